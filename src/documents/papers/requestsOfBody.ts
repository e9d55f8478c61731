import type { Meeting } from '../../plan/fields';
import { bodyOf } from '../../plan/governance/meetings';
import { namesOfBody } from '../../plan/governance/reporting';
import type { PlanData } from '../../plan/planData';
import { openRequests } from '../../plan/requests/openRequests';
import type { PlanView } from '../../plan/view';
import { heading } from './paper';
import type { Block } from './paper';
import { requestTable } from './requests';

/** The requests that a body is to decide at a meeting (requirements 86, 87 and 90); nothing where there are none. */
export function requestsOfBody(data: PlanData, view: PlanView, meeting: Meeting): Block[] {
  const body = bodyOf(data, meeting);
  const names = body ? namesOfBody(data.bodies, body) : new Set<number>();
  const requests = openRequests(data, view).filter(
    ({ decider }) => decider.kind === 'body' && decider.bodyId !== null && names.has(decider.bodyId),
  );
  return requests.length === 0 ? [] : [heading(2, 'Requests for decision'), requestTable(data, requests)];
}
