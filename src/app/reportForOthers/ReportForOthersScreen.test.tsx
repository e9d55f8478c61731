import { screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { SiteError } from '../../lists/planStore';
import type { PlanStore } from '../../lists/planStore';
import { LEAD, rowWith } from '../../plan/testing';
import { anne, everyRating, openedWith, renderOpened, testHost, today } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
beforeEach(() => window.localStorage.clear());

it('sends what is filled in one by one for the leads, shows what became of each, and loses nothing', async () => {
  const sent: unknown[] = [];
  const reportProgress: PlanStore['reportProgress'] = async (action, report) => {
    if (action.ref === '2.4') throw new SiteError('SharePoint is busy.', 'busy', '');
    sent.push([action.ref, report.going, report.text, report.onBehalfOfId]);
    // What is stored is what was sent.
    const { sufficient = null, ...said } = report;
    return rowWith({ id: 90, kind: 'progress', day: today, actionId: action.id, ...said, sufficient });
  };
  const history: PlanStore['history'] = async (id) => ({
    rows: everyRating().rows.filter(({ actionId }) => actionId === id),
    versions: [],
  });
  renderOpened(openedWith(everyRating(), { me: anne }), testHost('#/report-round'), {
    store: { reportProgress, history },
  });
  await userEvent.selectOptions(
    await screen.findByRole('combobox', { name: 'Actions without a report' }),
    'in the last week',
  );
  const fill = async (name: RegExp, text: string): Promise<HTMLElement> => {
    const form = await screen.findByRole('form', { name });
    await userEvent.selectOptions(within(form).getByRole('combobox', { name: 'How is it going?' }), 'At risk');
    await userEvent.type(within(form).getByRole('textbox', { name: 'What has happened?' }), text);
    return form;
  };
  await fill(/^2\.1/, 'One trainer is found.');
  const busy = await fill(/^2\.4/, 'Being printed.');
  expect(screen.queryByRole('form', { name: /^2\.3/ })).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Send all 2' }));
  expect(await within(busy).findByRole('alert')).toHaveTextContent('It was not saved. SharePoint is busy.');
  await waitFor(() => expect(screen.getByText(/^Sent\./)).toBeInTheDocument());
  // Said aloud as well: the row it stands in may be out of sight.
  expect(await screen.findByText('1 report of 2 was sent.')).toHaveAttribute('aria-live', 'polite');
  expect(sent).toEqual([['2.1', 'at risk', 'One trainer is found.', LEAD]]);
  expect(within(busy).getByRole('textbox', { name: 'What has happened?' })).toHaveValue('Being printed.');
});
