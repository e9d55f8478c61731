import { sameText, wordsOf } from '../search';
import type { Target, SelfAssessment, SelfAssessmentPoint } from '../fields';
import { sameArea } from '../inspections/areas';
import { counted, listed } from '../words';

/** The change of one point between two versions. */
export interface PointChange {
  kind: 'added' | 'taken out' | 'changed';
  before: SelfAssessmentPoint | null;
  after: SelfAssessmentPoint | null;
}

export interface GradeChange {
  area: string;
  before: string | null;
  after: string | null;
}

export interface AssessmentChanges {
  points: PointChange[];
  grades: GradeChange[];
}

/** The share of words that two texts have in common, from 0 to 1. */
function sharedWords(one: SelfAssessmentPoint, other: SelfAssessmentPoint): number {
  const [a, b] = [new Set(wordsOf(one.text)), new Set(wordsOf(other.text))];
  const common = [...a].filter((word) => b.has(word)).length;
  return common / Math.max(1, a.size + b.size - common);
}

const isSame = (one: SelfAssessmentPoint, other: SelfAssessmentPoint): boolean =>
  one.kind === other.kind && one.area === other.area && one.text === other.text;

/** From this share of common words on, two points count as the same one reworded. */
const ALIKE = 0.4;

/**
 * The changes from one version to a later one: points that were added, taken out or reworded, and grades (requirement
 * 37).
 */
export function compareAssessments(before: SelfAssessment, after: SelfAssessment): AssessmentChanges {
  const gone = before.points.filter((point) => !after.points.some((each) => isSame(point, each)));
  const fresh = after.points.filter((point) => !before.points.some((each) => isSame(point, each)));
  const points: PointChange[] = [];
  for (const point of fresh) {
    const alike = gone
      .map((each) => ({ each, like: sharedWords(each, point) }))
      .filter(({ like }) => like >= ALIKE)
      .sort((one, other) => other.like - one.like)[0]?.each;
    if (alike) gone.splice(gone.indexOf(alike), 1);
    points.push({ kind: alike ? 'changed' : 'added', before: alike ?? null, after: point });
  }
  points.push(...gone.map((point): PointChange => ({ kind: 'taken out', before: point, after: null })));
  return { points, grades: gradeChanges(before.grades, after.grades) };
}

function gradeChanges(before: readonly Target[], after: readonly Target[]): GradeChange[] {
  const now = after.map(({ area, grade }): GradeChange => {
    const was = before.find((each) => sameArea(each.area, area));
    return { area, before: was?.grade ?? null, after: grade };
  });
  const gone = before
    .filter((each) => !after.some(({ area }) => sameArea(area, each.area)))
    .map(({ area, grade }): GradeChange => ({ area, before: grade, after: null }));
  return [...now, ...gone].filter((change) => !sameText(change.before ?? '', change.after ?? ''));
}

/** The changes in a sentence: "2 points were added, 1 was changed and 1 taken out; the grade of 1 area is another." */
export function changesInWords({ points, grades }: AssessmentChanges): string {
  const count = (kind: PointChange['kind']): number => points.filter((each) => each.kind === kind).length;
  const parts = (['added', 'changed', 'taken out'] as const).flatMap((kind) =>
    count(kind) > 0 ? [`${counted(count(kind), 'point')} ${count(kind) === 1 ? 'was' : 'were'} ${kind}`] : [],
  );
  if (grades.length > 0)
    parts.push(`the grade of ${counted(grades.length, 'area')} ${grades.length === 1 ? 'was' : 'were'} changed`);
  return parts.length === 0
    ? 'Nothing was changed.'
    : `${listed(parts).replace(/^./, (first) => first.toUpperCase())}.`;
}
