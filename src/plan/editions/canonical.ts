import { EDITION_FORMAT, editionSections } from './edition';
import type { Edition } from './edition';

/** The same data with the property names of every object in sorted order. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(([name, part]) => [name, ordered(part)]),
  );
}

/**
 * Data as text that is always the same for the same data, whatever the order of its properties, so that a checksum can
 * be taken. Indented, so that people can read the text without a tool.
 */
export function canonicalJson(value: unknown): string {
  return `${JSON.stringify(ordered(value), null, 1)}\n`;
}

/**
 * Reads the edition in a frozen file.
 * @returns null when the text is damaged or is no edition of this format
 */
export function editionIn(text: string): Edition | null {
  let parsed: Partial<Edition> | null;
  try {
    parsed = JSON.parse(text) as Partial<Edition> | null;
  } catch (failure) {
    if (failure instanceof SyntaxError) return null;
    throw failure;
  }
  if (parsed?.format !== EDITION_FORMAT || typeof parsed.day !== 'string' || typeof parsed.things !== 'object')
    return null;
  // An edition frozen by an earlier release lacks the sections that were added since.
  const things = Object.fromEntries(
    editionSections.map((section) => {
      const rows = (parsed.things as Partial<Edition['things']>)[section];
      return [section, Array.isArray(rows) ? rows : []];
    }),
  ) as Edition['things'];
  return { ...(parsed as Edition), things };
}
