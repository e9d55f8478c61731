/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { screen, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { planForEachTest, renderOnSite, settled } from '../testing/site';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const plan = planForEachTest();

/** Anne Faulkner's reports, action by action. */
async function reported(): Promise<unknown[]> {
  const { actions, people } = await plan().data();
  const store = plan().store('anne.faulkner');
  // What an operation has not finished is no record to anybody who opens the site.
  await settled(store.open());
  const nameOf = (id: number | null) => people.find((each) => each.id === id)?.name;
  const histories = actions.map(async ({ id, ref }) => {
    const { rows } = await store.history(id);
    const hers = rows.filter(({ kind, authorId }) => kind === 'progress' && nameOf(authorId) === 'Anne Faulkner');
    return hers.map(({ going, text, onBehalfOfId }) => [ref, going, text, nameOf(onBehalfOfId)]);
  });
  return (await settled(Promise.all(histories))).flat();
}

it('sends what is filled in for the leads as one, all or nothing, and loses nothing', async () => {
  // SharePoint refuses the second report.
  await plan().site.fault({
    fault: 'status',
    status: 503,
    path: 'Progress.*/items',
    method: 'POST',
    after: 1,
    times: null,
  });
  renderOnSite(plan().site, 'anne.faulkner', '#/report-round');
  await userEvent.selectOptions(
    await screen.findByRole('combobox', { name: 'Actions without a report' }),
    'in the last week',
  );
  const fill = async (name: RegExp, text: string): Promise<HTMLElement> => {
    const form = await screen.findByRole('form', { name });
    await userEvent.selectOptions(within(form).getByRole('combobox', { name: 'How is it going?' }), 'At risk');
    await userEvent.type(within(form).getByRole('textbox', { name: 'What has happened?' }), text);
    return form;
  };
  await fill(/^2\.1/, 'One trainer is found.');
  const second = await fill(/^2\.4/, 'Being printed.');
  expect(screen.queryByRole('form', { name: /^2\.3/ })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Send all 2' }));
  expect(await within(second).findByRole('alert', {}, { timeout: 60_000 })).toHaveTextContent('It was not saved.');
  expect(screen.queryByText(/^Sent\./)).not.toBeInTheDocument();
  expect(await reported()).toEqual([]);
  expect(within(second).getByRole('textbox', { name: 'What has happened?' })).toHaveValue('Being printed.');

  await plan().site.clearFaults();
  await userEvent.click(screen.getByRole('button', { name: 'Send all 2' }));
  // The result is also announced, because its rows may be out of view.
  expect(await screen.findByText('2 reports of 2 were sent.', {}, { timeout: 60_000 })).toHaveAttribute(
    'aria-live',
    'polite',
  );
  expect(await reported()).toEqual([
    ['2.1', 'at risk', 'One trainer is found.', 'Priya Nair'],
    ['2.4', 'at risk', 'Being printed.', expect.any(String)],
  ]);
});
