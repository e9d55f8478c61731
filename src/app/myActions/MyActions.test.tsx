/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { appointed, LEAD, rowWith, SECOND_LEAD } from '../../plan/testing';
import { newKey } from '../../lists/keys';
import { openProvisioning } from '../../lists/provisioning';
import { planForEachTest, renderOnSite, settled } from '../testing/site';
import { everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';
import { firstNameOf } from './duties';

const martin = { id: SECOND_LEAD, name: 'Martin Oakley' };

async function openMine(me: { id: number; name: string }): Promise<void> {
  renderOpened(openedWith(everyRating(), { me }), testHost('#/my'));
  await screen.findByRole('heading', { level: 1, name: new RegExp(`^${firstNameOf(me)},`) });
}

function under(heading: string): string[] {
  const section = screen.getByRole('heading', { name: heading, level: 2 }).closest('section') as HTMLElement;
  return within(section)
    .getAllByRole('listitem')
    .map((row) => row.textContent ?? '');
}

describe('My actions', () => {
  it('answers in its heading how many reports are due, and sorts them by urgency', async () => {
    await openMine(martin);
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Martin, two reports are due from you');
    expect(
      screen.getByText(
        'Of your actions, one is late and on one something is asked of you. Your other one needs nothing today.',
      ),
    ).toBeInTheDocument();
    expect(under('Late')).toEqual([expect.stringContaining('2.2 Agree a joint housing protocol')]);
    expect(under('Asked for')).toEqual([expect.stringContaining('2.4 Publish the Care Leavers Pledge')]);
    expect(under('Nothing needed today')).toEqual([expect.stringContaining('2.3')]);
  });

  it('offers the form only where something is owed, and says why and by when', async () => {
    await openMine(martin);
    expect(
      screen.getAllByRole('button', { name: /^Report progress/ }).map((button) => button.getAttribute('aria-label')),
    ).toEqual(['Report progress on action 2.2', 'Report progress on action 2.4']);
    expect(under('Late')[0]).toMatch(/Late 11 working days.*Due 6 Nov 2026/);
  });

  it('is the desk of a senior officer, who leads nothing: what waits first, three lines of the rest', async () => {
    const data = everyRating();
    const me = { id: 99, name: 'Sarah Penrose' };
    const priorities = data.priorities.map((priority) => ({ ...priority, seniorId: me.id }));
    const appointments = [
      ...data.appointments,
      ...priorities.map(({ id }) => appointed('senior officer', me.id, { priorityId: id })),
    ];
    const asked = rowWith({
      id: 900,
      kind: 'more time',
      day: '2026-11-20',
      actionId: data.actions.find(({ ref }) => ref === '2.2')!.id,
      authorId: SECOND_LEAD,
      askedDue: '2027-01-29',
      text: 'Housing has not signed.',
    });
    const opened = openedWith({ ...data, priorities, appointments, rows: [...data.rows, asked] }, { me });
    renderOpened(opened, testHost('#/my'));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Sarah, one request waits for your decision' }),
    ).toBeInTheDocument();
    expect(under('Waiting for your decision')).toEqual([
      expect.stringContaining('Martin Oakley asks for time until 29 Jan 2027; it is due on 6 Nov 2026'),
    ]);
    expect(under('Late in your priorities')[0]).toContain('2.2');
    const late = within(screen.getByRole('region', { name: 'Late in your priorities' }));
    expect(late.getByRole('button', { name: 'Ask Martin Oakley about action 2.2' })).toBeInTheDocument();
    const tab = screen.getByRole('link', { name: 'My actions' });
    await waitFor(() => expect(tab).toHaveAccessibleDescription('One thing waits for you'));
  });

  it('puts what is late for somebody before their own actions that need nothing', async () => {
    const data = everyRating();
    const me = { id: 99, name: 'Sarah Penrose' };
    const priorities = data.priorities.map((priority) => ({ ...priority, seniorId: me.id }));
    const actionId = data.actions.find(({ ref }) => ref === '2.3')!.id;
    const given = rowWith({ id: 900, kind: 'lead', day: '2026-11-20', actionId, leadId: me.id });
    renderOpened(openedWith({ ...data, priorities, rows: [...data.rows, given] }, { me }), testHost('#/my'));
    await screen.findByRole('heading', { level: 1, name: 'Sarah, nothing is due from you today' });
    const headings = screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);
    expect(headings.slice(0, 2)).toEqual(['Late in your priorities', 'Nothing needed today']);
  });

  it('says what comes next after what is owed', async () => {
    await openMine(martin);
    // Good Friday 26 March itself is no working day, nor are 25 and 28 December and 1 January.
    expect(
      screen.getByText(/Next after these: action 2\.3 is due on 26 Mar 2027, in 85 working days\./),
    ).toBeInTheDocument();
  });

  it('opens the form in place and leads back to its button', async () => {
    await openMine(martin);
    await userEvent.click(screen.getByRole('button', { name: 'Report progress on action 2.2' }));
    const form = await screen.findByRole('form', { name: 'Report progress on action 2.2' });
    expect(screen.queryByRole('button', { name: 'Report progress on action 2.2' })).not.toBeInTheDocument();
    expect(form.parentElement).toHaveFocus();
    await userEvent.click(within(form).getByRole('button', { name: 'Cancel' }));
    expect(screen.getByRole('button', { name: 'Report progress on action 2.2' })).toHaveFocus();
  });

  it.each([
    ['today', '2026-11-23', 'Nothing needed today'],
    ['within the time between two reminders', '2026-11-17', 'Nothing needed today'],
    ['so long ago that the next reminder is due', '2026-11-16', 'Late'],
  ])('does not ask again for what was said %s', async (_when, day, heading) => {
    const data = everyRating();
    const rows = data.rows.map((row) => (row.actionId === 5 && row.kind === 'progress' ? { ...row, day } : row));
    renderOpened(openedWith({ ...data, rows }, { me: martin }), testHost('#/my'));
    await screen.findByRole('heading', { level: 1, name: /^Martin,/ });
    expect(under(heading)).toContainEqual(expect.stringContaining('2.2'));
  });

  it('asks on the due day for what was said before it', async () => {
    const data = everyRating();
    const due = '2026-11-23';
    const rows = data.rows.map((row) => {
      if (row.actionId !== 5) return row;
      return row.kind === 'assigned' ? { ...row, due } : { ...row, day: '2026-11-20' };
    });
    const actions = data.actions.map((action) => (action.id === 5 ? { ...action, due } : action));
    renderOpened(openedWith({ ...data, actions, rows }, { me: martin }), testHost('#/my'));
    await screen.findByRole('heading', { level: 1, name: /^Martin,/ });
    expect(under('Due soon')).toEqual([expect.stringContaining('2.2')]);
  });

  it('keeps what is complete apart, and counts what falls due within the first reminder as soon', async () => {
    await openMine({ id: LEAD, name: 'Priya Nair' });
    expect(under('Due soon')).toEqual([expect.stringContaining('2.1 Train social workers')]);
    expect(screen.getByText('2 are complete')).toBeInTheDocument();
    expect(under('Nothing needed today')).toEqual([expect.stringContaining('1.3')]);
  });

  it('says so when no action is in somebody’s name', async () => {
    await openMine({ id: 99, name: 'Ruth Ellery' });
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Ruth, no action is in your name');
    expect(screen.getByRole('link', { name: /who leads what/ })).toHaveAttribute(
      'href',
      expect.stringContaining('#/plan'),
    );
  });

  it('says that nothing is due, and when the next comes', async () => {
    const data = everyRating();
    const report = { ...data.rows[14], id: 90, key: 'k90', actionId: 4, day: '2026-11-20', going: 'on course' };
    const later = {
      ...data.rows[3],
      id: 91,
      key: 'k91',
      kind: 'due',
      day: '2026-11-20',
      due: '2027-03-31',
      text: 'Moved to the spring.',
    };
    const rows = [...data.rows, report, later] as typeof data.rows;
    renderOpened(openedWith({ ...data, rows }), testHost('#/my'));
    expect(await screen.findByRole('heading', { name: 'Priya, nothing is due from you today' })).toBeInTheDocument();
    expect(screen.getByText(/^Next: action 1\.3 is due on 15 Jan 2027, in 36 working days\.$/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Report progress/ })).not.toBeInTheDocument();
  });
});

