import type { Day } from '../../day';
import type { Measure, Reading } from '../../fields';
import { folded, sameText } from '../../search';
import { similarity } from '../../textSimilarity';
import { standingReadings } from '../standing';
import type { StandingReading } from '../standing';
import { baseOf, isTooSmall, shownOutOf } from '../smallNumbers';
import type { PrintedFigure, PrintedFigures } from './printed';
import { figureValue } from './value';
import type { FigureValue } from './value';

/** The measure that some words of a sheet mean, and how that is known. */
export interface NamedMeasure {
  /** The words, and under which they are remembered. */
  words: string;
  /** Null for none, or where the row is left out. */
  measure: Measure | null;
  by: 'code' | 'name' | 'remembered' | 'similarity' | 'hand' | null;
  /** Whether somebody has to look: nothing was found, or only a name that is alike. */
  isDoubtful: boolean;
}

/** The answers that somebody gave by hand to what the figures leave open. */
export interface FigureAnswers {
  /** The key of the measure that words mean, null to leave their figures out. */
  measures: { readonly [words: string]: string | null };
  /** The day of a period, by its words; '' for a sheet that names none. */
  periods: { readonly [periodText: string]: Day };
  /** The places of figures that are left out. */
  leftOut: readonly string[];
}

export const noFigureAnswers: FigureAnswers = { measures: {}, periods: {}, leftOut: [] };

/** Why a figure cannot be added as it is, or has to be looked at. */
export type FigureDoubt =
  'no period' | 'guessed year' | 'not yet' | 'unclear' | 'a fraction' | 'over 100%' | 'twice' | 'withdrawn';

/** A reading to add. */
export interface NewReading {
  measureId: number;
  measureRef: string;
  day: Day;
  value: number | null;
  outOf: number | null;
  suppressed: boolean;
  note: string;
  /** The key of the reading that it replaces; null for a new one. */
  replaces: string | null;
}

/** One figure of a sheet as it is understood. */
export interface UnderstoodFigure {
  printed: PrintedFigure;
  named: NamedMeasure;
  day: Day | null;
  doubt: FigureDoubt | null;
  /** New, restating one that is there, the same as one that is there, none at all, left out, or not yet clear. */
  state: 'new' | 'restated' | 'the same' | 'none' | 'left out' | 'unclear';
  /** The reading of that day that is there already. */
  before: StandingReading | null;
  /** The row to add; null where none is. */
  reading: NewReading | null;
}

/** A sheet as it is understood. */
export interface UnderstoodFigures {
  names: NamedMeasure[];
  figures: UnderstoodFigure[];
}

/** The words of a row by which its measure is remembered: its name, else its code. */
export function wordsOfFigure({ measure, code }: Pick<PrintedFigure, 'measure' | 'code'>): string {
  return folded([code, measure].filter(Boolean).join(' '));
}

/** Names that are at least so similar are offered as understood, to be looked at. */
const ALIKE = 0.6;

type Found = Omit<NamedMeasure, 'words'>;

const sure = (measure: Measure | null, by: NamedMeasure['by']): Found => ({ measure, by, isDoubtful: false });

/** The measure that was matched before; undefined where none was, or where it is no longer in the plan. */
function rememberedMeasure(
  words: string,
  measures: readonly Measure[],
  remembered: FigureContext['remembered'],
): Measure | null | undefined {
  if (!(words in remembered)) return undefined;
  return remembered[words] === null ? null : measures.find(({ key }) => key === remembered[words]);
}

/**
 * The measure with a code. A council's own codes may be the numbers of other measures here, so a code counts alone, or
 * where the name beside it does not speak of something else.
 */
function measureCoded({ measure: name, code }: PrintedFigure, measures: readonly Measure[]): Measure | undefined {
  const text = code === '' ? name : code;
  const isAlone = name === '' || code === '';
  return measures.find(
    ({ key, ref, title }) => key === text || (sameText(ref, text) && (isAlone || similarity(title, name) >= ALIKE)),
  );
}

function measureAlike({ measure: name }: PrintedFigure, measures: readonly Measure[]): Measure | null {
  const [best, next] = measures
    .map((measure) => ({ measure, alike: similarity(measure.title, name) }))
    .sort((a, b) => b.alike - a.alike);
  return best && best.alike >= ALIKE && best.alike > (next?.alike ?? 0) ? best.measure : null;
}

