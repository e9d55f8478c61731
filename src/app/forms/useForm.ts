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
  /** What is to be said beside a field, once sending was refused. */
  problemAt(name: string): string | null;
  /** The reason that is asked for, null where none is. */
  reason: { label: string; text: string; problem: string | null; set(text: string): void } | null;
  submit(event?: React.FormEvent): void;
  /** As pressing the button does. @returns whether it was sent; else the form says what is in the way */
  attempt(): Promise<boolean>;
  /** Gives the form to be looked through for what is wrong. */
  ref: React.RefObject<HTMLFormElement>;
  draft: Draft<unknown>;
  /** Goes on from a row with nothing typed: after it was written in another way than by this form. */
  begin(row: Row): void;
}

/**
 * A form's state: what is typed, kept as a draft with the row it began from; what is wrong; sending it once; and the choice
 * between two versions where somebody else edited the row meanwhile (docs/design.md, data rule 3).
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
    // A dialog within another form's page: its sending is no sending of that one.
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
