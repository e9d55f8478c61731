import * as React from 'react';
import type { PaperFor, PaperWords } from '../../documents/papers';
import { text as longText } from '../../plan/fields/field';
import type { Field } from '../../plan/fields/field';
import type { Meeting } from '../../plan/fields';
import { conflictInForm } from '../forms/conflictInForm';
import type { FormField } from '../forms/fieldTypes';
import { useForm } from '../forms/useForm';
import type { FormState } from '../forms/useForm';
import { useServices } from '../context/contexts';
import { keepWords, writtenIn } from './paperRows';
import type { PaperRow } from './paperRows';
import type { PartToWrite } from './wording';

type PartId = `part ${string}`;
/** All words of a paper are in one column of its row, by part. In the form each part is a field of its own. */
type Columns = Record<PartId, Field<string, 'text'>>;
type Row = { id: number; stored: PaperRow } & { [part in PartId]?: string };

const fieldName = (part: string): PartId => `part ${part}`;

function rowOf(stored: PaperRow): Row {
  const words = Object.entries(writtenIn(stored)).map(([part, text]) => [fieldName(part), text]);
  return { id: stored.id, stored, ...Object.fromEntries(words) } as Row;
}

/** The meeting's text for a part, used until somebody writes another. */
function ofMeeting(part: string, meeting: Meeting | null): string {
  if (!meeting) return '';
  if (part === 'backgroundPapers') return meeting.backgroundPapers;
  if (part === 'telephone') return meeting.officerPhone ?? '';
  if (part === 'cabinetMember') return meeting.cabinetMember ?? '';
  if (part === 'localMember') return meeting.localMember ?? '';
  return part === 'title' ? meeting.itemTitle : '';
}

export interface PaperWordsForm {
  form: FormState<Columns, Row>;
  columns: Columns;
  /** The words that people wrote, without the texts taken from the meeting. */
  words: PaperWords;
  /** The paper's row as it was last read or written; null while there is none. */
  row: PaperRow | null;
  /** The text in the field of a part. */
  textOf(part: string): string;
  write(part: string, text: string): void;
  /** Continues with the row of the frozen paper, so that later edits start from it. */
  goOnFrom(row: PaperRow): void;
}

/**
 * The words that people write for one paper, kept in its row: a draft with the row from which the edit began, and both
 * versions when somebody else wrote in the same part in the meantime.
 * @param onKept gets the row once the words were written
 */
export function usePaperWords(
  paperFor: PaperFor,
  parts: readonly PartToWrite[],
  meeting: Meeting | null,
  found: PaperRow | null,
  onKept: (row: PaperRow) => void,
): PaperWordsForm {
  const { store } = useServices();
  const [row, setRow] = React.useState(found);
  const columns = Object.fromEntries(parts.map(({ part, label }) => [fieldName(part), longText(label)])) as Columns;
  const start = Object.fromEntries(parts.map(({ part }) => [fieldName(part), ofMeeting(part, meeting)])) as {
    [part in PartId]: string;
  };
  const wordsOf = (values: { [part in PartId]?: string }): PaperWords =>
    Object.fromEntries(
      parts.flatMap(({ part }) => {
        const text = values[fieldName(part)];
        return text === undefined || text === start[fieldName(part)] ? [] : [[part, text]];
      }),
    );
  const keep = async (words: PaperWords, base: PaperRow | null, key: string): Promise<PaperRow> =>
    keepWords(store, paperFor, words, base, key);
  const form: FormState<Columns, Row> = useForm<Columns, Row>({
    name: 'paper words',
    about: `${paperFor.kind} ${paperFor.meetingId === null ? paperFor.day : `meeting ${paperFor.meetingId}`}`,
    columns,
    fields: parts.map(({ part, label }): FormField<Columns> => ({ kind: 'text', name: fieldName(part), label })),
    row: found && rowOf(found),
    start,
    reason: () => null,
    add: (values, key) => keep(wordsOf(values), null, key),
    edit: async (base, changes, _reason, key) => {
      const changed = Object.fromEntries(parts.map(({ part }) => [part, changes[fieldName(part)]]));
      const words = Object.entries({ ...writtenIn(base.stored), ...withoutGaps(changed) });
      return conflictInForm(
        base,
        changes,
        () => keep(Object.fromEntries(words), base.stored, key),
        (theirs) => rowOf(theirs as PaperRow),
      );
    },
    staysWith: (made) => rowOf(storedIn(made)),
    saved: 'What you wrote is kept for this paper.',
    onSaved: (made) => {
      setRow(storedIn(made));
      onKept(storedIn(made));
    },
  });
  const values = form.values as { [part in PartId]?: string };
  const textOf = (part: string): string => {
    const field = form.fields.find(({ name }) => name === fieldName(part));
    return field ? String(form.typedIn(field)) : '';
  };
  return {
    form,
    columns,
    words: { ...(row ? writtenIn(row) : {}), ...wordsOf(values) },
    row,
    textOf,
    write: (part, text) => form.set(fieldName(part), text),
    goOnFrom: (frozen) => {
      setRow(frozen);
      form.begin(rowOf(frozen));
    },
  };
}

/** The row that was written, or the one from which the form began when nothing differed. */
const storedIn = (made: unknown): PaperRow => (made as Partial<Row>).stored ?? (made as PaperRow);

const withoutGaps = (words: { [part: string]: string | undefined }): PaperWords =>
  Object.fromEntries(Object.entries(words).filter((one): one is [string, string] => one[1] !== undefined));
