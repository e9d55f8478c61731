import type { RatingKey } from '../../plan/fields';
import { DETAIL_ENDING } from './exports';
import type { FieldCell } from './fieldCell';
import { bareSign } from './keyOfSigns';
import { leadsIn } from './leads';
import { inBracketsOf } from './ownBrackets';
import type { InBrackets } from './ownBrackets';
import type { PlanField, PlanProblem, ReadAction } from './plan';
import { plainValuesOf } from './plainFields';
import { readDue, shownInPart } from './printedDue';
import { entriesOf } from './progressEntries';
import { numbersIn, severalNumbers } from '../../plan/bringIn/severalNumbers';
import {
  bareNumber,
  isNumbering,
  ratingInWords,
  ratingOfColour,
  ratingOfPhrase,
  splitNumber,
  withoutLetter,
} from './printedWords';
import type { SourceCell } from './source';

/** The cells of one action, from one row or several. */
export interface ActionCells {
  place: string;
  cells: FieldCell[];
  /** The cells of columns for which a plan has no field. */
  others: FieldCell[];
  /** Whether the row is complete, as in a workbook exported from this product: a blank cell means nothing. */
  whole?: boolean;
}

/** What reading an action's cells adds to: the problems, and the cells that were used. */
export interface Findings {
  problems: PlanProblem[];
  /** The cells whose text was put into a field. */
  taken: Set<SourceCell>;
  /** The ratings of signs that the file's own key explains. */
  signs: ReadonlyMap<string, RatingKey>;
}

/** The theme and recommendation that a heading above the actions names. */
export interface Over {
  theme: string | null;
  recommendation: string | null;
  recommendationNumber: string | null;
  /** What is hoped for, and how it is measured, where a line says it of all actions under it. */
  outcome: string | null;
  measure: string | null;
  /** Where the theme and the recommendation are written in the file. */
  places: { theme?: string; recommendation?: string };
}

/**
 * Makes one action from its cells.
 * @param over the theme and recommendation of the heading above, used where no column gives them
 */
export function actionOf(
  { place, cells, others, whole = false }: ActionCells,
  over: Over,
  findings: Findings,
): ReadAction {
  const { problems, taken } = findings;
  const usable = cells.filter(({ cell }) => cell.doubt === null && (cell.text !== '' || cell.fill !== null));
  const of = (field: PlanField): FieldCell[] => usable.filter(({ column }) => column.field === field);
  const places: ReadAction['places'] = {};
  for (const { column, cell } of usable) if (column.field) places[column.field] ??= cell.place;
  const take = (field: PlanField): string | null => {
    const texts = of(field).flatMap(({ cell, column }) => {
      if (cell.text === '') return [];
      taken.add(cell.whole ?? cell);
      if (NOTHING_SAID.test(cell.text)) return [];
      return column.labelled ? [`${column.heading}: ${cell.text}`] : [cell.text];
    });
    return texts.length > 0 ? texts.join('\n') : null;
  };

  const named = of('leads').length + of('due').length > 0;
  const { ref, action, inBrackets } = numberAndWords(take('ref'), take('action'), named);
  const { recommendation, recommendationNumber, further } = recommendationOf(take, over);
  if (!places.recommendation && !places.recommendationNumber) places.recommendation = over.places.recommendation;
  places.theme ??= over.places.theme;
  const due = inBrackets ? dueInBrackets(place, inBrackets.due, problems) : dueOf(of, take, problems, whole);
  const { said, ...rated } = ratingOf(of, take, findings);
  const { plain, ...unread } = plainOf(usable, findings);
  if (action === null) problems.push(noWords(place, ref));
  return {
    place,
    ref,
    theme: take('theme') ?? over.theme,
    recommendation,
    recommendationNumber,
    alsoAnswers: [...new Set([...further, ...numbersIn(take('alsoAnswers'))])],
    action,
    ...outcomeOf(take, over),
    leads: leadsOf(inBrackets?.leads ?? take('leads'), take('deputies')),
    owner: take('owner'),
    ...due,
    ...rated,
    status: rated.status ?? completedIn(others),
    progress: take('progress') ?? said,
    plain,
    entries: entriesOf(of('progress')),
    key: take('key'),
    taskId: take('taskId'),
    others: [...othersOf(others, taken), ...unread.others],
    numberOfRow: false,
    places,
  };
}

