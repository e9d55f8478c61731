import type { Day } from '../day';
import type { Meeting } from '../fields';
import type { PlanData } from '../planData';
import { bodyOf } from './meetings';
import { namesOfBody } from './bodyNames';
import { meetingActionStanding, byDue } from './meetingActions';
import type { MeetingActionStanding } from './meetingActions';

/** What a meeting asked for, in the order in which it was written down. */
export function actionsOfMeeting(data: PlanData, meeting: Pick<Meeting, 'id'>, today: Day): MeetingActionStanding[] {
  return data.meetingActions
    .filter(({ meetingId, text }) => meetingId === meeting.id && text.trim() !== '')
    .map((action) => meetingActionStanding(data, action, today))
    .sort((a, b) => a.action.order - b.action.order || a.action.id - b.action.id);
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
