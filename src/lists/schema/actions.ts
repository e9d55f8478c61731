import {
  day,
  key,
  note,
  number,
  optionalNumber,
  optionalText,
  people,
  person,
  rowNumbers,
  title,
  yesOrNo,
} from './columns';
import { dependencyList } from './dependencyList';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** What somebody will do by a day (requirements 20, 21 and 25). Due date and lead are recorded in Progress as well. */
export const actions = defineList({
  name: 'Actions',
  title: 'Actions',
  purpose: 'Who will do what by when, and how one will know that it worked.',
  edited: true,
  access: roleTable.actions,
  columns: {
    ref: title('Number', { inView: true }),
    key: key(),
    planId: number('PlanId', 'Plan', { indexed: true }),
    recommendationId: optionalNumber('RecommendationId', 'Recommendation', { indexed: true }),
    priorityId: optionalNumber('PriorityId', 'Priority', { indexed: true }),
    text: note('Action', 'Action', { inView: true }),
    outcome: note('Outcome', 'Desired outcome', { inView: true }),
    measure: note('Measure', 'How success is measured', { inView: true }),
    start: day('Start', 'Starts', { inView: true }),
    originalDue: day('OriginalDue', 'First due date', { inView: true }),
    due: day('Due', 'Due', { indexed: true, inView: true }),
    leadId: person('Lead', 'Lead', { indexed: true, inView: true }),
    deputyIds: people('Deputies', 'Deputies', { inView: true }),
    urgent: yesOrNo('Urgent', 'Urgent', { inView: true }),
    order: number('Place', 'Place in the plan'),
    illustrative: yesOrNo('Illustrative', 'Made up for the example plan'),
    crossPriorityIds: rowNumbers('CrossPriorities', 'Cross-cutting priorities'),
    waitsFor: dependencyList('WaitsFor', 'Waits for', []),
    workforce: yesOrNo('Workforce', 'About the workforce', { inView: true }),
    externalOwner: optionalText('ExternalOwner', 'Owner outside the council', { inView: true }),
    dueText: optionalText('DueText', 'Due, in words'),
  },
});
