import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { EditConflict } from '../../lists/planStore';
import type { PlanStore } from '../../lists/planStore';
import type { Action } from '../../plan/fields';
import { layoutForEachTest } from '../testing/layout';
import { anne, everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';

// Eight suites on two cores take their time.
jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });

layoutForEachTest(1280);

type Edit = Parameters<PlanStore['editAction']>;

async function openEdit(editAction: PlanStore['editAction']): Promise<void> {
  renderOpened(openedWith(everyRating(), { me: anne }), testHost('#/actions/2.1'), {
    store: { history: async () => ({ rows: [], versions: [] }), searchPeople: async () => [], editAction },
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }, { timeout: 40_000 }));
  await screen.findByRole('form', { name: 'Edit action 2.1' });
}

function fill(name: RegExp, words: string): void {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });
}

describe('editing an action', () => {
  it('wants a reason and writes only what changed', async () => {
    const edits: Edit[] = [];
    await openEdit(async (...given) => {
      edits.push(given);
      return given[0];
    });
    fill(/^What will be done/, 'Train every social worker in assessment');
    fill(/^Due/, '18/12/2026');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText(/Say why it is changed/)).toBeInTheDocument();
    fill(/^Why is it changed/, 'Trainers were found.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Action 2.1 was saved.', { selector: 'p' })).toBeInTheDocument();
    const [action, changes, reason] = edits[0];
    expect([action.ref, changes, reason]).toEqual([
      '2.1',
      { text: 'Train every social worker in assessment', due: '2026-12-18' },
      'Trainers were found.',
    ]);
    expect(localStorage).toHaveLength(0);
    expect(screen.getByRole('button', { name: 'Edit' })).toHaveFocus();
  });

  it('shows both versions when somebody else saved first, and loses nothing', async () => {
    const edits: Edit[] = [];
    await openEdit(async (...given) => {
      edits.push(given);
      const [base, changes] = given;
      if (edits.length > 1) return base;
      const theirs: Action = {
        ...base,
        etag: '"2"',
        text: 'Train all social workers in assessment',
        outcome: 'Plans improve.',
        due: '2027-01-15',
      };
      throw new EditConflict<Action>(base, theirs, changes, 'Caroline Hart', '2026-11-23T09:00:00Z');
    });
    fill(/^What will be done/, 'Train social workers in analytical assessment');
    fill(/^Desired outcome/, 'Children are heard.');
    fill(/^Why is it changed/, 'As agreed.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent('Caroline Hart changed this while you were editing it');
    // Both edits of the text touched different words: together they are offered and chosen.
    expect(
      within(dialog).getByRole('radio', { name: 'Both together: Train all social workers in analytical assessment' }),
    ).toBeChecked();
    // Both wrote an outcome: yours is chosen, theirs is beside it.
    expect(within(dialog).getByRole('radio', { name: 'Yours: Children are heard.' })).toBeChecked();
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Caroline Hart’s: Plans improve.' }));
    // Only they moved the date: it stays moved.
    expect(within(dialog).getByRole('radio', { name: 'Caroline Hart’s: 15 Jan 2027' })).toBeChecked();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save these' }));
    await waitFor(() => expect(edits).toHaveLength(2));
    const [base, changes, reason, key] = edits[1];
    expect(base.etag).toBe('"2"');
    expect(changes).toEqual({ text: 'Train all social workers in analytical assessment' });
    expect([reason, key]).toEqual(['As agreed.', edits[0][3]]);
    expect(await screen.findByText('Action 2.1 was saved.', { selector: 'p' })).toBeInTheDocument();
  });

  it('goes back to the form with everything as it was typed', async () => {
    await openEdit(async (base, changes) => {
      throw new EditConflict<Action>(
        base,
        { ...base, etag: '"2"', text: 'Other' },
        changes,
        'Caroline Hart',
        '2026-11-23T09:00:00Z',
      );
    });
    fill(/^What will be done/, 'Mine');
    fill(/^Why is it changed/, 'As agreed.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Back to the form' }));
    expect(await screen.findByRole('textbox', { name: /^What will be done/ })).toHaveValue('Mine');
  });
});

describe('a manager’s decisions', () => {
  it('pause an action until a day, with a reason', async () => {
    const changes: unknown[] = [];
    renderOpened(openedWith(everyRating(), { me: anne }), testHost('#/actions/2.1'), {
      store: {
        history: async () => ({ rows: [], versions: [] }),
        changeAction: async (action, change) => {
          changes.push([action.ref, change]);
          return everyRating().rows[0];
        },
      },
    });
    await userEvent.click(
      await screen.findByRole('button', { name: 'More to do with action 2.1' }, { timeout: 40_000 }),
    );
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Pause until a day' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Pause it' }));
    expect(screen.getByText('Give the last day on which this holds.')).toBeInTheDocument();
    fill(/^Until/, '20 Nov 2026');
    expect(screen.getByText('20 Nov 2026 has passed. Give today or a later day.')).toBeInTheDocument();
    fill(/^Until/, '4 Jan 2027');
    fill(/^Why/, 'Waits for the budget.');
    await userEvent.click(await screen.findByRole('button', { name: 'Pause it' }));
    await waitFor(() =>
      expect(changes).toEqual([['2.1', { kind: 'pause', until: '2027-01-04', reason: 'Waits for the budget.' }]]),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  });
});
