/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { newKey } from '../../lists/keys';
import { SiteError } from '../../lists/planStore';
import type { EditOutcome } from '../../lists/planStore';
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
    editActions: (label, edits, key, onOutcome) => {
      const told = (place: number, outcome: EditOutcome): EditOutcome => {
        const isLost = edits[place].action.ref === '2.3' && broken++ === 0;
        const shown: EditOutcome = isLost
          ? { became: 'failed', problem: new SiteError('SharePoint is busy.', 'busy', '') }
          : outcome;
        onOutcome?.(place, shown);
        return shown;
      };
      const shown: EditOutcome[] = [];
      return store
        .editActions(label, edits, key, (place, outcome) => void shown.push(told(place, outcome)))
        .then(() => shown);
    },
  }));
  const lookUp = await screen.findByRole('button', { name: 'Look up who has left' });
  expect(searches).toBe(0);
  await userEvent.click(lookUp);
  expect(await screen.findByText(/Martin Oakley is no longer in the directory/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('radio', { name: /Martin Oakley leads 3 actions/ }));
  await userEvent.click(screen.getByRole('button', { name: 'Hand over 3 actions' }));
  expect(screen.getByText('Choose who takes them over.')).toBeInTheDocument();
  await userEvent.type(screen.getByRole('combobox', { name: /Who takes over\?/ }), 'owen');
  await userEvent.click(await screen.findByRole('option', { name: /Owen Bright/ }));
  await userEvent.type(screen.getByRole('textbox', { name: /Why\?/ }), 'He left on Friday.');
  const ticks = screen.getAllByRole('checkbox', { name: /^Hand over action/ });
  for (const tick of ticks) await userEvent.click(tick);
  await userEvent.click(screen.getByRole('button', { name: 'Hand over no actions' }));
  expect(screen.getByText('Choose an action that is handed over.')).toBeInTheDocument();
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
  expect(await screen.findByText('Only plan managers hand actions over.')).toBeInTheDocument();
});

it('names what else somebody answers for, a risk too, also where no action is in hand', async () => {
  const { planId } = plan();
  const anne = plan().store('anne.faulkner');
  const ruth = (await anne.ensurePerson('ruth.ellery@council.example')).id;
  const risk = { planId, ref: 'R1', title: 'Money ends', event: 'The grant ends.', ownerId: ruth, since: '2026-11-02' };
  await anne.addRecord('risks', risk, newKey());
  renderOnSite(plan().site, 'anne.faulkner', '#/handover');
  await userEvent.click(await screen.findByRole('radio', { name: /Ruth Ellery answers for 1 risk\./ }));
  const also = screen.getByRole('region', { name: 'What Ruth Ellery also answers for' });
  expect(within(also).getByRole('link', { name: 'Risk R1 Money ends' })).toHaveAttribute(
    'href',
    expect.stringContaining('#/risks/R1'),
  );
  expect(screen.queryByRole('button', { name: /^Hand over/ })).not.toBeInTheDocument();
});
