import { choice, day, key, note, number, optionalNote, optionalNumber, optionalText, title } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** What the public may not see, here from the start and outside search (requirement 48; docs/design.md, data rule 5). */
export const exemptItems = defineList({
  name: 'ExemptItems',
  title: 'Exempt items',
  purpose: 'Items that are exempt under Part 1 of Schedule 12A to the Local Government Act 1972.',
  edited: true,
  searchable: false,
  access: roleTable.exemptItems,
  columns: {
    title: title('Item', { inView: true }),
    key: key(),
    planId: number('PlanId', 'Plan', { indexed: true }),
    meetingId: optionalNumber('MeetingId', 'Meeting', { indexed: true }),
    kind: choice(
      'Kind',
      'Kind',
      ['resolution', 'scrutiny recommendation', 'promised report', 'question', 'view', 'paper'],
      'paper',
      { inView: true },
    ),
    letter: optionalText('Letter', 'Letter'),
    text: note('Words', 'Words', { inView: true }),
    answer: note('Answer', 'Answer'),
    paragraph: choice('Paragraph', 'Paragraph of Schedule 12A', ['1', '2', '3', '4', '5', '6', '7'], '3', {
      inView: true,
    }),
    publicInterest: note('PublicInterest', 'Why the public interest is in keeping it exempt', {
      inView: true,
    }),
    movedFrom: optionalText('MovedFrom', 'Moved from the row with this key'),
    movedOn: day('MovedOn', 'Made exempt on'),
    removedOn: day('RemovedOn', 'Earlier versions removed on'),
    paperUrl: optionalNote('PaperUrl', 'Paper'),
    order: number('Place', 'Place'),
  },
});
