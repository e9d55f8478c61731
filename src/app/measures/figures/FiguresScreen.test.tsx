/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { MessageChannel } from 'node:worker_threads';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SiteError } from '../../../lists/planStore';
import { measureWith, readingWith } from '../../../plan/measures/testing';
import type { PlanData } from '../../../plan/planData';
import { LEAD } from '../../../plan/testing';
import { planForEachTest, renderOnSite } from '../../testing/site';
import { everyRating } from '../../testing/testPlan';

const slow = { timeout: 40_000 };
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 15_000 });

// Browsers have MessageChannel; jsdom has not.
Object.assign(globalThis, { MessageChannel });

const measured = (): PlanData => ({
  ...everyRating(),
  measures: [
    measureWith({ id: 1, title: 'Assessments done in time', ownerId: LEAD, actionIds: [] }),
    measureWith({ id: 2, title: 'Children waiting', unit: 'children', suppressBelow: 5, ownerId: LEAD, actionIds: [] }),
  ],
  readings: [readingWith(1, '2026-09-30', 71, { authorId: LEAD })],
});

describe('a month’s figures', () => {
  const plan = planForEachTest('month-of-figures', measured);
  const paste = async (text: string): Promise<void> => {
    const box = await screen.findByRole('textbox', { name: /^Paste from a sheet/ }, slow);
    fireEvent.change(box, { target: { value: text } });
    await userEvent.click(screen.getByRole('button', { name: 'Look at the figures' }));
    await screen.findByRole('heading', { name: 'Are these the figures?' }, slow);
  };

  it('are pasted, shown with doubts first, and added in one go', async () => {
    renderOnSite(plan().site, 'caroline.hart', '#/measures?do=figures');
    await paste(
      'Indicator\tSep-26\tOct-26\nAssessments done in time\t72%\t45/60\nWaiting list\t12\t<5\nStaff turnover\t9\t8',
    );
    expect(screen.getByRole('heading', { name: '2 rows to match' })).toBeInTheDocument();
    fireEvent.change(screen.getByRole('combobox', { name: 'Which measure “Waiting list” is' }), {
      target: { value: (await plan().data()).measures[1].key },
    });
    fireEvent.change(screen.getByRole('combobox', { name: 'Which measure “Staff turnover” is' }), {
      target: { value: 'leave out' },
    });
    expect(screen.getByRole('heading', { name: 'Every row was matched' })).toBeInTheDocument();
    const restated = within(screen.getByRole('region', { name: 'Figures that restate what is there' }));
    expect(restated.getByRole('row', { name: /Assessments done in time/ })).toHaveTextContent('72%71%72%');
    await userEvent.click(screen.getByRole('button', { name: 'Confirm and add 4 figures' }));
    expect(await screen.findByText(/^4 figures added from/, { selector: 'main p' }, slow)).toBeInTheDocument();
    const { readings } = await plan().data();
    expect(readings.slice(1).map(({ day, value, outOf, suppressed }) => [day, value, outOf, suppressed])).toEqual([
      ['2026-09-30', 72, null, false],
      ['2026-10-31', 75, 60, false],
      ['2026-09-30', 12, null, false],
      ['2026-10-31', null, null, true],
    ]);

    // The same sheet again: what was matched is remembered, and nothing is new.
    await paste('Indicator\tOct-26\nWaiting list\tc\nStaff turnover\t8');
    expect(screen.getByRole('heading', { name: 'Every row was matched' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Nothing to add' })).toBeDisabled();
    await userEvent.click(screen.getByRole('button', { name: 'Cancel' }));

    await userEvent.click(await screen.findByRole('button', { name: 'Take them back' }));
    const dialog = within(await screen.findByRole('dialog'));
    await userEvent.click(dialog.getByRole('button', { name: 'Take them back' }));
    await waitFor(() => expect(screen.queryByText('Added before')).not.toBeInTheDocument(), slow);
    expect((await plan().data()).readings).toHaveLength(9);
  });

  it('are said to be added where only what was matched could not be remembered', async () => {
    let refused = 0;
    renderOnSite(plan().site, 'caroline.hart', '#/measures?do=figures', () => ({
      addRecord: async () => {
        refused++;
        throw new SiteError('SharePoint is busy.', 'busy', '');
      },
    }));
    await paste('Indicator\tOct-26\nAssessments done in time\t80%');
    await userEvent.click(screen.getByRole('button', { name: 'Confirm and add 1 figure' }));
    expect(await screen.findByText(/^1 figure added from/, { selector: 'main p' }, slow)).toBeInTheDocument();
    expect(refused).toBe(1);
    expect((await plan().data()).readings).toHaveLength(2);
  });

  it('of a sheet without a month ask for it, and leave out by hand what is not wanted', async () => {
    renderOnSite(plan().site, 'caroline.hart', '#/measures?do=figures');
    await paste('KPI\tActual\nAssessments done in time\t80%');
    expect(screen.getByRole('button', { name: 'Nothing to add' })).toBeDisabled();
    fireEvent.change(screen.getByRole('textbox', { name: /^The figures are up to/ }), {
      target: { value: '31 Oct 2026' },
    });
    expect(await screen.findByRole('button', { name: 'Confirm and add 1 figure' })).toBeEnabled();
    fireEvent.click(screen.getByText('1 new figure'));
    fireEvent.click(screen.getByRole('checkbox', { name: /^Add M1 Assessments/ }));
    expect(await screen.findByRole('button', { name: 'Nothing to add' })).toBeDisabled();
  });

  it('say in a sentence what cannot be read', async () => {
    renderOnSite(plan().site, 'caroline.hart', '#/measures?do=figures');
    const box = await screen.findByRole('textbox', { name: /^Paste from a sheet/ }, slow);
    fireEvent.change(box, { target: { value: 'Dear all' } });
    await userEvent.click(screen.getByRole('button', { name: 'Look at the figures' }));
    expect(await screen.findByText(/^No figures were found in/)).toBeInTheDocument();
    expect(box).toHaveValue('Dear all');
  });
});
