import { readXml } from './xml';
import type { OpenZip } from './zip';

interface Level {
  format: string;
  /** The format of the number, such as "%1.%2", into which the counters of the levels are put. */
  text: string;
  start: number;
}

/** The automatic numbers of a document, counted paragraph by paragraph. */
export interface WordNumbering {
  /** The number before the next paragraph of this list and level ("1.2", "a)"), or null for a bullet or none. */
  next(list: string, level: number): string | null;
}

/**
 * Reads the numbering of lists. Word stores list levels, not numbers: "1.2" before a paragraph is not in its text
 * (ECMA-376 part 1, 17.9). Lists of one abstract list continue each other's numbers, unless a list sets its own start.
 */
export async function readNumbering(zip: OpenZip, part: string | null): Promise<WordNumbering> {
  const abstracts = new Map<string, Level[]>();
  const lists = new Map<string, { abstract: string; starts: Map<number, number> }>();
  if (part) await readLists(zip, part, abstracts, lists);
  const counters = new Map<string, number[]>();
  const restarted = new Set<string>();
  return {
    next(listId, level) {
      const list = lists.get(listId);
      const levels = list && abstracts.get(list.abstract);
      const own = levels?.[level];
      if (!list || !own) return null;
      let counts = counters.get(list.abstract);
      if (!counts) counters.set(list.abstract, (counts = []));
      if (list.starts.size > 0 && !restarted.has(listId)) {
        restarted.add(listId);
        for (const at of list.starts.keys()) counts.length = Math.min(counts.length, at);
      }
      const startOf = (at: number): number => list.starts.get(at) ?? levels[at]?.start ?? 1;
      for (let at = 0; at < level; at++) counts[at] ??= startOf(at);
      counts[level] = counts[level] === undefined ? startOf(level) : counts[level] + 1;
      counts.length = level + 1;
      return shownNumber(own, levels, counts);
    },
  };
}

/** The number of a level with the counters put in; null where the level shows none. */
function shownNumber({ format, text }: Level, levels: Level[], counts: number[]): string | null {
  if (format === 'bullet' || format === 'none' || text === '') return null;
  const shown = text.replace(/%(\d)/g, (_all, digit: string) => {
    const at = Number(digit) - 1;
    return at < counts.length ? written(counts[at], levels[at]?.format ?? 'decimal') : '';
  });
  return shown.trim() || null;
}

async function readLists(
  zip: OpenZip,
  part: string,
  abstracts: Map<string, Level[]>,
  lists: Map<string, { abstract: string; starts: Map<number, number> }>,
): Promise<void> {
  let levels: Level[] | null = null;
  let level: Level | null = null;
  let list: { abstract: string; starts: Map<number, number> } | null = null;
  let overridden = 0;
  await readXml(zip, part, {
    open(name, { val = '', ...attributes }) {
      if (name === 'abstractNum') abstracts.set(attributes.abstractNumId ?? '', (levels = []));
      else if (name === 'num') lists.set(attributes.numId ?? '', (list = { abstract: '', starts: new Map() }));
      else if (name === 'abstractNumId' && list) list.abstract = val;
      else if (name === 'lvlOverride') overridden = levelOf(attributes.ilvl);
      else if (name === 'startOverride') list?.starts.set(overridden, startNumber(val));
      else if (name === 'lvl' && levels && !list)
        levels[levelOf(attributes.ilvl)] = level = { format: 'decimal', text: '', start: 1 };
      else if (level) setLevel(level, name, val);
    },
    close(name) {
      if (name === 'abstractNum') levels = null;
      else if (name === 'lvl') level = null;
      else if (name === 'num') list = null;
    },
  });
}

/** Sets a property of a level from an element. */
function setLevel(level: Level, name: string, val: string): void {
  if (name === 'start') level.start = startNumber(val);
  else if (name === 'numFmt') level.format = val;
  else if (name === 'lvlText') level.text = val;
}

/** The level from 0 to 8 that an attribute names; Word has nine levels. */
export function levelOf(value: string | undefined): number {
  return Math.min(8, Math.max(0, Math.trunc(Number(value ?? 0)) || 0));
}

function startNumber(value: string): number {
  return Math.min(32_767, Math.max(0, Math.trunc(Number(value)) || 0));
}

const ROMAN: [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function written(count: number | undefined, format: string): string {
  const number = count ?? 1;
  // After z comes aa, then bb, as Word writes them.
  const letter = String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.min(9, Math.ceil(number / 26)));
  if (format === 'lowerLetter') return letter;
  if (format === 'upperLetter') return letter.toUpperCase();
  if (format === 'lowerRoman') return roman(number);
  if (format === 'upperRoman') return roman(number).toUpperCase();
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  return String(number);
}

function roman(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) text += letters;
  }
  return text;
}
