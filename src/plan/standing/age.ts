import type { Day } from '../day';
import { formatDay } from '../day';
import type { StandingMonth } from '../fields/standing';
import { counted } from '../words';
import { addWorkingDays, workingDaysBetween } from '../workingDays';

/** How many working days the list Standing may lie behind: a job that runs each morning is never further. */
const LATEST = 1;

/**
 * The day from which lists that were last written on a day are old. It stands in their row of today, because neither
 * SharePoint's formatting nor a tool that reads the lists knows bank holidays and a council's own days off.
 */
export const standingOldFrom = (written: Day, daysOff: readonly Day[]): Day =>
  addWorkingDays(written, LATEST + 1, daysOff);

/** How old what the list Standing says of a plan is, in words, and whether that is too old to be relied on. */
export interface StandingAge {
  isStale: boolean;
  words: string;
  /** What was last put right in the list, in words; '' where nothing was. */
  putRight: string;
}

/**
 * How old the list Standing is for a plan.
 * @param rows of Standing by month, of any plan
 */
export function standingAge(
  rows: readonly Pick<StandingMonth, 'kind' | 'day' | 'planId' | 'putRight'>[],
  planId: number,
  today: Day,
  daysOff: readonly Day[],
): StandingAge {
  const now = rows.find((row) => row.kind === 'today' && row.planId === planId);
  const writes = 'It is written while a plan manager has the plan open, and by the reminder job.';
  if (!now?.day) return { isStale: true, words: `The list Standing has not been written yet. ${writes}`, putRight: '' };
  const asOf = `The list Standing is as of ${formatDay(now.day)}`;
  return today >= standingOldFrom(now.day, daysOff)
    ? {
        isStale: true,
        words: `${asOf}, ${counted(workingDaysBetween(now.day, today, daysOff), 'working day')} ago: what reads it shows old ratings. ${writes}`,
        putRight: now.putRight,
      }
    : { isStale: false, words: `${asOf}.`, putRight: now.putRight };
}

/** "On 30 Nov 2026 2 rows of Standing that had been edited by hand were put right: 1.1, 3.2." */
export function putRightSentence(refs: readonly string[], today: Day): string {
  if (refs.length === 0) return '';
  const named = refs.slice(0, NAMED).join(', ');
  const more = refs.length > NAMED ? ` and ${refs.length - NAMED} more` : '';
  return `On ${formatDay(today)} ${counted(refs.length, 'row')} of Standing that had been edited by hand ${refs.length === 1 ? 'was' : 'were'} put right: ${named}${more}.`;
}

/** The most rows that the sentence names. */
const NAMED = 10;
