import { screen, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import type { PlanStore, RecordRow } from '../../lists/planStore';
import { anne, everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
beforeEach(() => window.localStorage.clear());

type Line = RecordRow<'spend'>;
const line = (id: number, kind: Line['kind'], title: string, amount: number, actionId: number | null = null): Line => ({
  id,
  key: `m${id}`,
  etag: '"1"',
  planId: 1,
  actionId,
  title,
  kind,
  amount,
  day: null,
  until: null,
  funding: '',
  note: '',
});

it('shows the money in a sentence, a bar with its table, and by what it is for; adds to it', async () => {
  const lines = [line(1, 'budget', 'Agreed by Cabinet', 255000), line(2, 'post', 'Two senior practitioners', 90000, 4)];
  const added: unknown[] = [];
  const store = {
    readRecords: async () => lines,
    addRecord: async (_name: string, draft: Partial<Line>) => {
      added.push(draft);
      lines.push({ ...line(3, 'spend', '', 0), ...draft });
      return lines[2];
    },
  } as unknown as Partial<PlanStore>;
  renderOpened(openedWith(everyRating(), { me: anne }), testHost('#/budget'), { store });
  expect(
    await screen.findByText('Of £255,000, £0 has been spent and £90,000 bound to 1 post: £165,000 is left.'),
  ).toBeInTheDocument();
  expect(screen.getByRole('row', { name: 'Left £165,000' })).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '2.1' })).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Add money' }));
  const form = await screen.findByRole('form', { name: 'Add money' });
  await userEvent.click(within(form).getByRole('button', { name: 'Add it' }));
  expect(within(form).getByText(/Give an amount in pounds/)).toBeInTheDocument();
  await userEvent.type(within(form).getByRole('textbox', { name: /What for/ }), 'Training');
  await userEvent.type(within(form).getByRole('textbox', { name: /Pounds/ }), '1,250.50');
  await userEvent.click(within(form).getByRole('button', { name: 'Add it' }));
  expect(await screen.findByText(/£1,250\.50 is spent/)).toBeInTheDocument();
  expect(added).toEqual([expect.objectContaining({ planId: 1, kind: 'spend', title: 'Training', amount: 1250.5 })]);
});

it('is for managers only', async () => {
  renderOpened(openedWith(everyRating()), testHost('#/budget'));
  expect(await screen.findByText('Only plan managers see the plan’s money.')).toBeInTheDocument();
});
