/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { OutcomeUnknown, SiteError } from '../../lists/planStore';
import { newKey } from '../../lists/keys';
import type { ProgressRow } from '../../plan/fields';
import { planForEachTest, renderOnSite, settled } from '../testing/site';
import type { AppOnSite, Through } from '../testing/site';
import { layoutForEachTest } from '../testing/layout';

// Drawing whole screens takes longer than Jest's default limit when eight suites share two cores.
jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });

layoutForEachTest(1280);
const plan = planForEachTest();

/** Opens the form on 2.1, which Priya Nair leads (at risk, due 4 Dec 2026). */
async function openForm({
  who = 'priya.nair',
  going = '',
  through,
}: { who?: string; going?: string; through?: Through } = {}): Promise<AppOnSite> {
  const app = renderOnSite(plan().site, who, `#/actions/2.1?report=1${going}`, through);
  await screen.findByRole('form', { name: 'Report progress on action 2.1' }, { timeout: 40_000 });
  return app;
}

/** The plan's action 2.1. */
async function action() {
  const found = (await plan().data()).actions.find(({ ref }) => ref === '2.1');
  if (!found) throw new Error('Action 2.1 is missing.');
  return found;
}

/** The reports on 2.1 after the report of 16 November, with which each test begins. */
async function sent(): Promise<ProgressRow[]> {
  const { id } = await action();
  const { rows } = await settled(plan().store('anne.faulkner').history(id));
  return rows.filter(({ kind, day }) => kind === 'progress' && day > '2026-11-16');
}
const sentOne = async (): Promise<ProgressRow> => {
  await waitFor(async () => expect(await sent()).toHaveLength(1));
  return (await sent())[0]!;
};

const choose = async (name: string | RegExp): Promise<void> => userEvent.click(screen.getByRole('radio', { name }));
const write = (name: string | RegExp, words: string): boolean =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });
const say = (words: string): boolean => write(/what has happened since/i, words);
const send = async (): Promise<void> => userEvent.click(screen.getByRole('button', { name: /^Send/ }));

/** A file to upload, with a method to read it, because jsdom cannot read the bytes of its files. */
const auditFile = (): File =>
  Object.assign(new File(['x'], 'Audit.pdf'), { arrayBuffer: async () => Uint8Array.from([37]).buffer });

