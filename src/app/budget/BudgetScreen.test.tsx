/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { screen, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { newKey } from '../../lists/keys';
import { planForEachTest, renderOnSite, settled } from '../testing/site';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const plan = planForEachTest();

it('shows the money in a sentence, a bar with its table, and by what it is for; adds to it', async () => {
  const { site, planId, store } = plan();
  const anne = store('anne.faulkner');
  await anne.addRecord('spend', { planId, kind: 'budget', title: 'Agreed by Cabinet', amount: 255_000 }, newKey());
  const posts = { planId, kind: 'post' as const, title: 'Two senior practitioners', amount: 90_000, actionId: 4 };
  await anne.addRecord('spend', posts, newKey());
  renderOnSite(site, 'anne.faulkner', '#/budget');
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
  const added = (await settled(anne.readRecords('spend'))).at(-1);
  expect(added).toMatchObject({ planId, kind: 'spend', title: 'Training', amount: 1250.5 });
});

it('is for managers only', async () => {
  renderOnSite(plan().site, 'priya.nair', '#/budget');
  expect(await screen.findByText('Only plan managers see the plan’s money.')).toBeInTheDocument();
});
