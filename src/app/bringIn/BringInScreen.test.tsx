/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { MessageChannel } from 'node:worker_threads';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SiteError } from '../../lists/planStore';
import { storeOf } from '../../lists/testing/tenantSite';
import type { Action } from '../../plan/fields';
import type { PlanData } from '../../plan/planData';
import { planForEachTest, readySiteForEachTest, renderOnSite, settled } from '../testing/site';
import type { AppOnSite, Through } from '../testing/site';
import { discardPlanInProgress } from './planInProgress';

// Fluent's forms are slow to draw in jsdom, and slower on a busy machine.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 15_000 });

// Browsers have MessageChannel; jsdom has not.
Object.assign(globalThis, { MessageChannel });

function csv(rows: string[][], name = 'plan.csv'): File {
  const text = rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')).join('\r\n');
  const file = new File([text], name);
  // jsdom cannot read the bytes of its files as browsers can.
  file.arrayBuffer = async () => new Uint8Array(Buffer.from(text)).buffer;
  return file;
}

const HEADS = ['Ref', 'Recommendation', 'Action', 'Lead', 'By when', 'RAG', 'Evidence'];
const plan = (): File =>
  csv([
    HEADS,
    ['1.1', 'Improve assessments', 'Hold a weekly meeting', 'Owen Bright', '31/03/2027', 'Green', 'Minutes'],
    ['1.2', '', 'Train the duty team', 'S Penrose', 'March 2027', 'Blue', ''],
    ['1.3', '', '', 'Housing', '30 June 2027', 'Amber', ''],
  ]);

const choose = (file: File): boolean =>
  fireEvent.change(screen.getByLabelText('The plan’s file'), { target: { files: [file] } });
const confirmButton = (): HTMLElement => screen.getByRole('button', { name: /^Confirm/ });
const ready = (): Promise<void> => waitFor(() => expect(confirmButton()).toBeEnabled());

