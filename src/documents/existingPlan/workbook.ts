import { partOf, relationshipsOf } from './container';
import { damaged, PlanError } from './planError';
import { readSheet } from './sheet';
import type { SharedText } from './sheet';
import { tidyText } from './source';
import type { Source, SourceTable } from './source';
import { readCellStyles } from './workbookStyles';
import { readXml } from './xml';
import type { OpenZip } from './zip';

interface SheetEntry {
  name: string;
  part: string;
  hidden: boolean;
}

/** Called after each sheet, table or part of a file has been read. */
export type OnPart = (done: number, of: number) => void;

/**
 * Reads the sheets of a workbook. Each visible sheet is a table; the texts of hidden sheets and of notes are kept
 * beside. Formulas are never run: the saved value is read.
 * @param main name of the workbook's part
 * @throws PlanError
 */
export async function readWorkbook(zip: OpenZip, main: string, onPart: OnPart): Promise<Source> {
  const relationships = await relationshipsOf(zip, main);
  const { entries, from1904 } = await readSheetList(zip, main);
  const targets = new Map(relationships.map(({ id, target }) => [id, target]));
  const sheets: SheetEntry[] = entries.flatMap(({ name, id, hidden }) => {
    const part = targets.get(id);
    // Chart sheets have no cells.
    return part && !/chartsheets|dialogsheets|macrosheets/.test(part) ? [{ name, part, hidden }] : [];
  });
  if (sheets.length === 0) throw damaged(zip.fileName, 'it has no sheet');
  const stylesPart = partOf(zip, relationships, 'styles');
  const sharedPart = partOf(zip, relationships, 'sharedStrings');
  const styles = stylesPart ? await readCellStyles(zip, stylesPart, partOf(zip, relationships, 'theme')) : [];
  const shared = sharedPart ? await readSharedTexts(zip, sharedPart) : [];

  const source: Source = { blocks: [], beside: [], problems: [] };
  const budget = { cells: 0, characters: 0 };
  for (const [at, { name, part, hidden }] of sheets.entries()) {
    const { table, problems } = await readSheet(zip, part, { name, styles, shared, from1904, budget });
    const notes = await readNotes(zip, part, name);
    if (hidden) compareGrades(source, table);
    else {
      source.blocks.push(table);
      source.problems.push(...problems);
    }
    source.beside.push(...notes);
    onPart(at + 1, sheets.length);
  }
  if (source.blocks.length === 0)
    throw new PlanError(
      'no plan',
      `All sheets of “${zip.fileName}” are hidden. Show the plan’s sheet in Excel and save.`,
    );
  return source;
}

async function readSheetList(
  zip: OpenZip,
  main: string,
): Promise<{ entries: { name: string; id: string; hidden: boolean }[]; from1904: boolean }> {
  const entries: { name: string; id: string; hidden: boolean }[] = [];
  let from1904 = false;
  await readXml(zip, main, {
    open(element, { name, id, state, date1904 }) {
      if (element === 'sheet')
        entries.push({ name: name ?? '', id: id ?? '', hidden: state === 'hidden' || state === 'veryHidden' });
      if (element === 'workbookPr') from1904 = date1904 === '1' || date1904 === 'true';
    },
    close: () => undefined,
  });
  return { entries, from1904 };
}

/**
 * Reads the texts that cells share, with the part of each that is struck through. Phonetic guides of Japanese are left
 * out.
 */
async function readSharedTexts(zip: OpenZip, part: string): Promise<SharedText[]> {
  const texts: SharedText[] = [];
  let text = '';
  let struck = '';
  let runIsStruck = false;
  let inText = false;
  let aside = 0;
  await readXml(zip, part, {
    open(name, attributes) {
      if (name === 'si') text = struck = '';
      else if (name === 'r') runIsStruck = false;
      else if (name === 'strike') runIsStruck = attributes.val !== '0' && attributes.val !== 'false';
      else if (name === 'rPh') aside++;
      else if (name === 't') inText = aside === 0;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'r') runIsStruck = false;
      else if (name === 'rPh') aside--;
      else if (name === 'si') texts.push({ text, struck });
    },
    text(piece) {
      if (!inText) return;
      if (runIsStruck) struck += piece;
      text += piece;
    },
  });
  return texts;
}

/**
 * Reads notes and comments on a sheet's cells. A threaded comment has an older copy among the notes, which is marked as
 * one and left out.
 */
async function readNotes(zip: OpenZip, sheetPart: string, sheetName: string): Promise<Source['beside']> {
  const relationships = await relationshipsOf(zip, sheetPart);
  const notes: Source['beside'] = [];
  for (const kind of ['threadedComment', 'comments']) {
    for (const { kind: own, target } of relationships) {
      if (own !== kind || !zip.has(target)) continue;
      let ref = '';
      let text = '';
      let inText = false;
      await readXml(zip, target, {
        open(name, attributes) {
          if (name === 'comment' || name === 'threadedComment') {
            ref = attributes.ref ?? '';
            text = '';
          }
          inText = name === 't' || name === 'text';
        },
        close(name) {
          inText = false;
          if (name !== 'comment' && name !== 'threadedComment') return;
          const said = tidyText(text);
          if (said !== '' && !said.startsWith('[Threaded comment]'))
            notes.push({ place: `${sheetName}!${ref} (note)`, text: said });
        },
        text(piece) {
          if (inText) text += piece;
        },
      });
    }
  }
  return notes;
}

/**
 * Keeps the texts of a hidden sheet beside the plan and reports the sheet. Hidden sheets mostly hold lists for menus,
 * or old copies, so their rows become no actions.
 */
function compareGrades(source: Source, table: SourceTable): void {
  const cells = new Set(
    table.rows.flatMap(({ squares }) => squares).filter((cell) => cell !== null && cell.text !== ''),
  );
  for (const cell of cells) if (cell) source.beside.push({ place: cell.place, text: cell.text });
  if (cells.size > 0)
    source.problems.push({
      place: table.name,
      message: `The sheet “${table.name}” is hidden: nothing of it was taken. Show it in Excel and save if it belongs to the plan.`,
    });
}
