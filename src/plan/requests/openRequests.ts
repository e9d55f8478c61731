import { seniorOfficerOn } from '../appointments';
import type { Acceptor, Evidence } from '../fields';
import type { PlanData } from '../planData';
import type { Day } from '../day';
import { awaitsAcceptance } from '../rating';
import type { PlanView, RatedAction } from '../view';
import { acceptorsIn } from './acceptance';
import type { AcceptorsOn } from './acceptance';
import { leadsOn } from './mayDecide';
import type { RequestKind } from './mayDecide';

/** Whoever decides a request: a person, any plan manager, or a body. */
export type Decider =
  { kind: 'person'; personId: number } | { kind: 'plan manager' } | { kind: 'body'; bodyId: number | null };

/** A request that nobody has decided yet (requirements 86 and 87). */
export interface OpenRequest {
  asked: RequestKind;
  rated: RatedAction;
  /** The key that a decision of it names. */
  about: string;
  /** When it was asked, by whom, and in which words. */
  day: Day;
  byId: number;
  text: string;
  /** For more time: the day that is asked for, and what was tried. */
  askedDue: Day | null;
  tried: string;
  /** For a completion: what shows it. */
  evidence: readonly Evidence[];
  decider: Decider;
}

/** The senior responsible officer of an action's priority on a day; null where there is none. */
export type SeniorOfficersOn = (rated: Pick<RatedAction, 'priority'>, day: Day) => number | null;

/**
 * Who decides a request about an action: the body or the plan manager where Set-up leaves acceptance to them, else the
 * senior responsible officer of its priority, and a plan manager where there is none or the request is their own.
 */
export function deciderOf(
  { state }: Pick<RatedAction, 'state'>,
  asked: RequestKind,
  byId: number,
  { acceptor, seniorOfficerId, today }: { acceptor: Acceptor; seniorOfficerId: number | null; today: Day },
): Decider {
  if (asked === 'acceptance' && acceptor.by === 'body') return { kind: 'body', bodyId: acceptor.bodyId };
  const isOwn = seniorOfficerId === byId || (seniorOfficerId !== null && leadsOn(state, seniorOfficerId, today));
  if (seniorOfficerId === null || isOwn || (asked === 'acceptance' && acceptor.by === 'plan manager'))
    return { kind: 'plan manager' };
  return { kind: 'person', personId: seniorOfficerId };
}

/** The requests about one action that nobody has decided; none about a withdrawn one, and for more time none once it is done. */
export function requestsOn(
  rated: RatedAction,
  on: { acceptorOn: AcceptorsOn; seniorOfficerOn: SeniorOfficersOn; today: Day },
): OpenRequest[] {
  const { action, state, rating } = rated;
  if (rating === null) return [];
  const { done, moreTime, lastReport } = state;
  const facts = (day: Day): Parameters<typeof deciderOf>[3] => ({
    acceptor: on.acceptorOn(action, day),
    seniorOfficerId: on.seniorOfficerOn(rated, on.today),
    today: on.today,
  });
  if (done) {
    if (!awaitsAcceptance(action, state, on)) return [];
    const { keys, byId, day, evidence } = done;
    const text = lastReport?.text ?? '';
    const decider = deciderOf(rated, 'acceptance', byId, facts(day));
    const about = keys[keys.length - 1];
    return [{ asked: 'acceptance', rated, about, day, byId, text, askedDue: null, tried: '', evidence, decider }];
  }
  if (moreTime === null) return [];
  const { keys, byId, day, text, askedDue, tried } = moreTime;
  const decider = deciderOf(rated, 'more time', byId, facts(day));
  const about = keys[keys.length - 1];
  return [{ asked: 'more time', rated, about, day, byId, text, askedDue, tried, evidence: [], decider }];
}

/**
 * Every request of a plan that nobody has decided, oldest first: for the lists of those who decide, for papers, and for
 * reminders.
 */
export function openRequests(data: PlanData, view: Pick<PlanView, 'actions' | 'today'>): OpenRequest[] {
  const on = { acceptorOn: acceptorsIn(data), seniorOfficerOn: seniorOfficersIn(data), today: view.today };
  return view.actions
    .flatMap((rated) => requestsOn(rated, on))
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** Tells the senior responsible officer of an action's priority by day. */
export function seniorOfficersIn({ appointments }: Pick<PlanData, 'appointments'>): SeniorOfficersOn {
  return ({ priority }, day) => seniorOfficerOn(appointments, priority?.id ?? null, day);
}
