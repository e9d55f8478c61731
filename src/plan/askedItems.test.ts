import fc from 'fast-check';
import { foldItems, queriesAbout } from './askedItems';
import { addDays } from './day';
import type { ProgressRow } from './fields';
import { holdsRoleOn } from './appointments';
import { savePositionOf } from './savePosition';
import { itemQueriesOn } from './states';
import { appointed, dataWith, DEPUTY, LEAD, MANAGER, rowWith, SECOND_LEAD } from './testing';

const holdsRole = holdsRoleOn([appointed('managers', MANAGER)]);
const TODAY = '2026-11-23';

const row = (id: number, changes: Partial<ProgressRow>): ProgressRow =>
  rowWith({ id, kind: 'query', day: '2026-11-18', text: `Row ${id}`, actionId: null, askedId: LEAD, ...changes });

describe('questions about measures, audits and promised reports', () => {
  it('are kept apart by what they are about', () => {
    const rows = [row(1, { measureId: 4 }), row(2, { assuranceId: 4 }), row(3, { decisionId: 4 })];
    const all = foldItems(rows, TODAY, holdsRole);
    const asked = (['measure', 'audit', 'report'] as const).map((kind) => queriesAbout(all, { kind, id: 4 }).queries);
    expect(asked.map((queries) => queries.map(({ text }) => text))).toEqual([['Row 1'], ['Row 2'], ['Row 3']]);
    expect(queriesAbout(all, { kind: 'measure', id: 5 })).toEqual({ queries: [], answered: [] });
  });

  it('count from a plan manager, are answered by whoever was asked, and never by a row in doubt', () => {
    const asked = row(1, { measureId: 4 });
    const answer = (changes: Partial<ProgressRow>) =>
      foldItems(
        [asked, row(2, { kind: 'answer', measureId: 4, about: 'k1', authorId: LEAD, ...changes })],
        TODAY,
        holdsRole,
      )[0];
    expect(answer({}).answered).toHaveLength(1);
    expect(answer({ authorId: MANAGER }).answered).toHaveLength(1);
    expect(answer({ authorId: SECOND_LEAD }).queries).toHaveLength(1);
    expect(answer({ doubt: 'time' }).queries).toHaveLength(1);
    expect(foldItems([row(1, { measureId: 4, authorId: DEPUTY })], TODAY, holdsRole)).toEqual([]);
  });

  it('asked again of somebody else, are answered by that person only', () => {
    const rows = [row(1, { measureId: 4 }), row(2, { measureId: 4, askedId: SECOND_LEAD, replaces: 'k1' })];
    const answers = (authorId: number) =>
      foldItems([...rows, row(3, { kind: 'answer', measureId: 4, about: 'k1', authorId })], TODAY, holdsRole)[0]
        .answered.length;
    expect([LEAD, SECOND_LEAD].map(answers)).toEqual([0, 1]);
  });

  it('at the end of a saved position with the later rows are those of all rows, whatever was recorded', () => {
    const anyRows = fc
      .array(
        fc.record({
          kind: fc.constantFrom('query', 'query', 'answer', 'answer', 'progress'),
          authorId: fc.constantFrom(MANAGER, MANAGER, LEAD, DEPUTY),
          askedId: fc.constantFrom(LEAD, DEPUTY, null),
          item: fc.constantFrom({ measureId: 1 }, { measureId: 2 }, { assuranceId: 1 }, { decisionId: 1 }, {}),
          about: fc.option(fc.integer({ min: 1, max: 20 })),
          replaces: fc.option(fc.integer({ min: 1, max: 20 }), { freq: 4 }),
          gap: fc.integer({ min: 0, max: 4 }),
        }),
        { maxLength: 20 },
      )
      .map((drafts) => {
        let day = '2026-09-01';
        return drafts.map(({ item, about, replaces, gap, kind, ...draft }, at) => {
          day = addDays(day, gap);
          const keyOf = (id: number | null): string | null => (id !== null && id <= at ? `k${id}` : null);
          return row(at + 1, {
            ...draft,
            ...item,
            kind: kind as ProgressRow['kind'],
            day,
            about: keyOf(about),
            replaces: keyOf(replaces),
          });
        });
      });
    fc.assert(
      fc.property(anyRows, fc.nat(80), (rows, after) => {
        const whole = dataWith({ rows });
        const savedOn = addDays('2026-09-01', after);
        const position = savePositionOf(whole, savedOn);
        const later = rows.filter(({ id }) => id > position.throughRowId);
        const bySaved = itemQueriesOn({ ...whole, position, rows: later }, '2026-12-31');
        expect(bySaved).toEqual(itemQueriesOn(whole, '2026-12-31'));
      }),
    );
  });
});
