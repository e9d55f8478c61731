import type { SelfAssessmentPoint } from '../fields';

export type PointEdit =
  | { kind: 'add'; point: SelfAssessmentPoint }
  | { kind: 'change'; from: SelfAssessmentPoint; to: SelfAssessmentPoint }
  | { kind: 'take out'; from: SelfAssessmentPoint };

const isSame = (one: SelfAssessmentPoint, other: SelfAssessmentPoint): boolean =>
  one.kind === other.kind &&
  one.area === other.area &&
  one.text === other.text &&
  one.actionIds.join() === other.actionIds.join();

/**
 * The points after an edit of one of them. Two people can thus work on different points of one version.
 * @returns null when the edited point no longer exists, because somebody else changed it
 */
export function afterPointEdit(points: readonly SelfAssessmentPoint[], edit: PointEdit): SelfAssessmentPoint[] | null {
  if (edit.kind === 'add')
    return points.some((each) => isSame(each, edit.point)) ? [...points] : [...points, edit.point];
  const at = points.findIndex((each) => isSame(each, edit.from));
  if (at < 0) return null;
  return edit.kind === 'take out'
    ? points.filter((_, index) => index !== at)
    : points.map((each, index) => (index === at ? edit.to : each));
}
