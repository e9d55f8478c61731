import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  ExternalHyperlink,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { IParagraphOptions, ParagraphChild } from 'docx';
import { ratingInitials } from '../../../plan/ratingWords';
import { cleanText } from '../../cleanText';
import { appendixAnchor, contentsOf, contentsPosition, headingAnchor, tableAnchor } from '../contents';
import type { Entry } from '../contents';
import { countedParts, tableNumbers } from '../counting';
import type { Counted } from '../counting';
import type { Drawing } from '../charts/drawing';
import { svgOf } from '../html/svg';
import { isOfFigures, linesOf, opensSafely } from '../paper';
import type { Block, Cell, Line, List, Paper, Table as PaperTable, Words } from '../paper';
import { pictureOf } from '../picture/picture';
import { columnWidths } from './columnWidths';
import { BULLETS, LETTERED, SECTIONS } from './styles';

/** The letter and background of each rating's mark. The letter names the rating where colour is not printed. */
const MARKS = {
  Blue: { fill: '0F548C', color: 'FFFFFF' },
  Green: { fill: '0E700E', color: 'FFFFFF' },
  Amber: { fill: 'FFB432', color: '2B1900' },
  Red: { fill: 'B10E1C', color: 'FFFFFF' },
  Grey: { fill: 'FFFFFF', color: '424242' },
} as const;
const LEVELS = { 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3, 4: HeadingLevel.HEADING_4 } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '8A8A8A' } as const;
const STRONG_RULE = { style: BorderStyle.SINGLE, size: 12, color: '1A1A1A' } as const;
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
/** The number of twentieths of a point in a pixel. */
const TWIPS_A_PIXEL = 15;

/** One part of a paper in Word's paragraphs and tables: the paper itself, or an appendix. */
export interface WordPart {
  landscape: boolean;
  children: (Paragraph | Table)[];
}

/**
 * The parts of a paper for Word: first the table of facts, the title and the blocks, then each appendix.
 * @param widthOf the width of the text in twentieths of a point, landscape or portrait
 */
export function wordParts(paper: Paper, widthOf: (landscape: boolean) => number): WordPart[] {
  const parts = countedParts(paper);
  const [body, ...appendices] = parts;
  const width = widthOf(paper.landscape);
  const written: Written = { letters: 0, tables: tableNumbers(parts), introducing: introducing(parts) };
  const first = contentsPosition(body);
  const blocks = body.map((each, at) => blockOf(each, width, written, headingAnchor(at)));
  const head: (Paragraph | Table)[] = [
    ...(paper.authority ? [new Paragraph({ children: [strong(paper.authority)], spacing: { after: 120 } })] : []),
    ...(paper.facts.length > 0 ? [factsTable(paper, width, written)] : []),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [text(paper.title)] }),
  ];
  return [
    {
      landscape: paper.landscape,
      children: [
        ...head,
        ...blocks.slice(0, first).flat(),
        ...contentsParagraphs(contentsOf(paper, body)),
        ...blocks.slice(first).flat(),
      ],
    },
    ...appendices.map((each, at): WordPart => {
      const { title, landscape } = (paper.appendices ?? [])[at];
      const heading = new Paragraph({
        heading: HeadingLevel.HEADING_2,
        pageBreakBefore: true,
        spacing: { before: 0 },
        children: [anchored(appendixAnchor({ title }), text(title))],
      });
      return {
        landscape,
        children: [heading, ...each.flatMap((one) => blockOf(one, widthOf(landscape), written))],
      };
    }),
  ];
}

/** What is known while a paper is written: how many lettered lists there were, and the number of each table. */
interface Written {
  letters: number;
  tables: ReadonlyMap<string, string>;
  /**
   * The paragraphs that stay on the page of what follows: between a heading and a list, table or chart, and the last of
   * the inspectors' words before the answer to them.
   */
  introducing: ReadonlySet<Block>;
}

function introducing(parts: readonly (readonly Counted[])[]): Set<Block> {
  const introduces = (part: readonly Counted[], at: number): boolean => {
    const [before, block, after] = [part[at - 1]?.block, part[at].block, part[at + 1]?.block];
    if (block.kind !== 'paragraph' || after === undefined) return false;
    if (block.quote) return !(after.kind === 'paragraph' && after.quote) && after.kind !== 'heading';
    return before?.kind === 'heading' && after.kind !== 'paragraph' && after.kind !== 'heading';
  };
  return new Set(parts.flatMap((part) => part.flatMap(({ block }, at) => (introduces(part, at) ? [block] : []))));
}

