import { openZip } from '../../documents/existingPlan/zip';
import { openPdf } from '../../documents/report/pdf';

/** The parts of Word and Excel files that contain people's text. */
const WRITTEN =
  /^(word\/(document|header\d*|footer\d*|footnotes|comments)|xl\/(sharedStrings|worksheets\/[^/]+))\.xml$/i;

async function textOfContainer(name: string, bytes: Uint8Array): Promise<string> {
  const zip = openZip(bytes, name);
  const texts: string[] = [];
  for (const part of zip.names.filter((one) => WRITTEN.test(one))) {
    const decoder = new TextDecoder();
    let xml = '';
    await zip.unpack(part, (piece) => {
      xml += decoder.decode(piece, { stream: true });
    });
    // Word may split one word into several runs, so only the ends of paragraphs and rows become line breaks.
    texts.push(xml.replace(/<\/(w:p|si|row)>/g, '\n').replace(/<[^>]*>/g, ''));
  }
  return texts
    .join('\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
}

async function textOfPdf(name: string, bytes: Uint8Array): Promise<string> {
  const pdf = await openPdf(bytes, name);
  const pages: string[] = [];
  try {
    for (let page = 1; page <= pdf.pageCount; page++)
      pages.push((await pdf.readPage(page)).pieces.map(({ text }) => text).join(' '));
  } finally {
    await pdf.close();
  }
  return pages.join('\n');
}

/**
 * The text of a Word, Excel or PDF file, for finding words in it.
 * @returns null when the file is of another kind, damaged, or a scanned page, so that somebody has to open it
 */
export async function textOfFile(name: string, bytes: ArrayBuffer): Promise<string | null> {
  try {
    if (/\.(docx|xlsx)$/i.test(name)) return await textOfContainer(name, new Uint8Array(bytes));
    if (!/\.pdf$/i.test(name)) return null;
    const text = await textOfPdf(name, new Uint8Array(bytes.slice(0)));
    return text.trim() === '' ? null : text;
  } catch (failure) {
    // Every failure has the same consequence: the file was not searched, and the screen says so.
    console.info(`"${name}" could not be looked through.`, failure);
    return null;
  }
}
