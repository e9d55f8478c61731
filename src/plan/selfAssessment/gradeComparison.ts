import type { Judgement, SelfAssessment } from '../fields';
import { sameArea } from '../inspections/areas';
import type { AreaHistory } from '../inspections/history';
import { gradeOn } from '../inspections/scales';
import { counted, listed } from '../words';

export type Agreement = 'the same' | 'higher' | 'lower' | 'not comparable' | 'ours only' | 'theirs only';

/** The council's and the inspectors' grades of one area (requirement 38). */
export interface AreaComparison {
  area: string;
  role: Judgement['role'];
  /** The grade that the council would give itself; null where it gives none. */
  ours: string | null;
  /** The inspectors' newest grade, with its year. */
  theirs: { grade: string; year: string } | null;
  agreement: Agreement;
}

/** The council's own grades beside the inspectors' newest, by area. */
export function compareGrades(assessment: SelfAssessment, histories: readonly AreaHistory[]): AreaComparison[] {
  const judged = histories
    .filter(({ role }) => role !== 'board')
    .map((history): AreaComparison => {
      const { judgement, day } = history.points[history.points.length - 1];
      const ours = assessment.grades.find(
        (each) => sameArea(each.area, history.area) || (history.role === 'overall' && /^overall\b/i.test(each.area)),
      );
      const own = ours ? gradeOn(history.scale, ours.grade) : null;
      const theirs = gradeOn(history.scale, judgement.grade);
      return {
        area: history.area,
        role: history.role,
        ours: ours?.grade ?? null,
        theirs: { grade: judgement.grade, year: day.slice(0, 4) },
        agreement: !ours
          ? 'theirs only'
          : !own || !theirs
            ? 'not comparable'
            : own.rank === theirs.rank
              ? 'the same'
              : own.rank < theirs.rank
                ? 'higher'
                : 'lower',
      };
    });
  const own = assessment.grades
    .filter(
      ({ area }) =>
        !judged.some((each) => sameArea(each.area, area) || (each.role === 'overall' && /^overall\b/i.test(area))),
    )
    .map(({ area, grade }): AreaComparison => ({
      area,
      role: 'area',
      ours: grade,
      theirs: null,
      agreement: 'ours only',
    }));
  return [...judged, ...own];
}

/** The comparison in a sentence: "We see ourselves as the inspectors did in 3 of 5 areas, higher in 2." */
export function comparisonInWords(areas: readonly AreaComparison[]): string {
  const compared = areas.filter(({ agreement }) => ['the same', 'higher', 'lower'].includes(agreement));
  if (compared.length === 0) return 'We have not yet graded ourselves where the inspectors did.';
  const count = (agreement: Agreement): number => compared.filter((each) => each.agreement === agreement).length;
  const parts = [
    count('the same') > 0 ? `as the inspectors did in ${count('the same')} of ${counted(compared.length, 'area')}` : '',
    count('higher') > 0 ? `higher in ${count('higher')}` : '',
    count('lower') > 0 ? `lower in ${count('lower')}` : '',
  ].filter(Boolean);
  return `We see ourselves ${listed(parts)}.`;
}
