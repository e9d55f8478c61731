/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { screen, waitFor } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { newKey } from '../../lists/keys';
import { planForEachTest, renderOnSite, settled } from '../testing/site';
import { openedWith, renderOpened, testHost } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const slow = { timeout: 40_000 };

describe('the requests that wait for a decision', () => {
  const plan = planForEachTest();

  /** The lead of action 2.1 asks for more time, until the end of April. */
  const askMoreTime = async (): Promise<number> => {
    const { actions } = await plan().data();
    const action = actions.find(({ ref }) => ref === '2.1');
    if (!action) throw new Error('The plan has no action 2.1.');
    const words = { reason: 'The supplier is late.', tried: 'Two others.', onBehalfOfId: null };
    const asked = { kind: 'more time' as const, askedDue: '2027-04-30', ...words };
    await settled(plan().store('priya.nair').changeAction(action, asked, newKey()));
    return action.id;
  };

  it('lets a manager grant the time where no senior officer is named: the date moves with the words said', async () => {
    const id = await askMoreTime();
    renderOnSite(plan().site, 'anne.faulkner', '#/requests');
    await userEvent.click(await screen.findByRole('radio', { name: 'Grant the time' }, slow));
    expect(screen.getByText('Whoever leads it hears of it with the next run of reminders.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Send the decision' }));
    expect(screen.getByText('Say why: whoever asked reads it.')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: /^In words/ }), 'The board agrees.');
    await userEvent.click(screen.getByRole('button', { name: 'Send the decision' }));
    expect(await screen.findByText('Nothing waits for a decision.', {}, slow)).toBeInTheDocument();
    await waitFor(async () =>
      expect((await plan().data()).rows.filter(({ actionId }) => actionId === id)).toContainEqual(
        expect.objectContaining({ text: 'The board agrees.', outcome: 'granted', due: '2027-04-30' }),
      ),
    );
  });

  it('are asked for in a dialog that says who decides, and when a mail asks for it', async () => {
    renderOnSite(plan().site, 'priya.nair', '#/actions/2.1');
    await userEvent.click(await screen.findByRole('button', { name: /^Ask for more time/ }, slow));
    expect(await screen.findByRole('dialog', {}, slow)).toHaveTextContent(
      'until a plan manager decides. A mail asks for that with the next run of reminders.',
    );
  });

  it('shows it to whoever asked, who cannot decide it', async () => {
    await askMoreTime();
    renderOnSite(plan().site, 'priya.nair', '#/requests');
    expect(await screen.findByText(/More time until 30 Apr 2027/, {}, slow)).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: 'Grant the time' })).toBeNull();
  });

  it.each([
    ['the plan is closed', { closed: '2026-11-20' }, {}],
    ['the site belongs to a newer version of the app', {}, { schema: 'newer' as const }],
  ])('lets nobody decide when %s', async (_when, ofPlan, site) => {
    await askMoreTime();
    const data = await plan().data();
    const open = { ...data, plan: { ...data.plan, ...ofPlan } };
    const manager = data.appointments.find(({ role }) => role === 'managers')?.personId;
    renderOpened(openedWith(open, { me: { id: manager, isManager: true }, site }), testHost('#/requests'));
    expect(await screen.findByText(/More time until 30 Apr 2027/, {}, slow)).toBeInTheDocument();
    expect(screen.queryByRole('radio', { name: 'Grant the time' })).toBeNull();
  });
});
