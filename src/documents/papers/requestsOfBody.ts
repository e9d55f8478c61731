import type { Meeting } from '../../plan/fields';
import type { PlanData } from '../../plan/planData';
import { requestsForMeeting } from '../../plan/requests/ofMeeting';
import type { PlanView } from '../../plan/view';
import { heading } from './paper';
import type { Block } from './paper';
import { requestTable } from './requests';

/** The requests that a body is to decide at a meeting (requirements 86, 87 and 90); nothing where there are none. */
export function requestsOfBody(data: PlanData, view: PlanView, meeting: Meeting): Block[] {
  const requests = requestsForMeeting(data, view, meeting);
  return requests.length === 0 ? [] : [heading(2, 'Requests for decision'), requestTable(data, requests)];
}
