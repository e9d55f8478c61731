/** One field of an item that two people edited: its earlier value, each person's value, and a suggestion. */
export interface FieldMerge<V = unknown> {
  field: string;
  base: V;
  theirs: V;
  yours: V;
  /** Whether both people changed the field to different values, so that one of them has to be chosen. */
  conflict: boolean;
  /**
   * The value to write: the one change where only one person changed the field, both changes where they can be
   * combined, and `yours` where they cannot (the other value is in the item's history and shown beside it).
   */
  suggested: V;
}

/**
 * The most comparisons for finding the common words of two texts; longer texts would take too long and count as a
 * conflict.
 */
const MOST_COMPARISONS = 4_000_000;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Pairs of positions at which two word lists agree, in order: their longest common subsequence. */
function commonWords(a: readonly string[], b: readonly string[]): [number, number][] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1] + 1
          : Math.max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) i++;
    else j++;
  }
  return pairs;
}

/** Splits a text into words, spaces and line ends. Joined again, the parts give the same text. */
const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

/**
 * Combines two edits of one text where they changed different words.
 * @returns null when they changed the same words, because only a person can choose
 */
export function mergeTexts(base: string, theirs: string, yours: string): string | null {
  const [words, left, right] = [wordsOf(base), wordsOf(theirs), wordsOf(yours)];
  if (words.length * Math.max(left.length, right.length) > MOST_COMPARISONS) return null;
  const inLeft = new Map(commonWords(words, left));
  const inRight = new Map(commonWords(words, right));
  // Words that all three texts share are the anchors; where at most one side changed the words between two anchors,
  // that change is taken.
  const anchors: [number, number, number][] = [];
  words.forEach((_word, i) => {
    const [l, r] = [inLeft.get(i), inRight.get(i)];
    if (l !== undefined && r !== undefined) anchors.push([i, l, r]);
  });
  anchors.push([words.length, left.length, right.length]);
  const merged: string[] = [];
  let [b, l, r] = [0, 0, 0];
  for (const [nextB, nextL, nextR] of anchors) {
    const before = words.slice(b, nextB).join('');
    const their = left.slice(l, nextL).join('');
    const your = right.slice(r, nextR).join('');
    if (their === before || their === your) merged.push(your);
    else if (your === before) merged.push(their);
    else return null;
    if (nextB < words.length) merged.push(words[nextB]);
    [b, l, r] = [nextB + 1, nextL + 1, nextR + 1];
  }
  return merged.join('');
}

/** Merges two edits of a set, such as people: all additions are kept and all removals are applied. */
function mergeSets(base: readonly number[], theirs: readonly number[], yours: readonly number[]): number[] {
  const removed = new Set(base.filter((member) => !theirs.includes(member) || !yours.includes(member)));
  return [...new Set([...theirs, ...yours])].filter((member) => !removed.has(member));
}

const isNumbers = (value: unknown): value is number[] =>
  Array.isArray(value) && value.every((member) => typeof member === 'number');

/** The value that combines two edits of a field, or undefined when they contradict each other. */
function together(base: unknown, theirs: unknown, yours: unknown): unknown {
  if (typeof base === 'string' && typeof theirs === 'string' && typeof yours === 'string') {
    return mergeTexts(base, theirs, yours) ?? undefined;
  }
  if (isNumbers(base) && isNumbers(theirs) && isNumbers(yours)) return mergeSets(base, theirs, yours);
  return undefined;
}

/**
 * Compares two people's edits of the same item field by field. The second person sees both versions and loses nothing.
 * @param base the item's values when both began
 * @param theirs the item's current values
 * @param yours the fields that the second person is about to write
 * @returns every field that either person changed, in the order of the item's fields
 */
export function mergeEdits<T extends object>(base: T, theirs: T, yours: Partial<T>): FieldMerge[] {
  const merges: FieldMerge[] = [];
  for (const field of Object.keys({ ...base, ...theirs }) as (keyof T & string)[]) {
    // SharePoint changes these with every write; they are no person's edit.
    if (field === 'etag' || field === 'id' || field === 'key') continue;
    const [was, their] = [base[field], theirs[field]];
    const your = field in yours ? (yours[field] as T[typeof field]) : was;
    const [theyChanged, youChanged] = [!same(was, their), !same(was, your)];
    if (!theyChanged && !youChanged) continue;
    const both = theyChanged && youChanged && !same(their, your);
    const merged = both ? together(was, their, your) : undefined;
    merges.push({
      field,
      base: was,
      theirs: their,
      yours: your,
      conflict: both && merged === undefined,
      suggested: merged ?? (youChanged ? your : their),
    });
  }
  return merges;
}
