import { linesOf, plainText } from '../paper';
import type { Block, Paper, Table } from '../paper';

/** Functions with which tests read the text of a paper. Only tests import this file. */

/** The headings of a part, in order. */
export const headingsOf = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));

/** The texts under a heading down to the next one, one on each line. The cells of a row are joined by " | ". */
export function under(blocks: readonly Block[], title: string): string[] {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  if (from === -1) throw new Error(`No heading “${title}” among: ${headingsOf(blocks).join('; ')}`);
  const rest = blocks.slice(from + 1);
  const end = rest.findIndex(({ kind }) => kind === 'heading');
  return rest.slice(0, end === -1 ? undefined : end).flatMap(textsOf);
}

function textsOf(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
      return [plainText(block.line)];
    case 'list':
      return block.items.map(plainText);
    case 'chart':
      return textsOf(block.table);
    case 'table':
      return rowsOf(block);
  }
}

const rowsOf = ({ rows }: Table): string[] =>
  rows.map((row) =>
    row
      .map((cell) => linesOf(cell).map(plainText).join(' '))
      .join(' | ')
      .trim(),
  );

/** The table of facts at the head of a paper, by term. */
export const factsOf = ({ facts }: Paper): Record<string, string> =>
  Object.fromEntries(facts.map(({ term, line }) => [term, plainText(line)]));

/** All text of a paper and its appendices. */
export const wordsOf = ({ title, blocks, appendices = [] }: Paper): string =>
  [
    title,
    ...blocks.flatMap(textsOf),
    ...appendices.flatMap((each) => [each.title, ...each.blocks.flatMap(textsOf)]),
  ].join('\n');
