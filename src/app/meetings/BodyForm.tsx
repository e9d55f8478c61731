import * as React from 'react';
import type { Body } from '../../plan/fields';
import { rhythmWords } from '../../plan/governance/reporting';
import { capitalised } from '../../plan/words';
import { RecordForm } from '../forms/RecordForm';
import { usePlan } from '../context/contexts';
import { bodyKinds } from './words';

const rhythms = (['meeting', 'month', 'two months', 'quarter', 'half-year', 'year'] as const).map((value) => ({
  value,
  label: capitalised(rhythmWords(value)),
}));

/**
 * The form for a body that receives the plan: its name, its reports and how often it gets them, and its successor
 * (requirements 45 and 55).
 */
export function BodyForm({ body, onClose }: { body: Body | null; onClose(): void }): React.ReactElement {
  const { data } = usePlan();
  const others = data.bodies.filter(({ id }) => id !== body?.id).map(({ id, name }) => ({ value: id, label: name }));
  return (
    <RecordForm
      name="body"
      list="bodies"
      label={body ? `Edit ${body.name}` : 'Add a body'}
      fields={[
        {
          kind: 'line',
          name: 'name',
          hint: 'As it was called at the time. A new name is a new body that this one became.',
          required: 'Name the body, for example “Improvement Board”.',
        },
        {
          kind: 'choice',
          name: 'kind',
          hint: 'The law binds days to cabinet, scrutiny and full council.',
          options: bodyKinds,
        },
        { kind: 'line', name: 'chair' },
        {
          kind: 'people',
          name: 'memberIds',
          hint: 'Those who sit on it and read the plan here: My actions shows them what was promised to it and what moved.',
        },
        {
          kind: 'table',
          name: 'receives',
          item: 'Report',
          addLabel: 'Add a report',
          columns: [
            { name: 'what', label: 'What', kind: 'line' },
            { name: 'every', label: 'How often', kind: 'choice', options: rhythms },
          ],
        },
        { kind: 'day', name: 'from', half: true },
        { kind: 'day', name: 'until', half: true },
        {
          kind: 'row',
          name: 'becameId',
          options: others,
          none: 'It goes on under this name',
          shown: () => others.length > 0,
        },
      ]}
      row={body}
      start={{ kind: 'other', receives: [] }}
      check={({ from, until }) =>
        from && until && until < from ? { field: 'until', message: 'It ends before it begins.' } : null
      }
      given={{ order: Math.max(0, ...data.bodies.map((each) => each.order)) + 1 }}
      saved="The body was saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
