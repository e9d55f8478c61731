import * as React from 'react';
import type { OpenPdf, ReadReport } from '../../documents/report';
import { describeProblem } from '../shell/problem';
import type { Problem } from '../shell/problem';

/** A report that was chosen and read, and its pages to look at. */
export interface ReportAtHand {
  name: string;
  bytes: Uint8Array;
  read: ReadReport;
  pdf: OpenPdf;
}

export type Reading =
  | { step: 'choose'; problem: Problem | null }
  | { step: 'reading'; fileName: string; page: number; of: number }
  | { step: 'read'; report: ReportAtHand };

/** Reads a file that somebody chose, page by page; what cannot be read says why. */
export function useReading(): { reading: Reading; read(file: File): void; startAgain(): void } {
  const [reading, setReading] = React.useState<Reading>({ step: 'choose', problem: null });
  // A later file, or leaving the screen, makes an earlier one's answer worthless.
  const turn = React.useRef(0);
  const open = React.useRef<OpenPdf | null>(null);

  const close = React.useCallback(() => {
    turn.current++;
    void open.current?.close();
    open.current = null;
  }, []);
  React.useEffect(() => close, [close]);

  const read = React.useCallback(
    (file: File): void => {
      close();
      const mine = turn.current;
      const still = (): boolean => turn.current === mine;
      setReading({ step: 'reading', fileName: file.name, page: 0, of: 0 });
      openAndRead(file, (page, of) => {
        if (still()) setReading({ step: 'reading', fileName: file.name, page, of });
      }).then(
        (report) => {
          if (!still()) {
            void report.pdf.close();
            return;
          }
          open.current = report.pdf;
          setReading({ step: 'read', report });
        },
        (error: unknown) => {
          if (still()) setReading({ step: 'choose', problem: whatIsWrong(error, file.name) });
        },
      );
    },
    [close],
  );

  const startAgain = React.useCallback(() => {
    close();
    setReading({ step: 'choose', problem: null });
  }, [close]);

  return { reading, read, startAgain };
}

async function openAndRead(file: File, onPage: (page: number, of: number) => void): Promise<ReportAtHand> {
  const { openPdf, readReport } = await import(/* webpackChunkName: 'read-report' */ '../../documents/report');
  const bytes = new Uint8Array(await file.arrayBuffer());
  const read = await readReport(bytes, file.name, ({ page, of }) => onPage(page, of));
  return { name: file.name, bytes, read, pdf: await openPdf(bytes, file.name) };
}

function whatIsWrong(error: unknown, fileName: string): Problem {
  if (error instanceof Error && error.name === 'ReportError') return { message: error.message, detail: '' };
  // The browser's own words for a file that was moved, or that it may not open.
  if (error instanceof DOMException)
    return {
      message: `“${fileName}” could not be opened. Check that it is still there and choose it again.`,
      detail: `${error.name}: ${error.message}`,
    };
  return describeProblem(error);
}
