import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { dataWith } from '../../plan/testing';
import type { Reminders } from '../context/services';
import { anne, everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';

async function openOverview(start = '#/'): Promise<ReturnType<typeof testHost>> {
  const host = testHost(start);
  renderOpened(openedWith(everyRating()), host);
  await screen.findByRole('heading', { level: 1 });
  return host;
}

/** The texts of a list's rows, from top to bottom. */
function rowsUnder(heading: string | RegExp): string[] {
  const section = screen.getByRole('heading', { name: heading }).closest('section') as HTMLElement;
  return within(section)
    .getAllByRole('listitem')
    .map((row) => row.textContent ?? '');
}

describe('Overview', () => {
  it('says what the plan answers, how far the response is and how far through its period', async () => {
    await openOverview();
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Children’s services improvement plan');
    expect(
      screen.getByText(/Answers Ofsted’s report of 4 Sep 2026: good, with one of two areas below good\./),
    ).toHaveTextContent('Working day 56 of 70 to the response. Month 3 of 18.');
    expect(screen.getByText(/Example/)).toBeInTheDocument();
  });

  it('says in a sentence how it stands, with a link to the longest late', async () => {
    await openOverview();
    const [link] = screen.getAllByRole('link', { name: '2.2' }) as [HTMLElement];
    expect(link).toHaveAttribute('href', expect.stringContaining('#/actions/2.2'));
    expect(link.closest('p')).toHaveTextContent(/^Of 7 actions, 3 are on track or done, 1 is late/);
  });

  it('counts every action once on the bar, and in the table behind it', async () => {
    await openOverview();
    const parts = within(screen.getByRole('group', { name: 'Show only one rating' })).getAllByRole('button');
    expect(parts.map((part) => part.getAttribute('aria-label'))).toEqual([
      'Complete with evidence: 2 actions',
      'On track: 1 action',
      'At risk: 2 actions',
      'Off track: 1 action',
      'Not now: 1 action',
    ]);
    const table = screen.getByRole('table', { name: 'Actions by rating, 7 in all' });
    expect(within(table).getByRole('row', { name: /Complete with evidence/ })).toHaveTextContent(
      '2, 1 of them embedded',
    );
  });

  it('puts the worst first, each with why, who and what next', async () => {
    await openOverview();
    const rows = rowsUnder('Needs attention');
    expect(rows).toHaveLength(3);
    expect(rows[0]).toContain('2.2 Agree a joint housing protocol');
    expect(rows[0]).toContain('Lead: Martin Oakley');
    expect(rows[0]).toContain('Late 11 working days');
    expect(rows[0]).toContain('Expected by 27 Nov 2026');
  });

  it('filters everything below the bar, in the address, and comes back', async () => {
    const host = await openOverview();
    await userEvent.click(screen.getByRole('button', { name: /^On track: 1/ }));
    expect(host.visited).toEqual(['#/?rating=Green']);
    expect(rowsUnder('On track')).toEqual([expect.stringContaining('1.3 Tell partners')]);
    expect(screen.getByRole('button', { name: /^On track: 1/ })).toHaveAttribute('aria-pressed', 'true');
    expect(screen.getByRole('link', { name: 'Open them in the plan' })).toHaveAttribute(
      'href',
      expect.stringContaining('#/plan?rating=Green'),
    );
    const priorities = within(screen.getByRole('table', { name: 'By priority' }))
      .getAllByRole('row')
      .slice(1);
    expect(priorities[0]).toHaveTextContent('1.3');
    expect(priorities[1]).toHaveTextContent('None on track');

    await userEvent.click(screen.getByRole('button', { name: 'Show all' }));
    expect(host.visited).toEqual(['#/?rating=Green', '#/']);
    expect(rowsUnder('Needs attention')).toHaveLength(3);
  });

  it('opens already filtered from an address', async () => {
    await openOverview('#/?rating=Red');
    expect(rowsUnder('Off track')).toEqual([expect.stringContaining('2.2')]);
  });

  it('shows each priority with its worst action and why, and opens the plan there', async () => {
    await openOverview();
    const [, first, second] = within(screen.getByRole('table', { name: 'By priority' })).getAllByRole('row');
    expect(first).toHaveTextContent('The front door');
    expect(first).toHaveTextContent('All 3 on track or done');
    expect(second).toHaveTextContent('2.2 Late 11 working days');
    expect(within(second as HTMLElement).getByRole('link')).toHaveAttribute(
      'href',
      expect.stringContaining('#/plan?priority=2'),
    );
    expect(
      within(second as HTMLElement).getByRole('img', { name: '2 at risk, 1 off track, 1 not now' }),
    ).toBeInTheDocument();
  });

  it('lists recommendations without a response', async () => {
    await openOverview();
    expect(rowsUnder('One recommendation has no response yet')).toEqual([
      expect.stringContaining('Ensure that all children'),
    ]);
  });

  it('lists the response to the inspectorate among the dates, with working days left', async () => {
    await openOverview();
    const response = rowsUnder('Next').find((row) => row.includes('11 Dec 2026'));
    expect(response).toContain('14 days');
  });

  it('says so when nothing needs attention and nothing was planned', async () => {
    renderOpened(openedWith(dataWith({ actions: [] })));
    expect(await screen.findByText('The plan has no actions yet.')).toBeInTheDocument();
    expect(screen.getByText(/Nothing needs attention today/)).toBeInTheDocument();
  });

  it('shows seven at first and all when asked', async () => {
    const data = everyRating();
    const late = data.actions[4];
    const assignedLate = data.rows[4];
    if (!late || !assignedLate) throw new Error('The late action is missing.');
    const more = Array.from({ length: 8 }, (_, index) => ({
      ...late,
      id: 50 + index,
      key: `m${index}`,
      ref: `9.${index + 1}`,
    }));
    const rows = more.map((action) => ({ ...assignedLate, id: action.id, key: `mr${action.id}`, actionId: action.id }));
    renderOpened(openedWith({ ...data, actions: [...data.actions, ...more], rows: [...data.rows, ...rows] }));
    await screen.findByRole('heading', { level: 1 });
    expect(rowsUnder('Needs attention')).toHaveLength(7);
    await userEvent.click(screen.getByRole('button', { name: 'Show all 11: Needs attention' }));
    expect(rowsUnder('Needs attention')).toHaveLength(11);
  });

  describe('offers its manager', () => {
    const due = async (preview: Reminders['preview'], canSend: boolean, me: object = anne): Promise<void> => {
      renderOpened(openedWith(everyRating(), { me }), testHost('#/'), { reminders: { preview, canSend } });
      await screen.findByRole('heading', { level: 1 });
    };
    const message = { id: 'x', to: 'x@council.example', name: 'X', items: [], why: '', mail: null };
    const two = jest.fn<ReturnType<Reminders['preview']>, []>(async () => [
      { ...message, outcome: 'would send' },
      { ...message, outcome: 'would send' },
      { ...message, outcome: 'skipped' },
    ]);

    it.each([
      [true, 'See who, and send them'],
      [false, 'See who'],
    ])('what is due today (may send: %s)', async (canSend, words) => {
      await due(two, canSend);
      const line = await screen.findByText(/Two people are due a reminder today\./);
      expect(within(line).getByRole('link', { name: words })).toHaveAttribute(
        'href',
        expect.stringContaining('#/reminders'),
      );
    });

    it('nothing when nobody is due a reminder', async () => {
      const none = jest.fn<ReturnType<Reminders['preview']>, []>(async () => []);
      await due(none, true);
      expect(none).toHaveBeenCalled();
      expect(screen.queryByText(/a reminder today/)).toBeNull();
    });

    it('and asks nothing for others', async () => {
      two.mockClear();
      await due(two, true, {});
      expect(two).not.toHaveBeenCalled();
    });
  });
});
