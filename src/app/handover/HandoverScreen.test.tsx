import { screen, waitFor } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { SiteError } from '../../lists/planStore';
import type { PlanStore } from '../../lists/planStore';
import { people } from '../../plan/testing';
import { anne, everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });

/** A directory from which Martin Oakley is gone. */
const directory: Pick<PlanStore, 'searchPeople' | 'ensurePerson'> = {
  searchPeople: async (text) =>
    people
      .filter(({ name }) => name !== 'Martin Oakley')
      .filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(text.toLowerCase()))
      .map(({ name, login, email }) => ({ name, login, email, jobTitle: '' })),
  ensurePerson: async (login) => people.find((each) => each.login === login)!,
};

it('finds who has left, hands over one by one, and goes on after a break under the same keys', async () => {
  const written: [string, unknown, string][] = [];
  let refuse = true;
  let searches = 0;
  const editAction: PlanStore['editAction'] = async (action, changes, _reason, key) => {
    written.push([action.ref, changes, key]);
    if (action.ref === '2.3' && refuse) throw new SiteError('SharePoint is busy.', 'busy', '');
    return action;
  };
  renderOpened(openedWith(everyRating(), { me: anne }), testHost('#/handover'), {
    store: { ...directory, searchPeople: async (text) => (searches++, directory.searchPeople(text)), editAction },
  });
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
  await userEvent.click(screen.getByRole('button', { name: 'Hand over 3 actions' }));
  expect(await screen.findByText(/Not handed over\. SharePoint is busy\./)).toBeInTheDocument();
  expect(screen.getAllByText('Goes to Owen Bright.')).toHaveLength(2);
  refuse = false;
  await userEvent.click(screen.getByRole('button', { name: 'Go on with the one left' }));
  await waitFor(() => expect(screen.getByText(/3 actions of Martin Oakley were handed over/)).toBeInTheDocument());
  expect(written.map(([ref]) => ref)).toEqual(['2.2', '2.3', '2.4', '2.3']);
  expect(written[1][2]).toBe(written[3][2]);
  expect(new Set(written.map(([, , key]) => key)).size).toBe(3);
});

it('is for managers only', async () => {
  renderOpened(openedWith(everyRating()), testHost('#/handover'));
  expect(await screen.findByText('Only plan managers hand actions over.')).toBeInTheDocument();
});
