import { daysBetween, formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { BundleChoice, BundleContents, BundleEvidence } from '../../plan/bundle/contents';
import type { Measure } from '../../plan/fields';
import { outlookOf } from '../../plan/measures/outlook';
import { formatValue, hiddenWords } from '../../plan/measures/values';
import { shownBaseline } from '../../plan/measures/smallNumbers';
import type { PlanData } from '../../plan/planData';
import { wordOfRating } from '../../plan/ratingWords';
import type { PlanView, RatedAction } from '../../plan/view';
import { asSentence } from '../../plan/words';
import { readingsChart } from '../papers/charts/readings';
import { headings } from '../papers/headings';
import { heading, paragraph, written } from '../papers/paper';
import type { Block, Cell, Fact, Line, Paper, Table } from '../papers/paper';
import { authorityOf, exampleNote } from '../papers/parts';
import { recommendationTitle } from '../papers/plan';

/** An entry of an action's story in words. */
export interface ToldEntry {
  day: Day;
  title: string;
  text: string;
  by: string;
}

/** A piece of evidence as the bundle has it: as a file, or only named, with why. */
export interface IndexEntry extends BundleEvidence {
  /** Why the file is not in the bundle, in words; null where it is. */
  leftOut: string | null;
}

/** The period of a bundle in words: "1 June 2026 to 30 November 2026", "until 30 November 2026". */
export function periodInWords({ from, to }: Pick<BundleChoice, 'from' | 'to'>): string {
  if (from === null && to === null) return 'the whole time';
  if (from === null) return `until ${formatDayLong(to as Day)}`;
  return to === null ? `from ${formatDayLong(from)}` : `${formatDayLong(from)} to ${formatDayLong(to)}`;
}

type Source = Pick<PlanData, 'plan'> & PlanData;

function paperOf(
  data: Source,
  view: PlanView,
  parts: Pick<Paper, 'title' | 'about' | 'blocks'> & { facts: Fact[] },
): Paper {
  return {
    ...parts,
    kind: 'bundle',
    authority: authorityOf(data),
    day: view.today,
    footer: `${data.plan.title}, ${formatDayLong(view.today)}`,
    landscape: true,
  };
}

/** The index of a bundle: recommendation, action, what the evidence shows, its day and its file (requirement 98). */
export function bundleIndex(
  data: PlanData,
  view: PlanView,
  choice: BundleChoice,
  contents: Pick<BundleContents, 'actions' | 'questions'>,
  entries: readonly IndexEntry[],
): Paper {
  return paperOf(data, view, {
    title: `${data.plan.title}: evidence`,
    about: `The evidence of ${data.plan.title}, ${periodInWords(choice)}.`,
    facts: [
      { term: 'Plan', line: [data.plan.title] },
      { term: 'Period', line: [periodInWords(choice)] },
      { term: 'As recorded by', line: [formatDayLong(view.today)] },
    ],
    blocks: [
      paragraph(exampleNote(data), 'The files stand in a folder for each action, with its story.'),
      ...questionBlocks(contents),
      heading(2, 'Evidence'),
      ...(entries.length === 0 ? [paragraph('No evidence is from this period.')] : [indexTable(entries)]),
      heading(2, 'Actions'),
      actionsTable(contents),
    ],
  });
}

function questionBlocks({ questions }: Pick<BundleContents, 'questions'>): Block[] {
  if (questions.length === 0) return [];
  return [
    heading(2, 'Questions'),
    {
      kind: 'table',
      caption: 'What was asked and answered',
      columns: [
        { title: 'Question', width: 45 },
        { title: 'Answer', width: 55 },
      ],
      rows: questions.map(({ text, answer }): Cell[] => [[text], [answer || 'Not answered yet.']]),
    },
  ];
}

const recommendationOf = ({ recommendation }: RatedAction): string =>
  recommendation ? recommendationTitle(recommendation) : 'None asked for it';

function indexTable(entries: readonly IndexEntry[]): Table {
  return {
    kind: 'table',
    caption: 'Evidence by recommendation and action',
    columns: [
      { title: 'Recommendation', width: 14 },
      { title: headings.text, width: 22 },
      { title: 'What it shows', width: 24 },
      { title: 'Day', width: 14 },
      { title: 'File', width: 26 },
    ],
    rows: entries.map((entry): Cell[] => [
      [recommendationOf(entry.rated)],
      [`${entry.rated.action.ref} ${entry.rated.action.text}`],
      [entry.shows],
      [
        entry.day === entry.added
          ? formatDayLong(entry.day)
          : `from ${formatDayLong(entry.day)}, added ${formatDayLong(entry.added)}`,
      ],
      [entry.leftOut === null ? entry.path : `${entry.evidence.title}. ${asSentence(entry.leftOut)}`],
    ]),
  };
}

function actionsTable({ actions }: Pick<BundleContents, 'actions'>): Table {
  return {
    kind: 'table',
    caption: 'The actions, and where their stories stand',
    columns: [
      { title: headings.text, width: 40 },
      { title: 'Rating and why', width: 30 },
      { title: 'Story', width: 30 },
    ],
    rows: actions.map(({ rated, folder }): Line[] => [
      [`${rated.action.ref} ${rated.action.text}`],
      rated.rating
        ? [{ mark: rated.rating.key }, `${wordOfRating(rated.rating)}. ${rated.rating.reason}`]
        : ['Withdrawn'],
      [`${folder}/${storyName(rated)}.docx`],
    ]),
  };
}

/** The name of the story's file in the action's folder. */
export const storyName = ({ action }: RatedAction): string => `Story of action ${action.ref.replace(/[^\w.-]/g, ' ')}`;

/** The story of an action in the period, newest first, as its screen tells it. */
export function actionStory(
  data: PlanData,
  view: PlanView,
  choice: BundleChoice,
  rated: RatedAction,
  told: readonly ToldEntry[],
): Paper {
  const { action } = rated;
  return paperOf(data, view, {
    title: `Action ${action.ref}: ${action.text}`,
    about: `The story of action ${action.ref}, ${periodInWords(choice)}.`,
    facts: [
      { term: 'Recommendation', line: [recommendationOf(rated)] },
      ...(action.outcome ? [{ term: headings.outcome, line: [action.outcome] }] : []),
      { term: headings.due, line: [rated.state.due ? formatDayLong(rated.state.due) : 'No date yet'] },
      { term: 'Period', line: [periodInWords(choice)] },
    ],
    blocks: [
      ...(rated.recommendation ? [{ kind: 'paragraph' as const, line: [rated.recommendation.text], quote: true }] : []),
      heading(2, 'The story'),
      ...(told.length === 0
        ? [paragraph('Nothing was recorded in this period.')]
        : told.flatMap(({ day, title, text, by }): Block[] => [
            heading(3, `${formatDayLong(day)}${title ? `: ${title}` : ''}`),
            ...written(text),
            ...(by ? [paragraph(asSentence(by))] : []),
          ])),
    ],
  });
}

/**
 * The measures that belong to the actions, each with its readings drawn and in a table. Small numbers stay hidden, as on
 * every paper. Null where no measure belongs to them.
 */
export function bundleMeasures(
  data: PlanData,
  view: PlanView,
  choice: BundleChoice,
  actions: readonly { rated: RatedAction }[],
): Paper | null {
  const ids = new Set(actions.map(({ rated }) => rated.action.id));
  const measures = data.measures.filter(
    ({ withdrawn, actionIds }) => withdrawn === null && actionIds.some((id) => ids.has(id)),
  );
  if (measures.length === 0) return null;
  return paperOf(data, view, {
    title: `${data.plan.title}: measures`,
    about: `The measures of the actions, ${periodInWords(choice)}.`,
    facts: [{ term: 'Period', line: [periodInWords(choice)] }],
    blocks: measures.flatMap((measure) => measureBlocks(data, view.today, choice, measure)),
  });
}

function measureBlocks(data: PlanData, today: Day, { from, to }: BundleChoice, measure: Measure): Block[] {
  const readings = outlookOf(measure, data.readings, today).readings.filter(
    ({ day }) => (from === null || day >= from) && (to === null || day <= to),
  );
  const title = heading(2, measure.title);
  if (readings.length === 0) return [title, paragraph('There is no reading in this period.')];
  const table: Table = {
    kind: 'table',
    caption: `${measure.title}: readings`,
    columns: [
      { title: 'Day', width: 60 },
      { title: 'Reading', width: 40, number: true },
    ],
    rows: readings.map(({ reading, day, value }): Line[] => [
      [formatDayLong(day)],
      [value === null ? hiddenWords(measure, reading) : formatValue(measure, value)],
    ]),
  };
  const shown = readings.flatMap(({ day, value }) => (value === null ? [] : [{ day, value }]));
  if (shown.length < 2) return [title, table];
  const length = daysBetween(shown[0].day, shown[shown.length - 1].day) || 1;
  const baseline = shownBaseline(measure);
  const lines = [
    ...(measure.target === null
      ? []
      : [{ value: measure.target, label: `aim ${formatValue(measure, measure.target)}`, stroke: 'solid' as const }]),
    ...(baseline === null
      ? []
      : [{ value: baseline, label: `start ${formatValue(measure, baseline)}`, stroke: 'dotted' as const }]),
  ];
  const points = shown.map(({ day, value }) => ({
    along: daysBetween(shown[0].day, day) / length,
    value,
    label: formatValue(measure, value),
  }));
  const description = `${measure.title}: ${points.map(({ label }) => label).join(', ')}.`;
  return [title, { kind: 'chart', caption: measure.title, drawing: readingsChart(points, lines, description), table }];
}
