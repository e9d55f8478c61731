import { viewPlan } from '../planView';
import { actionWith, assigned, dataWith, LEAD, MANAGER, planWith, recommendationWith, rowWith } from '../testing';
import { noAnswers, OUTSIDE, withAnswer } from './answers';
import { broughtInPlan, differenceId, numbersGiven } from './broughtIn';
import { compareWithPlan } from './comparison';
import { goingOf, usualMeanings } from './going';
import type { IncomingAction, IncomingField } from './incoming';
import { matchLead, namesIn } from './leads';
import { matchActions } from './matching';
import type { ReadAction, ReadPlan } from './read';
import { refsForActions } from './refs';
import { incoming } from './testing';
import { fieldsOf, understandActions } from './understood';

const text = {
  meeting: 'Hold a weekly meeting to track every assessment',
  training: 'Train the duty team in thresholds and consent',
  rota: 'Extend the opening hours of the front door',
};
const actions = [
  actionWith({ id: 1, ref: '1.1', text: text.meeting }),
  actionWith({ id: 2, ref: '1.2', text: text.training }),
  actionWith({ id: 3, ref: '2.1', text: text.rota }),
];

describe('the numbers of new actions', () => {
  const file = { name: 'plan.xlsx', bytes: new Uint8Array() };
  const recommendation = { number: '1', text: 'Improve assessments' };
  const rows = ['1.1', '1.10', '1.2', '1.9'].map((ref, at) =>
    incoming({ place: `Plan!A${at + 2}`, ref, text: `Do the thing number ${at}`, recommendation }),
  );

  it('put 1.10 after 1.9, though the file was sorted as text', () => {
    const { actions: made } = broughtInPlan(rows, null, null, noAnswers('plan.xlsx', null, '2026-11-23'), file);
    const inOrder = [...made].sort((a, b) => a.order - b.order).map(({ ref }) => ref);
    expect(inOrder).toEqual(['1.1', '1.2', '1.9', '1.10']);
  });

  it('are said for each place, a number that the plan has given too', () => {
    const data = dataWith({ plan: planWith(), actions, recommendations: [recommendationWith(1)] });
    const added = [incoming({ place: 'Plan!A9', ref: '1.2', text: 'Plant an orchard', recommendation })];
    const comparison = { changed: [], same: [], added, missing: [] };
    const made = broughtInPlan(added, comparison, data, noAnswers('plan.xlsx', 1, '2026-11-23'), file);
    const given = numbersGiven(added, made).get('Plan!A9');
    expect(given).toBeDefined();
    expect(actions.map(({ ref }) => ref)).not.toContain(given);
  });
});

describe('a lead whom the directory does not have', () => {
  const plan = {
    actions: [{ place: 'Plan!A2', key: null, leads: ['Head of Front Door'], owner: null, entries: [], others: [], plain: {}, alsoAnswers: [], places: {}, due: null, dueText: null }],
    columns: [],
  } as unknown as ReadPlan; // prettier-ignore
  const answers = noAnswers('plan.xlsx', 1, '2026-11-23');

  it('stays in words until somebody is named, and is no owner outside the service', () => {
    const [{ incoming: one }] = understandActions(plan, answers, new Map());
    expect(one).toMatchObject({ people: [], externalOwner: null, plain: { leadText: 'Head of Front Door' } });
  });

  it('is an owner outside where somebody says so', () => {
    const outside = withAnswer(answers, { change: 'lead', words: 'Head of Front Door', person: OUTSIDE });
    const [{ incoming: one }] = understandActions(plan, outside, new Map());
    expect([one.externalOwner, one.plain.leadText]).toEqual(['Head of Front Door', undefined]);
  });

  it('takes no lead away who was named since, when the same file comes again', () => {
    const words = { leadText: 'Head of Front Door' };
    const named = actionWith({ id: 1, ref: '1.1', text: text.meeting, ...words });
    const data = dataWith({ plan: planWith(), actions: [named], rows: [assigned(1, '2026-09-24')] });
    const one = incoming({ ref: '1.1', text: text.meeting, plain: words });
    const { changed } = compareWithPlan(data, viewPlan(data, '2026-11-23'), [one], fieldsOf(plan));
    expect(changed).toEqual([]);
  });
});

