import { formatDay } from '../day';
import type { PlanData } from '../planData';
import { openRequests } from '../requests/openRequests';
import type { OpenRequest } from '../requests/openRequests';
import { mayDecideRequest } from '../requests/mayDecideRequest';
import type { PlanView } from '../view';
import type { AtDesk, DeskItem, DeskSection } from './section';

/** A request in words: "Owen Bright asks for time until 18 Dec 2026 (now due 20 Nov 2026)". */
function requestInWords({ asked, rated, byId, askedDue, day }: OpenRequest, { people }: PlanView): string {
  const who = people.get(byId)?.name ?? 'Somebody no longer listed';
  if (asked === 'acceptance') return `${who} reported it complete on ${formatDay(day)}`;
  const { due } = rated.state;
  const until = askedDue === null ? 'more time' : `time until ${formatDay(askedDue)}`;
  return `${who} asks for ${until}${due === null ? '' : `; it is due on ${formatDay(due)}`}`;
}

/** The requests that wait for this person's decision, oldest first (requirements 86 to 88). */
export function requestsToDecide(data: PlanData, view: PlanView, { id }: AtDesk): DeskSection {
  const items = openRequests(data, view)
    .filter((request) => mayDecideRequest(request, { authorId: id, decidedById: null, bodyId: null }, data, view.today))
    .map((request): DeskItem => {
      const { rated, about } = request;
      const { action } = rated;
      return {
        key: about,
        text: `${action.ref} ${action.text}`,
        detail: requestInWords(request, view),
        route: `#/actions/${encodeURIComponent(action.ref)}`,
        isLate: rated.workingDaysLate > 0,
        rated,
      };
    });
  return {
    part: 'to decide',
    title: 'Waiting for your decision',
    items,
    waits: true,
    together: { words: 'Decide', route: '#/requests' },
  };
}
