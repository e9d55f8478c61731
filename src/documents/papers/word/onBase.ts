import { strFromU8, strToU8, zipSync } from 'fflate';
import { patchDocument, PatchType } from 'docx';
import { cleanText } from '../../cleanText';
import { openZip } from '../../existingPlan/zip';
import type { Paper } from '../paper';
import { PaperProblem } from '../paper';
import { wordParts } from './blocks';
import { numbering } from './styles';

/** The mark that a council's own document has where the paper goes; without it the paper goes to the end. */
export const PAPER_MARK = '{{paper}}';

/** Styles that papers use and a council's document may lack. They are based on the document's own body text. */
const LACKING: { [id: string]: string } = {
  Heading1: headingStyle(1, 36),
  Heading2: headingStyle(2, 26),
  Heading3: headingStyle(3, 23),
  Heading4: headingStyle(4, 22),
  Caption: `<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="200" w:after="80"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>`,
  Quote: `<w:style w:type="paragraph" w:styleId="Quote"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:ind w:left="340"/></w:pPr></w:style>`,
  TableText: `<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="20" w:after="40"/></w:pPr><w:rPr><w:sz w:val="22"/></w:rPr></w:style>`,
  ListParagraph: `<w:style w:type="paragraph" w:styleId="ListParagraph"><w:name w:val="List Paragraph"/><w:basedOn w:val="Normal"/><w:qFormat/></w:style>`,
  Hyperlink: `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0B4F8A"/><w:u w:val="single"/></w:rPr></w:style>`,
};

function headingStyle(level: number, size: number): string {
  return `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="280" w:after="120"/><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;
}

/**
 * Puts a paper into a council's own Word document. The document's header, logo, footer, page and styles are kept, and
 * the paper is placed at {{paper}} or at the end.
 * @throws PaperProblem when the file cannot be used
 */
export async function toWordOnBase(paper: Paper, base: { name: string; bytes: Uint8Array }): Promise<Uint8Array> {
  const parts = await partsOf(base);
  const document = strFromU8(parts['word/document.xml']);
  const width = textWidthIn(document);
  const children = wordParts(paper, () => width).flatMap((part) => part.children);
  parts['word/document.xml'] = strToU8(withPaperMark(document, base.name));
  if (parts['word/styles.xml']) parts['word/styles.xml'] = strToU8(withStyles(strFromU8(parts['word/styles.xml'])));
  try {
    return await patchDocument({
      outputType: 'uint8array',
      data: zipSync(parts),
      patches: { paper: { type: PatchType.DOCUMENT, children } },
      trimPlaceholders: true,
      recursive: false,
      numbering,
      properties: { title: cleanText(paper.title), description: cleanText(paper.about) },
    });
  } catch (error) {
    throw unusable(base.name, error instanceof Error ? error.message : String(error));
  }
}

const unusable = (name: string, why: string): PaperProblem =>
  new PaperProblem(
    `“${name}” cannot be the base of a paper: ${why}. Save it in Word as a document (.docx), or make the paper without it.`,
  );

/** The parts of the file, within the limits for any file that is read. */
async function partsOf({ name, bytes }: { name: string; bytes: Uint8Array }): Promise<Record<string, Uint8Array>> {
  const parts: Record<string, Uint8Array> = {};
  try {
    const zip = openZip(bytes, name);
    for (const part of zip.names.filter((each) => !each.endsWith('/'))) {
      const pieces: Uint8Array[] = [];
      await zip.unpack(part, (piece) => pieces.push(piece.slice()));
      const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const piece of pieces) {
        whole.set(piece, at);
        at += piece.length;
      }
      parts[part] = whole;
    }
  } catch (error) {
    throw unusable(name, error instanceof Error ? error.message.replace(/[.]$/, '') : 'it cannot be opened');
  }
  if (!parts['word/document.xml']) throw unusable(name, 'it is not a Word document');
  return parts;
}

/**
 * The width of the text in the last section, in twentieths of a point; A4 with usual margins when the document does not
 * say.
 */
function textWidthIn(document: string): number {
  const section = document.slice(document.lastIndexOf('<w:sectPr'));
  const value = (element: string, attribute: string): number =>
    Number(new RegExp(`<w:${element}\\b[^>]*\\bw:${attribute}="(\\d+)"`).exec(section)?.[1] ?? NaN);
  const width = value('pgSz', 'w') - value('pgMar', 'left') - value('pgMar', 'right');
  return width > 2000 ? width : 9412;
}

function withPaperMark(document: string, name: string): string {
  const words = document.replace(/<[^>]+>/g, '');
  if (/\{\{\s*paper\s*\}\}/.test(words)) return document;
  const section = document.lastIndexOf('<w:sectPr');
  const end = document.lastIndexOf('</w:body>');
  if (end === -1) throw unusable(name, 'it has no text');
  // The section properties of the whole document come last in its body. Properties inside a paragraph belong to an
  // earlier section.
  const at = section !== -1 && !document.slice(section, end).includes('</w:p>') ? section : end;
  return `${document.slice(0, at)}<w:p><w:r><w:t>${PAPER_MARK}</w:t></w:r></w:p>${document.slice(at)}`;
}

function withStyles(styles: string): string {
  const lacking = Object.entries(LACKING)
    .filter(([id]) => !styles.includes(`w:styleId="${id}"`))
    .map(([, style]) => style);
  return inBritishEnglish(styles).replace('</w:styles>', `${lacking.join('')}</w:styles>`);
}

/**
 * Sets British English as the language, because papers are written in it whatever the language of the council's
 * document.
 */
function inBritishEnglish(styles: string): string {
  const defaults = /<w:rPrDefault>[\s\S]*?<\/w:rPrDefault>/.exec(styles)?.[0];
  if (!defaults) return styles;
  const language = '<w:lang w:val="en-GB" w:eastAsia="en-GB" w:bidi="ar-SA"/>';
  const british = /<w:lang\b[^>]*\/>/.test(defaults)
    ? defaults.replace(/<w:lang\b[^>]*\/>/, language)
    : defaults.replace('</w:rPr>', `${language}</w:rPr>`);
  return styles.replace(defaults, british);
}