describe('progress that a file says at several times', () => {
  const read = (changes: Partial<ReadAction>): ReadPlan =>
    ({ actions: [{ ...readAction, ...changes }], columns: [], problems: [], notTaken: [] }) as unknown as ReadPlan;
  const readAction = {
    place: 'Plan!A2',
    key: null,
    ref: null,
    theme: null,
    recommendation: null,
    recommendationNumber: null,
    alsoAnswers: [],
    outcome: null,
    measure: null,
    owner: null,
    due: null,
    originalDue: null,
    originalDueText: null,
    action: 'Supervise monthly',
    leads: [],
    others: [{ heading: 'Evidence', text: 'Minutes' }],
    plain: {},
    places: {},
    dueText: null,
    progress: 'Q4 2024/25: 72%\nQ1 2025/26: 79%',
    status: 'On track',
    rating: 'Green',
    entries: [
      { heading: 'Q4 2024/25', text: '72%', day: '2025-03-31' },
      { heading: 'Q1 2025/26', text: '79%', day: '2025-06-30' },
    ],
  };
  const answers = noAnswers('plan.xlsx', null, '2026-11-23');

  it('is a row for each, the newest last, which says how it goes; what has no field is kept beside', () => {
    const [{ incoming: one }] = understandActions(read({}), answers, new Map());
    const { actions: [action] } = broughtInPlan([one], null, null, answers, { name: 'plan.xlsx', bytes: new Uint8Array() }); // prettier-ignore
    expect(action.progress).toEqual([
      { going: null, text: 'Q4 2024/25: 72%', fileIsEvidence: false, saidFor: '2025-03-31' },
      { going: 'on course', text: 'Q1 2025/26: 79%\nStatus: On track', fileIsEvidence: false, saidFor: '2025-06-30' },
    ]);
    expect(action.details).toEqual([{ heading: 'Evidence', text: 'Minutes' }]);
  });

  it('is one row where it was put right by hand, or said once', () => {
    const place = 'Plan!A2';
    const typed = withAnswer(answers, { change: 'text', place, field: 'progress', value: 'All is well' });
    for (const [plan, said] of [
      [read({}), typed],
      [read({ entries: [{ heading: null, text: '79%', day: null }], progress: '79%', status: null }), answers],
    ] as const) {
      const [{ incoming: one }] = understandActions(plan, said, new Map());
      expect(one.entries).toEqual([]);
    }
  });
});

describe('an action that names several recommendations (requirement 67)', () => {
  const file = { name: 'plan.xlsx', bytes: new Uint8Array([1]) };
  const data = dataWith({ recommendations: [recommendationWith(1), recommendationWith(2, { ref: 'RSH 2' })] });

  it('answers those of the plan and those that the file brings, also further down', () => {
    const asked = (number: string) => ({ number, text: `Words of ${number}` });
    const rows = [
      incoming({ ref: '5.1', text: 'Both', recommendation: asked('8'), alsoAnswers: ['RSH 2', '9', '77'] }),
      incoming({ ref: '5.2', text: 'The other', recommendation: asked('9') }),
    ];
    const comparison = { changed: [], same: [], added: rows, missing: [] };
    const { actions: made } = broughtInPlan(rows, comparison, data, noAnswers('plan.xlsx', 1, '2026-11-23'), file);
    expect(made.map(({ alsoAnswers }) => alsoAnswers)).toEqual([[{ id: 2 }, { index: 1 }], []]);
  });

  it('is compared by what the numbers mean, and a number of none changes nothing', () => {
    const action = actionWith({ recommendationId: 1, alsoAnswersIds: [2] });
    const plan = { ...data, actions: [action] };
    const differences = (alsoAnswers: string[], key: string | null = 'a1') =>
      compareWithPlan(
        plan,
        viewPlan(plan, '2026-11-23'),
        [incoming({ key, ref: action.ref, text: action.text, alsoAnswers })],
        new Set(['also answers']),
      ).changed.flatMap((one) => one.differences.map(({ before, after }) => [before, after]));
    expect(differences(['RSH 2'])).toEqual([]);
    expect(differences(['77'])).toEqual([]);
    expect(differences([])).toEqual([['RSH 2', '']]);
    expect(differences([], null)).toEqual([]);
  });
});

