/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { planForEachTest, renderOnSite, settled } from '../testing/site';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const plan = planForEachTest();

/** Anne Faulkner's reports, action by action. */
async function reported(): Promise<unknown[]> {
  const { actions, people } = await plan().data();
  const nameOf = (id: number | null) => people.find((each) => each.id === id)?.name;
  const histories = actions.map(async ({ id, ref }) => {
    const { rows } = await plan().store('anne.faulkner').history(id);
    const hers = rows.filter(({ kind, authorId }) => kind === 'progress' && nameOf(authorId) === 'Anne Faulkner');
    return hers.map(({ going, text, onBehalfOfId }) => [ref, going, text, nameOf(onBehalfOfId)]);
  });
  return (await settled(Promise.all(histories))).flat();
}

it('sends what is filled in one by one for the leads, shows what became of each, and loses nothing', async () => {
  // SharePoint is busy when the last report is sent.
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
  const busy = await fill(/^2\.4/, 'Being printed.');
  expect(screen.queryByRole('form', { name: /^2\.3/ })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Send all 2' }));
  expect(await within(busy).findByRole('alert')).toHaveTextContent('It was not saved. SharePoint is busy.');
  await waitFor(() => expect(screen.getByText(/^Sent\./)).toBeInTheDocument());
  // The result is also announced, because its row may be out of view.
  expect(await screen.findByText('1 report of 2 was sent.')).toHaveAttribute('aria-live', 'polite');
  expect(await reported()).toEqual([['2.1', 'at risk', 'One trainer is found.', 'Priya Nair']]);
  expect(within(busy).getByRole('textbox', { name: 'What has happened?' })).toHaveValue('Being printed.');
});
