import type { Day } from '../day';
import { responseDue } from '../deadlines';
import type { PlanData } from '../planData';
import type { Decision, ApprovalStep } from '../fields';
import { workingDaysBetween } from '../workingDays';

/** The steps of the plan's approval, up to its submission to the body that asked for it (requirements 46 and 58). */
export const approvalSteps: readonly ApprovalStep[] = ['draft', 'considered', 'endorsed', 'authorised', 'submitted'];

/** How far a plan has come in its approval. */
export interface Approval {
  /** The five steps in order. `taken` is the latest decision that took a step, null while there is none. */
  steps: { step: ApprovalStep; taken: Decision | null; times: number }[];
  /** The furthest step taken; null before the first. */
  reached: ApprovalStep | null;
  /** The next step; null once the plan is submitted. */
  next: ApprovalStep | null;
  /** Every decision that took a step, newest first. */
  editions: Decision[];
}

/** The order of decisions: newest first; of those on one day, the one recorded last comes first. */
const newestFirst = (a: Decision, b: Decision): number => (b.day ?? '').localeCompare(a.day ?? '') || b.id - a.id;

/**
 * The state of the plan's approval, from its decisions. A step may be taken again; each time freezes editions of its
 * own.
 */
export function approvalOf(decisions: readonly Decision[]): Approval {
  const editions = decisions.filter(({ kind, step }) => kind === 'step' && step !== null).sort(newestFirst);
  const steps = approvalSteps.map((step) => {
    const taken = editions.filter((decision) => decision.step === step);
    return { step, taken: taken[0] ?? null, times: taken.length };
  });
  const furthest = approvalSteps.reduce((far, _step, index) => (steps[index].taken ? index : far), -1);
  return { steps, reached: approvalSteps[furthest] ?? null, next: approvalSteps[furthest + 1] ?? null, editions };
}

/** One day by which the plan must be submitted, with the working days left (requirement 57). */
export interface SubmissionDay {
  day: Day;
  /** Negative when the day is past. */
  workingDaysLeft: number;
  /** Who set the day: the inspectorate's rule, or the council. */
  set: 'rule' | 'council';
}

/** The days of submission, the earlier first, and the day of the actual submission where there is one. */
export interface Submission {
  days: SubmissionDay[];
  submitted: Decision | null;
  /**
   * Working days between the submission and the rule's last day; null while the plan is not submitted or no rule
   * applies.
   */
  inHand: number | null;
}

/**
 * The plan's submission days with the working days left, and its submission (requirements 57 and 61).
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
 * The two editions to compare for minor amendments after approval (requirement 60): the submitted one, and the last
 * edition of the furthest step before it. Not every plan is authorised: Shropshire’s of 2018 went to Ofsted after a
 * committee had considered it. Null until both editions exist; a draft is no approval.
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
