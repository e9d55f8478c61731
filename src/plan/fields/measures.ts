import type { Day } from '../day';
import {
  choice,
  data,
  day,
  key,
  line,
  number,
  optionalLine,
  optionalNumber,
  optionalRow,
  optionalText,
  people,
  person,
  planId,
  row,
  rows,
  text,
  yesOrNo,
} from './field';
import type { Row } from './field';
import type { Doubt } from './progress';
import { readComparators, readDefinitionChanges, readOwnerTerms } from './structured';
import type { Comparator, DefinitionChange, OwnerTerm } from './structured';

/** The fields of a measure (requirements 32 to 34). */
export const measureFields = {
  ref: line('Number', { compared: 'other', public: true }),
  title: line('What is measured', { compared: 'wording', public: true }),
  definition: text('What exactly counts', { short: 'What counts', compared: 'wording', public: true }),
  /** The cases that count: "contacts decided in one working day". */
  numerator: line('Numerator', { asked: 'What is counted', compared: 'wording', public: true }),
  /** The cases of which they are counted: "all contacts of the month". */
  denominator: line('Denominator', { asked: 'Out of what', compared: 'wording', public: true }),
  source: text('Where the numbers come from', { short: 'Source', compared: 'wording', public: true }),
  /** The unit of its values: "%", "days", "children". */
  unit: line('Unit', { compared: 'other', public: true }),
  /** The direction that counts as better: up, down, or unchanged. */
  direction: choice('What is better', ['up', 'down', 'hold'], 'up', {
    asked: 'What is better?',
    short: 'Better is',
    compared: 'other',
    public: true,
  }),
  baseline: optionalNumber('Baseline', { compared: 'other', public: true }),
  baselineDay: day('Baseline of', { compared: 'date', public: true }),
  target: optionalNumber('Target', { compared: 'other', public: true }),
  targetDay: day('To be met by', { compared: 'date', public: true }),
  /** Whether a value is green, amber or red by its distance from the target, or by bounds of its own (requirement 95). */
  tolerance: choice('Tolerance', ['none', 'distance', 'bounds'], 'none', {
    asked: 'When is a value green, amber or red?',
    compared: 'other',
    public: true,
  }),
  /** The furthest distance from the target, in the measure's unit, that is still amber. */
  amberWithin: optionalNumber('Amber up to this far from the target', { compared: 'other', public: true }),
  /** The value from which it is green, and the one from which it is amber; up to which, where less is better. */
  greenBound: optionalNumber('Bound of green', { compared: 'other', public: true }),
  amberBound: optionalNumber('Bound of amber', { compared: 'other', public: true }),
  /** What others reach, each with its year and source (requirement 95). */
  comparators: data<Comparator[]>('Compared with', [], readComparators, { compared: 'other', public: true }),
  /** The days from which it was counted in another way; values on both sides are not compared. */
  definitionChanges: data<DefinitionChange[]>('Changes of the definition', [], readDefinitionChanges, {
    compared: 'wording',
    public: true,
  }),
  frequency: choice('How often it is read', ['monthly', 'quarterly', 'termly', 'yearly'], 'quarterly', {
    compared: 'other',
    public: true,
  }),
  ownerId: person('Owner', { compared: 'lead' }),
  /** Whoever may record readings in the owner's place. */
  deputyIds: people('Stands in for the owner', { compared: 'lead' }),
  /** Who answered for the measure from which day on, so that readings of the past still count. */
  ownerTerms: data<OwnerTerm[]>('Who answered for it when', [], readOwnerTerms, { hidden: true }),
  priorityId: optionalRow('Priority', 'priorities'),
  actionIds: rows('Actions it belongs to', 'actions', { short: 'Actions', compared: 'other', public: true }),
  /** Why the measure is not yet defined (requirement 33); null once it is. */
  undefinedWhy: optionalText('Why it is not yet defined', { asked: 'Why not yet', compared: 'wording', public: true }),
  /** The source of the coming definition, and the day by which it is expected. */
  definedFrom: optionalText('Where the definition will come from', { compared: 'wording', public: true }),
  definedBy: day('To be defined by', { asked: 'By when', compared: 'date', public: true }),
  /** The measure of the previous phase whose readings this one continues (requirement 70). */
  followsId: optionalRow('Goes on from', 'measures', { hidden: true }),
  /** Values under this number are hidden, because they could identify people; null shows all. */
  suppressBelow: optionalNumber('Not shown under', {
    asked: 'Do not show numbers under',
    short: 'Not shown',
    compared: 'other',
  }),
  /** The measure of which this one is a part; a hidden part is not to be worked out from it. */
  totalId: optionalRow('Part of', 'measures', { asked: 'Is a part of' }),
  withdrawn: optionalText('Withdrawn because'),
  planId: planId(),
  key: key(),
  order: number('Place in the plan', { hidden: true }),
};

/** A measure of the difference made (requirements 32 to 34). It continues after its actions are done. */
export type Measure = Row<typeof measureFields>;

export type Direction = Measure['direction'];
export type Frequency = Measure['frequency'];

/** The fields of a reading, one value of a measure (requirement 34). */
export const readingFields = {
  measureRef: line('Measure'),
  /** The last day of the period that the value covers. */
  day: day('Up to', { asked: 'Up to which day' }),
  /** The value; null when it is too small to be kept, and in a correction that takes a reading back. */
  value: optionalNumber('Value'),
  /** The number of cases of which a share was taken: "69% of the 40 plans audited". */
  outOf: optionalNumber('Out of how many'),
  /**
   * Whether the number was under the measure's limit. Only this mark was kept; the number itself never reached the
   * list.
   */
  suppressed: yesOrNo('Too small to be kept'),
  note: text('Note'),
  /** Whether the reading was brought in from elsewhere rather than recorded here at the time. */
  imported: yesOrNo('Brought in from elsewhere'),
  replaces: optionalLine('Stands for the row with this key'),
  measureId: row('Measure number', 'measures'),
  planId: planId(),
  key: key(),
};

/**
 * One value of a measure, append-only. A correction is a new row that names the key of the row it replaces. SharePoint
 * stamps author and time; `recorded` is the day of `created` in the site's time zone. A past day shows the readings
 * recorded by its end.
 */
export type Reading = Omit<Row<typeof readingFields>, 'etag' | 'measureRef'> & {
  authorId: number;
  created: string;
  recorded: Day;
  doubt?: Doubt;
  /** Whether it is only a remark, because its author did not answer for the measure; no column of the list. */
  remark?: true;
  /** Whether the value is hidden because a small number could be worked out from it; no column of the list. */
  besideHidden?: true;
};