/** Text that links within the paper lead to; plain text where it has no anchor. */
const anchored = (anchor: string | null, run: TextRun): ParagraphChild =>
  anchor ? new Bookmark({ id: anchor, children: [run] }) : run;

const linkWithin = (anchor: string, words: string): ParagraphChild =>
  new InternalHyperlink({ anchor, children: [new TextRun({ text: cleanText(words), style: 'Hyperlink' })] });

function contentsParagraphs(entries: readonly Entry[]): Paragraph[] {
  if (entries.length === 0) return [];
  return [
    new Paragraph({ keepNext: true, spacing: { before: 200, after: 80 }, children: [strong('Contents')] }),
    ...entries.map(
      ({ title, number, anchor }) =>
        new Paragraph({
          spacing: { before: 0, after: 20, line: 250, lineRule: LineRuleType.AUTO },
          children: [linkWithin(anchor, number ? `${number} ${title}` : title)],
        }),
    ),
  ];
}

function runsOf(words: Words, tables: Written['tables'], look: { bold?: boolean } = {}): ParagraphChild[] {
  if (typeof words === 'string') return [text(words, look)];
  if ('strong' in words) return [strong(words.strong)];
  if ('mark' in words) {
    const { fill, color } = MARKS[words.mark];
    const run = new TextRun({
      text: ` ${ratingInitials[words.mark]} `,
      bold: true,
      color,
      shading: { type: ShadingType.CLEAR, fill, color: 'auto' },
      border: { style: BorderStyle.SINGLE, size: 4, color: fill === 'FFFFFF' ? '616161' : fill, space: 0 },
    });
    return [run, new TextRun({ text: ' ' })];
  }
  if ('tableOf' in words) {
    const number = tables.get(words.tableOf);
    return [number ? linkWithin(tableAnchor(number), number) : text('The table', look)];
  }
  if (words.href.startsWith('#')) return [linkWithin(words.href.slice(1), words.text)];
  return opensSafely(words.href)
    ? [
        new ExternalHyperlink({
          link: words.href,
          children: [new TextRun({ text: cleanText(words.text), style: 'Hyperlink' })],
        }),
      ]
    : [text(words.text, look)];
}

/** Text as a Word run. Line ends become breaks, and no part of the text is read as a field, link or markup. */
function text(words: string, look: { bold?: boolean } = {}): TextRun {
  const [first, ...rest] = cleanText(words).replace(/\t/g, ' ').split('\n');
  if (rest.length === 0) return new TextRun({ text: first, ...look });
  return new TextRun({
    children: [first, ...rest.map((line) => new TextRun({ text: line, break: 1, ...look }))],
    ...look,
  });
}

const strong = (words: string): TextRun => text(words, { bold: true });

const runs = (line: Line, { tables }: Written, look?: { bold?: boolean }): ParagraphChild[] =>
  line.flatMap((words) => runsOf(words, tables, look));

function blockOf(
  { block, number }: Counted,
  width: number,
  written: Written,
  anchor: string | null = null,
): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: LEVELS[block.level],
          children: [anchored(block.level === 2 ? anchor : null, text(block.text))],
          ...(number ? { numbering: { reference: SECTIONS, level: 0 } } : {}),
        }),
      ];
    case 'paragraph':
      return [paragraphOf(block, number, written)];
    case 'list':
      return listOf(block, written);
    case 'table':
      return tableOf(block, number, width, written);
    case 'chart':
      return [
        new Paragraph({ style: 'Caption', keepNext: true, children: [text(block.caption)] }),
        new Paragraph({
          spacing: { before: 0, after: 160, line: 240, lineRule: LineRuleType.AUTO },
          children: [chartOf(block.drawing, width / TWIPS_A_PIXEL)],
        }),
        ...tableOf(block.table, number, width, written),
      ];
  }
}

/**
 * A chart as SVG, which is sharp at any size, with a PNG for programs that cannot show SVG. Its description is the
 * alternative text.
 */
function chartOf(drawing: Drawing, width: number): ImageRun {
  const scale = Math.min(1, width / drawing.width);
  return new ImageRun({
    type: 'svg',
    data: new TextEncoder().encode(svgOf(drawing)),
    transformation: { width: Math.round(drawing.width * scale), height: Math.round(drawing.height * scale) },
    fallback: { type: 'png', data: pictureOf(drawing) },
    altText: { name: 'Chart', title: 'Chart', description: cleanText(drawing.description) },
  });
}

