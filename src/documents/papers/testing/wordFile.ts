import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** Functions with which tests read the XML of a Word file, strictly. Only tests import this file. */

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  text: string;
}

/** An XML part as elements. Throws when the XML is not well formed. */
export function elementsOf(xml: string): Element {
  const parser = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, children: [], text: '' };
    open[open.length - 1].children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const add = (text: string): void => {
    open[open.length - 1].text += text;
  };
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(xml).close();
  return root;
}

/** All elements with a name inside another, in order. */
export function all(within: Element, name: string): Element[] {
  return within.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)]);
}

/** The text within an element, with line ends between paragraphs. */
export function words(within: Element): string {
  if (within.name === 'w:t') return within.text;
  const inner = within.children.map(words).join('');
  return within.name === 'w:p' ? `${inner}\n` : inner;
}

export interface WordFile {
  names: string[];
  part(name: string): string;
  document: Element;
  styles: Element;
}

export function openWord(bytes: Uint8Array): WordFile {
  const parts = unzipSync(bytes);
  const part = (name: string): string => {
    if (!parts[name]) throw new Error(`The file has no ${name}; it has ${Object.keys(parts).join(', ')}`);
    return strFromU8(parts[name]);
  };
  return {
    names: Object.keys(parts),
    part,
    document: elementsOf(part('word/document.xml')),
    styles: elementsOf(part('word/styles.xml')),
  };
}

/** The headings of a document in order, each with its level. */
export function headings(document: Element): { level: number; text: string }[] {
  return all(document, 'w:p').flatMap((paragraph) => {
    const [style] = all(paragraph, 'w:pStyle');
    const level = /^Heading(\d)$/.exec(style?.attributes['w:val'] ?? '')?.[1];
    return level ? [{ level: Number(level), text: words(paragraph).trim() }] : [];
  });
}
