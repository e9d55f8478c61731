import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import type { PlanStore, RecommendationDraft } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import { actionWith, recommendationWith } from '../../plan/testing';
import { layoutForEachTest } from '../testing/layout';
import { anne, everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';
import type { TestHost } from '../testing/testPlan';

// Eight suites on two cores take their time.
jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
layoutForEachTest(1280);

const slow = { timeout: 40_000 };

/** Opens the plan at a route for Anne Faulkner; `data` is what the lists hold, and tests change it as writes would. */
function open(route: string, data: PlanData, store: Partial<PlanStore> = {}, me: object = anne): TestHost {
  const host = testHost(route);
  renderOpened(openedWith(data, { me }), host, {
    store: {
      open: async () => openedWith({ ...data }, { me }),
      history: async () => ({ rows: [], versions: [] }),
      recommendationHistory: async () => [],
      searchPeople: async () => [],
      ...store,
    },
  });
  return host;
}

function write(name: RegExp, words: string): void {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });
}

describe('a recommendation', () => {
  it('shows the inspectors’ words, where they stand, and what answers them', async () => {
    const data = everyRating();
    data.recommendations[1] = recommendationWith(2, {
      priorityId: 2,
      text: 'Ensure that all homeless young people are housed.',
      number: '2',
      page: 8,
      addressee: 'the council',
    });
    open('#/recommendations/2', data, {}, {});
    expect(
      await screen.findByText('Ensure that all homeless young people are housed.', { selector: 'blockquote' }, slow),
    ).toBeInTheDocument();
    expect(
      screen.getByText('Number 2 in the report, page 8, to the council, priority 2, Care leavers and housing.'),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: '2.2 Agree a joint housing protocol' })).toHaveAttribute(
      'href',
      expect.stringMatching(/#\/actions\/2\.2$/),
    );
    expect(screen.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument();
  });

  it('shows what was changed in it, and that no reason was given', async () => {
    open('#/recommendations/3', everyRating(), {
      recommendationHistory: async () => [
        {
          label: '2.0',
          at: '2026-11-16T09:00:00Z',
          day: '2026-11-16',
          by: 'Sarah Penrose',
          reason: 'no reason given',
          changes: [{ field: 'Recommendation', before: 'Ensure all children', after: 'Ensure that all children' }],
        },
      ],
    });
    expect(await screen.findByText('Recommendation changed', {}, slow)).toBeInTheDocument();
    expect(screen.getByText('No reason given.')).toBeInTheDocument();
    expect(screen.getByText('that', { selector: 'ins' })).toBeInTheDocument();
    expect(screen.getByText('Sarah Penrose, in SharePoint’s own screens')).toBeInTheDocument();
  });

  it('gets its first action', async () => {
    const data = everyRating();
    const host = open('#/recommendations/3', data, {
      addAction: async (_planId, draft) => {
        const action = actionWith({ ...draft, id: 90 });
        data.actions.push(action);
        return action;
      },
    });
    const panel = await screen.findByRole('complementary', { name: 'Recommendation 3' }, slow);
    await userEvent.click(await within(panel).findByRole('button', { name: 'Add the first action' }, slow));
    await screen.findByRole('form', { name: 'Add an action' }, slow);
    await userEvent.click(screen.getByRole('button', { name: 'Add the action' }));
    expect(screen.getByText('Say what will be done.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: /^What will be done/ })).toHaveFocus();
    write(/^What will be done/, 'Record every notification in a day');
    await userEvent.click(screen.getByRole('button', { name: 'Add the action' }));
    expect(
      await screen.findByRole('heading', { name: 'Record every notification in a day' }, slow),
    ).toBeInTheDocument();
    expect(host.route()).toBe('#/actions/3.1');
    expect(data.actions[7]).toMatchObject({ ref: '3.1', recommendationId: 3, illustrative: true });
    expect(localStorage).toHaveLength(0);
  });

  it('is withdrawn with a reason, and comes back', async () => {
    const data = everyRating();
    const replace = (withdrawn: string | null): void => {
      data.recommendations = data.recommendations.map((each) => (each.id === 3 ? { ...each, withdrawn } : each));
    };
    open('#/recommendations/3', data, {
      withdrawRecommendation: async (recommendation, reason) => {
        replace(reason);
        return recommendation;
      },
      restoreRecommendation: async (recommendation) => {
        replace(null);
        return recommendation;
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw' }, slow));
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw it' }, slow));
    expect(screen.getByText('Say why: the reason stands in its history.')).toBeInTheDocument();
    write(/^Why/, 'It repeats recommendation 2.');
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw it' }));
    expect(await screen.findByText('It no longer counts: It repeats recommendation 2.')).toBeInTheDocument();
    await userEvent.click(await screen.findByRole('button', { name: 'Bring back' }));
    expect(await screen.findByRole('textbox', { name: /^Why/ })).toHaveValue('');
    write(/^Why/, 'It does not.');
    await userEvent.click(screen.getByRole('button', { name: 'Bring it back' }));
    expect(await screen.findByRole('button', { name: 'Withdraw' })).toBeInTheDocument();
  });

  it('is added by hand, under its printed number when that is free', async () => {
    const data = everyRating();
    const drafts: RecommendationDraft[] = [];
    const host = open('#/plan', data, {
      addRecommendation: async (_planId, draft) => {
        drafts.push(draft);
        const made = recommendationWith(20, draft);
        data.recommendations.push(made);
        return made;
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Add' }, slow));
    await userEvent.click(await screen.findByRole('menuitem', { name: 'A recommendation' }));
    await screen.findByRole('form', { name: 'Add a recommendation' }, slow);
    write(/word for word/, 'Ensure that supervision is regular.');
    write(/^Page of the report/, 'nine');
    await userEvent.click(screen.getByRole('button', { name: 'Add the recommendation' }));
    expect(screen.getByText(/“nine” is not a whole number/)).toBeInTheDocument();
    write(/^Page of the report/, '9');
    write(/^Number in the report/, '2');
    await userEvent.click(screen.getByRole('button', { name: 'Add the recommendation' }));
    await waitFor(() => expect(host.route()).toBe('#/recommendations/4'));
    expect(drafts[0]).toMatchObject({
      ref: '4',
      number: '2',
      page: 9,
      text: 'Ensure that supervision is regular.',
      order: 4,
    });
  });
});
