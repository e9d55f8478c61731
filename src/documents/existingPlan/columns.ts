import { exportWith, meaningIn } from './exports';
import type { ColumnRole, KnownExport } from './exports';
import { normalisedHeading, headingOf } from './headings';
import type { Heading } from './headings';
import { plainField } from '../../plan/bringIn/plainFields';
import type { PlainField } from '../../plan/bringIn/plainFields';
import { isPeriod, periodIn } from './periods';
import type { ColumnMapping, PlanField, PlanProblem } from './plan';
import type { DateOrder } from './printedDue';
import { isNumbering } from './printedWords';
import { cellAt } from './source';
import type { SourceCell, SourceRow } from './source';

/** A column of the file with its heading. */
export interface FileColumn {
  at: number;
  heading: string;
  /** The cells of the heading: two where one heading spans several columns. */
  cells: SourceCell[];
  field: PlanField | null;
  /** Whether several columns fill the same field, so that each text is prefixed with its heading. */
  labelled: boolean;
  /** The role of the column in the export of a known program. */
  role?: ColumnRole | null;
  /** The order of day and month in the column's dates; set once the cells have been read. */
  order?: DateOrder;
}

/** The headings above a group of rows. `rows` is the number of rows that the headings take up. */
export interface Header {
  columns: FileColumn[];
  rows: number;
  problems: PlanProblem[];
  /** The program that wrote the file, where its headings identify one. */
  known: KnownExport | null;
}

interface Candidate {
  at: number;
  words: string;
  cells: SourceCell[];
  heading: Heading | null;
  role?: ColumnRole | null;
}

/** Fields that take only one column. A second column for such a field is reported and not read. */
const SINGLE: PlanField[] = [
  'ref',
  'theme',
  'recommendation',
  'recommendationNumber',
  'action',
  'due',
  'originalDue',
  'revisedDue',
  'rating',
  'key',
  'taskId',
];

/**
 * The headings that begin at a row, or null when the row has none. Headings name at least two of a plan's fields, among
 * them the action or the response, and half of the row's words are headings.
 */
export function headerAt(rows: SourceRow[], at: number, byHand: ColumnMapping = {}): Header | null {
  const upper = rows[at].squares;
  const filled = new Set(upper.filter((cell): cell is SourceCell => cell !== null && cell.text !== ''));
  if (filled.size < 2) return null;
  const known = exportWith([...filled].map(({ text }) => text));
  if (known) return { ...settle(ofExport(candidatesOf(rows, at, 1, byHand), known, byHand)), rows: 1, known };
  let misses = 0;
  let fields = 0;
  for (const cell of filled) {
    const heading = headingOf(cell.text, byHand);
    if (!heading && ++misses > filled.size / 2 + 1) return null;
    if (heading?.field && !heading.period) fields++;
  }
  if (fields === 0) return null;
  for (let height = heightOf(rows, at); height > 0; height--) {
    const candidates = candidatesOf(rows, at, height, byHand);
    if (isHeader(candidates)) {
      const settled = settle(candidates);
      const body = rows.slice(at + height);
      const columns = withBlankNumbers(withoutLines(settled.columns, body), rows[at].squares, body);
      return { ...settled, columns, rows: height, known: null };
    }
  }
  return null;
}

/** Takes the field from a heading that is merged over all that stands under it: a line across a form is no column. */
function withoutLines(columns: FileColumn[], rows: SourceRow[]): FileColumn[] {
  const isLine = ({ at, cells }: FileColumn): boolean =>
    rows.length > 0 && rows.every(({ squares }) => cells.some((cell) => cell === squares[at]));
  return columns.map((column) => (column.field && isLine(column) ? { ...column, field: null } : column));
}

/** Adds a first column without a heading that holds the actions' numbers, where no other column does. */
function withBlankNumbers(columns: FileColumn[], heads: (SourceCell | null)[], rows: SourceRow[]): FileColumn[] {
  if (columns.some(({ field, at }) => field === 'ref' || at === 0)) return columns;
  const texts = rows.flatMap(({ squares }) => squares[0]?.text || []);
  const numbers = texts.filter((text) => isNumbering(text));
  const first = rows.find(({ squares }) => squares[0] && isNumbering(squares[0].text))?.squares[0];
  if (!first || numbers.length < 2 || numbers.length * 3 < texts.length * 2) return columns;
  const head = heads[0] ?? cellAt(first.place, '');
  return [{ at: 0, heading: '', cells: [head], field: 'ref', labelled: false, role: null }, ...columns];
}

