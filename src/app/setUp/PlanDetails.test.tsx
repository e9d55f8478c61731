/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { fireEvent, screen, within } from '@testing-library/react';
import { newKey } from '../../lists/keys';
import { planForEachTest, renderOnSite, settled } from '../testing/site';

jest.setTimeout(120_000);
const slow = { timeout: 40_000 };
const plan = planForEachTest();

async function openDetails(): Promise<void> {
  renderOnSite(plan().site, 'anne.faulkner', '#/set-up');
  fireEvent.click(await screen.findByRole('button', { name: 'Edit name and dates' }, slow));
}

const write = (name: string, words: string): void =>
  void fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });
const save = (): void => void fireEvent.click(screen.getByRole('button', { name: /^Save( again)?$/ }));

describe('the name and dates of a plan', () => {
  it('are written with their reason, and the form closes', async () => {
    await openDetails();
    write('Name of the plan', 'Getting to good');
    write('Runs from', '1 Nov 2026');
    write('Runs to', '30/04/2028');
    write('No later than', '20 Dec 2026');
    write('Why is it changed?', 'Agreed by Cabinet');
    save();
    expect(await screen.findByRole('button', { name: 'Edit name and dates' }, slow)).toBeInTheDocument();
    expect((await plan().data()).plan).toMatchObject({
      title: 'Getting to good',
      starts: '2026-11-01',
      ends: '2028-04-30',
      chosenDue: '2026-12-20',
    });
    const [newest] = await settled(plan().store('anne.faulkner').recordHistory('plans', plan().planId));
    expect(newest?.reason).toBe('Agreed by Cabinet');
  });

  it('are not written without a name, a reason and an end after the start', async () => {
    await openDetails();
    const before = (await plan().data()).plan;
    write('Name of the plan', ' ');
    write('Runs from', '1 Nov 2026');
    write('Runs to', '1 Oct 2026');
    save();
    expect(await screen.findByText('Give the plan a name.')).toBeInTheDocument();
    expect(screen.getByText('The plan must end after it starts, 1 Nov 2026.')).toBeInTheDocument();
    expect(screen.getByText('Say why it is changed: the reason stands in its history.')).toBeInTheDocument();
    expect((await plan().data()).plan).toEqual(before);
  });

  it('keep what was typed when somebody else changed the plan meanwhile', async () => {
    await openDetails();
    const { plan: base } = await plan().data();
    await settled(plan().store('caroline.hart').editPlan(base, { title: 'Theirs' }, 'Hers.', newKey()));
    write('Name of the plan', 'Mine');
    write('Why is it changed?', 'A better name');
    save();
    const dialog = await screen.findByRole('alertdialog', { hidden: true }, slow);
    expect(dialog).toHaveTextContent('Caroline Hart changed this while you were editing it');
    expect(dialog).toHaveTextContent('Theirs');
    expect(dialog).toHaveTextContent('Mine');
    fireEvent.click(within(dialog).getByRole('button', { name: 'Back to the form', hidden: true }));
    expect(screen.getByRole('textbox', { name: 'Name of the plan', hidden: true })).toHaveValue('Mine');
    expect((await plan().data()).plan.title).toBe('Theirs');
  });
});
