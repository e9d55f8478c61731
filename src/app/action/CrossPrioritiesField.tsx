import * as React from 'react';
import { inPlanOrder } from '../../plan/groups';
import { CheckboxGroup } from '../forms/CheckboxGroup';
import { usePlan } from '../context/contexts';

/** Which of the priorities across the themes something serves. Nothing where the plan has none (requirement 18). */
export function CrossPrioritiesField({
  value,
  onChange,
}: {
  value: number[];
  onChange(crossPriorityIds: number[]): void;
}): React.ReactElement {
  const { priorities } = usePlan().data;
  const options = priorities
    .filter(({ kind }) => kind === 'cross-cutting')
    .sort(inPlanOrder)
    .map(({ id, title }) => ({ value: id, label: title }));
  return (
    <CheckboxGroup label="Cross-cutting priorities it serves" options={options} chosen={value} onChange={onChange} />
  );
}