/** Headings take up three rows at most. */
const MOST_ROWS = 3;

function heightOf(rows: SourceRow[], at: number): number {
  let height = 1;
  while (height < MOST_ROWS && hasLowerRow(rows, at + height - 1)) height++;
  return height;
}

/** The columns of a known program's export. What a person chose for a heading takes precedence. */
function ofExport(candidates: Candidate[], known: KnownExport, byHand: ColumnMapping): Candidate[] {
  return candidates.map((candidate) => {
    const normalised = normalisedHeading(candidate.words);
    const other = known.othersByWords && known.columns[normalised] === undefined;
    if (other || Object.prototype.hasOwnProperty.call(byHand, normalised)) return candidate;
    const { field, role } = meaningIn(known, candidate.words);
    return { ...candidate, role, heading: { field, weak: false, labelled: role === 'comments' } };
  });
}

/** Whether the row below divides a heading that spans columns, and is empty or merged under the other headings. */
function hasLowerRow(rows: SourceRow[], at: number): boolean {
  const upper = rows[at].squares;
  const lower = rows[at + 1]?.squares;
  if (!lower || lower.every((cell) => cell === null)) return false;
  if (lower.every((cell, column) => cell === upper[column])) return true;
  const spans = (column: number): boolean =>
    upper[column] !== null && (upper[column] === upper[column - 1] || upper[column] === upper[column + 1]);
  const split = lower.some((cell, column) => cell && cell.text !== '' && cell !== upper[column] && spans(column));
  const elsewhere = lower.every(
    (cell, column) => !cell || cell.text === '' || cell === upper[column] || spans(column) || !upper[column],
  );
  return split && elsewhere && lower.every((cell) => !cell || cell.text.length < 40);
}

function candidatesOf(rows: SourceRow[], at: number, height: number, byHand: ColumnMapping): Candidate[] {
  const candidates: Candidate[] = [];
  rows[at].squares.forEach((upper, column) => {
    const below = rows.slice(at + 1, at + height).map(({ squares }) => squares[column]);
    const cells = [...new Set([upper, ...below])].filter(
      (cell): cell is SourceCell => cell !== null && cell.text !== '',
    );
    if (cells.length === 0) return;
    const before = candidates[candidates.length - 1];
    // A heading merged over several squares, with no second row of headings beneath, belongs to one column.
    if (before && cells.every((cell) => before.cells.includes(cell)) && cells.length === before.cells.length) return;
    const words = cells.map(({ text }) => text.replace(/\s+/g, ' '));
    const readings = readingsOf(words);
    const heading = readings.map((reading) => headingOf(reading, byHand)).find((each) => each !== null) ?? null;
    candidates.push({ at: column, words: readings[0], cells, heading });
  });
  return candidates;
}

/** The ways to read a heading that takes several rows: all words together, the last row alone, the first row alone. */
function readingsOf(words: string[]): string[] {
  if (words.length < 2) return words;
  const [last, first] = [words[words.length - 1], words[0]];
  const pairs = [`${words[words.length - 2]} ${last}`, `${last} ${words[words.length - 2]}`];
  return [...new Set([words.join(' '), ...pairs, last, first])];
}

function isHeader(candidates: Candidate[]): boolean {
  const known = candidates.filter(({ heading }) => heading !== null);
  const fields = new Set(
    known.flatMap(({ heading }) =>
      heading?.field && heading.field !== 'other' && !heading.period ? heading.field : [],
    ),
  );
  const says = (field: PlanField, strongly: boolean): boolean =>
    known.some(({ heading }) => heading?.field === field && !(strongly && heading.weak));
  const core = says('action', true) || says('recommendation', true);
  const times = candidates.filter(({ heading }) => heading?.period).length;
  const half = (known.length - times) * 2 >= candidates.length - times;
  if (core) return fields.size >= 2 && half;
  return fields.size >= 3 && half && (says('action', false) || says('recommendation', false) || says('outcome', false));
}

/** Assigns columns to fields. Columns that are left over are reported. */
function settle(candidates: Candidate[]): { columns: FileColumn[]; problems: PlanProblem[] } {
  const problems: PlanProblem[] = [];
  const columns = candidates.map((candidate): FileColumn => {
    const { at, words, cells, heading, role = null } = candidate;
    const column: FileColumn = { at, heading: words, cells, field: heading?.field ?? null, labelled: false, role };
    if (heading)
      return heading.field && heading.field !== 'other' ? settled(column, heading, candidates, problems) : column;
    problems.push({
      place: cells[0].place,
      message: `The heading “${words}” was not understood; what stands under it stays with each action.`,
    });
    return { ...column, field: 'other' };
  });
  return { columns, problems };
}

