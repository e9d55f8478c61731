/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { screen, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { newKey } from '../../lists/keys';
import { riskReviewWith, riskWith } from '../../plan/risks/testing';
import { appointed } from '../../plan/testing';
import { planForEachTest, renderOnSite } from '../testing/site';
import { everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const slow = { timeout: 40_000 };

describe('the register of risks', () => {
  const withRisks = () => {
    const data = everyRating();
    data.risks = [
      riskWith(1, { title: 'Too few social workers', cause: 'Few apply.', event: 'Posts stay empty.' }),
      riskWith(2, { likelihoodBefore: 'Rare', impactBefore: 'Minor' }),
      riskWith(3),
    ];
    data.riskReviews = [
      riskReviewWith(1, '2026-10-01', { riskId: 3, kind: 'closed', authorId: 1, text: 'It did not come.' }),
      riskReviewWith(2, '2026-10-02', {
        riskId: 1,
        authorId: 1,
        likelihood: 'Possible',
        impact: 'Major',
        nextReview: '2026-11-02',
      }),
    ];
    data.appointments = [appointed('managers', 1)];
    return data;
  };

  it('tells open risks worst first, with the matrix as a way in and closed ones below', async () => {
    const host = testHost('#/risks');
    renderOpened(openedWith(withRisks()), host);
    expect(await screen.findByRole('heading', { name: 'Risks' }, slow)).toBeInTheDocument();
    expect(screen.getByText('2 open risks: 1 high and 1 low. 1 review is overdue.')).toBeInTheDocument();
    const open = within(screen.getByRole('region', { name: 'Open risks, worst first' }));
    expect(open.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'R1 Too few social workers',
      'R2 Risk 2',
    ]);
    expect(open.getByText(/Without what is in place it would be very high: likely, major\./)).toBeInTheDocument();
    expect(screen.getByText(/It did not come/)).toBeInTheDocument();
    await userEvent.click(screen.getByRole('link', { name: '1 low risk: R2' }));
    expect(await screen.findByText('1 risk of 2 shown.')).toBeInTheDocument();
    expect(screen.queryByText('R1 Too few social workers')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Add a risk' })).not.toBeInTheDocument();
  });

  const plan = planForEachTest();

  it('lets a manager add a risk, review it and close it with a reason', async () => {
    renderOnSite(plan().site, 'anne.faulkner', '#/risks');
    await userEvent.click(await screen.findByRole('button', { name: 'Add a risk' }, slow));
    await userEvent.type(await screen.findByRole('textbox', { name: /^Name of the risk/ }, slow), 'Money ends');
    await userEvent.type(screen.getByRole('textbox', { name: /^What could happen/ }), 'The grant ends in March.');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Likelihood if/ }), 'Likely');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText('Give both, or neither until it is scored.')).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Impact if/ }), 'Severe');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByRole('heading', { name: 'R1 Money ends' }, slow)).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Review it' }));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: /^Likelihood now/ }, slow), 'Possible');
    await userEvent.click(screen.getByRole('button', { name: 'Add it' }));
    expect(screen.getByText('Say in a sentence what was found.')).toBeInTheDocument();
    await userEvent.type(screen.getByRole('textbox', { name: /^What was said/ }), 'A bid is in.');
    await userEvent.click(screen.getByRole('button', { name: 'Add it' }));
    expect(await screen.findByText(/To be looked at again by 23 Feb 2027/, {}, slow)).toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    await userEvent.type(await screen.findByRole('textbox', { name: /^Why/ }), 'The bid was won.');
    await userEvent.click(screen.getByRole('button', { name: 'Close it' }));
    expect(await screen.findByText('It is closed: The bid was won.', {}, slow)).toBeInTheDocument();
    const { risks, riskReviews } = await plan().data();
    expect(risks).toMatchObject([{ ref: 'R1', likelihoodBefore: 'Likely', since: '2026-11-23' }]);
    expect(riskReviews.map(({ kind, text }) => [kind, text])).toEqual([
      ['review', 'A bid is in.'],
      ['closed', 'The bid was won.'],
    ]);
  });

  it('lets a manager make a risk exempt: it stands apart from then on, for those who may see it', async () => {
    const { planId, site } = plan();
    const anne = plan().store('anne.faulkner');
    await anne.addRecord('risks', { planId, ref: 'R1', title: 'A firm may sue', event: 'It sues.' }, newKey());
    const page = renderOnSite(site, 'anne.faulkner', '#/risks/R1');
    await userEvent.click(await screen.findByRole('button', { name: 'Make it exempt' }, slow));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: /^Paragraph/ }, slow), '5');
    expect(screen.getByText(/its earlier versions and its reviews stay readable to everybody with a role/));
    await userEvent.type(screen.getByRole('textbox', { name: /public interest/i }), 'Advice was given.');
    await userEvent.click(screen.getByRole('button', { name: 'Make it exempt' }));
    const apart = await screen.findByRole('region', { name: 'Exempt risks' }, slow);
    expect(await within(apart).findByText('R1 A firm may sue', {}, slow)).toBeInTheDocument();
    expect(within(apart).getByText('Exempt, paragraph 5 (legal privilege). Public interest: Advice was given.'));
    expect(within(apart).getByText(/its earlier versions and the reviews of the risk can still be read in SharePoint/));
    expect(screen.getByText('No risks are written down.')).toBeInTheDocument();
    await userEvent.click(within(apart).getByRole('button', { name: 'Edit the exempt risk R1 A firm may sue' }));
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: /^Likelihood now/ }, slow), 'Likely');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: /^Impact now/ }), 'Major');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Very high: likely, major.', {}, slow)).toBeInTheDocument();
    page.unmount();

    renderOnSite(site, 'priya.nair', '#/risks');
    expect(await screen.findByText('No risks are written down.', {}, slow)).toBeInTheDocument();
    expect(screen.queryByText(/xempt/)).not.toBeInTheDocument();
  });
});
