import { newKey } from '../keys';
import type { PlanStore } from '../planStore';
import { planDataOf, startPlan } from '../testing/tenantSite';
import type { StartedPlan } from '../testing/tenantSite';
import { isUnfinished, openRedaction } from '.';
import type { Redaction } from '.';

/**
 * A redaction where a retention policy or a hold keeps rows and versions (contracts/semantics.md S36), with several
 * pages of versions (S18).
 */

const NAME = 'Kylie Marsh';
/** More edits than one page of versions holds. */
const EDITS = 60;

let plan: StartedPlan;
let store: PlanStore;
let redaction: Redaction;
beforeAll(async () => {
  plan = await startPlan();
  store = plan.anne;
  redaction = openRedaction(plan.site.as('anne.faulkner'), async () => null);
});
afterAll(() => plan.site.close());
afterEach(() => plan.site.turn({ holds: [] }));

const list = (name: string): string => `web/getList('/sites/improvement/Lists/ImprovementPlan${name}')/items`;
const MEASURES = 'Lists/ImprovementPlanMeasures';
const ask = async (path: string): Promise<string> => (await plan.site.raw('anne.faulkner', 'GET', path)).text();
const savedPosition = (): Promise<string> =>
  ask("web/getFileByServerRelativePath(decodedurl='/sites/improvement/ImprovementPlanPositions/position.json')/$value");

/** Makes a measure whose earlier versions all contain a child's name, which the saved position holds too. */
async function named(ref: string): Promise<number> {
  const { id } = await store.addRecord('measures', { planId: plan.planId, ref, title: `Visits to ${NAME}` }, newKey());
  for (let n = 1; n <= EDITS; n += 1)
    await plan.site.raw('anne.faulkner', 'POST', `${list('Measures')}(${id})`, { Source: `${NAME} ${n}` }, merging);
  const opened = await store.open(plan.planId);
  await store.savePosition(opened.data!, opened.today);
  expect(await savedPosition()).toContain(NAME);
  return id;
}
const merging = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };

async function versionsWith(id: number): Promise<number> {
  const first = JSON.parse(await ask(`${list('Measures')}(${id})/versions`)) as {
    value: object[];
    [link: string]: unknown;
  };
  const next = first['odata.nextLink'] as string | undefined;
  const rest = next ? (JSON.parse(await ask(next.split('/_api/')[1])) as { value: object[] }).value : [];
  return [...first.value, ...rest].filter((version) => JSON.stringify(version).includes(NAME)).length;
}

describe('removing words', () => {
  it('takes every page of earlier versions away', async () => {
    const id = await named('M1');
    const preview = await redaction.preview({ list: 'measures', itemId: id }, NAME, () => undefined);
    expect(preview.versions).toBe(EDITS);
    await redaction.redact({ list: 'measures', itemId: id }, NAME, 'a child’s name', newKey(), () => undefined);
    expect(await versionsWith(id)).toBe(0);
  });

  it('takes away under a hold what can go, lists the rest with its reason, and is finished', async () => {
    const id = await named('M2');
    await plan.site.turn({ holds: [`/ImprovementPlanMeasures/${id}$`] });
    const told: string[] = [];
    const target = { list: 'measures', itemId: id } as const;
    const record = await redaction.redact(target, NAME, 'a child’s name', newKey(), ({ label }) => told.push(label));
    expect(isUnfinished(record)).toBe(false);
    expect(record.remaining[0]).toMatch(
      new RegExp(
        `^${EDITS + 1} of the row’s earlier versions could not be removed: a retention policy or hold keeps them`,
      ),
    );
    // The saved position is made anew first: no hold keeps it, and everybody who reads the plan can read it.
    expect(told.indexOf('Making the saved position anew')).toBeLessThan(
      told.indexOf('Taking the earlier versions away'),
    );
    expect(await savedPosition()).not.toContain(NAME);
    expect(JSON.stringify((await planDataOf(store, plan.planId)).measures)).not.toContain(NAME);
    expect(await versionsWith(id)).toBe(EDITS + 1);
  });

  it('finds words in a version on a later page, and names the row', async () => {
    const title = { ref: 'M3', title: 'Visits to Otto Lind' };
    const { id } = await store.addRecord('measures', { planId: plan.planId, ...title }, newKey());
    for (let n = 1; n <= EDITS; n += 1)
      await plan.site.raw('anne.faulkner', 'POST', `${list('Measures')}(${id})`, { Title: `Visits ${n}` }, merging);
    const found = await redaction.find('Otto Lind', () => undefined);
    expect(found.filter(({ kind }) => kind === 'earlier version').map(({ itemId }) => itemId)).toEqual([id]);
  });

  it('takes copies out of the recycle bin, and lists those that a hold keeps there', async () => {
    const id = await named('M4');
    plan.site.binCopyOf(MEASURES, id);
    plan.site.binCopyOf(MEASURES, id);
    await plan.site.turn({ holds: [`/ImprovementPlanMeasures/${id}$`] });
    const target = { list: 'measures', itemId: id } as const;
    const record = await redaction.redact(target, NAME, 'a child’s name', newKey(), () => undefined);
    expect(isUnfinished(record)).toBe(false);
    expect(record.remaining[1]).toMatch(/^2 of its copies in the recycle bin could not be removed: a retention policy/);
    expect(await savedPosition()).not.toContain(NAME);
    await plan.site.turn({ holds: [] });
    await redaction.goOn(record, () => undefined);
    const bin = JSON.parse(await ask('web/recyclebin?$top=500')) as { value: { DirName: string; LeafName: string }[] };
    expect(
      bin.value.filter(({ DirName, LeafName }) => DirName.endsWith(MEASURES) && LeafName.startsWith(`${id}_.`)),
    ).toEqual([]);
    expect(await versionsWith(id)).toBe(0);
  });

  it('empties the saved position where a hold keeps its file, and says what is left of it', async () => {
    const id = await named('M5');
    await plan.site.turn({ holds: ['/ImprovementPlan'] });
    const target = { list: 'measures', itemId: id } as const;
    const record = await redaction.redact(target, NAME, 'a child’s name', newKey(), () => undefined);
    expect(isUnfinished(record)).toBe(false);
    expect(record.remaining).toContainEqual(
      expect.stringMatching(/^Earlier versions of the file position\.json .*: a retention policy or hold keeps them\./),
    );
    expect(await savedPosition()).not.toContain(NAME);
    expect(JSON.stringify((await planDataOf(store, plan.planId)).measures)).not.toContain(NAME);
  });
});
