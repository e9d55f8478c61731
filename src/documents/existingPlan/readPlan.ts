import { cleanSource } from './cleanSource';
import { isOwnWorkbook, OWN_SHEETS } from './exports';
import { keyOfInitials, namedLeads } from './keyOfInitials';
import { withLabelledLines } from './labelledLines';
import { openSource } from './openSource';
import type { NotTaken, PlanProblem, ReadAction, ReadPlan, TableSketch } from './plan';
import { PlanError, tooLarge } from './planError';
import { readTables } from './readTables';
import type { ReadByHand } from './readTables';
import { MOST_CHARACTERS } from './source';
import { withoutRepeats } from './repeatedActions';
import type { Source, SourceCell, SourceTable } from './source';

/** Called as reading progresses, with the number of steps done and the number of all steps. */
export type OnProgress = (progress: { done: number; of: number }) => void;

/**
 * Reads an existing improvement plan from Word, Excel, OpenDocument, PDF or CSV (requirements 15, 18, 21, 27, 79, 80).
 * Each cell fills a field of an action or is listed as not taken, and every doubt is a problem with its place. Runs in
 * Node and in a browser, pauses so that a page stays responsive, and never runs formulas or macros.
 * @param byHand the fields and the date order that a person chose for columns, by heading
 * @throws PlanError with a sentence for people when the file cannot be read as a plan
 */
export async function readPlan(
  bytes: Uint8Array,
  fileName: string,
  onProgress?: OnProgress,
  byHand: Partial<ReadByHand> = {},
): Promise<ReadPlan> {
  const opened = await openSource(bytes, fileName, (done, of) => onProgress?.({ done, of: of + 1 }));
  const source = withLabelledLines(cleanSource(withoutOwnSheets(opened)));
  const read = await readTables(source, { columns: {}, dates: {}, ...byHand });
  const { columns, taken, silent } = read;
  const initials = keyOfInitials(source);
  for (const action of read.actions) {
    const leads = namedLeads(action.leads, initials);
    if (leads.join() !== action.leads.join()) for (const explained of initials.sources) taken.add(explained);
    action.leads = leads;
  }
  const { actions, problems: repeats } = withoutRepeats(read.actions);
  onProgress?.({ done: 1, of: 1 });
  if (actions.length === 0) throw noPlan(source, fileName);
  refuseWhatGrew(actions, fileName);
  return withoutOwnNotes({
    fileName,
    actions,
    columns,
    problems: [
      ...source.problems,
      ...read.problems,
      ...repeats,
      ...repeatedRefs(actions),
      ...ofCells(source, taken, silent),
    ],
    notTaken: [...notTakenOf(source, taken), ...source.beside],
    cells: countOf(source, taken),
  });
}

/**
 * Leaves out the further sheets of a workbook exported from this product: the figures of measures are brought in apart,
 * and what was asked and answered, risks, case audits and comparators are there to read.
 */
function withoutOwnSheets(source: Source): Source {
  const isOwn = (block: Source['blocks'][number]): boolean =>
    block.kind === 'table' &&
    OWN_SHEETS.some(
      ([sheet, heading]) =>
        block.name === sheet && (block.rows[0]?.squares ?? []).some((cell) => cell?.text === heading),
    );
  const own = source.blocks.flatMap((block) => (block.kind === 'table' && isOwn(block) ? [`${block.name}!`] : []));
  if (own.length === 0) return source;
  return {
    ...source,
    blocks: source.blocks.filter((block) => !isOwn(block)),
    problems: source.problems.filter(({ place }) => !own.some((sheet) => place.startsWith(sheet))),
  };
}

/** The name of the sheet with notes in a workbook exported from this product. */
export const NOTES_SHEET = 'About this file';

/**
 * Leaves out the messages about a product workbook's own notes sheet, its hidden keys and the columns that are not read
 * back.
 */
function withoutOwnNotes(plan: ReadPlan): ReadPlan {
  if (!isOwnWorkbook(plan.columns)) return plan;
  const own = plan.columns.filter(({ field, heading }) => field === null && /\(not read back\)$/.test(heading));
  const column = (place: string): string => /!([A-Z]+)/.exec(place)?.[1] ?? '';
  const keys = plan.columns.flatMap(({ field, place }) =>
    field === 'key' ? [`Plan!${column(place)}:${column(place)}`] : [],
  );
  const notRead = new Set(own.map(({ place }) => column(place)));
  const isNote = (place: string): boolean => place === NOTES_SHEET || place.startsWith(`${NOTES_SHEET}!`);
  return {
    ...plan,
    problems: plan.problems.filter(({ place }) => !isNote(place) && !keys.includes(place)),
    notTaken: plan.notTaken.filter(({ place }) => !isNote(place) && !notRead.has(column(place))),
  };
}

