/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { newKey } from '../../lists/keys';
import type { Recommendation } from '../../plan/fields';
import { layoutForEachTest } from '../testing/layout';
import { planForEachTest, renderOnSite, settled } from '../testing/site';
import type { TestHost } from '../testing/testPlan';

// Drawing whole screens takes longer than Jest's default limit when eight suites share two cores.
jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
layoutForEachTest(1280);
const plan = planForEachTest();

const slow = { timeout: 40_000 };

const open = (route: string, who = 'anne.faulkner'): TestHost => renderOnSite(plan().site, who, route).host;

async function recommendation(ref: string): Promise<Recommendation> {
  const found = (await plan().data()).recommendations.find((each) => each.ref === ref);
  if (!found) throw new Error(`Recommendation ${ref} is missing.`);
  return found;
}
/** Caroline Hart edits a recommendation. */
async function edit(ref: string, changes: Partial<Recommendation>): Promise<void> {
  const base = await recommendation(ref);
  await settled(plan().store('caroline.hart').editRecommendation(base, changes, 'As it is printed.', newKey()));
}

function write(name: RegExp, words: string): void {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });
}

describe('a recommendation', () => {
  it('shows the inspectors’ words, where they stand, and what answers them', async () => {
    const text = 'Ensure that all homeless young people are housed.';
    await edit('2', { text, page: 8, addressee: 'the council' });
    open('#/recommendations/2', 'priya.nair');
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
    // This edit is made in SharePoint's own screens, which ask for no reason.
    const { id } = await recommendation('3');
    const text = 'Ensure that all the children have information added to their records.';
    await plan().editInSharePoint('caroline.hart', 'recommendations', id, { text });
    open('#/recommendations/3');
    expect(await screen.findByText('Recommendation changed', {}, slow)).toBeInTheDocument();
    expect(screen.getByText('No reason given.')).toBeInTheDocument();
    expect(screen.getByText('the', { selector: 'ins' })).toBeInTheDocument();
    expect(screen.getByText('Caroline Hart, in SharePoint’s own screens')).toBeInTheDocument();
  });

  it('gets its first action', async () => {
    const host = open('#/recommendations/3');
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
    const { actions } = await plan().data();
    expect(actions[7]).toMatchObject({ ref: '3.1', recommendationId: 3, illustrative: true });
    expect(localStorage).toHaveLength(0);
  });

  it('is withdrawn with a reason, and comes back', async () => {
    open('#/recommendations/3');
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw' }, slow));
    await userEvent.click(await screen.findByRole('button', { name: 'Withdraw it' }, slow));
    expect(screen.getByText('Say why: the reason stands in its history.')).toBeInTheDocument();
    write(/^Why/, 'It repeats recommendation 2.');
    await userEvent.click(screen.getByRole('button', { name: 'Withdraw it' }));
    expect(await screen.findByText('It no longer counts: It repeats recommendation 2.')).toBeInTheDocument();
    expect((await recommendation('3')).withdrawn).toBe('It repeats recommendation 2.');
    await userEvent.click(await screen.findByRole('button', { name: 'Bring back' }));
    expect(await screen.findByRole('textbox', { name: /^Why/ })).toHaveValue('');
    write(/^Why/, 'It does not.');
    await userEvent.click(screen.getByRole('button', { name: 'Bring it back' }));
    expect(await screen.findByRole('button', { name: 'Withdraw' })).toBeInTheDocument();
    expect((await recommendation('3')).withdrawn).toBeNull();
  });

  it('is added by hand, under its printed number when that is free', async () => {
    const host = open('#/plan');
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
    expect(await recommendation('4')).toMatchObject({
      number: '2',
      page: 9,
      text: 'Ensure that supervision is regular.',
      order: 4,
    });
  });
});
