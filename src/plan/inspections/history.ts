import { folded, wordsOf } from '../search';
import type { Day } from '../day';
import type { Inspection, Judgement } from '../fields';
import { sameArea } from './areas';
import { lastDayIn } from './period';
import { gradeOn, scaleOf } from './scales';
import type { Grade, GradeScale } from './scales';

/** One grade in an area's history. */
export interface GradePoint {
  inspection: Inspection;
  judgement: Judgement;
  day: Day;
  /** The grade on the scale; null when the printed word is no grade of the scale, and is then shown as printed only. */
  grade: Grade | null;
}

export type Direction = 'better' | 'worse' | 'the same' | 'first' | 'not comparable';

/** The grades of one area, oldest first, under the area's present name. */
export interface AreaHistory {
  area: string;
  role: Judgement['role'];
  scale: GradeScale | null;
  points: GradePoint[];
  direction: Direction;
}

/**
 * The day by which inspections are sorted: its end, else its start, else the day of its report, else the last day of
 * the month or year that is known. `whenInWords` gives the words for readers.
 */
export function dayOfInspection({ end, start, published, period }: Inspection): Day | null {
  return end ?? start ?? published ?? (period ? lastDayIn(period) : null);
}

/** Sorts inspections, oldest first. Those without any day come first, because nothing shows that they are recent. */
export const byDayOfInspection = (one: Inspection, other: Inspection): number =>
  (dayOfInspection(one) ?? '').localeCompare(dayOfInspection(other) ?? '') || one.id - other.id;

/** Whether an inspection is one of the council's own that grades areas: neither a visit nor a related service's. */
export function isGraded({ kind }: Inspection): boolean {
  return kind === 'inspection' || kind === 'other';
}

/** The area of a judgement: the earlier area that a person named, else its own name. */
function lineOf(judgement: Judgement): string {
  return judgement.sameAs ?? judgement.area;
}

function joins({ area, role, scale, points }: AreaHistory, judgement: Judgement, on: GradeScale | null): boolean {
  if (role !== judgement.role || scale?.name !== on?.name) return false;
  // An inspection judges each area once, so two similar names in one inspection are two areas.
  if (points.some((point) => point.judgement.inspectionId === judgement.inspectionId)) return false;
  // An inspection has one overall grade, whatever its name.
  if (role === 'overall') return true;
  const names = [area, ...points.map((point) => point.judgement.area)];
  return names.some((name) => sameArea(name, lineOf(judgement)));
}

/** How the last grade compares with the one before. */
export function directionOf(points: readonly GradePoint[]): Direction {
  const [before, now] = points.slice(-2);
  if (!now) return 'first';
  if (!before.grade || !now.grade) return 'not comparable';
  if (before.grade.rank === now.grade.rank) return 'the same';
  return now.grade.rank < before.grade.rank ? 'better' : 'worse';
}

/**
 * The grades by area across all of a council's inspections. Renamed areas count as one where their words agree or a
 * person said so (requirements 4 to 6). Visits give no grade, and related services are not the council's own.
 * @param inspections and judgements in any order, of the whole site
 * @param authority the council; inspections of other councils are left out. Null: all
 * @returns the areas of the newest inspection first, in its order; then those that are no longer judged
 */
export function gradeHistory(
  inspections: readonly Inspection[],
  judgements: readonly Judgement[],
  authority: string | null = null,
): AreaHistory[] {
  const histories: AreaHistory[] = [];
  const own = inspections
    .filter((each) => isGraded(each) && (authority === null || sameCouncil(each.authority, authority)))
    .sort(byDayOfInspection);
  for (const inspection of own) {
    const scale = scaleOf(inspection);
    const given = judgements.filter(({ inspectionId }) => inspectionId === inspection.id);
    for (const judgement of given.sort((a, b) => a.order - b.order)) {
      const point: GradePoint = {
        inspection,
        judgement,
        day: dayOfInspection(inspection) ?? '',
        grade: gradeOn(scale, judgement.grade),
      };
      const known = histories.find((history) => joins(history, judgement, scale));
      if (known) {
        known.points.push(point);
        known.area = judgement.area;
      } else {
        histories.push({ area: judgement.area, role: judgement.role, scale, points: [point], direction: 'first' });
      }
    }
  }
  const newest = (history: AreaHistory): GradePoint => history.points[history.points.length - 1];
  const place = ({ judgement }: GradePoint): number =>
    judgement.role === 'overall' ? -1 : judgement.role === 'board' ? 10_000 + judgement.order : judgement.order;
  return histories
    .map((history) => ({ ...history, direction: directionOf(history.points) }))
    .sort(
      (a, b) => byDayOfInspection(newest(b).inspection, newest(a).inspection) || place(newest(a)) - place(newest(b)),
    );
}

const councilWords = /\b(council|county|borough|city|metropolitan|london|royal|of|the)\b/g;

/** Whether two names mean the same council: "Shropshire Council" and "Shropshire". */
export function sameCouncil(one: string, other: string): boolean {
  const core = (name: string): string => wordsOf(folded(name).replace(councilWords, '')).join(' ');
  return core(one) === core(other);
}

/** The last two grades of one area in words: "Good, adequate in 2013." */
export function directionInWords({ points, direction }: AreaHistory): string {
  const [before, now] = points.length > 1 ? points.slice(-2) : [null, points[0]];
  const year = (point: GradePoint): string => point.day.slice(0, 4) || 'an earlier inspection';
  // The site may lack earlier inspections, so the words do not claim that an area was never judged before.
  if (!before) return 'No earlier grade';
  const was = `${before.judgement.grade.toLowerCase()} in ${year(before)}`;
  switch (direction) {
    case 'better':
      return `Better: ${was}`;
    case 'worse':
      return `Worse: ${was}`;
    case 'the same':
      return before.grade?.retired && now.grade?.name !== before.grade.name
        ? `The same place on the scale: ${was}, a grade since renamed`
        : `The same as in ${year(before)}`;
    default:
      return `Not on one scale: ${was}`;
  }
}

/**
 * The change of the overall grade in a sentence: "Overall it is better: adequate in 2012."; '' where no two overall
 * grades can be compared.
 */
export function overallInWords(histories: readonly AreaHistory[]): string {
  const overall = histories.find(({ role, points }) => role === 'overall' && points.length > 1);
  if (!overall || overall.direction === 'not comparable') return '';
  const words = directionInWords(overall);
  return `Overall it is ${words.charAt(0).toLowerCase()}${words.slice(1)}.`;
}

/** How many areas were judged better, worse or the same as before, in one sentence; '' when nothing was judged twice. */
export function directionsInWords(histories: readonly AreaHistory[]): string {
  const count = (direction: Direction): number =>
    histories.filter((each) => each.role !== 'overall' && each.direction === direction).length;
  const parts = [
    [count('better'), 'better'] as const,
    [count('the same'), 'unchanged'] as const,
    [count('worse'), 'worse'] as const,
  ].filter(([many]) => many > 0);
  if (parts.length === 0) return '';
  const total = parts.reduce((sum, [many]) => sum + many, 0);
  const words = parts.map(([many, word]) => `${many} ${word}`);
  return `Of ${total} ${total === 1 ? 'area' : 'areas'} judged before, ${words.join(', ')}.`;
}
