import { addMonths, formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Action } from '../../plan/fields';
import type { PlanData } from '../../plan/planData';
import { ratingOrder } from '../../plan/ratingWords';
import { riskChanges } from '../../plan/risks/register';
import { risksOn } from '../../plan/risks/standing';
import type { PlanView, RatedAction } from '../../plan/view';
import { asSentence, capitalised } from '../../plan/words';
import { headings } from './headings';
import { viewOnDay } from './onDay';
import { bullets, heading, paragraph } from './paper';
import type { Block, Cell, Line, Paper, Table } from './paper';
import { dateTable, movedSentence, ratingTable } from './moved';
import { authorityOf, dayWords, exampleNote, ratingColumns } from './parts';
import { standingSentence } from './sentences';

export interface ChangesOptions {
  /** The earlier of the two days; a month before the paper's day unless given. */
  since?: Day;
  /** The plan with its words on the earlier day, for finding changed words; without it no changed words are listed. */
  before?: PlanData | undefined;
}

/**
 * What changed in the plan between two days: ratings, dates, leads and words, and the actions added and withdrawn
 * (requirement 60).
 */
export function changesPaper(data: PlanData, day: Day, { since, before }: ChangesOptions = {}): Paper {
  const from = since ?? addMonths(day, -1);
  const view = viewOnDay(data, day, from);
  const then = viewOnDay(before ?? data, from);
  const earlier = new Map(then.actions.map((rated) => [rated.action.id, rated]));
  const added = view.actions.filter(({ action, rating }) => rating !== null && !earlier.has(action.id));
  const withdrawn = view.actions.filter(
    ({ action, rating }) => rating === null && (earlier.get(action.id)?.rating ?? null) !== null,
  );
  return {
    kind: 'changes',
    authority: authorityOf(data),
    title: `${data.plan.title}: what changed`,
    day,
    about: `What changed in the plan from ${formatDayLong(from)} to ${formatDayLong(day)}.`,
    facts: [
      { term: 'From', line: [formatDayLong(from)] },
      { term: 'To', line: [formatDayLong(day)] },
    ],
    blocks: [
      heading(2, 'Summary'),
      paragraph(exampleNote(data), movedSentence(view.changes, added.length)),
      paragraph(standingSentence('The plan now', view.actions)),
      countsTable(then, view),
      ...changedBlocks(data, view),
      ...addedBlocks(added),
      ...withdrawnBlocks(withdrawn),
      ...changedRisks(data, from, day),
      ...leadBlocks(view, earlier),
      ...wordsBlocks(before ?? null, data, view, earlier),
    ],
    footer: `${data.plan.title}: what changed, ${formatDayLong(from)} to ${formatDayLong(day)}`,
    landscape: true,
  };
}

function countsTable(then: PlanView, now: PlanView): Table {
  const counts = ({ today, counts: each }: PlanView): Line[] => [
    [formatDayLong(today)],
    ...ratingOrder.map((key): Line => [String(each[key])]),
    [String(each.total)],
  ];
  return {
    kind: 'table',
    caption: 'Actions by rating on the two days',
    columns: [
      { title: 'Day', width: 30 },
      ...ratingOrder.map((key) => ({ title: `${key}\n${ratingColumns[key]}`, width: 12, number: true })),
      { title: 'All', width: 10, number: true },
    ],
    rows: [counts(then), counts(now)],
  };
}

function changedBlocks(data: PlanData, { changes }: PlanView): Block[] {
  const { finished, better, worse, moved, since } = changes;
  const blocks: Block[] = [];
  if (finished.length > 0) blocks.push(heading(2, 'Completed'), ratingTable('Actions completed', finished));
  if (better.length > 0) blocks.push(heading(2, 'Better'), ratingTable('Actions that got better', better));
  if (worse.length > 0) blocks.push(heading(2, 'Worse'), ratingTable('Actions that got worse', worse));
  if (moved.length > 0)
    blocks.push(heading(2, 'Dates that moved'), dateTable('Due dates that moved', moved, since, data));
  return blocks;
}

