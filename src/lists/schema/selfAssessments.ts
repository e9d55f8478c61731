import { selfAssessmentFields } from '../../plan/fields/selfAssessments';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Versions of the council's self-assessment (requirements 37 and 38). */
export const selfAssessments = defineList({
  name: 'SelfAssessments',
  title: 'Self-assessments',
  purpose: 'Where the council says it is: strengths, areas for improvement, improvements made.',
  edited: true,
  access: roleTable.selfAssessments,
  columns: columnsFor(selfAssessmentFields, {
    internal: { version: 'VersionNumber' },
    indexed: ['planId'],
    inView: ['title', 'version', 'day', 'state'],
  }),
});
