import type { PlanError } from './planError';
import { readPlan } from './readPlan';
import { writeExcel } from './testing/writeExcel';
import type { CellLike } from './testing/writeExcel';

const write = (...rows: CellLike[][]): Promise<Uint8Array> => writeExcel({ name: 'Plan', rows });

describe('columns mapped by hand', () => {
  it('reads a plan whose headings nobody could know, once they are mapped', async () => {
    const bytes = await write(
      ['Westmarch'],
      ['Zyx', 'Thing', 'Wer', 'Bis'],
      ['1', 'Hold a weekly meeting', 'Owen Bright', '31/03/2018'],
    );
    const refused = await readPlan(bytes, 'plan.xlsx').catch((error: unknown) => error);
    expect((refused as PlanError).tables).toEqual([
      {
        name: 'Plan',
        headings: ['Zyx', 'Thing', 'Wer', 'Bis'].map((heading, at) => ({ place: `Plan!${'ABCD'[at]}2`, heading })),
      },
    ]);
    const byHand = { zyx: 'ref', thing: 'action', wer: 'leads', bis: 'due' } as const;
    const { actions, notTaken, cells } = await readPlan(bytes, 'plan.xlsx', undefined, { columns: byHand });
    expect(actions).toMatchObject([
      { ref: '1', action: 'Hold a weekly meeting', leads: ['Owen Bright'], due: '2018-03-31' },
    ]);
    expect(notTaken).toEqual([{ place: 'Plan!A1', text: 'Westmarch' }]);
    expect(cells).toEqual({ filled: 9, taken: 8 });
  });

  it('holds over what the words say, also that a column is nothing', async () => {
    const bytes = await write(
      ['Ref', 'Action', 'Lead', 'Evidence', 'Comments'],
      ['1', 'Hold a weekly meeting', 'Owen Bright', 'Minutes of May', 'For the chair'],
    );
    const { actions, notTaken, columns } = await readPlan(bytes, 'plan.xlsx', undefined, {
      columns: { evidence: 'progress', comments: null },
    });
    expect(actions[0].progress).toBe('Minutes of May');
    expect(columns.map(({ field }) => field)).toEqual(['ref', 'action', 'leads', 'progress', null]);
    expect(notTaken).toEqual([
      { place: 'Plan!E1', text: 'Comments' },
      { place: 'Plan!E2', text: 'For the chair' },
    ]);
  });
});
