import { formatDayLong } from '../../plan/day';
import { movesInWords } from '../../plan/dueMoves';
import type { PlanData } from '../../plan/planData';
import { openRequests } from '../../plan/requests/openRequests';
import type { OpenRequest } from '../../plan/requests/openRequests';
import { deciderInWords } from '../../plan/requests/words';
import type { PlanView } from '../../plan/view';
import { asSentences, capitalised, firstSentence } from '../../plan/words';
import { headings } from './headings';
import { heading } from './paper';
import type { Block, Line, Table } from './paper';

/** What is asked: "more time until 29 January 2027, now due 30 November 2026 (moved once, 2 weeks)". */
function askedInWords({ asked, askedDue, rated: { state } }: OpenRequest): string {
  if (asked === 'acceptance') return 'Acceptance of what is complete';
  const moved = movesInWords(state);
  const now = state.due ? `, now due ${formatDayLong(state.due)}${moved ? ` (${moved})` : ''}` : '';
  return `More time until ${askedDue ? formatDayLong(askedDue) : 'another day'}${now}`;
}

/** The requests that wait for a decision, with who asks for what, why, and who decides (requirements 86 and 87). */
export function requestTable(data: PlanData, requests: readonly OpenRequest[]): Table {
  const names = new Map(data.people.map(({ id, name }) => [id, name]));
  return {
    kind: 'table',
    caption: 'Requests that wait for a decision, the oldest first',
    columns: [
      { title: headings.ref, width: 7 },
      { title: headings.text, width: 28 },
      { title: 'What is asked', width: 22 },
      { title: 'Why, and by whom', width: 28 },
      { title: 'Who decides', width: 15 },
    ],
    rows: requests.map((request): Line[] => {
      const { rated, text, tried, byId, day, decider } = request;
      const shows = request.asked === 'acceptance' ? request.evidence.map(({ title }) => title).join(', ') : '';
      const why = asSentences([
        text,
        tried ? `What was tried: ${tried}` : '',
        shows ? `What shows it: ${shows}` : '',
        `${names.get(byId) ?? 'Somebody'}, ${formatDayLong(day)}`,
      ]);
      return [
        [rated.action.ref],
        [firstSentence(rated.action.text, 160)],
        [askedInWords(request)],
        [why],
        [capitalised(deciderInWords(decider, data, (id) => names.get(id) ?? null))],
      ];
    }),
  };
}

/** The part of a paper with the requests for decision; nothing where none is open. */
export function requestBlocks(data: PlanData, view: PlanView): Block[] {
  const requests = openRequests(data, view);
  return requests.length === 0 ? [] : [heading(2, 'Requests for decision'), requestTable(data, requests)];
}
