import { levelOf } from './wordNumbering';
import { readXml } from './xml';
import type { OpenZip } from './zip';

/** The properties of a paragraph style that the reader uses. */
export interface ParagraphStyle {
  /** The level of a heading from 1, or null. */
  heading: number | null;
  list: string | null;
  listLevel: number | null;
}

/** The longest chain of styles that is followed. Word's own styles are based on each other three or four deep. */
const DEEPEST = 30;

const NO_STYLE: ParagraphStyle = { heading: null, list: null, listLevel: null };

/** Reads the paragraph styles. A property that a style lacks comes from the style that it is based on. */
export async function readParagraphStyles(
  zip: OpenZip,
  part: string | null,
): Promise<(id: string | null) => ParagraphStyle> {
  const own = new Map<string, ParagraphStyle & { basedOn: string | null }>();
  let style: (ParagraphStyle & { basedOn: string | null }) | null = null;
  if (part)
    await readXml(zip, part, {
      open(name, { val = '', styleId, type }) {
        if (name === 'style' && type === 'paragraph') own.set(styleId ?? '', (style = { ...NO_STYLE, basedOn: null }));
        if (!style) return;
        const named = name === 'name' ? /^heading (\d)$/i.exec(val) : null;
        if (named) style.heading = Number(named[1]);
        else if (name === 'name' && /^title$/i.test(val)) style.heading = 1;
        else if (name === 'basedOn') style.basedOn = val;
        else if (name === 'outlineLvl') style.heading = Number(val) < 9 ? levelOf(val) + 1 : null;
        else if (name === 'numId') style.list = val;
        else if (name === 'ilvl') style.listLevel = levelOf(val);
      },
      close(name) {
        if (name === 'style') style = null;
      },
    });
  const resolved = new Map<string, ParagraphStyle>();
  return (id) => {
    if (id === null) return NO_STYLE;
    let found = resolved.get(id);
    if (!found) resolved.set(id, (found = resolve(id, own)));
    return found;
  };
}

function resolve(id: string, own: Map<string, ParagraphStyle & { basedOn: string | null }>): ParagraphStyle {
  const found = { ...NO_STYLE };
  const seen = new Set<string>();
  for (
    let at: string | null = id;
    at !== null && !seen.has(at) && seen.size < DEEPEST;
    at = own.get(at)?.basedOn ?? null
  ) {
    seen.add(at);
    const { heading = null, list = null, listLevel = null } = own.get(at) ?? NO_STYLE;
    found.heading ??= heading;
    found.list ??= list;
    found.listLevel ??= listLevel;
  }
  return found;
}
