import { doubtsOf } from './doubts';
import { readFacts } from './facts';
import { readFindings } from './findings';
import { readJudgements } from './judgements';
import { giveWay } from './giveWay';
import { openPdf } from './pdf';
import type { PageText } from './pdf';
import { printedTextOf } from './printedText';
import { readRecommendations } from './recommendations';
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
    return reportOf(pages, fileName, path);
  } finally {
    await pdf.close();
  }
}

function reportOf(pages: PageText[], fileName: string, path: string): ReadReport {
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
  const recommendations = readRecommendations(text, facts.kind === 'SEND' || facts.kind === 'probation');
  const signs = [facts.kind, facts.inspectionStart, facts.leadInspector, judgements.length || null];
  if (signs.filter((sign) => sign !== null).length < 2)
    throw new ReportError(
      'no inspection report',
      `“${fileName}” is a PDF, but it does not read like an inspection report: it has no inspection dates, lead inspector or judgements where reports print them. Choose the report that the inspectorate published.`,
    );
  const { publishedInFileName, kind, ...printed } = facts;
  const read = {
    fileName,
    ...printed,
    kind: kind ?? ('other' as const),
    judgements,
    recommendations,
    findings: readFindings(text, recommendations),
    pageCount: pages.length,
  };
  return { ...read, doubts: doubtsOf(read, publishedInFileName) };
}
