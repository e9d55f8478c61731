import { choice, data, day, hasTexts, isRowNumber, key, line, listOf, number, planId } from './field';
import type { Row } from './field';
import { targetGrades } from './structured';

/** One point of a self-assessment. */
export interface SelfAssessmentPoint {
  kind: 'strength' | 'area for improvement' | 'improvement made';
  area: string;
  text: string;
  actionIds: number[];
}

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

/** The fields of a version of the council's self-assessment (requirements 37 and 38). */
export const selfAssessmentFields = {
  title: line('Self-assessment'),
  version: number('Version'),
  day: day('Day', { asked: 'Agreed on' }),
  state: choice('State', ['draft', 'agreed'], 'draft'),
  points: data<SelfAssessmentPoint[]>('What it says', [], readPoints),
  /** The grades that the council would give itself, by area. */
  grades: targetGrades('What the council would grade itself', {
    asked: 'What we would grade ourselves today',
  }),
  planId: planId(),
  key: key(),
};

/** One version of "Where We Are" (requirements 37 and 38). */
export type SelfAssessment = Row<typeof selfAssessmentFields>;
