/** An element of a small XML text: column definitions, queries, client calls. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: Element[];
  /** The text directly within the element. */
  text: string;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (whole, entity: string) => {
    if (entity[0] === '#')
      return String.fromCodePoint(
        entity[1]!.toLowerCase() === 'x' ? parseInt(entity.slice(2), 16) : Number(entity.slice(1)),
      );
    return ENTITIES[entity] ?? whole;
  });

export const escapeXml = (text: string): string =>
  text.replace(/[<>&"']/g, (sign) => `&${Object.keys(ENTITIES).find((name) => ENTITIES[name] === sign)};`);

/**
 * Reads one element with everything in it. Comments, declarations and CDATA are supported; document types are not.
 * @throws Error when the text is not well formed
 */
export function readXml(text: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  const pattern =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([\w:.-]+)\s*>|<([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>|([^<]+)|</g;
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const current = open[open.length - 1]!;
    const [whole, cdata, closing, opening, attributes, selfClosing, words] = found;
    if (cdata !== undefined) current.text += cdata;
    else if (closing !== undefined) {
      if (open.length === 1 || current.name !== closing) throw new Error(`</${closing}> closes nothing.`);
      open.pop();
    } else if (opening !== undefined) {
      const element: Element = { name: opening, attributes: readAttributes(attributes ?? ''), children: [], text: '' };
      current.children.push(element);
      if (!selfClosing) open.push(element);
    } else if (words !== undefined) current.text += decode(words);
    else if (whole === '<') throw new Error('A tag is not well formed.');
  }
  if (open.length !== 1 || root.children.length !== 1) throw new Error('The text is not one element.');
  return root.children[0]!;
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, quoted] of text.matchAll(/([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')/g))
    attributes[name!] = decode(quoted!.slice(1, -1));
  return attributes;
}

export const child = (element: Element, name: string): Element | undefined =>
  element.children.find((one) => one.name === name);
