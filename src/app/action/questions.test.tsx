/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { newKey } from '../../lists/keys';
import { openProvisioning } from '../../lists/provisioning';
import type { ActionChange, Question } from '../../lists/planStore';
import type { Action, ProgressRow } from '../../plan/fields';
import { planForEachTest, renderOnSite, settled } from '../testing/site';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const plan = planForEachTest();

async function actionOf(ref: string): Promise<Action> {
  const action = (await plan().data()).actions.find((each) => each.ref === ref);
  if (!action) throw new Error(`Action ${ref} is missing.`);
  return action;
}
/** The rows of Progress about action 1.3, oldest first. */
async function recorded(): Promise<ProgressRow[]> {
  const { id } = await actionOf('1.3');
  return (await settled(plan().store('anne.faulkner').history(id))).rows;
}
const report = async (): Promise<ProgressRow> => {
  const row = (await recorded()).find(({ kind }) => kind === 'progress');
  if (!row) throw new Error('Nothing was reported on 1.3.');
  return row;
};
async function change(what: ActionChange | Question): Promise<ProgressRow> {
  const action = await actionOf('1.3');
  return settled(plan().store('anne.faulkner').changeAction(action, what, newKey()));
}
/** Anne Faulkner asks about the report of 17 November. */
const ask = async (more: Partial<Question> = {}): Promise<ProgressRow> =>
  change({ kind: 'query', about: (await report()).key, reason: 'Have the police agreed?', ...more } as Question);
const openQuestions = (): Promise<HTMLElement> => screen.findByRole('list', { name: 'Open questions on action 1.3' });

