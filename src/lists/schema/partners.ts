import { choice, day, key, note, number, optionalText, person, rowNumbers, text, title } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Commitments sought and gained from partners, and services shared with another council (requirements 42 and 44). */
export const partners = defineList({
  name: 'Partners',
  title: 'Partners',
  purpose: 'What partners were asked to commit to, and joint services.',
  edited: true,
  access: roleTable.partners,
  columns: {
    organisation: title('Organisation', { inView: true }),
    key: key(),
    planId: number('PlanId', 'Plan', { indexed: true }),
    kind: choice('Kind', 'Kind', ['partner', 'joint service'], 'partner', { inView: true }),
    commitment: note('Commitment', 'What is asked', { inView: true }),
    state: choice('State', 'State', ['to be sought', 'sought', 'gained', 'declined'], 'to be sought', { inView: true }),
    soughtOn: day('SoughtOn', 'Sought on', { inView: true }),
    gainedOn: day('GainedOn', 'Gained on', { inView: true }),
    sharedWith: optionalText('SharedWith', 'Shared with'),
    contact: text('Contact', 'Contact'),
    answeredForById: person('AnsweredFor', 'Answered for by', { inView: true }),
    actionIds: rowNumbers('Actions', 'Actions'),
    note: note('Note', 'Note'),
  },
});
