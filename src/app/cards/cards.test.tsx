import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { SECOND_LEAD } from '../../plan/testing';
import { everyRating, openedWith, readingServices, testHost } from '../testing/testPlan';
import { AllPlansCard, MyActionsCard, PlanProgressCard } from '.';
import type { CardProps } from '.';

function propsWith(opened = openedWith(everyRating()), changes: Partial<CardProps> = {}): CardProps {
  return {
    services: readingServices({ store: { open: async () => opened } }),
    host: testHost(),
    title: 'Plan progress',
    lines: 2,
    idPrefix: 'card-',
    ...changes,
  };
}

describe('Plan progress', () => {
  it('shows the sentence, the bar and the worst, and opens the plan', async () => {
    render(<PlanProgressCard {...propsWith()} />);
    const card = screen.getByRole('region', { name: 'Plan progress' });
    expect(await within(card).findByText(/^Of 7 actions, 3 are on track or done/)).toBeInTheDocument();
    expect(within(card).getByText('As of 23 Nov 2026')).toBeInTheDocument();
    expect(
      within(card)
        .getAllByRole('link', { name: /^2\.[0-9] / })
        .map((link) => link.textContent),
    ).toEqual([expect.stringContaining('Agree a joint housing protocol'), expect.anything()]);
    expect(within(card).getByRole('link', { name: 'Open the plan' })).toHaveAttribute(
      'href',
      expect.stringMatching(/Plan\.aspx#\/$/),
    );
    expect(within(card).getByRole('link', { name: 'Show all 3 that need attention' })).toHaveAttribute(
      'href',
      expect.stringContaining('#/plan?rating=Amber,Red'),
    );
  });

  it('says where to go when there is no plan yet', async () => {
    const { unmount } = render(<PlanProgressCard {...propsWith(openedWith(null))} />);
    expect(await screen.findByText(/No plan has been started here yet/)).toBeInTheDocument();
    unmount();
    render(<PlanProgressCard {...propsWith(openedWith(null, { site: { schema: 'none' } }))} />);
    expect(await screen.findByRole('link', { name: 'Go to Set-up' })).toBeInTheDocument();
  });

  it('tells somebody without a part in the plan whom to ask', async () => {
    render(<PlanProgressCard {...propsWith(openedWith(null, { me: { isReader: false } }))} />);
    expect(await screen.findByText(/You have no part in this plan yet/)).toBeInTheDocument();
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });

  it('leads to the plan that it is set to', async () => {
    render(<PlanProgressCard {...propsWith(undefined, { planId: 1 })} />);
    expect(await screen.findByRole('link', { name: 'Open the plan' })).toHaveAttribute(
      'href',
      expect.stringMatching(/#\/\?plan=1$/),
    );
  });
});

describe('My actions card', () => {
  it('says what is due, lists as many as it is set to, and leads to the form on the plan’s page', async () => {
    const host = testHost();
    const opened = openedWith(everyRating(), { me: { id: SECOND_LEAD, name: 'Martin Oakley' } });
    render(<MyActionsCard {...propsWith(opened, { title: 'My actions', lines: 2, host })} />);
    expect(await screen.findByText('Martin, two reports are due from you.')).toBeInTheDocument();
    expect(screen.getAllByRole('listitem')).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'See all 3 of my actions' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Report progress on action 2.2' }));
    expect(host.visited).toEqual(['#/actions/2.2?report=1']);
  });
});

describe('All plans card', () => {
  it('says how every plan stands, each with its bar and the way to it', async () => {
    const first = everyRating();
    const second = { ...first, plan: { ...first.plan, id: 2, title: 'Housing plan' } };
    const opened = { ...openedWith(null), plans: [first.plan, second.plan] };
    const store = { openAll: async () => ({ opened, plans: [first, second] }) };
    render(
      <AllPlansCard {...propsWith(opened, { title: 'All plans', lines: 1, services: readingServices({ store }) })} />,
    );
    const card = screen.getByRole('region', { name: 'All plans' });
    expect(await within(card).findByText(/^2 plans with 14 actions in all/)).toBeInTheDocument();
    expect(within(card).getAllByRole('listitem')).toHaveLength(1);
    expect(within(card).getByRole('link', { name: first.plan.title })).toHaveAttribute(
      'href',
      expect.stringMatching(/#\/\?plan=1$/),
    );
    expect(within(card).getByRole('link', { name: 'See all 2 plans' })).toHaveAttribute(
      'href',
      expect.stringContaining('#/all-plans'),
    );
  });

  it('says where to go when there is no plan yet', async () => {
    render(<AllPlansCard {...propsWith(openedWith(null))} />);
    expect(await screen.findByText(/No plan has been started here yet/)).toBeInTheDocument();
  });
});
