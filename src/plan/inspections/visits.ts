import type { InspectionKind } from '../fields/inspections';

export type VisitKind = Extract<InspectionKind, 'focused visit' | 'monitoring visit'>;

/** Whether the kind is a visit, which has a topic and a letter and gives no grade (requirements 10 and 11). */
export function isVisit(kind: string | null): kind is VisitKind {
  return kind === 'focused visit' || kind === 'monitoring visit';
}
