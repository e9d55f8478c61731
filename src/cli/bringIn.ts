import { basename } from 'node:path';
import { Command } from 'commander';
import { readPlan } from '../documents/existingPlan';
import type { ReadAction, ReadPlan } from '../documents/existingPlan';
import { newKey, openPlanStore } from '../lists';
import { checksumOf } from '../lists/keys';
import type { Operation } from '../lists/operations';
import type { PlanStore } from '../lists/planStore';
import { noAnswers } from '../plan/bringIn/answers';
import type { Answers } from '../plan/bringIn/answers';
import { broughtInPlan, problemsOf } from '../plan/bringIn/broughtIn';
import { changedLabel, compareWithPlan } from '../plan/bringIn/comparison';
import type { ComparedAction, Comparison } from '../plan/bringIn/comparison';
import type { IncomingAction } from '../plan/bringIn/incoming';
import { lookUpLeads } from '../plan/bringIn/leads';
import type { LeadMatch } from '../plan/bringIn/leads';
import { recommendationFinder } from '../plan/bringIn/recommendationMeant';
import { fieldsOf, understandActions } from '../plan/bringIn/understood';
import type { UnderstoodAction } from '../plan/bringIn/understood';
import type { BroughtInPlan } from '../plan/bringIn/write';
import type { Day } from '../plan/day';
import type { PlanData } from '../plan/planData';
import { viewPlan } from '../plan/planView';
import { planBytes } from './readPlan';
import { whyNoPlan } from './noPlan';
import { signInTo } from './signIn';
import { CommandProblem, type Terminal } from './terminal';

interface BringInOptions {
  site: string;
  plan?: string;
  new?: boolean;
  dryRun?: boolean;
  json?: boolean;
}

/** One action as the plan would hold it after bringing in (design, "Interfaces that stay"). */
export interface UnderstoodRow {
  ref: string;
  action: string;
  recommendation: { id: number | null; number: string | null; text: string } | null;
  /** How the file's recommendation was matched to one in the plan; null where it is new, or the action names none. */
  by: 'words' | 'number' | null;
  leads: string[];
  due: Day | null;
  doubts: string[];
}

/**
 * `bring-in FILE --site URL`: brings an existing plan into a site; with --dry-run it only lists what it would write.
 */
export function bringInCommand(terminal: Terminal): Command {
  return new Command('bring-in')
    .description('bring an existing plan into a site, as it was understood; --dry-run writes nothing')
    .argument('<file>', 'the plan')
    .requiredOption('--site <url>', 'the SharePoint site')
    .option('--plan <number>', 'the plan of the site that it goes into; the one that opens unless given')
    .option('--new', 'make a new plan of it')
    .option('--dry-run', 'tell what would be written, and write nothing')
    .option('--json', 'print JSON and nothing else')
    .action(async (file: string, options: BringInOptions) => {
      const cutOff = await cutOffOnItsWay(file, options);
      if (cutOff) {
        await finish(terminal, cutOff, options);
        return;
      }
      const understood = await understand(file, options);
      const { rows, plan, store } = understood;
      if (options.json) terminal.out(JSON.stringify(rows, null, 1));
      else for (const line of inWords(rows, understood.ofFile)) terminal.out(line);
      if (options.dryRun) return;
      if (plan.actions.length + plan.changes.length === 0) {
        if (!options.json) terminal.out('Nothing differs from the plan; nothing was written.');
        return;
      }
      const { leftAlone } = await store.bringIn(plan, newKey());
      if (options.json) return;
      terminal.out(`${plan.actions.length} added, ${plan.changes.length} changed.`);
      for (const { ref, why } of leftAlone) terminal.out(`Left as it is, ${ref}: ${why}`);
    });
}

/** An earlier run that was cut off while bringing in the same file, with the site's store. */
interface CutOff {
  store: PlanStore;
  operation: Operation;
}

async function cutOffOnItsWay(file: string, options: BringInOptions): Promise<CutOff | null> {
  const checksum = await checksumOf((await planBytes(file)).slice().buffer);
  const store = openPlanStore(signInTo(options.site));
  const { operations } = await store.open();
  const operation = operations.find((one) => one.kind === 'bring in' && one.checksum === checksum);
  return operation ? { store, operation } : null;
}

async function finish(terminal: Terminal, { store, operation }: CutOff, options: BringInOptions): Promise<void> {
  const said = `${operation.label} was cut off.`;
  if (options.dryRun) {
    if (options.json) terminal.out('[]');
    else terminal.out(`${said} Without --dry-run it is finished as it was confirmed.`);
    return;
  }
  const { leftAlone } = await store.finishOperation(operation);
  if (options.json) return;
  terminal.out(`${said} It is finished now.`);
  for (const { ref, why } of leftAlone) terminal.out(`Left as it is, ${ref}: ${why}`);
}

interface Understood {
  rows: UnderstoodRow[];
  plan: BroughtInPlan;
  store: PlanStore;
  /** Doubts that concern more than one action. */
  ofFile: string[];
}

