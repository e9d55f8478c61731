import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { listSchema } from '../../lists/schema';
import { formatDay } from '../../plan/day';
import type { RatedAction } from '../../plan/view';
import { FormDialog } from '../forms/FormDialog';
import { useServices } from '../context/contexts';
import type { StoryLine } from '../components/storyWords';

const { columns } = listSchema.progress;

const useStyles = makeStyles({
  quote: {
    margin: 0,
    paddingLeft: '12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
});

/**
 * The dialog in which a plan manager asks about an entry. The question stays open until somebody who leads the action
 * answers.
 */
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
  const { ref, id } = rated.action;
  return (
    <FormDialog<typeof columns, never>
      name="question on an action"
      about={`${id} ${entry.id}`}
      columns={columns}
      label={`Ask about the report of ${formatDay(entry.day)}`}
      says={<blockquote className={styles.quote}>{[entry.title, entry.text].filter(Boolean).join('\n')}</blockquote>}
      saveLabel="Send the question"
      savingLabel="Sending"
      fields={[
        {
          kind: 'text',
          name: 'text',
          label: 'What do you want to know?',
          hint: `${rated.lead?.name ?? 'Whoever leads it'} is told, and it stays open until it is answered.`,
          required: 'Say what you want to know.',
        },
      ]}
      row={null}
      add={({ text: reason = '' }, key) =>
        store.changeAction(rated.action, { kind: 'query', about: entry.key, reason }, key)
      }
      saved={`Your question on action ${ref} was sent.`}
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
