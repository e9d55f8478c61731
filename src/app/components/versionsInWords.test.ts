import { listSchema } from '../../lists/schema';
import { isStructured } from '../../lists/schema/columns';
import type { TextVersion } from '../../lists/planStore';
import { everyRating } from '../testing/testPlan';
import { versionsInWords } from './versionsInWords';

const data = everyRating();
const [action, second] = data.actions;
const [recommendation] = data.recommendations;
const [priority] = data.priorities;

const versionOf = (field: string, before: string, after: string): TextVersion => ({
  label: '2.0',
  at: '2026-11-16T09:00:00Z',
  day: '2026-11-16',
  by: 'Priya Nair',
  reason: 'The board asked for it.',
  changes: [{ field, before, after }],
});

describe('a version in words', () => {
  const { actions, recommendations, assurance, measures } = listSchema;

  it.each([
    ['Also answers', actions, `[${recommendation.id}]`, recommendation.ref],
    ['Cross-cutting priorities', recommendations, `[${priority.id}]`, priority.ref],
    ['Waits for', actions, `[{"actionId":${action.id},"need":"complete"}]`, `${action.ref}, complete`],
    ['Further details', actions, '[{"heading":"Cost","text":"None."}]', 'Cost, None.'],
    ['Actions it tests', assurance, `[${action.id},${second.id}]`, `${action.ref}, ${second.ref}`],
    [
      'Evidence',
      assurance,
      '[{"title":"Audit of contacts","url":"https://c.example/a","day":"2026-06-03"}]',
      'Audit of contacts, 3 Jun 2026',
    ],
    ['Cases by grade', assurance, '[{"grade":"Good","cases":4},{"grade":"Poor","cases":1}]', 'Good, 4; Poor, 1'],
    ['What is measured', measures, 'Contacts [8]', 'Contacts [8]'],
  ])('says %s', (field, list, stored, words) => {
    const [{ changes }] = versionsInWords(list, [versionOf(field, '', stored)], data);
    expect(changes).toEqual([{ field, before: '', after: words }]);
  });

  it('leaves out what the record of the actions shows, and rows that are no longer there', () => {
    const verdicts = versionOf('What it found of each action', '', `[{"actionId":${action.id},"verdict":"embedded"}]`);
    expect(versionsInWords(assurance, [verdicts], data)[0].changes).toEqual([]);
    expect(versionsInWords(actions, [versionOf('Also answers', '', '[9999]')], data)[0].changes).toEqual([]);
    expect(versionsInWords(actions, [versionOf('Also answers', '', 'typed by hand')], data)[0].changes).toEqual([]);
  });

  const columns = Object.entries(listSchema).flatMap(([name, list]) =>
    Object.values(list.columns)
      .filter((column) => isStructured(column) && !column.hidden)
      .map((column) => ({ name, list, label: column.label })),
  );

  it.each(columns)('shows nothing raw of “$label” of $name', ({ list, label }) => {
    const raw = JSON.stringify([
      8,
      { key: 'k1', title: 'A title', rowId: 8, due: '2026-06-03', parts: [{ text: 'x' }] },
    ]);
    for (const { before, after } of versionsInWords(list, [versionOf(label, raw, '{"part":"Words"}')], data)[0].changes)
      expect(`${before} ${after}`).not.toMatch(/[[\]{}"]|k1|\d{4}-\d\d-\d\d/);
  });
});
