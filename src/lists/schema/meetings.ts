import {
  choice,
  day,
  key,
  note,
  number,
  optionalNote,
  optionalNumber,
  optionalText,
  person,
  text,
  title,
  yesOrNo,
} from './columns';
import { clerksEdit, defineList } from './list';

/** Meetings that the plan goes to, with its item on the agenda (requirements 45 to 47). */
export const meetings = defineList({
  name: 'Meetings',
  title: 'Meetings',
  purpose: 'Meetings that the plan goes to.',
  edited: true,
  access: clerksEdit,
  columns: {
    title: title('Meeting', { inView: true }),
    key: key(),
    planId: number('PlanId', 'Plan', { indexed: true }),
    bodyId: optionalNumber('BodyId', 'Body', { indexed: true }),
    day: day('Day', 'Day', { indexed: true, inView: true }),
    state: choice('State', 'State', ['planned', 'held', 'cancelled'], 'planned', { inView: true }),
    itemNumber: optionalText('ItemNumber', 'Item', { inView: true }),
    itemTitle: text('ItemTitle', 'Title of the item', { inView: true }),
    asks: text('Asks', 'Asked to', { inView: true }),
    keyDecision: yesOrNo('KeyDecision', 'Key decision'),
    officerId: person('Officer', 'Responsible officer'),
    cabinetMember: optionalText('CabinetMember', 'Cabinet member'),
    localMember: optionalText('LocalMember', 'Local member'),
    backgroundPapers: note('BackgroundPapers', 'Background papers'),
    paperUrl: optionalNote('PaperUrl', 'Paper'),
    minutesUrl: optionalNote('MinutesUrl', 'Minutes'),
    note: note('Note', 'Note'),
  },
});
