import { AlignmentType, LevelFormat, LineRuleType } from 'docx';
import type { INumberingOptions, IStylesOptions } from 'docx';

export const FONT = 'Arial';
export const SECTIONS = 'improvement-plan-sections';
export const LETTERED = 'improvement-plan-letters';
export const BULLETS = 'improvement-plan-bullets';

/** Twentieths of a point in a centimetre. */
const CM = 567;
const INDENT = 1.1 * CM;
const textColour = '1A1A1A';

/** The styles of papers: Word's own, because its navigation, table of contents and accessibility checker use them. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: 24, language: { value: 'en-GB', eastAsia: 'en-GB', bidirectional: 'en-GB' } },
      paragraph: { spacing: { after: 120, line: 259, lineRule: LineRuleType.AUTO } },
    },
    title: { run: { font: FONT, size: 36, bold: true, color: textColour }, paragraph: { spacing: { after: 200 } } },
    heading1: {
      run: { font: FONT, size: 36, bold: true, color: textColour },
      paragraph: { spacing: { before: 240, after: 200 }, keepNext: true },
    },
    heading2: {
      run: { font: FONT, size: 28, bold: true, color: textColour },
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true },
    },
    heading3: {
      run: { font: FONT, size: 25, bold: true, color: textColour },
      paragraph: { spacing: { before: 220, after: 80 }, keepNext: true },
    },
    heading4: {
      run: { font: FONT, size: 24, bold: true, italics: false, color: textColour },
      paragraph: { spacing: { before: 200, after: 80 }, keepNext: true },
    },
    hyperlink: { run: { color: '0B4F8A', underline: { type: 'single' } } },
    listParagraph: { paragraph: { spacing: { after: 80 } } },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { bold: true, color: textColour, size: 22 },
      paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
    },
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { color: textColour },
      paragraph: { indent: { left: 0.6 * CM } },
    },
    {
      id: 'TableText',
      name: 'Table Text',
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 22 },
      paragraph: { spacing: { before: 15, after: 20, line: 240, lineRule: LineRuleType.AUTO } },
    },
  ],
};

const hanging = (left: number): { style: { paragraph: { indent: { left: number; hanging: number } } } } => ({
  style: { paragraph: { indent: { left, hanging: INDENT } } },
});

/** Automatic lists, so that a paragraph added in Word gets the next number. */
export const numbering: INumberingOptions = {
  config: [
    {
      reference: SECTIONS,
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START, ...hanging(INDENT) },
        { level: 1, format: LevelFormat.DECIMAL, text: '%1.%2', alignment: AlignmentType.START, ...hanging(INDENT) },
      ],
    },
    {
      reference: LETTERED,
      levels: [
        {
          level: 0,
          format: LevelFormat.LOWER_LETTER,
          text: '(%1)',
          alignment: AlignmentType.START,
          ...hanging(INDENT),
        },
      ],
    },
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 0.8 * CM, hanging: 0.5 * CM } } },
        },
      ],
    },
  ],
};
