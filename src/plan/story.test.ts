import { storyOf } from './story';
import { actionWith, assigned, CLERK, dataWith, rowWith } from './testing';

const rows = [
  assigned(1, '2026-09-24', { due: '2026-10-16' }),
  rowWith({ id: 2, kind: 'progress', day: '2026-10-01', going: 'at risk', text: 'No tokens.' }),
  rowWith({
    id: 3,
    kind: 'progress',
    day: '2026-10-02',
    authorId: CLERK,
    going: 'off track',
    text: 'I heard it is worse.',
  }),
  rowWith({ id: 4, kind: 'due', day: '2026-10-14', due: '2026-11-06', text: 'No tokens in time.' }),
  rowWith({ id: 5, kind: 'progress', day: '2026-10-15', going: 'on course', text: 'Tokens came.', replaces: 'k2' }),
  rowWith({ id: 6, kind: 'withdraw', day: '2026-10-20', text: 'Overtaken.' }),
  rowWith({ id: 7, kind: 'progress', day: '2026-11-24', text: 'Later.' }),
  rowWith({ id: 8, kind: 'progress', day: '2026-10-21', actionId: 9, text: 'Another action.' }),
];

it('tells each row with what it did, newest first', () => {
  const story = storyOf(dataWith(), actionWith(), [...rows].reverse(), '2026-11-23');
  expect(
    story.map(({ row, counts, correctedBy, rating }) => [row.id, counts, correctedBy?.id ?? null, rating?.key ?? null]),
  ).toEqual([
    [6, true, null, null],
    [5, true, null, 'Green'],
    [4, true, null, 'Amber'],
    [3, false, null, null],
    [2, true, 5, 'Amber'],
    [1, true, null, 'Green'],
  ]);
});

it('a correction by somebody without a say corrects nothing', () => {
  const comment = rowWith({ id: 9, kind: 'progress', day: '2026-10-03', authorId: CLERK, replaces: 'k2' });
  const story = storyOf(dataWith(), actionWith(), [rows[0], rows[1], comment], '2026-11-23');
  expect(story.map(({ correctedBy }) => correctedBy)).toEqual([null, null, null]);
});
