import type { BodyKind } from '../fields';
import { addDays, lastDayOfMonths } from '../day';
import type { Day } from '../day';
import { addWorkingDays } from '../workingDays';

/**
 * How a rule counts its days. *Clear* days lie between the two days: neither the day of publication nor that of the
 * meeting counts. Clear working days leave out weekends and bank holidays too.
 */
export type Count =
  | { clearWorkingDaysBefore: number }
  | { clearDaysBefore: number }
  | { workingDaysAfter: number }
  /** A period of this many months that includes its first day, and so ends on the day before the same date. */
  | { monthsBeginningWith: number };

export type BindingRuleName =
  | 'agenda'
  | 'key decision notice'
  | 'private meeting notice'
  | 'private meeting second notice'
  | 'call-in'
  | 'scrutiny response';

/** A legal rule that counts from the day of a meeting, as data that a clerk can read and check. */
export interface BindingRule {
  name: BindingRuleName;
  /** The task that is due by the day, or the period that ends on it. */
  title: string;
  count: Count;
  /** The way of counting in words: "five clear working days before the meeting". */
  counted: string;
  /** The kinds of body that the rule binds; other bodies follow their own custom. */
  bodies: readonly BodyKind[];
  /** The source of the rule. */
  source: string;
}

/** The rules from the requirements, "A meeting binds dates too". */
export const bindingRules: { readonly [name in BindingRuleName]: BindingRule } = {
  agenda: {
    name: 'agenda',
    title: 'Agenda and report published',
    count: { clearWorkingDaysBefore: 5 },
    counted: 'five clear working days before the meeting',
    bodies: ['cabinet', 'scrutiny', 'full council'],
    source: 'Local Government Act 1972, section 100B, with SI 2002/715; of the executive SI 2012/2089, regulation 7',
  },
  'key decision notice': {
    name: 'key decision notice',
    title: 'Notice of the key decision given',
    count: { clearDaysBefore: 28 },
    counted: '28 clear days before the decision',
    bodies: ['cabinet'],
    source: 'SI 2012/2089, regulation 9',
  },
  'private meeting notice': {
    name: 'private meeting notice',
    title: 'Notice given that part of the meeting is private',
    count: { clearDaysBefore: 28 },
    counted: '28 clear days before the meeting',
    bodies: ['cabinet'],
    source: 'SI 2012/2089, regulation 5',
  },
  'private meeting second notice': {
    name: 'private meeting second notice',
    title: 'Second notice of the private part, with representations and the answer to them',
    count: { clearWorkingDaysBefore: 5 },
    counted: 'five clear working days before the meeting',
    bodies: ['cabinet'],
    source: 'SI 2012/2089, regulation 5(4) and (5)',
  },
  'call-in': {
    name: 'call-in',
    title: 'Last day on which scrutiny can call the decision in',
    count: { workingDaysAfter: 5 },
    counted: 'five working days after the decision is published, unless the constitution says otherwise',
    bodies: ['cabinet'],
    source: 'Local Government Act 2000, section 9F; the period is the council’s constitution’s',
  },
  'scrutiny response': {
    name: 'scrutiny response',
    title: 'The executive’s response to scrutiny’s recommendations',
    count: { monthsBeginningWith: 2 },
    counted: 'within two months beginning with the day they were received',
    bodies: ['scrutiny'],
    source: 'Local Government Act 2000, section 9FE',
  },
};

/**
 * The last day on which a task is in time. A council's own days off never move it (requirement 72).
 * @param day the day of the meeting; for a task after the meeting, the day from which its period counts
 */
export function boundDay(rule: BindingRule, day: Day): Day {
  const { count } = rule;
  // One day more, because the day of publication is not a clear day.
  if ('clearWorkingDaysBefore' in count) return addWorkingDays(day, -(count.clearWorkingDaysBefore + 1));
  if ('clearDaysBefore' in count) return addDays(day, -(count.clearDaysBefore + 1));
  if ('workingDaysAfter' in count) return addWorkingDays(day, count.workingDaysAfter);
  return lastDayOfMonths(day, count.monthsBeginningWith, true);
}
