import type { Acceptor, Action, RatingKey } from './fields';
import type { ActionState } from './actionState';
import { addDays, daysBetween, formatDay } from './day';
import type { Day } from './day';
import { startOf } from './schedule';
import type { Rating, RatingRule } from './view';
import { actionsNamed, asSentence, counted, firstSentence } from './words';
import { workingDaysBetween } from './workingDays';

/** The facts that rating an action needs beside the action itself. */
export interface RatingContext {
  today: Day;
  /** The review period: days that may pass without a report (Plan.reviewDays). */
  reviewDays: number;
  extraHolidays: readonly Day[];
  /** The name of a person by number; null for an unknown number. */
  nameOf: (personId: number) => string | null;
  /** The numbers of late actions that this one still waits for (requirement 24). */
  lateOnesItWaitsFor?: (action: Action) => string[];
  /** Who accepts on a day what the action's lead reports complete (requirement 87); the lead where left out. */
  acceptorOn?: (action: Action, day: Day) => Acceptor;
}

/**
 * Whether a completion waits for its acceptance. The rule of the day on which it was reported decides, so that a later
 * choice of who accepts changes nothing that was complete. What was brought in from an earlier plan needs none.
 */
export function awaitsAcceptance(
  action: Action,
  { done }: Pick<ActionState, 'done'>,
  { acceptorOn }: Pick<RatingContext, 'acceptorOn'>,
): boolean {
  if (!done || done.imported || done.accepted) return false;
  return (acceptorOn?.(action, done.day).by ?? 'lead') !== 'lead';
}

/**
 * The order of attention, worst first. Not now (Grey) needs less attention than Amber, but is further from done than
 * Green.
 */
export const worstFirst: readonly RatingKey[] = ['Red', 'Amber', 'Grey', 'Green', 'Blue'];

/** Whether an action is past its due date on a day and is neither done, paused nor withdrawn. */
export function isLate(state: ActionState, today: Day): boolean {
  return state.due !== null && today > state.due && !state.done && !isPaused(state, today) && !state.withdrawn;
}

/** Whether a pause is in force on a day: up to and including its last day. */
export function isPaused(state: ActionState, today: Day): boolean {
  return state.pause !== null && today <= state.pause.until;
}

/**
 * Working days past the due date; 0 when not late. For a deadline missed on a Friday the result is 0 on Saturday and 1
 * on Monday.
 */
export function workingDaysLate(state: ActionState, today: Day, extraHolidays: readonly Day[]): number {
  return isLate(state, today) && state.due ? workingDaysBetween(state.due, today, extraHolidays) : 0;
}

/**
 * The day from which the time without a report counts: the last report, the first assignment, the planned start, or the
 * end of a pause.
 */
export function silentSince(action: Action, state: ActionState, today: Day): Day | null {
  const days = [state.lastReport?.day, state.activeSince, startOf(action, state)].filter((day): day is Day =>
    Boolean(day),
  );
  // A pause that simply expires leaves no row, so its last day is read from the pause itself.
  if (state.pause && state.pause.until < today) days.push(addDays(state.pause.until, 1));
  return days.length === 0 ? null : days.reduce((latest, day) => (day > latest ? day : latest));
}

interface Computed {
  key: RatingKey;
  rule: RatingRule;
  reason: string;
}

/** One of the rules of docs/design.md: returns its rating with the reason, or null when the rule does not apply. */
type Rule = (action: Action, state: ActionState, context: RatingContext) => Computed | null;

const lastWord = (state: ActionState): string =>
  state.lastReport && state.lastReport.text.trim() !== '' ? ` ${asSentence(firstSentence(state.lastReport.text))}` : '';

/** Whether an address of evidence can be opened: it is on the web or on the site. */
const opens = (address: string): boolean => /^(https?:\/\/|\/)\S+$/.test(address.trim());

const embedded: Rule = (_action, state) => {
  if (!state.embedded || !state.assurance || !hasEvidence(state)) return null;
  const finding = firstSentence(state.assurance.text);
  const reason = finding ? `Embedded: ${asSentence(finding)}` : `Embedded, found on ${formatDay(state.assurance.day)}.`;
  return { key: 'Blue', rule: 'embedded', reason };
};

const awaitingAcceptance: Rule = (action, state, context) =>
  state.done && hasEvidence(state) && awaitsAcceptance(action, state, context)
    ? {
        key: 'Green',
        rule: 'awaiting acceptance',
        reason: `Complete on ${formatDay(state.done.doneOn)}, with evidence, awaiting acceptance.`,
      }
    : null;

const complete: Rule = (_action, state) => {
  if (!state.done || !hasEvidence(state)) return null;
  const { assurance, done } = state;
  const lost = assurance && !assurance.embedded && assurance.rowId > done.rowId;
  const reason = lost
    ? `Complete, with evidence. Not embedded: ${asSentence(firstSentence(assurance.text) || `found on ${formatDay(assurance.day)}`)}`
    : `Complete on ${formatDay(done.doneOn)}, with evidence.`;
  return { key: 'Blue', rule: 'complete', reason };
};

const paused: Rule = (_action, state, { today }) =>
  state.pause && isPaused(state, today)
    ? {
        key: 'Grey',
        rule: 'paused',
        reason: `Paused until ${formatDay(state.pause.until)}: ${asSentence(firstSentence(state.pause.reason) || 'no reason given')}`,
      }
    : null;

