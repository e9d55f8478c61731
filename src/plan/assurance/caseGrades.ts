import { formatDay } from '../day';
import type { Day } from '../day';
import type { Assurance, CaseGrade } from '../fields';
import { counted, listed } from '../words';

/** The grades of Ofsted's scale, offered where no case audit has been recorded yet. */
const OFSTED = ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'];

/** Of fewer cases no grades are shown, because they could tell whose case is meant (docs/small-numbers.md). */
export const LEAST_CASES = 5;

/** A grade of a round: its cases, and its share of all in whole points. */
export interface GradeShare extends CaseGrade {
  share: number;
}

/** A case audit that was held, with its cases by grade. */
export interface GradedRound {
  assurance: Assurance;
  day: Day;
  cases: number;
  /** The best grade first; null where there are too few cases for grades to be shown. */
  grades: GradeShare[] | null;
}

/** The cases of an audit by grade, with their shares; null where it graded none. */
export function gradedRound(assurance: Assurance): GradedRound | null {
  const { held, grades } = assurance;
  const cases = grades.reduce((sum, each) => sum + each.cases, 0);
  if (held === null || cases === 0) return null;
  const shared = grades.map((each) => ({ ...each, share: Math.round((each.cases / cases) * 100) }));
  return { assurance, day: held, cases, grades: cases < LEAST_CASES ? null : shared };
}

/** The case audits that were held by the end of a day, the earliest first (requirement 96). */
export function gradedRounds(assurances: readonly Assurance[], day: Day): GradedRound[] {
  return assurances
    .flatMap((assurance) => gradedRound(assurance) ?? [])
    .filter((round) => round.day <= day)
    .sort((a, b) => a.day.localeCompare(b.day) || a.assurance.id - b.assurance.id);
}

/** The grades of all rounds, in the order of the latest round that has each: the columns of their table. */
export function gradesOf(rounds: readonly GradedRound[]): string[] {
  return [...new Set([...rounds].reverse().flatMap(({ assurance }) => assurance.grades.map(({ grade }) => grade)))];
}

/** The grades to ask for in the next round: those of the last one, else Ofsted's. */
export function scaleForNext(assurances: readonly Assurance[]): CaseGrade[] {
  const rounds = gradedRounds(assurances, '9999-12-31');
  const last = rounds[rounds.length - 1];
  return (last ? last.assurance.grades.map(({ grade }) => grade) : OFSTED).map((grade) => ({ grade, cases: 0 }));
}

/** "2 outstanding (5%), 28 good (70%)": the grades that some cases have. */
export function gradesInWords(round: GradedRound): string {
  if (round.grades === null) return 'too few for grades to be shown';
  return listed(
    round.grades
      .filter(({ cases }) => cases > 0)
      .map(({ grade, cases, share }) => `${cases} ${grade.toLowerCase()} (${share}%)`),
  );
}

/** "Of 40 cases audited on 12 Oct 2026, 2 outstanding (5%) and 28 good (70%); the grades were moderated." */
export function roundInWords(round: GradedRound): string {
  const { moderated } = round.assurance;
  const looked =
    moderated === null ? '' : moderated ? '; the grades were moderated' : '; the grades were not moderated';
  return `Of ${counted(round.cases, 'case')} audited on ${formatDay(round.day)}, ${gradesInWords(round)}${looked}.`;
}

/** The share of cases with one of the two best grades, in whole points; null where grades are not shown. */
function goodShare({ grades, cases }: GradedRound): number | null {
  if (grades === null) return null;
  return Math.round((grades.slice(0, 2).reduce((sum, each) => sum + each.cases, 0) / cases) * 100);
}

/**
 * What the rounds show over time: "75% of the cases audited on 12 Oct 2026 were outstanding or good, 60% on 3 Mar 2026."
 * Only rounds with the same grades are compared.
 */
export function roundsInWords(rounds: readonly GradedRound[]): string | null {
  const shown = rounds.filter(({ grades }) => grades !== null && grades.length > 2);
  const [latest, first] = [shown[shown.length - 1], shown[0]];
  if (!latest) return null;
  const scale = ({ assurance }: GradedRound): string => assurance.grades.map(({ grade }) => grade).join('/');
  const names = latest.assurance.grades.slice(0, 2).map(({ grade }) => grade.toLowerCase());
  const now = `${goodShare(latest)}% of the cases audited on ${formatDay(latest.day)} were ${names.join(' or ')}`;
  const comparable = first !== latest && scale(first) === scale(latest);
  return comparable ? `${now}; it was ${goodShare(first)}% on ${formatDay(first.day)}.` : `${now}.`;
}
