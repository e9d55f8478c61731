import type { PDFDocumentProxy, PDFPageProxy, RenderTask } from 'pdfjs-dist';
import { drawnIn } from './drawnRules';
import type { Drawn } from './drawnRules';
import { ReportError } from './reportError';

/**
 * The largest file that is read: larger than any inspection report (the largest published ones are about 2 MB), and
 * small enough for a browser tab.
 */
export const LARGEST_REPORT = 50 * 1024 * 1024;

/** A piece of text in one font. Points from the top left corner of the page; `y` is the baseline. */
export interface TextPiece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  /** The name of the font, "Tahoma-Bold". */
  font: string;
  bold: boolean;
}

/** The text of one page; sizes in points. */
export interface PageText {
  page: number;
  width: number;
  height: number;
  pieces: TextPiece[];
}

/** An opened PDF. `close` frees its memory. */
export interface OpenPdf {
  pageCount: number;
  readPage(page: number): Promise<PageText>;
  /** What is drawn on a page: the lines that separate the rows of a table, the grounds of its cells, coloured dots. */
  readDrawn(page: number): Promise<Drawn>;
  /**
   * Draws a page, the first being page 1, onto the canvas; `scale` is pixels per point. `rendered` resolves once the
   * page is drawn, and `cancel` stops drawing.
   */
  drawPage(page: number, canvas: HTMLCanvasElement, scale: number): { rendered: Promise<void>; cancel(): void };
  /** Width and height of a page in points. */
  pageSize(page: number): Promise<{ width: number; height: number }>;
  close(): Promise<void>;
}

/**
 * Loads pdf.js when the first PDF is opened. The worker module is loaded with it and sets `globalThis.pdfjsWorker`.
 * pdf.js then works on this thread, because SharePoint pages allow no worker from the bundle's origin.
 */
async function loadPdfjs(): Promise<typeof import('pdfjs-dist')> {
  const [pdfjs] = await Promise.all([
    import(/* webpackChunkName: 'pdf' */ 'pdfjs-dist/legacy/build/pdf.min.mjs'),
    import(/* webpackChunkName: 'pdf' */ 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'),
  ]);
  return pdfjs;
}

/**
 * Opens a PDF for reading and drawing. The bytes are copied, so the caller can go on using its own.
 * @throws ReportError when the file is empty, too large, no PDF, encrypted or damaged
 */
export async function openPdf(bytes: Uint8Array, fileName: string): Promise<OpenPdf> {
  refuseWhatIsNoPdf(bytes, fileName);
  const pdfjs = await loadPdfjs();
  const loading = pdfjs.getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useWasm: false,
    stopAtErrors: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  });
  let pdf: PDFDocumentProxy;
  try {
    pdf = await loading.promise;
  } catch (failure) {
    await loading.destroy();
    throw whyNot(failure, fileName);
  }
  // pdf.js throws for a closed PDF instead of rejecting. Here both become a rejected promise.
  const pageOf = async (page: number): Promise<PDFPageProxy> => {
    try {
      return await pdf.getPage(page);
    } catch (failure) {
      throw whyNot(failure, fileName);
    }
  };
  const fonts = new Map<string, FontName>();
  return {
    pageCount: pdf.numPages,
    readPage: async (page) => {
      const proxy = await pageOf(page);
      try {
        return await readText(proxy, page, fonts);
      } catch (failure) {
        throw whyNot(failure, fileName);
      } finally {
        proxy.cleanup();
      }
    },
    readDrawn: async (page) => {
      const proxy = await pageOf(page);
      try {
        const viewport = proxy.getViewport({ scale: 1 });
        return drawnIn(
          await proxy.getOperatorList(),
          pdfjs.OPS,
          (x, y) => viewport.convertToViewportPoint(x, y) as [number, number],
        );
      } catch (failure) {
        throw whyNot(failure, fileName);
      } finally {
        proxy.cleanup();
      }
    },
    drawPage: (page, canvas, scale) => drawing(pageOf(page), canvas, scale),
    pageSize: async (page) => {
      const { width, height } = (await pageOf(page)).getViewport({ scale: 1 });
      return { width, height };
    },
    close: () => loading.destroy(),
  };
}