it('a manager asks about an entry, which is kept as a query about its key', async () => {
  renderOnSite(plan().site, 'anne.faulkner', '#/actions/1.3');
  await userEvent.click(await screen.findByRole('button', { name: 'Ask about this report of 17 Nov 2026' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('Draft with the police.')).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Send the question' }));
  expect(within(dialog).getByText('Say what you want to know.')).toBeInTheDocument();
  await userEvent.type(within(dialog).getByRole('textbox'), 'Have the police agreed?');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Send the question' }));
  expect(await within(dialog).findByText(/^Your question was kept\. /)).toBeVisible();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  const queries = (await recorded()).filter(({ kind }) => kind === 'query');
  expect(queries).toMatchObject([{ about: (await report()).key, text: 'Have the police agreed?' }]);
});

it('a late action is asked about in two presses from the Overview, and its row then says so', async () => {
  renderOnSite(plan().site, 'anne.faulkner', '#/');
  const list = await screen.findByRole('region', { name: 'Needs attention' });
  const [ask] = within(list).getAllByRole('button', { name: /^Ask .* about action 2\.2$/ });
  await userEvent.click(ask);
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('textbox')).not.toHaveValue('');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Send the question' }));
  expect(await within(dialog).findByText(/^Your question was kept\. /)).toBeVisible();
  expect(within(dialog).getByRole('button', { name: 'Close' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(await within(list).findByText(/^Asked on 23 Nov 2026, not answered yet/)).toBeVisible();
  expect(within(list).queryByRole('button', { name: /about action 2\.2$/ })).not.toBeInTheDocument();
});

it.each(['measure', 'audit', 'report'] as const)('the same holds of a thing beside actions: %s', async (kind) => {
  const anne = plan().store('anne.faulkner');
  const { planId } = plan();
  const priya = await settled(anne.ensurePerson('priya.nair@council.example'));
  const add = {
    measure: async () => {
      const { ref } = await anne.addRecord(
        'measures',
        { planId, ref: 'M7', title: 'Visits in time', ownerId: priya.id },
        newKey(),
      );
      return [`#/measures/${ref}`, 'measure M7'];
    },
    audit: async () => {
      const row = {
        planId,
        kind: 'themed audit',
        title: 'Chronologies',
        planned: '2026-11-20',
        leadId: priya.id,
      } as const;
      const { id } = await anne.addRecord('assurance', row, newKey());
      return [`#/assurance/${id}`, 'the audit “Chronologies”'];
    },
    report: async () => {
      const meeting = { planId, title: 'Board', day: '2026-11-10', state: 'held', officerId: priya.id } as const;
      const { id: meetingId } = await anne.addRecord('meetings', meeting, newKey());
      const promise = {
        planId,
        meetingId,
        kind: 'promised report',
        text: 'On caseloads',
        due: '2026-11-20',
      } as const;
      await anne.addRecord('decisions', promise, newKey());
      return ['#/meetings', 'the report “On caseloads”'];
    },
  };
  const [route, name] = await settled(add[kind]());
  renderOnSite(plan().site, 'anne.faulkner', route);
  await userEvent.click(
    await screen.findByRole('button', { name: `Ask Priya Nair about ${name}` }, { timeout: 40_000 }),
  );
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('textbox')).not.toHaveValue('');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Send the question' }));
  expect(await within(dialog).findByText(/^Your question was kept\. /)).toBeVisible();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  // A list says of the report that it is asked; the pages of the measure and the audit show the question itself.
  const shown =
    kind === 'report'
      ? screen.findByText(/^Asked on 23 Nov 2026, not answered yet/)
      : screen.findByRole('list', { name: `Open questions on ${name}` });
  expect(await shown).toBeVisible();
});

it('a member asks the clerk about an action from where it stands, as Set-up says', async () => {
  await settled(openProvisioning(plan().site.as('anne.faulkner')).addToRole('members', 'ruth.ellery@council.example'));
  renderOnSite(plan().site, 'ruth.ellery', '#/');
  const list = await screen.findByRole('region', { name: 'Needs attention' });
  await userEvent.click(await within(list).findByRole('button', { name: 'Ask the clerk about action 2.2' }));
  const dialog = await screen.findByRole('dialog', { name: 'Ask the clerk about action 2.2' });
  const words = await within(dialog).findByRole('textbox', { name: /^Your question/ });
  // Words that may identify a child are pointed out, with who would read them.
  await userEvent.type(words, 'Why was Jamie Smith, aged 7, moved?');
  expect(await within(dialog).findByText(/“Jamie Smith” .* Clerks and plan managers read this, and/)).toBeVisible();
  await userEvent.clear(words);
  await userEvent.type(words, 'Why is it late?');
  await waitFor(() => expect(within(dialog).queryByText(/Jamie Smith/)).not.toBeInTheDocument());
  await userEvent.click(within(dialog).getByRole('button', { name: 'Send to the clerk' }));
  expect(await within(dialog).findByText(/^Your question is with the clerk\./)).toBeVisible();
  const { id } = await actionOf('2.2');
  const sent = await settled(plan().store('anne.faulkner').readRecords('questionsToClerk'));
  expect(sent).toMatchObject([{ text: 'Why is it late?', actionIds: [id], askedBy: 'Ruth Ellery' }]);
});

it('a director asks the lead, and is told before and after sending that it goes with the next run', async () => {
  await settled(
    openProvisioning(plan().site.as('anne.faulkner')).addToRole('directors', 'ruth.ellery@council.example'),
  );
  renderOnSite(plan().site, 'ruth.ellery', '#/actions/1.3');
  await userEvent.click(await screen.findByRole('button', { name: 'Ask Priya Nair about action 1.3' }));
  const dialog = await screen.findByRole('dialog', { name: 'Ask Priya Nair about action 1.3' });
  expect(within(dialog).getByText(/^Priya Nair gets it by mail with the next run of reminders\./)).toBeVisible();
  const words = within(dialog).getByRole('textbox');
  await userEvent.clear(words);
  await userEvent.type(words, 'Have the police agreed?');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Send the question' }));
  expect(
    await within(dialog).findByText('Your question was kept. It goes with the next run of reminders.'),
  ).toBeVisible();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Close' }));
  expect(await openQuestions()).toHaveTextContent('Ruth Ellery asked on 23 Nov 2026');
});

it('an answer in words becomes a request for more time in one press, with the day that it names', async () => {
  const query = await ask({ wantsDay: true });
  renderOnSite(plan().site, 'priya.nair', `#/actions/1.3?answer=${query.id}`);
  await userEvent.type(await screen.findByRole('textbox', { name: /Your answer/ }), 'The police sign in March.');
  await userEvent.type(screen.getByRole('textbox', { name: /^By which day/ }), '31 Mar 2027');
  await userEvent.click(screen.getByRole('button', { name: 'Ask for more time with it' }));
  const dialog = await screen.findByRole('dialog', { name: 'Ask for more time: action 1.3' });
  expect(within(dialog).getByDisplayValue('31 Mar 2027')).toBeVisible();
  await userEvent.type(within(dialog).getByRole('textbox', { name: /tried/ }), 'Two letters.');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Ask for more time' }));
  await waitFor(async () => expect((await recorded()).at(-1)?.kind).toBe('more time'));
  expect((await recorded()).at(-1)).toMatchObject({
    ...{ about: query.key, askedDue: '2027-03-31', text: 'The police sign in March.' },
  });
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Open questions on action 1.3' })).toBeNull());
});

it('an answer in words becomes a report of progress, which then is the answer', async () => {
  const query = await ask();
  renderOnSite(plan().site, 'priya.nair', `#/actions/1.3?answer=${query.id}`);
  // The mail's link opens the form.
  const box = await screen.findByRole('textbox', { name: /Your answer/ });
  await userEvent.type(box, 'They have, on Monday.');
  await userEvent.click(screen.getByRole('button', { name: 'Make it a report of progress' }));
  const form = await screen.findByRole('form', { name: 'Report progress on action 1.3' });
  expect(within(form).getByRole('textbox', { name: /^What has happened/ })).toHaveValue('They have, on Monday.');
  expect(within(form).getByRole('checkbox', { name: /^This answers the question of 23 Nov 2026/ })).toBeChecked();
  await userEvent.click(within(form).getByRole('radio', { name: /On course/ }));
  await userEvent.click(within(form).getByRole('button', { name: 'Send report' }));
  await waitFor(async () => expect((await recorded()).at(-1)?.kind).toBe('progress'));
  expect((await recorded()).at(-1)).toMatchObject({ about: query.key, text: 'They have, on Monday.' });
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Open questions on action 1.3' })).toBeNull());
});

it('an open question stands on the action and in the story, with a form for its lead', async () => {
  const query = await ask();
  const { id } = await report();
  await plan().editInSharePoint('imran.qureshi', 'progress', id, { text: 'Signed by the police.' });
  renderOnSite(plan().site, 'priya.nair', '#/actions/1.3');
  const open = await openQuestions();
  expect(open).toHaveTextContent('Anne Faulkner asked on 23 Nov 2026 about the report of 17 Nov 2026');
  expect(await screen.findByText('Not answered yet')).toBeInTheDocument();
  expect(
    screen.getByText(/Rewritten by Imran Qureshi on 23 Nov 2026.*Before: what was said “Draft with the police\.”/),
  ).toBeVisible();
  await userEvent.click(within(open).getByRole('button', { name: /^Answer the question/ }));
  await userEvent.type(await within(open).findByRole('textbox', { name: /Your answer/ }), 'Yes, on Monday.');
  expect(within(open).getByText(/^Anne Faulkner is told by mail with the next run of reminders\./)).toBeVisible();
  await userEvent.click(within(open).getByRole('button', { name: 'Send the answer' }));
  await waitFor(() => expect(screen.queryByRole('list', { name: 'Open questions on action 1.3' })).toBeNull());
  expect(
    screen.getByText('Your answer on action 1.3 was sent. It goes with the next run of reminders.', { selector: 'p' }),
  ).toBeVisible();
  expect((await recorded()).at(-1)).toMatchObject({ kind: 'answer', about: query.key, text: 'Yes, on Monday.' });
});

it('a reader sees that it is open, and no form', async () => {
  await ask();
  renderOnSite(plan().site, 'ruth.ellery', '#/actions/1.3');
  const open = await openQuestions();
  expect(open).toHaveTextContent('Have the police agreed?');
  expect(open).toHaveTextContent('Not answered yet.');
  expect(within(open).queryByRole('button')).not.toBeInTheDocument();
});

it('My actions says that a question waits, and opens its form in place', async () => {
  await ask();
  renderOnSite(plan().site, 'priya.nair', '#/my');
  const heading = 'Priya, one report is due from you and one question waits for your answer';
  expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeInTheDocument();
  const open = await openQuestions();
  await userEvent.click(within(open).getByRole('button', { name: /^Answer/ }));
  expect(await within(open).findByRole('textbox', { name: /Your answer/ })).toHaveFocus();
});

it('an action names what it waits for and what it holds up, and says when the list differs from the record', async () => {
  const [base, waited] = [await actionOf('2.1'), await actionOf('2.2')];
  await settled(
    plan()
      .store('anne.faulkner')
      .editAction(
        base,
        { waitsFor: [{ actionId: waited.id, need: 'complete' }], workforce: true },
        'Housing first.',
        newKey(),
      ),
  );
  // The Actions list is edited directly, so the record does not contain this date.
  await plan().editInSharePoint('anne.faulkner', 'actions', base.id, { due: '2027-01-29T00:00:00Z' });
  renderOnSite(plan().site, 'anne.faulkner', '#/actions/2.1');
  expect(await screen.findByText('It has to be complete, and it is late.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '2.2 Agree a joint housing protocol' })).toBeInTheDocument();
  expect(screen.getByRole('note')).toHaveTextContent(
    'The due date on record is 4 Dec 2026. The list was changed to 29 Jan 2027.',
  );
  expect(screen.getByText('About recruiting, keeping or training staff')).toBeInTheDocument();
});
