import type { SelfAssessment, SelfAssessmentPoint } from './entities';

/** Self-assessments for tests. Nothing of the product imports this file. */

export function assessmentWith(version: number, changes: Partial<SelfAssessment> = {}): SelfAssessment {
  return {
    id: version,
    key: `s${version}`,
    etag: '"1"',
    planId: 1,
    title: 'Where We Are',
    version,
    day: null,
    state: 'draft',
    points: [],
    grades: [],
    ...changes,
  };
}

export function pointWith(text: string, changes: Partial<SelfAssessmentPoint> = {}): SelfAssessmentPoint {
  return { kind: 'strength', area: '', text, actionIds: [], ...changes };
}
