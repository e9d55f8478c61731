/** How long a draft is kept, in milliseconds: seven days (docs/design.md, "The data"). */
export const keptFor = 7 * 24 * 60 * 60 * 1000;

/** The name of a draft: its author and its subject. Drafts of different people on one computer stay separate. */
export interface DraftName {
  siteUrl: string;
  /** The id of the person on the site. */
  personId: number;
  /** The subject: "report 12", "action 12", "new action". */
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
    // The value was cut short by a full disk or belongs to other software, so there is no draft to show.
    if (failure instanceof SyntaxError) return null;
    throw failure;
  }
}

/**
 * The draft of that name with the time at which it was kept, in milliseconds; null when there is none or it is older
 * than seven days.
 */
export function readDraft<T>(storage: Storage, name: DraftName, now: number): Kept<T> | null {
  const kept = readKept<T>(storage, keyOf(name));
  return kept && now - kept.at < keptFor ? kept : null;
}

/** Keeps a draft. Answers false where the browser stores nothing (private windows, full storage). */
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

/** Deletes every draft of this product that is older than seven days, whoever wrote it. */
export function dropOldDrafts(storage: Storage, now: number): void {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  for (const key of keys) {
    if (!key?.startsWith(prefix)) continue;
    const kept = readKept(storage, key);
    if (!kept || now - kept.at >= keptFor) storage.removeItem(key);
  }
}