function paragraphOf(block: Block & { kind: 'paragraph' }, number: string, written: Written): Paragraph {
  const { line, quote } = block;
  const keepNext = written.introducing.has(block);
  const options: IParagraphOptions = { children: runs(line, written), ...(keepNext ? { keepNext } : {}) };
  if (quote)
    return new Paragraph({
      ...options,
      style: 'Quote',
      border: { left: { style: BorderStyle.SINGLE, size: 18, color: '767676', space: 8 } },
    });
  return number
    ? new Paragraph({ ...options, style: 'Normal', numbering: { reference: SECTIONS, level: 1 } })
    : new Paragraph(options);
}

/** A list. Each lettered list begins at (a) again. */
function listOf({ items, style }: List, written: Written): Paragraph[] {
  const instance = style === 'letters' ? ++written.letters : 0;
  const reference = style === 'letters' ? LETTERED : BULLETS;
  return items.map(
    (item) => new Paragraph({ numbering: { reference, level: 0, instance }, children: runs(item, written) }),
  );
}

/** The table of facts as committees print it: one row of headings and one row of facts. */
function factsTable({ facts }: Paper, width: number, written: Written): Table {
  const columns = facts.map(() => ({ width: Math.floor(width / facts.length) }));
  const border = { style: BorderStyle.SINGLE, size: 6, color: '1A1A1A' } as const;
  const cell = (line: Line, at: number, bold: boolean): TableCell =>
    new TableCell({
      width: { size: columns[at].width, type: WidthType.DXA },
      borders: { top: border, bottom: border, left: border, right: border },
      children: [new Paragraph({ style: 'TableText', children: runs(line, written, { bold }) })],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: columns.map((each) => each.width),
    margins: { top: 40, bottom: 40, left: 100, right: 100 },
    tableLook: look(true, false),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: facts.map(({ term }, at) => cell([term], at, false)),
      }),
      new TableRow({ cantSplit: true, children: facts.map(({ line }, at) => cell(line, at, true)) }),
    ],
  });
}

const look = (firstRow: boolean, firstColumn: boolean): object => ({
  firstRow,
  firstColumn,
  lastRow: false,
  lastColumn: false,
  noHBand: true,
  noVBand: true,
});

/**
 * A table under its caption. The heading row repeats on each page, no row is divided by a page break, and no cell is
 * merged.
 */
function tableOf(
  { caption, columns, rows, sums }: PaperTable,
  number: string,
  width: number,
  written: Written,
): (Paragraph | Table)[] {
  const widths = columnWidths({ columns, rows }, width);
  const whole = isOfFigures({ columns, rows });
  const cell = (content: Cell, at: number, kind: 'heading' | 'body' | 'sum', isLast: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at], type: WidthType.DXA },
      // Properties of all cells are set on the table, because a plan of 200 actions has thousands of cells.
      ...(kind === 'heading' ? { verticalAlign: VerticalAlign.BOTTOM, borders: { bottom: STRONG_RULE } } : {}),
      ...(kind === 'sum' ? { borders: { top: STRONG_RULE, bottom: STRONG_RULE } } : {}),
      children: linesOf(content).map(
        (line) =>
          new Paragraph({
            style: 'TableText',
            ...(columns[at].number ? { alignment: AlignmentType.RIGHT } : {}),
            ...(whole && !isLast ? { keepNext: true } : {}),
            children: runs(line, written, { bold: kind !== 'body' }),
          }),
      ),
    });
  return [
    new Paragraph({
      style: 'Caption',
      keepNext: true,
      children: [anchored(tableAnchor(number), text(`${number}: ${caption}`))],
    }),
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
      columnWidths: widths,
      margins: { top: 25, bottom: 25, left: 0, right: 170 },
      borders: {
        top: NO_RULE,
        bottom: RULE,
        left: NO_RULE,
        right: NO_RULE,
        insideHorizontal: RULE,
        insideVertical: NO_RULE,
      },
      tableLook: look(true, true),
      rows: [
        new TableRow({
          tableHeader: true,
          cantSplit: true,
          children: columns.map(({ title }, at) => cell([title], at, 'heading', false)),
        }),
        ...rows.map(
          (row, index) =>
            new TableRow({
              cantSplit: true,
              children: row.map((content, at) =>
                cell(content, at, sums && index === rows.length - 1 ? 'sum' : 'body', index === rows.length - 1),
              ),
            }),
        ),
      ],
    }),
    // Word joins two tables with nothing between them; an empty paragraph keeps them apart.
    new Paragraph({ spacing: { before: 0, after: 0, line: 160, lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}
