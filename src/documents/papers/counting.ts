import type { Block, Paper } from './paper';

/** A block with what it is cited by: "2." and "2.1" for numbered headings and paragraphs, "Table 3" for tables, else "". */
export interface Counted {
  block: Block;
  number: string;
}

/**
 * Counts headings, paragraphs and tables in their order, as they are cited in a meeting.
 * @param tablesBefore those of the parts before, as tables are counted through a whole paper
 */
export function counted(blocks: readonly Block[], tablesBefore = 0): Counted[] {
  let section = 0;
  let paragraph = 0;
  let table = tablesBefore;
  return blocks.map((block): Counted => {
    switch (block.kind) {
      case 'heading':
        if (!block.numbered) return { block, number: '' };
        paragraph = 0;
        return { block, number: `${++section}.` };
      case 'paragraph':
        return { block, number: block.numbered ? `${section}.${++paragraph}` : '' };
      case 'table':
      case 'chart':
        return { block, number: `Table ${++table}` };
      default:
        return { block, number: '' };
    }
  });
}

/** A paper's own blocks and those of its appendices, with the tables counted through. */
export function countedParts({ blocks, appendices = [] }: Pick<Paper, 'blocks' | 'appendices'>): Counted[][] {
  let tables = 0;
  return [blocks, ...appendices.map((appendix) => appendix.blocks)].map((part) => {
    const parts = counted(part, tables);
    tables += part.filter(({ kind }) => kind === 'table' || kind === 'chart').length;
    return parts;
  });
}