function changedRisks(data: PlanData, from: Day, day: Day): Block[] {
  const changes = riskChanges(risksOn(data, from), risksOn(data, day));
  return changes.length === 0
    ? []
    : [heading(2, 'Risks that changed'), bullets(changes.map((change): Line => [change]))];
}

function addedBlocks(added: readonly RatedAction[]): Block[] {
  if (added.length === 0) return [];
  return [
    heading(2, 'Added'),
    {
      kind: 'table',
      caption: 'Actions added to the plan',
      columns: [
        { title: headings.ref, width: 8 },
        { title: headings.text, width: 52 },
        { title: headings.lead, width: 20 },
        { title: headings.due, width: 20 },
      ],
      rows: added.map(({ action, lead, state }): Line[] => [
        [action.ref],
        [action.text],
        [lead?.name ?? 'To be named'],
        [dayWords(state.due)],
      ]),
    },
  ];
}

function withdrawnBlocks(withdrawn: readonly RatedAction[]): Block[] {
  if (withdrawn.length === 0) return [];
  return [
    heading(2, 'Withdrawn'),
    {
      kind: 'table',
      caption: 'Actions withdrawn from the plan',
      columns: [
        { title: headings.ref, width: 8 },
        { title: headings.text, width: 52 },
        { title: 'Why', width: 40 },
      ],
      rows: withdrawn.map(({ action, state }): Line[] => [
        [action.ref],
        [action.text],
        [asSentence(capitalised(state.withdrawn?.reason.trim() || 'no reason given'))],
      ]),
    },
  ];
}

function leadBlocks(view: PlanView, earlier: ReadonlyMap<number, RatedAction>): Block[] {
  const nameOf = (id: number | null): string =>
    id === null ? 'To be named' : (view.people.get(id)?.name ?? 'Somebody else');
  const rows = view.actions.flatMap((rated): Line[][] => {
    const was = earlier.get(rated.action.id);
    if (!was || !rated.rating || was.state.leadId === rated.state.leadId) return [];
    return [[[rated.action.ref], [rated.action.text], [nameOf(was.state.leadId)], [nameOf(rated.state.leadId)]]];
  });
  if (rows.length === 0) return [];
  return [
    heading(2, 'New leads'),
    {
      kind: 'table',
      caption: 'Actions with another lead',
      columns: [
        { title: headings.ref, width: 8 },
        { title: headings.text, width: 48 },
        { title: 'Was led by', width: 22 },
        { title: 'Is led by', width: 22 },
      ],
      rows,
    },
  ];
}

const TEXTS: readonly [keyof Pick<Action, 'text' | 'outcome' | 'measure'>, string][] = [
  ['text', headings.text],
  ['outcome', headings.outcome],
  ['measure', headings.measure],
];

function wordsBlocks(
  before: PlanData | null,
  data: PlanData,
  view: PlanView,
  earlier: ReadonlyMap<number, RatedAction>,
): Block[] {
  if (!before) return [];
  const rows: Cell[][] = view.actions.flatMap(({ action }): Cell[][] => {
    const was = earlier.get(action.id)?.action;
    return TEXTS.flatMap(([field, name]): Cell[][] =>
      was && was[field].trim() !== action[field].trim()
        ? [[[`${action.ref}, ${name.toLowerCase()}`], [was[field] || 'Nothing'], [action[field] || 'Nothing']]]
        : [],
    );
  });
  const recommendationsBefore = new Map(before.recommendations.map((each) => [each.id, each]));
  for (const recommendation of data.recommendations) {
    const was = recommendationsBefore.get(recommendation.id);
    if (was && was.text.trim() !== recommendation.text.trim())
      rows.push([[`Recommendation ${recommendation.ref}`], [was.text], [recommendation.text]]);
  }
  if (rows.length === 0) return [];
  return [
    heading(2, 'Words that changed'),
    {
      kind: 'table',
      caption: 'Texts of the plan that were edited',
      columns: [
        { title: 'What', width: 20 },
        { title: 'Before', width: 40 },
        { title: 'Now', width: 40 },
      ],
      rows,
    },
  ];
}
