import type { PlanData } from '../planData';
import { formatDay } from '../day';
import type { Day } from '../day';
import type { Body, Decision, Meeting, Question } from '../fields';
import { workingDaysBetween } from '../workingDays';
import { boundDay, bindingRules } from './bindingRules';
import type { BindingRule, BindingRuleName } from './bindingRules';

/** The body that meets, under the name that it had at the time. */
export function bodyOf(data: Pick<PlanData, 'bodies'>, meeting: Pick<Meeting, 'bodyId'>): Body | null {
  return data.bodies.find(({ id }) => id === meeting.bodyId) ?? null;
}

/** The name of a meeting: its body's name, else its own title. */
export function meetingName(data: Pick<PlanData, 'bodies'>, meeting: Pick<Meeting, 'bodyId' | 'title'>): string {
  return bodyOf(data, meeting)?.name ?? (meeting.title.trim() || 'A meeting');
}

/** A meeting by its body and day: "Cabinet, 15 Dec 2026". */
export function meetingAndDay(
  data: Pick<PlanData, 'bodies'>,
  meeting: Pick<Meeting, 'bodyId' | 'title' | 'day'>,
): string {
  return `${meetingName(data, meeting)}${meeting.day === null ? '' : `, ${formatDay(meeting.day)}`}`;
}

/**
 * The results of meetings that everybody may see. When a result was made exempt, its words in the open row are blank
 * until a site owner has removed the row; such a row is left out.
 */
export function publicDecisions(data: Pick<PlanData, 'decisions'>): Decision[] {
  return data.decisions.filter(({ kind, text }) => kind === 'step' || text.trim() !== '');
}

export function publicQuestions(data: Pick<PlanData, 'questions'>): Question[] {
  return data.questions.filter(({ text }) => text.trim() !== '');
}

const byDay = (a: Meeting, b: Meeting): number => (a.day ?? '9999').localeCompare(b.day ?? '9999') || a.id - b.id;

/** Future meetings, soonest first: neither held nor cancelled, and on today or a later day, or without a day yet. */
export function meetingsToCome(data: Pick<PlanData, 'meetings'>, today: Day): Meeting[] {
  return data.meetings.filter(({ state, day }) => state === 'planned' && (day === null || day >= today)).sort(byDay);
}

/** Past meetings, latest first. A past meeting that was never recorded as held or cancelled is included. */
export function meetingsPast(data: Pick<PlanData, 'meetings'>, today: Day): Meeting[] {
  return data.meetings
    .filter(({ state, day }) => state !== 'planned' || (day !== null && day < today))
    .sort((a, b) => byDay(b, a));
}

/** A day connected with a meeting, set by law or by the clerk. */
export interface BoundDate {
  rule: BindingRuleName | 'paper';
  title: string;
  day: Day;
  /** How the day is counted and by which law, or that the clerk chose the day. */
  because: string;
  doneOn: Day | null;
  /**
   * `open`: a period that is running or to come; `over`: a period that has ended. `unknown`: the day is past, and no
   * record says when the task was done.
   */
  state: 'in time' | 'late' | 'due' | 'missed' | 'unknown' | 'open' | 'over';
  /** Negative once the day is past. */
  workingDaysLeft: number;
}

function stateOf(day: Day, doneOn: Day | null, today: Day, isOver: boolean): BoundDate['state'] {
  if (doneOn !== null) return doneOn <= day ? 'in time' : 'late';
  if (day >= today) return 'due';
  return isOver ? 'unknown' : 'missed';
}

/**
 * The days connected with a meeting, in order (requirements, "A meeting binds dates too").
 * @param exempt whether part of its item is exempt, as far as the caller may know; notice of a private meeting is then
 *   due
 * @returns empty while the meeting has no day, or was cancelled
 */
export function boundDates(
  data: Pick<PlanData, 'bodies' | 'settings'>,
  meeting: Meeting,
  today: Day,
  exempt = false,
): BoundDate[] {
  const { day, state } = meeting;
  if (day === null || state === 'cancelled') return [];
  const { extraHolidays } = data.settings;
  const kind = bodyOf(data, meeting)?.kind ?? 'other';
  const isOver = state === 'held' || day < today;
  const left = (until: Day): number => workingDaysBetween(today, until, extraHolidays);
  const because = ({ counted, source }: BindingRule): string => `${counted} (${source})`;
  const dates: BoundDate[] = [];
  const before = (name: BindingRuleName, doneOn: Day | null): void => {
    const rule = bindingRules[name];
    if (!rule.bodies.includes(kind)) return;
    const last = boundDay(rule, day);
    const { title } = rule;
    const reached = stateOf(last, doneOn, today, isOver);
    dates.push({
      rule: name,
      title,
      day: last,
      because: because(rule),
      doneOn,
      state: reached,
      workingDaysLeft: left(last),
    });
  };
  if (meeting.keyDecision) before('key decision notice', meeting.noticeOn);
  if (exempt) {
    before('private meeting notice', meeting.noticeOn);
    before('private meeting second notice', meeting.secondNoticeOn);
  }
  before('agenda', meeting.agendaOn);
  if (meeting.paperDue !== null) {
    const { paperDue } = meeting;
    dates.push({
      rule: 'paper',
      title: 'Paper with the clerk',
      day: paperDue,
      because: 'the day that the clerk asked for',
      doneOn: meeting.agendaOn,
      // A published agenda means that the clerk had the paper in time.
      state: meeting.agendaOn !== null ? 'in time' : stateOf(paperDue, null, today, isOver),
      workingDaysLeft: left(paperDue),
    });
  }
  const callIn = bindingRules['call-in'];
  if (callIn.bodies.includes(kind)) {
    const last = boundDay(callIn, meeting.decisionsOn ?? day);
    const counting = meeting.decisionsOn === null ? 'counted from the meeting until the decisions are published; ' : '';
    dates.push({
      rule: 'call-in',
      title: callIn.title,
      day: last,
      because: counting + because(callIn),
      doneOn: null,
      state: last < today ? 'over' : 'open',
      workingDaysLeft: left(last),
    });
  }
  return dates.sort((a, b) => a.day.localeCompare(b.day));
}

/**
 * The day by which the paper of a coming meeting is due, if it is not yet published: the clerk's day, else the law's;
 * null when neither applies.
 */
export function paperDeadline(
  data: Pick<PlanData, 'bodies' | 'settings'>,
  meeting: Meeting,
  today: Day,
): BoundDate | null {
  const dates = boundDates(data, meeting, today);
  const wanted = dates.find(({ rule }) => rule === 'paper') ?? dates.find(({ rule }) => rule === 'agenda');
  return wanted && wanted.doneOn === null ? wanted : null;
}
