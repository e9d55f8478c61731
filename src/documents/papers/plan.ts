import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import { priorityFields } from '../../plan/fields/priorities';
import type { PlanData } from '../../plan/planData';
import type { Recommendation } from '../../plan/fields';
import type { PlanView, PriorityView, RatedAction, RecommendationView } from '../../plan/view';
import { actionsNamed, asSentence, capitalised } from '../../plan/words';
import { headings } from './headings';
import { judgementBlocks } from './judgements';
import { caseGradeBlocks } from './caseGrades';
import { measureBlocks } from './measures';
import { viewOnDay } from './onDay';
import { bullets, heading, paragraph } from './paper';
import type { Block, Line, Paper } from './paper';
import {
  actionTable,
  actionsInShort,
  authorityOf,
  exampleNote,
  planFacts,
  priorityChart,
  priorityTitle,
  ratingsExplained,
  unansweredSentence,
} from './parts';
import { timelineBlocks } from './timeline';
import { completeSentence, lateSentences, standingSentence } from './sentences';

export interface PlanPaperOptions {
  /** The line under the title: "Version 1.0, as submitted to Ofsted". */
  edition?: string;
  /** Whether this is the plan as submitted, which is a kind of its own in the library. */
  submission?: boolean;
  /** Whether each action has its further details, under the headings of the plan that it came from. */
  details?: boolean;
  /** Whether the actions are drawn on a line of time. */
  timeline?: boolean;
}

/**
 * The whole plan by priority, as recorded by the end of a day (requirements 21, 31 and 61).
 * @param data the plan with all its rows
 * @param day the day that the paper shows; the same data and day always give the same paper
 */
export function planPaper(
  data: PlanData,
  day: Day,
  { edition, submission, details = false, timeline = false }: PlanPaperOptions = {},
): Paper {
  const view = viewOnDay(data, day);
  const authority = authorityOf(data);
  return {
    kind: submission ? 'submission' : 'plan',
    authority,
    title: data.plan.title,
    day,
    about: `The whole plan by priority, as recorded by ${formatDayLong(day)}.`,
    facts: [...(edition ? [{ term: 'Edition', line: [edition] }] : []), ...planFacts(data, view)],
    blocks: [
      ...summaryBlocks(data, view),
      ...judgementBlocks(data),
      ...measureBlocks(data, day),
      ...caseGradeBlocks(data, day),
      ...(timeline ? timelineBlocks(view) : []),
      ...view.priorities.flatMap((group) => priorityBlocks(group, view, details)),
      ...withdrawnBlocks(view),
      heading(2, 'What the ratings mean'),
      paragraph('Each action has one rating for a day, worked out by rules, with its reason beside it.'),
      bullets(ratingsExplained),
    ],
    footer: `${data.plan.title}, ${formatDayLong(day)}`,
    landscape: true,
  };
}

/**
 * The plan as an appendix of a report whose body already has the summary and the table by priority: the recommendations
 * in full, and each action with its lead, its day and how it stands.
 */
export function planInShort(data: PlanData, day: Day): Block[] {
  const view = viewOnDay(data, day);
  return [
    paragraph('What each action is to change, and how that is measured, stands in the full plan.'),
    ...judgementBlocks(data),
    ...measureBlocks(data, day),
    ...caseGradeBlocks(data, day),
    heading(2, 'What the ratings mean'),
    bullets(ratingsExplained),
    ...view.priorities.flatMap((group) => priorityInShort(group, view)),
    ...withdrawnBlocks(view),
  ];
}

/** "Rec. 4": the recommendation that an action answers, in a narrow column; "" for one that nobody asked for. */
const answers = (ref: string | undefined): string => (ref === undefined ? '' : `Rec. ${ref}`);

function priorityInShort(group: PriorityView, view: PlanView): Block[] {
  const live = (actions: readonly RatedAction[]): RatedAction[] => actions.filter(({ rating }) => rating !== null);
  const answered = group.recommendations.map((each) => ({ ...each, actions: live(each.actions) }));
  const asked = answered.filter(({ recommendation, actions }) => !recommendation.withdrawn || actions.length > 0);
  const actions = [...answered.flatMap((each) => each.actions), ...live(group.otherActions)];
  if (actions.length === 0 && asked.length === 0) return [];
  const refOf = new Map(answered.flatMap((each) => each.actions.map((rated) => [rated, each.recommendation.ref])));
  return [
    heading(2, priorityTitle(group, view)),
    ...seniorOfficer(group, view),
    bullets(
      asked.map(({ recommendation }): Line => [
        { strong: `${recommendationTitle(recommendation)}: ` },
        recommendation.text,
        ...(recommendation.withdrawn === null ? [] : [` It no longer counts: ${asSentence(recommendation.withdrawn)}`]),
      ]),
    ),
    ...(actions.length > 0
      ? [actionsInShort(`Actions of ${priorityTitle(group, view)}`, actions, (rated) => answers(refOf.get(rated)))]
      : [paragraph('No action answers this yet.')]),
  ].filter((block) => block.kind !== 'list' || block.items.length > 0);
}

