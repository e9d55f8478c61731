import type { PlanData } from '../planData';
import { formatDay } from '../day';
import type { Day } from '../day';
import { deadlineRule, firstDayOf } from '../deadlines';
import type { Sentence } from '../view';
import { listed } from '../words';
import { workingDaysBetween } from '../workingDays';
import type { Decision, Meeting, ApprovalStep } from '../fields';
import { meetingName, meetingsToCome } from './meetings';
import { lastDayOf, submissionDue, submissionOf } from './submission';
import { inWorkingDays } from '../inWorkingDays';

/** One point on the timeline from the report to the plan's submission (requirement 46). */
export interface TimelinePoint {
  day: Day;
  /** The working day counted from the receipt of the report; null where no report was received. */
  workingDay: number | null;
  title: string;
  /** The words beside the point: "Endorsed", "To authorise the plan", "Day 70, the last". */
  detail: string;
  kind: 'start' | 'step' | 'meeting' | 'submission';
  done: boolean;
  /** Whether this is a meeting after the submission deadline. */
  afterDeadline: boolean;
  meetingId: number | null;
}

/** The plan's approval timeline, as of a day. */
export interface ApprovalTimeline {
  points: TimelinePoint[];
  /** The day from which the working days count, with its name. */
  from: Day | null;
  /** The submission deadline: the day that the council chose, else the rule's last. */
  deadline: Day | null;
  /** The last day by the inspectorate's rule. */
  lastDay: Day | null;
  chosen: boolean;
  submittedOn: Day | null;
  /** The body that receives the plan, "Ofsted". */
  to: string;
  /**
   * Working days until the deadline; negative once it has passed. Null without a deadline, or once the plan is
   * submitted.
   */
  workingDaysLeft: number | null;
}

const DONE: { [step in ApprovalStep]: string } = {
  draft: 'Draft seen',
  considered: 'Considered',
  endorsed: 'Endorsed',
  authorised: 'Authorised',
  submitted: 'Submitted',
};
const TO_DO: { [step in ApprovalStep]: string } = {
  draft: 'To see the draft',
  considered: 'To consider the plan',
  endorsed: 'To endorse the plan',
  authorised: 'To authorise the plan',
  submitted: 'To submit the plan',
};
const VERB: { [step in ApprovalStep]: string } = {
  draft: 'has seen the draft',
  considered: 'has considered the plan',
  endorsed: 'has endorsed the plan',
  authorised: 'has authorised the plan',
  submitted: 'has submitted the plan',
};

const byDay = (a: { day: Day }, b: { day: Day }): number => a.day.localeCompare(b.day);

/** A point before its working day is counted. */
type Mark = Omit<TimelinePoint, 'workingDay'>;

/** The name of the day from which the response counts. */
function firstDayInWords({ plan, inspection }: PlanData): string {
  const from = deadlineRule(plan.responseRule)?.response?.from;
  if (from === 'event') return 'The event itself ended';
  return inspection?.received == null || from === 'publication' ? 'Report published' : 'Report received';
}

function startOf(data: PlanData, from: Day | null): Mark[] {
  if (from === null) return [];
  const title = firstDayInWords(data);
  return [{ day: from, title, detail: '', kind: 'start', done: true, afterDeadline: false, meetingId: null }];
}

/**
 * The first decision of each step that was taken without a meeting: officers' first draft, a chief executive's
 * authorisation.
 */
function stepsWithoutMeeting(data: PlanData, until: Day): Decision[] {
  const steps = data.decisions
    .filter(
      ({ step, meetingId, day }) =>
        step !== null && step !== 'closed' && step !== 'submitted' && meetingId === null && day !== null,
    )
    .filter(({ day }) => (day as Day) <= until)
    .sort((a, b) => (a.day as Day).localeCompare(b.day as Day));
  return steps.filter((one, index) => steps.findIndex(({ step }) => step === one.step) === index);
}

