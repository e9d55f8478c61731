import type { PlanStore } from '../planStore';
import { viewPlan } from '../../plan/planView';
import { newKey } from '../keys';
import { openProvisioning } from '../provisioning';
import { openRedaction } from '../redaction';
import { listSchema } from '../schema';
import type { ListDefinition } from '../schema/list';
import { addressOf } from '../schema/list';
import { counted, draft, planDataOf, report, said, startReadySite, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';
import { openPlanStore } from '.';

jest.setTimeout(120_000);

let site: TenantSite;
let anne: PlanStore;
let planId: number;
let actionIds: number[];

beforeAll(async () => {
  site = await startReadySite('2026-11-02T08:00:00Z');
  await openProvisioning(site.as('anne.faulkner')).addToRole('managers', 'sarah.penrose@council.example');
  await openProvisioning(site.as('anne.faulkner')).addToRole('readers', 'rhys.evans@council.example');
  anne = storeOf(site, 'anne.faulkner');
  ({ planId } = await anne.importReport(report, newKey()));
  const { id: leadId } = await anne.ensurePerson('lena.kowal@council.example');
  const due = ['2026-11-18', '2027-06-30', '2027-06-30'];
  actionIds = [];
  for (const [order, each] of due.entries())
    actionIds.push(
      (await anne.addAction(planId, draft({ leadId, due: each, ref: `9.${order + 1}`, order }), newKey())).id,
    );
  await site.clock('2026-11-23T09:30:00Z');
});
afterAll(() => site.close());

const NOTHING = { added: 0, changed: 0, removed: 0, putRight: 0 };
const listOf = (list: ListDefinition): string => `web/getList('/sites/improvement/${addressOf(list)}')`;

async function rowsOf(list: ListDefinition, who = 'rhys.evans'): Promise<Record<string, unknown>[]> {
  const answer = await site.raw(who, 'GET', `${listOf(list)}/items?$top=5000`);
  expect(answer.status).toBe(200);
  const { value } = (await answer.json()) as { value: Record<string, unknown>[] };
  // A batch may be carried out in any order (contracts/semantics.md S21).
  return value.sort((one, other) => String(one.Key).localeCompare(String(other.Key)));
}

const rowOf = async (ref: string): Promise<Record<string, unknown>> =>
  (await rowsOf(listSchema.standing)).find(({ Title }) => Title === ref) ?? {};

async function editByHand(who: string, list: ListDefinition, id: unknown, values: object): Promise<number> {
  const headers = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
  return (await site.raw(who, 'POST', `${listOf(list)}/items(${String(id)})`, values, headers)).status;
}

/** The requests by which a store writes: what is in a batch counts one by one. */
async function written(work: (store: PlanStore) => Promise<unknown>): Promise<number> {
  const { connection, sent } = counted(site.as('anne.faulkner'));
  await work(openPlanStore(connection));
  return sent.filter((one) => /^(POST|MERGE|PATCH|PUT) /.test(one) && !/contextinfo|\$batch/i.test(one)).length;
}

it('writes a row an action and month ends, as the app says, for everybody who reads the plan', async () => {
  expect(await anne.writeStanding()).toMatchObject({ on: '2026-11-23', actions: { ...NOTHING, added: 3 } });
  const view = viewPlan(await planDataOf(anne, planId), '2026-11-23');
  const rows = await rowsOf(listSchema.standing);
  expect(rows.map(({ Title, Rating, Reason, DaysLate }) => [Title, Rating, Reason, DaysLate])).toEqual(
    [...view.actions]
      .sort((one, other) => one.action.id - other.action.id)
      .map(({ action, rating, workingDaysLate }) => [action.ref, rating?.key, rating?.reason, workingDaysLate]),
  );
  // A date column holds midnight in London in UTC; the text beside it is the day itself.
  expect(rows.map(({ Due, DueText }) => [Due, DueText])).toEqual([
    ['2026-11-18T00:00:00Z', '2026-11-18'],
    ['2027-06-29T23:00:00Z', '2027-06-30'],
    ['2027-06-29T23:00:00Z', '2027-06-30'],
  ]);
  const months = await rowsOf(listSchema.standingMonths);
  const { counts } = view;
  expect(months.map(({ Kind, DayText, Total, Red }) => [Kind, DayText, Total, Red])).toEqual([
    ['today', '2026-11-23', counts.total, counts.Red],
  ]);
});

it('writes nothing while nothing changed, and on the next day only what another day changes', async () => {
  expect(await written((store) => store.writeStanding())).toBe(0);
  await site.clock('2026-11-24T09:30:00Z');
  // 9.1 is a day later; the others stand as they did, and their rows keep their day. The row of today has another.
  expect(await written((store) => store.writeStanding())).toBe(2);
  expect((await rowsOf(listSchema.standing)).map(({ AsOfText }) => AsOfText)).toEqual([
    '2026-11-24',
    '2026-11-23',
    '2026-11-23',
  ]);
  expect((await anne.readStandingToday()).map(({ day }) => day)).toEqual(['2026-11-24']);
});

it('keeps the row of a month’s end as it was', async () => {
  await site.clock('2026-12-01T09:30:00Z');
  await anne.writeStanding();
  const november = async (): Promise<unknown> =>
    (await rowsOf(listSchema.standingMonths)).find(({ DayText }) => DayText === '2026-11-30');
  const then = await november();
  expect(then).toMatchObject({ Kind: 'month end', Title: '2026-11', Total: 3 });
  await anne.reportProgress((await planDataOf(anne, planId)).actions[1]!, said({ going: 'off track' }), newKey());
  expect((await anne.writeStanding())?.actions).toMatchObject({ changed: 1 });
  expect(await november()).toEqual(then);
});

it('puts right what was edited by hand, and says so; other readers cannot edit', async () => {
  const { Id } = await rowOf('9.2');
  await site.clock('2026-12-01T09:35:00Z');
  expect(await editByHand('rhys.evans', listSchema.standing, Id, { Rating: 'Blue' })).toBe(403);
  expect(await editByHand('sarah.penrose', listSchema.standing, Id, { Rating: 'Blue', Reason: 'All well' })).toBe(204);
  await site.clock('2026-12-01T09:40:00Z');
  expect((await storeOf(site, 'sarah.penrose').open()).standingStale).toBe(true);
  expect((await anne.writeStanding())?.actions).toEqual({ ...NOTHING, putRight: 1 });
  expect(await rowOf('9.2')).toMatchObject({ Rating: 'Red' });
  expect((await anne.readStandingToday())[0].putRight).toBe(
    'On 1 Dec 2026 1 row of Standing that had been edited by hand was put right: 9.2.',
  );
  await site.clock('2026-12-01T09:50:00Z');
  expect((await storeOf(site, 'sarah.penrose').open()).standingStale).toBe(false);
  expect(await written((store) => store.writeStanding())).toBe(0);
});

it('empties a row that nothing stands behind for a manager, who may not delete, and removes it for an owner', async () => {
  const stray = { Title: 'Ours', Key: newKey(), Rating: 'Blue', IsCounted: true };
  expect((await site.raw('sarah.penrose', 'POST', `${listOf(listSchema.standing)}/items`, stray)).status).toBe(201);
  const sarah = storeOf(site, 'sarah.penrose');
  expect((await sarah.writeStanding())?.actions).toEqual({ ...NOTHING, removed: 1 });
  expect(await rowOf('Not in the plan')).toMatchObject({ Rating: null, IsCounted: false, Key: stray.Key });
  expect((await sarah.writeStanding())?.actions).toEqual(NOTHING);
  expect((await anne.writeStanding())?.actions).toEqual({ ...NOTHING, removed: 1 });
  expect(await rowsOf(listSchema.standing)).toHaveLength(3);
});

it('is written by nobody who does not keep the plan', async () => {
  expect(await storeOf(site, 'rhys.evans').writeStanding()).toBeNull();
});

it('holds no word that was removed from the plan, in any version', async () => {
  const action = (await planDataOf(anne, planId)).actions.find(({ id }) => id === actionIds[2])!;
  await anne.reportProgress(action, said({ going: 'off track', text: 'Timmy Brown waits for a place.' }), newKey());
  await anne.writeStanding();
  expect(await rowOf('9.3')).toMatchObject({ Reason: expect.stringContaining('Timmy Brown') });
  const { rows } = await planDataOf(anne, planId);
  const { id } = rows.find(({ text }) => text.includes('Timmy Brown'))!;
  const redaction = openRedaction(site.as('anne.faulkner'), async () => null);
  const target = { list: 'progress', itemId: id } as const;
  const record = await redaction.redact(target, 'Timmy Brown', 'A child’s name', newKey(), () => undefined);
  // The list Standing is made anew, so it is no place that is left to see to.
  expect(record.remaining.filter((where) => where.startsWith('Standing'))).toEqual([]);
  const { Id, Reason } = await rowOf('9.3');
  expect(Reason).toContain('[removed on');
  const versions = await site.raw(
    'anne.faulkner',
    'GET',
    `${listOf(listSchema.standing)}/items(${String(Id)})/versions`,
  );
  expect(await versions.text()).not.toContain('Timmy');
});