function summaryBlocks(data: PlanData, view: PlanView): Block[] {
  const chart = priorityChart(view);
  return [
    heading(2, 'Summary'),
    paragraph(exampleNote(data), standingSentence('The plan', view.actions), completeSentence(view.actions)),
    ...(view.counts.total > 0 ? [paragraph(lateSentences(view.actions))] : []),
    ...(view.withoutResponse.length > 0 ? [paragraph(unansweredSentence(view))] : []),
    ...(chart ? [chart] : []),
  ];
}

function priorityBlocks(group: PriorityView, view: PlanView, details: boolean): Block[] {
  const actions = [...group.recommendations.flatMap((each) => each.actions), ...group.otherActions];
  const live = group.otherActions.filter(({ rating }) => rating !== null);
  const said = actions.some(({ rating }) => rating !== null)
    ? [paragraph(standingSentence(group.priority ? 'This priority' : 'This part', actions), lateSentences(actions))]
    : [];
  return [
    heading(2, priorityTitle(group, view)),
    ...seniorOfficer(group, view),
    ...said,
    ...group.recommendations.flatMap((each) => recommendationBlocks(each, details)),
    ...(live.length > 0
      ? [
          heading(3, 'Actions that no recommendation asked for'),
          actionTable(`Actions of ${priorityTitle(group, view)} beside the recommendations`, live, details),
        ]
      : []),
  ];
}

function seniorOfficer({ priority }: PriorityView, { people }: PlanView): Block[] {
  const officer = people.get(priority?.seniorId ?? -1);
  return officer ? [paragraph(`${priorityFields.seniorId.label}: ${officer.name}.`)] : [];
}

/**
 * The citation of a recommendation: its printed number, with its source where another source uses the number too
 * ("Auditor 2"), else its position.
 */
export function recommendationTitle({ number, ref }: Recommendation): string {
  return number === null ? `Area for improvement ${ref}` : `Recommendation ${ref}`;
}

function recommendationBlocks(
  { recommendation, actions, alsoAnsweredBy }: RecommendationView,
  details: boolean,
): Block[] {
  const live = actions.filter(({ rating }) => rating !== null);
  const elsewhere = alsoAnsweredBy.filter(({ rating }) => rating !== null).map(({ action }) => action.ref);
  const title = recommendationTitle(recommendation);
  if (recommendation.withdrawn !== null && live.length === 0) return [];
  const blocks: Block[] = [heading(3, title), { kind: 'paragraph', line: [recommendation.text], quote: true }];
  if (recommendation.withdrawn !== null)
    blocks.push(paragraph(`It no longer counts: ${asSentence(recommendation.withdrawn)}`));
  if (live.length > 0) blocks.push(actionTable(`Actions in answer to ${title.toLowerCase()}`, live, details));
  else if (elsewhere.length === 0) blocks.push(paragraph('No action answers this yet.'));
  if (elsewhere.length > 0)
    blocks.push(
      paragraph(
        `It is answered${live.length > 0 ? ' as well' : ''} by ${actionsNamed(elsewhere)}, set out under another recommendation.`,
      ),
    );
  return blocks;
}

/** The withdrawn actions with the reasons; they stay in the paper although they no longer count. */
function withdrawnBlocks(view: PlanView): Block[] {
  const withdrawn = view.actions.filter(({ state }) => state.withdrawn);
  if (withdrawn.length === 0) return [];
  return [
    heading(2, 'Withdrawn actions'),
    {
      kind: 'table',
      caption: 'Actions that were withdrawn and no longer count',
      columns: [
        { title: headings.ref, width: 8 },
        { title: headings.text, width: 42 },
        { title: 'Withdrawn on', width: 18 },
        { title: 'Why', width: 32 },
      ],
      rows: withdrawn.map(({ action, state }): Line[] => [
        [action.ref],
        [action.text],
        [state.withdrawn ? formatDayLong(state.withdrawn.day) : ''],
        [asSentence(capitalised(state.withdrawn?.reason.trim() || 'no reason given'))],
      ]),
    },
  ];
}
