import type { PlanData } from './planData';
import { addDays, formatDay } from './day';
import type { Day } from './day';
import { deadlinesOf } from './deadlines';
import type { BoundDay } from './deadlines';
import type { Inspection } from './fields';
import { groupBy } from './groupBy';
import { governanceDates } from './governance/governanceDates';
import { submissionOf } from './governance/submission';
import { isPaused } from './rating';
import type { Deadline, RatedAction } from './view';
import { counted, listed } from './words';
import { workingDaysBetween } from './workingDays';

/** A date before it is counted from today. */
export type DatedEvent = Omit<Deadline, 'workingDaysLeft' | 'isLate'>;

/** How many calendar days ahead due actions are listed: the next four weeks. */
const DAYS_AHEAD = 28;

/** Whether a step of a source's rule is still owed: nobody has said that it is done or settled. */
function isOwed({ settledDays }: Pick<Inspection, 'settledDays'>, { step }: BoundDay): boolean {
  return !settledDays.some(({ title }) => title === step.title);
}

/**
 * The deadlines of the inspectorate's rule that are still owed, those that were missed too: the response until the plan
 * is submitted, by the day that the council chose where there is one, and the rule's further steps.
 */
function deadlinesOfRule(data: PlanData): DatedEvent[] {
  const { inspection } = data;
  if (!inspection) return [];
  const submitted = submissionOf(data) !== null;
  return deadlinesOf(data.plan.responseRule, inspection)
    .filter((bound) => isOwed(inspection, bound) && (!bound.isResponse || !submitted))
    .map(({ day: last, from, step, isResponse }): DatedEvent => {
      const day = (isResponse ? data.plan.chosenDue : null) ?? last;
      // The way of counting is shown with the date, so that people can check it.
      const count =
        'workingDays' in step.within
          ? `Working day ${workingDaysBetween(from, day)} of ${step.within.workingDays}`
          : `Counted from ${formatDay(from)}`;
      const detail = day === last ? count : `${count}, chosen by the council; the last is ${formatDay(last)}`;
      const route = isResponse ? '#/meetings' : `#/inspections/${inspection.id}`;
      return { day, title: step.title, detail, route, kind: isResponse ? 'response' : 'step' };
    });
}

/**
 * The last days of the other sources whose recommendations the plan answers, each by its own rule (requirement 66). A
 * superseded source has no deadline any more.
 */
function deadlinesOfOtherSources(data: PlanData): DatedEvent[] {
  const answered = new Set(data.recommendations.map(({ inspectionId }) => inspectionId));
  return data.inspections
    .filter(({ id, supersededById }) => id !== data.inspection?.id && answered.has(id) && supersededById === null)
    .flatMap((source) => {
      const route = `#/inspections/${source.id}`;
      const open = deadlinesOf(source.responseRule ?? '', source).filter((bound) => isOwed(source, bound));
      return open.map(({ day, step, isResponse }): DatedEvent => ({
        day,
        title: step.title,
        // Not the inspection's full name, because the code for names would then load with everybody's first view.
        detail: source.published ? `${source.inspectorate}, ${formatDay(source.published)}` : source.inspectorate,
        route,
        kind: isResponse ? 'response' : 'step',
      }));
    });
}

function dueTogether(
  day: Day,
  actions: readonly RatedAction[],
): Pick<Deadline, 'title' | 'detail' | 'route' | 'actions'> {
  if (actions.length === 1) {
    const [{ action, lead }] = actions;
    return {
      title: `${action.ref} ${action.text}`,
      detail: lead ? `Due, ${lead.name}` : 'Due, nobody leads it',
      route: `#/actions/${encodeURIComponent(action.ref)}`,
      actions,
    };
  }
  const shown = actions.slice(0, 6).map(({ action }) => action.ref);
  const rest = actions.length - shown.length;
  return {
    title: `${counted(actions.length, 'action')} due`,
    detail: rest > 0 ? `${shown.join(', ')} and ${rest} more` : listed(shown),
    route: `#/plan?due=${day.slice(0, 7)}&group=none&sort=due`,
    actions,
  };
}

/**
 * The working days left to a deadline. A rule's deadlines are counted by the rule's own calendar, which ignores the
 * council's own days off (requirement 72).
 */
function workingDaysLeftTo({ day, kind }: Pick<Deadline, 'day' | 'kind'>, { settings }: PlanData, today: Day): number {
  const isBound = kind === 'response' || kind === 'step';
  return isBound ? workingDaysBetween(today, day) : workingDaysBetween(today, day, settings.extraHolidays);
}

/**
 * The coming dates in order, with the working days left: the inspectorate's deadlines until they are done or settled, meetings
 * with their papers, promised reports and responses to scrutiny, open actions of the next four weeks (those of one day
 * together), and the end of the plan.
 */
export function deadlinesAhead(data: PlanData, actions: readonly RatedAction[], today: Day): Deadline[] {
  const deadlines: DatedEvent[] = [
    ...deadlinesOfRule(data),
    ...deadlinesOfOtherSources(data),
    ...governanceDates(data, today),
  ];
  const until = addDays(today, DAYS_AHEAD);
  const open = actions.filter(({ rating, state }) => {
    const { due, done } = state;
    const counts = rating !== null && !done && !isPaused(state, today);
    return counts && due !== null && due >= today && due <= until;
  });
  for (const [day, together] of groupBy(open, ({ state }) => state.due as Day)) {
    deadlines.push({ day, ...dueTogether(day, together), kind: 'action' });
  }
  if (data.plan.ends !== null && data.plan.ends >= today) {
    const { ends, title } = data.plan;
    deadlines.push({ day: ends, title: 'The plan ends', detail: title, route: null, kind: 'plan end' });
  }
  const rank = {
    response: 0,
    step: 1,
    meeting: 2,
    paper: 3,
    'promised report': 4,
    'scrutiny response': 5,
    question: 6,
    'meeting action': 7,
    action: 8,
    'plan end': 9,
  };
  return deadlines
    .sort((a, b) => a.day.localeCompare(b.day) || rank[a.kind] - rank[b.kind])
    .map((deadline) => ({
      ...deadline,
      workingDaysLeft: workingDaysLeftTo(deadline, data, today),
      isLate: deadline.day < today,
    }));
}
