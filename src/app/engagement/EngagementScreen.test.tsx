/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { fireEvent, screen, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { engagementWith, partnerWith } from '../../plan/engagement/testing';
import { planForEachTest, renderOnSite } from '../testing/site';
import { everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const slow = { timeout: 40_000 };

const write = (name: RegExp, words: string): void => {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });
};

describe('who was asked, and who is with us', () => {
  it('tells by group what people said and what changed, and which partners have committed', async () => {
    const data = everyRating();
    data.engagement = [
      engagementWith(1, {
        title: 'Development day',
        said: 'Too many forms.',
        changed: 'Two forms became one.',
        recommendationIds: [1],
      }),
      engagementWith(2, {
        who: 'children and young people',
        title: 'Care leavers’ talk',
        said: 'We do not know the Pledge.',
      }),
    ];
    data.partners = [
      partnerWith(1, {
        organisation: 'West Mercia Police',
        state: 'gained',
        gainedOn: '2026-10-05',
        commitment: 'A desk at the front door.',
      }),
      partnerWith(2, {
        kind: 'joint service',
        organisation: 'Joint adoption service',
        sharedWith: 'Telford & Wrekin Council',
      }),
    ];
    renderOpened(openedWith(data), testHost('#/engagement'));
    expect(await screen.findByRole('heading', { name: 'Engagement and partners' }, slow)).toBeInTheDocument();
    expect(screen.getByText(/2 occasions on which people were asked; 1 led to something/)).toBeInTheDocument();
    expect(screen.getByText('Two forms became one.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'recommendation 1' })).toBeInTheDocument();
    const partners = within(screen.getByRole('region', { name: 'Partners’ commitments' }));
    expect(partners.getByText('Committed')).toBeInTheDocument();
    const joint = within(screen.getByRole('region', { name: 'Joint services' }));
    expect(joint.getByText(', shared with Telford & Wrekin Council')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Add an occasion' })).not.toBeInTheDocument();
  });

  const plan = planForEachTest();

  it('lets a manager write down an occasion, and a partner whose days fit together', async () => {
    renderOnSite(plan().site, 'anne.faulkner', '#/engagement');
    await userEvent.click(await screen.findByRole('button', { name: 'Add an occasion' }, slow));
    write(/^What they said/, 'Supervision is too rare.');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText('Name the occasion.')).toBeInTheDocument();
    fireEvent.change(screen.getByRole('textbox', { name: /^Occasion/ }), { target: { value: 'Staff survey' } });
    await userEvent.type(screen.getByRole('combobox', { name: 'Recommendations it is about' }), 'recommendation 1');
    await userEvent.click(await screen.findByRole('option', { name: /^1 Recommendation 1/ }));
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Staff survey', {}, slow)).toBeInTheDocument();
    expect((await plan().data()).engagement).toMatchObject([
      {
        planId: 1,
        title: 'Staff survey',
        who: 'staff',
        day: null,
        said: 'Supervision is too rare.',
        recommendationIds: [1],
      },
    ]);

    await userEvent.click(screen.getByRole('button', { name: 'Add a partner' }));
    write(/^Organisation/, 'Colleges');
    write(/^What they are asked/, 'Ten apprenticeships.');
    write(/^Asked on/, '5/10/2026');
    write(/^Committed on/, '1/10/2026');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText(/They committed before they were asked/)).toBeInTheDocument();
    write(/^Committed on/, '12/10/2026');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText(/Choose “Committed”, or clear the day/)).toBeInTheDocument();
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'How it stands' }), 'gained');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('Colleges', {}, slow)).toBeInTheDocument();
    expect((await plan().data()).partners).toMatchObject([
      { kind: 'partner', state: 'gained', soughtOn: '2026-10-05', gainedOn: '2026-10-12' },
    ]);
  });
});
