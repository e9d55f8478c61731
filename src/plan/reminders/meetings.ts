import { addDays } from '../day';
import type { Day } from '../day';
import type { PlanData } from '../planData';
import type { Decision, Meeting } from '../fields';
import { startOf } from '../schedule';
import { shortTitle } from '../words';
import { workingDaysBetween } from '../workingDays';
import { aboutAction, isOpen } from './actionDates';
import type { About, RuleFamily } from './occurrence';
import { tell } from './occurrence';
import { stageOf, stepOfStage, urgencyOfStage } from './stages';

/** The name of the body that holds a meeting. */
function bodyName({ bodies }: PlanData, meeting: Pick<Meeting, 'bodyId' | 'title'>): string {
  return bodies.find(({ id }) => id === meeting.bodyId)?.name ?? (meeting.title.trim() || 'a meeting');
}

/** The day of the same body's previous meeting; null for its first. */
function meetingBefore({ meetings }: PlanData, { id, bodyId, day }: Meeting): Day | null {
  return meetings
    .filter((one) => one.id !== id && one.bodyId === bodyId && one.state !== 'cancelled')
    .map((one) => one.day)
    .filter((earlier): earlier is Day => earlier !== null && day !== null && earlier < day)
    .reduce<Day | null>((latest, earlier) => (latest === null || earlier > latest ? earlier : latest), null);
}

/**
 * Asks the leads of open actions for news some working days before a body considers the plan. Asked are those who have
 * reported nothing since the body's last meeting or, for its first meeting, within the review period.
 */
export const askedBeforeMeetings: RuleFamily = (on) => {
  const { plan, settings, meetings } = on.data;
  const { beforeMeeting } = settings.reminders;
  if (beforeMeeting <= 0) return [];
  const near = meetings.flatMap((meeting) => {
    const { day, state } = meeting;
    if (day === null || state !== 'planned' || day < on.day) return [];
    if (workingDaysBetween(on.day, day, settings.extraHolidays) > beforeMeeting) return [];
    return [{ meeting, day, since: meetingBefore(on.data, meeting) ?? addDays(day, -Math.max(plan.reviewDays, 1)) }];
  });
  if (near.length === 0) return [];
  return on.data.actions.flatMap((action) => {
    const state = on.states.get(action.id);
    if (!state || !isOpen(state, on.day)) return [];
    const starts = startOf(action, state);
    if (starts !== null && starts > on.day) return [];
    return near
      .filter(({ since }) => (state.lastReport?.day ?? '') <= since)
      .flatMap(({ meeting, day }) =>
        tell(on, {
          about: aboutAction(action),
          rule: 'progress asked',
          urgency: 'asked',
          due: day,
          step: 0,
          since: addDays(day, -2 * beforeMeeting - 14),
          leadId: state.leadId,
          detail: bodyName(on.data, meeting),
          apart: `meeting ${meeting.id}`,
        }),
      );
  });
};

/** A promised report, which stands with the meeting at which it was promised. */
export function aboutReport({ id, text, meetingId }: Pick<Decision, 'id' | 'text' | 'meetingId'>): About {
  const title = shortTitle(text);
  return {
    kind: 'report',
    id,
    ref: title,
    text: title,
    route: meetingId === null ? '#/meetings' : `#/meetings/${meetingId}`,
  };
}

/**
 * Reminds of a promised report until it is made (requirement 53). The reminder goes to the officer of the meeting at
 * which the report was promised, else to the plan manager.
 */
export const promisedReports: RuleFamily = (on) =>
  on.data.decisions.flatMap(({ id, kind, text, due, madeOn, toBodyId, meetingId }) => {
    if (kind !== 'promised report' || due === null || text.trim() === '') return [];
    if (madeOn !== null && madeOn <= on.day) return [];
    const stage = stageOf(due, on.day, on.data.settings);
    if (!stage) return [];
    const meeting = on.data.meetings.find((one) => one.id === meetingId);
    return tell(on, {
      about: aboutReport({ id, text, meetingId: meeting?.id ?? null }),
      rule: 'report due',
      urgency: urgencyOfStage[stage.reached],
      due,
      step: stepOfStage(stage),
      since: stage.since,
      leadId: meeting?.officerId ?? on.data.plan.managerId,
      detail: bodyName(on.data, { bodyId: toBodyId ?? meeting?.bodyId ?? null, title: 'members' }),
      apart: stage.apart,
    });
  });
