import * as React from 'react';
import { EditConflict } from '../../lists/planStore';
import { ConflictDialog } from './ConflictDialog';
import type { FieldWords } from './ConflictDialog';

interface Editing<Row extends object> {
  /** Writes the changes over the row as `base` has it; once it is saved, `saved` is called. Refusals are thrown. */
  edit(base: Row, changes: Partial<Row>): Promise<void>;
  /** Both versions to choose from when somebody else edited the row meanwhile, else null. */
  dialog: React.ReactElement | null;
}

/**
 * An edit with If-Match: where somebody else edited the same row meanwhile, both versions are shown and nothing typed is
 * lost (docs/design.md, data rule 3).
 * @param write the edit itself; not called when nothing differs
 * @param saved what comes then: gets what `write` answered, or the row as it was when nothing differed
 */
export function useEdit<Row extends object>(
  words: FieldWords,
  write: (base: Row, changes: Partial<Row>) => Promise<unknown>,
  saved: (made: unknown) => Promise<void>,
): Editing<Row> {
  const [conflict, setConflict] = React.useState<EditConflict<Row> | null>(null);
  const edit = async (base: Row, changes: Partial<Row>): Promise<void> => {
    let made: unknown = base;
    try {
      if (Object.keys(changes).length > 0) made = await write(base, changes);
    } catch (failure) {
      if (!(failure instanceof EditConflict)) throw failure;
      setConflict(failure as EditConflict<Row>);
      return;
    }
    setConflict(null);
    await saved(made);
  };
  const dialog = conflict ? (
    <ConflictDialog
      conflict={conflict}
      words={words}
      onResolve={(changes) => edit(conflict.theirs, changes)}
      onCancel={() => setConflict(null)}
    />
  ) : null;
  return { edit, dialog };
}
