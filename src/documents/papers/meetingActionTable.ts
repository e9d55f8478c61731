import { meetingActionFields } from '../../plan/fields/meetingActions';
import { formatDayLong } from '../../plan/day';
import type { MeetingActionStanding } from '../../plan/governance/meetingActions';
import { asSentence } from '../../plan/words';
import type { Table } from './paper';
import { countOf } from './sentences';

/** Where something stands that a meeting asked for: "Done on 3 March 2026. The figures were sent." */
function standingWords({ state, doneOn, words, workingDaysLeft }: MeetingActionStanding): string {
  const said = words === '' ? '' : ` ${asSentence(words)}`;
  if (doneOn !== null) return `Done on ${formatDayLong(doneOn)}.${said}`;
  if (state === 'late') return `Late, ${countOf(Math.max(1, Math.abs(workingDaysLeft ?? 0)), 'working day')}.${said}`;
  return `Not done yet.${said}`;
}

/** What meetings asked for: what, who, by when and where it stands. */
export function meetingActionTable(caption: string, actions: readonly MeetingActionStanding[]): Table {
  return {
    kind: 'table',
    caption,
    columns: [
      { title: meetingActionFields.text.label, width: 42 },
      { title: meetingActionFields.personId.label, width: 18 },
      { title: meetingActionFields.due.label, width: 16 },
      { title: 'How far it is', width: 24 },
    ],
    rows: actions.map((standing) => [
      [standing.action.text],
      [standing.who || 'To be named'],
      [standing.action.due ? formatDayLong(standing.action.due) : 'No day was set'],
      [standingWords(standing)],
    ]),
  };
}
