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

/** Told after each page: how many of how many were read. */
export type OnProgress = (progress: { page: number; of: number }) => void;

export interface Reading {
  onProgress?: OnProgress;
  /** Stops the reading after the page at hand. */
  signal?: AbortSignal;
  /** Folders and name of the file where known; only the authority's number is read from the folders. */
  path?: string;
  /** The time in milliseconds, for the bound on the whole; a test sets its own. */
  now?: () => number;
}

/** More pages than any inspection report has; a longer file is something else. */
const MOST_PAGES = 300;
/** Longer than the longest report takes on a slow machine. */
const LONGEST = 180_000;

/**
 * Reads an inspection report (a PDF) into facts, judgements and recommendations (requirements 1 to 5, 15, 16).
 * Runs in Node and in a page; gives way between pages, so that a page stays alive while it reads.
 * @throws ReportError with a sentence for people when the file cannot be read, or the reading was stopped
 */
export async function readReport(bytes: Uint8Array, fileName: string, reading: Reading = {}): Promise<ReadReport> {
  refuseWhatTakesForEver(bytes, fileName);
  const pdf = await openPdf(bytes, fileName);
  try {
    const pages = await readPages(pdf, fileName, reading);
    return await reportOf(pages, (page) => pdf.readRules(page), fileName, reading.path ?? fileName);
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

/** pdf.js cannot be stopped inside a page, so what a page would take is weighed before. */
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
 * Makes a report of the text of pages.
 * @param rulesOf the lines drawn on a page; asked only of pages whose lists may be tables
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
    // What a letter says beside its list.
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

/** The lines drawn on the pages that a list of recommendations stands on, and on the page behind each. */
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
