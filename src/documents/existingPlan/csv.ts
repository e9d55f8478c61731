import Papa from 'papaparse';
import { headingOf } from './headings';
import { PlanError, tooLarge } from './planError';
import { cellAt, itemsIn, MOST_CELLS, MOST_CHARACTERS, MOST_ROWS, tidyText } from './source';
import type { Source, SourceRow } from './source';

/** The largest CSV file that is read. A plan of 10,000 actions is about 10 MB as CSV. */
const LARGEST_CSV = 25 * 1024 * 1024;

/**
 * Reads comma-, semicolon- or tab-separated values. A byte order mark decides between UTF-8 and UTF-16. Without one the
 * file is read as UTF-8 where its bytes allow that, else as Windows-1252, which Excel in Britain writes. Formulas are
 * kept as text and never run.
 * @throws PlanError
 */
export function readCsv(bytes: Uint8Array, fileName: string): Source {
  if (bytes.length > LARGEST_CSV)
    throw tooLarge(fileName, `is larger than ${LARGEST_CSV / 1024 / 1024} MB, which no plan is as CSV`);
  const { text, guessed } = decode(bytes);
  // No spreadsheet writes control characters other than tab and line ends, so a file with many of them is not text.
  const rubbish = text.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0;
  if (rubbish > 0 && rubbish * 200 > text.length)
    throw new PlanError(
      'another kind of file',
      `“${fileName}” is not a CSV file: it holds what is no text. Save the plan as .docx, .xlsx or .csv and choose that.`,
    );
  if (text.length > MOST_CHARACTERS)
    throw tooLarge(fileName, `holds more than ${MOST_CHARACTERS / 1_000_000} million letters`);
  // Microsoft 365 can export a list with a first line about its columns ("ListSchema="), which is not part of the plan.
  const { data, errors } = Papa.parse<string[]>(text.replace(/^ListSchema=[^\n]*/, ''), {
    delimiter: delimiterNamed(text) ?? delimiterByHeadings(text) ?? '',
    delimitersToGuess: [',', ';', '\t', '|'],
    preview: MOST_ROWS + 1,
  });
  const rows = laidOut(data, fileName);
  const problems = errors
    .filter(({ type }) => type === 'Quotes')
    .slice(0, 20)
    .map(({ row }) => ({
      place: `row ${(row ?? 0) + 1}`,
      message: 'A quotation mark is missing or stands in the wrong place: cells near here may have run together.',
    }));
  if (guessed)
    problems.push({
      place: 'the file',
      message:
        'The file does not say how its letters are written; they were read as Excel in Britain writes them (Windows-1252). Check accents, dashes and pound signs.',
    });
  return { blocks: [{ kind: 'table', name: 'the file', rows, title: null }], beside: [], problems };
}

/** Headings are looked for in this many first rows. */
const HEADINGS_WITHIN = 20;

/**
 * The delimiter that yields the most known headings. Counting signs is not enough, because comments inside cells may
 * hold more of another delimiter.
 */
function delimiterByHeadings(text: string): string | null {
  const lines = text.slice(0, 20_000).split(/\r?\n/).slice(0, HEADINGS_WITHIN);
  let best: { sign: string | null; known: number } = { sign: null, known: 1 };
  for (const sign of [',', ';', '\t', '|']) {
    const known = Math.max(...lines.map((line) => line.split(sign).filter((word) => headingOf(word) !== null).length));
    if (known > best.known) best = { sign, known };
  }
  return best.sign;
}

/** A first line "sep=;" tells Excel the delimiter. */
function delimiterNamed(text: string): string | null {
  return /^sep=(.)\r?\n/i.exec(text)?.[1] ?? null;
}

function laidOut(data: string[][], fileName: string): SourceRow[] {
  while (data.length > 0 && data[data.length - 1].every((text) => text.trim() === '')) data.pop();
  if (data.length > MOST_ROWS) throw tooLarge(fileName, `has more than ${MOST_ROWS.toLocaleString('en-GB')} rows`);
  let cells = 0;
  let width = 0;
  for (const texts of data) {
    cells += texts.length;
    width = Math.max(width, texts.length);
  }
  if (cells > MOST_CELLS || width * data.length > MOST_CELLS * 4)
    throw tooLarge(fileName, `has more than ${MOST_CELLS.toLocaleString('en-GB')} cells`);
  return data.flatMap((texts, row) => {
    if (row === 0 && texts.length <= 2 && /^sep=/i.test(texts[0])) return [];
    const squares = Array.from({ length: width }, (_, column) => {
      const text = tidyText(texts[column] ?? '');
      if (text === '') return null;
      return { ...cellAt(`row ${row + 1}, column ${column + 1}`, text), items: itemsIn(texts[column]) };
    });
    return [{ squares, hidden: false }];
  });
}

function decode(bytes: Uint8Array): { text: string; guessed: boolean } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), guessed: false };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), guessed: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), guessed: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), guessed: true };
  }
}
