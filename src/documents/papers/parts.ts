import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import { deadlineRule, firstDayOf } from '../../plan/deadlines';
import type { Inspection } from '../../plan/fields';
import type { PlanData } from '../../plan/planData';
import { submissionDue, submissionOf } from '../../plan/governance/submission';
import { deadlinesAhead } from '../../plan/nextDates';
import { carriedInWords } from '../../plan/nextPhase/nextPhase';
import { ratingOrder, ratingWord, wordOfRating } from '../../plan/ratingWords';
import type { Counts, Deadline, PlanView, PriorityView, RatedAction, Rating } from '../../plan/view';
import { asSentence, capitalised } from '../../plan/words';
import { headings } from './headings';
import { barChart } from './charts/bars';
import { bullets, heading } from './paper';
import type { Block, Cell, Chart, Fact, Line, Table, Words } from './paper';
import { countOf, dueWords, inWords, longDates } from './sentences';

/** A link to an address that a reader of the paper can open; plain words for any other address. */
export function linkTo(text: string, address: string | null): Words {
  return address !== null && /^https?:\/\/[^\s<>"]+$/i.test(address) ? { text, href: address } : text;
}

/**
 * Ofsted's page with all reports on a council’s children’s services, found by Ofsted's number (URN) for the council.
 */
const OFSTED_PAGE = 'https://reports.ofsted.gov.uk/provider/44/';

/**
 * The public address of the report: the address that was given for it, else the council’s page at Ofsted. A report that
 * was read from a file is kept on the plan’s own site, which the public cannot open.
 */
export function reportAddress({ inspectorate, reportUrl, urn }: Inspection): string | null {
  if (reportUrl !== null && /^https?:/i.test(reportUrl)) return reportUrl;
  return /^ofsted$/i.test(inspectorate.trim()) && /^\d{5,6}$/.test(urn ?? '') ? `${OFSTED_PAGE}${urn}` : null;
}

/** The name of the report, "Ofsted’s report of 24 November 2017", as a link where the report is public. */
export function reportLink(inspection: Inspection): Words {
  const day = inspection.published ?? inspection.end;
  const text = `${inspection.inspectorate || 'Inspection'} report${day ? ` of ${formatDayLong(day)}` : ''}`;
  return linkTo(text, reportAddress(inspection));
}

/** The facts at the head of papers about the whole plan. */
export function planFacts(data: PlanData, view: PlanView): Fact[] {
  const facts: Fact[] = [];
  const { plan, inspection } = data;
  if (inspection) facts.push({ term: 'In answer to', line: [reportLink(inspection)] });
  facts.push({ term: 'As it stood on', line: [formatDayLong(view.today)] });
  if (plan.starts && plan.ends)
    facts.push({ term: 'The plan runs', line: [`${formatDayLong(plan.starts)} to ${formatDayLong(plan.ends)}`] });
  const rule = deadlineRule(plan.responseRule);
  if (rule?.response && inspection && firstDayOf(plan.responseRule, inspection)) {
    // Once the plan is submitted, the day of submission replaces the deadline.
    const submitted = submissionOf(data)?.day ?? null;
    const due = submissionDue(data);
    // The edition is frozen before the submission is recorded on the same day, and its text must not change afterwards.
    // The day of submission therefore counts from the next day on.
    if (submitted !== null && submitted < view.today)
      facts.push({ term: rule.response.title, line: [`on ${formatDayLong(submitted)}`] });
    else if (due) facts.push({ term: rule.response.title, line: [`by ${formatDayLong(due)}`] });
  }
  return facts;
}

/** The council that issues the papers of the plan. */
export function authorityOf(data: PlanData): string {
  return data.inspection?.authority ?? '';
}

/** "Priority 2: Assessment and plans", or the title for actions without a priority. */
export function priorityTitle({ priority }: Pick<PriorityView, 'priority'>, view: PlanView): string {
  if (priority) return `Priority ${priority.ref}: ${priority.title}`;
  return hasPriorities(view) ? 'Other recommendations and actions' : 'Recommendations and actions';
}

/** Whether the plan uses priorities. Without them its actions need no group called "other". */
export function hasPriorities(view: PlanView): boolean {
  return view.priorities.some(({ priority }) => priority !== null);
}

/** The name of a priority in a row of figures. */
function rowName({ priority }: Pick<PriorityView, 'priority'>, view: PlanView): string {
  if (priority) return `${priority.ref}. ${priority.title}`;
  return hasPriorities(view) ? 'Other' : 'The whole plan';
}

/**
 * Who leads an action, as papers name them: the organisation outside the service or the post that the plan names, where
 * no officer is named for it yet.
 * @param unnamed the words for an action without either, in a cell or within a sentence
 */
export function leadOnPaper({ lead, action }: RatedAction, unnamed = 'To be named'): string {
  const { externalOwner, leadText } = action;
  if (externalOwner !== null) return lead ? `${externalOwner} (through ${lead.name})` : externalOwner;
  return lead?.name ?? leadText ?? unnamed;
}

/**
 * The reason of a rating as members and the public read it, with dates in full. That somebody has not reported is said
 * without the day since when, and not at all beside what is late: it is for the plan manager to ask.
 */
export function reasonOnPaper({ reason, rule }: Pick<Rating, 'reason' | 'rule'>): string {
  if (rule === 'silent') return 'No recent report.';
  return longDates(reason.replace(/ No progress reported yet\.$/, ''));
}

/** The mark, word and reason of a rating, as papers show them beside every action. */
export function ratingLine(rating: Rating): Line {
  const word = wordOfRating(rating);
  const reason = reasonOnPaper(rating);
  const byHand = rating.moderated
    ? ` Rated by ${rating.moderated.by} until ${formatDayLong(rating.moderated.until)}; the rules say ${ratingWord(rating.moderated.computed).toLowerCase()}: ${longDates(rating.moderated.computedReason)}`
    : '';
  // A reason may begin with the rating's word, which is then not repeated: not "On track. On track, reported…".
  const begins = [word, 'Complete'].find((one) => new RegExp(`^${one}\\b`, 'i').test(reason));
  return begins === undefined
    ? [{ mark: rating.key }, { strong: `${word}.` }, ` ${reason}${byHand}`]
    : [{ mark: rating.key }, { strong: reason.slice(0, begins.length) }, `${reason.slice(begins.length)}${byHand}`];
}

/**
 * The actions of a group, one in each row, with the facts that a councillor asks for, on a landscape page.
 * @param details whether each action has its further details
 */
export function actionTable(caption: string, actions: readonly RatedAction[], details = false): Table {
  return {
    kind: 'table',
    caption,
    columns: [
      { title: headings.ref, width: 5.5 },
      { title: headings.text, width: 24 },
      { title: 'What will be different, and how it is measured', width: 25 },
      { title: headings.lead, width: 11 },
      { title: headings.due, width: 13 },
      { title: 'How it stands', width: 21.5 },
    ],
    rows: actions.map((rated): Cell[] => [
      [rated.action.ref],
      actionCell(rated, details),
      outcomeCell(rated),
      [leadOnPaper(rated)],
      [dueWords(rated)],
      standsCell(rated),
    ]),
  };
}

/** The actions of a group without outcomes and measures: for a report that goes with a plan which members know. */
export function actionsInShort(
  caption: string,
  actions: readonly RatedAction[],
  answers: (rated: RatedAction) => string,
): Table {
  const says = actions.some((rated) => answers(rated) !== '');
  return {
    kind: 'table',
    caption,
    columns: [
      { title: headings.ref, width: 5 },
      { title: headings.text, width: says ? 27 : 33 },
      ...(says ? [{ title: 'Answers', width: 7 }] : []),
      { title: headings.lead, width: 13 },
      { title: headings.due, width: 15 },
      { title: 'How it stands', width: 33 },
    ],
    rows: actions.map((rated): Cell[] => [
      [rated.action.ref],
      [nameOf(rated)],
      ...(says ? [[answers(rated)]] : []),
      [leadOnPaper(rated)],
      [dueWords(rated)],
      standsCell(rated),
    ]),
  };
}

const nameOf = ({ action }: RatedAction): string => `${action.text}${action.urgent ? ' (urgent)' : ''}`;

const standsCell = ({ rating }: RatedAction): Line => (rating ? ratingLine(rating) : ['Withdrawn']);

const cellOf = (lines: readonly Line[]): Cell => (lines.length === 1 ? lines[0] : { lines });

function actionCell(rated: RatedAction, details: boolean): Cell {
  const { action, goesOnAs } = rated;
  const lines: Line[] = [[nameOf(rated)]];
  if (details) for (const { heading: under, text } of action.details) lines.push([{ strong: `${under}: ` }, text]);
  if (action.carriedFrom.length > 0)
    lines.push([{ strong: 'Carried from: ' }, `${action.carriedFrom.map(carriedInWords).join('; ')}`]);
  if (goesOnAs.length > 0)
    lines.push([
      { strong: 'Goes on as: ' },
      goesOnAs.map(({ ref, planTitle }) => `action ${ref} of ${planTitle}`).join('; '),
    ]);
  return cellOf(lines);
}

function outcomeCell({ action }: RatedAction): Cell {
  const lines: Line[] = [];
  if (action.outcome.trim()) lines.push([action.outcome.trim()]);
  if (action.measure.trim()) lines.push([{ strong: `${headings.measure}: ` }, action.measure.trim()]);
  return lines.length === 0 ? ['Not said'] : cellOf(lines);
}

const countCells = (counts: Counts): Line[] => [
  ...ratingOrder.map((key): Line => [String(counts[key])]),
  [String(counts.total)],
];

/** The number of actions of each priority by rating, with the sum: the table that councillors check first. */
export function priorityTable(view: PlanView): Table {
  return {
    kind: 'table',
    caption: `Actions by ${hasPriorities(view) ? 'priority and rating' : 'rating'}, ${view.counts.total} in all`,
    columns: [
      { title: hasPriorities(view) ? headings.priority : 'Plan', width: 36 },
      ...ratingOrder.map((key) => ({ title: `${key}\n${ratingColumns[key]}`, width: 11.4, number: true })),
      { title: 'All', width: 8, number: true },
    ],
    rows: [
      ...view.priorities.map((group) => [[rowName(group, view)], ...countCells(group.counts)]),
      ...(view.priorities.length > 1 ? [[['All priorities'], ...countCells(view.counts)]] : []),
    ],
    sums: view.priorities.length > 1,
  };
}

export const ratingColumns = {
  Blue: 'complete',
  Green: 'on track',
  Amber: 'at risk',
  Red: 'off track',
  Grey: 'not now',
};

/** A bar for each priority: the share of its actions that are on track or complete; null for a plan without actions. */
export function priorityChart(view: PlanView): Chart | null {
  if (view.counts.total === 0) return null;
  const well = (counts: Counts): number => counts.Blue + counts.Green;
  const bars = view.priorities
    .filter(({ counts }) => counts.total > 0)
    .map((group) => ({
      label: rowName(group, view),
      part: well(group.counts),
      whole: group.counts.total,
      figure: `${well(group.counts)} of ${group.counts.total}`,
    }));
  const description = `Actions on track or complete: ${bars.map(({ label, figure }) => `${label}, ${figure}`).join('; ')}.`;
  return {
    kind: 'chart',
    caption: `Actions on track or complete, of all${hasPriorities(view) ? ' in each priority' : ''}`,
    drawing: barChart(bars, description),
    table: priorityTable(view),
  };
}

/** Explanations of the five ratings, for readers who are new to them. */
export const ratingsExplained: readonly Line[] = [
  [
    { mark: 'Blue' },
    { strong: 'Blue, complete: ' },
    'done, with evidence that can be opened. Embedded: assurance found that it lasts.',
  ],
  [
    { mark: 'Green' },
    { strong: 'Green, on track: ' },
    'reported on, and expected by its due date; or complete with evidence, and awaiting acceptance.',
  ],
  [
    { mark: 'Amber' },
    { strong: 'Amber, at risk: ' },
    'the lead says so, it is expected after its due date, it waits for something late, nothing was reported, it was reported done without evidence, it was not accepted, or it was late, got a new date and has had no report since.',
  ],
  [{ mark: 'Red' }, { strong: 'Red, off track: ' }, 'past its due date and not complete, or the lead says so.'],
  [{ mark: 'Grey' }, { strong: 'Not now (N): ' }, 'paused, or not yet due to start.'],
];

/** What comes next: the next dates, one on each line: "16 December 2026: two actions are due, 3.1 and 5.3." */
export function nextBlocks(data: PlanData, view: PlanView, most: number): Block[] {
  const next = deadlinesAhead(data, view.actions, view.today);
  return next.length > 0 ? [heading(2, 'What comes next'), bullets(next.slice(0, most).map(nextLine))] : [];
}

/** One of the next dates as a line. */
export function nextLine(deadline: Deadline): Line {
  return [
    { strong: `${formatDayLong(deadline.day)}: ` },
    asSentence(`${nextWords(deadline)}${deadline.isLate ? '; this is late' : ''}`),
  ];
}

function nextWords({ kind, title, detail, route, actions }: Deadline): string {
  if (kind === 'plan end') return 'the plan ends';
  if (kind === 'meeting') return `${theBody(title)} meets`;
  if (kind === 'paper' && title.startsWith('Paper for '))
    return `the paper for ${theBody(title.replace(/^Paper for /, ''))} is due`;
  if (actions) {
    if (actions.length > 1) return `${countOf(actions.length, 'action')} are due, ${detail}`;
    const lead = actions[0]?.lead;
    return `${title} is due${lead ? ` (${lead.name})` : ''}`;
  }
  return `${title}${detail && !route ? ` (${longDates(detail)})` : ''}`;
}

/** "Two recommendations have no action yet: 4 and 9."; "" when all are answered. */
export function unansweredSentence(view: PlanView): string {
  const open = view.withoutResponse;
  if (open.length === 0) return '';
  const refs = open
    .map(({ ref }) => ref)
    .join(', ')
    .replace(/, ([^,]*)$/, ' and $1');
  return open.length === 1
    ? `Recommendation ${refs} has no action yet.`
    : `${capitalised(inWords(open.length))} recommendations have no action yet: ${refs}.`;
}

/** A body's name within a sentence: "the Improvement Board", but "Cabinet". */
export function theBody(name: string): string {
  const kindOfBody = /\b(board|committee|panel|group|commission|partnership|forum|team|executive)$/i;
  return kindOfBody.test(name.trim()) && !/^the\b/i.test(name.trim()) ? `the ${name.trim()}` : name.trim();
}

/** The note at the head of every paper made from the example plan. */
export function exampleNote(data: PlanData): string {
  return data.plan.example ? 'This is an example: the actions, people and progress in it are invented.' : '';
}

/** "24 November 2017", or the given words when there is no day. */
export function dayWords(day: Day | null, none = 'no date yet'): string {
  return day === null ? none : formatDayLong(day);
}
