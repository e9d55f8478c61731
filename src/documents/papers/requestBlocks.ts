import { formatDayLong } from '../../plan/day';
import type { Meeting } from '../../plan/fields';
import { bodyOf } from '../../plan/governance/meetings';
import { namesOfBody } from '../../plan/governance/reporting';
import type { PlanData } from '../../plan/planData';
import { openRequests } from '../../plan/requests/openRequests';
import type { OpenRequest } from '../../plan/requests/openRequests';
import type { PlanView } from '../../plan/view';
import { asSentence, firstSentence } from '../../plan/words';
import { heading, paragraph } from './paper';
import type { Block } from './paper';

function asked({ asked: kind, askedDue }: OpenRequest): string {
  if (kind === 'acceptance') return 'To accept that it is complete';
  return `More time${askedDue ? `, until ${formatDayLong(askedDue)}` : ''}`;
}

/** The requests that a body is to decide at a meeting, each with why (requirements 86, 87 and 90); nothing where there are none. */
export function requestBlocks(data: PlanData, view: PlanView, meeting: Meeting): Block[] {
  const body = bodyOf(data, meeting);
  const names = body ? namesOfBody(data.bodies, body) : new Set<number>();
  const requests = openRequests(data, view).filter(
    ({ decider }) => decider.kind === 'body' && decider.bodyId !== null && names.has(decider.bodyId),
  );
  if (requests.length === 0) return [];
  return [
    heading(2, 'Requests for decision'),
    paragraph('Each is granted or accepted, refused, or returned with words.'),
    {
      kind: 'table',
      caption: 'Requests for decision',
      columns: [
        { title: 'Action', width: 34 },
        { title: 'What is asked', width: 22 },
        { title: 'Who asks', width: 16 },
        { title: 'Why', width: 28 },
      ],
      rows: requests.map((request) => [
        [`${request.rated.action.ref} ${firstSentence(request.rated.action.text, 120)}`],
        [asked(request)],
        [view.people.get(request.byId)?.name ?? ''],
        [asSentence(request.text.trim())],
      ]),
    },
  ];
}
