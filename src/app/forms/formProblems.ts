import { characterProblem } from '../../plan/characterProblem';
import { TEXT_LENGTH } from '../../plan/fields/field';
import type { FieldProblem, FormColumns } from './fieldTypes';
import { lengthProblem, problemOf } from './fieldValues';
import type { FormDefinition } from './formDefinition';
import type { FormEntry } from './useEntry';

/** The name under which a problem with the reason is kept. */
export const REASON = 'reason';
/** The question for the reason of an edit, the same in every form. */
export const WHY = 'Why is it changed?';

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** Whether an edit changes a value that was not empty. A value filled in for the first time needs no reason. */
export function changesWhatStood(base: object, changes: object): boolean {
  return Object.keys(changes).some((name) => !isEmpty((base as { [name: string]: unknown })[name]));
}

/** The question for the reason of an edit; null when none is asked. */
export function reasonAsked<Columns extends FormColumns, Row extends { id: number }>(
  { reason }: FormDefinition<Columns, Row>,
  { newest, values, toWrite }: FormEntry<Columns, Row>,
): string | null {
  const { base } = newest.current;
  if (base === null) return null;
  const own = reason?.(values, base);
  if (own !== undefined) return own;
  return changesWhatStood(base, toWrite()) ? WHY : null;
}

/** The problems to correct before a form can be sent, one sentence for each field. */
export function problemsIn<Columns extends FormColumns, Row extends { id: number }>(
  { columns, check }: FormDefinition<Columns, Row>,
  { newest, fields, values, typedIn }: FormEntry<Columns, Row>,
  reasonLabel: string | null,
): FieldProblem[] {
  const found = fields.flatMap((field): FieldProblem[] => {
    const message = problemOf(field, columns[field.name], typedIn(field));
    return message === null ? [] : [{ field: field.name, message }];
  });
  const { key, reason } = newest.current;
  const together = check?.(values, key) ?? null;
  if (together && !found.some(({ field }) => field === together.field)) found.push(together);
  if (reasonLabel !== null && reason.trim() === '') {
    const what = reasonLabel === WHY ? 'Say why it is changed' : 'Say why';
    found.push({ field: REASON, message: `${what}: the reason stands in its history.` });
  }
  const unkept = reasonLabel === null ? null : (characterProblem(reason) ?? lengthProblem(reason, TEXT_LENGTH));
  if (unkept) found.push({ field: REASON, message: unkept });
  return found;
}
