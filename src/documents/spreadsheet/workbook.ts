import { strToU8, zipSync } from 'fflate';
import type { Day } from '../../plan/day';
import { daysBetween } from '../../plan/day';
import { cleanText } from '../cleanText';

/** The value of a cell: text, a number, an amount of pounds or per cent, a day, yes or no, or nothing. */
export type SheetCell = string | number | boolean | { day: Day } | { amount: number; unit: '£' | '%' } | null;

/** One sheet. Its headings are in the first row, which stays in view and has filters. */
export interface Sheet {
  /** The name of the sheet. Only 31 letters are kept, and characters that Excel forbids are left out. */
  name: string;
  columns: readonly { title: string; /** In letters. */ width: number; hidden?: boolean }[];
  rows: readonly (readonly SheetCell[])[];
}

/** The longest text that Excel accepts in one cell. */
const LONGEST_TEXT = 32_767;
/** The beginnings of texts that spreadsheet programs may read as formulas. Such cells are marked as text. */
const LIKE_A_FORMULA = /^[\s]*[=+\-@|%\t\r＝＋－＠]/;

/**
 * The beginnings that stay formulas on the way through a file of comma-separated values, which keeps no marks. "- a point
 * of a list", "-2" and "+44 1743" become none. LibreOffice takes the wide signs of East Asian keyboards for the usual
 * ones.
 */
const FORMULA_IN_CSV = /^\s*(?:[=@＝＠]|[+\-＋－](?![\s\d.,()%]*$)(?!\s+\p{L}))/u;

/** A text that becomes a formula in no program, also after it was saved as CSV: an apostrophe goes before it. */
const inert = (text: string): string => (FORMULA_IN_CSV.test(text) ? `'${text}` : text);

/**
 * A cell's text without the apostrophe that `inert` put before it. A person's own apostrophe before "=" goes as well; it
 * says nothing.
 */
export const withoutGuard = (text: string): string =>
  text.startsWith("'") && FORMULA_IN_CSV.test(text.slice(1)) ? text.slice(1) : text;

const STYLE = { text: 1, quoted: 2, heading: 3, day: 4, number: 5, yesOrNo: 6, pounds: 7, pence: 8, percent: 9 };

const escapeXml = (text: string): string =>
  cleanText(text).replace(
    /[&<>"]/g,
    (letter) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[letter] as string,
  );

/** The letters of a column counted from 0: "A", "Z", "AA". */
function columnName(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : columnName(Math.floor(at / 26) - 1) + columnName(at % 26);
}

function textCell(place: string, text: string, style: number): string {
  const kept = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(kept)}</t></is></c>`;
}

function cellXml(cell: SheetCell, place: string): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number')
    return Number.isFinite(cell) ? `<c r="${place}" s="${STYLE.number}"><v>${cell}</v></c>` : '';
  if (typeof cell === 'boolean') return `<c r="${place}" s="${STYLE.yesOrNo}"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === 'object' && 'amount' in cell) {
    const pounds = Number.isInteger(cell.amount) ? STYLE.pounds : STYLE.pence;
    return `<c r="${place}" s="${cell.unit === '%' ? STYLE.percent : pounds}"><v>${cell.amount}</v></c>`;
  }
  // Excel counts days from 30 December 1899.
  if (typeof cell === 'object')
    return `<c r="${place}" s="${STYLE.day}"><v>${daysBetween('1899-12-30', cell.day)}</v></c>`;
  return textCell(place, inert(cell), LIKE_A_FORMULA.test(cell) ? STYLE.quoted : STYLE.text);
}

function sheetXml({ columns, rows }: Sheet): string {
  const last = `${columnName(columns.length - 1)}${rows.length + 1}`;
  const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
  const heading = columns.map(({ title }, at) => textCell(`${columnName(at)}1`, title, STYLE.heading)).join('');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${columns
    .map(
      ({ width, hidden }, at) =>
        `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
    )
    .join('')}</cols><sheetData>${[
    row(1, heading),
    ...rows.map((cells, at) =>
      row(at + 2, cells.map((cell, column) => cellXml(cell, `${columnName(column)}${at + 2}`)).join('')),
    ),
  ].join(
    '',
  )}</sheetData><autoFilter ref="A1:${last}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
}

/**
 * The styles of cells. Days have their month in words, so that day and month cannot be confused. Yes and no are the
 * numbers 1 and 0 shown as words, so that they can be added up. Per cent are stored as people say them (62 for 62%),
 * not as fractions.
 */
const STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="5"><numFmt numFmtId="164" formatCode="d\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="&quot;Yes&quot;;;&quot;No&quot;"/><numFmt numFmtId="166" formatCode="&quot;£&quot;#,##0"/><numFmt numFmtId="167" formatCode="&quot;£&quot;#,##0.00"/><numFmt numFmtId="168" formatCode="General&quot;%&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><bottom style="medium"><color auto="1"/></bottom></border></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="10"><xf/><xf applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf quotePrefix="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" borderId="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="bottom" wrapText="1"/></xf><xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf><xf applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="165" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>${[
  166, 167, 168,
]
  .map((format) => `<xf numFmtId="${format}" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf>`)
  .join('')}</cellXfs></styleSheet>`;

function sheetNames(sheets: readonly Sheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, at) => {
    const plain = cleanText(name)
      .replace(/[\\/*?:[\]']/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 31)
      .trim();
    let given = plain || `Sheet ${at + 1}`;
    for (let again = 2; taken.has(given.toLowerCase()); again++) given = `${plain.slice(0, 27)} ${again}`;
    taken.add(given.toLowerCase());
    return given;
  });
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/**
 * An Excel workbook (.xlsx). Text is always stored as text: a cell that begins like a formula is never run, even when
 * it is edited, or saved as CSV and opened again in Excel.
 * @param about the file's title and author
 * @param sheets at least one
 */
export function toWorkbook(about: { title: string; author: string }, sheets: readonly Sheet[]): Uint8Array {
  const names = sheetNames(sheets);
  const numbered = sheets.map((sheet, at) => ({ sheet, number: at + 1, name: names[at] }));
  const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${text}`);
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': xml(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>${numbered
        .map(
          ({ number }) =>
            `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
        )
        .join('')}</Types>`,
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ),
    'docProps/core.xml': xml(
      `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(about.title)}</dc:title><dc:creator>${escapeXml(about.author)}</dc:creator><dc:language>en-GB</dc:language></cp:coreProperties>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${RELATIONSHIPS}"><sheets>${numbered
        .map(({ name, number }) => `<sheet name="${escapeXml(name)}" sheetId="${number}" r:id="rId${number}"/>`)
        .join('')}</sheets><definedNames>${numbered
        .map(
          ({ name, number }) =>
            `<definedName name="_xlnm.Print_Titles" localSheetId="${number - 1}">'${escapeXml(name)}'!$1:$1</definedName>`,
        )
        .join('')}</definedNames></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${numbered
        .map(
          ({ number }) =>
            `<Relationship Id="rId${number}" Type="${RELATIONSHIPS}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
        )
        .join(
          '',
        )}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONSHIPS}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(STYLES),
  };
  for (const { sheet, number } of numbered) parts[`xl/worksheets/sheet${number}.xml`] = strToU8(sheetXml(sheet));
  // The zip has a fixed time, so that the same tables give the same file.
  return zipSync(parts, { mtime: '1980-01-02T00:00:00' });
}
