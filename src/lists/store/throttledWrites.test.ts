import type { Connection } from '../connection';
import { newKey } from '../keys';
import { OutcomeUnknown } from '../planStore';
import type { PlanStore } from '../planStore';
import type { BroughtInPlan } from '../bringIn';
import { openProvisioning } from '../provisioning';
import { listSchema } from '../schema';
import { openPlanStore } from '.';
import { counted, draft, planDataOf, report, said, startPlan, startSite } from '../testing/tenantSite';
import type { StartedPlan, TenantSite } from '../testing/tenantSite';
import { createMany } from './createMany';
import { openSession } from './session';
import { createItem } from './writes';

/**
 * Writes while SharePoint is busy, refuses or does not answer (contracts/semantics.md S12, S21, S22, S35, S39): every
 * row is written once, or the write is refused with a clear error.
 */

const MINUTE = 60_000;

let plan: StartedPlan;
beforeAll(async () => {
  plan = await startPlan();
});
afterAll(() => plan.site.close());
afterEach(async () => {
  const waiting = await unmetFaults(plan.site);
  await plan.site.clearFaults();
  expect(waiting).toEqual({ faults: [] });
});

/** The faults that were set but never occurred. A test with such faults proves nothing. */
async function unmetFaults(site: TenantSite): Promise<unknown> {
  return (await fetch(new URL('/_local/faults', site.siteUrl))).json();
}

/** Anne's store, with its waits and the pauses that it announced. */
function patient(): { store: PlanStore; waits: number[]; told: (Date | null)[] } {
  const waits: number[] = [];
  const told: (Date | null)[] = [];
  const connection: Connection = {
    ...plan.site.as('anne.faulkner'),
    longestWait: 10 * MINUTE,
    pause: async (milliseconds) => void waits.push(milliseconds),
    onPause: (until) => void told.push(until),
  };
  return { store: openPlanStore(connection), waits, told };
}

const titled = (title: string): BroughtInPlan => ({
  into: null,
  plan: { title, starts: '2026-01-05', ends: null },
  priorities: [],
  recommendations: [],
  actions: ['1.1', '1.2', '1.3'].map((ref, place) => ({
    ref,
    text: `Do ${ref}`,
    outcome: '',
    measure: '',
    recommendation: null,
    alsoAnswers: [],
    priority: null,
    people: [],
    externalOwner: null,
    due: '2026-03-31',
    dueText: null,
    originalDue: '2025-12-31',
    progress: [{ going: 'at risk' as const, text: `Said of ${ref}`, fileIsEvidence: false }],
    details: [],
    plain: {},
    order: place + 1,
  })),
  changes: [],
  measures: [],
  withdrawn: [],
  saidFor: '2025-12-01',
  file: { name: `${title}.xlsx`, bytes: new TextEncoder().encode('PK').buffer },
});

describe('a write whose answer is lost, and of which nothing can be looked up then', () => {
  const cutOff = async (posted: string, looked: string): Promise<void> => {
    await plan.site.fault({ fault: 'lost answer', method: 'POST', path: posted, times: 1 });
    // As many as a read is tried.
    await plan.site.fault({ fault: 'cut', method: 'GET', path: looked, times: 4 });
  };

  it('is neither said to be done nor said to be undone, and is found when it is sent again', async () => {
    const { store } = patient();
    const action = await store.addAction(plan.planId, draft({ ref: '8.1' }), newKey());
    const key = newKey();
    await cutOff('ImprovementPlanProgress.*/items$', 'ImprovementPlanProgress.*/items');
    await expect(store.reportProgress(action, said(), key)).rejects.toThrow(OutcomeUnknown);
    await store.reportProgress(action, said(), key);
    const { rows } = await planDataOf(plan.anne, plan.planId);
    expect(rows.filter(({ actionId, kind }) => actionId === action.id && kind === 'progress')).toHaveLength(1);
  });

  it('is the same for an edit', async () => {
    const { store } = patient();
    const action = await store.addAction(plan.planId, draft({ ref: '8.2' }), newKey());
    const key = newKey();
    await cutOff('/items\\(\\d+\\)$', 'ImprovementPlanActions.*/items');
    await expect(store.editAction(action, { text: 'Clearer.' }, 'Clearer', key)).rejects.toThrow(OutcomeUnknown);
    expect((await store.editAction(action, { text: 'Clearer.' }, 'Clearer', key)).text).toBe('Clearer.');
  });
});

