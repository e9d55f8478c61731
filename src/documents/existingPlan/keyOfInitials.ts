import { isPersonsName } from './leads';
import type { Source } from './source';

/** The names for which initials stand, as a file's key explains them ("RO – Rachel Osgood, Head of Front Door"). */
export interface KeyOfInitials {
  names: ReadonlyMap<string, string>;
  /** The cells and passages that explain them. */
  sources: ReadonlySet<object>;
}

/** A cell that holds initials alone. */
const INITIALS = /^[A-Z][a-z]?[A-Z]{1,3}$|^[A-Z]{2,4}$/;
/** Initials, what joins them to a name, and the name up to its post or the next pair. */
const PAIR = /(?:^|[\s(])([A-Z]{2,4}|[A-Z][a-z]?[A-Z]{1,2})\s*(?:=|:|\s[-–—]|[–—])\s*([^=:;,()\n–—]{3,60})/gu;
const LONGEST_KEY = 2000;
const KEY_LINE =
  /^((?:key(?: to)?\s*)?(?:leads?|owners?|initials|officers|names|abbreviations|responsible))\s*:\s*([\s\S]+)$/i;
const IN_KEY = /^([A-Z][A-Za-z]{0,2}[A-Z])\s*(?:[=:–—-]\s*)?(\p{Lu}[^()]{3,60})(?:\(.*\))?$/u;

/**
 * Finds the initials that a file explains, in lines, in cells and in tables with a column of initials. A name explains
 * initials only where its words begin with them, and only where no other name claims the same ones.
 */
export function keyOfInitials({ blocks }: Source): KeyOfInitials {
  const names = new Map<string, string>();
  const disputed = new Set<string>();
  const sources = new Set<object>();
  const set = (initials: string, name: string, source: object): void => {
    const before = names.get(initials);
    if (before !== undefined && before !== name) disputed.add(initials);
    names.set(initials, name);
    sources.add(source);
  };
  const explain = (initials: string, name: string, source: object): void => {
    if (standFor(initials, name)) set(initials, name, source);
  };
  const readText = (text: string, source: object): void => {
    // A line that says it is a key of leads may explain posts by names ("DCS Fola Adebayo").
    const [lead, list] = KEY_LINE.exec(text.slice(0, LONGEST_KEY))?.slice(1) ?? [];
    if (lead && list)
      for (const [, initials, name] of list.split(/[;,\n]/).flatMap((part) => [IN_KEY.exec(part.trim()) ?? []]))
        if (initials && name && isPersonsName(name.trim())) set(initials, name.trim(), source);
    for (const [, initials, words] of text.slice(0, LONGEST_KEY).matchAll(PAIR))
      explain(initials, words.trim().replace(/\s*[.|/].*$/, ''), source);
  };
  for (const block of blocks) {
    if (block.kind === 'passage') {
      readText(block.text, block);
      continue;
    }
    for (const { squares } of block.rows) {
      const cells = [...new Set(squares)].flatMap((cell) => (cell && cell.text !== '' ? [cell] : []));
      for (const cell of cells) {
        readText(cell.text, cell);
        if (INITIALS.test(cell.text))
          for (const other of cells) if (other !== cell) explain(cell.text, other.text.trim(), other);
      }
    }
  }
  for (const initials of disputed) names.delete(initials);
  return { names, sources };
}

/** Whether a text is a person's name whose words begin with the initials: "RO" and "Rachel Osgood". */
function standFor(initials: string, name: string): boolean {
  if (!isPersonsName(name)) return false;
  const firsts = name
    .split(/[\s-]+/)
    .filter((word) => !/^(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Prof)\.?$/.test(word))
    .map((word) => word[0].toUpperCase())
    .join('');
  const wanted = initials.toUpperCase();
  return firsts === wanted || (firsts.length > 2 && firsts[0] + firsts[firsts.length - 1] === wanted);
}

/** The leads with the names in place of initials that the key explains; a lead with other words stays as printed. */
export function namedLeads(leads: readonly string[], { names }: KeyOfInitials): string[] {
  const named = leads.flatMap((lead) => {
    const parts = lead.split(/\s*(?:[,/&+]|\band\b)\s*/).filter((part) => part !== '');
    return parts.every((part) => names.has(part)) ? parts.map((part) => names.get(part) ?? part) : [lead];
  });
  return [...new Set(named)];
}
