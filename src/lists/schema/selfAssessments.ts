import type { SelfAssessmentPoint } from '../../plan/selfAssessment/entities';
import { choice, day, hasTexts, isRowNumber, json, key, listOf, number, title } from './columns';
import { targetGrades } from './grades';
import { defineList } from './list';
import { roleTable } from './roleTable';

const kinds: readonly string[] = ['strength', 'area for improvement', 'improvement made'];
const isPoint = (parsed: unknown): parsed is SelfAssessmentPoint =>
  hasTexts(parsed, 'kind', 'area', 'text') && kinds.includes(parsed.kind);

const readPoints = (parsed: unknown): SelfAssessmentPoint[] =>
  listOf(isPoint)(parsed).map(({ kind, area, text, actionIds }) => ({
    kind,
    area,
    text,
    actionIds: listOf(isRowNumber)(actionIds),
  }));

/** Versions of the council's own account of where it is (requirements 37 and 38). */
export const selfAssessments = defineList({
  name: 'SelfAssessments',
  title: 'Self-assessments',
  purpose: 'Where the council says it is: strengths, areas for improvement, improvements made.',
  edited: true,
  access: roleTable.selfAssessments,
  columns: {
    title: title('Self-assessment', { inView: true }),
    key: key(),
    planId: number('PlanId', 'Plan', { indexed: true }),
    version: number('VersionNumber', 'Version', { inView: true }),
    day: day('Day', 'Day', { inView: true }),
    state: choice('State', 'State', ['draft', 'agreed'], 'draft', { inView: true }),
    points: json<SelfAssessmentPoint[]>('Points', 'What it says', [], readPoints),
    grades: targetGrades('Grades', 'What the council would grade itself'),
  },
});
