import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newKey } from '../lists';
import type { PlanStore } from '../lists/planStore';
import type { PlanData } from '../plan/planData';
import type { UnderstoodRow } from './bringIn';
import { makePlanFolder, run, startCommandTenant } from './testing/commandTenant';
import type { CommandTenant } from './testing/commandTenant';

const RECOMMENDATIONS = [
  'Ensure that management oversight of initial contacts avoids delay',
  'Ensure that every child’s record shows each notification of domestic abuse',
  'Ensure that plans for permanence progress within the child’s timescale',
  'Ensure that care leavers have the opportunity to take up apprenticeships',
];

let planFolder: string;
let folder: string;
let tenant: CommandTenant;
let anne: PlanStore;
let data: PlanData;

beforeAll(async () => {
  planFolder = await makePlanFolder();
  tenant = await startCommandTenant(planFolder);
  folder = await mkdtemp(join(tmpdir(), 'bring-in-'));
  tenant.clock('2026-11-24T09:00:00Z');
  anne = tenant.store('anne.faulkner');
  const planId = (await anne.open()).data!.plan.id;
  for (const [order, text] of RECOMMENDATIONS.entries())
    await anne.addRecommendation(
      planId,
      {
        ref: String(order + 1),
        number: String(order + 1),
        text,
        addressee: '',
        priorityId: null,
        inspectionId: null,
        page: null,
        stateAtImport: null,
        order,
      },
      newKey(),
    );
  data = (await anne.open()).data!;
});
afterAll(async () => {
  await tenant.close();
  await rm(planFolder, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

async function write(name: string, rows: string[][]): Promise<string> {
  const file = join(folder, name);
  const text = rows.map((row) => row.map((cell) => `"${cell.replace(/"/g, '""')}"`).join(',')).join('\r\n');
  await writeFile(file, `\ufeff${text}`);
  return file;
}
const dryRun = async (file: string, ...more: string[]): Promise<UnderstoodRow[]> => {
  const { code, out, problems } = await run('bring-in', file, '--site', tenant.siteUrl, '--dry-run', '--json', ...more);
  expect({ code, problems }).toEqual({ code: 0, problems: [] });
  return JSON.parse(out.join('\n')) as UnderstoodRow[];
};

describe('the command bring-in', () => {
  it('files each action by the words of its recommendation, and says where the number says otherwise', async () => {
    const asked = data.recommendations.slice(0, 4);
    const file = await write('tracker.csv', [
      ['Rec no', 'Recommendation', 'Action', 'Lead', 'Due date'],
      ...asked.map(({ text }, at) => [
        asked[(at + 1) % asked.length].number ?? '',
        text,
        `A thing to be done, the ${['first', 'second', 'third', 'fourth'][at]} of its kind`,
        'sarah.penrose@council.example',
        '31/03/2027',
      ]),
    ]);
    const rows = await dryRun(file);
    expect(rows.map(({ recommendation }) => recommendation?.id)).toEqual(asked.map(({ id }) => id));
    for (const row of rows) {
      expect(row).toMatchObject({ by: 'words', leads: ['Sarah Penrose'], due: '2027-03-31' });
      expect(row.doubts).toEqual([expect.stringContaining('The words were taken.')]);
    }
  });

  it('never takes a row’s own number for that of a recommendation', async () => {
    const [first, second, third] = data.recommendations;
    const file = await write('numbered.csv', [
      ['No.', 'Recommendation', 'Action', 'Lead'],
      ['1', third.text, 'A thing to be done about the third', 'AD / HoS'],
      ['2', first.text, 'A thing to be done about the first', 'Head of Nothing'],
      ['3', second.text, 'A thing to be done about the second', ''],
    ]);
    const rows = await dryRun(file);
    expect(rows.map(({ recommendation }) => recommendation?.id)).toEqual([third.id, first.id, second.id]);
    expect(rows.map(({ by }) => by)).toEqual(['words', 'words', 'words']);
    expect(rows[0].leads).toEqual(['AD', 'HoS']);
  });

  it('writes nothing when dry, and else the same', async () => {
    const file = await write('Housing plan.csv', [
      ['Ref', 'Theme', 'Action', 'Lead', 'Due date', 'RAG'],
      ['1.9', 'Repairs', 'Clear the backlog of repairs', 'Owen Bright', '31/03/2027', 'Green'],
      ['1.10', 'Repairs', 'Inspect every block for damp', 'Owen Bright', '30/06/2027', 'Amber'],
    ]);
    const before = await anne.open();
    const rows = await dryRun(file, '--new');
    expect((await anne.open()).plans).toEqual(before.plans);
    const { code, problems } = await run('bring-in', file, '--site', tenant.siteUrl, '--new');
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
    const made = (await anne.open()).plans.find(({ title }) => title === 'Housing plan');
    const { data: written } = await anne.open(made!.id);
    expect(written!.actions.map(({ ref, text }) => [ref, text])).toEqual(rows.map(({ ref, action }) => [ref, action]));
  });

  it('finds no difference in the product’s own export without its key column, brought in again', async () => {
    const file = join(__dirname, '..', 'documents', 'existingPlan', 'testing', 'files', 'v4-no-key.xlsx');
    const { code } = await run('bring-in', file, '--site', tenant.siteUrl, '--new');
    expect(code).toBe(0);
    const made = (await anne.open()).plans.find(({ title }) => title === 'v4 no key');
    const again = await run('bring-in', file, '--site', tenant.siteUrl, '--plan', String(made!.id));
    expect(again.problems).toEqual([]);
    expect(again.out[again.out.length - 1]).toBe('Nothing differs from the plan; nothing was written.');
    expect((await anne.open(made!.id)).data!.actions).toHaveLength(54);
  });

  it('says what it cannot do', async () => {
    const file = await write('plan.csv', [['Action', 'Lead'], ['Do it', 'Me']]); // prettier-ignore
    const { code, problems } = await run('bring-in', file, '--site', tenant.siteUrl, '--plan', '99', '--dry-run');
    expect(code).toBe(1);
    expect(problems[0]).toContain('no plan number 99');
  });
});

it('finishes the very file that was cut off on its way in, and says so', async () => {
  const file = await write('cut-off.csv', [
    ['Ref', 'Action', 'Lead'],
    ['11.1', 'Review the rota of the duty team each week', ''],
    ['11.2', 'Publish the new thresholds to all partners', ''],
  ]);
  await tenant.fault({ fault: 'cut', path: '_api', method: 'POST', after: 4, times: null });
  expect(await run('bring-in', file, '--site', tenant.siteUrl, '--plan', '1')).toMatchObject({ code: 1 });
  await tenant.clearFaults();
  const refs = async (): Promise<string[]> => (await anne.open(1)).data!.actions.map(({ ref }) => ref);
  expect(await refs()).not.toContain('11.1');
  const dry = await run('bring-in', file, '--site', tenant.siteUrl, '--dry-run');
  expect(dry.out.join(' ')).toContain('Bringing in cut-off.csv was cut off.');
  expect(await refs()).not.toContain('11.1');
  const { out } = await run('bring-in', file, '--site', tenant.siteUrl);
  expect(out).toEqual(['Bringing in cut-off.csv was cut off. It is finished now.']);
  expect((await refs()).filter((ref) => ref.startsWith('11.'))).toEqual(['11.1', '11.2']);
});
