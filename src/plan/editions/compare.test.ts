import type { PlanData } from '../planData';
import type { ProgressRow } from '../fields';
import { actionWith, assigned, dataWith, DEPUTY, recommendationWith, rowWith, SECOND_LEAD } from '../testing';
import {
  canonicalJson,
  causeOf,
  compareEditions,
  comparisonSentence,
  editionOf,
  sameSentence,
  withoutReasonSentence,
} from '.';
import type { EditionChange } from '.';

const DAY_ONE = '2026-11-12';
const DAY_TWO = '2026-11-17';

const rowsThen = [
  assigned(1, '2026-09-10', { deputyIds: [] }),
  assigned(2, '2026-09-10', { actionId: 2, deputyIds: [] }),
  assigned(3, '2026-09-10', { actionId: 3, deputyIds: [] }),
];
const then: PlanData = dataWith({
  recommendations: [recommendationWith(1), recommendationWith(2)],
  actions: [
    actionWith({ id: 1, text: 'Managers regularly review initial contacts.' }),
    actionWith({ id: 2, text: 'Agree a joint housing protocol.', outcome: 'Nobody sleeps rough.' }),
    actionWith({ id: 3, text: 'Review the supervision policy.' }),
  ],
  rows: rowsThen,
});
const rowsNow: ProgressRow[] = [
  ...rowsThen,
  rowWith({
    id: 4,
    kind: 'lead',
    day: '2026-11-13',
    actionId: 2,
    leadId: SECOND_LEAD,
    text: 'Scrutiny asked for Housing.',
  }),
  rowWith({ id: 5, kind: 'due', day: '2026-11-16', actionId: 2, due: '2027-01-29', text: 'Three times as many.' }),
  rowWith({ id: 6, kind: 'withdraw', day: '2026-11-17', actionId: 3, text: 'It repeated 1.1.' }),
  assigned(7, '2026-11-13', { actionId: 4, leadId: SECOND_LEAD, deputyIds: [], due: '2027-03-26' }),
];
const now: PlanData = {
  ...then,
  actions: [
    actionWith({ id: 1, text: 'Managers dip-sample initial contacts every month.' }),
    then.actions[1],
    then.actions[2],
    actionWith({ id: 4, ref: '12.3', text: 'Open two more supported lodgings.' }),
  ],
  rows: rowsNow,
};

const comparison = compareEditions(editionOf(then, DAY_ONE), editionOf(now, DAY_TWO));
const change = (ref: string, what: string): EditionChange => {
  const found = comparison.changes.find((one) => one.ref === ref && one.what === what);
  if (!found) throw new Error(`${what} of ${ref} is not told.`);
  return found;
};

describe('comparing two editions', () => {
  it('tells what was added, taken out and changed, old and new in words', () => {
    expect(comparison.changes.map(({ ref, what, before, after }) => [ref, what, before, after])).toEqual([
      [
        '1.1',
        'What will be done',
        'Managers regularly review initial contacts.',
        'Managers dip-sample initial contacts every month.',
      ],
      ['1.2', 'Lead', 'Priya Nair', 'Martin Oakley'],
      ['1.2', 'Due', '18 Dec 2026', '29 Jan 2027'],
      ['1.3', 'Taken out', 'due 18 Dec 2026, led by Priya Nair', ''],
      ['12.3', 'Added', '', 'due 26 Mar 2027, led by Martin Oakley'],
    ]);
    expect(change('1.2', 'Due').note).toBe('Originally 18 Dec 2026.');
    expect(change('1.3', 'Taken out').note).toBe('It repeated 1.1.');
  });

  it('sums it up, and says what is the same', () => {
    expect(comparisonSentence(comparison)).toBe(
      'Five things changed. One action was added, one action was taken out, one lead was changed, one date was moved and one text was reworded.',
    );
    const reworded = comparison.changes.filter(({ what }) => what === 'What will be done');
    expect(comparisonSentence({ changes: reworded })).toBe('One text was reworded.');
    expect(sameSentence(comparison)).toBe('No actions and all 2 recommendations are the same in both.');
  });

  it('tells how actions stood apart: that is no amendment', () => {
    const rows = [...rowsThen, rowWith({ id: 9, kind: 'progress', day: '2026-11-15', going: 'off track' })];
    const moved = compareEditions(editionOf(then, DAY_ONE), editionOf({ ...then, rows }, DAY_TWO));
    expect(moved.changes).toEqual([]);
    expect(comparisonSentence(moved)).toBe('Nothing of the plan’s words, dates and leads changed.');
    expect(moved.standing.map(({ ref, after }) => [ref, after])).toEqual([['1.1', 'Red']]);
  });

  it('finds nothing between an edition and itself', () => {
    const edition = editionOf(now, DAY_TWO);
    expect(compareEditions(edition, edition).changes).toEqual([]);
  });

  it('finds nothing where only the order of what a frozen file holds is another', () => {
    const drivers = [{ title: 'An Act of 2017', text: 'New duties', since: '2018-04-03' as const, url: null }];
    const live = editionOf({ ...now, plan: { ...now.plan, drivers } }, DAY_TWO);
    const frozen = JSON.parse(canonicalJson(live)) as typeof live;
    expect(compareEditions(frozen, live).changes).toEqual([]);
    const more = editionOf(
      { ...now, plan: { ...now.plan, drivers: [...drivers, { ...drivers[0], title: 'Another' }] } },
      DAY_TWO,
    );
    expect(compareEditions(frozen, more).changes.map(({ what, after }) => [what, after])).toEqual([
      ['What else drives the plan', 'An Act of 2017, 3 Apr 2018, New duties and Another, 3 Apr 2018, New duties'],
    ]);
  });
});

