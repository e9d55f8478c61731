import { daysBetween } from '../day';
import type { Day } from '../day';
import type { Assurance } from '../fields';

/** Where an audit or review stands on a day. */
export type AssuranceStanding = 'held' | 'not held' | 'late' | 'due soon' | 'planned' | 'no day set';

/** Days before the planned day from which an audit or review counts as due soon: time to call people together. */
export const DUE_SOON_DAYS = 14;

/**
 * Where an audit or review stands on a day: held once a day was recorded, "not held" when it was cancelled, late once its
 * planned day has passed without either (requirement 35).
 */
export function assuranceStanding({ held, cancelled, planned }: Assurance, day: Day): AssuranceStanding {
  if (held !== null && held <= day) return 'held';
  if (cancelled !== null) return 'not held';
  if (planned === null) return 'no day set';
  if (planned < day) return 'late';
  return daysBetween(day, planned) <= DUE_SOON_DAYS ? 'due soon' : 'planned';
}

/** An audit or review that somebody should be told of. */
export interface AssuranceDue {
  assuranceId: number;
  /** The person to tell, who leads the audit; null where nobody is named. */
  leadId: number | null;
  planned: Day;
  standing: 'late' | 'due soon';
  /** Days past the planned day, 0 when it is not late. */
  daysLate: number;
}

/**
 * Whether an audit or review calls for something on a day: it is planned within two weeks, or its day has passed and nobody
 * said that it was held. Null for all others.
 */
export function assuranceDue(assurance: Assurance, day: Day): AssuranceDue | null {
  const standing = assuranceStanding(assurance, day);
  const { planned } = assurance;
  if (planned === null || (standing !== 'late' && standing !== 'due soon')) return null;
  return {
    assuranceId: assurance.id,
    leadId: assurance.leadId,
    planned,
    standing,
    daysLate: Math.max(0, daysBetween(planned, day)),
  };
}
