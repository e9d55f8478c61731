import type { Operation, OperationKind } from '../operations';
import type { PlanLists } from './savedPosition';

type SettingsRow = PlanLists['settings'][number];

/** What a row of Settings of the kind "operation" says in its value. */
export interface OperationValue {
  operation: OperationKind;
  state: Operation['state'] | 'finished' | 'taken back';
  planId: number | null;
  checksum: string | null;
  /** The address of the file that says what is written. */
  contents: string;
}

const KEY_DIGITS = 32;

/** The key of the operation that a row or a change belongs to. */
export function operationOf(key: unknown): string {
  return typeof key === 'string' ? key.slice(0, KEY_DIGITS) : '';
}

/** What a row says of its operation; null of every other row, and where somebody spoilt it by hand. */
export function operationValue({ kind, value }: Pick<SettingsRow, 'kind' | 'value'>): OperationValue | null {
  if (kind !== 'operation' || typeof value !== 'object' || value === null) return null;
  const said = value as Partial<OperationValue>;
  return typeof said.operation === 'string' && typeof said.contents === 'string' ? (said as OperationValue) : null;
}

/** The operations that were begun and neither finished nor taken back, oldest first. */
export function openOperations(settings: readonly SettingsRow[]): Operation[] {
  return settings.flatMap((row) => {
    const said = operationValue(row);
    if (!said || (said.state !== 'begun' && said.state !== 'taking back')) return [];
    const { operation: kind, state, planId, checksum } = said;
    const operationKey = operationOf(row.key);
    return [{ operationKey, kind, label: row.label, planId, personId: row.personId, since: row.from, state, checksum }];
  });
}

/** The keys of operations of which nothing may be seen: the open ones, and what was left of those taken back. */
export function hiddenOperations(settings: readonly SettingsRow[]): Set<string> {
  return new Set(
    settings.flatMap((row) => {
      const said = operationValue(row);
      return said && said.state !== 'finished' ? [operationOf(row.key)] : [];
    }),
  );
}

/** The rows that none of the operations made. */
export function notOf<Row extends object>(hidden: ReadonlySet<string>, rows: readonly Row[]): Row[] {
  return hidden.size === 0 ? [...rows] : rows.filter((row) => !hidden.has(operationOf((row as { key?: unknown }).key)));
}

/** The lists without what the operations made. Settings stay whole: they tell of the operations. */
export function listsWithout(hidden: ReadonlySet<string>, lists: PlanLists): PlanLists {
  if (hidden.size === 0) return lists;
  return Object.fromEntries(
    Object.entries(lists).map(([name, rows]) => [name, name === 'settings' ? rows : notOf<object>(hidden, rows)]),
  ) as unknown as PlanLists;
}
