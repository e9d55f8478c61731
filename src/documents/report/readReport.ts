import { isVisit } from '../../plan/inspections/visits';
import { standsIn } from './boxes';
import { countedAgain } from './counted';
import { doubtsOf } from './doubts';
import { readFacts } from './facts';
import { readFindings } from './findings';
import { readJudgements } from './judgements';
import { yieldToPage } from './yieldToPage';
import { LARGEST_REPORT, openPdf } from './pdf';
import type { OpenPdf, PageText } from './pdf';
import { DEEPEST, MOST_STEPS, weighPdf } from './pdfWeight';
import type { Rule } from './drawnRules';
import { readLists } from './lists';
import { printedTextOf } from './printedText';
import type { PrintedText } from './printedText';
import { LIST_HEADING, readRecommendations } from './recommendations';
import type { RulesOfPages } from './tableRows';
import { readParagraphs } from './paragraphs';
import type { ReadReport } from './report';
import { ReportError } from './reportError';

/** Called after each page, with its number and the number of all pages. */
export type OnProgress = (progress: { page: number; of: number }) => void;

export interface Reading {
  onProgress?: OnProgress;
  /** A signal that stops reading after the current page. */
  signal?: AbortSignal;
  /** The folders and name of the file where known. From the folders only the authority's number is read. */
  path?: string;
  /** Gives the time in milliseconds, for the limit on the whole reading. Tests set their own. */
  now?: () => number;
}

/** The most pages that are read; a longer file is no inspection report. */
const MOST_PAGES = 300;
/** The longest time for reading, in milliseconds; the longest report takes less on a slow machine. */
const LONGEST = 180_000;

/**
 * Reads the facts, judgements and recommendations of an inspection report from a PDF (requirements 1 to 5, 15, 16).
 * Runs in Node and in a browser, and pauses between pages so that a page stays responsive.
 * @throws ReportError with a sentence for people when the file cannot be read, or reading was stopped
 */
export async function readReport(bytes: Uint8Array, fileName: string, reading: Reading = {}): Promise<ReadReport> {
  refuseWhatTakesForEver(bytes, fileName);
  const pdf = await openPdf(bytes, fileName);
  try {
    const pages = await readPages(pdf, fileName, reading);
    return await reportOf(pages, async (page) => (await pdf.readDrawn(page)).rules, fileName, reading.path ?? fileName);
  } finally {
    await pdf.close();
  }
}

async function readPages(pdf: OpenPdf, fileName: string, reading: Reading): Promise<PageText[]> {
  const { onProgress, signal, now = () => Date.now() } = reading;
  if (pdf.pageCount > MOST_PAGES)
    throw new ReportError(
      'too large',
      `“${fileName}” has ${pdf.pageCount} pages; a report may have ${MOST_PAGES} at most. Choose the inspection report alone.`,
    );
  const started = now();
  const pages: PageText[] = [];
  for (let page = 1; page <= pdf.pageCount; page++) {
    if (signal?.aborted) throw new ReportError('stopped', `Reading “${fileName}” was stopped. Nothing was kept of it.`);
    if (now() - started > LONGEST)
      throw new ReportError(
        'too slow',
        `“${fileName}” was given up after ${page - 1} of its ${pdf.pageCount} pages, because reading them takes too long. Save it anew as PDF, or choose the report as it was published.`,
      );
    pages.push(await pdf.readPage(page));
    onProgress?.({ page, of: pdf.pageCount });
    await yieldToPage();
  }
  return pages;
}

/** Refuses a file that would take too long to draw, because pdf.js cannot be stopped within a page. */
function refuseWhatTakesForEver(bytes: Uint8Array, fileName: string): void {
  if (bytes.length > LARGEST_REPORT) return;
  const { steps, depth } = weighPdf(bytes);
  if (steps > MOST_STEPS || depth > DEEPEST)
    throw new ReportError(
      'too slow',
      `“${fileName}” is made so that drawing its pages would not end: it is nested too deep or repeats itself millions of times. Print it anew to PDF, or choose the report as it was published.`,
    );
}

/**
 * Reads a report from the text of its pages.
 * @param rulesOf gives the lines drawn on a page; called only for pages whose lists may be tables
 */
export async function reportOf(
  pages: PageText[],
  rulesOf: (page: number) => Promise<Rule[]>,
  fileName: string,
  path: string,
): Promise<ReadReport> {
  const characters = pages.reduce(
    (sum, page) => sum + page.pieces.reduce((count, piece) => count + piece.text.trim().length, 0),
    0,
  );
  if (characters < 20 * pages.length)
    throw new ReportError(
      'scanned',
      `“${fileName}” holds pictures of pages, not text, so it cannot be read. Download the report from the inspectorate’s site instead of a scan.`,
    );
  const text = printedTextOf(pages);
  const facts = readFacts(text, path);
  const judgements = readJudgements(text, facts.kind);
  const rules = facts.kind === 'area send' ? await rulesOfLists(text, rulesOf) : new Map<number, Rule[]>();
  const listed = readRecommendations(text, facts.kind, rules);
  const { publishedInFileName, kind, ...printed } = facts;
  const read = {
    fileName,
    ...printed,
    kind: kind ?? ('other' as const),
    judgements,
    recommendations: listed.recommendations,
    findings: readFindings(text, listed.recommendations, listed.repeated),
    // A letter's findings are in its paragraphs, beside its list.
    paragraphs: isVisit(kind) ? readParagraphs(text, (line) => standsIn(line, listed.recommendations)) : [],
    pageCount: pages.length,
  };
  const unsure = listed.lists.flatMap(({ items }) => items.map((item) => item.unsure ?? null));
  return {
    ...read,
    doubts: doubtsOf(read, publishedInFileName, {
      counted: countedAgain(text, listed),
      unsure,
      repeated: listed.repeated,
    }),
  };
}

/** The lines drawn on the pages with a list of recommendations, and on the page after each. */
async function rulesOfLists(text: PrintedText, rulesOf: (page: number) => Promise<Rule[]>): Promise<RulesOfPages> {
  const pages = new Set(
    readLists(text, LIST_HEADING, { unmarked: true }).flatMap(({ lines }) => lines.map(({ page }) => page)),
  );
  const rules = new Map<number, Rule[]>();
  for (const page of pages) {
    rules.set(page, await rulesOf(page));
    await yieldToPage();
  }
  return rules;
}