function findMeasure(
  printed: PrintedFigure,
  measures: readonly Measure[],
  remembered: FigureContext['remembered'],
): Found {
  const before = rememberedMeasure(wordsOfFigure(printed), measures, remembered);
  if (before !== undefined) return sure(before, 'remembered');
  const coded = measureCoded(printed, measures);
  if (coded) return sure(coded, 'code');
  const titled = measures.filter(({ title }) => printed.measure !== '' && sameText(title, printed.measure));
  if (titled.length === 1) return sure(titled[0], 'name');
  const alike = measureAlike(printed, measures);
  return { measure: alike, by: alike && 'similarity', isDoubtful: true };
}

function namesOf(
  { figures }: PrintedFigures,
  measures: readonly Measure[],
  remembered: { readonly [words: string]: string | null },
  answers: FigureAnswers,
): Map<string, NamedMeasure> {
  const names = new Map<string, NamedMeasure>();
  for (const figure of figures) {
    const words = wordsOfFigure(figure);
    if (names.has(words)) continue;
    const said = answers.measures[words];
    const found: NamedMeasure =
      said !== undefined
        ? { words, measure: measures.find(({ key }) => key === said) ?? null, by: 'hand', isDoubtful: false }
        : { words, ...findMeasure(figure, measures, remembered) };
    names.set(words, found);
  }
  return names;
}

/** What a sheet is understood against: the plan's measures and readings, and what was matched before. */
export interface FigureContext {
  measures: readonly Measure[];
  readings: readonly Reading[];
  /** The keys of the measures that words meant before, null for words that were left out. */
  remembered: { readonly [words: string]: string | null };
  today: Day;
}

/**
 * What the figures of a sheet mean for the plan (requirement 94): each is matched to a measure by what was matched
 * before, by its code or by its name, and compared with the reading of its day. A figure that restates a reading adds a
 * row that replaces it, since rows are only ever added. A number under its measure's limit is not kept.
 */
export function understandFigures(
  read: PrintedFigures,
  context: FigureContext,
  answers: FigureAnswers = noFigureAnswers,
): UnderstoodFigures {
  const names = namesOf(read, context.measures, context.remembered, answers);
  const standing = new Map<number, StandingReading[]>();
  const standingOf = (measure: Measure): StandingReading[] => {
    const known = standing.get(measure.id) ?? standingReadings(measure, context.readings, context.today);
    standing.set(measure.id, known);
    return known;
  };
  const fractions = measuresInFractions(read, names);
  const seen = new Map<string, UnderstoodFigure>();
  const figures = read.figures.map((printed): UnderstoodFigure => {
    const named = names.get(wordsOfFigure(printed)) as NamedMeasure;
    const figure = understandOne(printed, named, { answers, today: context.today, fractions, standingOf });
    const place = `${named.measure?.id} ${figure.day}`;
    const first = seen.get(place);
    if (figure.reading === null) return figure;
    if (!first) {
      seen.set(place, figure);
      return figure;
    }
    const same =
      first.reading?.value === figure.reading.value && first.reading?.suppressed === figure.reading.suppressed;
    return { ...figure, reading: null, ...(same ? { state: 'the same' } : { state: 'unclear', doubt: 'twice' }) };
  });
  return { names: [...names.values()], figures };
}

/** The shares that a sheet gives as fractions of one: all its figures of the measure are 0 to 1, without a sign. */
function measuresInFractions({ figures }: PrintedFigures, names: ReadonlyMap<string, NamedMeasure>): Set<number> {
  const values = new Map<number, string[]>();
  for (const figure of figures) {
    const measure = names.get(wordsOfFigure(figure))?.measure;
    if (measure?.unit.trim() !== '%') continue;
    values.set(measure.id, [...(values.get(measure.id) ?? []), figure.value.trim()]);
  }
  return new Set(
    [...values].flatMap(([id, printed]) => {
      const numbers = printed.filter((text) => /^\d/.test(text));
      const small = numbers.every((text) => /^[01](?:\.\d+)?$/.test(text));
      return small && numbers.some((text) => /^0\.\d/.test(text)) ? [id] : [];
    }),
  );
}

