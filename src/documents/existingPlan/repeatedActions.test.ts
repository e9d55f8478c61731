import { readPlan } from './readPlan';

const read = (...rows: string[]) => readPlan(new TextEncoder().encode(rows.join('\r\n')), 'plan.csv');
const HEADS = 'Ref,Action,Lead,Due date,RAG,Progress';
const LATE = '1.2,Train the duty team,Owen Bright,31/03/2027,Amber,';
const WHOLE = [
  '1.1,Hold a weekly meeting,Owen Bright,30/04/2027,Green,',
  '1.2,Train the duty team,Owen Bright,31/03/2027,,Two cohorts done',
];

describe('an action that a report lists twice', () => {
  it('is one action, with what either row says, and is told', async () => {
    const { actions, problems } = await read(HEADS, LATE, HEADS, ...WHOLE);
    expect(actions.map(({ ref, rating, progress }) => [ref, rating, progress])).toEqual([
      ['1.2', 'Amber', 'Two cohorts done'],
      ['1.1', 'Green', null],
    ]);
    expect(problems.map(({ message }) => message)).toEqual([
      'Number 1.2 stands at row 5, column 1 too, with the same words; both were taken as one action.',
    ]);
  });

  it('is one action under another heading and with its status in fewer words, which are told', async () => {
    const { actions, problems } = await read(
      'Ref,Theme,Action,Lead,Due date,Status',
      '1.2,Actions at risk,Train the duty team,Owen Bright,31/03/2027,At risk',
      '1.2,Front door,Train the duty team,Owen Bright,31/03/2027,At risk. Two trainers have left.',
    );
    expect(actions.map(({ theme, status }) => [theme, status])).toEqual([['Front door', 'At risk']]);
    expect(problems.map(({ message }) => message).join(' ')).toContain('Two trainers have left.');
  });

  it.each([
    ['another day', '1.2,Train the duty team,Owen Bright,30/06/2027,,'],
    ['another lead', '1.2,Train the duty team,Lena Kowal,31/03/2027,,'],
    ['other words', '1.2,Train the night team,Owen Bright,31/03/2027,,'],
  ])('stays two where the rows have %s', async (_, row) => {
    const { actions, problems } = await read(HEADS, LATE, row);
    expect(actions).toHaveLength(2);
    expect(problems.map(({ kind }) => kind)).toEqual(['repeated number']);
  });

  it.each([
    ['Front door', 'Permanence'],
    ['Front door', 'Children at risk'],
    ['Children at risk', 'Front door'],
  ])('stays as many as there are themes that number their own: %s, %s', async (first, second) => {
    const { actions, problems } = await read(
      'Theme,No.,Action,Lead,Due date',
      `${first},1,Review progress each month,DCS,31/03/2027`,
      `${first},2,Train the duty team,DCS,30/04/2027`,
      `${second},1,Review progress each month,DCS,31/03/2027`,
      `${second},2,Hold a weekly meeting,DCS,30/04/2027`,
      'Leaders,1,Review progress each month,DCS,31/03/2027',
    );
    expect(actions.map(({ theme, ref }) => [theme, ref])).toEqual([
      [first, '1'],
      [first, '2'],
      [second, '1'],
      [second, '2'],
      ['Leaders', '1'],
    ]);
    expect(problems.filter(({ kind }) => kind === 'repeated number')).toHaveLength(3);
  });
});