function refuseWhatIsNoPdf(bytes: Uint8Array, fileName: string): void {
  if (bytes.length === 0) throw new ReportError('empty', `“${fileName}” is empty. Download the report again.`);
  if (bytes.length > LARGEST_REPORT)
    throw new ReportError(
      'too large',
      `“${fileName}” is ${Math.ceil(bytes.length / 1048576)} MB; a report may have ${LARGEST_REPORT / 1048576} MB at most. Use the PDF as it was published.`,
    );
  // PDF programs accept the header anywhere in the first kilobyte (ISO 32000, annex H).
  const start = latin1(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) {
    // The end mark is missing when a download was cut off. pdf.js might open the rest, but with pages missing.
    if (!latin1(bytes.subarray(-4096)).includes('%%EOF')) throw damaged(fileName);
    return;
  }
  const what = describeStart(start);
  throw new ReportError(
    'not a PDF',
    `“${fileName}” is not a PDF${what ? `: it is ${what}` : ''}. Download the report itself, then choose that file.`,
  );
}

function describeStart(start: string): string | null {
  if (/^\s*(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype\s+html|html|head|body)/i.test(start))
    return 'a web page that was saved under a PDF’s name';
  if (start.startsWith('PK')) return 'a Word document or another zipped file';
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return 'an older Office document';
  if (start.startsWith('\u00ff\u00d8\u00ff') || start.startsWith('\u0089PNG')) return 'a picture';
  return null;
}

function whyNot(failure: unknown, fileName: string): ReportError {
  const name = failure instanceof Error ? failure.name : '';
  if (name === 'PasswordException')
    return new ReportError(
      'encrypted',
      `“${fileName}” is locked with a password. Save a copy without the password and choose that.`,
    );
  return damaged(fileName);
}

function damaged(fileName: string): ReportError {
  return new ReportError('damaged', `“${fileName}” is damaged or only a part of the file. Download the report again.`);
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

interface FontName {
  name: string;
  bold: boolean;
}

async function readText(proxy: PDFPageProxy, page: number, fonts: Map<string, FontName>): Promise<PageText> {
  const viewport = proxy.getViewport({ scale: 1 });
  const content = await proxy.getTextContent();
  await nameFonts(proxy, Object.keys(content.styles), fonts);
  const pieces: TextPiece[] = [];
  for (const item of content.items) {
    if (!('str' in item) || item.str === '') continue;
    const [a, b, , , e, f] = item.transform as number[];
    const [x, y] = viewport.convertToViewportPoint(e, f) as [number, number];
    const font = fonts.get(item.fontName) ?? { name: item.fontName, bold: false };
    const size = item.height || Math.hypot(a, b);
    pieces.push({ text: item.str, x, y, width: item.width, size, font: font.name, bold: font.bold });
  }
  return { page, width: viewport.width, height: viewport.height, pieces };
}

/**
 * Finds the names of fonts. pdf.js gives text with numbered fonts, and one font may have several numbers. The names
 * come with the drawing instructions, which are therefore read for each page with a new font.
 */
async function nameFonts(proxy: PDFPageProxy, ids: string[], fonts: Map<string, FontName>): Promise<void> {
  if (ids.every((id) => fonts.has(id))) return;
  await proxy.getOperatorList();
  for (const id of ids) {
    const face = proxy.commonObjs.has(id) ? (proxy.commonObjs.get(id) as { name?: string; bold?: boolean }) : {};
    // The name of an embedded subset begins with six letters and a plus (ISO 32000, 9.9.2).
    const name = (face.name ?? id).replace(/^[A-Z]{6}\+/, '');
    fonts.set(id, { name, bold: face.bold === true || /bold|black|heavy/i.test(name) });
  }
}

function drawing(
  page: Promise<PDFPageProxy>,
  canvas: HTMLCanvasElement,
  scale: number,
): { rendered: Promise<void>; cancel(): void } {
  let task: RenderTask | null = null;
  let cancelled = false;
  const rendered = page.then(async (proxy) => {
    if (cancelled) return;
    const viewport = proxy.getViewport({ scale });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    task = proxy.render({ canvas, viewport });
    try {
      await task.promise;
    } catch (failure) {
      if (!(failure instanceof Error && failure.name === 'RenderingCancelledException')) throw failure;
    }
  });
  return {
    rendered,
    cancel: () => {
      cancelled = true;
      task?.cancel();
    },
  };
}
