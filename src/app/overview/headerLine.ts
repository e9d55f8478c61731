import type { Day } from '../../plan/day';
import type { Inspection, Judgement } from '../../plan/fields';
import type { PlanData } from '../../plan/planData';
import type { PlanView } from '../../plan/view';
import { formatDay } from '../../plan/day';
import { responseOf } from '../../plan/deadlines';
import { workingDaysBetween } from '../../plan/workingDays';
import { inWords } from '../ui/countWords';

/**
 * Whether a grade is below "good". Includes present and retired grades (requirement 5): requires improvement, adequate,
 * inadequate.
 */
function isBelowGood(grade: string): boolean {
  return /^(requires improvement|adequate|inadequate)/i.test(grade.trim());
}

/** The grades in words: "good, with two of five areas below good"; empty when the report printed no grade. */
function gradesInWords(judgements: readonly Judgement[]): string {
  const overall = judgements.find((judgement) => judgement.role === 'overall');
  const areas = judgements.filter((judgement) => judgement.role === 'area');
  const below = areas.filter((area) => isBelowGood(area.grade)).length;
  const inAreas =
    below > 0
      ? `${inWords(below)} of ${inWords(areas.length)} areas below good`
      : areas.length > 0
        ? `no area below good`
        : '';
  if (!overall) return inAreas;
  const grade = overall.grade.trim().toLowerCase();
  return inAreas === '' ? grade : `${grade}, with ${inAreas}`;
}

function answers(inspection: Inspection, judgements: readonly Judgement[]): string {
  const report = `Answers ${inspection.inspectorate}’s report${inspection.published ? ` of ${formatDay(inspection.published)}` : ''}`;
  const grades = gradesInWords(judgements.filter((judgement) => judgement.inspectionId === inspection.id));
  return grades === '' ? `${report}.` : `${report}: ${grades}.`;
}

/** The day on which the plan was last submitted, from its recorded steps; null when it was not submitted yet. */
function submittedOn(data: PlanData, today: Day): Day | null {
  const days = data.decisions.flatMap(({ kind, step, day }) =>
    kind === 'step' && step === 'submitted' && day !== null && day <= today ? [day] : [],
  );
  return days.sort().pop() ?? null;
}

/** How far the time for the response has run: "Working day 56 of 70 to the response." */
function towardsResponse(data: PlanData, view: PlanView): string {
  const submitted = submittedOn(data, view.today);
  if (submitted !== null) return `Submitted on ${formatDay(submitted)}.`;
  const response = data.inspection ? responseOf(data.plan.responseRule, data.inspection) : null;
  if (response === null) return '';
  const { day: due, from, step } = response;
  if (view.today > due) return `The response was due on ${formatDay(due)}.`;
  const counted =
    step.from === 'receipt' && data.inspection?.received
      ? `, counted from the day it was received, ${formatDay(from)}`
      : '';
  return `Working day ${workingDaysBetween(from, view.today)} of ${workingDaysBetween(from, due)} to the response${counted}.`;
}

/**
 * The line under the plan's name: the inspection that it answers, how far the response is, and the month of its period.
 */
export function headerLine(data: PlanData, view: PlanView): string {
  return [
    data.inspection ? answers(data.inspection, data.judgements) : '',
    towardsResponse(data, view),
    view.period ? `Month ${view.period.month} of ${view.period.of}.` : '',
  ]
    .filter((part) => part !== '')
    .join(' ');
}