describe('a save conflict though nobody else is at work (S35)', () => {
  const conflict = (path: string, times: number): Promise<void> =>
    plan.site.fault({ fault: 'save conflict', method: 'POST', path, times });

  it('passes: rows are added and edited, each once', async () => {
    await conflict('ImprovementPlan.*/items$', 2);
    const action = await plan.anne.addAction(plan.planId, draft({ ref: '5.1', leadId: plan.lenaId }), newKey());
    await plan.site.fault({ fault: 'save conflict', path: '/items\\(\\d+\\)$', times: 2 });
    const edited = await plan.anne.editAction(action, { text: 'As it should be.' }, 'Clearer', newKey());
    await conflict('ImprovementPlanProgress.*/items$', 3);
    await plan.lena.reportProgress(edited, said(), newKey());
    const { actions, rows } = await planDataOf(plan.anne, plan.planId);
    expect(actions.filter(({ ref }) => ref === '5.1').map(({ text }) => text)).toEqual(['As it should be.']);
    expect(rows.filter(({ actionId }) => actionId === action.id).map(({ kind }) => kind)).toEqual([
      'assigned',
      'progress',
    ]);
  });

  it('reads the row again: an edit that met another’s is shown as a conflict and overwrites nothing', async () => {
    const action = await plan.anne.addAction(plan.planId, draft({ ref: '5.2' }), newKey());
    await plan.site.fault({ fault: 'save conflict', path: '/items\\(\\d+\\)$', times: 1 });
    let met = false;
    const connection: Connection = {
      ...plan.site.as('anne.faulkner'),
      // Another person's edit is completed while this one waits.
      pause: async () => {
        if (met) return;
        met = true;
        await plan.anne.editAction(action, { text: 'Theirs.' }, 'Theirs', newKey());
      },
    };
    await expect(
      openPlanStore(connection).editAction(action, { text: 'Mine.' }, 'Mine', newKey()),
    ).rejects.toMatchObject({ theirs: { text: 'Theirs.' } });
    expect(met).toBe(true);
  });

  it('passes within a batch, and where rows are put into another order', async () => {
    await conflict('ImprovementPlan(Actions|Progress).*/items$', 5);
    const { planId } = await plan.anne.bringIn(titled('Conflicts'), newKey());
    const { actions, rows } = await planDataOf(plan.anne, planId);
    expect([actions.length, rows.length]).toEqual([3, 9]);
    await plan.site.fault({ fault: 'save conflict', path: '/items\\(\\d+\\)$', times: 2 });
    const turned = actions.map(({ id, etag, priorityId }, place) => ({ id, etag, priorityId, order: 3 - place }));
    await plan.anne.reorder('actions', turned as Parameters<PlanStore['reorder']>[1], 'Turned', newKey());
    const { actions: after } = await planDataOf(plan.anne, planId);
    expect([...after].sort((a, b) => a.order - b.order).map(({ ref }) => ref)).toEqual(['1.3', '1.2', '1.1']);
  });

  it('passes while a site is set up, at every kind of writing', async () => {
    const site = await startSite();
    try {
      for (const path of ['/lists$', 'createfieldasxml', 'sitegroups', 'roleassignments', 'roledefinitions'])
        await site.fault({ fault: 'save conflict', method: 'POST', path, times: 3 });
      await openProvisioning(site.as('anne.faulkner')).provision({ setLondonTime: true }, () => undefined);
      const { schema, roles } = await openProvisioning(site.as('anne.faulkner')).check();
      expect([schema, roles.length]).toEqual(['current', 6]);
      expect(await unmetFaults(site)).toEqual({ faults: [] });
    } finally {
      await site.close();
    }
  });
});

