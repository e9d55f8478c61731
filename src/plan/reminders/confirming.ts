import { formatDay } from '../day';
import type { Day } from '../day';
import type { PlanData } from '../planData';
import type { PlanSettings } from '../planSettings';
import { workingDaysBetween } from '../workingDays';
import type { Occurrence } from './occurrence';

/**
 * Whether the first reminders of a plan still wait for a plan manager, who sees who would get what before anything goes
 * (requirement 92). They wait for a new plan, and again after a plan was brought in.
 * @param wentBefore whether reminders of the plan have gone already, as on a site that is older than this rule
 */
export function awaitsFirstRun({ settings }: Pick<PlanData, 'settings'>, wentBefore: boolean): boolean {
  const { firstRun } = settings.reminders;
  return firstRun === null ? !wentBefore : firstRun === 'to confirm';
}

/**
 * The senior person whom an escalation goes to, as Settings name them once a plan manager has confirmed that they may
 * be told: a sponsor by login, a line manager by the lead whom they manage, because a page that may not ask the
 * directory does not know who that is.
 * @param login the sponsor's login, or the lead's for a line manager
 */
export function seniorName({ to }: Pick<Occurrence, 'to'>, login: string): string {
  return to === 'line manager' ? `above ${login}` : login;
}

/**
 * Whether an escalation may go: the working days set for its level have passed since the lead was told that the action
 * is late (requirement 92). The days count from the message that the lead was sent, not from the due date.
 * @param told the day on which the lead, or the plan manager where no lead can be told, was sent that message; null
 *   when none was
 */
export function hasHadTheirDays(
  { step }: Pick<Occurrence, 'step'>,
  told: Day | null,
  on: Day,
  { settings }: Pick<PlanData, 'settings'>,
): boolean {
  const { lineManagerAfter, sponsorAfter } = settings.reminders;
  const days = step === 1 ? lineManagerAfter : sponsorAfter;
  return told !== null && workingDaysBetween(told, on, settings.extraHolidays) >= days;
}

/** The reason for the record that a plan manager left somebody out. */
export function leftOutWords(by: string, on: Day): string {
  return `${by} left it out on ${formatDay(on)}.`;
}

/**
 * The change of a plan's settings once a plan manager has confirmed who may be reminded.
 * @param seniors the senior people who may now be told, beside those confirmed before
 */
export function confirmedSettings(seniors: readonly string[]): (now: PlanSettings) => PlanSettings {
  return (now) => ({
    ...now,
    reminders: {
      ...now.reminders,
      firstRun: 'confirmed',
      seniorsConfirmed: [...new Set([...now.reminders.seniorsConfirmed, ...seniors])],
    },
  });
}

/** The change of a plan's settings by which its next reminders wait for a plan manager again. */
export function toConfirmAgain(now: PlanSettings): PlanSettings {
  return { ...now, reminders: { ...now.reminders, firstRun: 'to confirm' } };
}
