/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { newKey } from '../../lists/keys';
import { openProvisioning } from '../../lists/provisioning';
import { bodyWith, exemptItemWith, meetingWith } from '../../plan/governance/testing';
import type { PlanData } from '../../plan/planData';
import { viewPlan } from '../../plan/planView';
import { planForEachTest, renderOnSite, settled } from '../testing/site';
import { everyRating } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const slow = { timeout: 40_000 };

/** A board that meets today, and again in December. */
function boardToday(): PlanData {
  const data = everyRating();
  data.bodies = [bodyWith(1, { name: 'Improvement Board', kind: 'improvement board' })];
  const shared = { bodyId: 1, time: '10 am', place: 'Council chamber', backgroundPapers: 'None' };
  data.meetings = [
    meetingWith(1, { ...shared, day: '2026-11-23', cabinetMember: 'Cllr A. Holder', present: 'Cllr A. Holder' }),
    meetingWith(2, { ...shared, day: '2026-12-14' }),
  ];
  return data;
}

const write = (name: RegExp | string, words: string, within_ = screen): void =>
  void fireEvent.change(within_.getByRole('textbox', { name }), { target: { value: words } });
const press = (name: string): Promise<void> => userEvent.click(screen.getByRole('button', { name }));

describe('a meeting, as it happens', () => {
  const plan = planForEachTest('board-today', boardToday);

  it('takes down a decision and an action in a line each, which stand on the big screen at once', async () => {
    renderOnSite(plan().site, 'dilys.morgan', '#/meetings/1');
    await screen.findByRole('region', { name: 'As it happens' }, slow);
    write(/^What was decided/, 'That the plan be noted');
    await press('Write the decision down');
    expect(await screen.findByText('That the plan be noted', {}, slow)).toBeInTheDocument();
    // The next line can be written at once.
    await waitFor(() => expect(screen.getByRole('textbox', { name: /^What was decided/ })).toHaveFocus());
    const action = within(screen.getByRole('form', { name: 'An action' }));
    write(/^What is to be done/, 'Send the figures', action as never);
    write(/^By when/, '27 Nov 2026', action as never);
    await press('Write the action down');
    expect(await screen.findByText('Send the figures', { selector: 'p' }, slow)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /^What was decided/ })).toHaveValue('');
    const { decisions, meetingActions } = await plan().data();
    expect(decisions).toMatchObject([{ kind: 'resolution', letter: '(a)', meetingId: 1, day: '2026-11-23' }]);
    expect(meetingActions).toMatchObject([{ text: 'Send the figures', due: '2026-11-27', meetingId: 1 }]);
    cleanup();

    const anne = plan().store('anne.faulkner');
    await anne.addRecord('draftQuestions', { planId: plan().planId, meetingId: 1, text: 'A hard one?' }, newKey());
    const { id: _id, key: _key, etag: _etag, ...exempt } = exemptItemWith(1, { meetingId: 1, title: 'A placement' });
    await anne.addRecord('exemptItems', { ...exempt, planId: plan().planId }, newKey());
    renderOnSite(plan().site, 'anne.faulkner', '#/meetings/1?view=wall');
    expect(await screen.findByText('Send the figures', {}, slow)).toBeInTheDocument();
    expect(screen.getByText('That the plan be noted')).toBeInTheDocument();
    expect(screen.queryByText(/A hard one|A placement|prepared|Exempt/)).not.toBeInTheDocument();
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });

  it('hands what it asked for to the person, until they say that it is done', async () => {
    const dilys = plan().store('dilys.morgan');
    const priya = await settled(dilys.ensurePerson('priya.nair@council.example'));
    const asked = { text: 'Send the figures', personId: priya.id, due: '2026-11-30', meetingId: 1 };
    await dilys.addRecord('meetingActions', { ...asked, planId: plan().planId }, newKey(), 'Asked.');
    renderOnSite(plan().site, 'priya.nair', '#/meetings');
    const open = within(await screen.findByRole('region', { name: 'Meetings asked for' }, slow));
    expect(open.getByText(/^Priya Nair\. Due 30 Nov 2026/)).toBeInTheDocument();
    await press('Say how it goes');
    write(/^The words/, 'Sent to every member.');
    await userEvent.click(screen.getByRole('checkbox', { name: 'It is done' }));
    await press('Send');
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Meetings asked for' })).toBeNull(), slow);
    cleanup();

    renderOnSite(plan().site, 'ruth.ellery', '#/meetings/2');
    const matters = within(await screen.findByRole('region', { name: 'Matters arising' }, slow));
    expect(matters.getByText('Priya Nair. Done on 23 Nov 2026')).toBeInTheDocument();
    expect(matters.getByText('Sent to every member.')).toBeInTheDocument();
  });
});

