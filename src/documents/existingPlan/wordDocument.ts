import { partOf, relationshipsOf } from './container';
import { tooLarge } from './planError';
import { MOST_CELLS, MOST_CHARACTERS, tidyText } from './source';
import type { Source } from './source';
import { readNumbering } from './wordNumbering';
import type { WordNumbering } from './wordNumbering';
import { shadingOf, WordParagraph } from './wordParagraph';
import { readParagraphStyles } from './wordStyles';
import type { ParagraphStyle } from './wordStyles';
import { WordTable } from './wordTable';
import { isOn, readXml } from './xml';
import type { Attributes } from './xml';
import type { OpenZip } from './zip';
import type { OnPart } from './workbook';

/** Elements with text that a tracked change removes and nobody has accepted yet. */
const TAKEN_OUT = new Set(['del', 'moveFrom']);

/**
 * Reads the paragraphs and tables of a Word document in order. Tracked insertions are read as text, and tracked
 * deletions are kept beside it. A table inside a cell is read as lines of that cell.
 * @param main name of the document's part
 * @throws PlanError
 */
export async function readWordDocument(zip: OpenZip, main: string, onPart: OnPart): Promise<Source> {
  const relationships = await relationshipsOf(zip, main);
  const styleOf = await readParagraphStyles(zip, partOf(zip, relationships, 'styles'));
  const numbering = await readNumbering(zip, partOf(zip, relationships, 'numbering'));
  onPart(1, 3);
  const body = new WordBody(zip.fileName, styleOf, numbering);
  await readXml(zip, main, body);
  onPart(2, 3);
  for (const [kind, name] of [
    ['comments', 'comment'],
    ['footnotes', 'footnote'],
    ['endnotes', 'endnote'],
  ] as const) {
    const part = partOf(zip, relationships, kind);
    if (part) body.source.beside.push(...(await readBeside(zip, part, name, body.commentPlaces)));
  }
  onPart(3, 3);
  return body.source;
}

/** Receives the elements of the document's body and builds blocks from them. */
class WordBody {
  readonly source: Source = { blocks: [], beside: [], problems: [] };
  /** The places of the words that comments refer to, by comment. */
  readonly commentPlaces = new Map<string, string>();
  private readonly paragraphs: WordParagraph[] = [];
  private table: WordTable | null = null;
  private tableDepth = 0;
  private tables = 0;
  private passages = 0;
  private cells = 0;
  private characters = 0;
  /**
   * How many elements are open of each of these kinds: a copy for older programs, a deletion, a form's prompt, a
   * field's instruction.
   */
  private copy = 0;
  private takenOut = 0;
  private readonly prompts: boolean[] = [];
  private words: 't' | 'delText' | null = null;

  constructor(
    private readonly fileName: string,
    private readonly styleOf: (id: string | null) => ParagraphStyle,
    private readonly numbering: WordNumbering,
  ) {}

  open(name: string, attributes: Attributes): void {
    // Word stores drawings of newer programs a second time for older ones, in "Fallback"; that copy is not read.
    if (name === 'Fallback') this.copy++;
    if (this.copy > 0) return;
    if (TAKEN_OUT.has(name)) this.takenOut++;
    else if (name === 'sdt') this.prompts.push(false);
    else if (name === 'showingPlcHdr') this.markPrompt(isOn(attributes));
    else if (name === 'p') this.paragraphs.push(new WordParagraph());
    else if (name === 'tbl') this.openTable();
    else if (name === 't' || name === 'delText') this.words = name;
    else if (name === 'commentReference') this.commentPlaces.set(attributes.id ?? '', this.placeHere());
    else if (this.paragraphs.length > 0) this.paragraph?.open(name, attributes, this.aside);
    else if (this.tableDepth === 1) this.openInTable(name, attributes);
  }

  close(name: string): void {
    if (name === 'Fallback') this.copy--;
    if (this.copy > 0) return;
    if (TAKEN_OUT.has(name)) this.takenOut--;
    else if (name === 'sdt') this.prompts.pop();
    else if (name === 'p') this.closeParagraph();
    else if (name === 'tbl') this.closeTable();
    else if (name === 't' || name === 'delText') this.words = null;
    else if (this.paragraphs.length > 0) this.paragraph?.close(name);
    else if (this.tableDepth === 1 && name === 'tr') this.table?.closeRow();
  }