it('calls people by their first name however the directory writes them', () => {
  expect(firstNameOf({ name: 'Joanne Tranter' })).toBe('Joanne');
  expect(firstNameOf({ name: 'Tranter, Joanne' })).toBe('Joanne');
});

describe('reminders of my own', () => {
  const plan = planForEachTest();
  /** Priya Nair's settings for reminders, oldest first. */
  const preferences = () => settled(plan().store('priya.nair').readRecords('preferences'));
  const openMyActions = () => renderOnSite(plan().site, 'priya.nair', '#/my');

  it('says what I will be asked, and when, with the way to it', async () => {
    openMyActions();
    await screen.findByRole('heading', { name: 'What you will be asked, and when' });
    const days = under('What you will be asked, and when');
    expect(days).toContain('Tuesday 1 DecemberAction 2.1 is due in 3 working days');
    expect(screen.getAllByRole('link', { name: 'Action 2.1' })[0]).toHaveAttribute(
      'href',
      expect.stringMatching(/#\/actions\/2\.1$/),
    );
  });

  it('takes one click to be away, and one to be back', async () => {
    openMyActions();
    await userEvent.click(await screen.findByRole('button', { name: 'Away until Sunday 29 November' }));
    await userEvent.click(await screen.findByRole('button', { name: 'I am back' }));
    expect(await screen.findByRole('button', { name: 'Away until Sunday 29 November' })).toBeInTheDocument();
    expect(await preferences()).toMatchObject([
      { label: 'Away until 29 Nov 2026', digest: null, awayUntil: '2026-11-29' },
      { digest: null, awayUntil: null },
    ]);
  });

  it('offers members a weekly word, which nobody gets before they choose a day', async () => {
    renderOnSite(plan().site, 'priya.nair', '#/my');
    await screen.findByRole('radio', { name: /One mail a week/ });
    expect(screen.queryByRole('radiogroup', { name: 'A weekly word by mail' })).not.toBeInTheDocument();
    cleanup();
    await settled(
      openProvisioning(plan().site.as('anne.faulkner')).addToRole('members', 'ruth.ellery@council.example'),
    );
    renderOnSite(plan().site, 'ruth.ellery', '#/my');
    expect(await screen.findByRole('radio', { name: 'None' })).toBeChecked();
    await userEvent.click(screen.getByRole('radio', { name: 'Wednesday' }));
    const kept = () => settled(plan().store('ruth.ellery').readRecords('preferences'));
    await waitFor(async () => expect(await kept()).toMatchObject([{ wordOn: 'Wednesday', digest: null }]));
  });

  it('keeps how often, without losing that I am away', async () => {
    const away = { label: 'Away until 29 Nov 2026', digest: null, awayUntil: '2026-11-29' };
    await plan().store('priya.nair').addRecord('preferences', away, newKey());
    openMyActions();
    const weekly = await screen.findByRole('radio', { name: /One mail a week/ });
    await userEvent.click(weekly);
    await waitFor(() => expect(weekly).toBeChecked());
    await waitFor(async () => expect(await preferences()).toHaveLength(2));
    expect((await preferences())[1]).toMatchObject({ digest: 'weekly', awayUntil: '2026-11-29' });
  });
});