describe('a pause of minutes (S22, S39)', () => {
  const asked = { fault: 'status', status: 429, retryAfter: 180, method: 'POST' } as const;

  it('is kept, told, and what waited goes on by itself, alone and in a batch', async () => {
    const { store, waits, told } = patient();
    await plan.site.fault({ ...asked, path: 'ImprovementPlanActions.*/items$' });
    await store.addAction(plan.planId, draft({ ref: '6.1' }), newKey());
    expect(waits).toEqual([3 * MINUTE]);
    expect(told).toEqual([expect.any(Date), null]);
    await plan.site.fault({ ...asked, path: 'ImprovementPlanProgress.*/items$', times: 2 });
    const { planId } = await store.bringIn(titled('Pauses'), newKey());
    expect(waits).toEqual([3 * MINUTE, 3 * MINUTE]);
    expect(told.map((until) => until !== null)).toEqual([true, false, true, false]);
    expect((await planDataOf(plan.anne, planId)).rows).toHaveLength(9);
  });

  it('that is longer than the host allows is said in minutes, and nothing is sent meanwhile', async () => {
    const { store, waits } = patient();
    await plan.site.fault({ ...asked, retryAfter: 1200, path: 'ImprovementPlanActions.*/items$' });
    await expect(store.addAction(plan.planId, draft({ ref: '6.2' }), newKey())).rejects.toThrow(
      /asks to wait 20 minutes\. Try again after that; nothing that you typed is lost/,
    );
    expect(waits).toEqual([]);
  });
});

describe('a batch (S21)', () => {
  it.each([true, false])(
    'gives the same plan in whatever order its parts are carried out: reordered %s',
    async (on) => {
      await plan.site.turn({ batchesReordered: on });
      const { planId } = await plan.anne.bringIn(titled(`Order ${on}`), newKey());
      const { planId: reportId } = await plan.anne.importReport(report, newKey());
      await plan.site.turn({ batchesReordered: true });
      const { actions, rows } = await planDataOf(plan.anne, planId);
      expect(actions.map(({ ref }) => ref)).toEqual(['1.1', '1.2', '1.3']);
      for (const { id } of actions)
        expect(rows.filter(({ actionId }) => actionId === id).map(({ kind }) => kind)).toEqual([
          'assigned',
          'due',
          'progress',
        ]);
      const data = await planDataOf(plan.anne, reportId);
      expect(data.recommendations.map(({ number }) => number)).toEqual(['1', '2', '3']);
      expect(data.priorities.map(({ ref }) => ref)).toEqual(['A', 'B']);
      expect(data.judgements.map(({ order }) => order)).toEqual([1, 2]);
    },
  );

  it('is cut by its bytes: texts of more than a megabyte arrive, in batches that SharePoint takes', async () => {
    const large = titled('Large');
    // Characters of three bytes, as in texts with another alphabet or with dashes.
    const actions = Array.from({ length: 24 }, (_, place) => ({
      ...large.actions[0],
      ref: `${place + 1}`,
      text: '–'.repeat(30_000),
      progress: [],
      originalDue: null,
      order: place,
    }));
    const sizes: number[] = [];
    const weigh: typeof fetch = (url, init) => {
      if (String(url).endsWith('/$batch')) sizes.push(new TextEncoder().encode(String(init?.body)).length);
      return fetch(url, init);
    };
    const store = openPlanStore({ ...plan.site.as('anne.faulkner'), fetch: weigh });
    const { planId } = await store.bringIn({ ...large, actions }, newKey());
    const data = await planDataOf(plan.anne, planId);
    expect(data.actions.map(({ text }) => text.length)).toEqual(actions.map(() => 30_000));
    expect(Math.max(...sizes)).toBeLessThanOrEqual(1_048_576);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeGreaterThan(1_048_576);
  });
});

describe('a text that is too long for its column (S12)', () => {
  it('answers as a passing fault would, and is sent once, alone and in a batch', async () => {
    const { connection, sent } = counted(plan.site.as('anne.faulkner'));
    const session = openSession(connection);
    const rows = [newKey(), newKey()].map((Key, place) => ({ Key, Title: 'x'.repeat(place === 0 ? 300 : 3) }));
    await expect(createMany(session, listSchema.measures, rows[0].Key.slice(0, 4), rows)).rejects.toThrow(
      /longer than the 255 characters/,
    );
    expect(sent.filter((one) => one.endsWith('/$batch'))).toHaveLength(1);
    sent.length = 0;
    await expect(createItem(session, listSchema.measures, rows[0])).rejects.toThrow(/longer than the 255 characters/);
    expect(sent.filter((one) => one.startsWith('POST'))).toHaveLength(1);
  });
});
