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
  makeStyles,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import { formatDay } from '../../plan/day';
import type { RatedAction } from '../../plan/view';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useMutation } from '../ui/useMutation';
import type { StoryLine } from '../components/storyWords';
import { useDraft } from '../forms/useDraft';

const useStyles = makeStyles({
  content: { display: 'flex', flexDirection: 'column', rowGap: '16px' },
  quote: {
    margin: 0,
    paddingLeft: '12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/** A plan manager's question about an entry: it stays open until somebody who leads the action answers it. */
export function AskDialog({
  rated,
  entry,
  onClose,
}: {
  rated: RatedAction;
  entry: StoryLine;
  onClose(): void;
}): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { reload } = usePlan();
  const announce = useAnnounce();
  const { ref, id } = rated.action;
  const draft = useDraft(`ask ${id} ${entry.id}`, () => ({ key: newKey(), text: '' }));
  const [checked, setChecked] = React.useState(false);
  const sending = useMutation();
  const missing = checked && draft.value.text.trim() === '' ? 'Say what you want to know.' : undefined;

  const send = async (): Promise<void> => {
    setChecked(true);
    const reason = draft.value.text.trim();
    if (reason === '') return;
    const sent = await sending.run(async () => {
      await store.changeAction(rated.action, { kind: 'query', about: entry.key, reason }, draft.value.key);
      draft.drop();
      await reload();
    });
    if (!sent) return;
    announce(`Your question on action ${ref} was sent.`);
    onClose();
  };

  return (
    <Dialog open onOpenChange={(_, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void send();
          }}
        >
          <DialogBody>
            <DialogTitle>Ask about the report of {formatDay(entry.day)}</DialogTitle>
            <DialogContent className={styles.content}>
              <blockquote className={styles.quote}>{[entry.title, entry.text].filter(Boolean).join('\n')}</blockquote>
              <Field
                label="What do you want to know?"
                required
                hint={`${rated.lead?.name ?? 'Whoever leads it'} is told, and it stays open until it is answered.`}
                validationMessage={missing}
                validationState={missing ? 'error' : 'none'}
              >
                <Textarea
                  rows={3}
                  resize="vertical"
                  value={draft.value.text}
                  onChange={(_, { value }) => draft.set({ ...draft.value, text: value })}
                />
              </Field>
              {sending.problem ? <ProblemNotice problem={sending.problem} /> : null}
            </DialogContent>
            <DialogActions>
              <Button type="submit" appearance="primary" disabledFocusable={sending.running}>
                {sending.running ? 'Sending' : 'Send the question'}
              </Button>
              <Button onClick={onClose}>Cancel</Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
