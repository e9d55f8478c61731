/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { SiteError } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import { LEAD } from '../../plan/testing';
import { planForEachTest, renderOnSite } from '../testing/site';
import { measureWith, readingWith } from '../../plan/measures/testing';
import { everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';
import type { TestHost } from '../testing/testPlan';
import { layoutForEachTest } from '../testing/layout';

// Drawing whole screens takes longer than Jest's default limit when many suites share two cores.
jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
layoutForEachTest(1280);

const slow = { timeout: 40_000 };

/**
 * A plan with a measure of assessments in time, with readings up to September 2026, and a measure that is not yet
 * defined.
 */
function measured(): PlanData {
  return {
    ...everyRating(),
    measures: [
      measureWith({
        title: 'Assessments done in time',
        baselineDay: '2026-04-30',
        targetDay: '2027-03-31',
        suppressBelow: null,
        actionIds: [4],
        ownerId: LEAD,
      }),
      measureWith({
        id: 2,
        title: 'Care leavers in suitable homes',
        undefinedWhy: 'Housing does not count it yet',
        definedFrom: 'the joint protocol',
        definedBy: '2027-01-29',
      }),
    ],
    readings: [
      readingWith(1, '2026-08-31', 66),
      readingWith(2, '2026-09-30', 71, { note: 'Both posts were filled.' }),
      readingWith(3, '2026-10-31', 99, { note: 'Set by a tool.', doubt: 'author' }),
      readingWith(4, '2026-10-31', 12, { note: 'By another lead.', remark: true }),
    ],
  };
}

function open(route: string): TestHost {
  const host = testHost(route);
  renderOpened(openedWith(measured()), host, { store: { recordHistory: async () => [] } });
  return host;
}

describe('measures', () => {
  it('are a grid of charts, each with its value, its sentence and its actions', async () => {
    open('#/measures');
    const name = await screen.findByRole('heading', { name: 'Assessments done in time' }, slow);
    const cell = within(name.closest('li') as HTMLElement);
    expect(cell.getByText('71%')).toBeInTheDocument();
    expect(cell.getByText(/^71% in September 2026, up from 58% in April 2026; the target is 90%/)).toBeInTheDocument();
    expect(cell.getByRole('img')).toHaveAccessibleName();
    expect(cell.getByRole('link', { name: /2\.1/ })).toHaveAttribute('href', expect.stringContaining('#/actions/2.1'));
    expect(
      screen.getByText(/Not yet defined: Housing does not count it yet\. It will come from the joint protocol by/),
    ).toBeInTheDocument();
  });

  it('show what others reach, with its year, in the small chart, the large one and the sentence', async () => {
    const data = measured();
    data.measures[0].comparators = [{ name: 'England', value: 78, year: '2025/26', source: 'DfE' }];
    for (const route of ['#/measures', '#/measures/M1']) {
      renderOpened(openedWith(data), testHost(route), { store: { recordHistory: async () => [] } });
      await screen.findByText(/^71% in September 2026, England 78% in 2025\/26; up from/, {}, slow);
      const drawing = screen.getByRole('img', { name: /England 78% in 2025\/26/ });
      expect(drawing.querySelectorAll('line[stroke-dasharray="8 4"]')).toHaveLength(1);
      expect(screen.getAllByText('England 78%').length).toBeGreaterThan(0);
      cleanup();
    }
  });

  it('are a table for those who ask', async () => {
    open('#/measures?as=table');
    const row = await screen.findByRole('row', { name: /^Assessments done in time/ }, slow);
    expect(within(row).getAllByRole('cell')[0]).toHaveTextContent('58%30 Apr 2026');
    expect(within(row).getAllByRole('cell')[1]).toHaveTextContent('71%30 Sep 2026');
  });
});

describe('one measure', () => {
  it('shows its readings with their notes', async () => {
    open('#/measures/M1');
    expect(await screen.findByRole('heading', { name: 'Assessments done in time' }, slow)).toBeInTheDocument();
    expect(await screen.findByText('Both posts were filled.')).toBeInTheDocument();
    // The reading is listed with the reason; the value, the chart and the sentence leave it out.
    const doubted = screen.getByText('Set by a tool.').closest('tr') as HTMLElement;
    expect(doubted).toHaveTextContent('not counted: SharePoint names another person as its editor than as its author');
    const remark = screen.getByText('By another lead.').closest('tr') as HTMLElement;
    expect(remark).toHaveTextContent('a remark: it does not count, because they do not answer for this measure');
    expect(screen.getByRole('button', { name: 'Add a reading' })).toBeInTheDocument();
  });

  it('says when its number is not in the plan', async () => {
    open('#/measures/M9');
    expect(
      await screen.findByRole('heading', { name: 'There is no measure M9 in this plan' }, slow),
    ).toBeInTheDocument();
  });

  describe('on the site', () => {
    const plan = planForEachTest('measured', () => ({
      ...measured(),
      measures: measured().measures.map((measure) => ({ ...measure, ownerId: LEAD })),
      readings: measured().readings.slice(0, 2),
    }));

    it('keeps a reading whose answer was lost, and saves it once under the same key', async () => {
      let lost = 0;
      const { host } = renderOnSite(plan().site, 'priya.nair', '#/measures/M1?do=read', (store) => ({
        addRecord: async (...given) => {
          const row = await store.addRecord(...given);
          if (lost++ === 0) throw new SiteError('The site cannot be reached.', 'offline', 'fetch failed');
          return row;
        },
      }));
      const readings = async () => (await plan().data()).readings.slice(2);
      await screen.findByRole('form', { name: 'Add a reading' }, slow);
      const value = screen.getByRole('textbox', { name: /^Value/ });
      fireEvent.change(value, { target: { value: 'most' } });
      await userEvent.click(screen.getByRole('button', { name: 'Add it' }));
      expect(value).toHaveFocus();
      expect(await readings()).toEqual([]);
      fireEvent.change(value, { target: { value: '74.5' } });
      await userEvent.click(screen.getByRole('button', { name: 'Add it' }));
      expect(await screen.findByText(/^It was not saved\. The site cannot be reached/)).toBeInTheDocument();
      expect(value).toHaveValue('74.5');
      await userEvent.click(screen.getByRole('button', { name: 'Save again' }));
      expect(await screen.findByText('The reading was added.', { selector: 'main p' }, slow)).toBeInTheDocument();
      await waitFor(() => expect(host.route()).toBe('#/measures/M1'));
      expect(screen.getByText(/^74\.5% in October 2026/)).toBeInTheDocument();
      expect(lost).toBe(2);
      expect(await readings()).toMatchObject([{ day: '2026-10-31', value: 74.5 }]);
    });
  });
});
