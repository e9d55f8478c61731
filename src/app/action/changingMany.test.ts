/** @jest-environment node */
import { newKey } from '../../lists/keys';
import type { PlanStore } from '../../lists/planStore';
import { openProvisioning } from '../../lists/provisioning';
import { draft, planDataOf, startPlan, storeOf } from '../../lists/testing/tenantSite';
import type { StartedPlan } from '../../lists/testing/tenantSite';
import { viewPlan } from '../../plan/planView';
import type { Action } from '../../plan/fields';
import { actionNow } from '../../plan/many/manyChanges';
import type { PlanView } from '../../plan/view';
import { editsThatSort } from './SortDetailsForm';
import { changedAgain, editsBack, editsOf } from './useChangingMany';
import type { ManyWanted } from './useChangingMany';

describe('several actions changed at once', () => {
  let plan: StartedPlan;
  beforeAll(async () => {
    plan = await startPlan();
    const { anne, planId, lenaId, site } = plan;
    await openProvisioning(site.as('anne.faulkner')).addToRole('managers', 'rhys.evans@council.example');
    for (const ref of ['9.1', '9.2', '9.3'])
      await anne.addAction(planId, draft({ ref, leadId: lenaId, due: '2026-12-01' }), newKey());
  });
  afterAll(() => plan.site.close());

  const view = async (): Promise<PlanView> => {
    const data = await planDataOf(plan.lena, plan.planId);
    return viewPlan(data, '2026-11-23');
  };
  const three = async (): Promise<PlanView['actions']> =>
    (await view()).actions.filter(({ action }) => action.ref.startsWith('9.'));
  const chosen = async (): Promise<Action[]> => (await three()).map(actionNow);
  const standing = async (): Promise<unknown[]> =>
    (await three()).map(({ state, action }) => [action.ref, state.due, action.urgent, state.queries.length]);
  const rowsNow = async (): Promise<number> => (await planDataOf(plan.anne, plan.planId)).rows.length;
  const before = [
    ['9.1', '2026-12-01', false, 0],
    ['9.2', '2026-12-01', false, 0],
    ['9.3', '2026-12-01', false, 0],
  ];
  const wanted: ManyWanted = {
    due: '2027-01-12',
    urgent: true,
    question: 'What is in the way?',
    reason: 'The board asked.',
  };
  const change = (store: PlanStore, edits: ReturnType<typeof editsOf>, key: string) =>
    store.editActions('Changing 3 actions', edits, key);

  it('are written as a whole whichever write is the last before a page is closed, and taken back as a whole', async () => {
    for (let writes = 0, done = false; !done; writes += 2) {
      expect(await standing()).toEqual(before);
      const key = newKey();
      const edits = editsOf(await chosen(), wanted);
      const page = storeOf(plan.site, 'anne.faulkner');
      await page.open(plan.planId);
      await plan.site.fault({ fault: 'cut', path: '_api', method: 'POST', after: writes, times: null });
      const outcomes = await change(page, edits, key).catch(() => []);
      await plan.site.clearFaults();
      done = outcomes.length > 0 && outcomes.every(({ became }) => became === 'written');
      if (!done) {
        // Nobody is shown half of it; another manager finishes it from another window.
        expect(await standing()).toEqual(before);
        const other = storeOf(plan.site, 'rhys.evans');
        const { operations } = await other.open(plan.planId);
        if (operations.length === 0) continue;
        await other.finishOperation(operations[0]);
      }
      expect(await standing()).toEqual(before.map(([ref]) => [ref, '2027-01-12', true, 1]));
      const rows = await rowsNow();
      const changed = {
        key,
        reason: wanted.reason,
        edits,
        outcomes: edits.map(() => ({ became: 'written' }) as const),
      };
      const written = await change(plan.anne, editsBack(changed, await view()), newKey());
      expect(written.map(({ became }) => became)).toEqual(['written', 'written', 'written']);
      // Taking it back adds rows and deletes none.
      expect(await rowsNow()).toBe(rows + 6);
    }
    expect(await standing()).toEqual(before);
  });

  it('leave alone what another manager changes meanwhile, and give back only what they changed', async () => {
    const edits = editsOf(await chosen(), { ...wanted, question: '' });
    const rhys = storeOf(plan.site, 'rhys.evans');
    await rhys.open(plan.planId);
    await rhys.editAction(edits[0].action, { text: 'His words' }, 'His.', newKey());
    const key = newKey();
    const outcomes = await change(plan.anne, edits, key);
    expect(outcomes.map(({ became }) => became)).toEqual(['left', 'written', 'written']);
    await rhys.editAction((await three())[1].action, { due: '2027-02-01' }, 'His.', newKey());
    const back = editsBack({ key, reason: wanted.reason, edits, outcomes }, await view());
    expect(back.map(({ action, changes }) => [action.ref, changes])).toEqual([
      ['9.2', { urgent: false }],
      ['9.3', { due: '2026-12-01', urgent: false }],
    ]);
  });

  it('have their further details sorted into fields, and get them back', async () => {
    const [first] = await three();
    const details = [{ heading: 'Impact', text: 'Children are seen in time' }];
    await plan.anne.editAction(first.action, { details }, 'Brought in.', newKey());
    const held = async (): Promise<unknown> => {
      const [{ action }] = await three();
      return [action.outcome, action.details];
    };
    const given = await held();
    const edits = editsThatSort(await view(), [{ heading: 'Impact', field: 'outcome' }], []);
    expect(edits.map(({ action, reason }) => [action.ref, reason])).toEqual([
      ['9.1', 'Further details sorted: “Impact” to “Desired outcome”.'],
    ]);
    const key = newKey();
    const outcomes = await change(plan.anne, edits, key);
    expect(JSON.stringify(await held())).toMatch(/Children are seen in time",\[\]\]$/);
    await change(plan.anne, editsBack({ key, reason: '', edits, outcomes }, await view()), newKey());
    expect(await held()).toEqual(given);
  });

  it('have a lead whom a further detail names, and are without again', async () => {
    const [first] = await three();
    const { people } = await planDataOf(plan.anne, plan.planId);
    const lena = people.find(({ id }) => id === plan.lenaId)!;
    const details = [{ heading: 'Owner', text: lena.name }];
    await plan.anne.editAction(first.action, { details, leadId: null }, 'Brought in.', newKey());
    const held = async (): Promise<unknown> => {
      const [{ action, state }] = await three();
      return [state.leadId, action.details];
    };
    expect(await held()).toEqual([null, details]);
    const edits = editsThatSort(await view(), [{ heading: 'Owner', field: 'leadId' }], people);
    const key = newKey();
    const outcomes = await change(plan.anne, edits, key);
    expect(await held()).toEqual([plan.lenaId, []]);
    await change(plan.anne, editsBack({ key, reason: '', edits, outcomes }, await view()), newKey());
    expect(await held()).toEqual([null, details]);
  });

  it('have reports of earlier days made of a further detail as a whole, and are as before once they are taken back', async () => {
    const [first] = await three();
    const details = [
      { heading: 'Progress log', text: '04/09/2026: Terms agreed\n12/10/2026: First panel held' },
      { heading: 'Panel', text: 'Practice' },
    ];
    await plan.anne.editAction(first.action, { details }, 'Brought in.', newKey());
    const held = async (): Promise<unknown> => {
      const [{ action, state }] = await three();
      const rows = (await planDataOf(plan.anne, plan.planId)).rows.filter((row) => row.actionId === action.id);
      const noted = rows.filter(({ imported }) => imported).map(({ text, saidFor }) => [saidFor, text]);
      return { details: action.details, last: state.lastReport?.text ?? null, noted };
    };
    const before = await held();
    expect(before).toEqual({ details, last: null, noted: [] });
    const after = {
      details: [details[1]],
      last: 'First panel held',
      noted: [
        ['2026-09-04', 'Terms agreed'],
        ['2026-10-12', 'First panel held'],
      ],
    };
    for (const writes of [2, 4, 6]) {
      const edits = editsThatSort(await view(), [{ heading: 'Progress log', field: 'reports' }], []);
      const key = newKey();
      const page = storeOf(plan.site, 'anne.faulkner');
      await page.open(plan.planId);
      await plan.site.fault({ fault: 'cut', path: '_api', method: 'POST', after: writes, times: null });
      await change(page, edits, key).catch(() => []);
      await plan.site.clearFaults();
      const other = storeOf(plan.site, 'rhys.evans');
      const { operations } = await other.open(plan.planId);
      if (operations.length > 0) {
        expect(await held()).toEqual(before);
        await other.finishOperation(operations[0]);
      } else await change(plan.anne, edits, key);
      expect(await held()).toEqual(after);
      const changed = { key, reason: '', edits, outcomes: edits.map(() => ({ became: 'written' }) as const) };
      expect(changedAgain(changed, editsBack(changed, await view()))).toEqual([]);
      await plan.anne.takeOperationBack({ operationKey: key });
      expect(await held()).toEqual(before);
    }
  });

  it('are not taken back by halves once somebody changed again what was changed', () => {
    const edits = [{ action: { id: 7, ref: '9.9' } as Action, changes: { outcome: 'New', details: [] }, reason: '' }];
    const changed = { key: 'k', reason: '', edits, outcomes: [{ became: 'written' } as const] };
    expect(changedAgain(changed, [{ ...edits[0], changes: { outcome: 'Old', details: [] } }])).toEqual([]);
    expect(changedAgain(changed, [{ ...edits[0], changes: { outcome: 'Old' } as never }])).toEqual(['9.9']);
    expect(changedAgain(changed, [])).toEqual(['9.9']);
  });

  it('keep whose decision one new date of all was', async () => {
    const whose = { decidedById: plan.lenaId, bodyId: null, meetingId: null };
    const edits = editsOf(await chosen(), { due: '2027-03-01', question: '', reason: 'She decided.', whose });
    await change(plan.anne, edits, newKey());
    expect((await three()).map(({ state }) => state.dueMoves[state.dueMoves.length - 1]?.by.personId)).toEqual(
      edits.map(() => plan.lenaId),
    );
    const urgent = editsOf(await chosen(), { urgent: true, question: '', reason: 'So.', whose });
    expect(urgent.filter((edit) => edit.whose)).toEqual([]);
  });

  it('ask nobody about an action that nobody leads', async () => {
    const [action] = await chosen();
    expect(editsOf([{ ...action, leadId: null }], { question: 'How does it go?', reason: '' })).toEqual([]);
  });
});
