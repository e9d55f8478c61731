import { formatDay, formatDayShort } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import type { BoundDate } from '../../plan/governance/meetings';
import { publicDecisions, publicQuestions } from '../../plan/governance/meetings';
import type { Decision, Meeting, ApprovalStep, BodyKind } from '../../plan/fields';
import type { DuePromise } from '../../plan/governance/promises';
import type { DueToBody } from '../../plan/governance/reporting';
import { inWorkingDays } from '../../plan/inWorkingDays';
import { capitalised, counted, firstSentence, listed } from '../../plan/words';

/** The labels of the kinds of body in a choice. */
export const bodyKinds: { value: BodyKind; label: string }[] = [
  { value: 'scrutiny', label: 'Scrutiny committee' },
  { value: 'cabinet', label: 'Cabinet (executive)' },
  { value: 'full council', label: 'Full council' },
  { value: 'improvement board', label: 'Improvement board' },
  { value: 'corporate parenting panel', label: 'Corporate parenting panel' },
  { value: 'safeguarding partnership', label: 'Safeguarding partnership or board' },
  { value: 'department', label: 'Government department' },
  { value: 'council', label: 'The council' },
  { value: 'partner', label: 'Partner organisation' },
  { value: 'other', label: 'Another body' },
];

export const approvalSteps: { value: ApprovalStep; label: string }[] = [
  { value: 'draft', label: 'Agree the draft' },
  { value: 'considered', label: 'Consider the plan' },
  { value: 'endorsed', label: 'Endorse the plan' },
  { value: 'authorised', label: 'Authorise the plan' },
];

/** The purpose of a meeting in one line: what the body is asked to do, and the number of the item. */
export function whatFor({ asks, itemTitle, itemNumber }: Meeting): string {
  const asked = asks.trim() || itemTitle.trim() || 'The plan is on its agenda';
  return itemNumber ? `${asked}, item ${itemNumber}` : asked;
}

/**
 * The result of a meeting in one line: its outcomes, "Endorsed, noted"; otherwise the first resolution; otherwise that
 * nothing was noted.
 */
export function whatCameOf(data: PlanData, meeting: Meeting): string {
  if (meeting.state === 'cancelled') return 'Cancelled';
  const decisions = publicDecisions(data).filter(({ meetingId }) => meetingId === meeting.id);
  const outcomes = [...new Set(decisions.map(({ outcome }) => outcome?.trim() ?? '').filter((each) => each !== ''))];
  if (outcomes.length > 0) return capitalised(listed(outcomes.slice(0, 3)));
  const resolution = decisions.find(({ kind }) => kind === 'resolution');
  if (resolution) return firstSentence(resolution.text, 90);
  return decisions.length > 0 ? '' : 'Nothing was noted of it yet';
}

/** How many entries of each kind a meeting has: "3 resolutions, 4 questions". */
export function keptOf(data: PlanData, meeting: Meeting): string {
  const of = (kind: Decision['kind']): number =>
    publicDecisions(data).filter((each) => each.meetingId === meeting.id && each.kind === kind).length;
  const questions = publicQuestions(data).filter(({ meetingId }) => meetingId === meeting.id);
  const asked = questions.filter(({ kind }) => kind === 'question').length;
  const parts = [
    [of('resolution'), 'resolution'],
    [of('scrutiny recommendation'), 'recommendation'],
    [of('promised report'), 'promised report'],
    [asked, 'question'],
    [questions.length - asked, 'view'],
  ] as const;
  return parts
    .filter(([count]) => count > 0)
    .map(([count, word]) => counted(count, word))
    .join(', ');
}

/**
 * The state of a day that the law or the clerk set: "Due in 3 working days", "Published 17 Nov, in time", "Not noted".
 */
export function boundState({ rule, state, doneOn, workingDaysLeft }: BoundDate): string {
  switch (state) {
    case 'in time':
      return rule === 'paper' ? 'The agenda is published' : `Done on ${formatDay(doneOn as Day)}, in time`;
    case 'late':
      return `Done on ${formatDay(doneOn as Day)}, late`;
    case 'due':
      return workingDaysLeft === 0 ? 'Due today' : `Due ${inWorkingDays(workingDaysLeft)}`;
    case 'missed':
      return `Missed, ${inWorkingDays(workingDaysLeft)}`;
    case 'unknown':
      return 'Nobody noted when it was done';
    case 'open':
      return workingDaysLeft === 0 ? 'Ends today' : `Ends ${inWorkingDays(workingDaysLeft)}`;
    case 'over':
      return 'Over';
  }
}

/** What is due of a coming meeting, in the list: "Paper published 17 Nov", "Paper due 24 Nov", "Agenda due today". */
export function paperWords(dates: readonly BoundDate[]): string {
  const agenda = dates.find(({ rule }) => rule === 'agenda');
  const paper = dates.find(({ rule }) => rule === 'paper');
  const wanted = paper ?? agenda;
  if (!wanted) return '';
  const what = wanted === paper ? 'Paper' : 'Agenda';
  if (wanted.doneOn !== null)
    return `${what} published ${formatDayShort(wanted.doneOn)}${wanted.state === 'late' ? ', late' : ''}`;
  if (wanted.workingDaysLeft === 0) return `${what} due today`;
  return `${what} ${wanted.state === 'missed' ? 'was due' : 'due'} ${formatDayShort(wanted.day)}`;
}

/** The state of a promised report in words: done, the working days left, or how late it is. */
export function promiseWords({ state, due, workingDaysLeft }: DuePromise): string {
  if (state === 'no day' || due === null) return state === 'done' ? 'Done' : 'No day was set';
  if (state === 'late') {
    const late = Math.max(1, Math.abs(workingDaysLeft ?? 0));
    return `Late ${counted(late, 'working day')}, was due ${formatDay(due)}`;
  }
  if (state === 'due') return `Due ${formatDay(due)}, ${inWorkingDays(workingDaysLeft ?? 0)}`;
  return state === 'done late' ? `Done after ${formatDay(due)}` : 'Done in time';
}

/**
 * The state of the next report for a body, in words: its meeting and whether that is in time, or that no meeting is
 * planned.
 */
export function dueToBodyWords({ state, due, meeting }: DueToBody): string {
  const at = meeting?.day ? `meeting on ${formatDay(meeting.day)}` : '';
  switch (state) {
    case 'in hand':
      return due === null ? capitalised(at) : `${capitalised(at)}, in time for ${formatDay(due)}`;
    case 'too late':
      return `Due by ${formatDay(due as Day)}; its next ${at} is too late`;
    case 'late':
      return `Was due ${formatDay(due as Day)}${at ? `; it goes to the ${at}` : '; no meeting is planned for it'}`;
    case 'no meeting':
      return due === null ? 'No meeting is planned' : `Due by ${formatDay(due)}; no meeting is planned for it`;
  }
}
