/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { newKey } from '../../lists/keys';
import { appointed } from '../../plan/testing';
import { layoutForEachTest } from '../testing/layout';
import { planForEachTest, renderOnSite, settled } from '../testing/site';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const slow = { timeout: 40_000 };

const write = (name: RegExp, words: string): void =>
  void fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });

describe('a priority', () => {
  layoutForEachTest(1280);
  const plan = planForEachTest();

  async function openPlan(): Promise<void> {
    renderOnSite(plan().site, 'anne.faulkner', '#/plan');
    await screen.findByRole('treegrid', {}, slow);
  }
  const titles = async (): Promise<string[]> =>
    (await plan().data()).priorities.map(({ ref, title }) => `${ref} ${title}`);

  async function rename(): Promise<void> {
    await userEvent.click(screen.getByRole('button', { name: 'What to do with Priority 1' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Rename the priority' }));
    await screen.findByRole('form', { name: 'Edit priority 1' }, slow);
  }

  it('is added after the others, and stands in the plan though nothing is under it yet', async () => {
    await openPlan();
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'A priority' }));
    await screen.findByRole('form', { name: 'Add a priority' }, slow);
    await userEvent.click(screen.getByRole('button', { name: 'Add the priority' }));
    expect(await screen.findByText(/Name the priority/)).toBeInTheDocument();
    expect(await titles()).toHaveLength(2);
    write(/What it is called/, 'Permanence and contact');
    await userEvent.click(screen.getByRole('button', { name: 'Add the priority' }));
    expect(await screen.findByRole('row', { name: /^Priority 3 *Permanence and contact/ }, slow)).toBeInTheDocument();
    expect(await titles()).toEqual(['1 The front door', '2 Care leavers and housing', '3 Permanence and contact']);
  });

  it('is renamed with a reason', async () => {
    await openPlan();
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
    const [newest] = await settled(plan().store('anne.faulkner').recordHistory('priorities', 1));
    expect(newest).toMatchObject({
      reason: 'Shorter',
      changes: [{ before: 'The front door', after: 'First contact' }],
    });
  });

  it('gets its senior responsible officer, who stands beside it and counts from that day', async () => {
    await openPlan();
    await rename();
    await userEvent.type(screen.getByRole('combobox', { name: 'Senior responsible officer' }), 'penrose');
    await userEvent.click(await screen.findByRole('option', { name: /Sarah Penrose/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(
      await screen.findByRole('row', { name: /^Priority 1.*Senior responsible officer: Sarah Penrose/ }, slow),
    ).toBeInTheDocument();
    const { appointments, people, priorities } = await plan().data();
    const sarah = people.find(({ name }) => name === 'Sarah Penrose')!.id;
    expect(priorities[0]!.seniorId).toBe(sarah);
    expect(appointments.filter(({ role }) => role === 'senior officer')).toEqual([
      appointed('senior officer', sarah, { from: '2026-11-23', priorityId: priorities[0]!.id }),
    ]);
  });

  it('shows both names when somebody else renamed it, and keeps what was typed when saving fails', async () => {
    await openPlan();
    await rename();
    write(/What it is called/, 'Mine');
    write(/Why is it changed/, 'Clearer');
    await settled(plan().site.fault({ fault: 'status', status: 503, path: 'Priorities', method: 'POST', times: null }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/SharePoint is busy/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /What it is called/ })).toHaveValue('Mine');
    await settled(plan().site.clearFaults());
    const { priorities } = await plan().data();
    await settled(plan().store('caroline.hart').editPriority(priorities[0]!, { title: 'Theirs' }, 'Hers.', newKey()));
    await userEvent.click(screen.getByRole('button', { name: 'Save again' }));
    const dialog = await screen.findByRole('alertdialog', {}, slow);
    expect(dialog).toHaveTextContent('Caroline Hart changed this while you were editing it');
    expect(dialog).toHaveTextContent('Theirs');
    expect(dialog).toHaveTextContent('Mine');
    expect(await titles()).toContain('1 Theirs');
  });
});
