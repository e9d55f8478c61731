import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SiteError } from '../../lists/planStore';
import type { Reminders, ReminderMessage } from '../shell/services';
import { anne, everyRating, openedWith, renderOpened, testHost, today } from '../shell/testPlan';

function message(name: string, outcome: ReminderMessage['outcome'], why = ''): ReminderMessage {
  return {
    to: `${name.toLowerCase().replace(' ', '.')}@council.example`,
    name,
    items: [{ ref: '2.2', rule: 'overdue', text: 'Agree a joint housing protocol' }],
    outcome,
    why,
    mail: { subject: 'One action is late', text: `Dear ${name}` },
  };
}

async function openReminders(reminders: Partial<Reminders>, me: object = anne): Promise<void> {
  renderOpened(openedWith(everyRating(), { me }), testHost('#/reminders'), {
    reminders: { history: async () => [], ...reminders },
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
    expect(await screen.findByRole('row', { name: '23 Nov 2026 Martin Oakley 2.2 Sent' })).toBeInTheDocument();
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
});
