import { selfAssessmentFields } from '../../plan/fields/selfAssessments';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Versions of the council's self-assessment (requirements 37 and 38). */
export const selfAssessments = defineList({
  name: 'SelfAssessments',
  title: 'Self-assessments',
  edited: true,
  access: roleTable.selfAssessments,
  columns: columnsFor(selfAssessmentFields, {
    internal: { version: 'VersionNumber' },
  }),
});
