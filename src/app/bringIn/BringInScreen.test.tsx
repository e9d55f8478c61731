import { webcrypto } from 'node:crypto';
import { TextDecoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import * as React from 'react';
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { BroughtIn, BroughtInPlan } from '../../lists/bringIn';
import { SiteError } from '../../lists/planStore';
import type { OnStep, OpenedSite, PlanStore } from '../../lists/planStore';
import { SiteContext } from '../context/contexts';
import { anne, everyRating, openedWith, servicesWith, testHost } from '../testing/testPlan';
import { Themed } from '../shell/Themed';
import { BringInScreen } from './BringInScreen';
import { discardPlanInProgress } from './planInProgress';

// Fluent's forms are slow to draw in jsdom, and slower on a busy machine.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 15_000 });

// Browsers have all three; jsdom has none whole.
Object.assign(globalThis, { MessageChannel, TextDecoder });
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });

type BringIn = (plan: BroughtInPlan, operationKey: string, onStep?: OnStep) => Promise<BroughtIn>;
const site = 'https://council.example/sites/improvement';
const directory = [
  { name: 'Sarah Penrose', login: 'sarah.penrose@council.example', email: '', jobTitle: 'Head of Front Door' },
  { name: 'Owen Bright', login: 'owen.bright@council.example', email: '', jobTitle: 'Assessment Service Manager' },
];

function csv(rows: string[][], name = 'plan.csv'): File {
  const text = rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')).join('\r\n');
  const file = new File([text], name);
  // jsdom's files cannot be read as browsers' can.
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

function show(opened: OpenedSite = openedWith(null, { me: anne }), more: Partial<PlanStore> = {}) {
  const host = testHost('#/bring-in');
  const reload = jest.fn(async () => undefined);
  const bringIn = jest.fn<ReturnType<BringIn>, Parameters<BringIn>>(async () => ({ planId: 7, leftAlone: [] }));
  const store: Partial<PlanStore> = {
    bringIn,
    readRecords: (async () => []) as PlanStore['readRecords'],
    searchPeople: async (text) => directory.filter(({ name }) => name.toLowerCase().includes(text.toLowerCase())),
    ...more,
  };
  render(
    <Themed services={servicesWith({ store })} host={host} idPrefix="test-">
      <SiteContext.Provider value={{ opened, reload }}>
        <BringInScreen />
      </SiteContext.Provider>
    </Themed>,
  );
  return { host, bringIn };
}

const choose = (file: File): boolean =>
  fireEvent.change(screen.getByLabelText('The plan’s file'), { target: { files: [file] } });
const confirmButton = (): HTMLElement => screen.getByRole('button', { name: /^Confirm/ });
const ready = (): Promise<void> => waitFor(() => expect(confirmButton()).toBeEnabled());

afterEach(() => discardPlanInProgress(site));

describe('bringing in a plan', () => {
  it('asks each doubt with its place and a fix beside it, and writes what was understood', async () => {
    const { bringIn, host } = show();
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
    const [written] = bringIn.mock.calls[0];
    expect(written.recommendations).toMatchObject([{ ref: '1', text: 'Improve assessments' }]);
    expect(written.actions).toMatchObject([
      { ref: '1.1', people: ['owen.bright@council.example'], due: '2027-03-31', dueText: null, recommendation: { index: 0 }, progress: { going: 'on course' } }, // prettier-ignore
      { ref: '1.2', people: ['sarah.penrose@council.example'], due: '2027-03-31', dueText: 'March 2027', progress: { going: 'done' } }, // prettier-ignore
      { ref: '1.3', text: 'Agree a protocol', people: [], externalOwner: 'Housing', due: '2027-06-30' },
    ]);
  });

  it('writes nothing while an action has no words, and says where', async () => {
    const { bringIn } = show();
    choose(plan());
    await screen.findByRole('heading', { name: 'Is this your plan?' });
    await ready();
    await userEvent.click(confirmButton());
    expect(
      (await screen.findAllByText('Write the action at row 4, column 1, or leave it out.')).length,
    ).toBeGreaterThan(0);
    expect(bringIn).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole('button', { name: 'Leave the row out' }));
    await userEvent.click(confirmButton());
    await waitFor(() => expect(bringIn).toHaveBeenCalled());
    expect(bringIn.mock.calls[0][0].actions.map(({ ref }) => ref)).toEqual(['1.1', '1.2']);
  });

  it('lists what was not taken, and reads again when a column is said to be something', async () => {
    show();
    choose(plan());
    const left = await screen.findByRole('region', { name: '1 not taken' });
    await userEvent.click(within(left).getByRole('button', { name: 'Show them' }));
    expect(within(left).getByText('Evidence: Minutes')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Say what each column is' }));
    const columns = screen.getByRole('region', { name: 'Columns' });
    await userEvent.selectOptions(within(columns).getByRole('combobox', { name: 'What “Evidence” is' }), ['progress']);
    expect(await screen.findByRole('heading', { name: 'Everything in the file was taken' })).toBeInTheDocument();
  });

  it('lets columns that nobody could know be mapped, and remembers them for the site', async () => {
    const addRecord = jest.fn(async () => ({}));
    const { bringIn } = show(undefined, { addRecord: addRecord as never });
    choose(csv([['Zeile', 'Vorhaben', 'Wer'], ['1', 'Hold a weekly meeting', 'Owen Bright']])); // prettier-ignore
    await screen.findByRole('heading', { name: 'Which column is which?' });
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What “Vorhaben” is' }), ['action']);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'What “Wer” is' }), ['leads']);
    await userEvent.click(screen.getByRole('button', { name: 'Read the plan' }));
    await screen.findByRole('heading', { name: 'Is this your plan?' });
    await ready();
    await userEvent.click(confirmButton());
    await waitFor(() => expect(addRecord).toHaveBeenCalled());
    expect(bringIn.mock.calls[0][0].actions).toMatchObject([{ text: 'Hold a weekly meeting' }]);
    expect(addRecord).toHaveBeenCalledWith(
      'settings',
      expect.objectContaining({ kind: 'column mapping', value: { zeile: null, vorhaben: 'action', wer: 'leads' } }),
      expect.any(String),
    );
  });

  it('tries again with the same key after a failure', async () => {
    const bringIn = jest
      .fn<ReturnType<BringIn>, Parameters<BringIn>>()
      .mockRejectedValueOnce(new SiteError('SharePoint is busy.', 'busy', ''))
      .mockResolvedValueOnce({ planId: 7, leftAlone: [] });
    show(undefined, { bringIn });
    choose(csv([['Ref', 'Action', 'Lead'], ['1', 'Hold a weekly meeting', 'Owen Bright']])); // prettier-ignore
    await screen.findByRole('heading', { name: 'Is this your plan?' });
    await ready();
    await userEvent.click(confirmButton());
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(bringIn).toHaveBeenCalledTimes(2));
    expect(bringIn.mock.calls[1][1]).toBe(bringIn.mock.calls[0][1]);
  });

  it('says in words what cannot be read, and refuses people who may not', async () => {
    show();
    choose(csv([['Fruit']], 'plan.xlsx'));
    expect(await screen.findByText(/does not begin as an Excel file/)).toBeInTheDocument();
  });
});

