import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { SiteError } from '../../lists/planStore';
import type { PlanStore, ProgressReport } from '../../lists/planStore';
import type { ProgressRow } from '../../plan/fields';
import { LEAD, rowWith, SECOND_LEAD } from '../../plan/testing';
import { anne, everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';
import type { TestHost } from '../testing/testPlan';
import { layoutForEachTest } from '../testing/layout';

// Eight suites on two cores take their time.
jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });

layoutForEachTest(1280);

interface Sent {
  report: ProgressReport;
  key: string;
}

/** Opens the form on 2.1 (at risk, due 4 Dec 2026), over rows that a test can add to. */
async function openForm({
  me = {},
  store = {},
  going = '',
}: { me?: object; store?: Partial<PlanStore>; going?: string } = {}): Promise<{
  sent: Sent[];
  rows: ProgressRow[];
  host: TestHost;
  unmount(): void;
}> {
  const data = everyRating();
  const rows = data.rows;
  const sent: Sent[] = [];
  const host = testHost(`#/actions/2.1?report=1${going}`);
  const reportProgress: PlanStore['reportProgress'] = async (action, report, key) => {
    sent.push({ report, key });
    const row = rowWith({
      ...report,
      id: 100 + sent.length,
      kind: 'progress',
      actionId: action.id,
      day: '2026-11-23',
      key,
    });
    rows.push(row);
    return row;
  };
  const { unmount } = renderOpened(openedWith(data, { me }), host, {
    store: {
      open: async () => openedWith({ ...data, rows: [...rows] }, { me }),
      history: async (id) => ({ rows: rows.filter(({ actionId }) => actionId === id), versions: [] }),
      reportProgress,
      opens: async () => 'not looked up',
      ...store,
    },
  });
  await screen.findByRole('form', { name: 'Report progress on action 2.1' }, { timeout: 40_000 });
  return { sent, rows, host, unmount };
}

const choose = async (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('radio', { name }));
const write = (name: string | RegExp, words: string): boolean =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });
const say = (words: string): boolean => write(/what has happened since/i, words);
const send = async (): Promise<void> => userEvent.click(screen.getByRole('button', { name: /^Send/ }));

/** jsdom's files cannot be read. */
const auditFile = (): File =>
  Object.assign(new File(['x'], 'Audit.pdf'), { arrayBuffer: async () => new ArrayBuffer(1) });

