import { zipSync } from 'fflate';

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Packs hand-written parts into a zip without changes. */
export function writeParts(parts: Record<string, string>): Uint8Array {
  const encoder = new TextEncoder();
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])));
}

/** The relationships of a part, by the last word of their type. */
export function relationships(...targets: [kind: string, target: string][]): string {
  const each = targets.map(
    ([kind, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${RELATIONSHIPS}">${each.join('')}</Relationships>`;
}

function contentTypes(part: string, type: string): string {
  return `${HEAD}<Types xmlns="${TYPES}"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`;
}

/**
 * A Word file with hand-written XML, for contents that only other programs write.
 * @param body the contents of `w:body`
 * @param others further parts of the document, by the kind of their relationship
 */
export function wordOf(body: string, others: Record<string, string> = {}): Uint8Array {
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  return writeParts({
    '[Content_Types].xml': contentTypes('word/document.xml', 'wordprocessingml.document'),
    '_rels/.rels': relationships(['officeDocument', 'word/document.xml']),
    'word/_rels/document.xml.rels': relationships(
      ...Object.keys(others).map((kind): [string, string] => [kind, `${kind}.xml`]),
    ),
    'word/document.xml': `${HEAD}<w:document ${w}><w:body>${body}</w:body></w:document>`,
    ...Object.fromEntries(
      Object.entries(others).map(([kind, xml]) => [`word/${kind}.xml`, xml.replace(/>/, ` ${w}>`)]),
    ),
  });
}

/** An Excel file with hand-written XML and one sheet, "Plan". `sheet` is the contents of `worksheet`. */
export function excelOf(sheet: string, { styles = '', head = HEAD, workbookPr = '' } = {}): Uint8Array {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  return writeParts({
    '[Content_Types].xml': contentTypes('xl/workbook.xml', 'spreadsheetml.sheet'),
    '_rels/.rels': relationships(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `${HEAD}<workbook ${main} xmlns:r="${OFFICE}">${workbookPr}<sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    'xl/styles.xml': `${HEAD}<styleSheet ${main}>${styles}</styleSheet>`,
    'xl/worksheets/sheet1.xml': `${head}<worksheet ${main}>${sheet}</worksheet>`,
  });
}
