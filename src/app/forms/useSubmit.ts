import * as React from 'react';
import { EditConflict } from '../../lists/planStore';
import { mergeEdits } from '../../plan/conflicts';
import { useSite } from '../context/contexts';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { useAnnounce } from '../ui/useAnnounce';
import type { FormColumns, FormValues } from './fieldTypes';
import { NOT_WRITTEN } from './formDefinition';
import type { FormDefinition } from './formDefinition';
import { isSame } from './useEntry';
import type { FormEntry } from './useEntry';

type Loose = { [name: string]: unknown };

export interface Submission {
  /** Sends the form, once even if pressed several times. @returns whether the form was sent and the plan read again */
  send(): Promise<boolean>;
  saving: boolean;
  failure: Problem | null;
  clearFailure(): void;
  /** Whether the row was written and only reading the plan again failed. */
  written: boolean;
  conflict: EditConflict<Loose> | null;
  /** Writes the values chosen between two versions. */
  resolve(changes: Loose): Promise<void>;
  backToForm(): void;
}

/** Writes the values of a form and reports the result: saved, refused, or changed by somebody else in the meantime. */
export function useSubmit<Columns extends FormColumns, Row extends { id: number }>(
  definition: FormDefinition<Columns, Row>,
  { newest, submitting, all, draft, toWrite, begin }: FormEntry<Columns, Row>,
): Submission {
  const { reload } = useSite();
  const announce = useAnnounce();
  const made = React.useRef<{ is: unknown } | null>(null);
  const shown = React.useRef(true);
  React.useEffect(() => {
    shown.current = true;
    return () => void (shown.current = false);
  }, []);
  const [saving, setSaving] = React.useState(false);
  const [failure, setFailure] = React.useState<Problem | null>(null);
  const [conflict, setConflict] = React.useState<EditConflict<Loose> | null>(null);

  const finish = async (answer: unknown): Promise<true> => {
    made.current = { is: answer };
    setConflict(null);
    draft.drop();
    if (!definition.leavesReading) await reload();
    if (definition.staysWith) {
      made.current = null;
      begin(definition.staysWith(answer));
    }
    announce(definition.saved);
    definition.onSaved(answer, definition.saved);
    return true;
  };
  const writeEdit = async (from: Row, changes: FormValues<Columns>): Promise<boolean> => {
    if (Object.keys(changes).length === 0) return finish(from);
    const { reason, key } = newest.current;
    try {
      // The version history needs a reason for every edit, and a value filled in for the first time has none.
      return await finish(await definition.edit?.(from, changes, reason.trim() || 'Filled in.', key));
    } catch (problem) {
      if (!(problem instanceof EditConflict)) throw problem;
      const names = new Set([...Object.keys(changes), ...all.map(({ name }) => name)]);
      // The other person changed columns outside this form. Their values stay, and this edit is written on top of them.
      if (!concerns(problem as EditConflict<Loose>, names)) return writeEdit(problem.theirs as Row, changes);
      setConflict(problem as EditConflict<Loose>);
      return false;
    }
  };
  const write = async (): Promise<boolean> => {
    if (made.current) return finish(made.current.is);
    const { base, key, seen } = newest.current;
    if (base !== null) return writeEdit(base, toWrite());
    const answer = await definition.add?.(toWrite(), key, seen);
    return answer === NOT_WRITTEN ? false : finish(answer);
  };
  const send = async (): Promise<boolean> => {
    // The ref of the entry, because a second press may come before the first is rendered.
    if (submitting.current) return false;
    submitting.current = true;
    setSaving(true);
    setFailure(null);
    try {
      return await write();
    } catch (reason) {
      const problem = describeProblem(reason);
      const what = whatHappened(made.current !== null, problem);
      if (shown.current) setFailure({ ...problem, message: `${what} ${problem.message}` });
      return false;
    } finally {
      submitting.current = false;
      if (shown.current) setSaving(false);
    }
  };
  return {
    send,
    saving,
    failure,
    clearFailure: () => setFailure(null),
    written: made.current !== null,
    conflict,
    resolve: async (changes) => {
      await writeEdit((conflict?.theirs ?? newest.current.base) as unknown as Row, changes as FormValues<Columns>);
    },
    backToForm: () => setConflict(null),
  };
}

/** What became of the row, as the beginning of the message. */
function whatHappened(written: boolean, { unknownOutcome }: Problem): string {
  if (written) return 'It was saved. Only the plan could not be read again:';
  return unknownOutcome ? 'It is not known whether it was saved.' : 'It was not saved.';
}

/** Whether the other person changed a field that this form asks for or writes. */
function concerns({ base, theirs, yours }: EditConflict<Loose>, names: ReadonlySet<string>): boolean {
  return mergeEdits<Loose>(base, theirs, yours).some(
    (merge) => names.has(merge.field) && !isSame(merge.base, merge.theirs),
  );
}
