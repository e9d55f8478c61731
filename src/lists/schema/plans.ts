import { planFields } from '../../plan/fields/plans';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Named plans with a running period (requirement 27). */
export const plans = defineList({
  name: 'Plans',
  title: 'Plans',
  purpose: 'Improvement plans kept in this site.',
  edited: true,
  access: roleTable.plans,
  columns: columnsFor(planFields, {
    indexed: ['inspectionId', 'managerId'],
    inView: ['title', 'starts', 'ends', 'managerId', 'sponsorId'],
    formerly: { summary: ['Plain summary'], responseRule: ['Deadline rule'], chosenDue: ['To be submitted by'] },
  }),
});
