import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SiteError } from '../../lists/planStore';
import type { RemindedBefore, Reminders, ReminderMessage } from '../context/services';
import { anne, everyRating, openedWith, renderOpened, testHost, today } from '../testing/testPlan';

function message(name: string, outcome: ReminderMessage['outcome'], why = ''): ReminderMessage {
  return {
    to: `${name.toLowerCase().replace(' ', '.')}@council.example`,
    name,
    items: [
      {
        ref: '2.2',
        rule: 'overdue',
        text: 'Agree a joint housing protocol',
        says: 'Overdue, was due 6 Nov 2026',
        route: '#/actions/2.2',
      },
    ],
    outcome,
    why,
    mail: { subject: 'One action is late', text: `Dear ${name}` },
  };
}

async function openReminders(reminders: Partial<Reminders>, me: object = anne): Promise<void> {
  renderOpened(openedWith(everyRating(), { me }), testHost('#/reminders'), {
    reminders: {
      history: async () => [],
      runs: async () => ({ runs: [], late: null, quiet: null, waiting: false }),
      ...reminders,
    },
  });
  await screen.findByRole('heading', { level: 1, name: 'Reminders' });
}

describe('Reminders', () => {
  it('shows who gets what and why before anything is sent', async () => {
    const preview = jest.fn(async () => [
      message('Martin Oakley', 'would send'),
      message('Derek Malin', 'skipped', 'The account of Derek Malin is disabled. Anne Faulkner is told instead.'),
    ]);
    await openReminders({ preview });
    expect(await screen.findByRole('heading', { name: 'One person is due a reminder today' })).toBeInTheDocument();
    expect(preview).toHaveBeenCalledWith(expect.anything(), today);
    const derek = screen.getByRole('heading', { name: 'Derek Malin' }).closest('li') as HTMLElement;
    expect(derek).toHaveTextContent('Anne Faulkner is told instead.');
    expect(derek).toHaveTextContent('Skipped');
    const martin = screen.getByRole('heading', { name: 'Martin Oakley' }).closest('li') as HTMLElement;
    expect(martin).toHaveTextContent('Agree a joint housing protocolOverdue, was due 6 Nov 2026');
    expect(martin).toHaveTextContent('One action is late');
    expect(martin).toHaveTextContent('Dear Martin Oakley');
    expect(screen.getByRole('button', { name: 'Send it now' })).toBeInTheDocument();
  });

  it('names each item once, with all that is said of it', async () => {
    const one = message('Martin Oakley', 'would send');
    const [item] = one.items;
    const twice = { ...one, items: [item, { ...item, rule: 'query open', says: 'A question waits for an answer' }] };
    await openReminders({ preview: async () => [twice] });
    const martin = (await screen.findByRole('heading', { name: 'Martin Oakley' })).closest('li') as HTMLElement;
    expect(within(martin).getAllByRole('listitem')).toHaveLength(1);
    expect(martin).toHaveTextContent('Overdue, was due 6 Nov 2026A question waits for an answer');
  });

  it('shows the words of a mail with its links behind their words', async () => {
    const text =
      'Hello Martin,\n\nReport progress on 2.2: https://x.example/p#/actions/2.2?report=1\n * 2.2 is done: https://x.example/p';
    const one = { ...message('Martin Oakley', 'would send'), mail: { subject: 'One action is late', text } };
    await openReminders({ preview: async () => [one] });
    const link = await screen.findByText('Report progress on 2.2');
    expect(link).toHaveAttribute('href', 'https://x.example/p#/actions/2.2?report=1');
    expect(link.closest('pre')).toHaveTextContent(/^Hello Martin, Report progress on 2\.2 \* 2\.2 is done$/);
  });

  it('sends once asked, tells person by person, and reads what went again', async () => {
    const sent = [message('Martin Oakley', 'sent'), message('Priya Nair', 'failed', 'The mailbox is full.')];
    const send = jest.fn<ReturnType<Reminders['send']>, Parameters<Reminders['send']>>(
      async (_data, _on, _by, onMessage) => {
        sent.forEach((each, index) => onMessage(each, index + 1, sent.length));
        return sent;
      },
    );
    const history = jest
      .fn<ReturnType<Reminders['history']>, []>()
      .mockResolvedValueOnce([])
      .mockResolvedValue([{ id: 7, day: today, to: 'Martin Oakley', refs: ['2.2'], outcome: 'sent', why: '' }]);
    const preview = async (): Promise<ReminderMessage[]> => [
      message('Martin Oakley', 'would send'),
      message('Priya Nair', 'would send'),
    ];
    await openReminders({ preview, send, history });
    expect(await screen.findByText('No reminder has been sent yet.')).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: 'Send all 2 now' }));
    const run = (await screen.findByRole('heading', { name: 'This run: 1 sent, 1 failed' })).closest(
      'section',
    ) as HTMLElement;
    expect(within(run).getByText('The mailbox is full.')).toBeInTheDocument();
    expect(send).toHaveBeenCalledTimes(1);
    const went = await screen.findByRole('list', { name: 'Reminders already sent' });
    expect(within(went).getByRole('listitem')).toHaveTextContent(/^23 Nov 2026Martin Oakley2\.2Sent$/);
  });

  it('says what went wrong when a run breaks off, and offers the rest', async () => {
    const preview = async (): Promise<ReminderMessage[]> => [message('Martin Oakley', 'would send')];
    const send = jest
      .fn()
      .mockRejectedValue(new SiteError('The Reminders list could not be read. Try again.', 'busy', ''));
    await openReminders({ preview, send });
    await userEvent.click(await screen.findByRole('button', { name: 'Send it now' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('The Reminders list could not be read. Try again.');
    expect(screen.getByRole('button', { name: 'Send the rest' })).toBeInTheDocument();
  });

  it('only looks where the tenant has not allowed the page to send', async () => {
    await openReminders({ canSend: false, preview: async () => [message('Martin Oakley', 'would send')] });
    expect(await screen.findByText(/the reminder job sends these on its next run/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Send/ })).not.toBeInTheDocument();
  });

  it('asks nothing for people who are no managers', async () => {
    const preview = jest.fn();
    const history = jest.fn();
    await openReminders({ preview, history }, {});
    expect(screen.getByText(/Only plan managers see and send reminders/)).toBeInTheDocument();
    expect(preview).not.toHaveBeenCalled();
    expect(history).not.toHaveBeenCalled();
  });

  const before = (outcome: RemindedBefore['outcome']): RemindedBefore => ({
    id: 7,
    day: today,
    to: 'Martin Oakley',
    refs: ['2.2'],
    outcome,
    why: '',
  });

  it('lets a manager say what became of a message that nobody can tell of', async () => {
    const settle = jest.fn(async () => undefined);
    const history = jest.fn(async () => [before('uncertain')]);
    await openReminders({ preview: async () => [], history, settle });
    expect(
      await screen.findByRole('heading', { name: 'Of one message nobody can tell whether it arrived' }),
    ).toBeInTheDocument();
    history.mockResolvedValue([before('failed')]);
    await userEvent.click(screen.getByRole('button', { name: 'It did not reach Martin Oakley, send it again' }));
    expect(settle).toHaveBeenCalledWith(7, false, 'Anne Faulkner');
    await waitFor(() => expect(screen.queryByRole('button', { name: /It did not reach/ })).not.toBeInTheDocument());
  });

  it('asks the job where the page may not send, once', async () => {
    const queue = jest.fn(async () => undefined);
    const runs = jest
      .fn<ReturnType<Reminders['runs']>, []>()
      .mockResolvedValueOnce({ runs: [], late: null, quiet: null, waiting: false })
      .mockResolvedValue({ runs: [], late: null, quiet: null, waiting: true });
    await openReminders({ canSend: false, queue, runs, preview: async () => [message('Martin Oakley', 'would send')] });
    await userEvent.click(await screen.findByRole('button', { name: 'Ask the job to send it' }));
    expect(queue).toHaveBeenCalledWith(
      expect.anything(),
      today,
      'Anne Faulkner',
      expect.stringMatching(/^[0-9a-f]{32}$/),
    );
    expect(await screen.findByText(/It was asked to, and will note here when it has/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Ask the job/ })).not.toBeInTheDocument();
  });

  it('warns when the job has stopped, and shows what each run did', async () => {
    const report = {
      counts: { sent: 2, skipped: 0, failed: 1, uncertain: 0 },
      entries: [{ name: 'Priya Nair', refs: ['1.3'], outcome: 'failed' as const, why: 'The mailbox is full.' }],
      more: 0,
    };
    const run = { id: 1, planId: null, day: today, by: 'The reminder job', why: '', report };
    const late = 'The reminder job last ran on 20 Nov 2026 at 5.05 pm, and should run every hour.';
    await openReminders({
      preview: async () => [],
      runs: async () => ({
        runs: [{ ...run, startedAt: '2026-11-20T17:05:00Z', endedAt: '2026-11-20T17:06:00Z' }],
        late,
        quiet: null,
        waiting: false,
      }),
    });
    expect(await screen.findByText(new RegExp(late))).toBeInTheDocument();
    const summary = await screen.findByText(/The reminder job: 2 sent, 1 failed/);
    await userEvent.click(summary);
    expect(screen.getByText(/Priya Nair, 1\.3: failed\. The mailbox is full\./)).toBeInTheDocument();
  });

  it('pauses all reminders until a day, and lets them go again', async () => {
    const data = everyRating();
    data.settings = { ...data.settings, reminders: { ...data.settings.reminders, pausedUntil: '2026-12-04' } };
    renderOpened(openedWith(data, { me: anne }), testHost('#/reminders'), {
      reminders: {
        preview: async () => [],
        history: async () => [],
        runs: async () => ({ runs: [], late: null, quiet: null, waiting: false }),
      },
      store: { changeSettings: async (_plan, change) => (data.settings = change(data.settings, null)) },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Let them go again' }));
    expect(data.settings.reminders.pausedUntil).toBeNull();
    await userEvent.type(screen.getByRole('textbox', { name: 'Until' }), '7 Dec 2026');
    await userEvent.click(screen.getByRole('button', { name: 'Pause for everybody' }));
    expect(data.settings.reminders.pausedUntil).toBe('2026-12-07');
  });
});
