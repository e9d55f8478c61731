import { relationshipsOf } from './container';
import { readCsv } from './csv';
import { readOpenDocument } from './openDocument';
import { readPdfDocument } from './pdfDocument';
import { damaged, PlanError, tooLarge } from './planError';
import type { Source } from './source';
import { readWordDocument } from './wordDocument';
import { readWorkbook } from './workbook';
import type { OnPart } from './workbook';
import { readXml } from './xml';
import { openZip } from './zip';
import type { OpenZip } from './zip';

/** The largest file that is read: larger than any plan with pictures, and small enough for a browser tab. */
export const LARGEST_PLAN = 50 * 1024 * 1024;

type Program = 'Word' | 'Excel';
const ENDINGS: Record<string, Program> = {
  docx: 'Word',
  docm: 'Word',
  dotx: 'Word',
  dotm: 'Word',
  xlsx: 'Excel',
  xlsm: 'Excel',
  xltx: 'Excel',
  xltm: 'Excel',
};
const ADVICE = 'Save the plan as .docx, .xlsx, .ods, .odt or .csv and choose that.';

/**
 * Reads the parts of a file by the kind that its bytes show, and refuses a file whose name says another kind. Macros
 * are never read: they are in a part of their own, which is not opened.
 * @throws PlanError
 */
export async function openSource(bytes: Uint8Array, fileName: string, onPart: OnPart): Promise<Source> {
  if (bytes.length === 0)
    throw new PlanError('empty', `“${fileName}” is empty. Choose the plan again, or another copy.`);
  if (bytes.length > LARGEST_PLAN)
    throw tooLarge(
      fileName,
      `is ${Math.ceil(bytes.length / 1024 / 1024)} MB; a plan may have ${LARGEST_PLAN / 1024 / 1024} MB at most`,
    );
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1].toLowerCase() ?? '';
  if (starts(bytes, [0x50, 0x4b, 3, 4])) return openPacked(openZip(bytes, fileName), ending, onPart);
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46])) return readPdfDocument(bytes, fileName, onPart);
  refuseOtherKinds(bytes, fileName);
  if (ending in ENDINGS)
    throw damaged(
      fileName,
      `it does not begin as ${ENDINGS[ending] === 'Word' ? 'a Word' : 'an Excel'} file, whatever its name says`,
    );
  if (ending !== 'csv' && ending !== 'txt' && ending !== 'tsv')
    throw new PlanError('another kind of file', `“${fileName}” is no plan that can be read. ${ADVICE}`);
  return readCsv(bytes, fileName);
}

function openPacked(zip: OpenZip, ending: string, onPart: OnPart): Promise<Source> {
  if (zip.has('[Content_Types].xml') || !zip.has('mimetype') || !zip.has('content.xml'))
    return openOffice(zip, ending, onPart);
  if (!/^(?:ods|odt|ots|ott)$/.test(ending))
    throw new PlanError(
      'renamed',
      `“${zip.fileName}” is an OpenDocument file under another name. Rename it to end in .ods or .odt and choose it again.`,
    );
  return readOpenDocument(zip, onPart);
}

async function openOffice(zip: OpenZip, ending: string, onPart: OnPart): Promise<Source> {
  const { main, program, binary } = await mainPart(zip);
  if (binary)
    throw new PlanError('another kind of file', `“${zip.fileName}” is a binary Excel workbook. Save it as .xlsx.`);
  if (ENDINGS[ending] !== program) {
    const right = program === 'Word' ? '.docx' : '.xlsx';
    throw new PlanError(
      'renamed',
      `“${zip.fileName}” is ${program === 'Word' ? 'a Word' : 'an Excel'} file under another name. Rename it to end in ${right} and choose it again.`,
    );
  }
  const source = await (program === 'Word' ? readWordDocument : readWorkbook)(zip, main, onPart);
  if (zip.names.some((name) => /vbaProject\.bin$/i.test(name)))
    source.problems.push({ place: 'the file', message: 'The file holds macros. They were neither read nor run.' });
  return source;
}

/** The part with the document's content, as the container names it: by relationship, then by content type. */
async function mainPart(zip: OpenZip): Promise<{ main: string; program: Program; binary: boolean }> {
  const { fileName } = zip;
  if (!zip.has('[Content_Types].xml')) {
    throw new PlanError('another kind of file', `“${fileName}” is a zip, not a Word or Excel file. ${ADVICE}`);
  }
  const main = (await relationshipsOf(zip, '')).find(({ kind, external }) => kind === 'officeDocument' && !external);
  if (!main || !zip.has(main.target)) throw damaged(fileName, 'it does not say where its text is');
  let contentType = '';
  await readXml(zip, '[Content_Types].xml', {
    open(name, { PartName = '', ContentType = '' }) {
      if (name === 'Override' && PartName.replace(/^\//, '').toLowerCase() === main.target.toLowerCase())
        contentType = ContentType;
    },
    close: () => undefined,
  });
  if (/presentation/.test(contentType))
    throw new PlanError('another kind of file', `“${fileName}” is a PowerPoint file. ${ADVICE}`);
  // Some programs leave the content type out or list it under another part's name. The folder of the part then shows
  // the kind.
  const word = /wordprocessingml|ms-word/.test(contentType) || (contentType === '' && /^word\//.test(main.target));
  const excel = /spreadsheetml|ms-excel/.test(contentType) || (contentType === '' && /^xl\//.test(main.target));
  if (!word && !excel) throw new PlanError('another kind of file', `“${fileName}” is no Word or Excel file. ${ADVICE}`);
  return { main: main.target, program: word ? 'Word' : 'Excel', binary: /\.bin$/i.test(main.target) };
}

function refuseOtherKinds(bytes: Uint8Array, fileName: string): void {
  const refuse = (what: string, advice = ADVICE): never => {
    throw new PlanError('another kind of file', `“${fileName}” is ${what}. ${advice}`);
  };
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    if (holdsName(bytes, 'EncryptedPackage'))
      throw new PlanError(
        'encrypted',
        `“${fileName}” is locked with a password. Open it, save it without the password, and choose that copy.`,
      );
    refuse('a Word or Excel file from before 2007', 'Open it and save it as .docx or .xlsx.');
  }
  if (starts(bytes, [0xff, 0xd8, 0xff]) || starts(bytes, [0x89, 0x50, 0x4e, 0x47])) refuse('a picture');
  const start = new TextDecoder().decode(bytes.subarray(0, 1024)).trimStart().toLowerCase();
  if (/^(<!doctype html|<html)/.test(start)) refuse('a web page');
  if (start.startsWith('{\\rtf')) refuse('a rich text file');
  if (start.startsWith('<?xml')) refuse('an XML file');
}

function starts(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** Whether the directory of an old Office file (before 2007) names a stream. Such names are stored as UTF-16. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const pattern = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(pattern[0]); at !== -1; at = bytes.indexOf(pattern[0], at + 1)) {
    if (pattern.every((byte, offset) => bytes[at + offset] === byte)) return true;
  }
  return false;
}
