import fc from 'fast-check';
import { actionWith, DEPUTY, LEAD, MANAGER, people } from '../testing';
import type { Action, FurtherDetail } from '../fields';
import { detailHeadings, detailTargets, REPORTS, sortDetails } from './sortDetails';
import type { DetailTarget } from './sortDetails';

const withDetails = (details: FurtherDetail[], changes: Partial<Action> = {}): Action => ({
  ...actionWith({ id: 1, ref: '1.1' }),
  outcome: '',
  ...changes,
  details,
});
const sort = (field: DetailTarget, text: string, changes: Partial<Action> = {}) =>
  sortDetails(
    withDetails(
      [
        { heading: 'Impact', text },
        { heading: 'Panel', text: 'Practice' },
      ],
      changes,
    ),
    [{ heading: 'IMPACT', field }],
  );
const PANEL = [{ heading: 'Panel', text: 'Practice' }];

describe('further details sorted into fields', () => {
  it('go to the field that was said, and no other heading does', () => {
    expect(sort('outcome', 'Children are seen')).toMatchObject({
      changes: { outcome: 'Children are seen', details: PANEL },
      stays: [],
    });
  });

  it.each<[DetailTarget, string, Partial<Action>, Partial<Action>]>([
    ['outcome', 'Children are seen', { outcome: 'In time' }, { outcome: 'In time\nChildren are seen' }],
    ['leadText', 'Head of\nCare', { leadText: 'AD' }, { leadText: 'AD; Head of Care' }],
    ['start', '12 January 2027', { start: null }, { start: '2027-01-12' }],
    ['urgent', 'Yes', { urgent: false }, { urgent: true }],
  ])('are added to what %s holds, as what it holds', (field, text, before, after) => {
    expect(sort(field, text, before).changes).toEqual({ ...after, details: PANEL });
  });

  it('that a field has already are there once', () => {
    expect(sort('outcome', 'In time', { outcome: 'In time' }).changes).toEqual({ details: PANEL });
  });

  it.each<[DetailTarget, string, Partial<Action>, RegExp]>([
    ['start', 'spring', { start: null }, /“spring” is not one day/],
    ['due', '12/01/2027', { due: '2026-12-01' }, /Another day stands there/],
    ['urgent', 'perhaps', {}, /neither yes nor no/],
    ['urgent', 'No', { urgent: true }, /Yes stands there/],
    ['leadText', 'x'.repeat(300), { leadText: null }, /room for 255/],
  ])('stay where %s cannot hold them, and say why', (field, text, before, why) => {
    const { changes, stays } = sort(field, text, before);
    expect(changes).toEqual({});
    expect(stays).toEqual([{ heading: 'Impact', why: expect.stringMatching(why) as string }]);
  });

  it('name a lead by the name or address of one person, where nobody else leads', () => {
    const lead = (text: string, leadId: number | null = null): object =>
      sortDetails(withDetails([{ heading: 'Owner', text }], { leadId, deputyIds: [LEAD, DEPUTY] }), [{ heading: 'Owner', field: 'leadId' }], people); // prettier-ignore
    const named = { changes: { leadId: LEAD, deputyIds: [DEPUTY], details: [] }, stays: [] };
    expect(lead('Nair, Priya')).toMatchObject(named);
    expect(lead('priya.nair@council.example')).toMatchObject(named);
    for (const text of [
      'Priya Nair, Head of Care',
      'Head of Care',
      'Priya',
      'Priya Nair and Martin Oakley',
      'Priya Nair, Jane Doe',
      'Priya Nair (until March 2027)',
      'Nair, Priya (until March 2027)',
      'Priya Nair – from May',
      'priya.nair@council.example and Jane Doe',
      'Priya Nair <priya.nair@council.example>; Jane Doe',
    ])
      expect(lead(text)).toMatchObject({ changes: {}, stays: [{ why: expect.stringContaining('one person') as string }] }); // prettier-ignore
    expect(lead('Priya Nair', MANAGER)).toMatchObject({ changes: {}, stays: [{ why: 'Somebody else leads it.' }] });
  });

  it('become reports of the days that they name, the oldest first, and stay where they name none', () => {
    const details = [
      { heading: 'Log', text: 'said on 2026-10-05' },
      { heading: 'Log', text: 'said on 2026-09-01' },
      { heading: 'Log', text: 'said' },
      { heading: 'Log', text: 'said on 2026-12-31' },
    ];
    const part = ({ text }: FurtherDetail): { text: string; day: string | null }[] => [
      { text, day: /\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? null },
    ];
    const byDay = { part, today: '2026-11-23' };
    const sorted = sortDetails(withDetails(details), [{ heading: 'log', field: REPORTS }], [], byDay);
    expect(sorted.notes).toEqual([
      { text: 'said on 2026-09-01', saidFor: '2026-09-01' },
      { text: 'said on 2026-10-05', saidFor: '2026-10-05' },
      { text: 'said on 2026-12-31', saidFor: '2026-11-23' },
    ]);
    expect(sorted.changes).toEqual({ details: [{ heading: 'Log', text: 'said' }] });
    expect(sorted.stays).toEqual([{ heading: 'Log', why: 'Not all of it names the day that it is about.' }]);
    const many = withDetails(Array.from({ length: 33 }, () => details[0]));
    const most = sortDetails(many, [{ heading: 'Log', field: REPORTS }], [], byDay);
    expect([most.notes.length, most.changes.details?.length]).toEqual([32, 1]);
  });

  it('lose no word, whatever goes where', () => {
    const named = fc.constantFrom(...people.flatMap(({ name, login }) => [name, login]));
    const beside = fc.constantFrom('', ', Jane Doe', ' and Jane Doe', ' (until May)', '; Care', ' – Care', ': Care', ' <x@y.example>'); // prettier-ignore
    const words = fc.oneof(
      fc.stringMatching(/^[A-Za-z]{1,8}( [A-Za-z]{1,8}){0,3}$/),
      fc.tuple(named, beside).map((parts) => parts.join('')),
    );
    const detail = fc.record({ heading: fc.constantFrom('Impact', 'Panel', 'Owner', 'Note'), text: words });
    const mapping = fc.record({
      heading: fc.constantFrom('Impact', 'Panel', 'Owner', 'Note'),
      field: fc.constantFrom(...detailTargets.filter((name) => !['urgent', 'workforce'].includes(name))),
    });
    fc.assert(
      fc.property(fc.array(detail, { maxLength: 5 }), fc.array(mapping, { maxLength: 3 }), (details, given) => {
        const { changes } = sortDetails(withDetails(details, { leadId: null }), given, people);
        const after = { ...withDetails(details, { leadId: null }), ...changes };
        const lead = people.find(({ id }) => id === after.leadId);
        const all = JSON.stringify([after, lead]);
        for (const { text } of details) expect(all).toContain(text);
      }),
    );
  });
});

it('lists each heading once, with how many actions have it', () => {
  const actions = [
    withDetails([{ heading: 'Impact', text: 'One' }]),
    withDetails([
      { heading: 'impact ', text: 'Two' },
      { heading: 'Panel', text: 'Practice' },
    ]),
  ];
  expect(detailHeadings(actions)).toEqual([
    { heading: 'Impact', count: 2, example: 'One' },
    { heading: 'Panel', count: 1, example: 'Practice' },
  ]);
});
