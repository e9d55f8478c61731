import * as React from 'react';
import type { AnyField, FormColumns, FormValues, Typed } from './fieldTypes';
import { focusFirstFault } from './focus';
import type { FormDefinition } from './formDefinition';
import { problemsIn, REASON, reasonAsked } from './formProblems';
import type { Draft } from './useDraft';
import { useEntry } from './useEntry';
import { useSubmit } from './useSubmit';
import type { Submission } from './useSubmit';

export interface FormState<Columns extends FormColumns, Row = never> extends Omit<Submission, 'send' | 'clearFailure'> {
  fields: readonly AnyField[];
  values: FormValues<Columns>;
  typedIn(field: AnyField): Typed;
  set(name: string, to: Typed | ((before: Typed) => Typed)): void;
  /** The problem of a field; null until somebody tried to send. */
  problemAt(name: string): string | null;
  /** The question for the reason with its state; null when no reason is asked. */
  reason: { label: string; text: string; problem: string | null; set(text: string): void } | null;
  submit(event?: React.FormEvent): void;
  /** Does the same as pressing the button. @returns whether the form was sent; if not, the form shows why */
  attempt(): Promise<boolean>;
  /** The ref of the form element, in which the first problem is looked for. */
  ref: React.RefObject<HTMLFormElement>;
  draft: Draft<unknown>;
  /** Starts again from a row with nothing typed, after other code than this form has written it. */
  begin(row: Row): void;
}

/**
 * The state of a form: its content, kept as a draft with the row from which the edit began; its problems; sending it
 * once; and the choice between two versions when somebody else edited the row in the meantime (docs/design.md, data
 * rule 3).
 */
export function useForm<Columns extends FormColumns, Row extends { id: number }>(
  definition: FormDefinition<Columns, Row>,
): FormState<Columns, Row> {
  const entry = useEntry(definition);
  const { send, clearFailure, ...submission } = useSubmit(definition, entry);
  const ref = React.useRef<HTMLFormElement>(null);
  const [refused, setRefused] = React.useState(0);
  React.useEffect(() => {
    if (refused > 0 && ref.current) focusFirstFault(ref.current);
  }, [refused]);

  const label = reasonAsked(definition, entry);
  const problems = problemsIn(definition, entry, label);
  const problemAt = (name: string): string | null =>
    (refused > 0 && problems.find(({ field }) => field === name)?.message) || null;
  const attempt = async (): Promise<boolean> => {
    if (problems.length === 0 || submission.written) return send();
    clearFailure();
    setRefused(refused + 1);
    return false;
  };
  const submit = (event?: React.FormEvent): void => {
    event?.preventDefault();
    // React passes events of a dialog on to the form that rendered it, and that form must not be sent as well.
    event?.stopPropagation();
    void attempt();
  };
  const { draft, fields, values, typedIn, set, begin } = entry;
  return {
    ...submission,
    fields,
    values,
    typedIn,
    set,
    problemAt,
    reason:
      label === null ? null : { label, text: draft.value.reason, problem: problemAt(REASON), set: entry.setReason },
    submit,
    attempt,
    ref,
    draft,
    begin,
  };
}
