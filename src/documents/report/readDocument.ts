import { cleanText } from '../cleanText';
import { openSource } from '../existingPlan/openSource';
import type { Source } from '../existingPlan/source';
import { openPdf } from './pdf';
import { printedTextOf } from './printedText';
import { readReport } from './readReport';
import type { Reading } from './readReport';
import type { ReadReport } from './report';
import { ReportError } from './reportError';
import { plainPage, textPagesOf } from './textPages';
import type { TextPage } from './textPages';
import { textOfWebPage } from './webPage';

/** The largest file of text without pictures that is read. */
const LARGEST_TEXT = 10 * 1024 * 1024;
const WORD = /\.(?:docx|docm|dotx|dotm)$/i;
const WEB_PAGE = /\.(?:html?|xhtml)$/i;
const TEXT = /\.(?:txt|md|text)$/i;

/**
 * Whether a file has pages that can be shown as printed, by its name. A file with an unknown ending counts as a PDF.
 */
export function isPrinted(fileName: string): boolean {
  return !WORD.test(fileName) && !WEB_PAGE.test(fileName) && !TEXT.test(fileName);
}

/**
 * Reads a report from a PDF, or opens a Word document, saved web page or text. In the latter a person marks the
 * recommendations: the list is empty, and a doubt explains why. No document with text is refused.
 * @throws ReportError or PlanError with a sentence for people
 */
export async function readDocument(bytes: Uint8Array, fileName: string, reading: Reading = {}): Promise<ReadReport> {
  if (isPrinted(fileName)) return readReport(bytes, fileName, reading);
  const [{ text }] = await textOf(bytes, fileName);
  if (text.trim() === '') throw new ReportError('empty', `“${fileName}” holds no text. Choose the document again.`);
  return {
    fileName,
    authority: null,
    authorityPrinted: null,
    urn: null,
    kind: 'other',
    inspectionStart: null,
    inspectionEnd: null,
    published: null,
    publishedFrom: null,
    leadInspector: null,
    topic: null,
    outcome: null,
    judgements: [],
    recommendations: [],
    findings: [],
    paragraphs: [],
    doubts: [
      {
        message: `Lists are read from PDFs alone. Mark on the text of “${fileName}” what is recommended, or add it by hand.`,
        about: null,
      },
    ],
    pageCount: 1,
  };
}

/** The text of a document page by page, for marking passages: a PDF, a Word document, a saved web page or a text. */
export async function textOf(bytes: Uint8Array, fileName: string): Promise<TextPage[]> {
  if (WORD.test(fileName)) return plainPage(textOfSource(await openSource(bytes, fileName, () => undefined)));
  if (isPrinted(fileName)) return textOfPdf(bytes, fileName);
  if (bytes.length > LARGEST_TEXT)
    throw new ReportError(
      'too large',
      `“${fileName}” is larger than ${LARGEST_TEXT / 1048576} MB. Choose the report alone.`,
    );
  const text = cleanText(new TextDecoder().decode(bytes));
  return plainPage(WEB_PAGE.test(fileName) ? textOfWebPage(text) : text);
}

async function textOfPdf(bytes: Uint8Array, fileName: string): Promise<TextPage[]> {
  const pdf = await openPdf(bytes, fileName);
  try {
    const pages = [];
    for (let page = 1; page <= pdf.pageCount; page++) pages.push(await pdf.readPage(page));
    return textPagesOf(printedTextOf(pages));
  } finally {
    await pdf.close();
  }
}

/** The paragraphs and table cells of a document, each on a line of its own, a merged cell once. */
function textOfSource({ blocks }: Source): string {
  return blocks
    .flatMap((block) =>
      block.kind === 'passage'
        ? [block.text]
        : block.rows.flatMap(({ squares }) => [...new Set(squares)].map((cell) => cell?.text ?? '')),
    )
    .filter((text) => text.trim() !== '')
    .join('\n');
}