function noWords(place: string, ref: string | null): PlanProblem {
  const row = ref === null ? 'A row' : `Number ${ref}`;
  return { place, message: `${row} has no words for the action.`, kind: 'no words' };
}

/** The leads and deputies that cells name, each once. */
function leadsOf(...cells: (string | null)[]): string[] {
  return [...new Set(cells.flatMap((names) => leadsIn(names ?? '')))];
}

/** The outcome and measure of an action, those said of all actions where it has none of its own. */
function outcomeOf(take: (field: PlanField) => string | null, over: Over): Pick<ReadAction, 'outcome' | 'measure'> {
  return withMeasure(take('outcome') ?? over.outcome, take('measure') ?? over.measure);
}

/** What papers of this product print where nothing was written. */
const NOTHING_SAID = /^(?:not said|to be named)\.?$/i;

/** The outcome and the measure of a cell that holds both, the measure under its own label. */
function withMeasure(outcome: string | null, measure: string | null): Pick<ReadAction, 'outcome' | 'measure'> {
  const label =
    measure === null && outcome !== null ? /(?:^|\n| )(?:measured by|measure|success measure): */i.exec(outcome) : null;
  if (!label || outcome === null) return { outcome, measure };
  const before = outcome.slice(0, label.index).trim();
  return { outcome: before || null, measure: outcome.slice(label.index + label[0].length).trim() || null };
}

/**
 * An action's number and text. Without a column of numbers, the number may be at the beginning of the text; without
 * columns of leads and dates, both may be in brackets at its end.
 */
function numberAndWords(
  ref: string | null,
  text: string | null,
  named: boolean,
): Pick<ReadAction, 'ref' | 'action'> & { inBrackets: InBrackets | null } {
  const inBrackets = text === null || named ? null : inBracketsOf(text);
  const action = inBrackets?.text ?? text;
  const further = ref !== null && action !== null ? splitNumber(action) : null;
  // A row that holds one action of several counts it within its own number: "4", "4.1 Change the form".
  if (further?.number.startsWith(`${bareNumber(ref ?? '')}.`))
    return { ref: further.number, action: further.rest, inBrackets };
  if (ref !== null) return { ref: isNumbering(ref) ? bareNumber(ref) : ref, action, inBrackets };
  const numbered = action !== null && !action.includes('\n') ? splitNumber(action) : null;
  return numbered ? { ref: numbered.number, action: numbered.rest, inBrackets } : { ref, action, inBrackets };
}

/**
 * The catalogue fields that are copied without interpretation. A cell whose text does not fit its field stays with the
 * action as further text.
 */
function plainOf(cells: readonly FieldCell[], { problems, taken }: Findings): Pick<ReadAction, 'plain' | 'others'> {
  const named = cells.filter(({ column, cell }) => column.field?.startsWith('field:') && cell.text !== '');
  for (const { cell } of named) taken.add(cell.whole ?? cell);
  const { plain, others, problems: found } = plainValuesOf(named);
  problems.push(...found);
  return { plain, others };
}

/** The completion note of an export that has no progress text but gives the day on which a task was completed. */
function completedIn(others: FieldCell[]): string | null {
  const done = others.find(({ column, cell }) => column.role === 'completed' && cell.text !== '');
  return done ? `Completed ${done.cell.text}` : null;
}

function othersOf(others: FieldCell[], taken: Set<SourceCell>): ReadAction['others'] {
  const texts = new Map<string, string[]>();
  for (const { column, cell } of others) {
    taken.add(cell.whole ?? cell);
    const heading = column.heading.endsWith(DETAIL_ENDING)
      ? column.heading.slice(0, -DETAIL_ENDING.length)
      : column.heading;
    texts.set(heading, [...(texts.get(heading) ?? []), cell.text]);
  }
  return [...texts].map(([heading, lines]) => ({ heading, text: lines.join('\n') }));
}

/**
 * The recommendation that the action answers, and the numbers of `further` recommendations where a cell names several.
 */
function recommendationOf(
  take: (field: PlanField) => string | null,
  over: Over,
): Pick<ReadAction, 'recommendation' | 'recommendationNumber'> & { further: string[] } {
  const text = take('recommendation');
  const [number, ...further] = numbersNamed(take('recommendationNumber'));
  if (text === null && number === undefined)
    return { recommendation: over.recommendation, recommendationNumber: over.recommendationNumber, further };
  if (number !== undefined && text === null && !isNumbering(number)) return { ...splitRecommendation(number), further };
  if (number !== undefined)
    return { recommendation: text, recommendationNumber: isNumbering(number) ? bareNumber(number) : number, further };
  const several = severalNumbers(text ?? '');
  if (several.length > 0)
    return { recommendation: null, recommendationNumber: bareNumber(several[0]), further: several.slice(1) };
  return { ...splitRecommendation(text ?? ''), further: [] };
}