describe('the form to report progress', () => {
  it('shows the last report and offers the due date', async () => {
    await openForm();
    expect(screen.getByText('Last report, 16 Nov 2026.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'When will it be done?' })).toHaveValue('4 Dec 2026');
  });

  it('begins with the answer that was chosen in a reminder, and asks for the words next', async () => {
    await openForm({ going: '&going=off-track' });
    expect(screen.getByRole('radio', { name: 'At risk, or stuck' })).toBeChecked();
    expect(screen.getByRole('radio', { name: /^Off track/ })).toBeChecked();
    expect(screen.getByRole('textbox', { name: /what has happened since/i })).toHaveFocus();
    say('Two posts are still empty.');
    await send();
    expect(await sentOne()).toMatchObject({ going: 'off track', text: 'Two posts are still empty.' });
  });

  it('keeps the answer of a draft, whatever was chosen in a reminder', async () => {
    const { unmount } = await openForm();
    await choose('Done');
    unmount();
    await openForm({ going: '&going=at-risk' });
    expect(screen.getByRole('radio', { name: 'Done' })).toBeChecked();
  });

  it('says what the rating will become, and why, before anything is sent', async () => {
    await openForm();
    await choose('On course');
    say('Both posts are filled.');
    expect(screen.getByText('The rating will become Green: on track.')).toBeInTheDocument();
    write('When will it be done?', '18/12/2026');
    expect(screen.getByText('The rating stays Amber: at risk.')).toBeInTheDocument();
    expect(screen.getByText(/Forecast 18 Dec 2026 is after the due date/)).toBeInTheDocument();
    expect(await sent()).toEqual([]);
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
    await openForm();
    await choose('At risk, or stuck');
    say('No room is free.');
    write(/What would help/, 'A room on Tuesdays.');
    await send();
    expect(screen.getByText('Say whether it is at risk or off track.')).toBeInTheDocument();
    expect(await sent()).toEqual([]);
    await choose(/^Off track/);
    expect(screen.getByText('The rating will become Red: off track.')).toBeInTheDocument();
    await send();
    expect(await sentOne()).toMatchObject({
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

  it('keeps everything when the answer is lost, and sends again under the same key', async () => {
    const offline = new SiteError('The site cannot be reached. Check your connection.', 'offline', 'fetch failed');
    let lost = 0;
    await openForm({
      through: (store) => ({
        reportProgress: async (...given) => {
          const row = await store.reportProgress(...given);
          if (lost++ === 0) throw offline;
          return row;
        },
      }),
    });
    await choose('On course');
    say('Both posts are filled.');
    await send();
    expect(await screen.findByText(/^Your report was not sent\. The site cannot be reached/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /what has happened/i })).toHaveValue('Both posts are filled.');
    await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
    await screen.findByText('Your report on action 2.1 was sent.', { selector: 'p' });
    expect(lost).toBe(2);
    expect((await sent()).map(({ text }) => text)).toEqual(['Both posts are filled.']);
  });

  it('says that it is not known where neither the answer nor a look-up came, and holds still meanwhile', async () => {
    let lost = 0;
    let answer: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => (answer = resolve));
    await openForm({
      through: (store) => ({
        reportProgress: async (...given) => {
          const row = await store.reportProgress(...given);
          if (lost++ > 0) return row;
          await answered;
          throw new OutcomeUnknown('');
        },
      }),
    });
    await choose('On course');
    say('Both posts are filled.');
    await send();
    await waitFor(() => expect(lost).toBe(1));
    say('Typed while it is sent.');
    answer();
    expect(await screen.findByText(/^It is not known whether your report was sent\. SharePoint/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /what has happened/i })).toHaveValue('Both posts are filled.');
    await userEvent.click(screen.getByRole('button', { name: 'Send again' }));
    await screen.findByText('Your report on action 2.1 was sent.', { selector: 'p' });
    expect((await sent()).map(({ text }) => text)).toEqual(['Both posts are filled.']);
  });

  it('shows first what somebody else reported meanwhile, and sends then', async () => {
    await openForm();
    await choose('On course');
    say('Both posts are filled.');
    const theirs = { text: 'A third has left.', going: 'off track' as const, forecast: null, doneOn: null };
    const about = await action();
    const report = { ...theirs, evidence: [], onBehalfOfId: null, replaces: null };
    await settled(plan().store('anne.faulkner').reportProgress(about, report, newKey()));
    await send();
    expect(await screen.findByText(/^Anne Faulkner reported meanwhile/)).toBeInTheDocument();
    expect(screen.getByRole('alert')).toHaveTextContent('A third has left.');
    expect((await sent()).map(({ text }) => text)).toEqual(['A third has left.']);
    await userEvent.click(screen.getByRole('button', { name: 'Send all the same' }));
    await waitFor(async () =>
      expect((await sent()).map(({ text }) => text)).toEqual(['A third has left.', 'Both posts are filled.']),
    );
  });

  it('lets a manager report for the lead, and says so in the record', async () => {
    await openForm({ who: 'anne.faulkner' });
    expect(screen.getByRole('checkbox', { name: 'I report for Priya Nair, who told me' })).toBeChecked();
    await choose('On course');
    say('Told me by phone: both posts are filled.');
    await send();
    expect((await sentOne()).onBehalfOfId).toBe((await action()).leadId);
  });

  it('offers files at once to the library and waits for them', async () => {
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    await openForm({
      through: (store) => ({
        uploadEvidence: async (...given) => {
          await held;
          return store.uploadEvidence(...given);
        },
      }),
    });
    await userEvent.upload(screen.getByLabelText('Files that show it'), auditFile());
    expect(await screen.findByRole('button', { name: 'Waiting for the file' })).toBeInTheDocument();
    await act(async () => go());
    expect(await screen.findByRole('button', { name: 'Remove Audit.pdf' })).toBeInTheDocument();
    await choose('On course');
    say('Both posts are filled.');
    await userEvent.click(screen.getByRole('button', { name: 'Send report' }));
    const { evidence } = await sentOne();
    expect(evidence.map(({ title }) => title)).toEqual(['Audit.pdf']);
    expect(Buffer.from(await plan().store('ruth.ellery').readFile(evidence[0]!.url)).toString()).toBe('%');
  });

  it('keeps the day that a file is from, and does not send a day that cannot be read', async () => {
    await openForm();
    await userEvent.upload(screen.getByLabelText('Files that show it'), auditFile());
    await screen.findByRole('button', { name: 'Remove Audit.pdf' });
    await choose('On course');
    say('Both posts are filled.');
    write('Day of “Audit.pdf”', '31 June');
    await userEvent.click(screen.getByRole('button', { name: 'Send report' }));
    expect(screen.getByLabelText('Day of “Audit.pdf”')).toHaveFocus();
    expect(await sent()).toEqual([]);
    write('Day of “Audit.pdf”', '3 Jun 2026');
    await send();
    expect((await sentOne()).evidence).toMatchObject([{ title: 'Audit.pdf', day: '2026-06-03' }]);
    expect(await screen.findByText(/from 3 Jun 2026, added \d+ Nov 2026/)).toBeInTheDocument();
  });

  it('keeps a file that was refused in the list, with the reason and another try', async () => {
    await openForm();
    await plan().site.fault({ fault: 'status', status: 413, path: 'Evidence', method: 'POST' });
    await userEvent.upload(screen.getByLabelText('Files that show it'), auditFile());
    expect(await screen.findByText(/was not uploaded\. /)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Remove Audit.pdf' })).toBeInTheDocument();
  });
});

it('asks for more time with the report, where the day expected is after the due date', async () => {
  await openForm();
  await choose('At risk, or stuck');
  await choose(/^At risk:/);
  say('No room is free.');
  expect(screen.queryByRole('checkbox', { name: /^Ask for more time/ })).toBeNull();
  write(/^When do you now expect/, '29 Jan 2027');
  await userEvent.click(screen.getByRole('checkbox', { name: /^Ask for more time until 29 Jan 2027/ }));
  write(/^What has been tried/, 'Two other rooms.');
  await send();
  await sentOne();
  const { rows } = await settled(
    plan()
      .store('anne.faulkner')
      .history((await action()).id),
  );
  await waitFor(() => expect(screen.getByText(/^More time until 29 Jan 2027/)).toBeInTheDocument());
  // Both rows go in one batch, which SharePoint may carry out in any order.
  expect(rows.find(({ kind }) => kind === 'more time')).toMatchObject({
    askedDue: '2027-01-29',
    text: 'No room is free.',
    tried: 'Two other rooms.',
  });
  expect((await action()).due).toBe('2026-12-04');
});

describe('evidence that was not added yet when the report is sent', () => {
  const done = async (): Promise<void> => {
    await openForm();
    await choose(/^Done/);
    say('All were trained.');
  };

  it('is taken along where its address can be read', async () => {
    await done();
    await userEvent.click(screen.getByRole('button', { name: 'Add a link' }));
    write('Address', 'council.example/training');
    await send();
    expect((await sentOne()).evidence).toMatchObject([{ url: 'https://council.example/training' }]);
  });

  it('holds the report back where its address cannot be read', async () => {
    await done();
    await userEvent.click(screen.getByRole('button', { name: 'Add a link' }));
    write('Address', 'the attendance list');
    await send();
    expect(screen.getByText('Paste the whole address, starting with https://')).toBeInTheDocument();
    expect(await sent()).toEqual([]);
  });

  it('holds the report back where a file was not uploaded, until it is tried again or left out', async () => {
    await done();
    await plan().site.fault({ fault: 'status', status: 413, path: 'Evidence', method: 'POST' });
    await userEvent.upload(screen.getByLabelText('Files that show it'), auditFile());
    expect(await screen.findByText(/was not uploaded\. /)).toBeInTheDocument();
    await send();
    expect(screen.getByText(/^A file was not uploaded, so nothing was sent/)).toBeInTheDocument();
    expect(await sent()).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Leave out Audit.pdf' }));
    await send();
    expect((await sentOne()).evidence).toEqual([]);
  });
});

describe('evidence that was not there yet when somebody left the form', () => {
  const leave = async (unmount: () => void): Promise<void> => {
    await screen.findByText(/^Draft kept/);
    unmount();
  };

  it('is a file that the draft names and asks for again, and that goes with the report once it is chosen', async () => {
    const { unmount } = await openForm();
    await choose('On course');
    say('Both posts are filled.');
    await plan().site.fault({ fault: 'status', status: 413, path: 'Evidence', method: 'POST' });
    await userEvent.upload(screen.getByLabelText('Files that show it'), auditFile());
    expect(await screen.findByText(/was not uploaded\. .* The draft keeps its name alone/)).toBeInTheDocument();
    await leave(unmount);

    await openForm();
    expect(screen.getByText(/was not uploaded when you were here before/)).toBeInTheDocument();
    await send();
    expect(screen.getByText(/^A file was not uploaded, so nothing was sent/)).toBeInTheDocument();
    expect(await sent()).toEqual([]);
    await userEvent.upload(screen.getByLabelText('The file Audit.pdf'), auditFile());
    expect(await screen.findByRole('button', { name: 'Remove Audit.pdf' })).toBeInTheDocument();
    expect(screen.queryByText(/was not uploaded/)).not.toBeInTheDocument();
    await send();
    const { evidence } = await sentOne();
    expect(evidence).toEqual([{ title: 'Audit.pdf', url: expect.stringMatching(/Audit/) }]);
  });

  it('is left out where the person says so', async () => {
    const { unmount } = await openForm();
    await choose('On course');
    say('Both posts are filled.');
    await plan().site.fault({ fault: 'status', status: 413, path: 'Evidence', method: 'POST' });
    await userEvent.upload(screen.getByLabelText('Files that show it'), auditFile());
    await screen.findByText(/was not uploaded\. /);
    await leave(unmount);

    await openForm();
    await userEvent.click(screen.getByRole('button', { name: 'Leave out Audit.pdf' }));
    expect(screen.getByRole('button', { name: 'Add a file' })).toHaveFocus();
    await send();
    expect((await sentOne()).evidence).toEqual([]);
  });

  it('is a link as far as it was typed', async () => {
    const { unmount } = await openForm();
    await choose('On course');
    say('Both posts are filled.');
    await userEvent.click(screen.getByRole('button', { name: 'Add a link' }));
    write('Address', 'council.example/training');
    write('What it is', 'Attendance');
    await leave(unmount);

    await openForm();
    expect(screen.getByRole('textbox', { name: 'Address' })).toHaveValue('council.example/training');
    await send();
    expect((await sentOne()).evidence).toEqual([{ title: 'Attendance', url: 'https://council.example/training' }]);
  });
});

describe('evidence that an action is done', () => {
  const addLink = async (address: string): Promise<void> => {
    await userEvent.click(screen.getByRole('button', { name: 'Add a link' }));
    write('Address', address);
    write(/^What it is/, 'Attendance');
    await userEvent.click(screen.getByRole('button', { name: 'Add this link' }));
  };
  const FILE = '/sites/improvement/Shared Documents/attendance.pdf';
  const address = (): string => `${new URL(plan().site.siteUrl).origin}${encodeURI(FILE)}`;
  const waysOfEvidence = (): HTMLElement => screen.getByRole('list', { name: 'What shows it' });
  const asAdministrator = async (path: string): Promise<void> => {
    const answer = await settled(plan().site.raw('imran.qureshi', 'POST', path, {}));
    expect([path, answer.ok]).toEqual([path, true]);
  };
  const documents = "web/getList('/sites/improvement/Shared Documents')";
  /** Stores the file with rights for the administrator alone, so that nobody else can read the file yet. */
  async function putFile(): Promise<void> {
    await asAdministrator(
      "web/getFolderByServerRelativePath(decodedurl='/sites/improvement/Shared Documents')/files/addUsingPath(decodedurl='attendance.pdf')",
    );
    await asAdministrator(`${documents}/breakroleinheritance(copyRoleAssignments=false,clearSubscopes=true)`);
  }
  const share = (): Promise<void> => asAdministrator(`${documents}/resetroleinheritance`);

  it('that is not there is said beside it, leaves the action Amber, and is sent marked as such', async () => {
    const looked: string[] = [];
    await openForm({
      through: (store) => ({
        checkLink: (url) => {
          looked.push(url);
          return store.checkLink(url);
        },
      }),
    });
    await choose('On course');
    await addLink(address());
    expect(looked).toEqual([]);
    await choose('Done');
    say('All trained.');
    await waitFor(() => expect(waysOfEvidence()).toHaveTextContent(/nothing is at this address now\. Find it/));
    expect(screen.getByText('The rating stays Amber: at risk.').parentElement).toHaveTextContent(
      'no evidence of it can be opened. Add a file or a link that shows it, and it becomes Blue.',
    );
    expect(looked).toEqual([address()]);
    await send();
    expect((await sentOne()).evidence).toEqual([{ title: 'Attendance', url: address(), opens: false }]);
  });

  it('that opened only after its owner shared it is looked up again when sending', async () => {
    await putFile();
    await openForm();
    await choose('Done');
    say('All trained.');
    await addLink(address());
    await waitFor(() => expect(waysOfEvidence()).toHaveTextContent(/no permission to see it\. Ask its owner/));
    await share();
    await send();
    expect((await sentOne()).evidence).toEqual([{ title: 'Attendance', url: address() }]);
  });

  it('that could not be looked at counts by its form, and the form says so', async () => {
    await plan().site.fault({ fault: 'status', status: 503, path: 'attendance', times: null });
    await openForm();
    await choose('Done');
    say('All trained.');
    await addLink('https://elsewhere.example/register');
    await waitFor(() => expect(waysOfEvidence()).toHaveTextContent(/not a file of this site\. Open it once yourself/));
    await addLink(address());
    await waitFor(() => expect(waysOfEvidence()).toHaveTextContent(/looked at whether it opens\. SharePoint/));
    expect(screen.getByText('The rating will become Blue: complete with evidence.')).toBeInTheDocument();
    await send();
    expect((await sentOne()).evidence.map(({ opens }) => opens)).toEqual([undefined, undefined]);
  });
});

describe('an action', () => {
  it('has no form for those whose report would not count', async () => {
    renderOnSite(plan().site, 'martin.oakley', '#/actions/2.1?report=1');
    await screen.findByRole('heading', { name: 'The story so far' }, { timeout: 40_000 });
    expect(screen.queryByRole('button', { name: 'Report progress' })).not.toBeInTheDocument();
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
  });

  it('says when its number is not in the plan', async () => {
    renderOnSite(plan().site, 'priya.nair', '#/actions/9.9');
    expect(await screen.findByRole('heading', { name: 'There is no action 9.9 in this plan' })).toBeInTheDocument();
  });

  it('lets its history be read again when that failed', async () => {
    await plan().site.fault({ fault: 'status', status: 503, path: 'versions', times: null });
    renderOnSite(plan().site, 'priya.nair', '#/actions/2.2');
    const again = await screen.findByRole('button', { name: 'Try again' });
    await plan().site.clearFaults();
    await userEvent.click(again);
    expect(await screen.findByText('Waiting for Housing to sign.', { selector: 'li div' })).toBeInTheDocument();
  });
});
