import { deadlineRule } from '../../plan/deadlines';
import { formatDay } from '../../plan/day';
import type { Approval, Submission } from '../../plan/editions';
import type { PlanData } from '../../plan/planData';
import type { Decision, EditionStep } from '../../plan/fields';
import { counted } from '../../plan/words';

export const stepWords: { readonly [step in EditionStep]: { label: string; says: string } } = {
  draft: { label: 'Draft', says: 'A draft that can be shown to the people who will consider it.' },
  considered: { label: 'Considered', says: 'Scrutiny or an improvement board has looked at it.' },
  endorsed: { label: 'Endorsed', says: 'The leadership or a partnership stands behind it.' },
  authorised: { label: 'Authorised', says: 'Cabinet or the council has approved it.' },
  closed: { label: 'Closed', says: 'The plan as it stood when it ended.' },
  submitted: { label: 'Submitted', says: 'It has gone to whoever asked for it.' },
};

/** The body and day of a step: "Cabinet, 15 Dec 2022", or the day alone for a step without a meeting. */
export function whereAndWhen(data: PlanData, { meetingId, day }: Pick<Decision, 'meetingId' | 'day'>): string {
  const meeting = data.meetings.find(({ id }) => id === meetingId);
  const body = data.bodies.find(({ id }) => id === meeting?.bodyId)?.name ?? meeting?.title ?? '';
  return [body, day ? formatDay(day) : 'no day given'].filter(Boolean).join(', ');
}

/** The name of an edition in a list of choices: "Considered, scrutiny committee, 12 Nov 2022". */
export function editionName(data: PlanData, decision: Decision): string {
  const label = decision.step ? stepWords[decision.step].label : 'Edition';
  const to = decision.submittedTo ? ` to ${decision.submittedTo}` : '';
  return `${label}${to}, ${whereAndWhen(data, decision)}`;
}

/** The time left in words: "3 working days left", "today", "2 working days late". */
export function leftInWords(workingDaysLeft: number): string {
  if (workingDaysLeft === 0) return 'today';
  return workingDaysLeft > 0
    ? `${counted(workingDaysLeft, 'working day')} left`
    : `${counted(-workingDaysLeft, 'working day')} late`;
}

/** How many working days before or after its last day a plan was submitted; empty when no such day applied. */
function inHandInWords(inHand: number | null): string {
  if (inHand === null) return '';
  if (inHand === 0) return ', on the last day';
  return inHand > 0 ? `, with ${counted(inHand, 'working day')} in hand` : `, ${counted(-inHand, 'working day')} late`;
}

/** How far the plan's approval has got, in one or two sentences. */
export function approvalSentence(data: PlanData, approval: Approval, submission: Submission): string {
  const { submitted, inHand } = submission;
  if (submitted?.day) {
    const to = submitted.submittedTo ? ` to ${submitted.submittedTo}` : '';
    return `The plan was submitted${to} on ${formatDay(submitted.day)}${inHandInWords(inHand)}.`;
  }
  const reached = approval.steps.find(({ step }) => step === approval.reached);
  const so =
    reached?.taken?.day && approval.reached
      ? `The plan was ${approval.reached === 'draft' ? 'frozen as a draft' : approval.reached} on ${formatDay(reached.taken.day)}.`
      : 'No step of the plan’s approval has been taken: nothing is frozen yet.';
  const to = deadlineRule(data.plan.responseRule)?.to;
  const [first] = submission.days;
  if (!first) return so;
  return `${so} It ${first.workingDaysLeft < 0 ? 'was' : 'is'} due${to ? ` to ${to}` : ''} on ${formatDay(first.day)}: ${leftInWords(first.workingDaysLeft)}.`;
}
