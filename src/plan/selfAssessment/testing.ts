import { emptyValues } from '../fields/field';
import { selfAssessmentFields } from '../fields/selfAssessments';
import type { SelfAssessment, SelfAssessmentPoint } from '../fields';

/** Self-assessments for tests. Nothing of the product imports this file. */

export function assessmentWith(version: number, changes: Partial<SelfAssessment> = {}): SelfAssessment {
  return {
    ...emptyValues(selfAssessmentFields),
    id: version,
    key: `s${version}`,
    etag: '"1"',
    planId: 1,
    title: 'Where We Are',
    version,
    state: 'draft',
    ...changes,
  };
}

export function pointWith(text: string, changes: Partial<SelfAssessmentPoint> = {}): SelfAssessmentPoint {
  return { kind: 'strength', area: '', text, actionIds: [], ...changes };
}
