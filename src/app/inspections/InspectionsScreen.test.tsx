/** @jest-environment ./src/app/testing/pageWithTenant.ts */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { newKey } from '../../lists/keys';
import type { PlanData } from '../../plan/planData';
import { findingWith, inspectionWith, judgementWith } from '../../plan/inspections/testing';
import { recommendationWith } from '../../plan/testing';
import { planForEachTest, renderOnSite, settled } from '../testing/site';
import { everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const slow = { timeout: 40_000 };

/** Shropshire's report of 2017 with the inspection before it, a focused visit after it and a related service. */
function inspected(): PlanData {
  const data = everyRating();
  const report = inspectionWith(1, {
    start: '2017-09-11',
    end: '2017-10-05',
    published: '2017-11-24',
    reportUrl: 'https://reports.example/shropshire.pdf',
    benchmarks: [{ value: '46 councils', label: 'were rated good', source: 'Announcement, 24 November 2017' }],
  });
  data.inspection = report;
  data.inspections = [
    report,
    inspectionWith(2, { end: '2013-01-16', recommendationCount: 36 }),
    inspectionWith(3, {
      kind: 'focused visit',
      topic: 'Achieving permanence',
      start: '2019-09-04',
      end: '2019-09-05',
      teamSize: 2,
      letter: 'The council has made progress.',
      earlierInspectionId: 1,
    }),
    inspectionWith(4, { kind: 'related service', scope: 'Joint adoption service', end: '2016-07-01' }),
  ];
  data.allJudgements = [
    judgementWith(1, 2, 'Overall effectiveness', 'Adequate', { role: 'overall' }),
    judgementWith(2, 1, 'Overall effectiveness', 'good', { role: 'overall' }),
    judgementWith(3, 1, 'Adoption performance', 'Good', { page: 1 }),
    judgementWith(4, 1, 'Local Safeguarding Children Board', 'good', { role: 'board' }),
    judgementWith(5, 4, 'Overall', 'Good'),
  ];
  data.recommendations = [1, 2, 3].map((id) =>
    recommendationWith(id, {
      priorityId: id < 3 ? id : null,
      inspectionId: 1,
      text: `Ensure that matter ${id} is mended.`,
    }),
  );
  data.findings = [
    findingWith(1, 1, { kind: 'strength', text: 'Adoption is a strength.', page: 3 }),
    findingWith(2, 3, {
      kind: 'progress found',
      recommendationId: 2,
      verdict: 'Some progress',
      text: 'Plans move sooner.',
    }),
  ];
  data.plan = {
    ...data.plan,
    targets: [{ area: 'Overall effectiveness', grade: 'Outstanding' }],
    drivers: [
      {
        title: 'Children and Social Work Act 2017',
        text: 'Boards become partnerships.',
        since: '2017-04-27',
        url: null,
      },
    ],
    summary: 'Inspectors found that services are good.',
  };
  return data;
}

const open = (route: string, data: PlanData): void => void renderOpened(openedWith(data), testHost(route));

const write = (name: RegExp, words: string): void => {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });
};

