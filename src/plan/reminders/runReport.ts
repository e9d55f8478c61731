/** The outcome of one message of a run, as the report keeps it. */
export interface RunEntry {
  name: string;
  refs: string[];
  outcome: 'sent' | 'skipped' | 'failed' | 'uncertain';
  why: string;
}

/** The report of a reminder run. */
export interface RunReport {
  counts: { sent: number; skipped: number; failed: number; uncertain: number };
  /** Errors first, then people who were left out, then people who were told. */
  entries: RunEntry[];
  /** How many further entries were not kept. */
  more: number;
}

/** The most characters of a report, well under the limit of about 64,000 for a column of plain text. */
const mostCharacters = 50_000;
const order: readonly RunEntry['outcome'][] = ['failed', 'uncertain', 'skipped', 'sent'];

/**
 * Makes the report of a run. Reminders that were sent by earlier runs are not part of the report.
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

/** Reads a kept report. A cell without a valid report, perhaps changed by hand, reads as an empty one. */
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
