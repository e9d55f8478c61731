import type { Day } from '../day';
import {
  choice,
  day,
  key,
  line,
  number,
  optionalLine,
  optionalNumber,
  optionalRow,
  optionalText,
  person,
  planId,
  row,
  rows,
  text,
  yesOrNo,
} from './field';
import type { Row } from './field';
import type { Doubt } from './progress';

/** The fields of a measure (requirements 32 to 34). */
export const measureFields = {
  ref: line('Number', { compared: 'other', public: true }),
  title: line('What is measured', { compared: 'wording', public: true }),
  definition: text('What exactly counts', { short: 'What counts', compared: 'wording', public: true }),
  source: text('Where the numbers come from', { short: 'Source', compared: 'wording', public: true }),
  /** What its values count: "%", "days", "children". */
  unit: line('Unit', { compared: 'other', public: true }),
  /** Which way is better: more, less, or staying where it is. */
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
  frequency: choice('How often it is read', ['monthly', 'quarterly', 'termly', 'yearly'], 'quarterly', {
    compared: 'other',
    public: true,
  }),
  ownerId: person('Owner', { compared: 'lead' }),
  priorityId: optionalRow('Priority', 'priorities'),
  actionIds: rows('Actions it belongs to', 'actions', { short: 'Actions', compared: 'other', public: true }),
  /** Why it is not yet defined (requirement 33); null once it is. */
  undefinedWhy: optionalText('Why it is not yet defined', { asked: 'Why not yet', compared: 'wording', public: true }),
  /** Where the definition will come from, and by when. */
  definedFrom: optionalText('Where the definition will come from', { compared: 'wording', public: true }),
  definedBy: day('To be defined by', { asked: 'By when', compared: 'date', public: true }),
  /** The measure of the phase before whose readings it goes on from (requirement 70). */
  followsId: optionalRow('Goes on from', 'measures', { hidden: true }),
  /** Values under this number are not shown, for they could tell who is meant; null shows all. */
  suppressBelow: optionalNumber('Not shown under', {
    asked: 'Do not show numbers under',
    short: 'Not shown',
    compared: 'other',
  }),
  withdrawn: optionalText('Withdrawn because'),
  planId: planId(),
  key: key(),
  order: number('Place in the plan', { hidden: true }),
};

/** How the difference made is measured (requirements 32 to 34). It goes on after the actions it belongs to are done. */
export type Measure = Row<typeof measureFields>;

export type Direction = Measure['direction'];
export type Frequency = Measure['frequency'];

/** The fields of a value of a measure (requirement 34). */
export const readingFields = {
  measureRef: line('Measure'),
  /** The last day that the value speaks of. */
  day: day('Up to', { asked: 'Up to which day' }),
  /** Null when it is too small to be kept, and in a correction that takes a reading back. */
  value: optionalNumber('Value'),
  /** How many cases a share was taken of: "69% of the 40 plans audited". */
  outOf: optionalNumber('Out of how many'),
  /** The number was under the measure's limit, so only that was kept: it never reached the list. */
  suppressed: yesOrNo('Too small to be kept'),
  note: text('Note'),
  /** Brought in from elsewhere, not read here at the time. */
  imported: yesOrNo('Brought in from elsewhere'),
  replaces: optionalLine('Stands for the row with this key'),
  measureId: row('Measure number', 'measures'),
  planId: planId(),
  key: key(),
};

/**
 * One value of a measure, append-only. A correction is a new row that names the key of the one it replaces. Author and
 * time are stamped by SharePoint; `recorded` is the day of `created` in the site's time zone: what a past day shows is
 * what had been recorded by its end.
 */
export type Reading = Omit<Row<typeof readingFields>, 'etag' | 'measureRef'> & {
  authorId: number;
  created: string;
  recorded: Day;
  doubt?: Doubt;
};
