import { readPlan } from './readPlan';
import { shapeNamed } from './testing/shapes';

const bytesOf = (text: string, encoding: BufferEncoding): Uint8Array => new Uint8Array(Buffer.from(text, encoding));
const PLAN = 'Action;Lead;Due\r\nCafé for care leavers;Zoë Hart;31/03/18\r\n';

describe('CSV', () => {
  it.each([
    ['UTF-8 with its mark', bytesOf(`\ufeff${PLAN}`, 'utf8')],
    ['UTF-8 without', bytesOf(PLAN, 'utf8')],
    ['UTF-16, as Excel’s “Unicode text” with tabs', bytesOf(`\ufeff${PLAN.replace(/;/g, '\t')}`, 'utf16le')],
    ['commas', bytesOf(PLAN.replace(/;/g, ','), 'utf8')],
    ['a line that names the sign between', bytesOf(`sep=;\r\n${PLAN}`, 'utf8')],
  ])('%s', async (_what, bytes) => {
    const { actions, problems, notTaken } = await readPlan(bytes, 'plan.csv');
    expect(actions).toMatchObject([{ action: 'Café for care leavers', leads: ['Zoë Hart'], due: '2018-03-31' }]);
    expect({ problems, notTaken }).toEqual({ problems: [], notTaken: [] });
  });

  it('Windows-1252 is read and said', async () => {
    const bytes = new Uint8Array([...bytesOf(PLAN, 'latin1'), ...bytesOf('Spend \x80 5;Me;ongoing', 'latin1')]);
    const { actions, problems } = await readPlan(bytes, 'plan.csv');
    expect(actions.map(({ action }) => action)).toEqual(['Café for care leavers', 'Spend € 5']);
    expect(problems[0]).toEqual({ place: 'the file', message: expect.stringContaining('Windows-1252') as string });
  });

  it('says where a quotation mark is missing', async () => {
    const { problems } = await readPlan(bytesOf('Action,Lead\n"Do it,Me\nDo more,You\n', 'utf8'), 'plan.csv');
    expect(problems[0].message).toContain('quotation mark');
  });

  it('places are rows and columns of the file', async () => {
    const shape = shapeNamed('CSV');
    expect((await readPlan(await shape.write(), shape.fileName)).actions[1].place).toBe('row 3, column 1');
  });
});

it('takes out what no list can hold and what turns text round', async () => {
  const { actions } = await readPlan(
    bytesOf('Action,Lead\n"Visit every\u202e child\u2066",Me\ufffe\n', 'utf8'),
    'plan.csv',
  );
  expect(actions).toMatchObject([{ action: 'Visit every child' }]);
});