describe('a new meeting', () => {
  const plan = planForEachTest('board-today', boardToday);

  it('shows the reason that was demanded when what is known about it was changed', async () => {
    const [meeting] = (await plan().data()).meetings;
    const why = 'The chamber is taken until then.';
    await plan().store('dilys.morgan').editRecord('meetings', meeting, { time: '11 am' }, why, newKey());
    renderOnSite(plan().site, 'priya.nair', '#/meetings/1');
    await userEvent.click(await screen.findByText('What was changed in this meeting', {}, slow));
    expect(await screen.findByText(why, {}, slow)).toBeInTheDocument();
  });

  it('takes over from the last of its body when, where and by whom', async () => {
    renderOnSite(plan().site, 'dilys.morgan', '#/meetings');
    await userEvent.click(await screen.findByRole('button', { name: 'Add a meeting' }, slow));
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Which body meets' }), 'Improvement Board');
    write(/^Day/, '8 Dec 2026');
    write(/^Place/, 'Room 2');
    await press('Add the meeting');
    await waitFor(async () => expect((await plan().data()).meetings).toHaveLength(3), slow);
    expect((await plan().data()).meetings[2]).toMatchObject({
      time: '10 am',
      place: 'Room 2',
      cabinetMember: 'Cllr A. Holder',
      backgroundPapers: 'None',
      present: '',
    });
  });
});

describe('the requests of a meeting', () => {
  const plan = planForEachTest('board-today', boardToday);

  it('are decided together at it, and the record says at which meeting', async () => {
    const before = await plan().data();
    const state = (data: PlanData, id: number) => viewPlan(data, '2026-11-23').byId.get(id)!.state;
    const two = before.actions
      .filter(({ id }) => state(before, id).due !== null && state(before, id).done === null)
      .filter(({ id }) => state(before, id).withdrawn === null && state(before, id).leadId !== null)
      .slice(0, 2);
    const anne = plan().store('anne.faulkner');
    for (const action of two) {
      const asked = { askedDue: '2027-02-26', reason: 'Two posts are empty.', tried: 'Agency staff.', about: null };
      const onBehalfOfId = state(before, action.id).leadId;
      await settled(anne.changeAction(action, { kind: 'more time', ...asked, onBehalfOfId }, newKey()));
    }
    renderOnSite(plan().site, 'dilys.morgan', '#/meetings/1');
    const part = within(await screen.findByRole('region', { name: 'Requests for decision' }, slow));
    const form = within(await part.findByRole('form', { name: 'Decide requests' }, slow));
    expect(form.queryByRole('combobox', { name: /^Whose decision/ })).not.toBeInTheDocument();
    await userEvent.click(form.getByRole('checkbox', { name: 'All of them' }));
    await userEvent.click(form.getByRole('radio', { name: 'Grant the time' }));
    write(/^In words/, 'The board agrees.', form as never);
    await userEvent.click(form.getByRole('button', { name: 'Send the decision' }));
    const said = await screen.findByText(/The decision was sent/, { selector: 'p' }, slow);
    await waitFor(() => expect(said).toHaveFocus());
    const after = await plan().data();
    for (const { id } of two)
      expect(state(after, id).dueMoves.slice(-1)).toMatchObject([
        { to: '2027-02-26', by: { bodyId: 1, meetingId: 1 } },
      ]);
  });
});

