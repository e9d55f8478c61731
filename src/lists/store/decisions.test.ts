import { newKey } from '../keys';
import type { PlanStore, RequestsDecided } from '../planStore';
import { openProvisioning } from '../provisioning';
import { draft, planDataOf, startPlan, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';
import { openRequests } from '../../plan/requests/openRequests';
import type { OpenRequest } from '../../plan/requests/openRequests';
import { viewPlan } from '../../plan/planView';

// A site is made for all of them, which takes longer than Jest's default limit when several suites share two cores.
jest.setTimeout(240_000);

let site: TenantSite;
let anne: PlanStore;
let lena: PlanStore;
let caroline: PlanStore;
let planId: number;
let lenaId: number;
let priorityId: number;

const TODAY = '2026-11-23';
const nobody = { decidedById: null, bodyId: null, meetingId: null };

/** The open requests on some actions. */
async function requestsOn(...refs: string[]): Promise<OpenRequest[]> {
  const data = await planDataOf(anne, planId);
  return openRequests(data, viewPlan(data, TODAY)).filter(({ rated }) => refs.includes(rated.action.ref));
}

/** Adds actions under the senior officer's priority, on each of which its lead asks for more time. */
async function askOn(...refs: string[]): Promise<OpenRequest[]> {
  for (const ref of refs) {
    const values = draft({ ref, leadId: lenaId, due: '2026-12-18', order: 1, priorityId });
    const action = await anne.addAction(planId, values, newKey());
    await lena.changeAction(
      action,
      { kind: 'more time', askedDue: '2027-02-26', reason: 'Late.', tried: 'Others.', onBehalfOfId: null },
      newKey(),
    );
  }
  return requestsOn(...refs);
}

const dueOf = async (ref: string): Promise<string | null | undefined> =>
  viewPlan(await planDataOf(anne, planId), TODAY).byRef.get(ref)?.state.due;

function decided(
  requests: readonly OpenRequest[],
  outcome: 'granted' | 'refused',
  reason = 'With a plan by week.',
): RequestsDecided {
  return {
    requests: requests.map(({ rated, about, askedDue }) => ({
      action: rated.action,
      about,
      outcome,
      due: outcome === 'granted' ? askedDue : null,
    })),
    reason,
    whose: nobody,
  };
}

beforeAll(async () => {
  const started = await startPlan();
  ({ site, anne, planId, lenaId } = started);
  const { id: carolineId } = await anne.ensurePerson('caroline.hart@council.example');
  await openProvisioning(site.as('anne.faulkner')).addToRole('directors', 'caroline.hart@council.example');
  const permanence = { ref: '9', title: 'Permanence', order: 9, seniorId: carolineId };
  priorityId = (await anne.addPriority(planId, permanence, newKey())).id;
  lena = storeOf(site, 'lena.kowal');
  caroline = storeOf(site, 'caroline.hart');
});
afterAll(() => site.close());

describe('deciding requests on the site', () => {
  it('lets a senior officer who may only add decide several in one press, and a repeat writes no more', async () => {
    const requests = await askOn('9.1', '9.2', '9.3');
    expect(requests.map(({ decider }) => decider.kind)).toEqual(['person', 'person', 'person']);
    const key = newKey();
    await caroline.decideRequests(decided(requests, 'granted'), key);
    await caroline.decideRequests(decided(requests, 'granted'), key);
    expect(await requestsOn('9.1', '9.2', '9.3')).toEqual([]);
    for (const ref of ['9.1', '9.2', '9.3']) expect(await dueOf(ref)).toBe('2027-02-26');
    const { rows } = await anne.history(requests[0].rated.action.id);
    expect(rows.filter(({ kind }) => kind === 'decision')).toHaveLength(1);
  });

  it('is an operation for a plan manager, shown once all of it is written', async () => {
    const requests = await askOn('9.4', '9.5');
    await anne.decideRequests(decided(requests, 'refused'), newKey());
    expect(await requestsOn('9.4', '9.5')).toEqual([]);
    expect((await anne.open(planId)).operations).toEqual([]);
    const settings = await anne.readRecords('settings');
    expect(settings.filter(({ kind }) => kind === 'operation').map(({ label }) => label)).toContain(
      'Deciding what was asked on actions 9.4, 9.5',
    );
  });

  it('of two who decide at once counts the first, and the second is kept as a remark', async () => {
    const [first] = await askOn('9.6');
    await caroline.decideRequests(decided([first], 'refused', 'Keep to it.'), newKey());
    await anne.decideRequests(decided([first], 'granted', 'Take the time.'), newKey());
    expect(await dueOf('9.6')).toBe('2026-12-18');
    const { rows } = await anne.history(first.rated.action.id);
    expect(rows.filter(({ kind }) => kind === 'decision').map(({ text }) => text)).toEqual([
      'Keep to it.',
      'Take the time.',
    ]);
  });

  it('counts no decision of whoever asked', async () => {
    const [first] = await askOn('9.7');
    await lena.decideRequests(decided([first], 'granted'), newKey());
    expect(await dueOf('9.7')).toBe('2026-12-18');
    expect(await requestsOn('9.7')).toHaveLength(1);
  });
});