describe('who, when and why', () => {
  const people = { people: then.people, appointments: then.appointments };
  const version = (day: string, reason: string, field: string, before: string, after: string) => ({
    day,
    by: 'Anne Faulkner',
    reason,
    changes: [{ field, before, after }],
  });
  const wording = change('1.1', 'What will be done');

  it('comes from the row that recorded a new lead or date', () => {
    const rows = rowsNow.filter(({ actionId }) => actionId === 2);
    expect(causeOf(change('1.2', 'Lead'), { versions: [], rows }, comparison, 'Lead', people)).toEqual({
      by: 'Anne Faulkner',
      day: '2026-11-13',
      reason: 'Scrutiny asked for Housing.',
    });
    const comment = rowWith({ id: 8, kind: 'due', day: '2026-11-17', actionId: 2, authorId: DEPUTY, text: 'Mine.' });
    expect(
      causeOf(change('1.2', 'Due'), { versions: [], rows: [...rows, comment] }, comparison, 'Due', people),
    ).toMatchObject({ reason: 'Three times as many.' });
  });

  it('comes from the version that gave a text its words, not from one before or after', () => {
    const versions = [
      version('2026-11-20', 'Later.', 'Action', wording.after, 'Other.'),
      version('2026-11-16', 'Members asked for something that can be checked.', 'Action', 'x', wording.after),
      version('2026-11-10', 'Earlier.', 'Action', 'y', 'x'),
    ];
    expect(causeOf(wording, { versions, rows: [] }, comparison, 'Action', people)).toMatchObject({
      day: '2026-11-16',
      reason: 'Members asked for something that can be checked.',
    });
  });

  it('says that no reason was given for an edit in SharePoint’s own screens', () => {
    const versions = [version('2026-11-17', 'no reason given', 'Action', wording.before, wording.after)];
    const cause = causeOf(wording, { versions, rows: [] }, comparison, 'Action', people);
    expect(cause).toEqual({ by: 'Anne Faulkner', day: '2026-11-17', reason: null });
    expect(withoutReasonSentence([cause, null])).toBe('One has no reason given.');
    expect(withoutReasonSentence([null])).toBe('');
  });

  it('is not made up when the record no longer says', () => {
    expect(causeOf(wording, { versions: [], rows: [] }, comparison, 'Action', people)).toBeNull();
  });

  it('of what was taken out is the row that says so, of what was added its making', () => {
    const rows = rowsNow.filter(({ actionId }) => actionId === 3);
    expect(causeOf(change('1.3', 'Taken out'), { versions: [], rows }, comparison, null, people)).toMatchObject({
      reason: 'It repeated 1.1.',
    });
    const made = { day: '2026-11-13', by: 'Anne Faulkner', reason: 'Asked by Cllr Marlow at scrutiny.', changes: [] };
    expect(causeOf(change('12.3', 'Added'), { versions: [made], rows: [] }, comparison, null, people)).toEqual({
      by: 'Anne Faulkner',
      day: '2026-11-13',
      reason: 'Asked by Cllr Marlow at scrutiny.',
    });
  });
});
