import { derivedKey } from '../../../lists/keys';
import type { PlanStore } from '../../../lists/planStore';

type Memory = Pick<PlanStore, 'readRecords' | 'addRecord' | 'editRecord'>;
type Matches = { readonly [words: string]: string | null };

/** The row that remembers a plan's scorecard; its key follows from the plan. */
const keyOf = (planId: number): string => derivedKey(planId.toString(16).padStart(32, '0'), 'scorecard');
const LABEL = 'Which row of a scorecard is which measure';

/** The measures that the words of earlier sheets meant, by the measures' keys; null for words that were left out. */
export async function rememberedMatches(store: Memory, planId: number): Promise<Matches> {
  const row = (await store.readRecords('settings')).find(({ key }) => key === keyOf(planId));
  return matchesIn(row?.value);
}

/** Keeps what was matched for the next sheet. Writes nothing where it is stored already. */
export async function rememberMatches(store: Memory, planId: number, matches: Matches, key: string): Promise<void> {
  const row = (await store.readRecords('settings')).find((each) => each.key === keyOf(planId));
  if (!row) {
    await store.addRecord('settings', { label: LABEL, kind: 'column mapping', planId, value: matches }, keyOf(planId));
    return;
  }
  if (JSON.stringify(matches) === JSON.stringify(matchesIn(row.value))) return;
  const reason = 'A sheet of figures was matched to the measures.';
  await store.editRecord('settings', row, { value: matches }, reason, derivedKey(key, 'scorecard'));
}

/** What a cell holds, which somebody may have written by hand. */
function matchesIn(value: unknown): Matches {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).filter(([, key]) => key === null || typeof key === 'string'),
  ) as Matches;
}
