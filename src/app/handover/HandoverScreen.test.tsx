/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { screen, waitFor } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { newKey } from '../../lists/keys';
import { SiteError } from '../../lists/planStore';
import type { EditOutcome, RecordName, RecordValues } from '../../lists/planStore';
import { ownedByPerson } from '../../plan/handover/owned';
import { planForEachTest, renderOnSite, settled } from '../testing/site';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const plan = planForEachTest();

it('finds who has left, hands over one by one, and goes on after a break without doing anything twice', async () => {
  let broken = 0;
  let searches = 0;
  renderOnSite(plan().site, 'anne.faulkner', '#/handover', (store) => ({
    // A directory that no longer finds Martin Oakley.
    searchPeople: async (text) => {
      searches++;
      return (await store.searchPeople(text)).filter(({ name }) => name !== 'Martin Oakley');
    },
    // The edit of the second action is written, but the answer is lost.
    handOver: (handover, key, onOutcome) => {
      const told = (place: number, outcome: EditOutcome): EditOutcome => {
        const isLost = handover.edits[place].action.ref === '2.3' && broken++ === 0;
        const shown: EditOutcome = isLost
          ? { became: 'failed', problem: new SiteError('SharePoint is busy.', 'busy', '') }
          : outcome;
        onOutcome?.(place, shown);
        return shown;
      };
      const shown: EditOutcome[] = [];
      return store.handOver(handover, key, (place, outcome) => void shown.push(told(place, outcome))).then(() => shown);
    },
  }));
  const lookUp = await screen.findByRole('button', { name: 'Look up who has left' });
  expect(searches).toBe(0);
  await userEvent.click(lookUp);
  expect(await screen.findByText(/Martin Oakley is no longer in the directory/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: /Martin Oakley leads 3 actions/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Hand over 3 actions' }));
  expect(screen.getByText('Choose who takes over.')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('combobox', { name: /Who takes over\?/ }), 'owen');
  await userEvent.click(await screen.findByRole('option', { name: /Owen Bright/ }));
  await userEvent.type(screen.getByRole('textbox', { name: /Why\?/ }), 'He left on Friday.');
  const ticks = screen.getAllByRole('checkbox', { name: /^Hand over action/ });
  for (const tick of ticks) await userEvent.click(tick);
  await userEvent.click(screen.getByRole('button', { name: 'Hand over no actions' }));
  expect(screen.getByText('Choose what is handed over.')).toBeInTheDocument();
  expect(ticks[0]).toHaveFocus();
  for (const tick of ticks) await userEvent.click(tick);
  await userEvent.click(screen.getByRole('button', { name: 'Hand over 3 actions' }));
  expect(await screen.findByText(/Not handed over\. SharePoint is busy\./)).toBeInTheDocument();
  await waitFor(() => expect(screen.getAllByText('Goes to Owen Bright.')).toHaveLength(2));
  await userEvent.click(screen.getByRole('button', { name: 'Go on with the one left' }));
  await waitFor(() => expect(screen.getByText(/3 actions of Martin Oakley were handed over/)).toBeInTheDocument());

  const { actions, people } = await plan().data();
  const owen = people.find(({ name }) => name === 'Owen Bright')?.id;
  const his = actions.filter(({ leadId }) => leadId === owen);
  expect(his.map(({ ref }) => ref)).toEqual(['2.2', '2.3', '2.4']);
  for (const { id } of his) {
    const { rows } = await settled(plan().store('anne.faulkner').history(id));
    const given = rows.filter(({ leadId, text }) => leadId === owen && text === 'He left on Friday.');
    expect(given).toHaveLength(1);
  }
});

it('is for managers only', async () => {
  renderOnSite(plan().site, 'priya.nair', '#/handover');
  expect(await screen.findByText('Only plan managers hand over what somebody has in hand.')).toBeInTheDocument();
});

it('hands over risks, measures, audits, meeting actions and questions in the same act, each to whom it should go', async () => {
  const { planId } = plan();
  const anne = plan().store('anne.faulkner');
  const ruth = (await anne.ensurePerson('ruth.ellery@council.example')).id;
  const add = <List extends RecordName>(list: List, values: RecordValues<List>) =>
    anne.addRecord(list, { planId, ...values }, newKey());
  await add('risks', { ref: 'R1', title: 'Money ends', event: 'The grant ends.', ownerId: ruth, since: '2026-11-02' });
  await add('measures', { ref: 'M90', title: 'Contacts', unit: '%', ownerId: ruth });
  await add('assurance', { title: 'Dip sample', kind: 'dip sample', leadId: ruth, planned: '2027-01-11' });
  const meeting = await add('meetings', { title: 'Scrutiny', day: '2026-10-12', state: 'held' });
  await add('meetingActions', { text: 'Write to schools', personId: ruth, meetingId: meeting.id });
  await add('questions', { text: 'How many?', askedBy: 'Cllr One', answererId: ruth, meetingId: meeting.id });
  await add('measures', { ref: 'M91', title: 'Visits', unit: '%', deputyIds: [ruth] });
  await add('partners', { organisation: 'Police', commitment: 'Send notifications.', answeredForById: ruth });
  await add('meetings', { title: 'Cabinet', day: '2027-01-20', officerId: ruth, officerPhone: '01743 000000' });
  const { plan: before, priorities } = await plan().data();
  await anne.editPriority(priorities[0], { seniorId: ruth }, 'Named.', newKey());
  await anne.editPlan(before, { sponsorId: ruth }, 'Named.', newKey());
  renderOnSite(plan().site, 'anne.faulkner', '#/handover');
  await userEvent.click(
    await screen.findByRole('radio', {
      name: /Ruth Ellery answers for 1 risk, 1 measure, 1 audit, 1 action of meetings, 1 question, 1 measure as stand-in, 1 priority, 1 commitment of partners, 1 meeting and 1 plan\./,
    }),
  );
  const names = ['risk R1', 'measure M90', 'audit Dip sample', 'what a meeting asked for: Write to schools'];
  const named = [
    'measure M91',
    'what is asked of Police: Send notifications.',
    'meeting: cabinet, 20 jan 2027',
    'the plan',
  ];
  for (const name of [...names, ...named, 'question How many?', `priority ${priorities[0].ref}`])
    expect(screen.getByRole('checkbox', { name: `Hand over ${name}` })).toBeChecked();
  expect(screen.getByRole('link', { name: 'Risk R1 Money ends' })).toHaveAttribute(
    'href',
    expect.stringContaining('#/risks/R1'),
  );
  await userEvent.click(screen.getByRole('checkbox', { name: 'Hand over audit Dip sample' }));
  await userEvent.click(screen.getByRole('button', { name: 'Somebody else for measure M90' }));
  await userEvent.type(screen.getByRole('combobox', { name: 'Who takes over measure M90?' }), 'martin');
  await userEvent.click(await screen.findByRole('option', { name: /Martin Oakley/ }));
  await userEvent.type(screen.getByRole('combobox', { name: 'Who takes over?' }), 'owen');
  await userEvent.click(await screen.findByRole('option', { name: /Owen Bright/ }));
  await userEvent.type(screen.getByRole('textbox', { name: /Why\?/ }), 'She left on Friday.');
  const all =
    '1 risk, 1 measure, 1 action of meetings, 1 question, 1 measure as stand-in, 1 priority, 1 commitment of partners, 1 meeting and 1 plan';
  await userEvent.click(screen.getByRole('button', { name: `Hand over ${all}` }));
  const said = `${all} of Ruth Ellery were handed over.`;
  expect(await screen.findByText(said, undefined, { timeout: 20_000 })).toBeInTheDocument();
  expect(screen.getByText('Goes to Martin Oakley.')).toBeInTheDocument();

  const data = await plan().data();
  const ids = new Map(data.people.map(({ id, name }) => [name, id]));
  const [owen, martin] = [ids.get('Owen Bright')!, ids.get('Martin Oakley')!];
  const now = ownedByPerson(data, '2026-11-23');
  const namesOf = (id: number) => (now.get(id) ?? []).map(({ kind, row }) => ('ref' in row ? row.ref : kind));
  expect(namesOf(ruth)).toEqual(['audit']);
  expect(namesOf(martin)).toContain('M90');
  expect(namesOf(owen)).toEqual(expect.arrayContaining(['R1', 'meeting action', 'question']));
  const owens = (now.get(owen) ?? []).map(({ kind }) => kind);
  expect(owens).toEqual(expect.arrayContaining(['stand-in', 'priority', 'commitment', 'meeting', 'plan']));
  expect(data.meetings.find(({ officerId }) => officerId === owen)?.officerPhone).toBeNull();
  const seniors = data.appointments.filter(({ role, to }) => role === 'senior officer' && to === null);
  expect(seniors.map(({ personId }) => personId)).toContain(owen);
  expect(data.riskReviews[data.riskReviews.length - 1]).toMatchObject({ kind: 'owner', text: 'She left on Friday.' });
  const measure = data.measures.find(({ ref }) => ref === 'M90')!;
  expect(measure.ownerTerms.map(({ personIds }) => personIds)).toEqual([[ruth], [martin]]);
  const [changed] = await anne.recordHistory('measures', measure.id);
  expect(changed.reason).toBe('She left on Friday.');
});
