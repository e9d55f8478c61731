import type { Meeting } from '../fields';
import { bodyOf } from '../governance/meetings';
import { namesOfBody } from '../governance/bodyNames';
import type { PlanData } from '../planData';
import type { PlanView } from '../view';
import { openRequests } from './openRequests';
import type { OpenRequest } from './openRequests';

/** The open requests that the body of a meeting is to decide, oldest first (requirements 86, 87 and 90). */
export function requestsForMeeting(
  data: PlanData,
  view: Pick<PlanView, 'actions' | 'today'>,
  meeting: Meeting,
): OpenRequest[] {
  const body = bodyOf(data, meeting);
  const names = body ? namesOfBody(data.bodies, body) : new Set<number>();
  return openRequests(data, view).filter(
    ({ decider }) => decider.kind === 'body' && decider.bodyId !== null && names.has(decider.bodyId),
  );
}
