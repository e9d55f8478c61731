import type { ColumnMapping, PlanField } from '../../documents/existingPlan';
import { derivedKey } from '../../lists/keys';
import type { PlanStore } from '../../lists/planStore';
import { planFields } from './fieldWords';

type Memory = Pick<PlanStore, 'readRecords' | 'addRecord' | 'editRecord'>;

const KEY = derivedKey('0'.repeat(32), 'mapping');
const LABEL = 'Which column of an existing plan is which';

/**
 * How columns were mapped on this site before. Entries with unknown fields, which somebody typed into the row by hand,
 * are left out.
 */
export async function rememberedMapping(store: Memory): Promise<ColumnMapping> {
  const row = (await store.readRecords('settings')).find(({ kind, key }) => kind === 'column mapping' && key === KEY);
  return mappingIn(row?.value);
}

/** Keeps a mapping for the next file on this site, in one row. Writes nothing when the mapping is already stored. */
export async function rememberMapping(store: Memory, mapping: ColumnMapping, operationKey: string): Promise<void> {
  if (Object.keys(mapping).length === 0) return;
  const row = (await store.readRecords('settings')).find(({ kind, key }) => kind === 'column mapping' && key === KEY);
  if (!row) {
    await store.addRecord('settings', { label: LABEL, kind: 'column mapping', value: mapping }, KEY);
    return;
  }
  const value = { ...mappingIn(row.value), ...mapping };
  if (JSON.stringify(value) === JSON.stringify(row.value)) return;
  await store.editRecord(
    'settings',
    row,
    { value },
    'Columns were mapped by hand.',
    derivedKey(operationKey, 'mapping'),
  );
}

function mappingIn(value: unknown): ColumnMapping {
  if (typeof value !== 'object' || value === null) return {};
  const known = new Set<unknown>([...planFields, null]);
  return Object.fromEntries(
    Object.entries(value as Record<string, unknown>).filter(([, field]) => known.has(field)),
  ) as Record<string, PlanField | null>;
}