describe('a newer file of the plan on show', () => {
  it('changes only what is ticked, and withdraws only what is asked', async () => {
    const data = everyRating();
    const { bringIn } = show(openedWith(data, { me: anne }));
    const [first, second] = data.actions;
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
    // It is complete: a date is not changed unasked.
    expect(within(changed).getByRole('checkbox', { name: 'Change “Due”' })).not.toBeChecked();
    await userEvent.click(screen.getByRole('checkbox', { name: /^Withdraw 2\.4/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Confirm and add 1 action, change 2, withdraw 1' }));
    await waitFor(() => expect(bringIn).toHaveBeenCalled());
    const [written] = bringIn.mock.calls[0];
    expect(written.into).toBe(data.plan.id);
    expect(written.changes).toEqual([
      { action: first, outcome: 'Signed the same day' },
      { action: second, outcome: 'Fewer stay open' },
    ]);
    expect(written.withdrawn.map(({ ref }) => ref)).toEqual(['2.4']);
    expect(written.actions).toMatchObject([{ ref: '9.1', text: 'Something new altogether' }]);
  });

  it('leads nobody to withdraw a whole plan because of another one’s file', async () => {
    const data = everyRating();
    show(openedWith(data, { me: anne }));
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
    expect(screen.getAllByText('It gets the next free number.')).toHaveLength(2);
    await userEvent.click(screen.getByRole('button', { name: `Show all ${data.actions.length}` }));
    expect(screen.getAllByRole('checkbox', { name: /^Withdraw/ })).toHaveLength(data.actions.length);
  });
});
