import { requestBlocks } from './requests';
import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import type { PlanView, RatedAction } from '../../plan/view';
import { asSentence, firstSentence } from '../../plan/words';
import { headings } from './headings';
import { viewOnDay } from './onDay';
import { bullets, heading, paragraph, written } from './paper';
import type { Block, Line, List, Paper, Table } from './paper';
import { riskBlocks } from './risks';
import { dateTable, movedSentence, ratingTable } from './moved';
import { authorityOf, exampleNote, leadOnPaper, nextBlocks, planFacts, priorityChart, ratingLine } from './parts';
import { completeSentence, dueWords, lateOnes, lateSentences, longDates, standingSentence } from './sentences';

/** The most risks in the board's report. */
const MOST_RISKS = 8;

export interface HighlightOptions {
  /** The day after whose end changes are listed: the last board meeting, else a month before, unless given. */
  since?: Day;
  /** The decisions that the board is asked for, in the words of the paper's author. */
  decisions?: readonly string[];
  /** A text that somebody wrote for the beginning of the paper. */
  summary?: string;
}

/**
 * The report to an improvement board: the period, what moved and why, what is late, and the decisions asked for
 * (requirement 55).
 */
export function highlightPaper(data: PlanData, day: Day, options: HighlightOptions = {}): Paper {
  const view = viewOnDay(data, day, options.since);
  return {
    kind: 'highlight',
    authority: authorityOf(data),
    title: `${data.plan.title}: highlight report`,
    day,
    about: `What moved in the plan from ${formatDayLong(view.changes.since)} to ${formatDayLong(day)}.`,
    facts: [
      { term: 'Period', line: [`${formatDayLong(view.changes.since)} to ${formatDayLong(day)}`] },
      ...planFacts(data, view).filter(({ term }) => term !== 'As it stood on'),
    ],
    blocks: [
      ...summaryBlocks(data, view, options),
      ...decisionBlocks(view, options.decisions ?? []),
      ...lateBlocks(view),
      ...requestBlocks(data, view),
      ...movedBlocks(data, view),
      ...riskBlocks(data, day, view.changes.since, MOST_RISKS),
      ...nextBlocks(data, view, 8),
    ],
    footer: `${data.plan.title}: highlight report, ${formatDayLong(day)}`,
    landscape: false,
  };
}

function summaryBlocks(data: PlanData, view: PlanView, options: HighlightOptions): Block[] {
  const chart = priorityChart(view);
  return [
    heading(2, 'Summary'),
    ...written(options.summary ?? ''),
    paragraph(exampleNote(data), standingSentence('The plan', view.actions), completeSentence(view.actions)),
    paragraph(lateSentences(view.actions), movedSentence(view.changes)),
    ...(chart ? [chart] : []),
  ];
}

/**
 * Actions for which the lead filled in "What would help" in the latest report. The answers are put before the board as
 * requests.
 */
export function helpAsked(actions: readonly RatedAction[]): { rated: RatedAction; help: string }[] {
  return actions.flatMap((rated) => {
    if (!rated.rating || rated.state.done) return [];
    const help = /\n\nWhat would help: ([\s\S]+)$/.exec(rated.state.lastReport?.text ?? '')?.[1].trim();
    return help ? [{ rated, help }] : [];
  });
}

function decisionBlocks(view: PlanView, decisions: readonly string[]): Block[] {
  const asked = decisions.filter((decision) => decision.trim() !== '');
  const help = helpAsked(view.actions);
  const blocks: Block[] = [];
  if (asked.length > 0) {
    const list: List = { kind: 'list', style: 'letters', items: asked.map((decision): Line => [decision.trim()]) };
    blocks.push(heading(2, 'Decisions asked for'), paragraph('The board is asked:'), list);
  }
  if (help.length > 0)
    blocks.push(
      heading(2, 'What leads say would help'),
      bullets(help.map(({ rated, help: words }): Line => [{ strong: `${rated.action.ref}: ` }, asSentence(words)])),
    );
  return blocks;
}

/** Actions that are late, off track or at risk, each with the reason and what is being done. */
function lateBlocks(view: PlanView): Block[] {
  const late = lateOnes(view.actions);
  const others = view.attention.map(({ rated }) => rated).filter((rated) => !late.includes(rated));
  return [
    ...(late.length > 0 ? [heading(2, 'Late'), attentionTable('Late actions, the longest first', late, view)] : []),
    ...(others.length > 0
      ? [heading(2, 'Off track or at risk'), attentionTable('Actions off track or at risk', others, view)]
      : []),
  ];
}

export function attentionTable(caption: string, actions: readonly RatedAction[], view: PlanView): Table {
  const nextOf = new Map(view.attention.flatMap(({ rated, toCome }) => (toCome === '' ? [] : [[rated, toCome]])));
  const saysNext = actions.some((rated) => nextOf.has(rated));
  return {
    kind: 'table',
    caption,
    columns: [
      { title: headings.ref, width: 7 },
      { title: headings.text, width: 27 },
      { title: headings.lead, width: 12 },
      { title: headings.due, width: 21 },
      { title: saysNext ? 'Why, and what next' : 'Why', width: 33 },
    ],
    rows: actions.map((rated) => [
      [rated.action.ref],
      [firstSentence(rated.action.text, 160)],
      [leadOnPaper(rated)],
      [dueWords(rated)],
      {
        lines: [
          rated.rating ? ratingLine(rated.rating) : ['Withdrawn'],
          ...(nextOf.has(rated) ? [[{ strong: 'Next: ' }, asSentence(longDates(nextOf.get(rated) ?? ''))]] : []),
        ],
      },
    ]),
  };
}

function movedBlocks(data: PlanData, view: PlanView): Block[] {
  const { finished, better, worse, moved, since } = view.changes;
  const blocks: Block[] = [];
  if (finished.length > 0)
    blocks.push(heading(2, 'Completed'), ratingTable('Actions completed in the period', finished));
  if (better.length > 0) blocks.push(heading(2, 'Better'), ratingTable('Actions that got better', better));
  if (worse.length > 0) blocks.push(heading(2, 'Worse'), ratingTable('Actions that got worse', worse));
  if (moved.length > 0) {
    blocks.push(heading(2, 'Dates that moved'), dateTable('Due dates that moved in the period', moved, since, data));
  }
  return blocks;
}
