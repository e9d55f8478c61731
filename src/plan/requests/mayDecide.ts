import type { ActionState } from '../actionState';
import type { Day } from '../day';
import type { RolesByDay } from '../appointments';
import type { Acceptor, Action, ProgressRow } from '../fields';

/** What a request asks for: more time, or that a complete action is accepted. */
export type RequestKind = 'more time' | 'acceptance';

/** Who held which office on the day of a decision. */
export interface OfficesOnDay {
  /** The senior responsible officer of the action's priority; null where it has none. */
  seniorOfficerId: number | null;
  isManager(personId: number): boolean;
  isClerk(personId: number): boolean;
  /** Who accepts what is complete, as chosen for the day of the report. */
  acceptor: Acceptor;
}

/** Who wrote a decision down, and whose decision it was. */
export interface DecisionMade {
  authorId: number;
  /** The person who decided, where that is not the author. */
  decidedById: number | null;
  /** The body that decided; null where a person did. */
  bodyId: number | null;
}

/** Whether somebody leads an action, or deputises for its lead, on a day. */
export function leadsOn({ tenures }: Pick<ActionState, 'tenures'>, personId: number, day: Day): boolean {
  return tenures.some(
    (tenure) => tenure.personId === personId && tenure.from <= day && (tenure.to === null || day <= tenure.to),
  );
}

/**
 * The senior responsible officer who decides about an action: nobody where that is whoever leads the action or asked,
 * because nobody decides their own request; the plan manager decides then.
 */
function deciding(seniorOfficerId: number | null, isOwn: (personId: number) => boolean): number | null {
  return seniorOfficerId !== null && !isOwn(seniorOfficerId) ? seniorOfficerId : null;
}

/**
 * Whether a decision of a request counts (requirements 86 and 87). More time is granted by the senior responsible
 * officer of the action's priority, else by a plan manager; what is complete is accepted by whom Set-up names. A body's
 * decision is written down by a plan manager or a clerk, and so may be what the senior officer decided. Nobody decides about an action that they lead, or what they asked for themselves.
 * @param isOwn whether the action or the request is a person's own
 */
export function mayDecide(
  kind: RequestKind,
  { authorId, decidedById, bodyId }: DecisionMade,
  isOwn: (personId: number) => boolean,
  offices: OfficesOnDay,
): boolean {
  const whose = decidedById ?? authorId;
  if (isOwn(authorId) || isOwn(whose)) return false;
  const keeps = offices.isManager(authorId) || offices.isClerk(authorId);
  if (whose !== authorId && !keeps) return false;
  if (kind === 'acceptance' && offices.acceptor.by === 'lead') return false;
  return bodyId === null
    ? personDecides(kind, whose, deciding(offices.seniorOfficerId, isOwn), offices)
    : keeps && bodyDecides(kind, bodyId, offices.acceptor);
}

function bodyDecides(kind: RequestKind, bodyId: number, acceptor: Acceptor): boolean {
  return kind === 'more time' || (acceptor.by === 'body' && acceptor.bodyId === bodyId);
}

function personDecides(
  kind: RequestKind,
  personId: number,
  seniorId: number | null,
  { acceptor, isManager }: OfficesOnDay,
): boolean {
  if (kind === 'acceptance' && acceptor.by === 'body') return false;
  if (kind === 'acceptance' && acceptor.by === 'plan manager') return isManager(personId);
  return seniorId === null ? isManager(personId) : personId === seniorId;
}

/**
 * Whether a recorded decision counts. A row once counted has to count for good, so this asks what held on the row's own
 * day: it counts from a plan manager, from the senior responsible officer of a priority under which the action stood
 * that day, and from a clerk or manager who wrote down what one of them or a body decided; never about an own action or
 * request.
 * @param askedById who asked for what the row decides; null where it decides nothing
 */
export function decisionCounts(
  action: Action,
  state: Pick<ActionState, 'tenures'>,
  { authorId, decidedById, bodyId, day }: Pick<ProgressRow, 'authorId' | 'decidedById' | 'bodyId' | 'day'>,
  askedById: number | null,
  { holdsRole, prioritiesOn }: RolesByDay,
): boolean {
  const whose = decidedById ?? authorId;
  if ([authorId, whose].some((personId) => personId === askedById || leadsOn(state, personId, day))) return false;
  const isManager = holdsRole('managers', authorId, day);
  const keeps = isManager || holdsRole('clerks', authorId, day);
  if (bodyId !== null) return keeps;
  const decides =
    holdsRole('managers', whose, day) ||
    prioritiesOn(action, day).some((priorityId) => holdsRole('senior officer', whose, day, priorityId));
  return decides && (whose === authorId || keeps);
}
