/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { newKey } from '../../lists/keys';
import { assessmentWith, pointWith } from '../../plan/selfAssessment/testing';
import { planForEachTest, renderOnSite, settled } from '../testing/site';
import { everyRating } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const slow = { timeout: 40_000 };

const plan = planForEachTest('self-assessed', () => {
  const data = everyRating();
  return { ...data, allJudgements: data.judgements, inspections: data.inspection ? [data.inspection] : [] };
});
const open = (who = 'anne.faulkner') => renderOnSite(plan().site, who, '#/self-assessment');
/** An earlier version by Anne Faulkner. */
const written = (version: ReturnType<typeof assessmentWith>) => {
  const { id: _id, key: _key, etag: _etag, ...draft } = version;
  return plan().store('anne.faulkner').addRecord('selfAssessments', draft, newKey());
};

const write = (name: RegExp, words: string): void => {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });
};

describe('where we are', () => {
  it('is begun, takes over what the plan shows, is agreed, and goes on as a next version that is compared', async () => {
    const { host } = open();
    await userEvent.click(await screen.findByRole('button', { name: 'Begin the first version' }, slow));
    expect(await screen.findByText(/Version 1, a draft that is not agreed yet/, {}, slow)).toBeInTheDocument();
    expect(host.route()).toBe('#/self-assessment/1');

    await userEvent.click(screen.getByRole('button', { name: 'Take over from action 1.1, embedded' }));
    const made = within(await screen.findByRole('region', { name: 'Improvements made' }, slow));
    expect(
      await made.findByText('Sign off every initial contact. The audit finds it routine.', {}, slow),
    ).toBeInTheDocument();
    expect(made.getByRole('link', { name: 'action 1.1' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Take over from action 1.1, embedded' })).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Agree this version' }));
    write(/^Agreed on/, '20 Nov 2026');
    write(/^Why is it changed/, 'The board agreed it.');
    await userEvent.click(screen.getByRole('button', { name: 'Agree it' }));
    expect(await screen.findByText(/Version 1, agreed on 20 Nov 2026/, {}, slow)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Add a strength' })).not.toBeInTheDocument();

    await userEvent.click(screen.getByRole('button', { name: 'Start version 2 from it' }));
    await waitFor(() => expect(host.route()).toBe('#/self-assessment/2'), slow);
    await userEvent.click(await screen.findByRole('button', { name: 'Add a strength' }, slow));
    write(/^What we say/, 'Adoption is a strength.');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    const changed = within(await screen.findByRole('region', { name: 'What changed since version 1' }, slow));
    expect(await changed.findByText('1 point was added.', {}, slow)).toBeInTheDocument();
    expect(changed.getByText('Adoption is a strength.', { selector: 'ins' })).toBeInTheDocument();
    expect(localStorage).toHaveLength(0);
  });

  it('stands beside what the inspectors found', async () => {
    await written(assessmentWith(1, { state: 'agreed', day: '2026-11-02', grades: [{ area: 'Care', grade: 'Good' }] }));
    open('priya.nair');
    const grades = within(await screen.findByRole('region', { name: 'Our grades beside the inspectors’' }, slow));
    const care = within(grades.getByText('Care').closest('li') as HTMLElement);
    expect(care.getByText('We see ourselves higher')).toBeInTheDocument();
    expect(care.getByText(/requires improvement, 2026/)).toBeInTheDocument();
    expect(screen.getByText(/We see ourselves higher in 1\./)).toBeInTheDocument();
  });

  it('puts an edit on top of what somebody else wrote to another point meanwhile', async () => {
    const base = await written(assessmentWith(1, { points: [pointWith('Social workers know children well.')] }));
    open();
    await userEvent.click(await screen.findByRole('button', { name: 'Add a strength' }, slow));
    write(/^What we say/, 'Early help is wide.');
    const points = [...base.points, pointWith('Adoption is a strength.')];
    await settled(plan().store('caroline.hart').editRecord('selfAssessments', base, { points }, 'Hers.', newKey()));
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    const strengths = within(await screen.findByRole('region', { name: 'Strengths' }, slow));
    expect(await strengths.findByText('Early help is wide.', { selector: 'p' }, slow)).toBeInTheDocument();
    expect(strengths.getByText('Adoption is a strength.')).toBeInTheDocument();
    const [version] = (await plan().data()).selfAssessments;
    expect(version?.points.map(({ text }) => text)).toEqual([
      'Social workers know children well.',
      'Adoption is a strength.',
      'Early help is wide.',
    ]);
  });
});
