/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openReminderRuns } from '../../lists/reminderRuns';
import type { Reminders, ReminderMessage } from '../context/services';
import { graphOf, planForEachTest, renderOnSite, settled } from '../testing/site';
import { anne, everyRating, openedWith, renderOpened, testHost, today } from '../testing/testPlan';

function message(name: string, outcome: ReminderMessage['outcome'], why = ''): ReminderMessage {
  return {
    id: name,
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

  it('shows a line manager’s mail with each lead’s actions under that lead’s own name', async () => {
    const one = message('Helen Whitfield', 'would send');
    const [item] = one.items;
    const ledBy = (ref: string, lead: string): typeof item => ({ ...item, ref, rule: 'escalated', ledBy: lead });
    const items = [ledBy('1.1', 'Joanne Tranter'), ledBy('1.2', 'Martin Oakley'), ledBy('1.3', 'Joanne Tranter')];
    await openReminders({ preview: async () => [{ ...one, items }] });
    const refsOf = (lead: string): (string | null)[] =>
      within(screen.getByRole('list', { name: `Led by ${lead}` }))
        .getAllByRole('link')
        .map(({ textContent }) => textContent);
    expect(await screen.findByRole('heading', { name: 'Led by Joanne Tranter' })).toBeInTheDocument();
    expect([refsOf('Joanne Tranter'), refsOf('Martin Oakley')]).toEqual([['1.1', '1.3'], ['1.2']]);
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
    expect(screen.getByText(/Priya Nair, action 1\.3: failed\. The mailbox is full\./)).toBeInTheDocument();
  });

  describe('on the site', () => {
    const plan = planForEachTest();
    const { data, store } = { data: () => plan().data(), store: () => plan().store('anne.faulkner') };
    const open = (graph: 'may send' | null = 'may send') =>
      renderOnSite(plan().site, 'anne.faulkner', '#/reminders', undefined, graph);
    /** The subjects of the mails that a person received. */
    async function inbox(who: string): Promise<string[]> {
      const { graphUrl } = graphOf(plan().site, who);
      const path = `${graphUrl}/users/${who}@council.example/messages?$select=subject`;
      const answer = await settled(fetch(path, { headers: { Authorization: 'Bearer local:app' } }));
      return ((await answer.json()) as { value: { subject: string }[] }).value.map(({ subject }) => subject);
    }
    const SENDS = { path: 'sendMail', method: 'POST' };

    it('sends once asked, tells person by person, and reads what went again', async () => {
      open();
      expect(await screen.findByText('No reminder has been sent yet.')).toBeInTheDocument();
      const send = await screen.findByRole('button', { name: 'Send all 3 now' });
      expect([await inbox('martin.oakley'), await inbox('priya.nair')]).toEqual([[], []]);
      await userEvent.dblClick(send);
      expect(await screen.findByRole('heading', { name: /^This run: 3 sent/ })).toBeInTheDocument();
      expect([(await inbox('martin.oakley')).length, (await inbox('priya.nair')).length]).toEqual([1, 1]);
      const went = await screen.findByRole('list', { name: 'Reminders already sent' });
      expect(
        within(went)
          .getAllByRole('listitem')
          .map((item) => item.textContent),
      ).toEqual(expect.arrayContaining([expect.stringMatching(/^23 Nov 2026Martin Oakley.*2\.2.*Sent$/)]));
    });

    it('says what went wrong when a run breaks off, and offers the rest', async () => {
      open();
      const send = await screen.findByRole('button', { name: 'Send all 3 now' });
      const list = 'ImprovementPlanReminders';
      await settled(plan().site.fault({ fault: 'status', status: 503, path: list, times: null }));
      await userEvent.click(send);
      expect(await screen.findByRole('alert')).toHaveTextContent('SharePoint is busy');
      await settled(plan().site.clearFaults());
      await userEvent.click(screen.getByRole('button', { name: 'Send the rest' }));
      expect(await screen.findByRole('heading', { name: /^This run: 3 sent/ })).toBeInTheDocument();
      expect([(await inbox('martin.oakley')).length, (await inbox('priya.nair')).length]).toEqual([1, 1]);
    });

    it('lets a manager say what became of a message that nobody can tell of', async () => {
      await plan().site.fault({ fault: 'lost answer', ...SENDS, times: null });
      open();
      await userEvent.click(await screen.findByRole('button', { name: 'Send all 3 now' }));
      expect(
        await screen.findByRole('heading', { name: 'Of three messages nobody can tell whether they arrived' }),
      ).toBeInTheDocument();
      await settled(plan().site.clearFaults());
      const again = 'It did not reach Martin Oakley, send it again';
      await userEvent.click(screen.getByRole('button', { name: again }));
      await waitFor(() => expect(screen.queryByRole('button', { name: again })).not.toBeInTheDocument());
      for (const name of ['Priya Nair', 'Anne Faulkner']) {
        await userEvent.click(screen.getByRole('button', { name: `It reached ${name}` }));
        await waitFor(() => expect(screen.queryByRole('button', { name: `It reached ${name}` })).toBeNull());
      }
      await waitFor(() => expect(screen.queryByRole('heading', { name: /nobody can tell/ })).not.toBeInTheDocument());
      cleanup();
      // A message that did not arrive is due again; one that arrived is not.
      open();
      expect(await screen.findByRole('button', { name: 'Send it now' })).toBeInTheDocument();
    });

    it('asks the job where the page may not send, once', async () => {
      open(null);
      await userEvent.dblClick(await screen.findByRole('button', { name: /^Ask the job to send/ }));
      expect(await screen.findByText(/It was asked to, and will note here when it has/)).toBeInTheDocument();
      expect(screen.queryByRole('button', { name: /Ask the job/ })).not.toBeInTheDocument();
      const runs = await settled(
        openReminderRuns(plan().site.as('anne.faulkner'), async () => 'Europe/London').latest(),
      );
      expect(runs).toMatchObject([{ by: 'Anne Faulkner', day: today, startedAt: null }]);
    });

    it('pauses all reminders until a day, and lets them go again', async () => {
      const pausedUntil = async () => (await data()).settings.reminders.pausedUntil;
      await store().changeSettings(plan().planId, (now) => ({
        ...now,
        reminders: { ...now.reminders, pausedUntil: '2026-12-04' },
      }));
      open();
      await userEvent.click(await screen.findByRole('button', { name: 'Let them go again' }));
      await waitFor(async () => expect(await pausedUntil()).toBeNull());
      await userEvent.type(await screen.findByRole('textbox', { name: 'Until' }), '7 Dec 2026');
      await userEvent.click(screen.getByRole('button', { name: 'Pause for everybody' }));
      await waitFor(async () => expect(await pausedUntil()).toBe('2026-12-07'));
    });
  });
});
