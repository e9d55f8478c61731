import type { Person } from '../../plan/people';
import type { PlanSettings } from '../../plan/planSettings';
import type { PlanView, RatedAction } from '../../plan/view';
import type { Day } from '../../plan/day';
import { formatDay } from '../../plan/day';
import { openQueriesOf } from '../../plan/queries';
import { workingDaysBetween } from '../../plan/workingDays';

/**
 * Why somebody has to report, most urgent first. 'nothing': no report is due at present; 'done': none will ever be due.
 */
export type Urgency = 'late' | 'soon' | 'asked' | 'nothing' | 'done';

export interface Duty {
  rated: RatedAction;
  urgency: Urgency;
  /** Whether only the answer to an open question is due. */
  onlyAnswer: boolean;
  /** Working days until the due date; negative when late, null without a date. */
  daysLeft: number | null;
}

/** What one person has to do on a day. */
export interface Duties {
  /** The person's actions, most urgent first, then by date. */
  duties: Duty[];
  /** How many reports are due from the person now. */
  dueNow: number;
  /** The next action after those that are due now, or null. */
  next: Duty | null;
}

const order: readonly Urgency[] = ['late', 'soon', 'asked', 'nothing', 'done'];

/**
 * Whether a report that is due was already given recently: today, or within the interval of reminders. From the due
 * date on, only a report made after that date counts.
 */
function hasSaidSo({ state }: RatedAction, today: Day, settings: PlanSettings): boolean {
  const said = state.lastReport?.day;
  if (said === undefined) return false;
  if (said === today) return true;
  if (state.due !== null && state.due <= today && said <= state.due) return false;
  return workingDaysBetween(said, today, settings.extraHolidays) < settings.overdueEvery;
}

function urgencyOf(rated: RatedAction, daysLeft: number | null, soon: number, saidSo: boolean): Urgency {
  const rule = rated.rating?.rule;
  if (rule === 'no evidence') return 'asked';
  if (rated.state.done !== null) return 'done';
  if (rated.state.pause !== null || rule === 'not due to start') return 'nothing';
  if (saidSo) return 'nothing';
  if (daysLeft !== null && daysLeft < 0) return 'late';
  if (daysLeft !== null && daysLeft <= soon) return 'soon';
  return rule === 'silent' ? 'asked' : 'nothing';
}

/** All actions that a person leads or deputises for, by urgency. Withdrawn actions are left out. */
export function dutiesOf(view: PlanView, settings: PlanSettings, personId: number): Duties {
  const soon = Math.max(0, ...settings.dueSoonSteps);
  const duties = view.actions
    .filter(({ rating, state }) => rating !== null && (state.leadId === personId || state.deputyIds.includes(personId)))
    .map((rated): Duty => {
      const due = rated.state.due;
      const daysLeft =
        due === null
          ? null
          : due < view.today
            ? -rated.workingDaysLate || -1
            : workingDaysBetween(view.today, due, settings.extraHolidays);
      const urgency = urgencyOf(rated, daysLeft, soon, hasSaidSo(rated, view.today, settings));
      const onlyAnswer = (urgency === 'nothing' || urgency === 'done') && openQueriesOf(rated.state).length > 0;
      return { rated, daysLeft, urgency: onlyAnswer ? 'asked' : urgency, onlyAnswer };
    })
    .sort(
      (a, b) => order.indexOf(a.urgency) - order.indexOf(b.urgency) || compareDue(a.rated.state.due, b.rated.state.due),
    );
  return {
    duties,
    dueNow: duties.filter(({ urgency }) => urgency !== 'nothing' && urgency !== 'done').length,
    next: duties.find(({ urgency, daysLeft }) => urgency === 'nothing' && daysLeft !== null && daysLeft >= 0) ?? null,
  };
}

/** Compares dates; an action without a date comes last. */
function compareDue(one: Day | null, other: Day | null): number {
  if (one === other) return 0;
  if (one === null) return 1;
  if (other === null) return -1;
  return one < other ? -1 : 1;
}

/** A person's first name, "Joanne" for "Joanne Tranter" and for "Tranter, Joanne" as some directories write it. */
export function firstNameOf(person: Pick<Person, 'name'>): string {
  const afterComma = person.name.split(',')[1]?.trim();
  return (afterComma || person.name.trim()).split(/\s+/)[0] ?? person.name;
}

/** The next action after those that are due now: "action 10.1 is due on 18 Dec 2026, in 19 working days". */
export function nextInWords(duty: Duty): string {
  const due = duty.rated.state.due;
  if (due === null || duty.daysLeft === null) return `action ${duty.rated.action.ref} has no due date`;
  return `action ${duty.rated.action.ref} is due on ${formatDay(due)}, in ${duty.daysLeft} working ${duty.daysLeft === 1 ? 'day' : 'days'}`;
}

/** The due date in words: "Due 19 Nov 2026", "No due date". */
export function dueInWords(duty: Duty): string {
  const { due } = duty.rated.state;
  return due === null ? 'No due date' : `Due ${formatDay(due)}`;
}