/** A column whose heading names a field, with the field it fills beside other columns for the same field. */
function settled(
  column: FileColumn,
  heading: NonNullable<Candidate['heading']>,
  candidates: Candidate[],
  problems: PlanProblem[],
): FileColumn {
  const { at, field } = column;
  const rivals = candidates.filter((each) => each.heading?.field === field);
  if (field === 'ref' && rivals.length > 1) return { ...column, field: refAmong(candidates, at) };
  const strongest = strongestOf(rivals);
  if (strongest?.at !== at && standsAlone(column, heading)) {
    const { otherwise } = heading;
    if (otherwise && !candidates.some((each) => each.heading?.field === otherwise))
      return { ...column, field: otherwise };
    if (!heading.weak && field)
      problems.push({
        place: column.cells[0].place,
        message: `The column “${column.heading}” stays under its own heading: “${strongest?.words}” already gives the ${wordsOf(field)}.`,
      });
    return { ...column, field: 'other' };
  }
  return { ...column, labelled: rivals.length > 1 && (heading.labelled || field === 'progress') };
}

/** Whether a field takes only one column, or the heading is a weak one. */
function standsAlone({ field, role }: FileColumn, { weak }: NonNullable<Candidate['heading']>): boolean {
  if (field === null || field === 'progress' || role === 'title') return false;
  return SINGLE.includes(field) || weak;
}

/**
 * Of several columns for one field, the column that fills it: the newest of ratings by quarter or month, else the first
 * whose heading names the field exactly.
 */
function strongestOf(rivals: Candidate[]): Candidate | undefined {
  const outright = rivals.filter(({ heading }) => !heading?.weak);
  const dated = outright.map(({ words }) => periodIn(words));
  if (outright.length > 1 && outright[0].heading?.field === 'rating' && dated.every((period) => period !== null))
    return outright[outright.length - 1];
  return outright[0] ?? rivals[0];
}

/**
 * Of several columns of numbers, the one before the recommendation numbers the recommendation; the last one numbers the
 * action.
 */
function refAmong(candidates: Candidate[], at: number): PlanField | null {
  const place = candidates.findIndex((each) => each.at === at);
  if (candidates[place + 1]?.heading?.field === 'recommendation') return 'recommendationNumber';
  const others = candidates.filter(
    (each, index) => each.heading?.field === 'ref' && candidates[index + 1]?.heading?.field !== 'recommendation',
  );
  return others[0]?.at === at ? 'ref' : null;
}

const WORDS: Record<Exclude<PlanField, PlainField>, string> = {
  ref: 'number of the action',
  theme: 'theme',
  recommendation: 'recommendation',
  recommendationNumber: 'recommendation’s number',
  alsoAnswers: 'numbers of further recommendations',
  action: 'action',
  outcome: 'outcome',
  measure: 'measure',
  leads: 'leads',
  deputies: 'deputies',
  owner: 'owner outside the service',
  due: 'due date',
  originalDue: 'original date',
  revisedDue: 'revised date',
  status: 'status',
  rating: 'rating',
  progress: 'progress',
  key: 'key',
  taskId: 'number in its program',
  other: 'words under its own heading',
};

function wordsOf(field: PlanField): string {
  return plainField(field)?.field.label ?? WORDS[field as Exclude<PlanField, PlainField>];
}

/** The fewest columns of dates side by side that are taken for a calendar. */
const SHORTEST_CALENDAR = 4;

/**
 * Leaves out a calendar: neighbouring columns whose headings are dates and whose cells have no words. Their colours
 * only draw the dates that other columns give.
 */
export function withoutCalendar(columns: FileColumn[], rows: SourceRow[]): FileColumn[] {
  const normalised = columns.map(
    (column) =>
      column.field === 'progress' &&
      isPeriod(column.heading) &&
      rows.every(({ squares }) => !/[\p{L}\p{N}]{2}/u.test(squares[column.at]?.text ?? '')),
  );
  return columns.map((column, at) => {
    if (!normalised[at]) return column;
    let [first, last] = [at, at];
    while (normalised[first - 1]) first--;
    while (normalised[last + 1]) last++;
    return last - first + 1 >= SHORTEST_CALENDAR ? { ...column, field: null } : column;
  });
}
