/**
 * The slots of the rows that one operation makes. Never renumber them: a repeated operation must find the rows of the
 * first attempt.
 */
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
  operation: 37,
  publicQuestion: 43,
  decision: 40,
  moreTime: 41,
  term: 47,
  senior: 48,
  reading: 52,
  scorecard: 53,
  takenBack: 54,
  reported: 55,
  ownerTerm: 57,
  risk: 58,
  riskReview: 59,
  asked: 49,
  together: 68,
  handedOver: 75,
  noted: 86,
} as const;

/**
 * A new key for an operation or a row: 32 lower-case hex digits. Lower case, because a unique column in SharePoint
 * ignores case (contracts/semantics.md S13).
 */
export function newKey(): string {
  return hex(crypto.getRandomValues(new Uint8Array(16)));
}

/**
 * The key of one of the rows that an operation makes. The same operation, slot and index always give the same key, so
 * that a repeat finds the row. All keys of an operation begin with the operation's own key.
 * @param index the row's position in the slot, from 0
 */
export function derivedKey(operationKey: string, slot: keyof typeof slots, index = 0): string {
  return `${operationKey}${slots[slot].toString(16).padStart(2, '0')}${index.toString(16).padStart(6, '0')}`;
}

/** A derived key: the operation's key and a slot, which all rows of one slot share, then the row's index. */
const DERIVED = /^([0-9a-f]{34})[0-9a-f]{6}$/;

/**
 * Puts rows that one operation made into the order in which they were given. A batch may carry out its parts in any
 * order (contracts/semantics.md S21), so the numbers that SharePoint gave do not show it. Every other row keeps its
 * position.
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

/** The SHA-256 of a file or text in lower-case hex, by which a frozen file is proved unchanged. */
export async function checksumOf(content: ArrayBuffer | string): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The original name of a kept file, without the digits of the key that the library's name has. */
export const withoutKey = (name: string): string => name.replace(/ \([0-9a-f]{12}\)(?=\.\w+$)/, '');
