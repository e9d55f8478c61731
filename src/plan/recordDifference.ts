import type { Action } from './fields';
import type { ActionState } from './actionState';
import type { Person } from './people';
import { formatDay } from './day';
import type { Day } from './day';
import { listed } from './words';

/** A value in the Actions list that differs from the record. */
export interface RecordDifference {
  what: 'due date' | 'lead' | 'deputies' | 'start';
  record: string;
  list: string;
}

/**
 * The values that differ between the Actions list and the recorded Progress rows, because somebody changed the list in
 * SharePoint's own screens. The record counts; the difference is shown so that a person can correct the list.
 */
export function recordDifferences(
  action: Action,
  state: ActionState,
  people: ReadonlyMap<number, Person>,
): RecordDifference[] {
  const nameOf = (id: number): string => people.get(id)?.name ?? 'somebody not in the plan';
  const dayWords = (day: Day | null): string => (day ? formatDay(day) : 'no date');
  const leadWords = (id: number | null): string => (id === null ? 'nobody' : nameOf(id));
  const allWords = (ids: readonly number[]): string => listed(ids.map(nameOf).sort()) || 'none';
  const differences: RecordDifference[] = [];
  const compare = (what: RecordDifference['what'], record: string, list: string, differs = record !== list): void => {
    if (differs) differences.push({ what, record, list });
  };
  // Whoever grants more time may not edit the list; its date then is one that held before, and nobody has to mend it.
  const lags = state.dueMoves.some(({ from, granted }) => granted !== null && from === action.due);
  if (!lags) compare('due date', dayWords(state.due), dayWords(action.due));
  compare('lead', leadWords(state.leadId), leadWords(action.leadId), state.leadId !== action.leadId);
  const sorted = (ids: readonly number[]): string => [...ids].sort((a, b) => a - b).join(' ');
  compare(
    'deputies',
    allWords(state.deputyIds),
    allWords(action.deputyIds),
    sorted(state.deputyIds) !== sorted(action.deputyIds),
  );
  if (state.schedule) compare('start', dayWords(state.schedule.start), dayWords(action.start));
  return differences;
}
