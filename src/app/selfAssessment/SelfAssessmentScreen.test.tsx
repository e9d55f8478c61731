import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { EditConflict } from '../../lists/planStore';
import type { PlanStore } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import type { SelfAssessment } from '../../plan/fields';
import { assessmentWith, pointWith } from '../../plan/selfAssessment/testing';
import { anne, everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';
import type { TestHost } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const slow = { timeout: 40_000 };

function open(
  data: PlanData,
  store: Partial<PlanStore> = {},
  route = '#/self-assessment',
  me: object = anne,
): TestHost {
  data.allJudgements = data.judgements;
  data.inspections = data.inspection ? [data.inspection] : [];
  const host = testHost(route);
  renderOpened(openedWith(data, { me }), host, {
    store: { open: async () => openedWith({ ...data }, { me }), searchPeople: async () => [], ...store },
  });
  return host;
}

/** A store that keeps self-assessments in the plan, as the lists would. */
function keeping(data: PlanData): Partial<PlanStore> {
  return {
    addRecord: (async (_name: string, draft: Partial<SelfAssessment>) => {
      const made = { ...assessmentWith(data.selfAssessments.length + 1), ...draft };
      data.selfAssessments = [...data.selfAssessments, made];
      return made;
    }) as unknown as PlanStore['addRecord'],
    editRecord: (async (_name: string, base: SelfAssessment, changes: Partial<SelfAssessment>) => {
      const made = { ...base, ...changes };
      data.selfAssessments = data.selfAssessments.map((each) => (each.id === base.id ? made : each));
      return made;
    }) as unknown as PlanStore['editRecord'],
  };
}

const write = (name: RegExp, words: string): void => {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });
};

describe('where we are', () => {
  it('is begun, takes over what the plan shows, is agreed, and goes on as a next version that is compared', async () => {
    const data = everyRating();
    const host = open(data, keeping(data));
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
    const data = everyRating();
    data.selfAssessments = [
      assessmentWith(1, { state: 'agreed', day: '2026-11-02', grades: [{ area: 'Care', grade: 'Good' }] }),
    ];
    open(data, {}, '#/self-assessment', {});
    const grades = within(await screen.findByRole('region', { name: 'Our grades beside the inspectors’' }, slow));
    const care = within(grades.getByText('Care').closest('li') as HTMLElement);
    expect(care.getByText('We see ourselves higher')).toBeInTheDocument();
    expect(care.getByText(/requires improvement, 2026/)).toBeInTheDocument();
    expect(screen.getByText(/We see ourselves higher in 1\./)).toBeInTheDocument();
  });

  it('puts an edit on top of what somebody else wrote to another point meanwhile', async () => {
    const data = everyRating();
    const mine = assessmentWith(1, { points: [pointWith('Social workers know children well.')] });
    const theirs = { ...mine, etag: '"2"', points: [...mine.points, pointWith('Adoption is a strength.')] };
    data.selfAssessments = [mine];
    const keep = keeping(data);
    let first = true;
    open(data, {
      ...keep,
      editRecord: (async (...args: Parameters<PlanStore['editRecord']>) => {
        if (!first) return keep.editRecord!(...args);
        first = false;
        throw new EditConflict(mine, theirs, args[2], 'Sarah Penrose', '2026-11-23T09:00:00Z');
      }) as unknown as PlanStore['editRecord'],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a strength' }, slow));
    write(/^What we say/, 'Early help is wide.');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    const strengths = within(await screen.findByRole('region', { name: 'Strengths' }, slow));
    expect(await strengths.findByText('Early help is wide.', { selector: 'p' }, slow)).toBeInTheDocument();
    expect(strengths.getByText('Adoption is a strength.')).toBeInTheDocument();
  });
});
