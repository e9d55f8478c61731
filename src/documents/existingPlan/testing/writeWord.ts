import {
  AlignmentType,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  DeletedTextRun,
  Document,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
} from 'docx';

/** A line of a cell or of the body. */
export interface LineLike {
  text: string;
  heading?: 1 | 2 | 3;
  bullet?: boolean;
  /** The level in the numbered list, from 0: "1.", "1.1". */
  number?: number;
  strike?: boolean;
  inserted?: string;
  deleted?: string;
  /** The text of a comment on the line. */
  comment?: string;
}

/** A cell of a Word table: its lines, merging and shading. */
export interface WordCellLike {
  lines?: (string | LineLike)[];
  across?: number;
  /** "start" for the first cell of a vertical merge, "more" for a cell that continues one. */
  down?: 'start' | 'more';
  fill?: string;
}

export type WordBlock = string | LineLike | { table: (string | WordCellLike)[][] };

/** Writes a document as Word would. */
export async function writeWord(...blocks: WordBlock[]): Promise<Uint8Array> {
  const comments: string[] = [];
  const children = blocks.map((block) =>
    typeof block === 'object' && 'table' in block
      ? new Table({
          rows: block.table.map((cells) => new TableRow({ children: cells.map((cell) => cellOf(cell, comments)) })),
        })
      : paragraphOf(block, comments),
  );
  const level = (at: number, text: string): object => ({
    level: at,
    format: LevelFormat.DECIMAL,
    text,
    alignment: AlignmentType.START,
  });
  const document = new Document({
    comments: {
      children: comments.map((text, id) => ({ id, author: 'Anne Faulkner', children: [new Paragraph(text)] })),
    },
    numbering: {
      config: [{ reference: 'numbers', levels: [level(0, '%1.'), level(1, '%1.%2')] as never }],
    },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

function cellOf(like: string | WordCellLike, comments: string[]): TableCell {
  const { lines = [], across, down, fill } = typeof like === 'string' ? { lines: [like] } : like;
  return new TableCell({
    children: lines.length > 0 ? lines.map((line) => paragraphOf(line, comments)) : [new Paragraph('')],
    columnSpan: across,
    verticalMerge: down && (down === 'start' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE),
    shading: fill ? { type: ShadingType.CLEAR, fill, color: 'auto' } : undefined,
  });
}

function paragraphOf(like: string | LineLike, comments: string[]): Paragraph {
  const line: LineLike = typeof like === 'string' ? { text: like } : like;
  const change = { id: 1, author: 'Anne Faulkner', date: '2018-03-01T09:00:00Z' };
  const runs = [
    new TextRun({ text: line.text, strike: line.strike }),
    ...(line.deleted ? [new DeletedTextRun({ ...change, text: line.deleted })] : []),
    ...(line.inserted ? [new InsertedTextRun({ ...change, text: line.inserted })] : []),
  ];
  const noted = line.comment === undefined ? null : comments.push(line.comment) - 1;
  return new Paragraph({
    heading: line.heading && [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3][line.heading - 1],
    bullet: line.bullet ? { level: 0 } : undefined,
    numbering: line.number === undefined ? undefined : { reference: 'numbers', level: line.number },
    children:
      noted === null
        ? runs
        : [
            new CommentRangeStart(noted),
            ...runs,
            new CommentRangeEnd(noted),
            new TextRun({ children: [new CommentReference(noted)] }),
          ],
  });
}
