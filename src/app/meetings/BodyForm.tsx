import * as React from 'react';
import type { Body } from '../../plan/fields';
import { rhythmWords } from '../../plan/governance/reporting';
import { capitalised } from '../../plan/words';
import type { FormField } from '../forms/fields';
import { RecordForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';
import { bodyKinds } from './words';

const rhythms = (['meeting', 'month', 'two months', 'quarter', 'half-year', 'year'] as const).map((value) => ({
  value,
  label: capitalised(rhythmWords(value)),
}));

/** Names a body that the plan goes to, with what it gets and how often, and the body that took its place (requirements 45 and 55). */
export function BodyForm({ body, onClose }: { body: Body | null; onClose(): void }): React.ReactElement {
  const { store } = useServices();
  const { data } = usePlan();
  const others = data.bodies.filter(({ id }) => id !== body?.id).map(({ id, name }) => ({ value: id, label: name }));
  const fields: FormField[] = [
    {
      kind: 'line',
      name: 'name',
      label: 'Its name',
      hint: 'As it was called at the time. A new name is a new body that this one became.',
      required: 'Name the body, for example “Improvement Board”.',
    },
    {
      kind: 'choice',
      name: 'kind',
      label: 'What it is',
      hint: 'The law binds days to cabinet, scrutiny and full council.',
      options: bodyKinds,
    },
    { kind: 'line', name: 'chair', label: 'Chair', empty: null },
    {
      kind: 'table',
      name: 'receives',
      label: 'What it gets, and how often',
      item: 'Report',
      addLabel: 'Add a report',
      columns: [
        { name: 'what', label: 'What', kind: 'line' },
        { name: 'every', label: 'How often', kind: 'choice', options: rhythms },
      ],
    },
    { kind: 'day', name: 'from', label: 'Under this name since' },
    { kind: 'day', name: 'until', label: 'Under this name until' },
    ...(others.length > 0
      ? [
          {
            kind: 'one of',
            name: 'becameId',
            label: 'It became',
            options: others,
            none: 'It goes on under this name',
          } as FormField,
        ]
      : []),
  ];
  const order = Math.max(0, ...data.bodies.map((each) => each.order)) + 1;
  return (
    <RecordForm<Body>
      about={body ? `edit body ${body.id}` : 'new body'}
      label={body ? `Edit ${body.name}` : 'Add a body'}
      fields={fields}
      row={body}
      start={{ kind: 'other', receives: [] }}
      check={({ from, until }) =>
        typeof from === 'string' && typeof until === 'string' && until < from
          ? { field: 'until', message: 'It ends before it begins.' }
          : null
      }
      add={(values, key) => store.addRecord('bodies', { ...values, order }, key)}
      edit={(base, changes, reason, key) => store.editRecord('bodies', base, changes, reason, key)}
      saved="The body was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
