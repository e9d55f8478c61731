import { holdsRoleOn } from '../appointments';
import { answerableFor, markRemarks, termsAfter } from './owners';
import { standingReadings } from './standing';
import { measureWith, readingWith } from './testing';

const OWNER = 5;
const DEPUTY = 6;
const LATER = 7;
const OTHER = 8;
const MANAGER = 1;

const holdsRole = holdsRoleOn([
  { role: 'managers', personId: MANAGER, from: '2026-01-01', to: null, priorityId: null },
]);
const measure = measureWith({
  ownerId: LATER,
  ownerTerms: [
    { from: '2026-06-01', personIds: [OWNER, DEPUTY] },
    { from: '2026-09-01', personIds: [LATER] },
  ],
});

/** The value that counts for 31 May after 97 by a manager and another value by somebody on a day. */
const valueAfter = (authorId: number, recorded: string): number | null | undefined => {
  const rows = [
    readingWith(1, '2026-05-31', 97, { authorId: MANAGER, recorded: '2026-05-31' }),
    readingWith(2, '2026-05-31', 95, { authorId, recorded, replaces: 'v1' }),
  ];
  return standingReadings(measure, markRemarks([measure], rows, holdsRole), '2026-12-31')[0]?.value;
};

describe('a reading', () => {
  it.each([
    ['the owner of its day', OWNER, '2026-07-01', 95],
    ['whoever stood in for the owner', DEPUTY, '2026-07-01', 95],
    ['a plan manager', MANAGER, '2026-10-01', 95],
    ['both owners on the day of the change', OWNER, '2026-09-01', 95],
    ['the new owner on that day', LATER, '2026-09-01', 95],
  ])('counts from %s', (_who, authorId, recorded, value) => expect(valueAfter(authorId, recorded)).toBe(value));

  it.each([
    ['any other lead', OTHER, '2026-07-01'],
    ['an owner after their time', OWNER, '2026-09-02'],
    ['an owner before their time', LATER, '2026-08-31'],
    ['a manager before their time as one', MANAGER, '2025-12-31'],
  ])('is a remark from %s', (_who, authorId, recorded) => {
    const strict = { ...measure, ownerTerms: [{ from: '2025-01-01', personIds: [] }, ...measure.ownerTerms] };
    const rows = [readingWith(2, '2026-05-31', 95, { authorId, recorded })];
    expect(markRemarks([strict], rows, holdsRole)).toMatchObject([{ remark: true }]);
  });

  it('of another lead replaces nothing, by its key or by its day', () => {
    expect(valueAfter(OTHER, '2026-07-01')).toBe(97);
    const rows = [
      readingWith(1, '2026-05-31', 97, { authorId: OWNER, recorded: '2026-06-10' }),
      readingWith(2, '2026-05-31', 95, { authorId: OTHER, recorded: '2026-06-11' }),
    ];
    const standing = standingReadings(measure, markRemarks([measure], rows, holdsRole), '2026-12-31');
    expect(standing.map(({ value, earlier }) => [value, earlier.length])).toEqual([[97, 0]]);
  });

  it('of before the terms were kept counts as it did', () => {
    expect(valueAfter(OTHER, '2026-05-31')).toBe(95);
    const old = measureWith({ ownerId: OWNER });
    expect(markRemarks([old], [readingWith(1, '2026-05-31', 95, { authorId: OTHER })], holdsRole)[0].remark).toBe(
      undefined,
    );
  });
});

describe('the terms of a measure', () => {
  it('go on from a day when its owner or a deputy changes, and stay where nobody does', () => {
    const first = termsAfter({ ownerId: OWNER, deputyIds: [DEPUTY, OWNER], ownerTerms: [] }, '2026-06-01');
    expect(first).toEqual([{ from: '2026-06-01', personIds: [OWNER, DEPUTY] }]);
    expect(termsAfter({ ownerId: DEPUTY, deputyIds: [OWNER], ownerTerms: first }, '2026-07-01')).toBe(first);
    expect(termsAfter({ ownerId: LATER, deputyIds: [], ownerTerms: first }, '2026-09-01')).toEqual(measure.ownerTerms);
    expect(answerableFor({ ownerId: null, deputyIds: [] })).toEqual([]);
  });
});