interface One {
  answers: FigureAnswers;
  today: Day;
  fractions: ReadonlySet<number>;
  standingOf(measure: Measure): StandingReading[];
}

function understandOne(printed: PrintedFigure, named: NamedMeasure, one: One): UnderstoodFigure {
  const { answers, today } = one;
  const day = answers.periods[printed.periodText] ?? printed.period?.day ?? null;
  const blank = { printed, named, day, doubt: null, before: null, reading: null };
  const { measure } = named;
  // A name that is only alike is no match until somebody says so.
  if (named.isDoubtful) return { ...blank, state: 'unclear' };
  if (measure === null || answers.leftOut.includes(printed.place)) return { ...blank, state: 'left out' };
  const value = inPercent(figureValue(measure, printed), one.fractions.has(measure.id));
  if (value.kind === 'none') return { ...blank, state: 'none' };
  const doubt = doubtOf(measure, value, day, today);
  if (doubt) return { ...blank, doubt, state: 'unclear' };
  const reading = readingOf(measure, value, day as Day, printed);
  const before = one.standingOf(measure).find((each) => each.day === day) ?? null;
  const remark = remarkOn(printed, measure, one);
  if (before === null) return { ...blank, doubt: remark, state: 'new', reading };
  if (isSame(measure, before, reading)) return { ...blank, before, state: 'the same' };
  return { ...blank, doubt: remark, before, state: 'restated', reading: { ...reading, replaces: before.reading.key } };
}

/** What somebody should look at in a figure that can be added as it is understood. */
function remarkOn(printed: PrintedFigure, measure: Measure, { answers, fractions }: One): FigureDoubt | null {
  if (printed.period?.guessed && !(printed.periodText in answers.periods)) return 'guessed year';
  return fractions.has(measure.id) ? 'a fraction' : null;
}

function inPercent(value: FigureValue, isFraction: boolean): FigureValue {
  return isFraction && value.kind === 'value' ? { ...value, value: Math.round(value.value * 10_000) / 100 } : value;
}

function doubtOf(measure: Measure, value: FigureValue, day: Day | null, today: Day): FigureDoubt | null {
  if (measure.withdrawn !== null || measure.undefinedWhy !== null) return 'withdrawn';
  if (day === null) return 'no period';
  if (day > today) return 'not yet';
  if (value.kind === 'unclear') return 'unclear';
  const isShare = measure.unit.trim() === '%';
  return value.kind === 'value' && isShare && (value.value > 100 || value.value < 0) ? 'over 100%' : null;
}

function readingOf(measure: Measure, value: FigureValue, day: Day, { note }: PrintedFigure): NewReading {
  const row = { measureId: measure.id, measureRef: measure.ref, day, note, replaces: null };
  const hidden = { ...row, value: null, outOf: null, suppressed: true };
  if (value.kind !== 'value' || isTooSmall(measure, value.value, value.outOf)) return hidden;
  const outOf = baseOf(measure) === null ? null : shownOutOf(measure, value.value, value.outOf);
  return { ...row, value: value.value, outOf, suppressed: false };
}

/**
 * Whether a reading that is there says the same already: as it is stored, also where it is hidden on screens. A number
 * of cases that is new is no other figure, one that differs is.
 */
function isSame(measure: Measure, { reading: stored }: StandingReading, next: NewReading): boolean {
  const wasHidden = stored.suppressed || stored.value === null || isTooSmall(measure, stored.value, stored.outOf);
  if (wasHidden || next.suppressed) return wasHidden === next.suppressed;
  const sameCases = next.outOf === null || stored.outOf === null || next.outOf === stored.outOf;
  return stored.value === next.value && sameCases;
}

/** The words that were settled in this sheet, to be remembered for the next one. */
export function matchedBefore(
  { names }: UnderstoodFigures,
  remembered: { readonly [words: string]: string | null },
): { [words: string]: string | null } {
  const settled = names.flatMap(({ words, measure, by, isDoubtful }) =>
    measure !== null || (by === 'hand' && !isDoubtful) ? [[words, measure?.key ?? null] as const] : [],
  );
  return { ...remembered, ...Object.fromEntries(settled) };
}
