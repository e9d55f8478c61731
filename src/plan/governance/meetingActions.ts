import type { Day } from '../day';
import type { Meeting, MeetingAction } from '../fields';
import type { PlanData } from '../planData';
import { workingDaysBetween } from '../workingDays';

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

/** Those due first; those without a day last. */
export const byDue = (a: MeetingActionStanding, b: MeetingActionStanding): number =>
  (a.action.due ?? '9999').localeCompare(b.action.due ?? '9999') || a.action.id - b.action.id;

/** What meetings asked for and nobody has done yet, those due first (requirement 91). */
export function openMeetingActions(data: PlanData, today: Day): MeetingActionStanding[] {
  return data.meetingActions
    .filter(({ text }) => text.trim() !== '')
    .map((action) => meetingActionStanding(data, action, today))
    .filter(({ state }) => state !== 'done')
    .sort(byDue);
}
