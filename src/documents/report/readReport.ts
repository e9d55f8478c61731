import { countedAgain } from './counted';
import { doubtsOf } from './doubts';
import { readFacts } from './facts';
import { readFindings } from './findings';
import { readJudgements } from './judgements';
import { giveWay } from './giveWay';
import { openPdf } from './pdf';
import type { PageText } from './pdf';
import type { Rule } from './drawnRules';
import { readLists } from './lists';
import { printedTextOf } from './printedText';
import type { PrintedText } from './printedText';
import { LIST_HEADING, readRecommendations } from './recommendations';
import type { RulesOfPages } from './tableRows';
import type { ReadReport } from './report';
import { ReportError } from './reportError';

/** Told after each page: how many of how many were read. */
export type OnProgress = (progress: { page: number; of: number }) => void;

/** More pages than any inspection report has; a longer file is something else. */
const MOST_PAGES = 300;

/**
 * Reads an inspection report (a PDF) into facts, judgements and recommendations (requirements 1 to 5, 15, 16).
 * Runs in Node and in a page; gives way between pages, so that a page stays alive while it reads.
 * @param path folders and name of the file where known; only the authority's number is read from the folders
 * @throws ReportError with a sentence for people when the file cannot be read as an inspection report
 */
export async function readReport(
  bytes: Uint8Array,
  fileName: string,
  onProgress?: OnProgress,
  path: string = fileName,
): Promise<ReadReport> {
  const pdf = await openPdf(bytes, fileName);
  try {
    if (pdf.pageCount > MOST_PAGES)
      throw new ReportError(
        'too large',
        `“${fileName}” has ${pdf.pageCount} pages; a report may have ${MOST_PAGES} at most. Choose the inspection report alone.`,
      );
    const pages: PageText[] = [];
    for (let page = 1; page <= pdf.pageCount; page++) {
      pages.push(await pdf.readPage(page));
      onProgress?.({ page, of: pdf.pageCount });
      await giveWay();
    }
    return await reportOf(pages, (page) => pdf.readRules(page), fileName, path);
  } finally {
    await pdf.close();
  }
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
  const letters = pages.reduce(
    (sum, page) => sum + page.pieces.reduce((count, piece) => count + piece.text.trim().length, 0),
    0,
  );
  if (letters < 20 * pages.length)
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
    await giveWay();
  }
  return rules;
}
