import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { EditConflict } from '../../lists/planStore';
import type { PlanStore } from '../../lists/planStore';
import type { Plan } from '../../plan/fields';
import type { SiteCheck } from '../context/services';
import { anne, everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';

jest.setTimeout(120_000);
const slow = { timeout: 40_000 };

const site: SiteCheck = {
  schema: 'current',
  pages: [],
  lockedDown: false,
  fileVersions: null,
  timeZone: { name: '(UTC+00:00) Dublin, Edinburgh, Lisbon, London', isLondon: true },
  widerRights: [],
  roles: [],
};

async function openDetails(store: Partial<PlanStore>): Promise<void> {
  const data = everyRating();
  renderOpened(openedWith(data, { me: anne }), testHost('#/set-up'), {
    store: { open: async () => openedWith(data, { me: anne }), ...store },
    provisioning: { check: async () => site },
  } as never);
  fireEvent.click(await screen.findByRole('button', { name: 'Change name and dates' }, slow));
}

const write = (name: string, words: string): void =>
  void fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });
const save = (): void => void fireEvent.click(screen.getByRole('button', { name: /^Save( again)?$/ }));

beforeEach(() => window.localStorage.clear());

describe('the name and dates of a plan', () => {
  it('are written with their reason, and the form closes', async () => {
    const editPlan = jest.fn(async (plan: Plan) => plan);
    await openDetails({ editPlan });
    write('Name of the plan', 'Getting to good');
    write('Runs from', '1 Nov 2026');
    write('Runs to', '30/04/2028');
    write('No later than', '20 Dec 2026');
    write('Why is it changed?', 'Agreed by Cabinet');
    save();
    await waitFor(() => expect(editPlan).toHaveBeenCalledTimes(1));
    const [, changes, reason] = editPlan.mock.calls[0] as unknown as [Plan, object, string];
    expect(changes).toMatchObject({
      title: 'Getting to good',
      starts: '2026-11-01',
      ends: '2028-04-30',
      chosenDue: '2026-12-20',
    });
    expect(reason).toBe('Agreed by Cabinet');
    expect(await screen.findByRole('button', { name: 'Change name and dates' }, slow)).toBeInTheDocument();
  });

  it('are not written without a name, a reason and an end after the start', async () => {
    const editPlan = jest.fn();
    await openDetails({ editPlan });
    write('Name of the plan', ' ');
    write('Runs from', '1 Nov 2026');
    write('Runs to', '1 Oct 2026');
    save();
    expect(await screen.findByText('Give the plan a name.')).toBeInTheDocument();
    expect(screen.getByText('The plan must end after it starts, 1 Nov 2026.')).toBeInTheDocument();
    expect(screen.getByText('Say why it is changed: the reason stands in its history.')).toBeInTheDocument();
    expect(editPlan).not.toHaveBeenCalled();
  });

  it('keep what was typed when somebody else changed the plan meanwhile', async () => {
    const editPlan = jest.fn(async (plan: Plan) => {
      throw new EditConflict(
        plan,
        { ...plan, title: 'Theirs' },
        { title: 'Mine' },
        'Caroline Hart',
        '2026-11-23T09:00:00Z',
      );
    });
    await openDetails({ editPlan });
    write('Name of the plan', 'Mine');
    write('Why is it changed?', 'A better name');
    save();
    const dialog = await screen.findByRole('alertdialog', { hidden: true }, slow);
    expect(dialog).toHaveTextContent('Caroline Hart changed this while you were editing it');
    expect(dialog).toHaveTextContent('Theirs');
    expect(dialog).toHaveTextContent('Mine');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Back to the form', hidden: true }));
    expect(screen.getByRole('textbox', { name: 'Name of the plan', hidden: true })).toHaveValue('Mine');
  });
});