describe('what inspectors said', () => {
  it('is told at one glance: grade, direction, then and now, what answers it', async () => {
    open('#/inspections', inspected());
    expect(
      await screen.findByRole('heading', { name: 'What inspectors said, and what was done about it' }, slow),
    ).toBeInTheDocument();
    expect(
      screen.getByText(/Ofsted on Shropshire: good overall, in the report published on 24 Nov 2017/),
    ).toBeInTheDocument();
    expect(screen.getByRole('img', { name: '36 recommendations then, 3 now' })).toBeInTheDocument();
    expect(screen.getByText(/2 of 3 recommendations are answered, by 7 actions; 2 are complete/)).toBeInTheDocument();
    const grades = within(screen.getByRole('region', { name: 'Grades by area' }));
    const row = within(grades.getByRole('row', { name: /Overall effectiveness/ }));
    expect(row.getByText('Adequate')).toBeInTheDocument();
    expect(row.getByText('Better: adequate in 2013')).toBeInTheDocument();
    expect(row.getByText('Outstanding')).toBeInTheDocument();
    expect(
      row.getByRole('img', { name: 'Overall effectiveness: adequate in 2013, good in 2017, target outstanding' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'page 3' })).toHaveAttribute(
      'href',
      'https://reports.example/shropshire.pdf#page=3',
    );
    expect(screen.getByText('It looked again at 1 of the 3 recommendations.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Joint adoption service, 2016' })).toBeInTheDocument();
    expect(screen.getByText('46 councils')).toBeInTheDocument();
    expect(screen.getByText('Boards become partnerships.')).toBeInTheDocument();
    expect(screen.getByRole('link', { name: 'Read the inspectors’ own report' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Add an inspection' })).not.toBeInTheDocument();
  });

  it('shows a visit without a grade, with its two days, letter and what it found on each recommendation', async () => {
    open('#/inspections/3', inspected());
    expect(
      await screen.findByRole('heading', { name: 'Ofsted focused visit: achieving permanence, 2019' }, slow),
    ).toBeInTheDocument();
    expect(screen.getByText('4 and 5 Sep 2019. A visit gives no grade.')).toBeInTheDocument();
    expect(screen.queryByRole('region', { name: 'Judgements' })).not.toBeInTheDocument();
    expect(screen.getByText('The council has made progress.')).toBeInTheDocument();
    const found = within(screen.getByRole('region', { name: 'Progress on what was asked before' }));
    expect(found.getByText('Some progress')).toBeInTheDocument();
    expect(found.getByRole('link', { name: 'Recommendation 2' })).toBeInTheDocument();
    expect(found.getByText(/It said nothing of/)).toHaveTextContent('It said nothing of 1 and 3.');
  });

  it('keeps the council and the board apart, and says where no overall grade was given', async () => {
    const data = inspected();
    data.allJudgements = data.allJudgements.filter(
      ({ role, inspectionId }) => role !== 'overall' || inspectionId !== 1,
    );
    open('#/inspections/1', data);
    const judgements = within(await screen.findByRole('region', { name: 'Judgements' }, slow));
    expect(judgements.getByText('No overall grade was given.')).toBeInTheDocument();
    expect(judgements.getAllByText('Local Safeguarding Children Board')).toHaveLength(2);
    expect(judgements.getByText('Shropshire')).toBeInTheDocument();
  });

  it('says so when the address names none', async () => {
    open('#/inspections/77', inspected());
    expect(await screen.findByRole('heading', { name: 'There is no such inspection' }, slow)).toBeInTheDocument();
  });
});

/** A plan from a file: neither the plan nor its recommendations name an inspection yet. */
function fromFile(): PlanData {
  const data = inspected();
  return {
    ...data,
    inspection: null,
    plan: { ...data.plan, inspectionId: null },
    recommendations: data.recommendations.map((each) => ({ ...each, inspectionId: null })),
  };
}

describe('a manager of a plan from a file', () => {
  const plan = planForEachTest('from-file', fromFile);

  it('has it answer an inspection, whose recommendations then count as what it asked for', async () => {
    renderOnSite(plan().site, 'anne.faulkner', '#/inspections/1');
    await screen.findByText(/Its 3 recommendations will then count as what this one asked for/, {}, slow);
    await userEvent.click(screen.getByRole('button', { name: 'This plan answers this inspection' }));
    await waitFor(async () => expect((await plan().data()).plan.inspectionId).toBe(1), slow);
    expect((await plan().data()).recommendations.map(({ inspectionId }) => inspectionId)).toEqual([1, 1, 1]);
  });
});

describe('a manager', () => {
  const plan = planForEachTest('inspected', inspected);
  const openInspections = () => renderOnSite(plan().site, 'anne.faulkner', '#/inspections');

  it('adds a visit that looks back at the report, with what was typed checked', async () => {
    const { host } = openInspections();
    await userEvent.click(await screen.findByRole('button', { name: 'Add a visit' }, slow));
    expect(screen.getByRole('link', { name: 'Read the report or letter' })).toHaveAttribute(
      'href',
      expect.stringMatching(/#\/import$/),
    );
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText('Say what the visit looked at.')).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Looks back at' })).toHaveValue('1');
    // A text field with suggestions has the role combobox once it has any. This field has none yet.
    write(/^What it looked at/, 'Care leavers');
    write(/^Began on/, '5/3/2026');
    write(/^Ended on/, '4/3/2026');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText('It ends before it begins.')).toBeInTheDocument();
    write(/^Ended on/, '6/3/2026');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(host.route()).toBe('#/inspections/5'), slow);
    expect((await plan().data()).inspections[4]).toMatchObject({
      kind: 'focused visit',
      topic: 'Care leavers',
      start: '2026-03-05',
      end: '2026-03-06',
      earlierInspectionId: 1,
      authority: 'Shropshire',
    });
    expect(localStorage).toHaveLength(0);
  });

  it('changes the public summary with a reason, and chooses when somebody else changed it meanwhile', async () => {
    openInspections();
    await userEvent.click(await screen.findByRole('button', { name: 'Edit the summary' }, slow));
    const { plan: base } = await plan().data();
    await settled(plan().store('caroline.hart').editPlan(base, { summary: 'Their words.' }, 'Hers.', newKey()));
    write(/^In plain words/, 'Services are good, and we make them better.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText('Say why it is changed: the reason stands in its history.')).toBeInTheDocument();
    write(/^Why is it changed/, 'Plainer.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = within(await screen.findByRole('alertdialog', {}, slow));
    expect((await plan().data()).plan.summary).toBe('Their words.');
    await userEvent.click(dialog.getByRole('radio', { name: /^Yours/ }));
    await userEvent.click(dialog.getByRole('button', { name: /Save/ }));
    expect(
      await screen.findByText('Services are good, and we make them better.', { selector: 'p' }, slow),
    ).toBeInTheDocument();
    const versions = await settled(plan().store('anne.faulkner').recordHistory('plans', plan().planId));
    expect(versions.slice(0, 2).map(({ by, reason }) => `${by}: ${reason}`)).toEqual([
      'Anne Faulkner: Plainer.',
      'Caroline Hart: Hers.',
    ]);
  });

  it('sets targets as a small table', async () => {
    openInspections();
    await userEvent.click(await screen.findByRole('button', { name: 'Edit the targets' }, slow));
    await userEvent.click(screen.getByRole('button', { name: 'Add an area' }));
    const second = within(screen.getByRole('group', { name: 'Area 2' }));
    await userEvent.selectOptions(second.getByRole('combobox', { name: 'Area' }), 'Adoption performance');
    await userEvent.selectOptions(second.getByRole('combobox', { name: 'Grade' }), 'Outstanding');
    write(/^Why is it changed/, 'The board asked for it.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(
      async () =>
        expect((await plan().data()).plan.targets).toEqual([
          { area: 'Overall effectiveness', grade: 'Outstanding' },
          { area: 'Adoption performance', grade: 'Outstanding' },
        ]),
      slow,
    );
  });
});
