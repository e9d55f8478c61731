import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { RedactionPreview, RedactionRow, RedactionTarget } from '../../lists/redaction';
import { line, text } from '../../plan/fields/field';
import type { FormValues } from '../forms/fieldTypes';
import { NOT_WRITTEN } from '../forms/formDefinition';
import { FormDialog } from '../forms/FormDialog';
import { useServices } from '../context/contexts';
import { ProblemNotice } from '../ui/ProblemNotice';
import { StepProgress } from '../ui/StepProgress';
import type { ProgressStep } from '../ui/StepProgress';
import { smallText } from '../ui/styleParts';
import { useQuery } from '../ui/useQuery';
import { RedactedLocations } from './RedactedLocations';

const useStyles = makeStyles({
  texts: { margin: 0 },
  term: smallText,
  text: { margin: 0, marginBottom: '8px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

/** Describes what removing the words does to this row, and where they remain. */
function WhatWillBeDone({ preview }: { preview: RedactionPreview }): React.ReactElement {
  const versions =
    preview.versions === 0
      ? 'There are no earlier versions.'
      : `${preview.versions} earlier ${preview.versions === 1 ? 'version goes' : 'versions go'}.`;
  return (
    <>
      <p>
        {preview.texts.some(({ holds }) => holds)
          ? `${versions} The saved position is made anew.`
          : 'This row does not hold these words. Check how they are written.'}
      </p>
      <RedactedLocations
        heading="What this does not reach"
        places={preview.elsewhere.map(({ where }) => where)}
        none="They were found nowhere else."
      />
    </>
  );
}

/**
 * Shows the texts of the row by column: all of them at first, and after the preview only those that contain the words.
 */
function RowTexts({
  target: { list, itemId },
  preview,
}: {
  target: RedactionTarget;
  preview: RedactionPreview | null;
}): React.ReactElement | null {
  const styles = useStyles();
  const { openRedaction } = useServices();
  const query = useQuery(
    React.useCallback(async () => (await openRedaction()).texts({ list, itemId }), [openRedaction, list, itemId]),
  );
  if (query.status === 'error') return <ProblemNotice problem={query.problem} onRetry={query.refetch} />;
  if (query.status === 'pending') return null;
  return (
    <dl className={styles.texts}>
      {(preview?.texts.filter(({ holds }) => holds) ?? query.data).map(({ column, text: words }) => (
        <div key={column}>
          <dt className={styles.term}>{column}</dt>
          <dd className={styles.text}>{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Says what was removed, and where the words remain. */
function Removed({ row }: { row: RedactionRow }): React.ReactElement {
  return (
    <>
      <p>The words are removed from the text, its earlier versions, the recycle bin’s copies and the saved position.</p>
      <RedactedLocations heading="They still stand, or may stand, here" places={row.remaining} />
    </>
  );
}

const columns = { words: text('Words to remove'), reason: line('Why?') };
type Values = FormValues<typeof columns>;

/**
 * The dialog with which site owners remove words from one row for good. It first says what will be done
 * (docs/design.md, data rule 6).
 */
export function RemoveWordsDialog({
  target,
  title,
  onClose,
}: {
  target: RedactionTarget;
  /** The name of the row: "the report of 3 Mar 2026". */
  title: string;
  onClose(): void;
}): React.ReactElement {
  const { openRedaction } = useServices();
  const [step, setStep] = React.useState<ProgressStep | null>(null);
  const [preview, setPreview] = React.useState<{ of: string; says: RedactionPreview } | null>(null);
  const [removed, setRemoved] = React.useState<RedactionRow | null>(null);
  const previewOf = ({ words }: Values): RedactionPreview | null =>
    preview !== null && preview.of === words ? preview.says : null;
  const isSeen = (values: Values): boolean => previewOf(values)?.texts.some(({ holds }) => holds) ?? false;

  const lookOrRemove = async (values: Values, key: string): Promise<unknown> => {
    const { words = '', reason = '' } = values;
    const redaction = await openRedaction();
    if (isSeen(values)) return redaction.redact(target, words, reason, key, setStep);
    setPreview({ of: words, says: await redaction.preview(target, words, setStep) });
    setStep(null);
    return NOT_WRITTEN;
  };
  return (
    <FormDialog<typeof columns, never>
      name="words to remove"
      about={`${target.list} ${target.itemId}`}
      keepsNoDraft
      columns={columns}
      label={`Remove words from ${title}`}
      says={(values) => (
        <>
          <p>
            The words become “[removed on the day: your reason]”, and every earlier version of this row goes. This
            cannot be undone.
          </p>
          <RowTexts target={target} preview={previewOf(values)} />
        </>
      )}
      saveLabel={(values) => (isSeen(values) ? 'Remove them for good' : 'See what will be done')}
      savingLabel={step ? 'Working' : 'Looking'}
      againLabel="Go on where it stopped"
      fields={[
        {
          kind: 'text',
          name: 'words',
          rows: 2,
          hint: 'As they stand above: a name, or the whole text.',
          required: 'Type at least three letters, as they stand in the text.',
        },
        {
          kind: 'line',
          name: 'reason',
          hint: 'Everybody reads this in their place: “a child’s name”.',
          required: 'Say why, without the words themselves.',
        },
      ]}
      row={null}
      check={({ words = '' }) =>
        words.length < 3 ? { field: 'words', message: 'Type at least three letters, as they stand in the text.' } : null
      }
      add={lookOrRemove}
      saved="The words are removed."
      onSaved={(row) => setRemoved(row as RedactionRow)}
      outcome={removed ? <Removed row={removed} /> : null}
      onCancel={onClose}
    >
      {({ values, saving }) => {
        const seen = previewOf(values);
        return (
          <>
            {seen ? <WhatWillBeDone preview={seen} /> : null}
            {saving ? <StepProgress step={step} /> : null}
          </>
        );
      }}
    </FormDialog>
  );
}
