/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { assuranceWith } from '../../plan/assurance/testing';
import { planForEachTest, renderOnSite, settled } from '../testing/site';
import { everyRating } from '../testing/testPlan';
import type { TestHost } from '../testing/testPlan';
import { layoutForEachTest } from '../testing/layout';

// Drawing whole screens takes longer than Jest's default limit when many suites share two cores.
jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
layoutForEachTest(1280);

const slow = { timeout: 40_000 };

/** A plan in which action 1.2 is complete and was due to be tested three days ago, and another audit was held. */
const plan = planForEachTest('audited', () => ({
  ...everyRating(),
  assurance: [
    assuranceWith(1, { title: 'Audit of 40 contacts', planned: '2026-11-20', actionIds: [2] }),
    assuranceWith(2, {
      title: 'Front door review',
      planned: '2026-06-15',
      held: '2026-06-17',
      finding: 'Routine in all teams.',
      grades: [
        { grade: 'Strong', cases: 3 },
        { grade: 'Sound', cases: 25 },
        { grade: 'Weak', cases: 12 },
      ],
      themes: 'Fathers are seldom asked.',
      moderated: true,
      actionIds: [1],
      verdicts: [{ actionId: 1, verdict: 'embedded', words: 'In 38 of 40.', rowKey: 'k12' }],
    }),
  ],
}));
const open = (route: string, who = 'anne.faulkner'): TestHost => renderOnSite(plan().site, who, route).host;

describe('audits and reviews', () => {
  it('are a calendar of the council’s year that says what is late and what was found', async () => {
    open('#/assurance');
    expect(await screen.findByText(/^1 audit or review held, 0 to come and 1 late\./, {}, slow)).toBeInTheDocument();
    const late = screen.getByRole('link', { name: 'Audit of 40 contacts' });
    expect(late.closest('li')).toHaveTextContent(/Planned for 20 Nov.*3 days late/);
    expect(screen.getAllByRole('link', { name: 'Front door review' })[0].closest('li')).toHaveTextContent(
      /Held on 17 Jun/,
    );
  });

  it('show what was found of each action', async () => {
    open('#/assurance/2');
    expect(await screen.findByText('Routine in all teams.', {}, slow)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /^1\.1 Sign off/ }).closest('li')).toHaveTextContent(
      'Embedded. In 38 of 40.',
    );
  });

  it('stand on the page of an action that they test, with their verdict and the grades of their cases', async () => {
    open('#/actions/1.1');
    const link = await screen.findByRole('link', { name: 'Front door review' }, slow);
    expect(link.closest('li')).toHaveTextContent(
      /Embedded\. In 38 of 40\.Of 40 cases audited on 17 Jun 2026, 3 strong \(8%\), 25 sound \(63%\) and 12 weak \(30%\)/,
    );
  });

  it('show how many cases have each grade, in words, as a bar and as a table', async () => {
    open('#/assurance');
    const table = within(await screen.findByRole('region', { name: 'Cases by grade as a table' }, slow));
    expect(table.getByRole('row', { name: /^Front door review/ })).toHaveTextContent(
      '403 (8%)25 (63%)12 (30%)YesFathers are seldom asked.',
    );
    expect(screen.getByText('70% of the cases audited on 17 Jun 2026 were strong or sound.')).toBeInTheDocument();
    expect(
      screen.getByRole('img', {
        name: 'Of 40 cases audited on 17 Jun 2026, 3 strong (8%), 25 sound (63%) and 12 weak (30%); the grades were moderated.',
      }),
    ).toBeInTheDocument();
  });

  it('ask for the grades of the last audit, and refuse more graded cases than were looked at', async () => {
    const host = open('#/assurance/1?do=find');
    await screen.findByRole('form', { name: 'Record what it found' }, slow);
    const write = (name: RegExp, value: string): boolean =>
      fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
    write(/^How many cases/, '20');
    write(/^What it found/, 'Most are sound.');
    const cases = (grade: number): HTMLElement =>
      within(screen.getByRole('group', { name: `Grade ${grade}` })).getByRole('textbox', { name: 'Cases' });
    expect(within(screen.getByRole('group', { name: 'Grade 2' })).getByRole('textbox', { name: 'Grade' })).toHaveValue(
      'Sound',
    );
    fireEvent.change(cases(1), { target: { value: '5' } });
    fireEvent.change(cases(2), { target: { value: '16' } });
    const action = within(screen.getByRole('group', { name: /^1\.2 Report contacts/ }));
    await userEvent.click(action.getByRole('radio', { name: 'Not looked at' }));
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText(/^21 cases have a grade, but 20 were looked at/)).toBeInTheDocument();
    fireEvent.change(cases(2), { target: { value: '15' } });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(host.route()).toBe('#/assurance/1'), slow);
    expect((await plan().data()).assurance[0].grades).toEqual([
      { grade: 'Strong', cases: 5 },
      { grade: 'Sound', cases: 15 },
      { grade: 'Weak', cases: 0 },
    ]);
  });

  it('are recorded by managers alone', async () => {
    open('#/assurance/1?do=find', 'priya.nair');
    expect(await screen.findByRole('heading', { name: 'Audit of 40 contacts' }, slow)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Record what it found' })).not.toBeInTheDocument();
    expect(screen.queryByRole('form')).not.toBeInTheDocument();
  });

  it.each([
    ['Embedded: it lasts', 'embedded'],
    ['Not embedded', 'not embedded'],
  ])('ask of each action whether it lasts before what was found is kept: %s', async (choice, verdict) => {
    const host = open('#/assurance/1?do=find');
    await screen.findByRole('form', { name: 'Record what it found' }, slow);
    const write = (name: RegExp, value: string): boolean =>
      fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } });
    write(/^Held on/, '20/11/2026');
    write(/^How many cases/, '40');
    write(/^What it found/, 'The report is read each morning.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText('Say whether it was found to last, or was not looked at.')).toBeInTheDocument();
    expect((await plan().data()).assurance[0]?.held).toBeNull();
    const action = within(screen.getByRole('group', { name: /^1\.2 Report contacts/ }));
    await userEvent.click(action.getByRole('radio', { name: choice }));
    fireEvent.change(action.getByRole('textbox'), { target: { value: 'Not at weekends.' } });
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(host.route()).toBe('#/assurance/1'), slow);
    const [audit] = (await plan().data()).assurance;
    expect(audit).toMatchObject({
      held: '2026-11-20',
      finding: 'The report is read each morning.',
      verdicts: [{ actionId: 2, verdict, words: 'Not at weekends.' }],
    });
    const { rows } = await settled(plan().store('ruth.ellery').history(2));
    expect(rows.at(-1)).toMatchObject({
      kind: 'assurance',
      embedded: verdict === 'embedded',
      text: 'Not at weekends.',
    });
  });
});
