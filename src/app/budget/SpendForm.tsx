import * as React from 'react';
import type { Spend } from '../../plan/fields';
import { RecordForm } from '../forms/RecordForm';
import { usePlan } from '../context/contexts';

/** The form that adds a line of the plan's money, or edits one with a reason (requirement 26). */
export function SpendForm({
  line,
  onSaved,
  onCancel,
}: {
  /** The line to edit, or null for a new one. */
  line: Spend | null;
  onSaved(): void;
  onCancel(): void;
}): React.ReactElement {
  const { data } = usePlan();
  return (
    <RecordForm
      name="money"
      list="spend"
      label={line ? `Edit ${line.title}` : 'Add money'}
      saveLabel={line ? 'Save' : 'Add it'}
      fields={[
        {
          kind: 'choice',
          name: 'kind',
          options: [
            { value: 'spend', label: 'Spent' },
            { value: 'post', label: 'A funded post, over all of its time' },
            { value: 'budget', label: 'Part of the budget' },
          ],
        },
        { kind: 'line', name: 'title', required: 'Say what the money is for.' },
        {
          kind: 'money',
          name: 'amount',
          required: 'Give an amount in pounds, such as 12,500 or 1,250.50.',
        },
        {
          kind: 'action',
          name: 'actionId',
          hint: 'Leave it empty for what belongs to the plan as a whole.',
        },
        { kind: 'day', name: 'day', half: true },
        { kind: 'day', name: 'until', half: true },
        { kind: 'line', name: 'funding' },
        { kind: 'text', name: 'note', rows: 2 },
      ]}
      row={line}
      start={{ kind: 'spend', amount: undefined }}
      check={({ day, until }) =>
        day && until && until < day ? { field: 'until', message: 'It would end before it begins.' } : null
      }
      given={{ planId: data.plan.id }}
      saved="The money was saved."
      onSaved={onSaved}
      onCancel={onCancel}
    />
  );
}
