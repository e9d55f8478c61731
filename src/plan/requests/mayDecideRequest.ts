import { holdsRoleOn, seniorOfficerOn } from '../appointments';
import type { Day } from '../day';
import type { PlanData } from '../planData';
import { acceptorsIn } from './acceptance';
import { leadsOn, mayDecide } from './mayDecide';
import type { DecisionMade } from './mayDecide';
import type { OpenRequest } from './openRequests';

/**
 * Whether a decision of a request, made today, would count: by the senior officers, managers and clerks of the day and
 * by who accepts what is complete.
 */
export function mayDecideRequest(
  { asked, rated: { action, state, priority }, byId, day }: OpenRequest,
  made: DecisionMade,
  data: PlanData,
  today: Day,
): boolean {
  const holdsRole = holdsRoleOn(data.appointments);
  const isOwn = (personId: number): boolean => personId === byId || leadsOn(state, personId, today);
  return mayDecide(asked, made, isOwn, {
    seniorOfficerId: seniorOfficerOn(data.appointments, priority?.id ?? null, today),
    isManager: (personId) => holdsRole('managers', personId, today),
    isClerk: (personId) => holdsRole('clerks', personId, today),
    acceptor: acceptorsIn(data)(action, day),
  });
}