describe('which actions of a file are which of the plan', () => {
  const found = (...some: IncomingAction[]): [string, string][] =>
    matchActions(actions, some).matches.map(({ action, by }) => [action.ref, by]);

  it('goes by key, then by number, then by words', () => {
    expect(
      found(
        incoming({ key: 'a3', ref: '9.9', text: 'Something else altogether' }),
        incoming({ ref: 'R1.1', text: text.meeting }),
        incoming({ ref: '7.4', text: `${text.training} by May` }),
      ),
    ).toEqual([
      ['2.1', 'key'],
      ['1.1', 'number'],
      ['1.2', 'words'],
    ]);
  });

  it('follows the words where the file counts anew', () => {
    const { matches, added, missing } = matchActions(actions, [
      incoming({ ref: '1.1', text: 'Appoint a principal social worker' }),
      incoming({ ref: '1.2', text: text.meeting }),
      incoming({ ref: '1.3', text: text.training }),
    ]);
    expect(matches.map(({ action, incoming: { ref } }) => [action.ref, ref])).toEqual([
      ['1.1', '1.2'],
      ['1.2', '1.3'],
    ]);
    expect(added.map(({ ref }) => ref)).toEqual(['1.1']);
    expect(missing.map(({ ref }) => ref)).toEqual(['2.1']);
  });

  it('matches each once, and a number whose words were rewritten as far as some stay', () => {
    expect(found(incoming({ text: text.rota }), incoming({ text: text.rota }))).toEqual([['2.1', 'words']]);
    expect(found(incoming({ ref: '2.1', text: 'Open the front door at weekends' }))).toEqual([['2.1', 'number']]);
  });
});

describe('what a newer file would change', () => {
  const all = new Set<IncomingField>(['outcome', 'measure', 'people', 'due', 'progress', 'theme', 'recommendation']);
  const data = dataWith({
    plan: planWith(),
    recommendations: [recommendationWith(1, { text: 'Improve the timeliness of assessments' })],
    actions: [
      actionWith({
        id: 1,
        ref: '1.1',
        text: text.meeting,
        outcome: 'Children are seen in time',
        recommendationId: 1,
        deputyIds: [],
      }),
      actionWith({ id: 2, ref: '1.2', text: text.training }),
    ],
    rows: [
      assigned(1, '2026-09-10', { actionId: 1, due: '2026-12-18', leadId: LEAD, deputyIds: [] }),
      assigned(2, '2026-09-10', { actionId: 2, due: '2026-12-18', leadId: LEAD, deputyIds: [] }),
      rowWith({
        id: 3,
        kind: 'progress',
        actionId: 1,
        authorId: MANAGER,
        day: '2026-10-01',
        going: 'on course',
        text: 'Rota agreed.',
      }),
    ],
  });
  const compare = (one: IncomingAction, fields = all): ReturnType<typeof compareWithPlan> =>
    compareWithPlan(data, viewPlan(data, '2026-11-23'), [one], fields);
  const unchanged = incoming({
    ref: '1.1',
    text: text.meeting,
    outcome: 'Children are seen in time',
    recommendation: { number: '1', text: 'Improve the timeliness of assessments' },
    people: [{ login: 'priya.nair@council.example', name: 'Priya Nair' }],
    due: '2026-12-18',
    progress: 'Rota agreed.',
  });

  it('nothing, where it says the same', () => {
    const { changed, same, missing } = compare(unchanged);
    expect(changed).toEqual([]);
    expect(same).toHaveLength(1);
    expect(missing.map(({ ref }) => ref)).toEqual(['1.2']);
  });

  it('says each field before and after, and adds progress beside what was reported', () => {
    const { changed } = compare({
      ...unchanged,
      outcome: 'Children are seen within a day',
      people: [{ login: 'martin.oakley@council.example', name: 'Martin Oakley' }],
      due: '2027-01-29',
      progress: 'Rota began in May.',
    });
    expect(changed[0].differences).toMatchObject([
      { field: 'outcome', before: 'Children are seen in time', after: 'Children are seen within a day' },
      { field: 'lead', before: 'Priya Nair', after: 'Martin Oakley' },
      { field: 'due date', before: '18 Dec 2026', after: '29 Jan 2027' },
      { field: 'progress', before: 'Rota agreed.', after: 'Rota began in May.' },
    ]);
  });

  it('takes a blank cell or a missing column for no word; in a file taken out of the plan a blank was emptied', () => {
    expect(compare({ ...unchanged, outcome: '', due: null, people: [] }).changed).toEqual([]);
    expect(compare({ ...unchanged, outcome: 'Other' }, new Set()).changed).toEqual([]);
    expect(compare({ ...unchanged, key: 'a1', outcome: '' }).changed[0].differences).toMatchObject([
      { field: 'outcome', before: 'Children are seen in time', after: '' },
    ]);
  });
});

describe('numbers of new actions', () => {
  it('are their own where free, else the next under the recommendation', () => {
    expect(
      refsForActions(
        [
          { ref: null, parent: '3' },
          { ref: '3.1', parent: '3' },
          { ref: '3.1', parent: '3' },
          { ref: '1.1', parent: '1' },
          { ref: null, parent: null },
        ],
        ['1.1', '1.2'],
      ),
    ).toEqual(['3.2', '3.1', '3.3', '1.3', 'A1']);
  });
});

