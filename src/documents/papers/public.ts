import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import { priorityFields } from '../../plan/fields/priorities';
import type { Person } from '../../plan/people';
import type { PlanData } from '../../plan/planData';
import type { PlanView, PriorityView, RatedAction } from '../../plan/view';
import { askedSentences, inAnswerTo } from './asked';
import { headings } from './headings';
import { besideJudgements, judgementBlocks } from './judgements';
import { viewOnDay } from './onDay';
import { measureBlocks } from './measures';
import { heading, paragraph, written } from './paper';
import type { Block, Cell, Fact, Line, Paper, Table } from './paper';
import { authorityOf, dayWords, exampleNote, hasPriorities, priorityChart, priorityTitle, reportLink } from './parts';
import { recommendationTitle } from './plan';
import { completeSentence, lateOnes, someOf, standingSentence } from './sentences';

export interface PublicPaperOptions {
  /** How leads are named: by their post unless the council says otherwise. */
  people?: 'posts' | 'names' | 'nobody';
  /** A plain summary that somebody wrote, which comes first. */
  summary?: string;
}

/**
 * The public version of the plan (requirements 62 and 64): what the inspectors found, what the council does about it
 * and how far it has come, in plain words with a link to the report. It never quotes progress reports, names people
 * only where the council allows it, and has no data from the exempt lists.
 */
export function publicPaper(data: PlanData, day: Day, options: PublicPaperOptions = {}): Paper {
  const view = viewOnDay(data, day);
  const authority = authorityOf(data);
  return {
    kind: 'public',
    authority,
    title: `${data.plan.title}: public version`,
    day,
    about: `What the council is doing in answer to ${inAnswerTo(data)}, and how it stood on ${formatDayLong(day)}.`,
    facts: publicFacts(data, view),
    blocks: [
      ...summaryBlocks(data, view, options.summary ?? data.plan.summary),
      ...judgementBlocks(data),
      ...besideJudgements(data),
      ...measureBlocks(data, day),
      ...view.priorities.flatMap((group) => priorityBlocks(group, view, options.people ?? 'posts')),
    ],
    footer: `${data.plan.title}: public version, ${formatDayLong(day)}`,
    landscape: false,
  };
}

function publicFacts({ inspection, plan }: PlanData, view: PlanView): Fact[] {
  return [
    { term: 'How it stood on', line: [formatDayLong(view.today)] },
    ...(inspection ? [{ term: 'The report', line: [reportLink(inspection)] }] : []),
    ...(plan.starts && plan.ends
      ? [{ term: 'The plan runs', line: [`${formatDayLong(plan.starts)} to ${formatDayLong(plan.ends)}`] }]
      : []),
  ];
}

function summaryBlocks(data: PlanData, view: PlanView, summary: string): Block[] {
  const found = askedSentences(data);
  const late = lateOnes(view.actions).length;
  const chart = priorityChart(view);
  return [
    heading(2, 'Summary'),
    ...(data.plan.example ? [paragraph(exampleNote(data))] : []),
    ...written(summary),
    paragraph(...found, standingSentence('This plan', view.actions), completeSentence(view.actions)),
    ...(late > 0 ? [paragraph(`${someOf(late, view.counts.total, 'action', 'past the date we set')}.`)] : []),
    ...(chart ? [chart] : []),
  ];
}

function priorityBlocks(
  group: PriorityView,
  view: PlanView,
  people: NonNullable<PublicPaperOptions['people']>,
): Block[] {
  const actions = [...group.recommendations.flatMap((each) => each.actions), ...group.otherActions].filter(
    ({ rating }) => rating !== null,
  );
  const asked = group.recommendations.filter(({ recommendation }) => recommendation.withdrawn === null);
  if (actions.length === 0 && asked.length === 0) return [];
  const officer = view.people.get(group.priority?.seniorId ?? -1);
  const named = officer && people !== 'nobody' ? nameOrPost(officer, people) : null;
  const blocks: Block[] = [heading(2, priorityTitle(group, view))];
  if (named) blocks.push(paragraph(`${priorityFields.seniorId.label}: ${named}.`));
  if (asked.length > 0)
    blocks.push(paragraph('We were asked to do this:'), {
      kind: 'list',
      style: 'bullets',
      items: asked.map(({ recommendation }): Line => [
        { strong: `${recommendationTitle(recommendation)}: ` },
        recommendation.text,
      ]),
    });
  const about = group.priority ? `: ${group.priority.title}` : hasPriorities(view) ? ': other actions' : '';
  blocks.push(
    actions.length > 0
      ? publicTable(`What we are doing${about}`, actions, people)
      : paragraph('No action is planned yet.'),
  );
  return blocks;
}

function publicTable(caption: string, actions: readonly RatedAction[], people: PublicPaperOptions['people']): Table {
  const who = people !== 'nobody';
  return {
    kind: 'table',
    caption,
    columns: [
      { title: headings.ref, width: 8 },
      { title: headings.text, width: 42 },
      ...(who ? [{ title: 'Who', width: 18 }] : []),
      { title: 'By', width: 22 },
      { title: 'How it stands', width: 20 },
    ],
    rows: actions.map((rated): Cell[] => [
      [rated.action.ref],
      actionAndOutcome(rated),
      ...(who ? [[whoLeads(rated, people)]] : []),
      [dayWords(rated.state.due)],
      publicState(rated),
    ]),
  };
}

/** The action and its hoped-for outcome, which matter most to somebody who uses the service. */
function actionAndOutcome({ action }: RatedAction): Cell {
  const outcome = action.outcome.trim();
  return outcome === '' ? [action.text] : { lines: [[action.text], [{ strong: 'What will be different: ' }, outcome]] };
}

/** The name or the post of an officer, as the council has chosen; nothing where the directory gives no post. */
function nameOrPost({ name, jobTitle }: Person, people: PublicPaperOptions['people']): string | undefined {
  return people === 'names' ? name : jobTitle?.trim();
}

function whoLeads({ lead }: RatedAction, people: PublicPaperOptions['people']): string {
  if (!lead) return 'To be named';
  return nameOrPost(lead, people) || 'The council';
}

/**
 * The state of an action in fixed words, because what leads wrote may hold information that the public must not read.
 */
function publicState({ rating, state }: RatedAction): Line {
  if (!rating) return ['Withdrawn'];
  const words: { [rule in typeof rating.rule]: string } = {
    complete: `Complete${state.done ? `, ${formatDayLong(state.done.doneOn)}` : ''}`,
    embedded: 'Complete, and found to last',
    'awaiting acceptance': 'Complete, being checked',
    paused: `Paused${state.pause ? ` until ${formatDayLong(state.pause.until)}` : ''}`,
    overdue: 'Late',
    'off track': 'Off track',
    'at risk': 'At risk of being late',
    'forecast late': state.lastReport?.forecast
      ? `Expected late, ${formatDayLong(state.lastReport.forecast)}`
      : 'Expected late',
    waits: 'Waiting for another action',
    silent: 'No recent report',
    returned: 'Reported complete, not accepted yet',
    'new date': 'New date, no report since',
    'no evidence': 'Reported complete; being checked',
    'not due to start': 'Not yet due to start',
    'on track': 'On track',
  };
  // A plan manager's rating takes precedence over the computed one here too, because the council answers for it.
  const byHand = {
    Blue: 'Complete',
    Green: 'On track',
    Amber: 'At risk of being late',
    Red: 'Off track',
    Grey: 'Not now',
  };
  return [{ mark: rating.key }, rating.moderated ? byHand[rating.key] : words[rating.rule]];
}
