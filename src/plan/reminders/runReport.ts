/** What became of one message of a run, as it is kept. */
export interface RunEntry {
  name: string;
  refs: string[];
  outcome: 'sent' | 'skipped' | 'failed' | 'uncertain';
  why: string;
}

/** The report of a run of the reminders. */
export interface RunReport {
  counts: { sent: number; skipped: number; failed: number; uncertain: number };
  /** What went wrong first, then who was left out, then who was told. */
  entries: RunEntry[];
  /** How many more there were than are kept. */
  more: number;
}

/** A column of plain text holds about 64,000 characters: a report stays well under it. */
const mostCharacters = 50_000;
const order: readonly RunEntry['outcome'][] = ['failed', 'uncertain', 'skipped', 'sent'];

/**
 * The report of what a run did. What the Reminders list already said before is no part of it.
 * @param messages as the run returned them; "would send" is left out
 */
export function runReportOf(
  messages: readonly { name: string; items: readonly { ref: string }[]; outcome: string; why: string }[],
): RunReport {
  const entries = messages
    .flatMap(({ name, items, outcome, why }): RunEntry[] =>
      isOutcome(outcome) && !/ already\.$/.test(why)
        ? [{ name, refs: [...new Set(items.map(({ ref }) => ref))], outcome, why }]
        : [],
    )
    .sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  const counts = { sent: 0, skipped: 0, failed: 0, uncertain: 0 };
  for (const { outcome } of entries) counts[outcome]++;
  const kept: RunEntry[] = [];
  let characters = 0;
  for (const entry of entries) {
    characters += JSON.stringify(entry).length;
    if (characters > mostCharacters) break;
    kept.push(entry);
  }
  return { counts, entries: kept, more: entries.length - kept.length };
}

function isOutcome(word: unknown): word is RunEntry['outcome'] {
  return order.some((outcome) => outcome === word);
}

/** A kept report; what is no report, because somebody wrote into the cell by hand, reads as an empty one. */
export function readRunReport(value: unknown): RunReport {
  const { counts, entries, more } = (typeof value === 'object' && value !== null ? value : {}) as {
    [name in keyof RunReport]?: unknown;
  };
  const read = (typeof counts === 'object' && counts !== null ? counts : {}) as { [name: string]: unknown };
  const count = (name: string): number => (Number.isInteger(read[name]) ? Number(read[name]) : 0);
  return {
    counts: { sent: count('sent'), skipped: count('skipped'), failed: count('failed'), uncertain: count('uncertain') },
    entries: Array.isArray(entries) ? entries.filter(isEntry) : [],
    more: Number.isInteger(more) ? Number(more) : 0,
  };
}

function isEntry(one: unknown): one is RunEntry {
  if (typeof one !== 'object' || one === null) return false;
  const { name, refs, outcome, why } = one as { [name in keyof RunEntry]?: unknown };
  return typeof name === 'string' && typeof why === 'string' && Array.isArray(refs) && isOutcome(outcome);
}
