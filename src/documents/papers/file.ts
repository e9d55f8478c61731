import { cleanText } from '../cleanText';
import { toHtml } from './html/toHtml';
import type { Paper } from './paper';

export const paperFormats = ['html', 'docx', 'xlsx'] as const;
export type PaperFormat = (typeof paperFormats)[number];

/** A paper as a file. */
export interface PaperFile {
  name: string;
  bytes: Uint8Array;
  type: string;
}

const TYPES: { [format in PaperFormat]: string } = {
  html: 'text/html;charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/**
 * "Children’s services improvement plan, highlight report, 2026-11-23.docx": a file name that every file system
 * accepts.
 */
function fileName({ title, day }: Paper, format: PaperFormat): string {
  const plain = cleanText(title)
    .replace(/:\s*/g, ', ')
    .replace(/["*<>?/\\|#%~\n\t]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 90)
    .trim();
  return `${plain}, ${day}.${format}`;
}

/**
 * Writes a paper as a file. The code that writes Word and Excel files is loaded only when needed.
 * @param base a council's own Word document into which the paper is put
 * @throws PaperProblem when the council's document cannot be used
 */
export async function paperFile(
  paper: Paper,
  format: PaperFormat,
  base: { name: string; bytes: Uint8Array } | null = null,
): Promise<PaperFile> {
  const file = (bytes: Uint8Array): PaperFile => ({ name: fileName(paper, format), bytes, type: TYPES[format] });
  switch (format) {
    case 'html':
      return file(new TextEncoder().encode(toHtml(paper)));
    case 'docx':
      if (base) {
        const { toWordOnBase } = await import(/* webpackChunkName: 'word' */ './word/onBase');
        return file(await toWordOnBase(paper, base));
      }
      return file(await (await import(/* webpackChunkName: 'word' */ './word/toWord')).toWord(paper));
    case 'xlsx': {
      const [{ sheetsOf }, { toWorkbook }] = await Promise.all([
        import(/* webpackChunkName: 'sheets' */ './sheets'),
        import(/* webpackChunkName: 'sheets' */ '../spreadsheet'),
      ]);
      return file(toWorkbook({ title: paper.title, author: paper.authority || 'Council' }, sheetsOf(paper)));
    }
  }
}