/** The recommendation numbers that a cell names, or the whole cell where it names only one. */
function numbersNamed(cell: string | null): string[] {
  if (cell === null) return [];
  const several = severalNumbers(cell);
  return several.length > 0 ? several : [cell];
}

function splitRecommendation(text: string): Pick<ReadAction, 'recommendation' | 'recommendationNumber'> {
  const named =
    /^(?:ofsted )?(?:recommendation|rec\.?)\s*(?:no\.?\s*)?(\d{1,3}(?:\.\d{1,3})*[a-z]?)\s*[:.)–—-]*\s*/i.exec(
      text.slice(0, 200),
    );
  if (named) return { recommendation: text.slice(named[0].length) || null, recommendationNumber: named[1] };
  if (isNumbering(text)) return { recommendation: null, recommendationNumber: bareNumber(text) };
  const split = splitNumber(text);
  return split
    ? { recommendation: split.rest, recommendationNumber: split.number }
    : { recommendation: text, recommendationNumber: null };
}

/**
 * The due date of an action: the revised date where the file has one. A date that is struck through is the earlier due
 * date.
 */
function dueOf(
  of: (field: PlanField) => FieldCell[],
  take: (field: PlanField) => string | null,
  problems: PlanProblem[],
  whole: boolean,
): Pick<ReadAction, 'dueText' | 'due' | 'originalDueText' | 'originalDue'> {
  const { originalDueText, ...due } = dueThatHolds(of, take, problems, whole);
  const order = of('originalDue')[0]?.column.order;
  const original =
    originalDueText === null ? null : readDue(originalDueText, order === undefined ? 'day first' : order);
  return { ...due, originalDueText, originalDue: original?.doubt === null ? original.day : null };
}

/** The due date that an action's own words give in brackets. */
function dueInBrackets(
  place: string,
  dueText: string,
  problems: PlanProblem[],
): Pick<ReadAction, 'dueText' | 'due' | 'originalDueText' | 'originalDue'> {
  const { day, doubt } = readDue(dueText);
  if (doubt) problems.push({ place, message: doubt });
  return { dueText, due: day, originalDueText: null, originalDue: null };
}

function dueThatHolds(
  of: (field: PlanField) => FieldCell[],
  take: (field: PlanField) => string | null,
  problems: PlanProblem[],
  whole: boolean,
): Pick<ReadAction, 'dueText' | 'due' | 'originalDueText'> {
  const texts = { originalDue: take('originalDue'), due: take('due'), revisedDue: take('revisedDue') };
  const field = texts.revisedDue ? 'revisedDue' : texts.due ? 'due' : 'originalDue';
  const holds = of(field).filter(({ cell }) => cell.text !== '');
  // A workbook exported from this product may give an action a first due date and no current one; that action has no
  // due date.
  const first = whole ? null : texts.originalDue;
  const dueText = texts.revisedDue ?? texts.due ?? first;
  const originalDueText = texts.originalDue ?? (texts.revisedDue ? texts.due : null);
  if (dueText === null || holds.length === 0) return { dueText, due: null, originalDueText };
  if (holds.length === 1) return dueInCell(holds[0], dueText, originalDueText, problems);
  return { dueText, due: dayIn(holds[0], dueText, problems), originalDueText };
}

/**
 * The due date in a single cell. Where another date in the cell is struck through, that one is the earlier due date.
 */
function dueInCell(
  field: FieldCell,
  text: string,
  originalText: string | null,
  problems: PlanProblem[],
): Pick<ReadAction, 'dueText' | 'due' | 'originalDueText'> {
  const { cell, column } = field;
  const standing = notStruck(cell);
  const moved = standing === null ? movedIn(text) : null;
  if (moved)
    return { dueText: moved.now, due: dayIn(field, moved.now, problems), originalDueText: originalText ?? moved.first };
  const dueText = standing ?? text;
  const struckIsFirst = standing !== null && (originalText === null || column.field === 'originalDue');
  const originalDueText = struckIsFirst ? cell.struck : originalText;
  if (cell.day === null) return { dueText, due: dayIn(field, dueText, problems), originalDueText };
  const { day, doubt } = cell.showsWholeDay ? { day: cell.day, doubt: null } : shownInPart(dueText, cell.day);
  if (doubt) problems.push({ place: cell.place, message: doubt });
  return { dueText, due: day, originalDueText };
}

