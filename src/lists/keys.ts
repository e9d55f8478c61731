/** Where a row stands in an operation that makes several. Never renumber: a repeat must find what the first made. */
export const slots = {
  plan: 1,
  inspection: 2,
  judgement: 3,
  priority: 4,
  recommendation: 5,
  action: 6,
  assigned: 7,
  due: 8,
  lead: 9,
  settings: 10,
  appointment: 11,
  schedule: 12,
  handover: 13,
  finding: 20,
  moved: 21,
  said: 22,
  change: 23,
  withdrawn: 24,
  mapping: 25,
  undo: 26,
  blanked: 27,
  verdict: 30,
  repeat: 31,
  paper: 32,
  reworded: 33,
  measure: 34,
  audit: 35,
  promise: 36,
  operation: 34,
} as const;

/**
 * A new key for an operation or a row: 32 lower-case hex digits. Lower case, because a unique column of SharePoint
 * ignores case (contracts/semantics.md S13).
 */
export function newKey(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

/**
 * The key of one of the rows that an operation makes: the same for the same operation, so that repeating the operation
 * finds the row. All keys of an operation begin with its own key.
 * @param index which of the rows in the slot, from 0
 */
export function derivedKey(operationKey: string, slot: keyof typeof slots, index = 0): string {
  return `${operationKey}${slots[slot].toString(16).padStart(2, '0')}${index.toString(16).padStart(6, '0')}`;
}

/** An operation's key, a slot and a place in it: what all rows of one slot share, and where each stands. */
const DERIVED = /^([0-9a-f]{34})[0-9a-f]{6}$/;

/**
 * Rows that one operation made, in the order in which it was given them: the parts of a batch may be carried out in any
 * order (contracts/semantics.md S21), so the numbers that SharePoint gave them say nothing of it. Every other row keeps
 * its place.
 */
export function inOrderGiven<Row extends object>(rows: readonly Row[]): Row[] {
  const indexesOf = new Map<string, number[]>();
  for (const [index, row] of rows.entries()) {
    const together = DERIVED.exec(keyOf(row))?.[1];
    if (together === undefined) continue;
    const indexes = indexesOf.get(together);
    if (indexes) indexes.push(index);
    else indexesOf.set(together, [index]);
  }
  const ordered = [...rows];
  for (const places of indexesOf.values()) {
    const given = places.map((place) => rows[place]).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    for (const [at, place] of places.entries()) ordered[place] = given[at];
  }
  return ordered;
}

const keyOf = (row: { key?: unknown }): string => (typeof row.key === 'string' ? row.key : '');

/** SHA-256 of a file or text, in lower-case hex: what a frozen file is proved by. */
export async function checksumOf(content: ArrayBuffer | string): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The name of a kept file as it was given, without the digits of its key that the library added. */
export const withoutKey = (name: string): string => name.replace(/ \([0-9a-f]{12}\)(?=\.\w+$)/, '');
