import * as React from 'react';
import type { Priority } from '../../plan/fields';
import { nextRef } from '../../plan/nextRef';
import { FoldedRowHistory } from '../components/RowHistory';
import { ListForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';
import { PanelFrame } from './PanelFrame';

export interface PriorityFormProps {
  /** The priority to edit, or null for a new one. */
  priorityId: number | null;
  beside: boolean;
  onClose(): void;
}

/** The form that adds or renames a priority (a theme), which groups recommendations and actions (requirement 18). */
export function PriorityForm({ priorityId, beside, onClose }: PriorityFormProps): React.ReactElement {
  const { store } = useServices();
  const { data } = usePlan();
  const priority = data.priorities.find(({ id }) => id === priorityId) ?? null;
  const heading = priority ? `Edit priority ${priority.ref}` : 'Add a priority';
  const order = Math.max(0, ...data.priorities.map((each) => each.order)) + 1;
  const ref = nextRef(data.priorities.map((each) => each.ref));
  return (
    <PanelFrame kicker="The plan’s priorities" title={heading} beside={beside} onClose={onClose}>
      <ListForm<'priorities', Priority>
        name="priority"
        list="priorities"
        label={heading}
        saveLabel={priority ? 'Save' : 'Add the priority'}
        fields={[
          {
            kind: 'line',
            name: 'title',
            hint: 'A theme that several recommendations and actions serve.',
            required: 'Name the priority, for example “Permanence and contact”.',
          },
          {
            kind: 'radio',
            name: 'kind',
            options: [
              { value: 'theme', label: 'A theme: recommendations and actions stand under it' },
              {
                value: 'cross-cutting',
                label: 'A cross-cutting priority: it stands beside the themes, and actions of several serve it',
              },
            ],
          },
          {
            kind: 'person',
            name: 'seniorId',
            hint: 'Decides when a lead asks for more time or says that an action is ready to close. Give them a role in Set-up too, best that of a director.',
          },
        ]}
        row={priority}
        add={({ title = '', kind, seniorId }, key) =>
          store.addPriority(data.plan.id, { ref, title, order, kind, seniorId }, key)
        }
        edit={(base, changes, reason, key) => store.editPriority(base, changes, reason, key)}
        saved="The priority was saved."
        onSaved={onClose}
        onCancel={onClose}
      />
      {priority ? <FoldedRowHistory list="priorities" id={priority.id} of={`priority ${priority.ref}`} /> : null}
    </PanelFrame>
  );
}
