/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { newKey } from '../../lists/keys';
import type { ActionHistory } from '../../lists/planStore';
import type { Action } from '../../plan/fields';
import { layoutForEachTest } from '../testing/layout';
import { planForEachTest, renderOnSite, settled } from '../testing/site';

// Drawing whole screens takes longer than Jest's default limit when eight suites share two cores.
jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });

layoutForEachTest(1280);
const plan = planForEachTest();

async function openEdit(): Promise<void> {
  renderOnSite(plan().site, 'anne.faulkner', '#/actions/2.1');
  await userEvent.click(await screen.findByRole('button', { name: 'Edit' }, { timeout: 40_000 }));
  await screen.findByRole('form', { name: 'Edit action 2.1' });
}

function fill(name: RegExp, words: string): void {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });
}

/** Action 2.1 as it is now stored in the list. */
async function stored(): Promise<Action> {
  const action = (await plan().data()).actions.find(({ ref }) => ref === '2.1');
  if (!action) throw new Error('Action 2.1 is missing.');
  return action;
}
const history = async (): Promise<ActionHistory> => {
  const { id } = await stored();
  return settled(plan().store('anne.faulkner').history(id));
};
const carolineEdits = async (changes: Partial<Action>): Promise<void> => {
  const base = await stored();
  await settled(plan().store('caroline.hart').editAction(base, changes, 'Hers.', newKey()));
};

describe('editing an action', () => {
  it('wants a reason and writes only what changed', async () => {
    await openEdit();
    const before = await stored();
    fill(/^What will be done/, 'Train every social worker in assessment');
    fill(/^Due/, '18/12/2026');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText(/Say why it is changed/)).toBeInTheDocument();
    fill(/^Why is it changed/, 'Trainers were found.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Action 2.1 was saved.', { selector: 'p' })).toBeInTheDocument();
    const { etag: _etag, ...after } = await stored();
    expect(after).toEqual({
      ...after,
      ...before,
      etag: undefined,
      text: 'Train every social worker in assessment',
      due: '2026-12-18',
    });
    const { rows, versions } = await history();
    expect(rows.at(-1)).toMatchObject({ kind: 'due', due: '2026-12-18', text: 'Trainers were found.' });
    expect(rows.at(-1)?.decidedById).toBe(rows.at(-1)?.authorId);
    expect(versions[0]).toMatchObject({
      reason: 'Trainers were found.',
      changes: [{ after: 'Train every social worker in assessment' }, { after: '18 Dec 2026' }],
    });
    expect(localStorage).toHaveLength(0);
    expect(screen.getByRole('button', { name: 'Edit' })).toHaveFocus();
  });

  it('asks whose decision a new date was, and keeps it beside the date', async () => {
    const body = await plan().store('anne.faulkner').addRecord('bodies', { name: 'The Board' }, newKey());
    await openEdit();
    expect(screen.queryByRole('combobox', { name: /^Whose decision/ })).toBeNull();
    fill(/^Due/, '18/12/2026');
    const whose = await screen.findByRole('combobox', { name: /^Whose decision/ });
    expect(whose).toHaveDisplayValue('Mine, as plan manager');
    await userEvent.selectOptions(whose, 'The Board, at no meeting');
    fill(/^Why is it changed/, 'The Board wants it earlier.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Action 2.1 was saved.', { selector: 'p' })).toBeInTheDocument();
    expect((await history()).rows.at(-1)).toMatchObject({ kind: 'due', decidedById: null, bodyId: body.id });
    expect(await screen.findByText(/decided by The Board/)).toBeInTheDocument();
  });

  it('shows both versions when somebody else saved first, and loses nothing', async () => {
    await openEdit();
    await carolineEdits({
      text: 'Train all social workers in assessment',
      outcome: 'Plans improve.',
      due: '2027-01-15',
    });
    fill(/^What will be done/, 'Train social workers in analytical assessment');
    fill(/^Desired outcome/, 'Children are heard.');
    fill(/^Why is it changed/, 'As agreed.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = await screen.findByRole('alertdialog');
    expect(dialog).toHaveTextContent('Caroline Hart changed this while you were editing it');
    // The two edits of the text touched different words, so the dialog offers a merged text and selects it.
    expect(
      within(dialog).getByRole('radio', { name: 'Both together: Train all social workers in analytical assessment' }),
    ).toBeChecked();
    // Both people wrote an outcome: the dialog selects the person's own and shows the other beside it.
    expect(within(dialog).getByRole('radio', { name: 'Yours: Children are heard.' })).toBeChecked();
    await userEvent.click(within(dialog).getByRole('radio', { name: 'Caroline Hart’s: Plans improve.' }));
    // Only the other person moved the date, so the dialog selects the moved date.
    expect(within(dialog).getByRole('radio', { name: 'Caroline Hart’s: 15 Jan 2027' })).toBeChecked();
    await userEvent.click(within(dialog).getByRole('button', { name: 'Save these' }));
    expect(await screen.findByText('Action 2.1 was saved.', { selector: 'p' })).toBeInTheDocument();
    expect(await stored()).toMatchObject({
      text: 'Train all social workers in analytical assessment',
      outcome: 'Plans improve.',
      due: '2027-01-15',
    });
    const { rows, versions } = await history();
    expect(versions.slice(0, 2).map(({ by, reason }) => `${by}: ${reason}`)).toEqual([
      'Anne Faulkner: As agreed.',
      'Caroline Hart: Hers.',
    ]);
    expect(rows.filter(({ kind }) => kind === 'due').map(({ due }) => due)).toEqual(['2027-01-15']);
  });

  it('goes back to the form with everything as it was typed', async () => {
    await openEdit();
    await carolineEdits({ text: 'Other' });
    fill(/^What will be done/, 'Mine');
    fill(/^Why is it changed/, 'As agreed.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await userEvent.click(await screen.findByRole('button', { name: 'Back to the form' }));
    expect(await screen.findByRole('textbox', { name: /^What will be done/ })).toHaveValue('Mine');
    expect((await stored()).text).toBe('Other');
  });
});

describe('a manager’s decisions', () => {
  it('pause an action until a day, with a reason', async () => {
    renderOnSite(plan().site, 'anne.faulkner', '#/actions/2.1');
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
    await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
    expect((await history()).rows.at(-1)).toMatchObject({
      kind: 'pause',
      until: '2027-01-04',
      text: 'Waits for the budget.',
    });
  });
});
