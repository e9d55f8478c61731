import type { Day } from '../day';
import type { Meeting, MeetingAction } from '../fields';
import type { PlanData } from '../planData';
import { workingDaysBetween } from '../workingDays';
import { bodyOf } from './meetings';
import { namesOfBody } from './reporting';

/** Something that a meeting asked for, and where it stands. */
export interface MeetingActionStanding {
  action: MeetingAction;
  meeting: Meeting | null;
  /** Who is to do it, in words; empty while nobody is named. */
  who: string;
  state: 'late' | 'due' | 'no day' | 'done';
  doneOn: Day | null;
  /** What came of it, or what the person last said. */
  words: string;
  /** Working days until it is due; negative when late, null without a day. */
  workingDaysLeft: number | null;
}

/**
 * Where something stands that a meeting asked for. It is done when the clerk wrote that down, or once the person who was
 * asked said so; a word of anybody else does not count (docs/design.md, data rule 2).
 */
export function meetingActionStanding(data: PlanData, action: MeetingAction, today: Day): MeetingActionStanding {
  const { personId, whoElse, due, cameOfIt } = action;
  const said = data.replies.filter(
    ({ meetingActionId, authorId, doubt }) =>
      meetingActionId === action.id && authorId === personId && doubt === undefined,
  );
  const last = said[said.length - 1];
  // Whoever said that it is done can take that back with a later word.
  const doneOn = action.doneOn ?? (last?.isDone ? last.recorded : null);
  const person = data.people.find(({ id }) => id === personId)?.name ?? '';
  return {
    action,
    meeting: data.meetings.find(({ id }) => id === action.meetingId) ?? null,
    who: [person, whoElse ?? ''].filter((name) => name !== '').join(', '),
    state: doneOn !== null ? 'done' : due === null ? 'no day' : due < today ? 'late' : 'due',
    doneOn,
    words: cameOfIt.trim() || (last?.text.trim() ?? ''),
    workingDaysLeft: due === null ? null : workingDaysBetween(today, due, data.settings.extraHolidays),
  };
}

const byDue = (a: MeetingActionStanding, b: MeetingActionStanding): number =>
  (a.action.due ?? '9999').localeCompare(b.action.due ?? '9999') || a.action.id - b.action.id;

/** What a meeting asked for, in the order in which it was written down. */
export function actionsOfMeeting(data: PlanData, meeting: Pick<Meeting, 'id'>, today: Day): MeetingActionStanding[] {
  return data.meetingActions
    .filter(({ meetingId, text }) => meetingId === meeting.id && text.trim() !== '')
    .map((action) => meetingActionStanding(data, action, today))
    .sort((a, b) => a.action.order - b.action.order || a.action.id - b.action.id);
}

/** What meetings asked for and nobody has done yet, those due first (requirement 91). */
export function openMeetingActions(data: PlanData, today: Day): MeetingActionStanding[] {
  return data.meetingActions
    .filter(({ text }) => text.trim() !== '')
    .map((action) => meetingActionStanding(data, action, today))
    .filter(({ state }) => state !== 'done')
    .sort(byDue);
}

/**
 * The matters arising at a meeting: what earlier meetings of its body asked for and is not done, and what was done since
 * the last of them. The body's former names count as the body.
 */
export function mattersArising(data: PlanData, meeting: Meeting, today: Day): MeetingActionStanding[] {
  const body = bodyOf(data, meeting);
  if (!body || meeting.day === null) return [];
  const { day } = meeting;
  const names = namesOfBody(data.bodies, body);
  const earlier = data.meetings.filter(
    (one) => one.bodyId !== null && names.has(one.bodyId) && one.day !== null && one.day < day,
  );
  const ids = new Set(earlier.map(({ id }) => id));
  const last = earlier
    .filter(({ state }) => state !== 'cancelled')
    .reduce<Day>((latest, one) => (one.day !== null && one.day > latest ? one.day : latest), '');
  return data.meetingActions
    .filter(({ meetingId, text }) => ids.has(meetingId) && text.trim() !== '')
    .map((action) => meetingActionStanding(data, action, today))
    .filter(({ doneOn }) => doneOn === null || doneOn >= last)
    .sort(byDue);
}
