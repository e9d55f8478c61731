import {
  choice,
  data,
  day,
  hasTexts,
  key,
  line,
  listOf,
  optionalLine,
  optionalNumber,
  optionalRow,
  optionalText,
  text,
} from './field';
import type { Day } from '../day';
import type { Row } from './field';

/**
 * A figure with which a grade is compared: "22 of 152 councils were good", "third of nine in the region" (requirement
 * 8).
 */
export interface Benchmark {
  label: string;
  value: string;
  source: string;
}

const isBenchmark = (one: unknown): one is Benchmark => hasTexts(one, 'label', 'value', 'source');

/** A recommendation of an earlier report, word for word, that belongs to no plan (requirement 65). */
export interface PastRecommendation {
  /** The number as printed; "" for none. */
  number: string;
  text: string;
  addressee: string;
}

const isPastRecommendation = (one: unknown): one is PastRecommendation => hasTexts(one, 'number', 'text', 'addressee');

/** A day of the rule that is done or was settled in another way, with the day and the words of whoever said so. */
export interface SettledDay {
  /** The step of the rule, as deadlineRules.ts names it. */
  title: string;
  on: Day;
  words: string;
}

const isSettledDay = (one: unknown): one is SettledDay => hasTexts(one, 'title', 'on', 'words');

/** The fields of an inspection, a visit or a related service's inspection (requirements 1 to 4, 8, 10 to 12). */
export const inspectionFields = {
  authority: line('Council', { public: true }),
  /** The kind of event. A focused visit has a topic and a letter, and gives no grade (requirements 10 and 11). */
  kind: choice('Kind', ['inspection', 'focused visit', 'monitoring visit', 'related service', 'other'], 'inspection', {
    public: true,
  }),
  urn: optionalLine('URN', { public: true }),
  inspectorate: line('Inspectorate', { public: true }),
  framework: line('Framework', { public: true }),
  /**
   * The inspection's own grades, best first, separated by semicolons, where its scale is not one that the product knows
   * (requirement 74).
   */
  ownScale: optionalLine('Its own scale of grades, best first', { short: 'Scale', public: true }),
  /** The topic of a focused visit. */
  topic: optionalLine('What it looked at', { public: true }),
  start: day('Began on', { public: true }),
  end: day('Ended on', { public: true }),
  /**
   * The month or year of the inspection ("2011-11", "2011") where no day is known, as when a later document mentions an
   * earlier inspection.
   */
  period: optionalLine('Month or year', { asked: 'Or only the month or year', public: true }),
  published: day('Published on', { public: true }),
  /** The day on which the council received the report; deadlines count from this day when it is set. */
  received: day('Report received on'),
  /**
   * The deadline rule: a name from deadlineRules.ts; null where nobody chose one. Each source has its own (requirements
   * 66 and 71).
   */
  responseRule: optionalLine('What its rule asks for', { public: true }),
  /** The days of its rule that are done or settled; every other one stays among the next dates when it is past. */
  settledDays: data<SettledDay[]>('Days of its rule that are done or settled', [], listOf(isSettledDay)),
  /** The later source that replaced this one and whose recommendations count instead (requirement 66). */
  supersededById: optionalRow('Superseded by', 'inspections', { public: true }),
  leadInspector: optionalLine('Lead inspector'),
  teamSize: optionalNumber('Inspectors in the team'),
  inspectors: optionalText('Inspectors'),
  scope: optionalText('Scope'),
  /** How the inspectors gathered their evidence. */
  methods: text('How evidence was gathered'),
  /** The text of a visit's letter, as far as the site keeps it. */
  letter: text('What the letter says'),
  benchmarks: data<Benchmark[]>('How it compares', [], listOf(isBenchmark), { public: true }),
  pastRecommendations: data<PastRecommendation[]>(
    'What it recommended, word for word',
    [],
    listOf(isPastRecommendation),
    { public: true },
  ),
  /** The number of recommendations, when the site does not keep them all: "36, then 11" (requirement 7). */
  recommendationCount: optionalNumber('Recommendations it made'),
  /** The earlier inspection whose recommendations a visit reviewed (requirement 11). */
  earlierInspectionId: optionalRow('Looks back at', 'inspections'),
  /** The address of the report, or null. */
  reportUrl: optionalText('Where the report can be read', { public: true }),
  reportName: optionalLine('Report file', { public: true }),
  key: key(),
};

/** One inspection by one inspectorate (requirements 1 to 4). */
export type Inspection = Row<typeof inspectionFields>;

export type InspectionKind = Inspection['kind'];
