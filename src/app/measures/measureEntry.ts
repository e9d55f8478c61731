import type { RecordDraft } from '../../lists/planStore';
import { formatDay } from '../../plan/day';
import type { Person } from '../../plan/people';
import type { Direction, Frequency, Measure } from '../../plan/fields';
import { formatNumber } from '../../plan/measures/values';
import { readDay } from '../forms/dayEntry';
import { readNumber } from './readingEntry';

/** A measure as it is being defined, kept as typed so that a draft loses nothing. */
export interface MeasureEntry {
  key: string;
  title: string;
  definition: string;
  source: string;
  unit: string;
  direction: Direction;
  baseline: string;
  baselineDay: string;
  target: string;
  targetDay: string;
  frequency: Frequency;
  owner: Person | null;
  priorityId: number | null;
  actionIds: number[];
  notYet: boolean;
  undefinedWhy: string;
  definedFrom: string;
  definedBy: string;
  suppressBelow: string;
  withdraw: boolean;
  /** Why it is edited; unused for a new one. */
  reason: string;
  /** As it was when the edit began; null for a new one. */
  base: Measure | null;
}

export type MeasureField = Exclude<keyof MeasureEntry, 'key' | 'base' | 'notYet' | 'withdraw'>;
export interface MeasureProblem {
  field: MeasureField;
  message: string;
}

const typedNumber = (value: number | null): string => (value === null ? '' : formatNumber(value));
const typedDay = (day: string | null): string => (day === null ? '' : formatDay(day));

/** What a new measure starts with. */
const blankMeasure: Omit<Measure, 'id' | 'key' | 'etag' | 'planId' | 'ref' | 'order' | 'ownerId'> = {
  title: '',
  definition: '',
  source: '',
  unit: '%',
  direction: 'up',
  baseline: null,
  baselineDay: null,
  target: null,
  targetDay: null,
  frequency: 'monthly',
  priorityId: null,
  actionIds: [],
  undefinedWhy: null,
  definedFrom: null,
  definedBy: null,
  suppressBelow: null,
  withdrawn: null,
};

/** A form just opened, with the measure in it when one is edited. */
export function newMeasureEntry(key: string, measure: Measure | null, owner: Person | null): MeasureEntry {
  const { title, definition, source, unit, direction, frequency, priorityId, actionIds, ...rest } =
    measure ?? blankMeasure;
  return {
    key,
    title,
    definition,
    source,
    unit,
    direction,
    baseline: typedNumber(rest.baseline),
    baselineDay: typedDay(rest.baselineDay),
    target: typedNumber(rest.target),
    targetDay: typedDay(rest.targetDay),
    frequency,
    owner,
    priorityId,
    actionIds,
    notYet: rest.undefinedWhy !== null,
    undefinedWhy: rest.undefinedWhy ?? '',
    definedFrom: rest.definedFrom ?? '',
    definedBy: typedDay(rest.definedBy),
    suppressBelow: typedNumber(rest.suppressBelow),
    withdraw: rest.withdrawn !== null,
    reason: '',
    base: measure,
  };
}

/** What must be put right before it can be saved. */
export function measureProblems(entry: MeasureEntry): MeasureProblem[] {
  const problems: MeasureProblem[] = [];
  const say = (field: MeasureField, message: string): void => void problems.push({ field, message });
  if (entry.title.trim() === '') say('title', 'Name the measure, for example “Assessments within 45 working days”.');
  if (entry.notYet) {
    if (entry.undefinedWhy.trim() === '') say('undefinedWhy', 'Say why it cannot be defined yet.');
    if (entry.definedFrom.trim() === '') say('definedFrom', 'Say where the definition will come from.');
    const { error, day } = readDay(entry.definedBy);
    if (error) say('definedBy', error);
    else if (day === null) say('definedBy', 'Say by when, so that it can be asked for.');
  } else {
    for (const field of ['baseline', 'target'] as const) {
      if (entry[field].trim() !== '' && readNumber(entry[field]) === null)
        say(field, `“${entry[field].trim()}” is not a number. Type it in figures, like 71 or 71.5.`);
    }
    for (const field of ['baselineDay', 'targetDay'] as const) {
      const { error } = readDay(entry[field]);
      if (error) say(field, error);
    }
    const [baseline, target] = [readNumber(entry.baseline), readNumber(entry.target)];
    if (baseline !== null && target !== null && entry.direction !== 'hold') {
      const wrong = entry.direction === 'up' ? target < baseline : target > baseline;
      if (wrong)
        say(
          'target',
          `The target is ${entry.direction === 'up' ? 'under' : 'over'} the baseline, but ${entry.direction === 'up' ? 'more' : 'less'} is better. Change one of the three.`,
        );
    }
  }
  const limit = readNumber(entry.suppressBelow);
  if (entry.suppressBelow.trim() !== '' && (limit === null || limit < 1))
    say('suppressBelow', 'Give a whole number, usually 5, or leave it empty.');
  if (entry.base && entry.reason.trim() === '')
    say('reason', 'Say why it is changed: the reason stands in the measure’s history.');
  return problems;
}

type Fields = Omit<Measure, 'id' | 'key' | 'etag' | 'planId' | 'ref' | 'order'>;

function fieldsOf(entry: MeasureEntry): Fields {
  const { notYet } = entry;
  return {
    title: entry.title.trim(),
    definition: entry.definition.trim(),
    source: entry.source.trim(),
    unit: entry.unit.trim(),
    direction: entry.direction,
    baseline: readNumber(entry.baseline),
    baselineDay: readDay(entry.baselineDay).day,
    target: readNumber(entry.target),
    targetDay: readDay(entry.targetDay).day,
    frequency: entry.frequency,
    ownerId: entry.owner?.id ?? null,
    priorityId: entry.priorityId,
    actionIds: entry.actionIds,
    undefinedWhy: notYet ? entry.undefinedWhy.trim() : null,
    definedFrom: notYet ? entry.definedFrom.trim() || null : null,
    definedBy: notYet ? readDay(entry.definedBy).day : null,
    suppressBelow: readNumber(entry.suppressBelow),
    withdrawn: entry.withdraw ? (entry.base?.withdrawn ?? entry.reason.trim()) : null,
  };
}

/** The next free number: "M4". */
export function nextMeasureRef(measures: readonly Measure[]): string {
  const numbers = measures.map(({ ref }) => Number(/(\d+)\s*$/.exec(ref)?.[1] ?? 0));
  return `M${Math.max(0, ...numbers) + 1}`;
}

/** The new measure as it is written. Only for an entry without problems. */
export function measureDraftOf(
  entry: MeasureEntry,
  planId: number,
  measures: readonly Measure[],
): RecordDraft<'measures'> {
  const order = Math.max(0, ...measures.map((each) => each.order)) + 1;
  return { ...fieldsOf(entry), planId, ref: nextMeasureRef(measures), order };
}

/** Only what differs from the measure as it was when the edit began. */
export function measureChangesOf(entry: MeasureEntry): RecordDraft<'measures'> {
  const { base } = entry;
  if (!base) return {};
  return Object.fromEntries(
    Object.entries(fieldsOf(entry)).filter(
      ([field, value]) => JSON.stringify(value) !== JSON.stringify(base[field as keyof Fields]),
    ),
  );
}