describe('the form to report progress', () => {
  it('shows the last report and offers the due date', async () => {
    await openForm();
    expect(screen.getByText('Last report, 16 Nov 2026.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'When will it be done?' })).toHaveValue('4 Dec 2026');
  });

  it('begins with the answer that was chosen in a reminder, and asks for the words next', async () => {
    const { sent } = await openForm({ going: '&going=off-track' });
    expect(screen.getByRole('radio', { name: 'At risk, or stuck' })).toBeChecked();
    expect(screen.getByRole('radio', { name: /^Off track/ })).toBeChecked();
    expect(screen.getByRole('textbox', { name: /what has happened since/i })).toHaveFocus();
    say('Two posts are still empty.');
    await send();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0].report).toMatchObject({ going: 'off track', text: 'Two posts are still empty.' });
  });

  it('keeps the answer of a draft, whatever was chosen in a reminder', async () => {
    const { unmount } = await openForm();
    await choose('Done');
    unmount();
    await openForm({ going: '&going=at-risk' });
    expect(screen.getByRole('radio', { name: 'Done' })).toBeChecked();
  });

  it('says what the rating will become, and why, before anything is sent', async () => {
    const { sent } = await openForm();
    await choose('On course');
    say('Both posts are filled.');
    expect(screen.getByText('The rating will become Green: on track.')).toBeInTheDocument();
    write('When will it be done?', '18/12/2026');
    expect(screen.getByText('The rating stays Amber: at risk.')).toBeInTheDocument();
    expect(screen.getByText(/Forecast 18 Dec 2026 is after the due date/)).toBeInTheDocument();
    expect(sent).toHaveLength(0);
  });

  it('says that done without evidence turns Amber, and Blue with it', async () => {
    await openForm();
    await choose('Done');
    say('All trained.');
    expect(screen.getByText('The rating stays Amber: at risk.').parentElement).toHaveTextContent(
      'no evidence of it can be opened. Add a file or a link that shows it, and it becomes Blue.',
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add a link' }));
    write('Address', 'council.example/training');
    write(/^What it is/, 'Attendance');
    await userEvent.click(screen.getByRole('button', { name: 'Add this link' }));
    expect(screen.getByText('The rating will become Blue: complete with evidence.')).toBeInTheDocument();
  });

  it('asks why, how bad and what would help where there is trouble', async () => {
    const { sent } = await openForm();
    await choose('At risk, or stuck');
    say('No room is free.');
    write(/What would help/, 'A room on Tuesdays.');
    await send();
    expect(screen.getByText('Say whether it is at risk or off track.')).toBeInTheDocument();
    expect(sent).toHaveLength(0);
    await choose(/^Off track/);
    expect(screen.getByText('The rating will become Red: off track.')).toBeInTheDocument();
    await send();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0].report).toMatchObject({
      going: 'off track',
      text: 'No room is free.\n\nWhat would help: A room on Tuesdays.',
      forecast: '2026-12-04',
      onBehalfOfId: null,
    });
  });

  it('sends, shows the new rating, tells so, and leaves nothing in the browser', async () => {
    const { host } = await openForm();
    await choose('On course');
    say('Both posts are filled.');
    await waitFor(() => expect(localStorage).toHaveLength(1));
    await send();
    expect(await screen.findByText('Your report on action 2.1 was sent.', { selector: 'p' })).toBeInTheDocument();
    expect(host.route()).toBe('#/actions/2.1');
    expect(screen.getByRole('row', { name: /^2\.1/ })).toHaveTextContent('On track');
    expect(screen.getByRole('button', { name: 'Report progress' })).toHaveFocus();
    expect(localStorage).toHaveLength(0);
  });

  it('puts the focus on what must be put right', async () => {
    await openForm();
    await send();
    expect(screen.getByRole('radio', { name: 'On course' })).toHaveFocus();
    await choose('On course');
    await send();
    expect(screen.getByText('Say in a sentence or two what has happened.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /what has happened/i })).toHaveFocus();
    say('x');
    expect(screen.queryByText('Say in a sentence or two what has happened.')).not.toBeInTheDocument();
  });

  it('keeps what was typed for the next visit, and can begin again', async () => {
    const { unmount } = await openForm();
    await choose('On course');
    say('Half a sent');
    unmount();
    await openForm();
    expect(screen.getByRole('textbox', { name: /what has happened/i })).toHaveValue('Half a sent');
    await userEvent.click(screen.getByRole('button', { name: 'Start afresh' }));
    expect(screen.getByRole('textbox', { name: /what has happened/i })).toHaveValue('');
    expect(localStorage).toHaveLength(0);
  });

  it('keeps everything when sending fails, and sends again under the same key', async () => {
    const keys: string[] = [];
    const offline = new SiteError('The site cannot be reached. Check your connection.', 'offline', 'fetch failed');
    const { rows } = await openForm({
      store: {
        reportProgress: async (_action, report, key) => {
          keys.push(key);
          if (keys.length === 1) throw offline;
          const row = rowWith({ ...report, id: 200, kind: 'progress', actionId: 4, day: '2026-11-23', key });
          rows.push(row);
          return row;
        },
      },
    });
    await choose('On course');
    say('Both posts are filled.');
    await send();
    expect(await screen.findByText(/^Your report was not sent\. The site cannot be reached/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /what has happened/i })).toHaveValue('Both posts are filled.');
    await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
    await screen.findByText('Your report on action 2.1 was sent.', { selector: 'p' });
    expect(keys).toEqual([keys[0], keys[0]]);
  });

  it('shows first what somebody else reported meanwhile, and sends then', async () => {
    const { sent, rows } = await openForm();
    await choose('On course');
    say('Both posts are filled.');
    rows.push(
      rowWith({
        id: 90,
        kind: 'progress',
        actionId: 4,
        authorId: SECOND_LEAD,
        day: '2026-11-23',
        going: 'off track',
        text: 'A third has left.',
      }),
    );
    await send();
    expect(await screen.findByText(/^Martin Oakley reported meanwhile/)).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('A third has left.');
    expect(sent).toHaveLength(0);
    await userEvent.click(screen.getByRole('button', { name: 'Send all the same' }));
    await waitFor(() => expect(sent).toHaveLength(1));
  });

  it('lets a manager report for the lead, and says so in the record', async () => {
    const { sent } = await openForm({ me: anne });
    expect(screen.getByRole('checkbox', { name: 'I report for Priya Nair, who told me' })).toBeChecked();
    await choose('On course');
    say('Told me by phone: both posts are filled.');
    await send();
    await waitFor(() => expect(sent[0]?.report.onBehalfOfId).toBe(LEAD));
  });

  it('offers files at once to the library and waits for them', async () => {
    let finish: (evidence: { title: string; url: string }) => void = () => undefined;
    await openForm({ store: { uploadEvidence: () => new Promise((resolve) => (finish = resolve)) } });
    await userEvent.upload(screen.getByLabelText('Files that show it'), auditFile());
    expect(await screen.findByRole('button', { name: 'Waiting for the file' })).toBeInTheDocument();
    await act(async () => finish({ title: 'Audit.pdf', url: '/sites/improvement/Evidence/Audit.pdf' }));
    expect(screen.getByRole('button', { name: 'Remove Audit.pdf' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Send report' })).toBeInTheDocument();
  });

  it('keeps a file that was refused in the list, with the reason and another try', async () => {
    let tries = 0;
    await openForm({
      store: {
        uploadEvidence: async ({ name }) => {
          tries += 1;
          if (tries === 1) throw new SiteError('The file is larger than 250 MB. Make it smaller.', 'too large', '413');
          return { title: name, url: '/sites/improvement/Evidence/Audit.pdf' };
        },
      },
    });
    await userEvent.upload(screen.getByLabelText('Files that show it'), auditFile());
    expect(await screen.findByText(/was not uploaded\. The file is larger/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Remove Audit.pdf' })).toBeInTheDocument();
  });
});

describe('evidence that an action is done', () => {
  const addLink = async (address: string): Promise<void> => {
    await userEvent.click(screen.getByRole('button', { name: 'Add a link' }));
    write('Address', address);
    write(/^What it is/, 'Attendance');
    await userEvent.click(screen.getByRole('button', { name: 'Add this link' }));
  };
  const address = 'https://council.example/sites/improvement/Evidence/attendance.pdf';
  const waysOfEvidence = (): HTMLElement => screen.getByRole('list', { name: 'What shows it' });

  it('that is not there is said beside it, leaves the action Amber, and is sent marked as such', async () => {
    const looked: string[] = [];
    const { sent } = await openForm({
      store: {
        opens: async (url) => {
          looked.push(url);
          return 'not there';
        },
      },
    });
    await choose('On course');
    await addLink(address);
    expect(looked).toEqual([]);
    await choose('Done');
    say('All trained.');
    await waitFor(() => expect(waysOfEvidence()).toHaveTextContent(/nothing is at this address now\. Find it/));
    expect(screen.getByText('The rating stays Amber: at risk.').parentElement).toHaveTextContent(
      'no evidence of it can be opened. Add a file or a link that shows it, and it becomes Blue.',
    );
    expect(looked).toEqual([address]);
    await send();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0].report.evidence).toEqual([{ title: 'Attendance', url: address, opens: false }]);
  });

  it('that opened only after its owner shared it is looked up again when sending', async () => {
    const answers = ['not allowed', 'opens'] as const;
    let asked = 0;
    const { sent } = await openForm({ store: { opens: async () => answers[asked++] } });
    await choose('Done');
    say('All trained.');
    await addLink(address);
    await waitFor(() => expect(waysOfEvidence()).toHaveTextContent(/no permission to see it\. Ask its owner/));
    await send();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0].report.evidence).toEqual([{ title: 'Attendance', url: address }]);
  });

  it('that could not be looked at counts by its form, and the form says so', async () => {
    const offline = new SiteError('The site cannot be reached. Check your connection.', 'offline', 'fetch failed');
    const { sent } = await openForm({
      store: {
        opens: async (url) => {
          if (url === address) throw offline;
          return 'not looked up';
        },
      },
    });
    await choose('Done');
    say('All trained.');
    await addLink('https://elsewhere.example/register');
    await waitFor(() => expect(waysOfEvidence()).toHaveTextContent(/not a file of this site\. Open it once yourself/));
    await addLink(address);
    await waitFor(() => expect(waysOfEvidence()).toHaveTextContent(/looked at whether it opens\. The site cannot be/));
    expect(screen.getByText('The rating will become Blue: complete with evidence.')).toBeInTheDocument();
    await send();
    await waitFor(() => expect(sent).toHaveLength(1));
    expect(sent[0].report.evidence.map(({ opens }) => opens)).toEqual([undefined, undefined]);
  });
});

describe('an action', () => {
  it('has no form for those whose report would not count', async () => {
    renderOpened(openedWith(everyRating(), { me: { id: SECOND_LEAD } }), testHost('#/actions/2.1?report=1'), {
      store: { history: async () => ({ rows: [], versions: [] }) },
    });
    await screen.findByRole('heading', { name: 'The story so far' }, { timeout: 40_000 });
    expect(screen.queryByRole('button', { name: 'Report progress' })).not.toBeInTheDocument();
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
  });

  it('says when its number is not in the plan', async () => {
    renderOpened(openedWith(everyRating()), testHost('#/actions/9.9'));
    expect(await screen.findByRole('heading', { name: 'There is no action 9.9 in this plan' })).toBeInTheDocument();
  });

  it('lets its history be read again when that failed', async () => {
    let tries = 0;
    renderOpened(openedWith(everyRating()), testHost('#/actions/2.2'), {
      store: {
        history: async () => {
          tries += 1;
          if (tries === 1) throw new SiteError('SharePoint is busy. Try again in a minute.', 'busy', '429');
          return { rows: everyRating().rows.filter(({ actionId }) => actionId === 5), versions: [] };
        },
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Waiting for Housing to sign.', { selector: 'li div' })).toBeInTheDocument();
  });
});