describe('bringing in a plan', () => {
  const site = readySiteForEachTest();
  // Two sites of these tests may have the same address, so a file left from an earlier test must go.
  beforeEach(() => discardPlanInProgress(site().siteUrl));

  /** Opens the screen as Anne Faulkner on a site without a plan. */
  async function show(through?: Through): Promise<AppOnSite> {
    const app = renderOnSite(site(), 'anne.faulkner', '#/bring-in', through);
    await screen.findByLabelText('The plan’s file');
    return app;
  }
  /** The plan that was brought in, or null. The test fails when there is more than one. */
  async function broughtIn(): Promise<PlanData | null> {
    const { plans, data } = await settled(storeOf(site(), 'anne.faulkner').open());
    expect(plans.length).toBeLessThan(2);
    return data;
  }
  /** Brings in a plan whose columns are mapped by hand. */
  async function bringInMapped({ visited }: AppOnSite['host']): Promise<void> {
    choose(csv([['Zeile', 'Vorhaben', 'Wer'], ['1', 'Hold a weekly meeting', 'Owen Bright']])); // prettier-ignore
    await screen.findByRole('heading', { name: 'Which column is which?' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What “Vorhaben” is' }), ['action']);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What “Wer” is' }), ['leads']);
    await userEvent.click(screen.getByRole('button', { name: 'Read the plan' }));
    await screen.findByRole('heading', { name: 'Is this your plan?' });
    await ready();
    await userEvent.click(confirmButton());
    await waitFor(() => expect(visited).toEqual(['#/plan']));
  }
  const nameOf = ({ people }: PlanData, id: number | null) => people.find((each) => each.id === id)?.name ?? null;

  it('asks each doubt with its place and a fix beside it, and writes what was understood', async () => {
    const { host } = await show();
    choose(plan());
    await screen.findByRole('heading', { name: 'Is this your plan?' });
    await ready();
    const dates = screen.getByRole('list', { name: 'Dates' });
    expect(within(dates).getByText('row 3, column 5')).toBeInTheDocument();
    await userEvent.click(within(dates).getByRole('button', { name: '31 Mar 2027' }));
    const leads = screen.getByRole('list', { name: 'Leads' });
    await userEvent.selectOptions(within(leads).getByRole('combobox', { name: 'Who “S Penrose” is' }), [
      'sarah.penrose@council.example',
    ]);
    const words = screen.getByRole('list', { name: 'Rows without an action' });
    await userEvent.type(within(words).getByRole('textbox', { name: 'Words of the action' }), 'Agree a protocol');
    await userEvent.click(confirmButton());
    await waitFor(() => expect(host.visited).toEqual(['#/plan']));
    const data = (await broughtIn())!;
    expect(data.recommendations).toMatchObject([{ ref: '1', text: 'Improve assessments' }]);
    expect(data.actions.map((action) => ({ ...action, lead: nameOf(data, action.leadId) }))).toMatchObject([
      { ref: '1.1', lead: 'Owen Bright', due: '2027-03-31', dueText: null, recommendationId: 1 },
      { ref: '1.2', lead: 'Sarah Penrose', due: '2027-03-31', dueText: 'March 2027' },
      { ref: '1.3', text: 'Agree a protocol', lead: null, leadText: 'Housing', externalOwner: null, due: '2027-06-30' },
    ]);
    const refOf = (id: number | null) => data.actions.find((action) => action.id === id)?.ref;
    const reported = data.rows.filter(({ kind }) => kind === 'progress');
    expect(reported.map(({ actionId, going }) => `${refOf(actionId)} ${going}`).sort()).toEqual([
      '1.1 on course',
      '1.2 done',
      '1.3 at risk',
    ]);
  });

  it('writes nothing while an action has no words, and says where', async () => {
    const { host } = await show();
    choose(plan());
    await screen.findByRole('heading', { name: 'Is this your plan?' });
    await ready();
    await userEvent.click(confirmButton());
    expect(
      (await screen.findAllByText('Write the action at row 4, column 1, or leave it out.')).length,
    ).toBeGreaterThan(0);
    expect(await broughtIn()).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Leave the row out' }));
    await userEvent.click(confirmButton());
    await waitFor(() => expect(host.visited).toEqual(['#/plan']));
    expect((await broughtIn())?.actions.map(({ ref }) => ref)).toEqual(['1.1', '1.2']);
  });

  it('makes a measure of what is ticked in the measure column, and of nothing else', async () => {
    const { host } = await show();
    const heads = ['Ref', 'Action', 'Lead', 'Success measure'];
    choose(
      csv([
        heads,
        ['1.1', 'Hold a weekly meeting', 'Owen Bright', '85% in 45 days'],
        ['1.2', 'Train the duty team', 'Sarah Penrose', 'Staff say so'],
        ['1.3', 'Agree a rota', '', '85% in 45 days'],
      ]),
    );
    const offered = await screen.findByRole('region', { name: 'Measures in the file' });
    await ready();
    expect(offered).toHaveTextContent('Actions 1.1, 1.3; Owen Bright');
    await userEvent.click(within(offered).getByRole('checkbox', { name: '85% in 45 days' }));
    await userEvent.click(screen.getByRole('button', { name: 'Confirm and add 3 actions, make 1 measure' }));
    await waitFor(() => expect(host.visited).toEqual(['#/plan']));
    const data = (await broughtIn())!;
    expect(data.measures.map(({ ref, title, ownerId }) => [ref, title, nameOf(data, ownerId)])).toEqual([
      ['M1', '85% in 45 days', 'Owen Bright'],
    ]);
    expect(data.measures[0].actionIds).toHaveLength(2);
    expect(data.actions.map(({ measure }) => measure)).toEqual(['85% in 45 days', 'Staff say so', '85% in 45 days']);
  });

  it('leaves out all rows without an action at once', async () => {
    const { host } = await show();
    const empty = (ref: string): string[] => [ref, '', '', 'Housing', '30 June 2027', 'Amber', ''];
    choose(csv([HEADS, ['1.1', '', 'Hold a weekly meeting', '', '31/03/2027', '', ''], empty('1.2'), empty('1.3')]));
    await userEvent.click(await screen.findByRole('button', { name: 'Leave out all 2' }));
    expect(screen.queryByRole('list', { name: 'Rows without an action' })).toBeNull();
    await ready();
    await userEvent.click(confirmButton());
    await waitFor(() => expect(host.visited).toEqual(['#/plan']));
    expect((await broughtIn())?.actions.map(({ ref }) => ref)).toEqual(['1.1']);
  });

  it('keeps what has no field under its own heading, and reads again when a column is said to be something', async () => {
    const { host } = await show();
    choose(plan());
    expect(await screen.findByRole('heading', { name: 'Everything in the file was taken' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Look at 1.1' }));
    expect(screen.getByText('Evidence, kept under its own heading')).toBeInTheDocument();
    expect(screen.getByText('Minutes')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Say what each column is' }));
    const columns = screen.getByRole('region', { name: 'Columns' });
    await userEvent.selectOptions(within(columns).getByRole('combobox', { name: 'What “Evidence” is' }), ['progress']);
    await waitFor(() => expect(screen.queryByText('Evidence, kept under its own heading')).toBeNull());
    await userEvent.click(screen.getByRole('button', { name: 'Leave the row out' }));
    await ready();
    await userEvent.click(confirmButton());
    await waitFor(() => expect(host.visited).toEqual(['#/plan']));
    const data = (await broughtIn())!;
    expect(data.actions.map(({ details }) => details)).toEqual([[], []]);
    expect(data.rows.map(({ text }) => text)).toContain('Minutes');
  });

  it('lets columns that nobody could know be mapped, and remembers them for the site', async () => {
    const { host } = await show();
    await bringInMapped(host);
    expect((await broughtIn())?.actions).toMatchObject([{ text: 'Hold a weekly meeting' }]);
    const settings = await settled(storeOf(site(), 'anne.faulkner').readRecords('settings'));
    expect(settings).toContainEqual(
      expect.objectContaining({
        kind: 'column mapping',
        value: { zeile: null, vorhaben: 'action', wer: 'leads' },
      }),
    );
  });

  it('brings in once, though the first answer is lost', async () => {
    let lost = 0;
    const { host } = await show((store) => ({
      bringIn: async (...given) => {
        const made = await store.bringIn(...given);
        if (lost++ === 0) throw new SiteError('SharePoint is busy.', 'busy', '');
        return made;
      },
    }));
    choose(csv([['Ref', 'Action', 'Lead'], ['1', 'Hold a weekly meeting', 'Owen Bright']])); // prettier-ignore
    await screen.findByRole('heading', { name: 'Is this your plan?' });
    await ready();
    await userEvent.click(confirmButton());
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(host.visited).toEqual(['#/plan']));
    expect(lost).toBe(2);
    expect((await broughtIn())?.actions.map(({ text }) => text)).toEqual(['Hold a weekly meeting']);
  });

  it('does not say that the plan was not saved where only the mapping could not be remembered', async () => {
    let refused = 0;
    const { host } = await show(() => ({
      addRecord: async () => {
        refused++;
        throw new SiteError('SharePoint is busy.', 'busy', '');
      },
    }));
    await bringInMapped(host);
    expect(refused).toBe(1);
  });

  it('says in words what cannot be read, and refuses people who may not', async () => {
    await show();
    choose(csv([['Fruit']], 'plan.xlsx'));
    expect(await screen.findByText(/does not begin as an Excel file/)).toBeInTheDocument();
  });
});

describe('a newer file of the plan on show', () => {
  const plan = planForEachTest();
  beforeEach(() => discardPlanInProgress(plan().site.siteUrl));

  async function show(): Promise<AppOnSite> {
    const app = renderOnSite(plan().site, 'anne.faulkner', '#/bring-in');
    await screen.findByLabelText('The plan’s file');
    return app;
  }

  it('changes only what is ticked, and withdraws only what is asked', async () => {
    const { host } = await show();
    const { actions: before } = await plan().data();
    const [first, second] = before as [Action, Action];
    choose(
      csv([
        ['Ref', 'Action', 'Desired outcome', 'Due date'],
        [first.ref, first.text, 'Signed the same day', '30/09/2026'],
        [second.ref, second.text, 'Fewer stay open', '29/01/2027'],
        ['9.1', 'Something new altogether', '', ''],
      ]),
    );
    await screen.findByRole('heading', { name: 'What would change?' });
    const changed = await screen.findByRole('region', { name: '2 changed' });
    // The action is complete, so the change of its date is not ticked in advance.
    expect(within(changed).getByRole('checkbox', { name: 'Change “Due”' })).not.toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: /^Withdraw action 2\.4/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Confirm and add 1 action, change 2, withdraw 1' }));
    await waitFor(() => expect(host.visited.length).toBeGreaterThan(0));
    const { actions, rows } = await plan().data();
    expect(actions).toHaveLength(8);
    const withoutVersion = ({ etag: _etag, ...action }: Action) => action;
    expect(actions.map(withoutVersion).slice(0, 6)).toEqual([
      { ...withoutVersion(first), outcome: 'Signed the same day' },
      { ...withoutVersion(second), outcome: 'Fewer stay open' },
      ...before.map(withoutVersion).slice(2, 6),
    ]);
    expect(rows.filter(({ kind }) => kind === 'withdraw').map(({ actionId }) => actionId)).toEqual([7]);
    expect(actions[7]).toMatchObject({ ref: '9.1', text: 'Something new altogether' });
  });

  it('says before it is confirmed which number an action gets whose own the plan has given', async () => {
    await show();
    const { actions } = await plan().data();
    const [first] = actions as [Action];
    choose(csv([['Ref', 'Action'], [first.ref, 'Plant an orchard behind the town hall']])); // prettier-ignore
    await screen.findByRole('heading', { name: 'What would change?' });
    expect(
      await screen.findByText(new RegExp(`^The plan has another action ${first.ref}\\. This one becomes A\\d+\\.$`)),
    ).toBeInTheDocument();
    expect(screen.getByText(new RegExp(`^Number ${first.ref} in the file`))).toBeInTheDocument();
  });

  it('leads nobody to withdraw a whole plan because of another one’s file', async () => {
    await show();
    const { actions } = await plan().data();
    choose(
      csv([
        ['Ref', 'Action', 'Lead'],
        ['Z1', 'Plant an orchard', ''],
        ['Z1', 'Paint the town hall', ''],
        ['Z1', 'Mend the clock tower', ''],
      ]),
    );
    expect(await screen.findByText(/^plan\.csv has 3 actions that the plan has not\. Only/)).toBeInTheDocument();
    const none = await screen.findByRole('region', { name: 'None of the plan’s actions is in the file' });
    expect(none).toHaveTextContent('If it is another plan, choose “Into a new plan beside it” above.');
    expect(screen.queryByRole('checkbox', { name: /^Withdraw/ })).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Give all 2 the next free number' }));
    expect(screen.getAllByText(/^It gets the next free number, A\d\.$/)).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: `Show all ${actions.length}` }));
    expect(screen.getAllByRole('checkbox', { name: /^Withdraw/ })).toHaveLength(actions.length);
  });
});
