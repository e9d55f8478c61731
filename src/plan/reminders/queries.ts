import type { AnsweredQuery, OpenQuery, Queries } from '../actionState';
import { queriesAbout } from '../askedItems';
import type { Day } from '../day';
import { formatDay } from '../day';
import { openQueriesOf } from '../queries';
import { isPaused } from '../rating';
import { itemQueriesOn } from '../states';
import { workingDaysBetween } from '../workingDays';
import { aboutAction } from './actionDates';
import { newsFor } from './assignment';
import { aboutAudit } from './audits';
import { aboutMeasure } from './measures';
import { aboutReport } from './meetings';
import type { About, Occurrence, RemindingDay, RuleFamily } from './occurrence';
import { tell } from './occurrence';
import { repeatOf } from './stages';

/** An item about which something was asked. */
interface AskedAbout extends Queries {
  about: About;
  /** Who answers for the item now: an action's lead. Null where whoever was asked is told. */
  leadId: number | null;
}

/** The actions of the plan that were asked about. Nobody is asked again about a paused or withdrawn one. */
function askedActions({ data, states, day }: RemindingDay): AskedAbout[] {
  return data.actions.flatMap((action) => {
    const state = states.get(action.id);
    if (!state || (state.queries.length === 0 && state.answered.length === 0)) return [];
    const queries = isPaused(state, day) ? [] : [...openQueriesOf(state)];
    return [{ about: aboutAction(action), leadId: state.leadId, queries, answered: state.answered }];
  });
}

/** The measures, audits and promised reports that were asked about, while they are in the plan. */
function askedItems({ data, day }: RemindingDay): AskedAbout[] {
  const all = itemQueriesOn(data, day);
  if (all.length === 0) return [];
  const measures = data.measures.flatMap((measure) =>
    measure.withdrawn === null ? [{ about: aboutMeasure(measure), leadId: null }] : [],
  );
  const audits = data.assurance.flatMap((audit) =>
    audit.cancelled === null ? [{ about: aboutAudit(audit), leadId: null }] : [],
  );
  const reports = data.decisions.flatMap((decision) =>
    decision.kind === 'promised report' && decision.text.trim() !== ''
      ? [{ about: aboutReport(decision), leadId: null }]
      : [],
  );
  return [...measures, ...audits, ...reports].flatMap(({ about, leadId }): AskedAbout[] => {
    const { kind, id } = about;
    if (kind !== 'measure' && kind !== 'audit' && kind !== 'report') return [];
    const { queries, answered } = queriesAbout(all, { kind, id });
    return queries.length + answered.length === 0 ? [] : [{ about, leadId, queries, answered }];
  });
}

/** The address of the form that answers a query. */
export function answerRoute({ route }: About, { rowId }: Pick<OpenQuery, 'rowId'>): string {
  return `${route}${route.includes('?') ? '&' : '?'}answer=${rowId}`;
}

/** Asks whoever was asked to answer a query, and repeats that at an interval until the query is answered. */
export const queries: RuleFamily = (on) => {
  const { extraHolidays, reminders } = on.data.settings;
  return [...askedActions(on), ...askedItems(on)].flatMap(({ about, leadId, queries: open }) =>
    open.flatMap((query) => {
      const { step, since, apart } = repeatOf(query.day, on.day, reminders.queryEvery, extraHolidays);
      return tell(on, {
        about,
        rule: 'query open',
        urgency: 'asked',
        due: query.day,
        step,
        since,
        leadId: about.kind === 'action' ? leadId : query.ofId,
        detail: `${nameOf(on, query.byId)} asked on ${formatDay(query.day)}: “${query.text.trim()}”${query.wantsDay ? ' Please name a day.' : ''}`,
        apart: `${query.rowId}${apart === undefined ? '' : ` ${apart}`}`,
        opens: answerRoute(about, query),
      });
    }),
  );
};

/** Tells whoever asked that the answer has come, once, while it is news. Nobody is told of their own answer. */
export const queryAnswers: RuleFamily = (on) => {
  const isNews = ({ answer }: AnsweredQuery): boolean =>
    workingDaysBetween(answer.day, on.day, on.data.settings.extraHolidays) <= newsFor;
  return [...askedActions(on), ...askedItems(on)].flatMap(({ about, answered }) =>
    answered
      .filter((query) => query.byId !== query.answer.byId && isNews(query))
      .flatMap(({ byId, answer }) =>
        tell(on, {
          about,
          rule: 'query answered',
          urgency: 'news',
          due: answer.day,
          step: 0,
          leadId: byId,
          detail: `${nameOf(on, answer.byId)} answered on ${formatDay(answer.day)}: “${answer.text.trim()}”${answer.due === null ? '' : ` By ${formatDay(answer.due)}.`}`,
          apart: answer.rowId,
        }),
      ),
  );
};

function nameOf({ data }: RemindingDay, personId: number): string {
  return data.people.find(({ id }) => id === personId)?.name ?? 'Somebody';
}

/** The reminders that only say again what was said before about an item. */
function isRepeat({ rule, step }: Occurrence): boolean {
  if (rule === 'overdue') return step > 0;
  return (rule === 'reading due' || rule === 'audit due' || rule === 'report due') && step < -1;
}

/**
 * Keeps people from being reminded twice of the same thing. While a query about an item is open, its own reminders are
 * enough, and for as long after the answer as passes between two reminders the item is left in peace: no word on it is
 * asked for, and what only says again that it is late is marked as `canWait`.
 */
export function withoutAskingTwice(on: RemindingDay, occurrences: readonly Occurrence[]): Occurrence[] {
  const { extraHolidays, overdueEvery } = on.data.settings;
  const isFresh = (day: Day): boolean => workingDaysBetween(day, on.day, extraHolidays) < overdueEvery;
  const canWait = new Set(
    [...askedActions(on), ...askedItems(on)]
      .filter(({ queries: open, answered }) => open.length > 0 || answered.some(({ answer }) => isFresh(answer.day)))
      .map(({ about }) => `${about.kind} ${about.id}`),
  );
  return occurrences.flatMap((one) => {
    if (!canWait.has(`${one.about.kind} ${one.about.id}`)) return [one];
    if (one.rule === 'progress asked') return [];
    // A reminder that was sent before may be older than the date that it names.
    return [isRepeat(one) ? { ...one, canWait: true, since: one.due < one.since ? one.due : one.since } : one];
  });
}

/**
 * Whether a reminder needs no saying: it was said, or it only says again what was said before of an item that is left
 * in peace.
 */
export function wasSaid({ key, canWait }: Occurrence, said: ReadonlySet<string>): boolean {
  if (said.has(key)) return true;
  if (!canWait) return false;
  const [planId, item, rule, due] = key.split('|');
  const before = [planId, item, rule, due, ''].join('|');
  return [...said].some((earlier) => earlier.startsWith(before));
}
