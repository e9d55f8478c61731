import * as React from 'react';
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import type { OpenQuery } from '../../plan/actionState';
import type { RatedAction } from '../../plan/view';
import { usePlan, useServices } from '../context/contexts';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useMutation } from '../ui/useMutation';
import { DraftNote } from '../forms/DraftNote';
import { useDraft } from '../forms/useDraft';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginTop: '8px' },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '8px' },
  touch: { '@media (max-width: 640px), (pointer: coarse)': { minHeight: '44px' } },
});

/** Answers a plan manager's question; with that it is no longer open. */
export function AnswerForm({
  rated,
  query,
  onDone,
}: {
  rated: RatedAction;
  query: OpenQuery;
  /** `sent`: false when it was given up; what was typed is kept. */
  onDone(sent: boolean): void;
}): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { reload } = usePlan();
  const draft = useDraft(`answer ${rated.action.id} ${query.rowId}`, () => ({ key: newKey(), text: '' }));
  const [checked, setChecked] = React.useState(false);
  const sending = useMutation();
  const field = React.useRef<HTMLTextAreaElement>(null);
  React.useEffect(() => field.current?.focus(), []);
  const missing = checked && draft.value.text.trim() === '' ? 'Write the answer.' : undefined;

  const send = async (): Promise<void> => {
    setChecked(true);
    const reason = draft.value.text.trim();
    if (reason === '') return;
    const sent = await sending.run(async () => {
      const about = query.keys[query.keys.length - 1];
      await store.changeAction(rated.action, { kind: 'answer', about, reason }, draft.value.key);
      draft.drop();
      await reload();
    });
    if (sent) onDone(true);
  };

  return (
    <form
      className={styles.form}
      noValidate
      aria-label={`Answer the question on ${rated.action.ref}`}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field
        label="Your answer"
        required
        hint="Everybody who reads the plan can read it. Leave out names of children."
        validationMessage={missing}
        validationState={missing ? 'error' : 'none'}
      >
        <Textarea
          ref={field}
          rows={3}
          resize="vertical"
          value={draft.value.text}
          onChange={(_, { value }) => draft.set({ ...draft.value, text: value })}
        />
      </Field>
      {sending.problem ? <ProblemNotice problem={sending.problem} /> : null}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" className={styles.touch} disabledFocusable={sending.running}>
          {sending.running ? 'Sending' : 'Send the answer'}
        </Button>
        <Button className={styles.touch} onClick={() => onDone(false)}>
          Cancel
        </Button>
        <DraftNote keptAt={draft.keptAt} />
      </div>
    </form>
  );
}
