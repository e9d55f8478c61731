import type { Operation, OperationKind } from '../operations';
import type { PlanLists } from './savedPosition';

type SettingsRow = PlanLists['settings'][number];

/** The value of a Settings row of the kind "operation". */
export interface OperationValue {
  operation: OperationKind;
  state: Operation['state'] | 'finished' | 'taken back';
  planId: number | null;
  checksum: string | null;
  /** The address of the file with the operation's contents. */
  contents: string;
}

const KEY_DIGITS = 32;

/** The key of the operation that a row or a change belongs to. */
export function operationOf(key: unknown): string {
  return typeof key === 'string' ? key.slice(0, KEY_DIGITS) : '';
}

/** The operation in a Settings row; null for every other row, and where the value was spoilt by hand. */
export function operationValue({ kind, value }: Pick<SettingsRow, 'kind' | 'value'>): OperationValue | null {
  if (kind !== 'operation' || typeof value !== 'object' || value === null) return null;
  const said = value as Partial<OperationValue>;
  return typeof said.operation === 'string' && typeof said.contents === 'string' ? (said as OperationValue) : null;
}

/** The operations that were neither finished nor taken back, oldest first. */
export function openOperations(settings: readonly SettingsRow[]): Operation[] {
  return settings.flatMap((row) => {
    const said = operationValue(row);
    if (!said || (said.state !== 'begun' && said.state !== 'taking back')) return [];
    const { operation: kind, state, planId, checksum } = said;
    const operationKey = operationOf(row.key);
    return [{ operationKey, kind, label: row.label, planId, personId: row.personId, since: row.from, state, checksum }];
  });
}

/**
 * The keys of the operations whose rows are hidden: the open ones, and those taken back, some of whose rows may remain.
 */
export function hiddenOperations(settings: readonly SettingsRow[]): Set<string> {
  return new Set(
    settings.flatMap((row) => {
      const said = operationValue(row);
      return said && said.state !== 'finished' ? [operationOf(row.key)] : [];
    }),
  );
}

/** The rows that were not made by any of these operations. */
export function notOf<Row extends object>(hidden: ReadonlySet<string>, rows: readonly Row[]): Row[] {
  return hidden.size === 0 ? [...rows] : rows.filter((row) => !hidden.has(operationOf((row as { key?: unknown }).key)));
}

/** The lists without the rows that the operations made. The settings stay whole, because they record the operations. */
export function listsWithout(hidden: ReadonlySet<string>, lists: PlanLists): PlanLists {
  if (hidden.size === 0) return lists;
  return Object.fromEntries(
    Object.entries(lists).map(([name, rows]) => [name, name === 'settings' ? rows : notOf<object>(hidden, rows)]),
  ) as unknown as PlanLists;
}
