import * as React from 'react';
import { newKey } from '../../lists';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import type { OpenPlan } from './destination';
import { previewOf } from './importPreview';
import { reportInProgress, keepReportInProgress, discardReportInProgress } from './reportInProgress';
import type { ReportAtHand, ReportInProgress } from './reportInProgress';

export type Reading =
  | { step: 'choose'; problem: Problem | null }
  | { step: 'reading'; fileName: string; page: number; of: number }
  | { step: 'read'; inProgress: ReportInProgress };

/**
 * Reads a file that somebody chose, page by page, and says why a file cannot be read. Starts with the report that was
 * being checked on this site, if there is one.
 */
export function useReading(
  siteUrl: string,
  openPlan: OpenPlan | null,
): { reading: Reading; read(file: File): void; startAgain(): void } {
  const [reading, setReading] = React.useState<Reading>(() => {
    const inProgress = reportInProgress(siteUrl);
    return inProgress ? { step: 'read', inProgress } : { step: 'choose', problem: null };
  });
  // Holds the newest plan, because the screen may be rendered several times before a file has been read.
  const plan = React.useRef(openPlan);
  plan.current = openPlan;
  // Choosing another file or leaving the screen aborts the reading, and its result is dropped.
  const current = React.useRef(new AbortController());
  React.useEffect(() => () => current.current.abort(), []);

  const read = React.useCallback(
    (file: File): void => {
      current.current.abort();
      const { signal } = (current.current = new AbortController());
      const tell = (next: Reading): void => {
        if (!signal.aborted) setReading(next);
      };
      const tellPage = (page: number, of: number): void => tell({ step: 'reading', fileName: file.name, page, of });
      tellPage(0, 0);
      openAndRead(file, tellPage, signal).then(
        (report) => {
          if (signal.aborted) {
            void report.pdf?.close();
            return;
          }
          const inProgress = {
            siteUrl,
            report,
            preview: previewOf(report.read, plan.current),
            operationKey: newKey(),
            begun: false,
          };
          keepReportInProgress(inProgress);
          setReading({ step: 'read', inProgress });
        },
        (error: unknown) => tell({ step: 'choose', problem: whatIsWrong(error, file.name) }),
      );
    },
    [siteUrl],
  );

  const startAgain = React.useCallback(() => {
    current.current.abort();
    discardReportInProgress(siteUrl);
    setReading({ step: 'choose', problem: null });
  }, [siteUrl]);

  return { reading, read, startAgain };
}

async function openAndRead(
  file: File,
  onPage: (page: number, of: number) => void,
  signal: AbortSignal,
): Promise<ReportAtHand> {
  const { openPdf, readDocument, isPrinted } = await import(
    /* webpackChunkName: 'read-report' */ '../../documents/report'
  );
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await readDocument(bytes, file.name, { onProgress: ({ page, of }) => onPage(page, of), signal });
  return { name: file.name, bytes, read, pdf: isPrinted(file.name) ? await openPdf(bytes, file.name) : null };
}

function whatIsWrong(error: unknown, fileName: string): Problem {
  if (error instanceof Error && (error.name === 'ReportError' || error.name === 'PlanError'))
    return { message: error.message, detail: '' };
  // The browser's own message says when a file was moved or may not be opened.
  if (error instanceof DOMException)
    return {
      message: `“${fileName}” could not be opened. Check that it is still there and choose it again.`,
      detail: `${error.name}: ${error.message}`,
    };
  return describeProblem(error);
}
