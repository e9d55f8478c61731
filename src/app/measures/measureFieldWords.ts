import { formatDay } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import { formatNumber } from '../../plan/measures/values';
import { listed } from '../../plan/words';
import type { FieldWords } from '../forms/ConflictDialog';

/** How a measure's fields are named and shown to people. */
export function measureFieldWords(data: PlanData): FieldWords {
  const text = (value: unknown): string => String(value ?? '');
  const day = (value: unknown): string => (typeof value === 'string' ? formatDay(value) : 'no date');
  const figure = (value: unknown): string => (typeof value === 'number' ? formatNumber(value) : 'none');
  return {
    title: { label: 'What is measured', show: text },
    definition: { label: 'What exactly counts', show: text },
    source: { label: 'Where the numbers come from', show: text },
    unit: { label: 'Unit', show: text },
    direction: { label: 'What is better', show: text },
    baseline: { label: 'Baseline', show: figure },
    baselineDay: { label: 'Baseline of', show: day },
    target: { label: 'Target', show: figure },
    targetDay: { label: 'To be met by', show: day },
    frequency: { label: 'How often it is read', show: text },
    ownerId: {
      label: 'Owner',
      show: (value) => data.people.find(({ id }) => id === value)?.name ?? (value === null ? 'nobody' : 'somebody new'),
    },
    priorityId: { label: 'Priority', show: (value) => data.priorities.find(({ id }) => id === value)?.ref ?? 'none' },
    actionIds: {
      label: 'Actions it belongs to',
      show: (value) =>
        listed((value as number[]).map((id) => data.actions.find((action) => action.id === id)?.ref ?? '?')) || 'none',
    },
    undefinedWhy: { label: 'Why not yet', show: text },
    definedFrom: { label: 'Where the definition will come from', show: text },
    definedBy: { label: 'To be defined by', show: day },
    suppressBelow: { label: 'Not shown under', show: figure },
    withdrawn: { label: 'Withdrawn because', show: text },
  };
}
