import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx';
import { cleanText } from '../../cleanText';
import type { Paper } from '../paper';
import { wordParts } from './blocks';
import { numbering, styles } from './styles';

/** A4 with margins of 1.8 cm beside the text and 1.5 cm above and below, in twentieths of a point. */
const PAGE = { width: 11_906, height: 16_838, side: 1020, end: 850, foot: 400 };

/** The width of the text, in twentieths of a point. */
export function textWidth(landscape: boolean): number {
  return (landscape ? PAGE.height : PAGE.width) - 2 * PAGE.side;
}

/** A paper as a new Word file in Word's own styles, with its title and language set and page numbers at the foot. */
export async function toWord(paper: Paper): Promise<Uint8Array> {
  const document = new Document({
    title: cleanText(paper.title),
    description: cleanText(paper.about),
    creator: cleanText(paper.authority || 'Council'),
    lastModifiedBy: cleanText(paper.authority || 'Council'),
    styles,
    numbering,
    compatibility: { version: 15 },
    sections: wordParts(paper, textWidth).map(({ landscape, children }) => ({
      properties: {
        page: {
          size: {
            width: PAGE.width,
            height: PAGE.height,
            orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: { top: PAGE.end, bottom: PAGE.end, left: PAGE.side, right: PAGE.side, footer: PAGE.foot },
        },
      },
      footers: { default: footerOf(paper, textWidth(landscape)) },
      children,
    })),
  });
  return new Uint8Array(await Packer.pack(document, 'arraybuffer'));
}

function footerOf({ footer }: Paper, width: number): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [
          new TextRun({ text: cleanText(footer), size: 20 }),
          new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES], size: 20 }),
        ],
      }),
    ],
  });
}
