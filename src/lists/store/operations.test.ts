import type { BroughtInPlan, NewAction } from '../bringIn';
import type { PlanData } from '../../plan/planData';
import { addDays } from '../../plan/day';
import { newKey } from '../keys';
import type { AssuranceFinding, OpenedSite, PlanStore } from '../planStore';
import { openProvisioning } from '../provisioning';
import { draft, planDataOf, report, said, startPlan, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';

jest.setTimeout(600_000);

let site: TenantSite;
let reader: PlanStore;
let reportPlanId: number;

beforeAll(async () => {
  ({ site, planId: reportPlanId } = await startPlan());
  const { addToRole } = openProvisioning(site.as('anne.faulkner'));
  await addToRole('managers', 'rhys.evans@council.example');
  await addToRole('leads', 'lena.kowal@council.example');
  reader = storeOf(site, 'lena.kowal');
});
afterAll(() => site.close());
afterEach(() => site.clearFaults());

const action = (ref: string, changes: Partial<NewAction> = {}): NewAction => ({
  ref,
  text: `Do ${ref}`,
  outcome: '',
  measure: '',
  recommendation: { index: 0 },
  alsoAnswers: [],
  priority: { index: 0 },
  people: ['lena.kowal@council.example'],
  externalOwner: null,
  due: '2026-12-31',
  dueText: null,
  originalDue: '2026-11-30',
  progress: [{ going: 'at risk', text: 'Rota agreed', fileIsEvidence: false }],
  details: [],
  plain: {},
  order: 1,
  ...changes,
});

const planFrom = (name: string, changes: Partial<BroughtInPlan> = {}): BroughtInPlan => ({
  into: null,
  plan: { title: name, starts: '2026-01-05', ends: null },
  priorities: [{ ref: 'A', title: 'Front door', order: 1 }],
  recommendations: [
    { ref: '1', number: '1', text: 'Improve the timeliness', priority: { index: 0 }, inspectionId: null, order: 1 },
  ],
  actions: [action('7.1'), action('7.2')],
  changes: [],
  measures: [],
  withdrawn: [],
  saidFor: null,
  file: { name: `${name}.xlsx`, bytes: new TextEncoder().encode(`PK ${name}`).buffer },
  ...changes,
});

/** The plan as a person sees it, without the values that every write changes. */
async function seen(store: PlanStore, planId: number): Promise<object> {
  const { actions, recommendations, priorities, rows, plan, inspections, findings } = await planDataOf(store, planId);
  const bare = (all: readonly object[]): object[] => all.map((row) => ({ ...row, etag: '', id: 0, key: '' }));
  const named = [plan, ...actions, ...recommendations, ...priorities, ...inspections, ...findings];
  const told = rows.map(({ kind, text, due, leadId }) => ({ kind, text, due, leadId }));
  return { named: bare(named), told };
}

interface Killed {
  /** The site as opened in a new window that shares no state with this page. */
  opened: OpenedSite;
  /** Whether the page had finished before it was closed. */
  done: boolean;
}

/** Runs an action in a page that is closed after a number of writes; its later requests get no answer. */
async function killedAfter(writes: number, act: (page: PlanStore) => Promise<unknown>): Promise<Killed> {
  const page = storeOf(site, 'anne.faulkner');
  await page.open();
  await site.fault({ fault: 'cut', path: '_api', method: 'POST', after: writes, times: null });
  const done = await act(page).then(
    () => true,
    () => false,
  );
  await site.clearFaults();
  return { done, opened: await storeOf(site, 'anne.faulkner').open() };
}

describe.each(['finish', 'take back'] as const)(
  'an operation whose page is closed after any of its writes: %s',
  (how) => {
    // Alternates between the site's owner, who may delete, and a plan manager, who may not.
    let turn = 0;
    const end = async (opened: OpenedSite): Promise<number | null> => {
      expect(opened.operations).toHaveLength(1);
      const [operation] = opened.operations;
      const other = storeOf(site, turn++ % 2 ? 'anne.faulkner' : 'rhys.evans');
      if (how === 'finish') return (await other.finishOperation(operation)).planId;
      await other.takeOperationBack(operation);
      return null;
    };

    it('of bringing a new plan in', async () => {
      const before = (await reader.open()).plans;
      for (let writes = 0, done = false; !done; writes += 1) {
        const name = `${how} ${writes}`;
        let killed: Killed = await killedAfter(writes, (page) => page.bringIn(planFrom(name), newKey()));
        ({ done } = killed);
        if (done) break;
        expect((await reader.open()).plans).not.toContainEqual(expect.objectContaining({ title: name }));
        if (killed.opened.operations.length === 0) continue;
        const planId = await end(killed.opened);
        killed = { ...killed, opened: await storeOf(site, 'anne.faulkner').open() };
        expect(killed.opened.operations).toEqual([]);
        const shown = (await reader.open()).plans.filter(({ title }) => title === name);
        expect(shown).toHaveLength(planId === null ? 0 : 1);
        if (planId === null) continue;
        const data = await planDataOf(reader, planId);
        expect(data.actions.map(({ ref }) => ref)).toEqual(['7.1', '7.2']);
        expect(data.rows.map(({ kind }) => kind).sort()).toEqual(
          ['assigned', 'due', 'progress'].flatMap((kind) => [kind, kind]),
        );
      }
      if (how !== 'finish') expect((await reader.open()).plans.length).toBe(before.length + 1);
    });

    it('of bringing a newer file into a plan', async () => {
      const { planId } = await storeOf(site, 'anne.faulkner').bringIn(planFrom(`base ${how}`), newKey());
      for (let writes = 0, done = false; !done; writes += 1) {
        const [first, second] = (await planDataOf(reader, planId)).actions;
        const before = await seen(reader, planId);
        const file = planFrom(`newer ${how} ${writes}`, {
          into: planId,
          actions: [action(`8.${writes}`)],
          changes: [{ action: first, text: `Words ${writes}`, due: addDays('2027-01-10', writes), people: [] }],
          withdrawn: writes === 0 ? [second] : [],
        });
        const killed = await killedAfter(writes, (page) => page.bringIn(file, newKey()));
        ({ done } = killed);
        if (done) break;
        expect(await seen(reader, planId)).toEqual(before);
        if (killed.opened.operations.length === 0) continue;
        await end(killed.opened);
        const after = await planDataOf(reader, planId);
        if (how !== 'finish') {
          expect(await seen(reader, planId)).toEqual(before);
          continue;
        }
        expect(after.actions[0]).toMatchObject({ text: `Words ${writes}`, due: addDays('2027-01-10', writes) });
        const made = after.actions.filter(({ ref }) => ref === `8.${writes}`);
        expect(made).toHaveLength(1);
        expect(after.rows.filter(({ actionId }) => actionId === made[0].id).map(({ kind }) => kind)).toEqual([
          'assigned',
          'due',
          'progress',
        ]);
      }
    });

    it('of handing over and of a new order', async () => {
      const anne = storeOf(site, 'anne.faulkner');
      const many = planFrom(`many ${how}`, {
        actions: Array.from({ length: 52 }, (_, at) => action(`5.${at}`, { order: at + 1, progress: [] })),
      });
      const { planId } = await anne.bringIn(many, newKey());
      const takers = [
        (await anne.ensurePerson('rhys.evans@council.example')).id,
        (await anne.ensurePerson('lena.kowal@council.example')).id,
      ];
      const leads = ({ actions }: PlanData): unknown => actions.slice(0, 2).map(({ leadId }) => leadId);
      const orders = ({ actions }: PlanData): unknown => actions.map(({ order }) => order);
      const handOver = (page: PlanStore, data: PlanData, turn: number): Promise<unknown> => {
        const changes = { leadId: takers[turn % 2] };
        const edits = data.actions.slice(0, 2).map((one) => ({ action: one, changes, reason: 'She left.' }));
        return page.editActions('Handing over from Lena Kowal', edits, newKey()).then((outcomes) => {
          if (outcomes.some(({ became }) => became !== 'written')) throw new Error('Not all are handed over.');
        });
      };
      const turnRound = (page: PlanStore, { actions }: PlanData): Promise<unknown> => {
        const items = actions.map(({ id, etag, order }) => ({ id, etag, order: 100 - order }));
        return page.reorder('actions', items, 'Turned round.', newKey());
      };
      const acts = [
        { act: handOver, state: leads, wanted: (turn: number): unknown => [takers[turn % 2], takers[turn % 2]] },
        {
          act: turnRound,
          state: orders,
          wanted: (_turn: number, { actions }: PlanData): unknown => actions.map(({ order }) => 100 - order),
        },
      ];
      for (const { act, state, wanted } of acts)
        for (let writes = 0, done = false; !done; writes += 1) {
          const data = await planDataOf(anne, planId);
          const killed = await killedAfter(writes, (page) => act(page, data, writes));
          ({ done } = killed);
          if (done) break;
          expect(state(await planDataOf(reader, planId))).toEqual(state(data));
          if (killed.opened.operations.length === 0) continue;
          await end(killed.opened);
          const after = state(await planDataOf(reader, planId));
          expect(after).toEqual(how === 'finish' ? wanted(writes, data) : state(data));
        }
    });

    it('of changing and adding an action, reporting for others, and what an audit found', async () => {
      const anne = storeOf(site, 'anne.faulkner');
      const { planId } = await anne.bringIn(planFrom(`acts ${how}`), newKey());
      const { actions } = await planDataOf(anne, planId);
      const actionIds = actions.map(({ id }) => id);
      await anne.addRecord('assurance', { planId, title: 'Fifty', kind: 'themed audit', actionIds }, newKey());
      const state = (data: PlanData): unknown => ({
        actions: data.actions.map(({ ref, due, text }) => [ref, due, text]),
        rows: data.rows.map(({ kind, actionId, text, due }) => [kind, actionId, text, due]).sort(),
        audits: data.assurance.map(({ held, finding, verdicts }) => [held, finding, verdicts.length]),
      });
      const finding = (data: PlanData, turn: number): AssuranceFinding => ({
        held: addDays('2026-10-10', turn),
        sample: turn + 1,
        finding: `Found ${turn}`,
        evidence: [],
        verdicts: data.actions.slice(0, 2).map((one) => ({ action: one, verdict: 'embedded', words: `Seen ${turn}` })),
      });
      type Act = (page: PlanStore, data: PlanData, turn: number) => Promise<unknown>;
      const changeOne: Act = (page, { actions: [first] }, turn) =>
        page.editAction(first, { due: addDays('2027-02-10', turn), text: `Words ${turn}` }, 'Later.', newKey());
      const addOne: Act = (page, data, turn) =>
        page.addAction(planId, draft({ ref: `9.${turn}${data.actions.length}` }), newKey());
      const reportForTwo: Act = (page, data, turn) =>
        page.reportForOthers(
          data.actions.slice(0, 2).map((one) => ({ action: one, report: said({ text: `Said ${turn}` }) })),
          newKey(),
        );
      const record: Act = (page, data, turn) =>
        page.recordFinding(data.assurance[0], finding(data, turn), 'Held.', newKey());
      // Each act with the number of rows that it adds to Progress.
      const acts = [
        { act: changeOne, rows: 1 },
        { act: addOne, rows: 1 },
        { act: reportForTwo, rows: 2 },
        { act: record, rows: 2 },
      ];
      for (const { act, rows: rowsOfAct } of acts)
        for (let writes = 0, done = false; !done; writes += 1) {
          const data = await planDataOf(anne, planId);
          const before = state(data);
          const killed = await killedAfter(writes, (page) => act(page, data, writes));
          ({ done } = killed);
          if (done) {
            expect(state(await planDataOf(reader, planId))).not.toEqual(before);
            break;
          }
          expect(state(await planDataOf(reader, planId))).toEqual(before);
          if (killed.opened.operations.length === 0) continue;
          await end(killed.opened);
          const after = state(await planDataOf(reader, planId));
          if (how !== 'finish') {
            expect(after).toEqual(before);
            continue;
          }
          const told = new Set((before as { rows: unknown[] }).rows.map((row) => JSON.stringify(row)));
          const made = (after as { rows: unknown[] }).rows.filter((row) => !told.has(JSON.stringify(row)));
          expect(made).toHaveLength(rowsOfAct);
        }
    });

    it('of reading a report into a plan', async () => {
      const anne = storeOf(site, 'anne.faulkner');
      for (let writes = 0, done = false; !done; writes += 1) {
        const plan = await anne.addPlan(
          { title: `blank ${how} ${writes}`, starts: null, ends: null, example: false },
          newKey(),
        );
        const before = await seen(reader, plan.id);
        const killed = await killedAfter(writes, (page) =>
          page.addReport(
            { ...report, file: { name: 'r.pdf', bytes: new Uint8Array([1, 2]).buffer } },
            plan.id,
            newKey(),
          ),
        );
        ({ done } = killed);
        if (done) break;
        expect(await seen(reader, plan.id)).toEqual(before);
        if (killed.opened.operations.length === 0) continue;
        await end(killed.opened);
        const { recommendations, plan: after } = await planDataOf(reader, plan.id);
        if (how === 'finish') {
          expect(recommendations).toHaveLength(report.recommendations.length);
          expect(after.inspectionId).not.toBeNull();
        } else expect(await seen(reader, plan.id)).toEqual(before);
      }
    });
  },
);

it('writes nothing more of what was taken back, and leaves alone what was finished', async () => {
  const key = newKey();
  const killed = await killedAfter(5, (page) => page.bringIn(planFrom('taken back'), key));
  const anne = storeOf(site, 'anne.faulkner');
  await anne.takeOperationBack(killed.opened.operations[0]);
  await expect(anne.bringIn(planFrom('taken back'), key)).rejects.toThrow(/taken back meanwhile/);
  await expect(anne.finishOperation(killed.opened.operations[0])).rejects.toThrow(/taken back meanwhile/);
  await anne.takeOperationBack(killed.opened.operations[0]);
  expect((await anne.open()).operations).toEqual([]);
});

it('lets others report meanwhile, and keeps what they said whatever becomes of it', async () => {
  const anne = storeOf(site, 'anne.faulkner');
  const { planId } = await anne.bringIn(planFrom('meanwhile'), newKey());
  const [first] = (await planDataOf(anne, planId)).actions;
  const file = planFrom('newer', {
    into: planId,
    actions: [],
    changes: [{ action: first, text: 'New', due: '2027-03-01' }],
  });
  const killed = await killedAfter(4, (page) => page.bringIn(file, newKey()));
  const [shown] = (await planDataOf(anne, planId)).actions;
  expect(shown).toMatchObject({ text: first.text, due: first.due });
  await storeOf(site, 'lena.kowal').reportProgress(shown, said({ text: 'Said meanwhile.' }), newKey());
  await anne.takeOperationBack(killed.opened.operations[0]);
  const after = await planDataOf(anne, planId);
  expect(after.actions[0]).toMatchObject({ text: first.text, due: first.due });
  expect(after.rows.map(({ text }) => text)).toContain('Said meanwhile.');
});

it('is written down where everybody who opens the site finds it, and only then', async () => {
  const killed = await killedAfter(6, (page) => page.bringIn(planFrom('listed'), newKey()));
  expect(killed.opened.operations).toMatchObject([
    { kind: 'bring in', label: 'Bringing in listed.xlsx', state: 'begun', planId: null },
  ]);
  expect((await reader.open(reportPlanId)).operations).toHaveLength(1);
  await storeOf(site, 'anne.faulkner').takeOperationBack(killed.opened.operations[0]);
});
