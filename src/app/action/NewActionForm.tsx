import * as React from 'react';
import { newKey } from '../../lists/keys';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import { actionRoute } from '../context/routes';
import { ActionFields } from './ActionFields';
import { actionDraftOf, actionProblems, newActionEntry } from './actionEntry';
import type { ActionEntry } from './actionEntry';
import { EntryForm } from '../forms/EntryForm';
import { PanelFrame } from './PanelFrame';
import { useDraft } from '../forms/useDraft';

export interface NewActionFormProps {
  recommendationId: number | null;
  priorityId: number | null;
  beside: boolean;
  onClose(): void;
}

/** Adds an action: under a recommendation, under a priority, or on its own. */
export function NewActionForm({
  recommendationId,
  priorityId,
  beside,
  onClose,
}: NewActionFormProps): React.ReactElement {
  const { store } = useServices();
  const host = useHost();
  const announce = useAnnounce();
  const { data, view, reload } = usePlan();
  const about = `new action ${recommendationId ?? ''} ${priorityId ?? ''}`;
  const draft = useDraft<ActionEntry>(about, () => newActionEntry(newKey(), recommendationId, priorityId));
  const entry = draft.value;
  const [checked, setChecked] = React.useState(false);
  const problems = checked ? actionProblems(entry, view) : [];
  const answered = data.recommendations.find(({ id }) => id === recommendationId);
  const check = (): boolean => {
    setChecked(true);
    return actionProblems(entry, view).length === 0;
  };
  const save = async (): Promise<void> => {
    const made = await store.addAction(data.plan.id, actionDraftOf(entry, data), entry.key);
    draft.drop();
    await reload();
    announce(`Action ${made.ref} was added.`);
    onClose();
    host.navigate(actionRoute(made.ref));
  };
  return (
    <PanelFrame
      kicker={answered ? `Answers recommendation ${answered.ref}: ${answered.text}` : 'New in the plan'}
      title="Add an action"
      beside={beside}
      onClose={onClose}
    >
      <EntryForm
        label="Add an action"
        saveLabel="Add the action"
        check={check}
        save={save}
        onCancel={onClose}
        draft={draft}
      >
        <ActionFields entry={entry} onChange={(changes) => draft.set({ ...entry, ...changes })} problems={problems} />
      </EntryForm>
    </PanelFrame>
  );
}