  text(piece: string): void {
    if (this.copy > 0 || !this.words) return;
    this.characters += piece.length;
    if (this.characters > MOST_CHARACTERS)
      throw tooLarge(this.fileName, `holds more than ${MOST_CHARACTERS / 1_000_000} million letters`);
    this.paragraph?.add(piece, this.aside || this.words === 'delText');
  }

  /** Records whether the innermost form control shows only its prompt. */
  private markPrompt(isPrompt: boolean): void {
    if (this.prompts.length > 0) this.prompts[this.prompts.length - 1] = isPrompt;
  }

  private get paragraph(): WordParagraph | undefined {
    return this.paragraphs[this.paragraphs.length - 1];
  }

  private get aside(): boolean {
    return this.takenOut > 0 || this.prompts.includes(true);
  }

  private placeHere(): string {
    return this.table?.placeHere() ?? `paragraph ${this.passages + 1}`;
  }

  private openTable(): void {
    // A table in a text box of a paragraph within a table is part of the outer cell's text.
    if (this.tableDepth++ === 0) this.table = new WordTable(`table ${++this.tables}`);
  }

  private openInTable(name: string, attributes: Attributes): void {
    const { table } = this;
    if (!table) return;
    if (name === 'tr') table.openRow();
    else if (name === 'tc') {
      if (++this.cells > MOST_CELLS)
        throw tooLarge(this.fileName, `has more than ${MOST_CELLS.toLocaleString('en-GB')} cells`);
      table.openCell();
    } else if (name === 'gridBefore') table.skip(Number(attributes.val));
    else if (name === 'gridSpan') table.span(Number(attributes.val));
    else if (name === 'vMerge') table.mergeDown(attributes.val === 'restart');
    else if (name === 'hMerge') table.mergeRight(attributes.val === 'restart');
    else if (name === 'shd') table.shade(shadingOf(attributes));
  }

  private closeTable(): void {
    if (--this.tableDepth > 0 || !this.table) return;
    this.source.blocks.push(this.table.close());
    this.table = null;
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const style = this.styleOf(paragraph.style);
    const number = this.numberOf(paragraph, style);
    const text = number === null ? paragraph.text : `${number} ${paragraph.text.trimStart()}`;
    if (this.table) {
      this.table.addParagraph(text, paragraph, this.isItem(paragraph, style));
      return;
    }
    const place = `paragraph ${++this.passages}`;
    const tidy = tidyText(text);
    if (tidy !== '')
      this.source.blocks.push({ kind: 'passage', place, text: tidy, level: paragraph.outline ?? style.heading });
    const left = tidyText(paragraph.left);
    if (left !== '') this.source.beside.push({ place, text: left });
  }

  private isItem(paragraph: WordParagraph, style: ParagraphStyle): boolean {
    const list = paragraph.list ?? style.list;
    return list !== null && list !== '0';
  }

  private numberOf(paragraph: WordParagraph, style: ParagraphStyle): string | null {
    const list = paragraph.list ?? style.list;
    if (list === null || list === '0') return null;
    // Word shows the number of an empty list paragraph in a table cell. Outside tables such a paragraph is not read.
    return this.numbering.next(list, paragraph.listLevel ?? style.listLevel ?? 0);
  }
}

/** Reads comments, footnotes and endnotes. The separators of notes have no words. */
async function readBeside(
  zip: OpenZip,
  part: string,
  element: string,
  places: Map<string, string>,
): Promise<Source['beside']> {
  const notes: Source['beside'] = [];
  let id: string | null = null;
  let text = '';
  let inText = false;
  await readXml(zip, part, {
    open(name, attributes) {
      if (name === element) {
        id = attributes.id ?? '';
        text = '';
      }
      inText = name === 't';
    },
    close(name) {
      inText = false;
      if (name === 'p') text += '\n';
      if (name !== element || id === null) return;
      const said = tidyText(text);
      const place = places.get(id);
      if (said !== '')
        notes.push({
          place: element === 'comment' && place ? `${place} (comment)` : `${element} ${id}`,
          text: said,
        });
      id = null;
    },
    text(piece) {
      if (inText && id !== null) text += piece;
    },
  });
  return notes;
}
