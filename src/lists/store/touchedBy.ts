import type { TouchedAction } from '../../plan/bringIn/bringIns';
import type { ProgressRow } from '../../plan/fields';
import { derivedKey } from '../keys';

/** The numbers, keys and last change of an action, as its list has them. */
export interface ActionStamps {
  id: number;
  key: string;
  changeKey: string;
  modified: string;
}

/** The kinds of rows that record an edit of an action beside the edit itself. */
const OF_EDITS: readonly ProgressRow['kind'][] = ['due', 'lead', 'schedule'];

/**
 * The actions that an operation made, changed, reported on or withdrew: those with its key, those whose last change is
 * the operation's, and those in whose record it wrote.
 * @param own the rows of the record that the operation wrote
 */
export function touchedBy(
  operationKey: string,
  actions: readonly ActionStamps[],
  own: readonly Pick<ProgressRow, 'id' | 'actionId' | 'kind'>[],
): TouchedAction[] {
  const changePrefix = derivedKey(operationKey, 'change').slice(0, -6);
  return actions.flatMap(({ id, key, changeKey, modified }): TouchedAction[] => {
    const rows = own.filter(({ actionId }) => actionId === id);
    const made = key.startsWith(operationKey);
    const isLast = changeKey.startsWith(changePrefix);
    if (!made && !isLast && rows.length === 0) return [];
    const wasEdited = !made && rows.some(({ kind }) => OF_EDITS.includes(kind));
    return [
      {
        actionId: id,
        made,
        withdrawn: rows.some(({ kind }) => kind === 'withdraw'),
        firstRowId: rows.length > 0 ? Math.min(...rows.map((row) => row.id)) : null,
        changedAt: isLast ? modified : null,
        // The operation's own undoing, which may have been cut off, is no change by somebody else.
        changedAgain: wasEdited && !changeKey.startsWith(operationKey),
      },
    ];
  });
}
