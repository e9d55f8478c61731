import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { listSchema } from '../../../lists/schema';
import { askedFor } from '../../../plan/askWords';
import type { OfferedWords } from '../../../plan/askWords';
import { formatDay } from '../../../plan/day';
import { choice } from '../../../plan/fields/field';
import type { ProgressRow } from '../../../plan/fields';
import { capitalised } from '../../../plan/words';
import { FormDialog } from '../../forms/FormDialog';
import type { FormField, FormValues } from '../../forms/fieldTypes';
import { NOT_WRITTEN } from '../../forms/formDefinition';
import type { StoryLine } from '../storyWords';
import type { AskTarget } from './askTargets';
import { useAskMeanwhile } from './useAskMeanwhile';
import { useTellNow } from './useTellNow';
import { useWriteQuestion } from './useWriteQuestion';

const columns = { ...listSchema.progress.columns, askedFor: choice('What is asked for', askedFor, 'something else') };
type Columns = typeof columns;

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingLeft: '12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  outcome: { margin: 0 },
});

/** The values with which a question begins: the words offered for what is asked for. */
const valuesOf = ({ askedFor: what, text, wantsDay }: OfferedWords): FormValues<Columns> => ({
  askedFor: what,
  text,
  wantsDay,
});

function fieldsFor({ offered }: AskTarget, hint: string, ofEntry: boolean): FormField<Columns>[] {
  return [
    {
      kind: 'radio',
      name: 'askedFor',
      label: 'Ask for',
      options: offered.map((one) => ({ value: one.askedFor, label: capitalised(one.askedFor) })),
      shown: () => !ofEntry && offered.length > 1,
    },
    {
      kind: 'text',
      name: 'text',
      label: 'What do you want to know?',
      hint,
      required: 'Say what you want to know.',
      advises: true,
    },
    { kind: 'tick', name: 'wantsDay', label: 'Ask for a day too' },
  ];
}

/**
 * The dialog to ask about something in words that are offered from what is missing. The question stays open until it is
 * answered, and is delivered at once where this page may send mail, else with the next run of reminders (requirement 85).
 */
export function AskDialog({
  target,
  entry,
  onClose,
}: {
  target: AskTarget;
  /** The report of progress that the question is about; left out for the subject as a whole. */
  entry?: StoryLine;
  onClose(): void;
}): React.ReactElement {
  const styles = useStyles();
  const { isAtOnce, tell } = useTellNow();
  const write = useWriteQuestion();
  const meanwhile = useAskMeanwhile(target);
  const [outcome, setOutcome] = React.useState<string | null>(null);
  const { subject, name, of, offered } = target;
  const hint = `${of.name} gets it by mail ${isAtOnce ? 'at once' : 'with the next run of reminders'}. It stays open until it is answered, and everybody who reads the plan can read it.`;
  const about = 'rated' in subject ? `${subject.rated.action.id}` : `${subject.item.kind} ${subject.item.id}`;
  return (
    <FormDialog<Columns, never>
      name="question to a lead"
      about={entry ? `${about} ${entry.id}` : about}
      columns={columns}
      label={entry ? `Ask about the report of ${formatDay(entry.day)}` : `Ask ${of.name} about ${name}`}
      says={
        entry ? (
          <blockquote className={styles.quote}>{[entry.title, entry.text].filter(Boolean).join('\n')}</blockquote>
        ) : undefined
      }
      saveLabel={meanwhile.notice ? 'Send the question all the same' : 'Send the question'}
      savingLabel="Sending"
      fields={fieldsFor(target, hint, entry !== undefined)}
      row={null}
      start={entry ? { wantsDay: false } : valuesOf(offered[0])}
      fills={(field, values) => {
        const chosen = offered.find((one) => one.askedFor === values.askedFor);
        return field === 'askedFor' && chosen ? valuesOf(chosen) : null;
      }}
      add={async ({ text: reason = '', wantsDay = false }, key, seen) => {
        if (await meanwhile.happened(seen, key)) return NOT_WRITTEN;
        const question = { kind: 'query', about: entry?.key ?? null, reason, askedId: of.id, wantsDay } as const;
        const row = await write(subject, question, key);
        return { row, sentence: await tell(row) };
      }}
      saved={`Your question on ${name} was sent.`}
      outcome={
        outcome === null ? null : (
          <p className={styles.outcome} role="status">
            {outcome}
          </p>
        )
      }
      onSaved={(made) =>
        setOutcome(`Your question was kept. ${(made as { sentence: string; row: ProgressRow }).sentence}`)
      }
      onCancel={onClose}
    >
      {() => meanwhile.notice}
    </FormDialog>
  );
}
