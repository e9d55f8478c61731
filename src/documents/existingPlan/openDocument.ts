import { PlanError, tooLarge } from './planError';
import { columnName } from './sheet';
import { cellAt, colourShown, itemsIn, MOST_CELLS, MOST_CHARACTERS, MOST_ROWS, tidyText } from './source';
import type { Source, SourceCell, SourceRow } from './source';
import { readXml } from './xml';
import type { Attributes } from './xml';
import type { OnPart } from './workbook';
import type { OpenZip } from './zip';

/** What an OpenDocument style says about the colours and letters of a cell. */
interface Look {
  fill: string | null;
  textColour: string | null;
  hidden: boolean;
}

/** The most columns that are read; no plan is wider. */
const MOST_COLUMNS = 200;

/**
 * Reads the paragraphs and tables of an OpenDocument text (.odt) or spreadsheet (.ods) in order (ISO/IEC 26300, part
 * 3). Formulas are never run: the saved value is read.
 * @throws PlanError
 */
export async function readOpenDocument(zip: OpenZip, onPart: OnPart): Promise<Source> {
  await refuseLocked(zip);
  const looks = new Map<string, Look>();
  for (const part of ['styles.xml', 'content.xml']) if (zip.has(part)) await readLooks(zip, part, looks);
  onPart(1, 2);
  const body = new Body(zip.fileName, looks);
  await readXml(zip, 'content.xml', body);
  onPart(2, 2);
  return body.source;
}

async function refuseLocked(zip: OpenZip): Promise<void> {
  if (!zip.has('META-INF/manifest.xml')) return;
  let locked = false;
  await readXml(zip, 'META-INF/manifest.xml', {
    open: (name) => (locked ||= name === 'encryption-data'),
    close: () => undefined,
  });
  if (locked)
    throw new PlanError(
      'encrypted',
      `“${zip.fileName}” is locked with a password. Open it, save it without the password, and choose that copy.`,
    );
}

async function readLooks(zip: OpenZip, part: string, looks: Map<string, Look>): Promise<void> {
  let look: Look | null = null;
  await readXml(zip, part, {
    open(name, attributes) {
      if (name === 'style' && attributes.name)
        looks.set(attributes.name, (look = { fill: null, textColour: null, hidden: false }));
      else if (!look) return;
      else if (name === 'table-cell-properties') look.fill = colourIn(attributes['background-color']);
      else if (name === 'text-properties') look.textColour = colourIn(attributes.color);
      else if (name === 'table-properties') look.hidden = attributes.display === 'false';
    },
    close(name) {
      if (name === 'style') look = null;
    },
  });
}

function colourIn(value: string | undefined): string | null {
  return value && /^#[0-9a-f]{6}$/i.test(value) ? value.slice(1).toUpperCase() : null;
}

interface OpenTable {
  name: string;
  sheet: boolean;
  hidden: boolean;
  rows: SourceRow[];
  /** The number of the current row, from 1. */
  row: number;
  squares: (SourceCell | null)[];
  repeated: number;
  rowHidden: boolean;
  /** Merged cells that extend into the following rows, by column. */
  reaching: { cell: SourceCell; rows: number }[];
}

interface OpenCell {
  lines: string[];
  items: number;
  attributes: Attributes;
  textColour: string | null;
}

/** Receives the elements of the content and builds blocks from them. */
/** Puts a merged cell into the squares that it covers. */
function cover({ squares, reaching }: OpenTable, count: number): void {
  for (let at = 0; at < count && squares.length < MOST_COLUMNS; at++)
    squares.push(reaching[squares.length]?.cell ?? squares[squares.length - 1] ?? null);
}

class Body {
  readonly source: Source = { blocks: [], beside: [], problems: [] };
  private table: OpenTable | null = null;
  private cell: OpenCell | null = null;
  private depth = 0;
  private tables = 0;
  private passages = 0;
  private cells = 0;
  private characters = 0;
  private lists = 0;
  private level: number | null = null;
  private line: string | null = null;
  /** A comment or footnote, or deleted text, while its element is open. */
  private beside: { name: string; lines: string[] } | null = null;
  private inText = false;
  private isWorkbook = false;

