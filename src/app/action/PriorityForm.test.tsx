import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { EditConflict, SiteError } from '../../lists/planStore';
import type { PlanStore } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import type { Priority } from '../../plan/fields';
import { priorityWith } from '../../plan/testing';
import { layoutForEachTest } from '../testing/layout';
import { anne, everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const slow = { timeout: 40_000 };

async function openPlan(data: PlanData, store: Partial<PlanStore>): Promise<void> {
  renderOpened(openedWith(data, { me: anne }), testHost('#/plan'), {
    store: {
      open: async () => openedWith({ ...data }, { me: anne }),
      history: async () => ({ rows: [], versions: [] }),
      ...store,
    },
  });
  await screen.findByRole('treegrid', {}, slow);
}

const write = (name: RegExp, words: string): void =>
  void fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });

async function rename(): Promise<void> {
  await userEvent.click(screen.getByRole('button', { name: 'What to do with Priority 1' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Rename the priority' }));
  await screen.findByRole('form', { name: 'Edit priority 1' }, slow);
}

describe('a priority', () => {
  layoutForEachTest(1280);

  it('is added after the others, and stands in the plan though nothing is under it yet', async () => {
    const data = everyRating();
    const addPriority = jest.fn(async (_: number, draft: { ref: string; title: string; order: number }) => {
      const made = priorityWith(9, draft);
      data.priorities = [...data.priorities, made];
      return made;
    });
    await openPlan(data, { addPriority });
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'A priority' }));
    await screen.findByRole('form', { name: 'Add a priority' }, slow);
    await userEvent.click(screen.getByRole('button', { name: 'Add the priority' }));
    expect(await screen.findByText(/Name the priority/)).toBeInTheDocument();
    expect(addPriority).not.toHaveBeenCalled();
    write(/What it is called/, 'Permanence and contact');
    await userEvent.click(screen.getByRole('button', { name: 'Add the priority' }));
    expect(await screen.findByRole('row', { name: /^Priority 3 *Permanence and contact/ }, slow)).toBeInTheDocument();
    expect(addPriority.mock.calls[0]?.[1]).toMatchObject({ ref: '3', title: 'Permanence and contact' });
  });

  it('is renamed with a reason', async () => {
    const data = everyRating();
    const editPriority = jest.fn(async (priority: Priority, changes: { title?: string }) => {
      const edited = { ...priority, ...changes };
      data.priorities = data.priorities.map((each) => (each.id === edited.id ? edited : each));
      return edited;
    });
    await openPlan(data, { editPriority });
    await rename();
    write(/What it is called/, 'First contact');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/Say why it is changed/)).toBeInTheDocument();
    write(/Why is it changed/, 'Shorter');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(
      () => expect(screen.getByRole('row', { name: /^Priority 1 *First contact/ })).toBeInTheDocument(),
      slow,
    );
    expect(editPriority.mock.calls[0]?.slice(1, 3)).toEqual([{ title: 'First contact' }, 'Shorter']);
  });

  it('shows both names when somebody else renamed it, and keeps what was typed when saving fails', async () => {
    const refusals: Error[] = [];
    const editPriority = jest.fn(async (): Promise<Priority> => Promise.reject(refusals.shift()));
    const data = everyRating();
    await openPlan(data, { editPriority });
    await rename();
    write(/What it is called/, 'Mine');
    write(/Why is it changed/, 'Clearer');
    refusals.push(new SiteError('SharePoint is busy. Try again in a minute.', 'busy', '503'));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/SharePoint is busy/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /What it is called/ })).toHaveValue('Mine');
    const base = data.priorities[0]!;
    refusals.push(
      new EditConflict(base, { ...base, title: 'Theirs' }, { title: 'Mine' }, 'Caroline Hart', '2026-11-23T09:00:00Z'),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Save again' }));
    const dialog = await screen.findByRole('alertdialog', {}, slow);
    expect(dialog).toHaveTextContent('Theirs');
    expect(dialog).toHaveTextContent('Mine');
  });
});