function stepsOf(data: PlanData, until: Day): Mark[] {
  return stepsWithoutMeeting(data, until).map(({ day, step, delegatedTo }) => ({
    day: day as Day,
    title: step === 'draft' ? 'First draft' : DONE[step as ApprovalStep],
    detail: delegatedTo ? `By ${delegatedTo}` : '',
    kind: 'step',
    done: true,
    afterDeadline: false,
    meetingId: null,
  }));
}

/** The furthest step taken at a meeting: a cabinet may endorse a plan and authorise its submission at one meeting. */
function stepTakenBy(data: PlanData, meetingId: number | null): ApprovalStep | null {
  const order = Object.keys(DONE) as ApprovalStep[];
  const steps = data.decisions.flatMap(({ step, meetingId: at }) =>
    step !== null && step !== 'closed' && at === meetingId ? [step] : [],
  );
  return steps.sort((a, b) => order.indexOf(b) - order.indexOf(a))[0] ?? null;
}

/**
 * The meetings that decide about the plan, each with the step that it took or is to take. A meeting that was held
 * without a recorded step has decided nothing: what it was to do is not said of it.
 */
function meetingsOf(data: PlanData, until: Day, deadline: Day | null): Mark[] {
  return data.meetings.flatMap((meeting): Mark[] => {
    const { day, state, routeStep, id } = meeting;
    const taken = stepTakenBy(data, id);
    const step = taken ?? routeStep;
    if (day === null || step === null || state === 'cancelled' || day > until) return [];
    const done = taken !== null || state === 'held';
    const afterDeadline = !done && deadline !== null && day > deadline;
    const detail = taken !== null ? DONE[taken] : done ? 'Met; no step is recorded' : TO_DO[step];
    return [{ day, title: meetingName(data, meeting), detail, kind: 'meeting', done, afterDeadline, meetingId: id }];
  });
}

function endOf(submission: Decision | null, deadline: Day | null, lastDay: Day | null): Mark[] {
  const submittedOn = submission?.day ?? null;
  const day = submittedOn ?? deadline;
  if (day === null) return [];
  return [
    {
      day,
      title: 'Submission',
      detail: submissionDetail(submittedOn, deadline, lastDay),
      kind: 'submission',
      done: submittedOn !== null,
      afterDeadline: submittedOn !== null && deadline !== null && submittedOn > deadline,
      meetingId: submission?.meetingId ?? null,
    },
  ];
}

/**
 * The timeline from the report through the meetings that decide about the plan to its submission, each point with its
 * working day (requirements 46 and 57). Meetings that only hear of the plan are left out.
 */
export function approvalTimeline(data: PlanData, today: Day): ApprovalTimeline {
  const from = data.inspection ? firstDayOf(data.plan.responseRule, data.inspection) : null;
  const lastDay = lastDayOf(data);
  const deadline = submissionDue(data);
  const submission = submissionOf(data);
  const submittedOn = submission?.day ?? null;
  const until = submittedOn ?? '9999';
  const points = [
    ...startOf(data, from),
    ...stepsOf(data, until),
    ...meetingsOf(data, until, deadline),
    ...endOf(submission, deadline, lastDay),
  ].map((point): TimelinePoint => ({
    ...point,
    workingDay: from === null ? null : workingDaysBetween(from, point.day),
  }));
  return {
    points: points.sort((a, b) => byDay(a, b) || rank[a.kind] - rank[b.kind]),
    from,
    deadline,
    lastDay,
    chosen: data.plan.chosenDue !== null,
    submittedOn,
    to: submission?.submittedTo ?? (deadlineRule(data.plan.responseRule)?.to || 'the inspectorate'),
    workingDaysLeft: submittedOn !== null || deadline === null ? null : workingDaysBetween(today, deadline),
  };
}

const rank = { start: 0, step: 1, meeting: 2, submission: 3 };

