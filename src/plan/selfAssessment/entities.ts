import type { Day } from '../day';
import type { Target } from '../inspections/entities';

/** One thing a self-assessment says. */
export interface SelfAssessmentPoint {
  kind: 'strength' | 'area for improvement' | 'improvement made';
  area: string;
  text: string;
  actionIds: number[];
}

/** One version of "Where We Are" (requirements 37 and 38). */
export interface SelfAssessment {
  id: number;
  key: string;
  etag: string;
  planId: number;
  title: string;
  version: number;
  day: Day | null;
  state: 'draft' | 'agreed';
  points: SelfAssessmentPoint[];
  /** What the council would grade itself, by area. */
  grades: Target[];
}
