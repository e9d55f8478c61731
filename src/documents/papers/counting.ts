import type { Block, Paper } from './paper';

/**
 * A block with the number by which it is cited: "2." and "2.1" for numbered headings and paragraphs, "Table 3" for
 * tables, else "".
 */
export interface Counted {
  block: Block;
  number: string;
}

/** The number of each table of a paper by its caption ("Table 3"), for the places that refer to it. */
export function tableNumbers(parts: readonly (readonly Counted[])[]): ReadonlyMap<string, string> {
  return new Map(
    parts.flat().flatMap(({ block, number }): [string, string][] => {
      if (block.kind === 'table') return [[block.caption, number]];
      return block.kind === 'chart' ? [[block.table.caption, number]] : [];
    }),
  );
}

/**
 * Numbers headings, paragraphs and tables in order, so that a meeting can cite them.
 * @param tablesBefore the number of tables in the parts before, as tables are numbered through the whole paper
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

/** The blocks of a paper and of its appendices, with the tables numbered through. */
export function countedParts({ blocks, appendices = [] }: Pick<Paper, 'blocks' | 'appendices'>): Counted[][] {
  let tables = 0;
  return [blocks, ...appendices.map((appendix) => appendix.blocks)].map((part) => {
    const parts = counted(part, tables);
    tables += part.filter(({ kind }) => kind === 'table' || kind === 'chart').length;
    return parts;
  });
}
