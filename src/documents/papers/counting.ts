import type { Block } from './paper';

/** A block with what it is cited by: "2." and "2.1" for numbered headings and paragraphs, "Table 3" for tables, else "". */
export interface Counted {
  block: Block;
  number: string;
}

/** Counts headings, paragraphs and tables in their order, as they are cited in a meeting. */
export function counted(blocks: readonly Block[]): Counted[] {
  let section = 0;
  let paragraph = 0;
  let table = 0;
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
