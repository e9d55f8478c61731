import { formatDay } from '../../plan/day';
import type { Dependency } from '../../plan/fields';
import type { PlanData } from '../../plan/planData';
import { listed } from '../../plan/words';
import type { FieldWords } from '../forms/ConflictDialog';

/** The cross-cutting priorities of an action or a recommendation, by name. */
export function crossPriorityWords(data: PlanData): FieldWords {
  const served = (value: unknown): string[] =>
    data.priorities.filter(({ id }) => (value as number[]).includes(id)).map(({ title }) => title);
  return {
    crossPriorityIds: { label: 'Cross-cutting priorities', show: (value) => listed(served(value)) || 'none' },
  };
}

/** How an action's fields are named and shown to people. */
export function actionFieldWords(data: PlanData): FieldWords {
  const person = (id: unknown): string =>
    data.people.find((each) => each.id === id)?.name ?? 'somebody new to the plan';
  const day = (value: unknown): string => (typeof value === 'string' ? formatDay(value) : 'no date');
  const text = (value: unknown): string => String(value ?? '');
  return {
    text: { label: 'What will be done', show: text },
    outcome: { label: 'Desired outcome', show: text },
    measure: { label: 'How success is measured', show: text },
    start: { label: 'Starts', show: day },
    due: { label: 'Due', show: day },
    leadId: { label: 'Lead', show: (value) => (value === null ? 'nobody' : person(value)) },
    deputyIds: { label: 'Deputies', show: (value) => listed((value as number[]).map(person)) || 'none' },
    urgent: { label: 'Urgent', show: (value) => (value ? 'yes' : 'no') },
    workforce: { label: 'About the workforce', show: (value) => (value ? 'yes' : 'no') },
    externalOwner: { label: 'Owner outside the service', show: (value) => text(value) || 'none' },
    ...crossPriorityWords(data),
    waitsFor: {
      label: 'Waits for',
      show: (value) => {
        const waits = (value as Dependency[]).map(
          ({ actionId, need }) => `${data.actions.find(({ id }) => id === actionId)?.ref ?? '?'} (${need})`,
        );
        return listed(waits) || 'nothing';
      },
    },
    recommendationId: {
      label: 'Answers recommendation',
      show: (value) => data.recommendations.find(({ id }) => id === value)?.ref ?? 'none',
    },
    priorityId: {
      label: 'Priority',
      show: (value) => {
        const priority = data.priorities.find(({ id }) => id === value);
        return priority ? `${priority.ref}, ${priority.title}` : 'none';
      },
    },
    ref: { label: 'Number', show: text },
    order: { label: 'Place in the plan', show: text },
  };
}
