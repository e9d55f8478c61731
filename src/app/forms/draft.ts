/** How long a draft is kept, in milliseconds: seven days (docs/design.md, "The data"). */
export const keptFor = 7 * 24 * 60 * 60 * 1000;

/** What names a draft: whose it is and what it is about. Drafts of different people on one computer never meet. */
export interface DraftName {
  siteUrl: string;
  /** The person's number on the site. */
  personId: number;
  /** "report 12", "action 12", "new action". */
  about: string;
}

interface Kept<T> {
  at: number;
  value: T;
}

const prefix = 'improvement-plan draft ';

function keyOf({ siteUrl, personId, about }: DraftName): string {
  return `${prefix}${siteUrl} ${personId} ${about}`;
}

function readKept<T>(storage: Storage, key: string): Kept<T> | null {
  const text = storage.getItem(key);
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Partial<Kept<T>> | null;
    return kept && typeof kept.at === 'number' && kept.value !== undefined ? (kept as Kept<T>) : null;
  } catch (failure) {
    // Cut short by a full disk, or not ours: it holds nothing that could be shown.
    if (failure instanceof SyntaxError) return null;
    throw failure;
  }
}

/** What somebody was typing and when, in milliseconds; null when there is nothing or it is older than seven days. */
export function readDraft<T>(storage: Storage, name: DraftName, now: number): Kept<T> | null {
  const kept = readKept<T>(storage, keyOf(name));
  return kept && now - kept.at < keptFor ? kept : null;
}

/** Keeps what is being typed. Answers false where the browser keeps nothing (private windows, full storage). */
export function keepDraft<T>(storage: Storage, name: DraftName, value: T, now: number): boolean {
  try {
    storage.setItem(keyOf(name), JSON.stringify({ at: now, value }));
    return true;
  } catch (failure) {
    if (failure instanceof DOMException) return false;
    throw failure;
  }
}

export function dropDraft(storage: Storage, name: DraftName): void {
  storage.removeItem(keyOf(name));
}

/** Takes away every draft of this product that is older than seven days, whosever it was. */
export function dropOldDrafts(storage: Storage, now: number): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) {
    if (!key?.startsWith(prefix)) continue;
    const kept = readKept(storage, key);
    if (!kept || now - kept.at >= keptFor) storage.removeItem(key);
  }
}
