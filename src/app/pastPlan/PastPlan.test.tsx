import { screen, waitFor } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { SiteError } from '../../lists/planStore';
import type { OnStep, PlanStore } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import { layoutForEachTest } from '../testing/layout';
import { anne, everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';
import type { TestHost } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });

/** The plan with its rows and words as they were on 31 October. */
function inOctober(): PlanData {
  const data = everyRating();
  return {
    ...data,
    plan: { ...data.plan, title: 'The plan of October' },
    rows: data.rows.filter(({ day }) => day <= '2026-10-31'),
  };
}

const history: PlanStore['history'] = async () => ({ rows: everyRating().rows, versions: [] });

function open(route: string, planOnDay: PlanStore['planOnDay'], me: object = anne): TestHost {
  const host = testHost(route);
  renderOpened(openedWith(everyRating(), { me }), host, { store: { planOnDay, history } });
  return host;
}

describe('any day', () => {
  layoutForEachTest(1280);

  it('shows figures first, then the words of that day, marked and with a way back', async () => {
    let arrive: (data: PlanData) => void = () => undefined;
    const asked: unknown[] = [];
    const planOnDay: PlanStore['planOnDay'] = (planId, day, onStep?: OnStep, onFigures?: (data: PlanData) => void) => {
      asked.push([planId, day]);
      onStep?.({ done: 12, total: 40, label: 'Reading the words of that day' });
      onFigures?.({ ...everyRating(), rows: inOctober().rows });
      return new Promise((resolve) => (arrive = resolve));
    };
    const host = open('#/?on=2026-10-31', planOnDay);
    const banner = await screen.findByRole('note', { name: 'As it was on 31 Oct 2026' });
    await waitFor(() => expect(banner).toHaveTextContent('Reading the words of that day: 12 of 40'));
    expect(asked).toEqual([[1, '2026-10-31']]);
    // On that day 1.2 was one day late and not yet complete, and 2.2 was due a week later.
    expect(await screen.findByText(/Of 7 actions/)).toHaveTextContent(/, 1 is late, .* It is action 1\.2,/);
    arrive(inOctober());
    expect(await screen.findByRole('heading', { level: 1, name: 'The plan of October' })).toBeInTheDocument();
    expect(banner).toHaveTextContent('Nothing can be changed here.');
    await userEvent.click(screen.getByRole('link', { name: 'Back to today' }));
    expect(host.route()).toBe('#/');
    expect(await screen.findByText(/Of 7 actions/)).toHaveTextContent('It is action 2.2');
    expect(screen.queryByRole('note')).not.toBeInTheDocument();
  });

  it('stays on the day from screen to screen, and offers nobody to change anything', async () => {
    const host = open('#/plan?on=2026-10-31', async () => inOctober());
    await screen.findByRole('treegrid', {}, { timeout: 40_000 });
    expect(screen.queryByRole('button', { name: /^Add/ })).not.toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: 'Tell partners what a notification says' }));
    expect(host.route()).toBe('#/actions/1.3?on=2026-10-31');
    expect(await screen.findByText('The story so far')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Report progress' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument();
    // This text was reported on 17 November, after the day shown.
    await waitFor(() => expect(screen.queryByText('Draft with the police.')).not.toBeInTheDocument());
  });

  it('says why a day cannot be shown and lets one choose another', async () => {
    const host = open('#/?on=2020-01-01', async () => {
      throw new SiteError('The plan had not been begun on that day. Choose a later day.', 'not found', '');
    });
    expect(await screen.findByRole('alert')).toHaveTextContent('had not been begun on that day');
    const day = screen.getByRole('textbox', { name: 'A past day' });
    await userEvent.clear(day);
    await userEvent.type(day, '31/10/2027');
    await userEvent.click(screen.getByRole('button', { name: 'Show it' }));
    expect(await screen.findByText(/Give a day before today: 22 Nov 2026 or earlier/)).toBeInTheDocument();
    await userEvent.clear(day);
    await userEvent.type(day, '31 Oct 2026');
    await userEvent.click(screen.getByRole('button', { name: 'Show it' }));
    expect(host.route()).toBe('#/?on=2026-10-31');
  });

  it('of today or a day to come is the plan as it is now', async () => {
    open('#/?on=2026-11-23', () => Promise.reject(new Error('not asked')));
    expect(await screen.findByText(/This is today/)).toBeInTheDocument();
  });
});

it('Over time lists each month end with its ratings, and leads to the plan of that day', async () => {
  renderOpened(openedWith(everyRating()), testHost('#/history'));
  expect(await screen.findByRole('heading', { level: 1, name: 'Over time' })).toBeInTheDocument();
  expect(screen.getByRole('row', { name: /^31 Oct 2026/ })).toHaveTextContent('7');
  expect(screen.getByRole('link', { name: '31 Oct 2026' })).toHaveAttribute(
    'href',
    expect.stringContaining('#/?on=2026-10-31'),
  );
  expect(screen.getByRole('link', { name: 'Open the plan on 31 Oct 2026' })).toHaveAttribute(
    'href',
    expect.stringContaining('#/plan?on=2026-10-31'),
  );
});
