import { daysBetween } from '../day';
import type { Day } from '../day';
import type { Assurance } from '../fields';

/** The state of an audit or review on a day. */
export type AssuranceStanding = 'held' | 'not held' | 'late' | 'due soon' | 'planned' | 'no day set';

/**
 * An audit or review counts as due soon this many days before its planned day, which leaves time to invite the people
 * who take part.
 */
export const DUE_SOON_DAYS = 14;

/**
 * The state of an audit or review on a day: held once the day it took place is recorded, "not held" when cancelled,
 * late once its planned day has passed without either (requirement 35).
 */
export function assuranceStanding({ held, cancelled, planned }: Assurance, day: Day): AssuranceStanding {
  if (held !== null && held <= day) return 'held';
  if (cancelled !== null) return 'not held';
  if (planned === null) return 'no day set';
  if (planned < day) return 'late';
  return daysBetween(day, planned) <= DUE_SOON_DAYS ? 'due soon' : 'planned';
}

/** An audit or review of which its lead should be reminded. */
export interface AssuranceDue {
  assuranceId: number;
  /** The lead of the audit, who is reminded; null where nobody is named. */
  leadId: number | null;
  planned: Day;
  standing: 'late' | 'due soon';
  /** Days past the planned day; 0 when the audit is not late. */
  daysLate: number;
}

/**
 * Whether an audit or review needs a reminder on a day: its planned day is within two weeks, or has passed without a
 * record that the audit was held. Null for all others.
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
