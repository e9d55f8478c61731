import * as React from 'react';
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
  makeStyles,
  ProgressBar,
  Textarea,
} from '@fluentui/react-components';
import { smallText, touchTarget } from '../ui/styleParts';
import { newKey } from '../../lists/keys';
import type { RedactionPreview, RedactionRow, RedactionTarget } from '../../lists/redaction';
import { useServices, useSite } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useQuery } from '../ui/useQuery';
import { useMutation } from '../ui/useMutation';
import { Places } from './RedactedLocations';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  texts: { margin: 0 },
  term: smallText,
  text: { margin: 0, marginBottom: '8px', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  actions: { flexWrap: 'wrap' },
  touch: touchTarget,
});

interface Told {
  done: number;
  total: number;
  label: string;
}

/** What removing the words does to this row, and what it does not reach. */
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
      <Places
        heading="What this does not reach"
        places={preview.elsewhere.map(({ where }) => where)}
        none="They were found nowhere else."
      />
    </>
  );
}

/** Removes words from one row for good, for site owners: first says what will be done, then does it (docs/design.md, data rule 6). */
export function RemoveWordsDialog({
  target,
  title,
  onClose,
}: {
  target: RedactionTarget;
  /** What the row is: "the report of 3 Mar 2026". */
  title: string;
  onClose(): void;
}): React.ReactElement {
  const styles = useStyles();
  const { openRedaction } = useServices();
  const { reload } = useSite();
  const announce = useAnnounce();
  const operation = useMutation();
  const [key] = React.useState(newKey);
  // Not kept as a draft: the words must not stay in the browser.
  const [words, setWords] = React.useState('');
  const [reason, setReason] = React.useState('');
  const [checked, setChecked] = React.useState(false);
  const [told, setTold] = React.useState<Told | null>(null);
  const [preview, setPreview] = React.useState<{ of: string; says: RedactionPreview } | null>(null);
  const [done, setDone] = React.useState<RedactionRow | null>(null);
  const { list, itemId } = target;
  const query = useQuery(
    React.useCallback(async () => (await openRedaction()).texts({ list, itemId }), [openRedaction, list, itemId]),
  );
  const wordsProblem =
    checked && words.trim().length < 3 ? 'Type at least three letters, as they stand in the text.' : '';
  const reasonProblem = checked && reason.trim() === '' ? 'Say why, without the words themselves.' : '';
  const isReady = words.trim().length >= 3 && reason.trim() !== '';
  const shown = preview?.of === words ? preview.says : null;

  const look = (): void => {
    setChecked(true);
    if (!isReady) return;
    void operation.run(async () => {
      setPreview({ of: words, says: await (await openRedaction()).preview(target, words, setTold) });
      setTold(null);
    });
  };
  const remove = (): void => {
    void operation.run(async () => {
      setDone(await (await openRedaction()).redact(target, words, reason, key, setTold));
      setTold(null);
      await reload();
      announce('The words are removed.');
    });
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && !operation.running && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>Remove words from {title}</DialogTitle>
          <DialogContent className={styles.content}>
            {done ? (
              <>
                <p>
                  The words are removed from the text, its earlier versions, the recycle bin’s copies and the saved
                  position.
                </p>
                <Places heading="They still stand, or may stand, here" places={done.remaining} />
              </>
            ) : (
              <>
                <p>
                  The words become “[removed on the day: your reason]”, and every earlier version of this row goes. This
                  cannot be undone.
                </p>
                {query.status === 'error' ? <ProblemNotice problem={query.problem} onRetry={query.refetch} /> : null}
                {query.status === 'success' ? (
                  <dl className={styles.texts}>
                    {(shown?.texts ?? query.data)
                      .filter((text) => !shown || text.holds)
                      .map(({ column, text }) => (
                        <div key={column}>
                          <dt className={styles.term}>{column}</dt>
                          <dd className={styles.text}>{text}</dd>
                        </div>
                      ))}
                  </dl>
                ) : null}
                <Field
                  label="Words to remove"
                  required
                  hint="As they stand above: a name, or the whole text."
                  validationMessage={wordsProblem}
                  validationState={wordsProblem ? 'error' : 'none'}
                >
                  <Textarea
                    rows={2}
                    resize="vertical"
                    autoComplete="off"
                    value={words}
                    onChange={(_, { value }) => setWords(value)}
                  />
                </Field>
                <Field
                  label="Why?"
                  required
                  hint="Everybody reads this in their place: “a child’s name”."
                  validationMessage={reasonProblem}
                  validationState={reasonProblem ? 'error' : 'none'}
                >
                  <Input value={reason} onChange={(_, { value }) => setReason(value)} />
                </Field>
                {shown ? <WhatWillBeDone preview={shown} /> : null}
              </>
            )}
            {operation.problem ? <ProblemNotice problem={operation.problem} /> : null}
            {operation.running && told ? (
              <Field label={told.label}>
                <ProgressBar value={told.done} max={told.total} />
              </Field>
            ) : null}
          </DialogContent>
          <DialogActions className={styles.actions} fluid>
            {done ? null : shown?.texts.some(({ holds }) => holds) ? (
              <Button
                className={styles.touch}
                appearance="primary"
                disabledFocusable={operation.running || !isReady}
                onClick={remove}
              >
                {operation.running
                  ? 'Removing the words'
                  : operation.problem
                    ? 'Go on where it stopped'
                    : 'Remove them for good'}
              </Button>
            ) : (
              <Button
                className={styles.touch}
                appearance="primary"
                disabledFocusable={operation.running}
                onClick={look}
              >
                {operation.running ? 'Looking' : 'See what will be done'}
              </Button>
            )}
            <Button className={styles.touch} disabledFocusable={operation.running} onClick={onClose}>
              {done ? 'Close' : 'Cancel'}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