describe('a member’s question', () => {
  const plan = planForEachTest('board-today', boardToday);
  const asRuth = () => renderOnSite(plan().site, 'ruth.ellery', '#/meetings/2');

  const ask = async (): Promise<void> => {
    const provisioning = openProvisioning(plan().site.as('anne.faulkner'));
    await settled(provisioning.addToRole('members', 'ruth.ellery@council.example'));
    asRuth();
    await userEvent.click(await screen.findByRole('button', { name: 'Ask a question' }, slow));
    write(/^Your question/, 'Why is action 1.1 late?');
    await press('Send to the clerk');
    expect(await screen.findByText(/The clerk has not decided yet/, {}, slow)).toBeInTheDocument();
    cleanup();
  };

  it('is seen by clerks alone until one makes it public, is answered by whom it is given to, and comes back', async () => {
    await ask();
    renderOnSite(plan().site, 'priya.nair', '#/meetings/2');
    await screen.findByRole('heading', { level: 1, name: 'Improvement Board' }, slow);
    expect(screen.queryByText(/Why is action 1\.1 late/)).not.toBeInTheDocument();
    cleanup();

    const priya = await settled(plan().store('dilys.morgan').ensurePerson('priya.nair@council.example'));
    renderOnSite(plan().site, 'dilys.morgan', '#/meetings/2');
    const waiting = within(await screen.findByRole('region', { name: 'Questions that wait for you' }, slow));
    expect(waiting.getByText(/Ruth Ellery, asked on 23 Nov 2026/)).toBeInTheDocument();
    await press('Make it public');
    write(/^To be answered by/, '4 Dec 2026');
    await press('Make it public');
    await waitFor(async () => expect((await plan().data()).questions).toHaveLength(1), slow);
    const [made] = (await plan().data()).questions;
    expect(made).toMatchObject({ text: 'Why is action 1.1 late?', askedBy: 'Ruth Ellery', due: '2026-12-04' });
    const dilys = plan().store('dilys.morgan');
    await dilys.editRecord('questions', made as never, { answererId: priya.id }, 'Given to her.', newKey());
    cleanup();

    renderOnSite(plan().site, 'priya.nair', '#/meetings/2');
    await userEvent.click(await screen.findByRole('button', { name: 'Answer the question' }, slow));
    write(/^Your answer/, 'Housing was short of staff.');
    await press('Send the answer');
    const answered = await screen.findByRole('region', { name: 'Questions, 1 asked and 1 answered' }, slow);
    expect(answered).toHaveTextContent('Housing was short of staff.Answered by Priya Nair, 23 Nov 2026');
    cleanup();

    asRuth();
    expect(await screen.findByText('Housing was short of staff.', {}, slow)).toBeInTheDocument();
    expect(await screen.findByText(/It is public\./, {}, slow)).toBeInTheDocument();
  });

  it('stands once among what its clerk will be asked, however often it is repeated', async () => {
    await ask();
    renderOnSite(plan().site, 'dilys.morgan', '#/my');
    const asked = within(await screen.findByRole('region', { name: 'What you will be asked, and when' }, slow));
    const lines = await asked.findAllByText(/waits for the clerk/, {}, slow);
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      'The question from Ruth Ellery of 23 Nov 2026 waits for the clerk',
    ]);
  });

  it('that was made public is not answered by the clerk without a day, from which its asker hears of it', async () => {
    const anne = plan().store('anne.faulkner');
    const ruth = await settled(anne.ensurePerson('ruth.ellery@council.example'));
    const asked = { planId: plan().planId, meetingId: 2, kind: 'question', text: 'Why so late?' } as const;
    await settled(anne.addRecord('questions', { ...asked, askedBy: 'Ruth Ellery', askerId: ruth.id }, newKey()));
    renderOnSite(plan().site, 'dilys.morgan', '#/meetings/2');
    await userEvent.click(await screen.findByRole('button', { name: /^Edit the question of Ruth Ellery/ }, slow));
    write(/^Answer$/, 'Housing was short of staff.');
    await press('Save');
    expect(await screen.findByText(/^Say on which day it was answered/)).toBeInTheDocument();
    write(/^Answered on/, '3 Sep 2026');
    await press('Save');
    await waitFor(
      async () => expect((await plan().data()).questions).toMatchObject([{ answeredOn: '2026-09-03' }]),
      slow,
    );
  });

  it('that is not public is answered to its asker alone', async () => {
    await ask();
    renderOnSite(plan().site, 'dilys.morgan', '#/meetings');
    await userEvent.click(await screen.findByRole('button', { name: 'Answer in writing' }, slow));
    write(/^Answer$/, 'It concerns one family.');
    write(/^Answered on/, '3 Sep 2026');
    await press('Save');
    await waitFor(
      () => expect(screen.queryByRole('region', { name: 'Questions that wait for you' })).not.toBeInTheDocument(),
      slow,
    );
    expect((await plan().data()).questions).toEqual([]);
    cleanup();
    asRuth();
    expect(await screen.findByText('It concerns one family.', {}, slow)).toBeInTheDocument();
    const own = await settled(plan().store('ruth.ellery').readRecords('questionsToClerk'));
    // Its asker hears of it from the day on which it was written down, not from the day that it bears.
    expect(own).toMatchObject([{ decided: 'not public', decidedOn: '2026-11-23', answeredOn: '2026-09-03' }]);
    await expect(settled(plan().store('priya.nair').readRecords('questionsToClerk'))).rejects.toThrow();
  });

  it('that is not taken says why to its asker alone, and when they hear of it', async () => {
    await ask();
    renderOnSite(plan().site, 'dilys.morgan', '#/meetings');
    await userEvent.click(await screen.findByRole('button', { name: 'Do not take it' }, slow));
    write(/^Words to the asker/, 'It is of one family; the complaints team has it.');
    expect(screen.getByText(/A mail tells them with the next run of reminders that it is there/)).toBeInTheDocument();
    await press('Tell the asker');
    await waitFor(
      () => expect(screen.queryByRole('region', { name: 'Questions that wait for you' })).not.toBeInTheDocument(),
      slow,
    );
    const [kept] = await settled(plan().store('ruth.ellery').readRecords('questionsToClerk'));
    expect(kept).toMatchObject({ decided: 'not taken', decidedOn: '2026-11-23' });
    cleanup();
    asRuth();
    expect(await screen.findByText(/The clerk did not take it: It is of one family/, {}, slow)).toBeInTheDocument();
  });
});