const overdue: Rule = (_action, state, { today, extraHolidays }) => {
  if (!isLate(state, today) || !state.due) return null;
  const days = workingDaysLate(state, today, extraHolidays);
  const lateness = days === 0 ? `Not done by ${formatDay(state.due)}.` : `Late ${counted(days, 'working day')}.`;
  return { key: 'Red', rule: 'overdue', reason: `${lateness}${lastWord(state) || ' No progress reported yet.'}` };
};

const offTrack: Rule = (_action, state) =>
  state.lastReport?.going === 'off track'
    ? { key: 'Red', rule: 'off track', reason: `Off track.${lastWord(state)}` }
    : null;

const atRisk: Rule = (_action, state) =>
  state.lastReport?.going === 'at risk'
    ? { key: 'Amber', rule: 'at risk', reason: `At risk.${lastWord(state)}` }
    : null;

const forecastLate: Rule = (_action, state) => {
  const forecast = state.lastReport?.forecast;
  if (state.done || !forecast || !state.due || forecast <= state.due) return null;
  return {
    key: 'Amber',
    rule: 'forecast late',
    reason: `Forecast ${formatDay(forecast)} is after the due date, ${formatDay(state.due)}.`,
  };
};

const waits: Rule = (action, state, { lateOnesItWaitsFor }) => {
  const late = state.done ? [] : (lateOnesItWaitsFor?.(action) ?? []);
  if (late.length === 0) return null;
  return {
    key: 'Amber',
    rule: 'waits',
    reason: `Waits on ${actionsNamed(late)}, which ${late.length === 1 ? 'is' : 'are'} late.`,
  };
};

const silent: Rule = (action, state, { today, reviewDays }) => {
  const since = state.done ? null : silentSince(action, state, today);
  if (since === null || daysBetween(since, today) <= reviewDays) return null;
  const sinceWhen = state.lastReport ? formatDay(state.lastReport.day) : `it began on ${formatDay(since)}`;
  return { key: 'Amber', rule: 'silent', reason: `No progress reported since ${sinceWhen}.` };
};

const returned: Rule = (_action, state) =>
  state.returned
    ? {
        key: 'Amber',
        rule: 'returned',
        reason: `Not accepted, returned on ${formatDay(state.returned.decision.day)}: ${asSentence(firstSentence(state.returned.decision.text) || 'no reason given')}`,
      }
    : null;

const newDate: Rule = (_action, state) => {
  if (state.lateUnreportedSince === null || state.done || !state.due) return null;
  return {
    key: 'Amber',
    rule: 'new date',
    reason: `New date, not yet reported: late since ${formatDay(state.lateUnreportedSince)}, now due on ${formatDay(state.due)}.`,
  };
};

const noEvidence: Rule = (_action, state) =>
  state.done
    ? {
        key: 'Amber',
        rule: 'no evidence',
        reason: `Reported done on ${formatDay(state.done.day)}, but no evidence of it can be opened.`,
      }
    : null;

const notDueToStart: Rule = (action, state, { today }) => {
  const start = startOf(action, state);
  return start && start > today
    ? { key: 'Grey', rule: 'not due to start', reason: `Not due to start until ${formatDay(start)}.` }
    : null;
};

const onTrack: Rule = (_action, state) => {
  const { lastReport, due, dueMoves } = state;
  const reported = lastReport ? `reported ${formatDay(lastReport.day)}` : 'not yet reported on';
  const target =
    due === null ? 'on track, with no due date' : dueMoves.length > 0 ? 'on track for the new date' : 'on track';
  return { key: 'Green', rule: 'on track', reason: `${target[0].toUpperCase()}${target.slice(1)}, ${reported}.` };
};

function hasEvidence(state: ActionState): boolean {
  return state.done !== null && state.done.evidence.some((each) => each.opens !== false && opens(each.url));
}

/**
 * The rules in the order of docs/design.md ("The rules"): the first that applies decides. Withdrawn actions are sorted
 * out before.
 */
const RULES: readonly Rule[] = [
  awaitingAcceptance,
  embedded,
  complete,
  paused,
  overdue,
  offTrack,
  atRisk,
  returned,
  newDate,
  forecastLate,
  waits,
  silent,
  noEvidence,
  notDueToStart,
  onTrack,
];

function computedRating(action: Action, state: ActionState, context: RatingContext): Computed {
  for (const rule of RULES) {
    const computed = rule(action, state, context);
    if (computed) return computed;
  }
  throw new Error(`No rule rates action ${action.ref}.`);
}

/**
 * Rates an action for a day, with the reason in words (docs/design.md, "The rules"; requirements, "one key, always with
 * the reason beside it"). While a manager's moderation is in force, it gives the rating and reason, and the rules'
 * result is shown beside it.
 * @returns null for a withdrawn action, which is not counted
 */
export function rateAction(action: Action, state: ActionState, context: RatingContext): Rating | null {
  if (state.withdrawn) return null;
  const computed = computedRating(action, state, context);
  const { moderation } = state;
  if (!moderation || context.today > moderation.until) {
    const { rule } = computed;
    return { ...computed, embedded: rule === 'embedded', awaiting: rule === 'awaiting acceptance', moderated: null };
  }
  return {
    key: moderation.rating,
    embedded: computed.rule === 'embedded' && moderation.rating === 'Blue',
    awaiting: computed.rule === 'awaiting acceptance' && moderation.rating === 'Green',
    rule: computed.rule,
    reason: asSentence(firstSentence(moderation.reason)),
    moderated: {
      computed: computed.key,
      computedReason: computed.reason,
      until: moderation.until,
      by: context.nameOf(moderation.byId) ?? 'a plan manager',
    },
  };
}