  constructor(
    private readonly fileName: string,
    private readonly looks: ReadonlyMap<string, Look>,
  ) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'body') this.inText = true;
    if (!this.inText) return;
    if (name === 'spreadsheet') this.isWorkbook = true;
    if (name === 'annotation' || name === 'note' || name === 'tracked-changes') this.beside ??= { name, lines: [] };
    else if (name === 'list-item') this.lists++;
    else if (name === 'p' || name === 'h') this.openLine(name, attributes);
    else if (this.line !== null) this.openInLine(name, attributes);
    else if (name === 'table') this.openTable(attributes);
    else if (this.depth === 1) this.openInTable(name, attributes);
  }

  close(name: string): void {
    if (!this.inText) return;
    if (this.beside && name === this.beside.name) this.closeBeside();
    else if (name === 'list-item') this.lists--;
    else if (name === 'p' || name === 'h') this.closeLine();
    else if (name === 'table' && this.depth > 0) this.closeTable();
    else if (this.depth === 1 && (name === 'table-cell' || name === 'covered-table-cell')) this.closeCell(name);
    else if (this.depth === 1 && name === 'table-row') this.closeRow();
  }

  text(piece: string): void {
    if (this.line === null) return;
    this.characters += piece.length;
    if (this.characters > MOST_CHARACTERS)
      throw tooLarge(this.fileName, `holds more than ${MOST_CHARACTERS / 1_000_000} million letters`);
    this.line += piece.replace(/\s+/g, ' ');
  }

  private openLine(name: string, attributes: Attributes): void {
    this.line = '';
    this.level = name === 'h' ? Number(attributes['outline-level'] ?? 1) : null;
  }

  private openInLine(name: string, attributes: Attributes): void {
    if (name === 's') this.line += ' '.repeat(Math.min(Number(attributes.c ?? 1) || 1, 100));
    else if (name === 'tab') this.line += '\t';
    else if (name === 'line-break') this.line += '\n';
    else if (name === 'span' && this.cell)
      this.cell.textColour ??= this.looks.get(attributes['style-name'] ?? '')?.textColour ?? null;
  }

  private closeLine(): void {
    const line = this.line ?? '';
    this.line = null;
    if (this.beside) {
      this.beside.lines.push(line);
      return;
    }
    if (this.cell) {
      this.cell.lines.push(line);
      if (line.trim() !== '') this.cell.items += this.lists > 0 ? 1 : itemsIn(line);
      return;
    }
    const text = tidyText(line);
    const place = `paragraph ${++this.passages}`;
    if (text !== '' && this.depth === 0) this.source.blocks.push({ kind: 'passage', place, text, level: this.level });
  }

  private closeBeside(): void {
    const { name, lines } = this.beside ?? { name: '', lines: [] };
    this.beside = null;
    const text = tidyText(lines.join('\n'));
    if (text === '') return;
    const what = { annotation: 'comment', note: 'footnote' }[name] ?? 'deleted';
    const place = this.table ? this.placeOf(this.table, this.table.squares.length) : `paragraph ${this.passages + 1}`;
    this.source.beside.push({ place: `${place} (${what})`, text });
  }

  private openTable(attributes: Attributes): void {
    if (++this.depth > 1) return;
    this.tables++;
    const sheet = this.isWorkbook;
    this.table = {
      name: sheet ? (attributes.name ?? `Sheet ${this.tables}`) : `table ${this.tables}`,
      sheet,
      hidden: this.looks.get(attributes['style-name'] ?? '')?.hidden ?? false,
      rows: [],
      row: 0,
      squares: [],
      repeated: 1,
      rowHidden: false,
      reaching: [],
    };
  }

  private openInTable(name: string, attributes: Attributes): void {
    const { table } = this;
    if (!table) return;
    if (name === 'table-row') {
      table.row++;
      table.squares = [];
      table.repeated = Math.max(1, Number(attributes['number-rows-repeated'] ?? 1) || 1);
      table.rowHidden = attributes.visibility === 'collapse' || attributes.visibility === 'filter';
    } else if (name === 'table-cell' || name === 'covered-table-cell')
      this.cell = { lines: [], items: 0, attributes, textColour: null };
  }

  private placeOf({ name, sheet, row }: OpenTable, column: number): string {
    return sheet ? `${name}!${columnName(column + 1)}${row}` : `${name}, row ${row}, column ${column + 1}`;
  }

  private closeCell(name: string): void {
    const { table, cell } = this;
    this.cell = null;
    if (!table || !cell) return;
    const { attributes } = cell;
    const repeated = Math.max(1, Number(attributes['number-columns-repeated'] ?? 1) || 1);
    if (name === 'covered-table-cell') return cover(table, repeated);
    for (let at = 0; at < repeated && table.squares.length < MOST_COLUMNS; at++) {
      const read = this.read(cell, this.placeOf(table, table.squares.length));
      const empty = read.text === '' && read.fill === null;
      if (!empty && ++this.cells > MOST_CELLS)
        throw tooLarge(this.fileName, `has more than ${MOST_CELLS.toLocaleString('en-GB')} cells`);
      this.reach(table, read, attributes);
      table.squares.push(empty ? null : read);
    }
  }

  /** Records the rows and columns that a merged cell extends into. */
  private reach(table: OpenTable, cell: SourceCell, attributes: Attributes): void {
    const across = Math.min(Number(attributes['number-columns-spanned'] ?? 1) || 1, MOST_COLUMNS);
    const down = Number(attributes['number-rows-spanned'] ?? 1) || 1;
    if (across < 2 && down < 2) return;
    for (let at = 0; at < across; at++) table.reaching[table.squares.length + at] = { cell, rows: down };
  }

  private read({ lines, items, attributes, textColour: textColour }: OpenCell, place: string): SourceCell {
    const look = this.looks.get(attributes['style-name'] ?? '');
    const text = tidyText(lines.join('\n'));
    const day = attributes['value-type'] === 'date' ? (attributes['date-value']?.slice(0, 10) ?? null) : null;
    return {
      ...cellAt(place, text),
      fill: colourShown(text, look?.fill ?? null, textColour ?? look?.textColour ?? null),
      day,
      showsWholeDay: (text.match(/\d+|[a-z]{3,}/gi) ?? []).length >= 3,
      formula: attributes.formula !== undefined,
      items,
    };
  }

  private closeRow(): void {
    const { table } = this;
    if (!table) return;
    const { squares, repeated, rowHidden } = table;
    const filled = squares.some((cell) => cell !== null && cell.text !== '');
    for (const reaching of Object.values(table.reaching)) if (reaching) reaching.rows--;
    table.reaching.forEach((reaching, at) => {
      if (reaching && reaching.rows < 1) delete table.reaching[at];
    });
    if (filled) {
      table.rows.push({ squares, hidden: rowHidden });
      if (table.rows.length > MOST_ROWS)
        throw tooLarge(this.fileName, `has more than ${MOST_ROWS.toLocaleString('en-GB')} rows`);
      if (rowHidden)
        this.source.problems.push({
          place: `${table.name}, row ${table.row}`,
          message:
            'The row is hidden or filtered out. It was read like the others; check that it still belongs to the plan.',
        });
    }
    table.row += repeated - 1;
  }

  private closeTable(): void {
    if (--this.depth > 0 || !this.table) return;
    const { name, sheet, hidden, rows } = this.table;
    this.table = null;
    const width = rows.reduce((most, { squares }) => Math.max(most, squares.length), 0);
    const laid = rows.map((row) => ({
      ...row,
      squares: Array.from({ length: width }, (_, at) => row.squares[at] ?? null),
    }));
    if (!hidden) {
      this.source.blocks.push({ kind: 'table', name, rows: laid, title: sheet ? name : null });
      return;
    }
    const cells = new Set(laid.flatMap(({ squares }) => squares).filter((cell) => cell !== null && cell.text !== ''));
    for (const cell of cells) if (cell) this.source.beside.push({ place: cell.place, text: cell.text });
    this.source.problems.push({
      place: name,
      message: `The sheet “${name}” is hidden: nothing of it was taken. Show it and save if it belongs to the plan.`,
    });
  }
}
