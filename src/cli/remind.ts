import { Command } from 'commander';
import type { ReminderMessage } from '../graph';
import { formatDay, isDay, type Day } from '../plan/day';
import { counted } from '../plan/words';
import { remindSite, type JobOptions, type JobReport } from './reminderJob';
import { CommandProblem, type Terminal } from './terminal';

interface RemindOptions {
  site: string;
  on?: string;
  plan?: string;
  page?: string;
  from?: string;
  confirm?: boolean;
  without?: string[];
  dryRun?: boolean;
  yes?: boolean;
  json?: boolean;
}

/** `remind --site URL --on DATE`: sends everybody the reminders due to them on a day, once. Made for a scheduler. */
export function remindCommand(terminal: Terminal): Command {
  return new Command('remind')
    .description('send the reminders that are due; repeating it sends nothing twice')
    .requiredOption('--site <url>', 'the SharePoint site that holds the plan')
    .option(
      '--on <date>',
      'the day to remind for, as 2026-11-23; today unless given, and then only between the hours that are set',
    )
    .option('--plan <number>', 'one plan of the site; all of them unless given')
    .option('--page <url>', 'the page that shows the plan, when Set-up has not noted it')
    .option('--from <mailbox>', 'the mailbox that sends, when Set-up has named none')
    .option('--yes', 'remind for a day more than a week from today')
    .option(
      '--confirm',
      'you have looked, with --dry-run, at who gets the first reminders, or at a first mail to somebody senior: they may go',
    )
    .option('--without <people...>', 'with --confirm: the addresses or names of those who get nothing this time')
    .option('--dry-run', 'say what would be sent; send and write nothing')
    .option('--json', 'print JSON and nothing else')
    .action(async (options: RemindOptions) => {
      const report = await remindSite(jobOptionsOf(options));
      if (options.json) terminal.out(JSON.stringify(asJson(report.on, report.messages), null, 1));
      else asWords(report, options.dryRun ?? false).forEach((line) => terminal.out(line));
      const wrong = report.messages.filter(({ outcome }) => outcome === 'failed').length;
      const problems = [
        ...report.problems,
        ...(wrong > 0 ? [`${counted(wrong, 'reminder')} could not be sent. Run it again to try once more.`] : []),
      ];
      if (problems.length > 0) throw new CommandProblem(problems.join(' '));
    });
}

function jobOptionsOf(options: RemindOptions): JobOptions {
  const { site, on, plan, page, from, dryRun, yes, confirm: confirmed, without = [] } = options;
  if (without.length > 0 && !confirmed)
    throw new CommandProblem('--without leaves people out of what --confirm lets go: give both.');
  if (confirmed && dryRun)
    throw new CommandProblem('--dry-run writes nothing, and --confirm does. Look with the one, then give the other.');
  if (on !== undefined && !isDay(on)) throw new CommandProblem(`"${on}" is not a day: write it as 2026-11-23.`);
  const planId = plan === undefined ? undefined : Number(plan);
  if (planId !== undefined && !Number.isInteger(planId))
    throw new CommandProblem(`"${plan}" is not the number of a plan.`);
  const confirm = confirmed ? { without, by: 'Whoever ran the command' } : undefined;
  return { site, on, planId, page, mailbox: from, dryRun, certain: yes, confirm };
}

/** The messages as JSON, in the shape that scripts may rely on (design, "Interfaces that stay"). */
function asJson(on: Day, messages: ReminderMessage[]): object {
  return {
    on,
    messages: messages.map(({ to, items, outcome, why }) => ({
      to,
      items: items.map(({ ref, rule }) => ({ ref, rule })),
      outcome,
      why,
    })),
  };
}

/** "12.2 overdue, 8.2 progress asked, how the plan stands": the items of a message, each named once. */
function asked(items: ReminderMessage['items']): string {
  return [
    ...new Set(
      items.map(({ ref, rule }) =>
        rule === 'digest' ? 'how the plan stands' : rule === 'weekly word' ? 'the weekly word' : `${ref} ${rule}`,
      ),
    ),
  ].join(', ');
}

function asWords({ on, messages, notes }: JobReport, dryRun: boolean): string[] {
  if (messages.length === 0)
    return [
      notes.length > 0 ? `Nothing goes out. ${notes.join(' ')}` : `Nothing is due to anybody on ${formatDay(on)}.`,
    ];
  return messages.flatMap(({ to, name, items, outcome, why, mail }) => [
    `${name}${to === '' ? '' : ` <${to}>`}: ${outcome}: ${asked(items)}${why && `. ${why}`}`,
    ...(dryRun && ['would send', 'to confirm'].includes(outcome) && mail
      ? ['', `  ${mail.subject}`, '', ...indented(mail.text), '']
      : []),
  ]);
}

function indented(text: string): string[] {
  return text.split('\n').map((line) => (line === '' ? '' : `  ${line}`));
}
