import type { Inspection } from './fields';
import { addDays, addMonths } from './day';
import type { Day } from './day';
import { deadlineRules } from './deadlineRules';
import type { CountedFrom, DeadlineRule, DeadlineStep, Span } from './deadlineRules';
import { asDeadlineRule, ownRuleIn } from './ownRules';
import type { OwnRule } from './ownRules';
import { addWorkingDays } from './workingDays';
import { counted } from './words';

/** What deadlines count from: the days of a report. The event is the inspection or the challenge itself. */
export type ReportDays = Pick<Inspection, 'published' | 'received' | 'start' | 'end'>;

/**
 * The rule of that name, or the one of the council's own that the name itself says.
 * @returns null when this release does not know it: a newer release may have written it
 */
export function deadlineRule(name: string): DeadlineRule | null {
  const known = deadlineRules.find((rule) => rule.name === name);
  const own = known ? null : ownRuleIn(name);
  return known ?? (own && asDeadlineRule(own));
}

/**
 * The rules to choose from: those in law and guidance, then the council's own (requirement 71).
 * @param chosen what stands there now: it is offered also where it was taken off the council's list since
 */
export function ruleChoices(own: readonly OwnRule[], chosen: string | null): readonly DeadlineRule[] {
  const offered = [...deadlineRules, ...own.map(asDeadlineRule)];
  const standing = chosen === null || offered.some(({ name }) => name === chosen) ? null : deadlineRule(chosen);
  return standing ? [...offered, standing] : offered;
}

/**
 * The last day of a period of months. One *beginning with* its first day ends on the day before the same date; where the month
 * is too short for the same date, both kinds end with the month.
 */
export function lastDayOfMonths(day: Day, months: number, beginningWith: boolean): Day {
  const sameDate = addMonths(day, months);
  return beginningWith && sameDate.slice(8) === day.slice(8) ? addDays(sameDate, -1) : sameDate;
}

/**
 * The last day of a period. Working days leave out Saturdays, Sundays, Christmas Day, Good Friday and bank holidays and nothing
 * else (SI 2007/462, regulation 1(2)): a council's own days off never move it (requirement 72).
 * @param beginningWith the period includes the day itself; else that day is day 0
 */
export function lastDayOf(day: Day, span: Span, beginningWith = false): Day {
  if ('months' in span) return lastDayOfMonths(day, span.months, beginningWith);
  const more = beginningWith ? 1 : 0;
  if ('calendarDays' in span) return addDays(day, span.calendarDays - more);
  return addWorkingDays(day, span.workingDays - more);
}

/** The day from which an answer counts: when the report was received if that is known, else when it was published. */
export function countsFrom(days: Pick<ReportDays, 'published' | 'received'>): Day | null {
  return days.received ?? days.published;
}

/** The day that a step counts from; null while it is not known. */
export function startOf(from: CountedFrom, days: ReportDays): Day | null {
  if (from === 'event') return days.end ?? days.start;
  return from === 'publication' ? days.published : countsFrom(days);
}

/** The day from which the response to a report counts; where none is asked for, the day of the report. */
export function firstDayOf(name: string, days: ReportDays): Day | null {
  return startOf(deadlineRule(name)?.response?.from ?? 'receipt', days);
}

/** "70 working days after receipt", "three months beginning with the day of receipt": for a step's own words. */
export function spanInWords({ within, from, beginningWith }: DeadlineStep): string {
  const length =
    'months' in within
      ? counted(within.months, 'month')
      : 'calendarDays' in within
        ? counted(within.calendarDays, 'day')
        : counted(within.workingDays, 'working day');
  if (beginningWith) return `${length} beginning with the day of ${from === 'event' ? 'the event' : from}`;
  return `${length} after ${from === 'event' ? 'the event itself' : from}`;
}

/** One thing that a rule binds to a day. */
export interface BoundDay {
  /** The last day on which it is in time. */
  day: Day;
  /** The day it was counted from. */
  from: Day;
  step: DeadlineStep;
  isResponse: boolean;
}

/**
 * Everything a rule binds to a day, the response included, in order of day. A step whose first day is not known is left out.
 * @param name of one of `deadlineRules`
 */
export function deadlinesOf(name: string, days: ReportDays): BoundDay[] {
  const rule = deadlineRule(name);
  if (!rule) return [];
  const steps = rule.response ? [...rule.further, rule.response] : rule.further;
  return steps
    .flatMap((step): BoundDay[] => {
      const from = startOf(step.from, days);
      if (from === null) return [];
      return [
        {
          day: lastDayOf(from, step.within, step.beginningWith),
          from,
          step,
          isResponse: step === rule.response,
        },
      ];
    })
    .sort((a, b) => a.day.localeCompare(b.day));
}

/**
 * When the response to a report is due, and from which day that is counted.
 * @param name of one of `deadlineRules`
 * @returns null when there is no such rule, it asks for no response, or the day it counts from is not known
 */
export function responseOf(name: string, days: ReportDays): BoundDay | null {
  return deadlinesOf(name, days).find(({ isResponse }) => isResponse) ?? null;
}

/** The last day on which the response to a report is in time; null where `responseOf` knows none. */
export function responseDue(name: string, days: ReportDays): Day | null {
  return responseOf(name, days)?.day ?? null;
}
