import { folded } from '../plan/search';
import { Command } from 'commander';
import { isDay, type Day } from '../plan/day';
import { deadlineRules, type CountedFrom, type DeadlineRule } from '../plan/deadlineRules';
import { deadlinesOf, spanInWords, startOf, type ReportDays } from '../plan/deadlines';
import { CommandProblem, type Terminal } from './terminal';

interface DeadlinesOptions {
  kind?: string;
  published?: string;
  received?: string;
  event?: string;
  list?: boolean;
  json?: boolean;
}

/** `deadlines --kind KIND --published D`: lists the deadlines that follow a report, with the source of each. */
export function deadlinesCommand(terminal: Terminal): Command {
  return new Command('deadlines')
    .description('say by when what has to be done after a report, by the rule of its kind of source')
    .option('--kind <kind>', 'the kind of source; --list names them')
    .option('--published <date>', 'when the report was published, as 2026-11-23')
    .option('--received <date>', 'when the council received it; where the rule counts from receipt, this day counts')
    .option('--event <date>', 'the last day of the inspection or the challenge itself')
    .option('--list', 'name the kinds')
    .option('--json', 'print JSON and nothing else')
    .action((options: DeadlinesOptions) => {
      const lines = options.list ? kinds(options) : deadlines(options);
      for (const line of lines) terminal.out(line);
    });
}

function kinds({ json }: DeadlinesOptions): string[] {
  if (!json) return deadlineRules.map(({ name, title }) => `${name.padEnd(44)}${title}`);
  return [JSON.stringify(deadlineRules.map(({ name, title, source }) => ({ kind: name, title, source })))];
}

function deadlines(options: DeadlinesOptions): string[] {
  const rule = ruleOf(options.kind);
  const days: ReportDays = {
    published: dayOf('--published', options.published),
    received: dayOf('--received', options.received),
    start: null,
    end: dayOf('--event', options.event),
  };
  needDays(rule, days);
  const bound = deadlinesOf(rule.name, days).map(({ step, day }) => ({
    what: step.title,
    day,
    rule: inWords(spanInWords(step), step.from, days),
    source: step.source,
  }));
  if (options.json) return [JSON.stringify(bound)];
  if (bound.length === 0) return [`${rule.title}.${rule.source === '' ? '' : ` ${rule.source}.`}`];
  return bound.map(({ what, day, rule: words, source }) => `${day}  ${what}: ${words} (${source})`);
}

/** The deadline rule for a kind of report: the rule of that name, else the first whose name contains these words. */
function ruleOf(kind: string | undefined): DeadlineRule {
  if (kind === undefined) throw new CommandProblem('Name the kind of source with --kind; --list names the kinds.');
  const asked = folded(kind).replace(/ /g, '-');
  const found =
    deadlineRules.find(({ name }) => name === asked) ?? deadlineRules.find(({ name }) => asked && name.includes(asked));
  if (!found) throw new CommandProblem(`"${kind}" is no kind of source that is known; --list names the kinds.`);
  return found;
}

function dayOf(option: string, text: string | undefined): Day | null {
  if (text === undefined) return null;
  if (!isDay(text)) throw new CommandProblem(`${option} takes a day written as 2026-11-23; "${text}" is none.`);
  return text;
}

const OPTIONS: { readonly [from in CountedFrom]: string } = {
  receipt: '--received (or --published)',
  publication: '--published',
  event: '--event',
};

/** Refuses to count while a day that the deadlines need is missing: half a list would look like the whole. */
function needDays({ response, further }: DeadlineRule, days: ReportDays): void {
  for (const { from, title } of response ? [...further, response] : further) {
    if (startOf(from, days) === null)
      throw new CommandProblem(
        `"${title}" counts from the ${from === 'event' ? 'event itself' : `day of ${from}`}: give ${OPTIONS[from]}.`,
      );
  }
}

/** The span in words. It says so where the day of publication stands in for a missing day of receipt. */
function inWords(span: string, from: CountedFrom, days: ReportDays): string {
  return from === 'receipt' && days.received === null
    ? `${span}; counted from publication, no day of receipt given`
    : span;
}