function submissionDetail(submittedOn: Day | null, deadline: Day | null, lastDay: Day | null): string {
  if (submittedOn !== null) {
    if (deadline === null || submittedOn <= deadline) return 'Submitted in time';
    return `Submitted after the deadline of ${formatDay(deadline)}`;
  }
  if (deadline !== null && lastDay !== null && deadline !== lastDay)
    return `Chosen by the council; the last day is ${formatDay(lastDay)}`;
  // The rule's last day already has its own words: "Day 70, the last".
  return deadline === lastDay ? '' : 'Chosen by the council';
}

function nextMeetingIn(data: PlanData, today: Day): Sentence {
  const next = meetingsToCome(data, today).find(({ day }) => day !== null) as (Meeting & { day: Day }) | undefined;
  if (!next) return [{ text: ' No meeting is planned.' }];
  const days = workingDaysBetween(today, next.day, data.settings.extraHolidays);
  return [
    { text: ` The next meeting is ${meetingName(data, next)} on ${formatDay(next.day)}, ` },
    { text: inWorkingDays(days), strong: true },
    { text: '.' },
  ];
}

/** The plan's position on the timeline in one or two sentences, as of the day. */
export function timelineSentence(data: PlanData, timeline: ApprovalTimeline, today: Day): Sentence {
  const { submittedOn, deadline, lastDay, from, to, workingDaysLeft } = timeline;
  const { extraHolidays } = data.settings;
  if (submittedOn !== null) {
    const of =
      from !== null && lastDay !== null
        ? `, on working day ${workingDaysBetween(from, submittedOn, extraHolidays)} of ${workingDaysBetween(from, lastDay, extraHolidays)}`
        : '';
    return [
      { text: `The plan was submitted to ${to} on ${formatDay(submittedOn)}${of}.` },
      ...nextMeetingIn(data, today),
    ];
  }
  const meetings = timeline.points.filter(({ kind }) => kind === 'meeting');
  const last = meetings.filter(({ done }) => done).pop();
  const coming = meetings.filter(({ done }) => !done);
  const said = last ? `${last.title} ${verbOf(data, last)}. ` : '';
  if (deadline === null || workingDaysLeft === null) {
    return said === '' && coming.length === 0
      ? [
          {
            text: nextMeetingIn(data, today)
              .map(({ text }) => text)
              .join('')
              .trim(),
          },
        ]
      : [{ text: said.trim() }, ...nextMeetingIn(data, today)];
  }
  const next =
    coming.length > 0
      ? `${listed(coming.slice(0, 3).map(({ title }) => title))} ${coming.length === 1 ? 'comes' : 'come'} next, and it `
      : 'It ';
  const when = formatDay(deadline);
  if (workingDaysLeft < 0 || deadline < today)
    return [
      { text: `${said}${next}was due with ${to} on ${when}, ` },
      { text: inWorkingDays(workingDaysLeft), strong: true },
      { text: '.' },
    ];
  return [
    { text: `${said}${next}is due with ${to} on ${when}, ` },
    { text: inWorkingDays(workingDaysLeft), strong: true },
    { text: '.' },
  ];
}

function verbOf(data: PlanData, point: TimelinePoint): string {
  const taken = stepTakenBy(data, point.meetingId);
  return taken === null ? 'has met' : VERB[taken];
}

/**
 * Positions for labels on a line so that none covers another: each as near to its own point as the labels before it
 * allow, and all within the line.
 * @param positions true positions in pixels, ascending
 * @param width the width of a label
 * @param length the length of the line; the last label ends at its end
 */
export function spreadLabels(positions: readonly number[], width: number, length: number): number[] {
  const spread: number[] = [];
  for (const place of positions) {
    const before = spread[spread.length - 1];
    spread.push(before === undefined ? place : Math.max(place, before + width));
  }
  let limit = length - width;
  for (let at = spread.length - 1; at >= 0; at--) {
    spread[at] = Math.min(spread[at], limit);
    limit = spread[at] - width;
  }
  return spread;
}
