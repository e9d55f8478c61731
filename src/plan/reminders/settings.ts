import { isDay } from '../day';
import type { Day } from '../day';
import { capitalised, counted, listed } from '../words';

/** A plan's reminder settings, beside the steps before a date and the interval after it. */
export interface ReminderSettings {
  /** The hours of the site's day between which reminders go: from 8 up to, not including, 18. */
  hours: { from: number; to: number };
  /** Working days before a meeting on the plan at which leads are asked for progress; 0: not asked. */
  beforeMeeting: number;
  /** Whether a lead is asked when there was no report for the plan's review period. */
  askWhenSilent: boolean;
  /** Working days between two reminders of an open query. */
  queryEvery: number;
  /** Whom members ask about an action: its lead, or the clerk, who says what becomes of the question. */
  membersAsk: 'the clerk' | 'the lead';
  /** Working days late at which the lead's line manager is told, and then the plan's sponsor; 0: never. */
  lineManagerAfter: number;
  sponsorAfter: number;
  /** How often the plan manager gets a digest of the plan's state. */
  digest: 'never' | 'weekly' | 'daily';
  /** Mail is always sent; a line in the Teams activity feed is added where that is set up. */
  channel: 'mail' | 'mail and activity';
  /** The Teams app's id in the organisation's catalogue, needed when several apps share one Entra id. */
  teamsAppId: string | null;
  /** The mailbox that the job sends from; null means the plan manager's own. */
  mailbox: string | null;
  /** No reminders of this plan go up to and including this day. */
  pausedUntil: Day | null;
  /** People who get no reminders of this plan up to and including a day. */
  pausedPeople: { personId: number; until: Day }[];
  /**
   * Whether a plan manager has looked at who gets the first reminders: of a new plan, and after a plan was brought in.
   * Null where nobody has said so: a plan of which reminders went before then counts as confirmed (./confirming.ts).
   */
  firstRun: 'to confirm' | 'confirmed' | null;
  /** The people up the line who may be told of late actions, as a plan manager confirmed (./confirming.ts). */
  seniorsConfirmed: string[];
}

export const defaultReminderSettings: ReminderSettings = {
  hours: { from: 8, to: 18 },
  beforeMeeting: 5,
  askWhenSilent: true,
  queryEvery: 3,
  membersAsk: 'the clerk',
  lineManagerAfter: 10,
  sponsorAfter: 20,
  digest: 'weekly',
  channel: 'mail',
  teamsAppId: null,
  mailbox: null,
  pausedUntil: null,
  pausedPeople: [],
  firstRun: null,
  seniorsConfirmed: [],
};

const isCount = (one: unknown): one is number => typeof one === 'number' && Number.isInteger(one) && one >= 0;
const lineOr = (one: unknown): string | null => (typeof one === 'string' && one.trim() !== '' ? one.trim() : null);

/** Reads settings from a cell, which may have been written by hand: each invalid part gets its default. */
export function readReminderSettings(value: unknown): ReminderSettings {
  const set = (typeof value === 'object' && value !== null ? value : {}) as Record<keyof ReminderSettings, unknown>;
  const standard = defaultReminderSettings;
  const count = (one: unknown, otherwise: number): number => (isCount(one) ? one : otherwise);
  return {
    hours: hoursOf(set.hours),
    beforeMeeting: count(set.beforeMeeting, standard.beforeMeeting),
    askWhenSilent: typeof set.askWhenSilent === 'boolean' ? set.askWhenSilent : standard.askWhenSilent,
    queryEvery: Math.max(1, count(set.queryEvery, standard.queryEvery)),
    membersAsk: set.membersAsk === 'the lead' ? set.membersAsk : standard.membersAsk,
    lineManagerAfter: count(set.lineManagerAfter, standard.lineManagerAfter),
    sponsorAfter: count(set.sponsorAfter, standard.sponsorAfter),
    digest: set.digest === 'never' || set.digest === 'daily' ? set.digest : standard.digest,
    channel: set.channel === 'mail and activity' ? set.channel : standard.channel,
    teamsAppId: lineOr(set.teamsAppId),
    mailbox: lineOr(set.mailbox),
    pausedUntil: typeof set.pausedUntil === 'string' && isDay(set.pausedUntil) ? set.pausedUntil : null,
    pausedPeople: Array.isArray(set.pausedPeople) ? set.pausedPeople.filter(isPausedPerson) : [],
    firstRun: set.firstRun === 'to confirm' || set.firstRun === 'confirmed' ? set.firstRun : standard.firstRun,
    seniorsConfirmed: Array.isArray(set.seniorsConfirmed)
      ? set.seniorsConfirmed.filter((one): one is string => typeof one === 'string')
      : [],
  };
}

function hoursOf(value: unknown): ReminderSettings['hours'] {
  const { from, to } = (typeof value === 'object' && value !== null ? value : {}) as { from?: unknown; to?: unknown };
  const sound = isCount(from) && isCount(to) && from < to && to <= 24;
  return sound ? { from, to } : defaultReminderSettings.hours;
}

function isPausedPerson(one: unknown): one is ReminderSettings['pausedPeople'][number] {
  if (typeof one !== 'object' || one === null) return false;
  const { personId, until } = one as { personId?: unknown; until?: unknown };
  return isCount(personId) && typeof until === 'string' && isDay(until);
}

const WORDS = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "two weeks" for 10, "one week" for 5, "two working days" for 2: five working days count as a week. */
export function workingDaysInWords(days: number): string {
  const weeks = days / 5;
  const [count, unit] = days > 0 && Number.isInteger(weeks) ? [weeks, 'week'] : [days, 'working day'];
  return counted(count, unit).replace(/^\d+/, (digits) => WORDS[Number(digits)] ?? digits);
}

/** "Two weeks and two working days before": the steps of "due soon" reminders in words. */
export function stepsInWords(steps: readonly number[]): string {
  if (steps.length === 0) return 'Not before the day itself';
  const words = listed([...steps].sort((a, b) => b - a).map(workingDaysInWords));
  return `${capitalised(words)} before`;
}

/** "Every week until it is reported done", "Once": the interval in words. */
export function repeatInWords(every: number): string {
  if (every <= 0) return 'Once';
  const words = workingDaysInWords(every).replace(/^one /, '');
  return `Every ${words} until it is reported done`;
}
