import type { Counted } from './counting';
import type { Appendix, Block, Line, Paper, Words } from './paper';

/** A part of a paper in its list of contents: a main heading or an appendix. */
export interface Entry {
  title: string;
  /** The number before the title ("2."), or "". */
  number: string;
  anchor: string;
}

/** The fewest main headings for which a paper of one part has a list of contents. */
const FEWEST_HEADINGS = 7;

/** The anchor of an appendix, by its letter: "appendix-a"; null where a title names no letter. */
export function appendixAnchor({ title }: Pick<Appendix, 'title'>): string | null {
  const letter = /^Appendix ([A-Z])\b/.exec(title)?.[1];
  return letter === undefined ? null : `appendix-${letter.toLowerCase()}`;
}

/** The anchor of a table, by its number: "Table 3" stands at "table-3". */
export const tableAnchor = (number: string): string => number.toLowerCase().replace(' ', '-');

/** The anchor of the main heading at a position among a paper's blocks. */
export const headingAnchor = (position: number): string => `part-${position + 1}`;

const isMain = (block: Block): block is Block & { kind: 'heading' } => block.kind === 'heading' && block.level === 2;

/**
 * The list of contents of a paper: its main headings and its appendices, in order. Empty for a short paper, whose
 * reader sees its parts at a glance.
 */
export function contentsOf({ appendices = [] }: Pick<Paper, 'appendices'>, body: readonly Counted[]): Entry[] {
  const main = body.flatMap(({ block, number }, position): Entry[] =>
    isMain(block) ? [{ title: block.text, number, anchor: headingAnchor(position) }] : [],
  );
  if (appendices.length === 0 && main.length < FEWEST_HEADINGS) return [];
  return [
    ...main,
    ...appendices.flatMap((appendix): Entry[] => {
      const anchor = appendixAnchor(appendix);
      return anchor === null ? [] : [{ title: appendix.title, number: '', anchor }];
    }),
  ];
}

/** The position of the first main heading, before which the list of contents stands. */
export function contentsPosition(body: readonly Counted[]): number {
  const first = body.findIndex(({ block }) => isMain(block));
  return first === -1 ? body.length : first;
}

/** Words of a text in which every appendix of the paper that is named ("Appendix B") is a link to it. */
function linked(text: string, titles: readonly string[]): Words[] {
  if (titles.length === 0) return [text];
  return text.split(new RegExp(`\\b(${titles.join('|')})\\b`)).flatMap((part): Words[] => {
    if (titles.includes(part)) return [{ text: part, href: `#${appendixAnchor({ title: part }) ?? ''}` }];
    return part === '' ? [] : [part];
  });
}

/** Blocks in whose paragraphs and lists each appendix that the paper has is a link where it is named. */
export function withAppendixLinks(blocks: readonly Block[], appendices: readonly Appendix[]): Block[] {
  const titles = appendices.flatMap(({ title }) => /^Appendix [A-Z]\b/.exec(title)?.[0] ?? []);
  const inLine = (line: Line): Line =>
    line.flatMap((words) => (typeof words === 'string' ? linked(words, titles) : [words]));
  return blocks.map((block): Block => {
    if (block.kind === 'paragraph' && !block.quote) return { ...block, line: inLine(block.line) };
    return block.kind === 'list' ? { ...block, items: block.items.map(inLine) } : block;
  });
}
