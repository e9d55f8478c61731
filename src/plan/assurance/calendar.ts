import { addDays, addMonths } from '../day';
import type { Day } from '../day';
import { assuranceStanding } from './due';
import type { AssuranceStanding } from './due';
import type { Assurance } from '../fields';

export interface CalendarEntry {
  assurance: Assurance;
  /** The day on which the audit was held, else for which it is planned. */
  day: Day;
  standing: AssuranceStanding;
}

export interface CalendarMonth {
  /** The first day of the month. */
  month: Day;
  entries: CalendarEntry[];
}

/** The first day of the council's financial year in which a day lies: 1 April. */
export function councilYearOf(day: Day): Day {
  const year = Number(day.slice(0, 4));
  return `${day.slice(5) < '04-01' ? year - 1 : year}-04-01`;
}

/** The council's year that begins on a day, as councils write it: "2026/27". */
export function councilYearWords(starts: Day): string {
  const year = Number(starts.slice(0, 4));
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

/** The day on which an audit or review was held, else for which it is planned; null while no day is set. */
export const dayOfAssurance = ({ held, planned }: Assurance): Day | null => held ?? planned;

/**
 * The audits and reviews of a council's year by month, in the order of their days (requirements 35 and 36). Months
 * without any are included, because a gap should be seen.
 * @param starts the first day of the year
 */
export function assuranceCalendar(assurances: readonly Assurance[], starts: Day, today: Day): CalendarMonth[] {
  return Array.from({ length: 12 }, (_, i) => {
    const month = addMonths(starts, i);
    const last = addDays(addMonths(month, 1), -1);
    const entries = assurances.flatMap((assurance): CalendarEntry[] => {
      const day = dayOfAssurance(assurance);
      if (day === null || day < month || day > last) return [];
      return [{ assurance, day, standing: assuranceStanding(assurance, today) }];
    });
    return { month, entries: entries.sort((a, b) => a.day.localeCompare(b.day) || a.assurance.id - b.assurance.id) };
  });
}
