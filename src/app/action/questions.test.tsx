import { screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import type { PlanStore } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import { MANAGER, rowWith } from '../../plan/testing';
import { anne, everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });

const query = rowWith({
  id: 30,
  kind: 'query',
  actionId: 3,
  day: '2026-11-18',
  authorId: MANAGER,
  about: 'k14',
  text: 'Have the police agreed?',
});

function openAction(route: string, data: PlanData, me: object, store: Partial<PlanStore> = {}): void {
  const rows = data.rows.filter(({ actionId }) => actionId === 3);
  const history: PlanStore['history'] = async () => ({
    rows,
    versions: [],
    rewrites: store === noStore ? [] : rewrites,
  });
  renderOpened(openedWith(data, { me }), testHost(route), { store: { history, ...store } });
}
const noStore: Partial<PlanStore> = {};
const rewrites = [
  {
    rowId: 14,
    versions: [
      {
        label: '2.0',
        at: '2026-11-19T09:00:00Z',
        day: '2026-11-19',
        by: 'Imran Qureshi',
        reason: 'no reason given',
        changes: [{ field: 'What was said', before: 'Not begun.', after: 'Draft with the police.' }],
      },
    ],
  },
];

it('a manager asks about an entry, which goes out as a query about its key', async () => {
  const sent: unknown[] = [];
  const changeAction: PlanStore['changeAction'] = async (action, change) => {
    sent.push([action.ref, change]);
    return query;
  };
  openAction('#/actions/1.3', everyRating(), anne, { changeAction });
  await userEvent.click(await screen.findByRole('button', { name: 'Ask about this report of 17 Nov 2026' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByText('Draft with the police.')).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Send the question' }));
  expect(within(dialog).getByText('Say what you want to know.')).toBeInTheDocument();
  await userEvent.type(within(dialog).getByRole('textbox'), 'Have the police agreed?');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Send the question' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(sent).toEqual([['1.3', { kind: 'query', about: 'k14', reason: 'Have the police agreed?' }]]);
});

it('an open question stands on the action and in the story, with a form for its lead', async () => {
  const sent: unknown[] = [];
  const changeAction: PlanStore['changeAction'] = async (_action, change) => {
    sent.push(change);
    return query;
  };
  const data = everyRating();
  openAction('#/actions/1.3', { ...data, rows: [...data.rows, query] }, {}, { changeAction });
  const open = await screen.findByRole('list', { name: 'Open questions on action 1.3' });
  expect(open).toHaveTextContent('Anne Faulkner asked on 18 Nov 2026 about the report of 17 Nov 2026');
  expect(await screen.findByText('Not answered yet')).toBeInTheDocument();
  expect(
    screen.getByText(/Rewritten by Imran Qureshi on 19 Nov 2026.*Before: what was said “Not begun.”/),
  ).toBeVisible();
  await userEvent.click(within(open).getByRole('button', { name: /^Answer the question/ }));
  await userEvent.type(await within(open).findByRole('textbox', { name: /Your answer/ }), 'Yes, on Monday.');
  await userEvent.click(within(open).getByRole('button', { name: 'Send the answer' }));
  await waitFor(() => expect(sent).toEqual([{ kind: 'answer', about: 'k30', reason: 'Yes, on Monday.' }]));
});

it('a reader sees that it is open, and no form', async () => {
  const data = everyRating();
  openAction('#/actions/1.3', { ...data, rows: [...data.rows, query] }, { id: 77, name: 'Ruth Ellery' }, noStore);
  const open = await screen.findByRole('list', { name: 'Open questions on action 1.3' });
  expect(open).toHaveTextContent('Have the police agreed?');
  expect(open).toHaveTextContent('Not answered yet.');
  expect(within(open).queryByRole('button')).not.toBeInTheDocument();
});

it('My actions says that a question waits, and opens its form in place', async () => {
  const data = everyRating();
  renderOpened(openedWith({ ...data, rows: [...data.rows, query] }), testHost('#/my'));
  const heading = 'Priya, one report is due from you and one question waits for your answer';
  expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeInTheDocument();
  const open = screen.getByRole('list', { name: 'Open questions on action 1.3' });
  await userEvent.click(within(open).getByRole('button', { name: /^Answer/ }));
  expect(await within(open).findByRole('textbox', { name: /Your answer/ })).toHaveFocus();
});

it('an action names what it waits for and what it holds up, and says when the list differs from the record', async () => {
  const data = everyRating();
  const actions = data.actions.map((action) =>
    action.id === 4
      ? { ...action, waitsFor: [{ actionId: 5, need: 'complete' as const }], due: '2027-01-29', workforce: true }
      : action,
  );
  openAction('#/actions/2.1', { ...data, actions }, anne);
  expect(await screen.findByText('It has to be complete, and it is late.')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '2.2 Agree a joint housing protocol' })).toBeInTheDocument();
  expect(screen.getByRole('note')).toHaveTextContent(
    'The due date on record is 4 Dec 2026. The list was changed to 29 Jan 2027.',
  );
  expect(screen.getByText('About recruiting, keeping or training staff')).toBeInTheDocument();
});
