import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvents from '@testing-library/user-event';
import { EditConflict } from '../../lists/planStore';
import type { PlanStore } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import { findingWith, inspectionWith, judgementWith } from '../../plan/inspections/testing';
import { recommendationWith } from '../../plan/testing';
import { anne, everyRating, openedWith, renderOpened, testHost } from '../testing/testPlan';
import type { TestHost } from '../testing/testPlan';

jest.setTimeout(120_000);
const userEvent = userEvents.setup({ delay: null });
const slow = { timeout: 40_000 };

/** Shropshire’s report of 2017 with the inspection before it, a focused visit after it and a related service. */
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

function open(route: string, data: PlanData, store: Partial<PlanStore> = {}, me: object = anne): TestHost {
  const host = testHost(route);
  renderOpened(openedWith(data, { me }), host, {
    store: {
      open: async () => openedWith({ ...data }, { me }),
      recommendationHistory: async () => [],
      searchPeople: async () => [],
      ...store,
    },
  });
  return host;
}

const write = (name: RegExp, words: string): void => {
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value: words } });
};

describe('what inspectors said', () => {
  it('is told at one glance: grade, direction, then and now, what answers it', async () => {
    open('#/inspections', inspected(), {}, {});
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

  it('answers an inspection with a plan from a file, whose recommendations then count as what it asked for', async () => {
    const data = inspected();
    data.recommendations = data.recommendations.map((each) => ({ ...each, inspectionId: null }));
    const told: string[] = [];
    open(
      '#/inspections/1',
      { ...data, inspection: null },
      {
        editRecommendation: async (base, changes) => {
          told.push(`${base.ref} of inspection ${changes.inspectionId}`);
          return { ...base, ...changes };
        },
        editPlan: async (base, changes) => {
          told.push(`the plan answers ${changes.inspectionId}`);
          return { ...base, ...changes };
        },
      },
      anne,
    );
    await screen.findByText(/Its 3 recommendations will then count as what this one asked for/, {}, slow);
    await userEvent.click(screen.getByRole('button', { name: 'This plan answers this inspection' }));
    await waitFor(() =>
      expect(told).toEqual(['1 of inspection 1', '2 of inspection 1', '3 of inspection 1', 'the plan answers 1']),
    );
  });

  it('shows a visit without a grade, with its two days, letter and what it found on each recommendation', async () => {
    open('#/inspections/3', inspected(), {}, {});
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
    open('#/inspections/1', data, {}, {});
    const judgements = within(await screen.findByRole('region', { name: 'Judgements' }, slow));
    expect(judgements.getByText('No overall grade was given.')).toBeInTheDocument();
    expect(judgements.getAllByText('Local Safeguarding Children Board')).toHaveLength(2);
    expect(judgements.getByText('Shropshire')).toBeInTheDocument();
  });

  it('says so when the address names none', async () => {
    open('#/inspections/77', inspected(), {}, {});
    expect(await screen.findByRole('heading', { name: 'There is no such inspection' }, slow)).toBeInTheDocument();
  });
});

describe('a manager', () => {
  it('adds a visit that looks back at the report, with what was typed checked', async () => {
    const data = inspected();
    const host = open('#/inspections', data, {
      addRecord: (async (_name: string, draft: object) => {
        const made = { ...inspectionWith(9), ...draft };
        data.inspections = [...data.inspections, made];
        return made;
      }) as unknown as PlanStore['addRecord'],
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Add a visit' }, slow));
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText('Say what the visit looked at.')).toBeInTheDocument();
    expect(screen.getByRole('combobox', { name: 'Looks back at' })).toHaveValue('1');
    // A line with suggestions is a combo box to assistive technology where it has any; this one has none.
    write(/^What it looked at/, 'Care leavers');
    write(/^Began on/, '5/3/2026');
    write(/^Ended on/, '4/3/2026');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByText('It ends before it begins.')).toBeInTheDocument();
    write(/^Ended on/, '6/3/2026');
    await userEvent.click(screen.getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(host.route()).toBe('#/inspections/9'), slow);
    expect(data.inspections[4]).toMatchObject({
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
    const data = inspected();
    const theirs = { ...data.plan, etag: '"2"', summary: 'Their words.' };
    const sent: unknown[] = [];
    open('#/inspections', data, {
      editPlan: async (base, changes, reason) => {
        sent.push([base.etag, changes, reason]);
        if (base.etag === '"1"') throw new EditConflict(base, theirs, changes, 'Sarah Penrose', '2026-11-23T09:00:00Z');
        data.plan = { ...theirs, ...changes };
        return data.plan;
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Change the summary' }, slow));
    write(/^In plain words/, 'Services are good, and we make them better.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText('Say why it is changed: the reason stands in its history.')).toBeInTheDocument();
    write(/^Why is it changed/, 'Plainer.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    const dialog = within(await screen.findByRole('alertdialog', {}, slow));
    await userEvent.click(dialog.getByRole('radio', { name: /^Yours/ }));
    await userEvent.click(dialog.getByRole('button', { name: /Save/ }));
    expect(
      await screen.findByText('Services are good, and we make them better.', { selector: 'p' }, slow),
    ).toBeInTheDocument();
    expect(sent).toEqual([
      ['"1"', { summary: 'Services are good, and we make them better.' }, 'Plainer.'],
      ['"2"', { summary: 'Services are good, and we make them better.' }, 'Plainer.'],
    ]);
  });

  it('sets targets as a small table', async () => {
    const data = inspected();
    const sent: unknown[] = [];
    open('#/inspections', data, {
      editPlan: async (base, changes) => {
        sent.push(changes);
        data.plan = { ...base, ...changes };
        return data.plan;
      },
    });
    await userEvent.click(await screen.findByRole('button', { name: 'Change the targets' }, slow));
    await userEvent.click(screen.getByRole('button', { name: 'Add an area' }));
    const second = within(screen.getByRole('group', { name: 'Area 2' }));
    await userEvent.selectOptions(second.getByRole('combobox', { name: 'Area' }), 'Adoption performance');
    await userEvent.selectOptions(second.getByRole('combobox', { name: 'Grade' }), 'Outstanding');
    write(/^Why is it changed/, 'The board asked for it.');
    await userEvent.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(
      () =>
        expect(sent).toEqual([
          {
            targets: [
              { area: 'Overall effectiveness', grade: 'Outstanding' },
              { area: 'Adoption performance', grade: 'Outstanding' },
            ],
          },
        ]),
      slow,
    );
  });
});
