import type { Day } from '../day';
import { responseDue } from '../deadlines';
import type { PlanData } from '../planData';
import type { Decision, ApprovalStep } from '../fields';
import { workingDaysBetween } from '../workingDays';

/** The plan's way to whoever asked for it, in order (requirements 46 and 58). */
export const approvalSteps: readonly ApprovalStep[] = ['draft', 'considered', 'endorsed', 'authorised', 'submitted'];

/** How far a plan has come in its approval. */
export interface Approval {
  /** The five steps in order; `taken` is the latest time each was taken, null while it was not. */
  steps: { step: ApprovalStep; taken: Decision | null; times: number }[];
  /** The furthest step taken; null before the first. */
  reached: ApprovalStep | null;
  /** What is next; null once submitted. */
  next: ApprovalStep | null;
  /** Every time a step was taken, newest first. */
  editions: Decision[];
}

/** Newest first; of one day, the one recorded last. */
const newestFirst = (a: Decision, b: Decision): number => (b.day ?? '').localeCompare(a.day ?? '') || b.id - a.id;

/** The plan's approval as its decisions tell it. A step may be taken again: each time froze editions of its own. */
export function approvalOf(decisions: readonly Decision[]): Approval {
  const editions = decisions.filter(({ kind, step }) => kind === 'step' && step !== null).sort(newestFirst);
  const steps = approvalSteps.map((step) => {
    const taken = editions.filter((decision) => decision.step === step);
    return { step, taken: taken[0] ?? null, times: taken.length };
  });
  const furthest = approvalSteps.reduce((far, _step, index) => (steps[index].taken ? index : far), -1);
  return { steps, reached: approvalSteps[furthest] ?? null, next: approvalSteps[furthest + 1] ?? null, editions };
}

/** One day by which the plan has to be, or was to be, submitted, with what is left (requirement 57). */
export interface SubmissionDay {
  day: Day;
  /** Negative when it is past. */
  workingDaysLeft: number;
  /** Whose day it is: the inspectorate's rule, or one the council chose. */
  set: 'rule' | 'council';
}

/** The days of submission, the earlier first, and when it was submitted if it was. */
export interface Submission {
  days: SubmissionDay[];
  submitted: Decision | null;
  /** Working days between the submission and the rule's day; null while it is not submitted or no rule binds it. */
  inHand: number | null;
}

/**
 * By when the plan is to be submitted, in working days, and whether it was (requirements 57 and 61).
 * @param today the day in the site's zone
 */
export function submissionOf(data: PlanData, today: Day): Submission {
  const { plan, inspection, decisions } = data;
  const byRule = inspection ? responseDue(plan.responseRule, inspection) : null;
  const days = (
    [
      [byRule, 'rule'],
      [plan.chosenDue, 'council'],
    ] as const
  ).flatMap(([day, set]): SubmissionDay[] =>
    day === null ? [] : [{ day, set, workingDaysLeft: workingDaysBetween(today, day) }],
  );
  const first = [...approvalOf(decisions).editions].reverse().find(({ step }) => step === 'submitted') ?? null;
  return {
    days: days.sort((a, b) => a.day.localeCompare(b.day)),
    submitted: first,
    inHand: first?.day && byRule ? workingDaysBetween(first.day, byRule) : null,
  };
}

/**
 * The two editions between which minor amendments were made after approval (requirement 60): the one submitted, and the
 * last of the furthest step before it. Not every plan is authorised: Shropshire’s of 2018 went to Ofsted after a committee
 * had considered it. Null until there are both; a draft is nobody’s approval.
 */
export function amendedBetween(approval: Approval): { approved: Decision; submitted: Decision } | null {
  const submitted = approval.steps.find(({ step }) => step === 'submitted')?.taken;
  if (!submitted) return null;
  const before = approval.editions.filter(({ day, id }) => (day ?? '') < (submitted.day ?? '') || id < submitted.id);
  for (const approving of ['authorised', 'endorsed', 'considered']) {
    const approved = before.find(({ step }) => step === approving);
    if (approved) return { approved, submitted };
  }
  return null;
}
