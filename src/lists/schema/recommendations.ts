import { key, note, number, optionalNote, optionalNumber, optionalText, rowNumbers, text, title } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** What the inspectors asked for, verbatim (requirements 15, 16 and 19). */
export const recommendations = defineList({
  name: 'Recommendations',
  title: 'Recommendations',
  purpose: 'What the inspectors asked for, word for word.',
  edited: true,
  access: roleTable.recommendations,
  columns: {
    ref: title('Number', { inView: true }),
    key: key(),
    planId: number('PlanId', 'Plan', { indexed: true }),
    inspectionId: optionalNumber('InspectionId', 'Inspection', { indexed: true }),
    priorityId: optionalNumber('PriorityId', 'Priority', { indexed: true }),
    number: optionalText('PrintedNumber', 'Number as printed'),
    text: note('Recommendation', 'Recommendation', { inView: true }),
    addressee: text('Addressee', 'Addressed to', { inView: true }),
    page: optionalNumber('Page', 'Page', { inView: true }),
    order: number('Place', 'Place in the plan'),
    stateAtImport: optionalText('StateAtImport', 'State when it was brought in'),
    withdrawn: optionalNote('Withdrawn', 'Withdrawn because', { inView: true }),
    crossPriorityIds: rowNumbers('CrossPriorities', 'Cross-cutting priorities'),
    councillorRole: optionalNote('CouncillorRole', 'What the councillor does', { inView: true }),
    decisionId: optionalNumber('DecisionId', 'Decision it came from'),
  },
});
