import type { Inspection } from './fields';
import { addDays, lastDayOfMonths } from './day';
import type { Day } from './day';
import { deadlineRules } from './deadlineRules';
import type { CountedFrom, DeadlineRule, DeadlineStep, Span } from './deadlineRules';
import { asDeadlineRule, ownRuleIn } from './ownRules';
import type { OwnRule } from './ownRules';
import { addWorkingDays } from './workingDays';
import { counted } from './words';

/** The days of a report from which deadlines count. The event is the inspection or the challenge itself. */
export type ReportDays = Pick<Inspection, 'published' | 'received' | 'start' | 'end'>;

/**
 * The rule of a name: one of the product's, or a council's own rule, whose name contains the whole rule.
 * @returns null for an unknown name, which a newer release may have written
 */
export function deadlineRule(name: string): DeadlineRule | null {
  const known = deadlineRules.find((rule) => rule.name === name);
  const own = known ? null : ownRuleIn(name);
  return known ?? (own && asDeadlineRule(own));
}

/**
 * The rules to choose from: those in law and guidance, then the council's own (requirement 71).
 * @param chosen the current choice, offered even when the council has removed it from its list
 */
export function ruleChoices(own: readonly OwnRule[], chosen: string | null): readonly DeadlineRule[] {
  const offered = [...deadlineRules, ...own.map(asDeadlineRule)];
  const standing = chosen === null || offered.some(({ name }) => name === chosen) ? null : deadlineRule(chosen);
  return standing ? [...offered, standing] : offered;
}

/**
 * The last day of a period. Working days leave out Saturdays, Sundays, Christmas Day, Good Friday and bank holidays and
 * nothing else (SI 2007/462, regulation 1(2)): a council's own days off never move the last day (requirement 72).
 * @param beginningWith whether the period includes the first day; otherwise that day is day 0
 */
export function lastDayOf(day: Day, span: Span, beginningWith = false): Day {
  if ('months' in span) return lastDayOfMonths(day, span.months, beginningWith);
  const more = beginningWith ? 1 : 0;
  if ('calendarDays' in span) return addDays(day, span.calendarDays - more);
  return addWorkingDays(day, span.workingDays - more);
}

/** The day from which a response counts: the day of receipt where known, else the day of publication. */
export function countsFrom(days: Pick<ReportDays, 'published' | 'received'>): Day | null {
  return days.received ?? days.published;
}

/** The day from which a step counts; null while that day is not known. */
export function startOf(from: CountedFrom, days: ReportDays): Day | null {
  if (from === 'event') return days.end ?? days.start;
  return from === 'publication' ? days.published : countsFrom(days);
}

/** The day from which the response to a report counts; where the rule asks for no response, the day of the report. */
export function firstDayOf(name: string, days: ReportDays): Day | null {
  return startOf(deadlineRule(name)?.response?.from ?? 'receipt', days);
}

/** "70 working days after receipt", "three months beginning with the day of receipt": the period of a step in words. */
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

/** A step of a rule, with its last day worked out. */
export interface BoundDay {
  /** The last day on which the step is in time. */
  day: Day;
  /** The day from which the period was counted. */
  from: Day;
  step: DeadlineStep;
  isResponse: boolean;
}

/**
 * The last day of every step of a rule, including the response, in order of day. A step whose first day is not known is
 * left out.
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
 * The last day of the response to a report, and the day from which it counts.
 * @param name of one of `deadlineRules`
 * @returns null when there is no such rule, the rule asks for no response, or the day from which the response counts is
 *   not known
 */
export function responseOf(name: string, days: ReportDays): BoundDay | null {
  return deadlinesOf(name, days).find(({ isResponse }) => isResponse) ?? null;
}

/** The last day on which the response to a report is in time; null where `responseOf` returns null. */
export function responseDue(name: string, days: ReportDays): Day | null {
  return responseOf(name, days)?.day ?? null;
}