/** A date with the earlier one in brackets: "26 February 2027 (first 18 December 2026, moved once)", "31/03/27 (was 31/12/26)". */
const MOVED =
  /^([^()]*\d[^()]*)\(\s*(?:first|was|originally|original(?: date)?|previously|from)\b[:\s]*([^(),;]*\d{2})[^()]*\)$/i;

/** The date that holds and the first one, where a text says that the date has moved. */
function movedIn(text: string): { now: string; first: string } | null {
  const [, now, first] = MOVED.exec(text.replace(/\s+/g, ' ').slice(0, 200)) ?? [];
  return now && first ? { now: now.trim(), first: first.trim() } : null;
}

/** The day that a text names, read in the date order of its column. Doubts are added to the problems. */
function dayIn({ cell, column }: FieldCell, words: string, problems: PlanProblem[]): ReadAction['due'] {
  const { day, doubt } = readDue(words, column.order === undefined ? 'day first' : column.order);
  if (doubt) problems.push({ place: cell.place, message: doubt });
  return day;
}

/**
 * The text of a cell without the part that is struck through; null when nothing is struck through, or everything is.
 */
function notStruck({ text, struck }: SourceCell): string | null {
  if (struck === '' || !text.includes(struck)) return null;
  return text.replace(struck, '').trim() || null;
}

/** A heading over progress that is coloured by its rating: "Progress/BRAG". */
const TELLS_PROGRESS = /\b(?:progress|update|comments?|commentary|narrative)\b/i;

/** The rating, the status, and the words of a column that holds progress beside its colour. */
function ratingOf(
  of: (field: PlanField) => FieldCell[],
  take: (field: PlanField) => string | null,
  { problems, taken, signs }: Findings,
): Pick<ReadAction, 'status' | 'rating'> & { said: string | null } {
  const statuses: string[] = [];
  const said: string[] = [];
  let rating: RatingKey | null = null;
  for (const { cell, column } of of('rating')) {
    const { own, status, doubts } = ratingOfCell(cell, signs);
    problems.push(...doubts);
    if (status !== null) (TELLS_PROGRESS.test(column.heading) ? said : statuses).push(status);
    if (cell.text !== '' && (own !== null || status !== null)) taken.add(cell.whole ?? cell);
    if (rating !== null && own !== null && own !== rating)
      problems.push({
        place: cell.place,
        message: `The action is rated ${rating} and ${own} in its rows; ${rating} was taken.`,
      });
    rating ??= own;
  }
  const status = take('status');
  if (status !== null) statuses.unshift(status);
  const together = (texts: readonly string[]): string | null => (texts.length > 0 ? texts.join('\n') : null);
  return { status: together(statuses), said: together(said), rating: rating ?? ratingThatIsAll(status) };
}

/** The rating that a status names, when the status says nothing besides. */
function ratingThatIsAll(status: string | null): RatingKey | null {
  const words = status === null ? null : ratingInWords(status);
  return words && !words.saysMore ? words.rating : null;
}

/** The rating that a cell's word or colour gives, and the status in its remaining words. */
function ratingOfCell(
  cell: SourceCell,
  signs: Findings['signs'],
): { own: RatingKey | null; status: string | null; doubts: PlanProblem[] } {
  const words = ratingInWords(cell.text);
  const colour = cell.fill === null ? null : ratingOfColour(cell.fill);
  const own = signs.get(bareSign(cell.text)) ?? words?.rating ?? colour ?? ratingOfPhrase(cell.text);
  const doubts: PlanProblem[] = [];
  if (words && colour && words.rating !== colour)
    doubts.push({
      place: cell.place,
      message: `The cell says ${words.rating} and is coloured ${colour.toLowerCase()}; the word was taken.`,
    });
  // A cell with only a dot or a tick carries its meaning in the colour and has no text to keep.
  const hasWords = /[\p{L}\p{N}]/u.test(cell.text);
  const status = hasWords && (!words || words.saysMore) ? withoutLetter(cell.text) : null;
  if (status !== null && !own)
    doubts.push({ place: cell.place, message: `“${cell.text}” is no colour; it was read as the status.` });
  return { own, status, doubts };
}