function noPlan(source: Source, fileName: string): PlanError {
  const tables = source.blocks.filter(({ kind }) => kind === 'table').length;
  const found = tables === 0 ? 'it has no table' : 'none of its tables has rows under headings such as these';
  return new PlanError(
    'no plan',
    `No actions were found in “${fileName}”: ${found}. A plan has a table with headings such as Action, Lead, Timescale and Progress.`,
    source.blocks.flatMap((block) => (block.kind === 'table' ? sketchOf(block) : [])).slice(0, MOST_SKETCHES),
  );
}

/**
 * Refuses a plan that has grown too large: one merged cell over thousands of rows is copied to each of them, and all
 * copies must fit into a browser's memory.
 */
function refuseWhatGrew(actions: ReadAction[], fileName: string): void {
  let characters = 0;
  for (const { theme, recommendation, action, outcome, measure, progress, status, dueText, leads } of actions) {
    for (const text of [theme, recommendation, action, outcome, measure, progress, status, dueText, ...leads])
      characters += text?.length ?? 0;
    if (characters > 2 * MOST_CHARACTERS)
      throw tooLarge(fileName, 'merges long texts over so many rows that they cannot be kept together');
  }
}

function repeatedRefs(actions: ReadAction[]): PlanProblem[] {
  const first = new Map<string, ReadAction>();
  return actions.flatMap((action) => {
    const { ref, place } = action;
    if (ref === null) return [];
    const before = first.get(ref);
    if (!before) first.set(ref, action);
    return before
      ? [{ place, message: `The number ${ref} stands at ${before.place} too.`, kind: 'repeated number' as const }]
      : [];
  });
}

/** How many first rows are searched for a table's headings, and how long a heading may be. */
const HEADINGS_WITHIN = 15;
const LONGEST_HEADING = 60;
const MOST_SKETCHES = 20;

/** The likely row of headings in a table: of the first rows, the one with the most short texts. */
function sketchOf({ name, rows }: SourceTable): TableSketch[] {
  let best: SourceCell[] = [];
  for (const { squares } of rows.slice(0, HEADINGS_WITHIN)) {
    const short = [...new Set(squares)].filter(
      (cell): cell is SourceCell => cell !== null && cell.text !== '' && cell.text.length <= LONGEST_HEADING,
    );
    if (short.length > best.length) best = short;
  }
  return best.length < 2 ? [] : [{ name, headings: best.map(({ place, text }) => ({ place, heading: text })) }];
}

function countOf(source: Source, taken: Set<object>): ReadPlan['cells'] {
  const cells = { filled: 0, taken: 0 };
  for (const cell of cellsOf(source)) {
    if (cell.text === '') continue;
    cells.filled++;
    if (taken.has(cell)) cells.taken++;
  }
  return cells;
}

/** The cells of all tables, each once, although a merged cell covers several squares. */
function* cellsOf(source: Source): Generator<SourceCell> {
  const seen = new Set<SourceCell>();
  for (const block of source.blocks) {
    if (block.kind !== 'table') continue;
    for (const { squares } of block.rows) {
      for (const cell of squares) {
        if (!cell || seen.has(cell)) continue;
        seen.add(cell);
        yield cell;
      }
    }
  }
}

function ofCells(source: Source, taken: Set<object>, silent: Set<object>): PlanProblem[] {
  const problems: PlanProblem[] = [];
  for (const cell of cellsOf(source)) {
    if (silent.has(cell)) continue;
    const { place, doubt, struck, text } = cell;
    if (doubt) problems.push({ place, message: doubt });
    if (struck !== '' && taken.has(cell) && struck === text)
      problems.push({
        place,
        message: 'The text is struck through. It was read all the same; drop it if it no longer holds.',
      });
    if (cell.left.length > 0 && !doubt)
      problems.push({ place, message: 'Deleted or hidden words here were not taken.' });
  }
  return problems;
}

function notTakenOf(source: Source, taken: Set<object>): NotTaken[] {
  const left: NotTaken[] = [];
  for (const block of source.blocks) {
    if (block.kind === 'passage' && !taken.has(block)) left.push({ place: block.place, text: block.text });
  }
  for (const cell of cellsOf(source)) {
    if (cell.text !== '' && !taken.has(cell)) left.push({ place: cell.place, text: cell.text });
    for (const text of cell.left) left.push({ place: cell.place, text });
  }
  return left;
}