async function understand(file: string, options: BringInOptions): Promise<Understood> {
  const bytes = await planBytes(file);
  const read = await readPlan(bytes, basename(file));
  const store = openPlanStore(signInTo(options.site));
  const number = planNumber(options.plan);
  const opened = await store.open(number ?? undefined);
  const data = options.new ? null : opened.data;
  const isReady = opened.site.schema === 'current' && opened.me.isReader && opened.site.timeZone !== null;
  if (!isReady || (number !== null && !data))
    throw new CommandProblem(`${options.site} ${whyNoPlan(opened, number ?? undefined)}`);
  const matches = await leadMatches(read, store, data);
  const answers = noAnswers(basename(file), data?.plan.id ?? null, opened.today);
  const actions = understandActions(read, answers, matches);
  // A row without words names no action: it is left out, and the command reports it.
  const kept = actions.filter(({ incoming }) => incoming.text !== '');
  const incoming = kept.map((each) => each.incoming);
  const comparison = data ? compareWithPlan(data, viewPlan(data, opened.today), incoming, fieldsOf(read)) : null;
  refuse(incoming, answers);
  const plan = broughtInPlan(incoming, comparison, data, answers, { name: basename(file), bytes });
  const rowOf = rowsOf(read, data, comparison, plan, matches);
  return { rows: kept.map(rowOf), plan, store, ofFile: ofFile(read, kept) };
}

function planNumber(text: string | undefined): number | null {
  if (text === undefined) return null;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new CommandProblem(`"${text}" is not the number of a plan.`);
  return number;
}

function refuse(incoming: IncomingAction[], answers: Answers): void {
  const [problem] = problemsOf(incoming, answers);
  if (problem) throw new CommandProblem(problem.message);
}

async function leadMatches(read: ReadPlan, store: PlanStore, data: PlanData | null): Promise<Map<string, LeadMatch>> {
  const matches = new Map<string, LeadMatch>();
  const site = (data?.people ?? []).map(({ name, login, email, jobTitle = '' }) => ({ name, login, email, jobTitle }));
  const leads = read.actions.flatMap((action) => action.leads);
  await lookUpLeads(
    leads,
    (text) => store.searchPeople(text),
    site,
    (words, match, problem) => {
      if (problem instanceof Error) throw problem;
      matches.set(words, match);
    },
  );
  return matches;
}

function rowsOf(
  read: ReadPlan,
  data: PlanData | null,
  comparison: Comparison | null,
  plan: BroughtInPlan,
  matches: ReadonlyMap<string, LeadMatch>,
): (action: UnderstoodAction) => UnderstoodRow {
  const find = recommendationFinder(data?.recommendations ?? []);
  const there = new Map(
    [...(comparison?.same ?? []), ...(comparison?.changed ?? [])].map((each) => [each.incoming, each]),
  );
  const added = comparison ? comparison.added : null;
  const newAt = new Map((added ?? []).map((incoming, at) => [incoming, at]));
  let next = 0;
  return (action) => {
    const { incoming } = action;
    const matched = there.get(incoming);
    const at = matched ? null : (newAt.get(incoming) ?? next++);
    const meant = incoming.recommendation ? find(incoming.recommendation) : null;
    const own = meant?.recommendation;
    return {
      ref: matched?.action.ref ?? plan.actions[at as number].ref,
      action: incoming.text,
      recommendation: own
        ? { id: own.id, number: own.number, text: own.text }
        : incoming.recommendation && {
            id: null,
            number: incoming.recommendation.number,
            text: incoming.recommendation.text,
          },
      by: meant?.by ?? null,
      leads: [...incoming.people.map(({ name }) => name), ...action.unknownLeads],
      due: incoming.due,
      doubts: [
        ...(meant?.doubt ? [meant.doubt] : []),
        ...(matched ? whatStays(matched) : []),
        ...doubtsAt(read, action.read),
        ...action.unknownLeads.map((words) => leadDoubt(words, matches.get(words))),
      ],
    };
  };
}

/** What the plan keeps of an action although the file says otherwise. */
function whatStays({ differences, kept }: ComparedAction): string[] {
  const stays = differences.flatMap(({ field, takesBack }) =>
    takesBack === null ? [] : [`${takesBack} “${changedLabel(field)}” stays as it is in the plan.`],
  );
  return [...stays, ...kept];
}

function leadDoubt(words: string, match: LeadMatch | undefined): string {
  const offered = match?.offered.map(({ name, jobTitle }) => (jobTitle ? `${name}, ${jobTitle}` : name)) ?? [];
  return offered.length > 0
    ? `“${words}” may be ${offered.join('; ')}. The words are kept.`
    : `Nobody was found for “${words}”. The words are kept.`;
}

/**
 * What the reader of the file is unsure of about an action: problems at its own cells and in the column of its date.
 */
function doubtsAt({ problems }: ReadPlan, { place, places, due, dueText }: ReadAction): string[] {
  const own = new Set([place, ...Object.values(places)]);
  return problems
    .filter(({ place: at, kind }) => (kind === 'date order' ? due === null && dueText !== null : own.has(at)))
    .map(({ message }) => message);
}

function ofFile({ problems }: ReadPlan, kept: UnderstoodAction[]): string[] {
  const own = new Set(kept.flatMap(({ read }) => [read.place, ...Object.values(read.places)]));
  return problems.filter(({ place }) => !own.has(place)).map(({ place, message }) => `${place}: ${message}`);
}

function inWords(rows: UnderstoodRow[], doubts: string[]): string[] {
  return [
    ...rows.flatMap(({ ref, action, recommendation, leads, due, doubts: own }) => [
      `${ref} ${action.replace(/\s+/g, ' ')} (${[leads.join(' / '), due, recommendation && `answers ${recommendation.number ?? recommendation.text.slice(0, 40)}`].filter(Boolean).join('; ')})`,
      ...own.map((doubt) => `  To check: ${doubt}`),
    ]),
    ...doubts.map((doubt) => `To check, ${doubt}`),
  ];
}
