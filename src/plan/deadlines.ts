import type { Inspection } from './entities';
import { addMonths } from './day';
import type { Day } from './day';
import { addWorkingDays } from './workingDays';

/** How far after the start a step falls. */
export type Span = { workingDays: number } | { months: number };

/** One thing that is due some time after a report. */
export interface DeadlineStep {
  title: string;
  /** The last day on which it is in time. */
  within: Span;
  /** Where the rule gives a range, the day from which it is expected. */
  notBefore?: Span;
}

/** What an inspectorate asks for after its report, as data: a council's clerk can read it and check it. */
export interface DeadlineRule {
  /** What Plan.responseRule holds; never changes once plans use it. */
  name: string;
  /** As shown in a list of choices. */
  title: string;
  /** Whom the response goes to. */
  to: string;
  /** The response itself, the plan's own deadline. */
  response: DeadlineStep | null;
  /** What else the rule binds to a day. */
  further: DeadlineStep[];
  /** Where the rule is written. */
  source: string;
}

/** Every rule the product knows (requirements, "Facts to check rules against"; requirement 57). */
export const deadlineRules: readonly DeadlineRule[] = [
  {
    name: 'ofsted-inspection',
    title: 'Ofsted inspection of children’s services: 70 working days',
    to: 'Ofsted',
    response: { title: 'Submission to Ofsted', within: { workingDays: 70 } },
    further: [{ title: 'Report sent to partners and the press', within: { workingDays: 30 } }],
    source: 'Education and Inspections Act 2006, section 137; SI 2007/462',
  },
  {
    name: 'ofsted-focused-visit',
    title: 'Ofsted focused visit with priority action: draft in 20 working days, plan in 70',
    to: 'Ofsted',
    response: { title: 'Submission to Ofsted', within: { workingDays: 70 } },
    further: [{ title: 'Draft plan to Ofsted', within: { workingDays: 20 } }],
    source: 'Ofsted, Inspecting local authority children’s services: focused visits; SI 2007/462',
  },
  {
    name: 'area-send',
    title: 'Area SEND priority action plan: 35 to 50 working days',
    to: 'Ofsted and the Care Quality Commission',
    response: {
      title: 'Priority action plan to Ofsted and the CQC',
      within: { workingDays: 50 },
      notBefore: { workingDays: 35 },
    },
    further: [],
    source: 'Ofsted and CQC, Area SEND inspections: framework and handbook',
  },
  {
    name: 'corporate-peer-challenge',
    title: 'Corporate peer challenge: report in 3 months, action plan in 5',
    to: 'the Local Government Association',
    response: { title: 'Action plan published', within: { months: 5 } },
    further: [{ title: 'Peer challenge report published', within: { months: 3 } }],
    source: 'Local Government Association, Corporate peer challenge: council guide',
  },
  {
    name: 'ombudsman',
    title: 'Ombudsman’s report: 3 months',
    to: 'the Local Government and Social Care Ombudsman',
    response: { title: 'Council’s response to the Ombudsman', within: { months: 3 } },
    further: [],
    source: 'Local Government Act 1974, section 31(2)',
  },
  {
    name: 'none',
    title: 'No deadline',
    to: '',
    response: null,
    further: [],
    source: '',
  },
];

/** The rule for a new plan made from an Ofsted report. */
export const defaultResponseRule = 'ofsted-inspection';

/**
 * The rule of that name.
 * @returns null when this release does not know it: a newer release may have written it
 */
export function deadlineRule(name: string): DeadlineRule | null {
  return deadlineRules.find((rule) => rule.name === name) ?? null;
}

/**
 * The day a span after a day: working days leave out bank holidays, the first day is day 0; months are calendar months.
 */
export function dayAfter(day: Day, span: Span, extraHolidays: readonly Day[] = []): Day {
  return 'months' in span ? addMonths(day, span.months) : addWorkingDays(day, span.workingDays, extraHolidays);
}

/** The day from which deadlines count: when the report was received if that is known, else when it was published. */
export function countsFrom(inspection: Pick<Inspection, 'published' | 'received'>): Day | null {
  return inspection.received ?? inspection.published;
}

/**
 * The last day on which the response to an inspection is in time.
 * @param rule a name from `deadlineRules`
 * @param inspection its days of publication and receipt; a day of receipt wins
 * @param extraHolidays further days off beside the bank holidays
 * @returns null when there is no such rule, it asks for no response, or no day to count from is known
 */
export function responseDue(
  rule: string,
  inspection: Pick<Inspection, 'published' | 'received'>,
  extraHolidays: readonly Day[] = [],
): Day | null {
  const from = countsFrom(inspection);
  const response = deadlineRule(rule)?.response;
  return from && response ? dayAfter(from, response.within, extraHolidays) : null;
}

/**
 * Everything the rule binds to a day, the response included, in order of day.
 * @returns nothing when no day to count from is known
 */
export function deadlinesOf(
  rule: string,
  inspection: Pick<Inspection, 'published' | 'received'>,
  extraHolidays: readonly Day[] = [],
): { day: Day; notBefore: Day | null; step: DeadlineStep; isResponse: boolean }[] {
  const from = countsFrom(inspection);
  const found = deadlineRule(rule);
  if (!from || !found) return [];
  const steps = found.response ? [...found.further, found.response] : found.further;
  return steps
    .map((step) => ({
      day: dayAfter(from, step.within, extraHolidays),
      notBefore: step.notBefore ? dayAfter(from, step.notBefore, extraHolidays) : null,
      step,
      isResponse: step === found.response,
    }))
    .sort((a, b) => a.day.localeCompare(b.day));
}
