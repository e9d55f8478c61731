import { formatDayLong } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Meeting } from '../../plan/fields';
import { agendaOf } from '../../plan/governance/agenda';
import type { NumberedItem } from '../../plan/governance/agenda';
import { mattersArising } from '../../plan/governance/mattersArising';
import { meetingName } from '../../plan/governance/meetings';
import type { PlanData } from '../../plan/planData';
import { heading, paragraph, PaperProblem } from './paper';
import type { Block, Fact, Paper, Table } from './paper';
import { authorityOf, exampleNote, linkTo } from './parts';
import { meetingActionTable } from './meetingActionTable';

/** The body, day, time and place of a meeting, for the head of its papers. */
export function meetingFacts(data: PlanData, meeting: Meeting): Fact[] {
  const { day, time, place } = meeting;
  return [
    { term: 'Meeting', line: [meetingName(data, meeting)] },
    { term: 'Date', line: [day ? formatDayLong(day) : ''] },
    ...(time ? [{ term: 'Time', line: [time] }] : []),
    ...(place ? [{ term: 'Place', line: [place] }] : []),
  ];
}

/** The text at the foot of a meeting’s paper: the body and the day on which it meets. */
export function meetingFooter(data: PlanData, meeting: Meeting, what: string): string {
  return `${meetingName(data, meeting)}, ${meeting.day ? formatDayLong(meeting.day) : ''}: ${what}`;
}

/** @throws PaperProblem for a meeting without a day, because no paper can name it */
export function dayOfMeeting({ day }: Meeting): Day {
  if (day === null) throw new PaperProblem('The meeting has no date yet. Give it one under Meetings.');
  return day;
}

function itemTable(caption: string, items: readonly NumberedItem[]): Table {
  return {
    kind: 'table',
    caption,
    columns: [
      { title: 'Item', width: 8 },
      { title: 'What', width: 48 },
      { title: 'Who', width: 24 },
      { title: 'Paper', width: 20 },
    ],
    rows: items.map(({ number, title, who, paperUrl }) => [
      [number],
      [title],
      [who],
      // Papers that are kept on the plan’s own site are sent with the agenda, because the public cannot open them there.
      [paperUrl.trim() === '' ? '' : linkTo(/^https?:/i.test(paperUrl) ? 'Read the paper' : 'Enclosed', paperUrl)],
    ]),
  };
}

/** The items of a meeting, those taken in private apart, and the matters arising from earlier meetings. */
export function agendaBlocks(data: PlanData, day: Day, meeting: Meeting): Block[] {
  const { items, privateItems } = agendaOf(data, meeting, day);
  const matters = mattersArising(data, meeting, day);
  const example = exampleNote(data);
  return [
    ...(example ? [paragraph(example)] : []),
    heading(2, 'Agenda'),
    ...(items.length > 0 ? [itemTable('Items taken in public', items)] : []),
    ...(privateItems.length > 0
      ? [
          heading(2, 'Items from which the public are likely to be excluded'),
          paragraph('Their papers are exempt or confidential, and are sent apart.'),
          itemTable(
            'Items taken in private',
            privateItems.map((item) => ({ ...item, paperUrl: '' })),
          ),
        ]
      : []),
    ...(matters.length > 0
      ? [
          heading(2, 'Matters arising'),
          paragraph('What earlier meetings asked for, until it is done, and what was done since the last.'),
          meetingActionTable('Matters arising', matters),
        ]
      : []),
  ];
}

/**
 * The agenda of a meeting (requirement 90).
 * @param day the day whose end it shows
 * @throws PaperProblem for a meeting without a day
 */
export function agendaPaper(data: PlanData, day: Day, meeting: Meeting): Paper {
  const meets = dayOfMeeting(meeting);
  const name = meetingName(data, meeting);
  return {
    kind: 'agenda',
    authority: authorityOf(data),
    title: `${name}: agenda`,
    day,
    about: `Agenda of the meeting of ${name} on ${formatDayLong(meets)}.`,
    facts: meetingFacts(data, meeting),
    blocks: agendaBlocks(data, day, meeting),
    footer: meetingFooter(data, meeting, 'agenda'),
    landscape: false,
  };
}
