import { lookForIdentifying } from '../../plan/identifying/identifying';
import type { Identifying } from '../../plan/identifying/identifying';
import { countedParts } from './counting';
import { linesOf, plainText } from './paper';
import type { Block, Cell, Paper } from './paper';

/** A passage in a paper that may identify a child, and its place in words. */
export interface PaperFinding {
  /** The place in words: "Paragraph 3.2", "Table 2, row 5.2, “Action”", "the title". */
  place: string;
  found: Identifying;
}

const plainCell = (cell: Cell): string => linesOf(cell).map(plainText).join(' ');

function textsOf(block: Block, number: string, section: string): { place: string; text: string }[] {
  const under = section === '' ? '' : `, under “${section}”`;
  switch (block.kind) {
    case 'heading':
      return [{ place: `the heading “${block.text}”`, text: block.text }];
    case 'paragraph':
      return [{ place: number ? `paragraph ${number}` : `a paragraph${under}`, text: plainText(block.line) }];
    case 'list':
      return block.items.map((item, at) => ({
        place: `${block.style === 'letters' ? `(${String.fromCharCode(97 + at)})` : `point ${at + 1}`}${under}`,
        text: plainText(item),
      }));
    case 'chart':
      return textsOf(block.table, number, section);
    case 'table':
      return [
        { place: `the caption of ${number}`, text: block.caption },
        ...block.rows.flatMap((row) =>
          row.flatMap((cell, at) =>
            linesOf(cell).map((line) => ({
              place: `${number}, row “${plainCell(row[0])}”, “${block.columns[at].title.replace(/\n/g, ' ')}”`,
              text: plainText(line),
            })),
          ),
        ),
      ];
  }
}

/**
 * The passages of a paper that may identify a child, each with its place. An empty result does not prove that the paper
 * identifies nobody: see `lookForIdentifying`.
 */
export function identifyingInPaper(paper: Paper): PaperFinding[] {
  const texts = [{ place: 'the title', text: paper.title }];
  for (const part of countedParts(paper)) {
    let section = '';
    for (const { block, number } of part) {
      if (block.kind === 'heading') section = block.text;
      texts.push(...textsOf(block, number, section));
    }
  }
  return texts.flatMap(({ place, text }) => lookForIdentifying(text).map((found) => ({ place, found })));
}