describe('leads', () => {
  const sarah = { name: 'Sarah Penrose', login: 'sarah.penrose@council.example', jobTitle: 'Head of Front Door' };
  const sara = { name: 'Sara Penrose', login: 'sara.penrose@council.example', jobTitle: '' };

  it('reads names beside posts, and none in a post alone', () => {
    expect(namesIn('Sarah Penrose, Head of Front Door')).toEqual(['Sarah Penrose']);
    expect(namesIn('Head of Front Door (Ms Sarah Penrose)')).toEqual(['Sarah Penrose']);
    expect(namesIn('Head of Service')).toEqual([]);
  });

  it('is sure of one person of the very name alone', () => {
    expect(matchLead('Sarah Penrose, Head of Front Door', [sarah, sara]).sure).toEqual(sarah);
    expect(matchLead('S Penrose', [sarah, sara])).toEqual({ sure: null, offered: [sarah, sara] });
    expect(matchLead('Sarah Penrose', [sarah, { ...sarah, login: 'other' }]).sure).toBeNull();
    expect(matchLead('Head of Front Door', [sarah])).toEqual({ sure: null, offered: [sarah] });
    expect(matchLead('Board', [sarah])).toEqual({ sure: null, offered: [] });
  });
});

describe('how an action goes', () => {
  const of = (rating: Parameters<typeof goingOf>[0]['rating'], status: string | null, dueText: string | null = null) =>
    goingOf({ rating, status, dueText });

  it('is said by the rating, else by the status, else by a date that reads complete', () => {
    expect(of('Amber', 'Complete')).toBe('at risk');
    expect(of(null, 'Completed May 2018')).toBe('done');
    expect(of(null, 'Not started')).toBeNull();
    expect(of(null, 'Not on track')).toBe('off track');
    expect(of(null, null, 'complete')).toBe('done');
    expect(of(null, null, 'ongoing')).toBeNull();
    expect(goingOf({ rating: 'Green', status: null, dueText: null }, { ...usualMeanings, Green: 'done' })).toBe('done');
  });
});

describe('where the file is the older one', () => {
  const all = new Set<IncomingField>(['due', 'progress']);
  const moved = dataWith({
    plan: planWith(),
    actions: [actionWith({ id: 1, ref: '1.1', text: text.meeting, originalDue: '2026-10-30' })],
    rows: [
      assigned(1, '2026-09-10', { actionId: 1, due: '2026-10-30', leadId: LEAD, deputyIds: [] }),
      rowWith({ id: 2, kind: 'due', actionId: 1, authorId: MANAGER, day: '2026-10-01', due: '2026-12-18', text: 'Rota.' }),
      rowWith({ id: 3, kind: 'progress', actionId: 1, authorId: MANAGER, day: '2026-11-01', going: 'done', text: 'All in place.' }),
    ],
  }); // prettier-ignore
  const older = incoming({ ref: '1.1', text: text.meeting, due: '2026-10-30', going: 'on course', progress: 'Status: On track' }); // prettier-ignore
  const comparison = (data: typeof moved): ReturnType<typeof compareWithPlan> =>
    compareWithPlan(data, viewPlan(data, '2026-11-23'), [older], all);
  const open = { ...moved, rows: moved.rows.slice(0, 2) };

  it('says what it would take back', () => {
    expect(comparison(moved).changed[0].differences).toMatchObject([
      { field: 'due date', takesBack: expect.stringContaining('complete') as string },
      { field: 'progress', takesBack: 'The action is complete. This would reopen it.' },
    ]);
    expect(comparison(open).changed[0].differences).toMatchObject([
      { field: 'due date', takesBack: 'The date was moved from 30 Oct 2026 on 1 Oct 2026. This would move it back.' },
      { field: 'progress', takesBack: null },
    ]);
  });

  it('takes nothing back unless somebody ticks it', () => {
    const answers = noAnswers('plan.csv', 1, '2026-11-23');
    const file = { name: 'plan.csv', bytes: new Uint8Array() };
    const { changed } = comparison(moved);
    expect(broughtInPlan([older], comparison(moved), moved, answers, file).changes).toEqual([]);
    const refused = { [differenceId(changed[0], 'due date')]: false };
    const ticked = broughtInPlan([older], comparison(moved), moved, { ...answers, refused }, file);
    expect(ticked.changes).toMatchObject([{ due: '2026-10-30' }]);
    expect(ticked.changes[0].progress).toBeUndefined();
  });
});
