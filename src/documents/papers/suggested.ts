import { plainText } from './paper';
import type { Block, Paper } from './paper';

/**
 * The parts of a cover report that the product drafts, by heading. Somebody who edits such a part begins with the
 * draft.
 */
const HEADINGS: { readonly [part: string]: string } = { summary: 'Summary', recommendations: 'Recommendations' };

/**
 * The draft of one part of a cover report, as somebody would type it: paragraphs separated by an empty line,
 * recommendations one on each line. Null for parts that only a person writes, and for other papers.
 */
export function suggestedPart({ kind, blocks }: Pick<Paper, 'kind' | 'blocks'>, part: string): string | null {
  const title = kind === 'committee' ? HEADINGS[part] : undefined;
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === title);
  if (title === undefined || from === -1) return null;
  const rest = blocks.slice(from + 1);
  const end = rest.findIndex((block) => block.kind === 'heading');
  const own = end === -1 ? rest : rest.slice(0, end);
  return part === 'recommendations' ? own.flatMap(itemsOf).join('\n') : own.flatMap(paragraphsOf).join('\n\n');
}

/** The items of a list, without the "; and" marks that join them in the paper. */
const itemsOf = (block: Block): string[] =>
  block.kind === 'list' ? block.items.map((item) => plainText(item).replace(/(;( and)?|[.])$/, '')) : [];

const paragraphsOf = (block: Block): string[] => (block.kind === 'paragraph' ? [plainText(block.line)] : []);
