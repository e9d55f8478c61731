import { headingOf } from './headings';
import type { Heading } from './headings';
import type { ColumnMapping, PlanField, PlanProblem } from './plan';
import type { SourceCell, SourceRow } from './source';

/** A column under its heading. */
export interface Column {
  at: number;
  heading: string;
  /** Its heading's cells: two where one heading stands over several. */
  cells: SourceCell[];
  field: PlanField | null;
  /** Several columns go to the field, so each text is given its heading. */
  labelled: boolean;
}

/** The headings over a stretch of rows. `rows` is how many rows they take up. */
export interface Header {
  columns: Column[];
  rows: number;
  problems: PlanProblem[];
}

interface Candidate {
  at: number;
  words: string;
  cells: SourceCell[];
  heading: Heading | null;
}

/** Fields that one column alone can give; a second is said and left. */
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
];

/**
 * The header that begins at a row, or null when the row is none. A header names at least two of a plan's fields, among
 * them what is to be done or answered, and half of its words are headings.
 */
export function headerAt(rows: SourceRow[], at: number, byHand: ColumnMapping = {}): Header | null {
  const upper = rows[at].squares;
  const filled = new Set(upper.filter((cell): cell is SourceCell => cell !== null && cell.text !== ''));
  if (filled.size < 2) return null;
  let misses = 0;
  let fields = 0;
  for (const cell of filled) {
    const heading = headingOf(cell.text, byHand);
    if (!heading && ++misses > filled.size / 2 + 1) return null;
    if (heading?.field) fields++;
  }
  if (fields === 0) return null;
  for (const height of hasLowerRow(rows, at) ? [2, 1] : [1]) {
    const candidates = candidatesOf(rows, at, height, byHand);
    if (isHeader(candidates)) return { ...settle(candidates), rows: height };
  }
  return null;
}

/** Whether the row below splits a heading that spans columns, and is empty or merged under the others. */
function hasLowerRow(rows: SourceRow[], at: number): boolean {
  const upper = rows[at].squares;
  const lower = rows[at + 1]?.squares;
  if (!lower) return false;
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
    const lower = height === 2 ? rows[at + 1].squares[column] : null;
    const cells = [...new Set([upper, lower])].filter((cell): cell is SourceCell => cell !== null && cell.text !== '');
    if (cells.length === 0) return;
    const before = candidates[candidates.length - 1];
    // A heading merged over several squares with nothing below to part them is one column's.
    if (before && cells.every((cell) => before.cells.includes(cell)) && cells.length === before.cells.length) return;
    const [first, second] = cells.map(({ text }) => text.replace(/\s+/g, ' '));
    const readings = second ? [`${first} ${second}`, `${second} ${first}`, second, first] : [first];
    const heading = readings.map((words) => headingOf(words, byHand)).find((each) => each !== null) ?? null;
    candidates.push({ at: column, words: readings[0], cells, heading });
  });
  return candidates;
}

function isHeader(candidates: Candidate[]): boolean {
  const known = candidates.filter(({ heading }) => heading !== null);
  const fields = new Set(known.flatMap(({ heading }) => heading?.field ?? []));
  const says = (field: PlanField, strongly: boolean): boolean =>
    known.some(({ heading }) => heading?.field === field && !(strongly && heading.weak));
  const core = says('action', true) || says('recommendation', true);
  const half = known.length * 2 >= candidates.length;
  if (core) return fields.size >= 2 && half;
  return fields.size >= 3 && half && (says('action', false) || says('recommendation', false) || says('outcome', false));
}

/** Gives each field its columns; what is left over is said. */
function settle(candidates: Candidate[]): { columns: Column[]; problems: PlanProblem[] } {
  const problems: PlanProblem[] = [];
  const columns = candidates.map(({ at, words, cells, heading }): Column => {
    const rivals = candidates.filter((each) => each.heading?.field && each.heading.field === heading?.field);
    const strongest = rivals.find((each) => !each.heading?.weak) ?? rivals[0];
    const column = { at, heading: words, cells, field: heading?.field ?? null, labelled: false };
    if (!heading) {
      problems.push({ place: cells[0].place, message: `The heading “${words}” was not understood.` });
      return column;
    }
    if (!heading.field) return column;
    const mine = strongest?.at === at;
    const alone = SINGLE.includes(heading.field) || heading.weak;
    if (heading.field === 'ref' && rivals.length > 1) return { ...column, field: refAmong(candidates, at) };
    if (!mine && alone && !(heading.field === 'progress')) {
      problems.push({
        place: cells[0].place,
        message: `The column “${words}” was not taken: “${strongest?.words}” already gives the ${WORDS[heading.field]}.`,
      });
      return { ...column, field: null };
    }
    return { ...column, labelled: rivals.length > 1 && (heading.labelled || heading.field === 'progress') };
  });
  return { columns, problems };
}

/** Of several columns of numbers, that before the recommendation numbers it; the last one numbers the action. */
function refAmong(candidates: Candidate[], at: number): PlanField | null {
  const place = candidates.findIndex((each) => each.at === at);
  if (candidates[place + 1]?.heading?.field === 'recommendation') return 'recommendationNumber';
  const others = candidates.filter(
    (each, index) => each.heading?.field === 'ref' && candidates[index + 1]?.heading?.field !== 'recommendation',
  );
  return others[0]?.at === at ? 'ref' : null;
}

const WORDS: Record<PlanField, string> = {
  ref: 'number of the action',
  theme: 'theme',
  recommendation: 'recommendation',
  recommendationNumber: 'recommendation’s number',
  action: 'action',
  outcome: 'outcome',
  measure: 'measure',
  leads: 'leads',
  due: 'due date',
  originalDue: 'original date',
  revisedDue: 'revised date',
  status: 'status',
  rating: 'rating',
  progress: 'progress',
  key: 'key',
};
