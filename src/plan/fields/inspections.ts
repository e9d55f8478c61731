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
import type { Row } from './field';

/** A figure that a grade is held against: "22 of 152 councils were good", "third of nine in the region" (requirement 8). */
export interface Benchmark {
  label: string;
  value: string;
  source: string;
}

const isBenchmark = (one: unknown): one is Benchmark => hasTexts(one, 'label', 'value', 'source');

/** A recommendation of a report that is history: word for word, and part of no plan (requirement 65). */
export interface PastRecommendation {
  /** As printed; "" for none. */
  number: string;
  text: string;
  addressee: string;
}

const isPastRecommendation = (one: unknown): one is PastRecommendation => hasTexts(one, 'number', 'text', 'addressee');

/** The fields of an inspection, a visit or a related service's inspection (requirements 1 to 4, 8, 10 to 12). */
export const inspectionFields = {
  authority: line('Council', { public: true }),
  /** What sort of event it was: a focused visit has a topic and a letter, and gives no grade (requirements 10 and 11). */
  kind: choice('Kind', ['inspection', 'focused visit', 'monitoring visit', 'related service', 'other'], 'inspection', {
    public: true,
  }),
  urn: optionalLine('URN', { public: true }),
  inspectorate: line('Inspectorate', { public: true }),
  framework: line('Framework', { public: true }),
  /** Its grades, best first, parted by semicolons, where it gives none of a scale that is known (requirement 74). */
  ownScale: optionalLine('Its own scale of grades, best first', { short: 'Scale', public: true }),
  /** What a focused visit looked at. */
  topic: optionalLine('What it looked at', { public: true }),
  start: day('Began on', { public: true }),
  end: day('Ended on', { public: true }),
  /** The month or year it was in ("2011-11", "2011"), where no day is known: what a later document says of an earlier inspection. */
  period: optionalLine('Month or year', { asked: 'Or only the month or year', public: true }),
  published: day('Published on', { public: true }),
  /** When the council received the report; when set, deadlines count from here. */
  received: day('Report received on'),
  /** What it asks for by when: a name from deadlineRules.ts; null where nobody said. Each source has its own (requirements 66 and 71). */
  responseRule: optionalLine('What its rule asks for', { public: true }),
  /** The later source that took its place, whose recommendations count instead (requirement 66). */
  supersededById: optionalRow('Superseded by', 'inspections', { public: true }),
  leadInspector: optionalLine('Lead inspector'),
  teamSize: optionalNumber('Inspectors in the team'),
  inspectors: optionalText('Inspectors'),
  scope: optionalText('Scope'),
  /** How the inspectors gathered evidence. */
  methods: text('How evidence was gathered'),
  /** The narrative of a visit's letter, as far as it is kept here. */
  letter: text('What the letter says'),
  benchmarks: data<Benchmark[]>('How it compares', [], listOf(isBenchmark), { public: true }),
  pastRecommendations: data<PastRecommendation[]>(
    'What it recommended, word for word',
    [],
    listOf(isPastRecommendation),
    { public: true },
  ),
  /** How many recommendations it made, when they are not all kept here: "36, then 11" (requirement 7). */
  recommendationCount: optionalNumber('Recommendations it made'),
  /** The earlier inspection whose recommendations a visit looked at again (requirement 11). */
  earlierInspectionId: optionalRow('Looks back at', 'inspections'),
  /** Where the report can be read, or null. */
  reportUrl: optionalText('Where the report can be read', { public: true }),
  reportName: optionalLine('Report file', { public: true }),
  key: key(),
};

/** One inspection by one inspectorate (requirements 1 to 4). */
export type Inspection = Row<typeof inspectionFields>;

export type InspectionKind = Inspection['kind'];
