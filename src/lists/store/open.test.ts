import type { PlanData } from '../../plan/planData';
import { viewPlan } from '../../plan/planView';
import { appointed } from '../../plan/testing';
import { newKey } from '../keys';
import type { OpenedSite } from '../planStore';
import { openProvisioning } from '../provisioning';
import { counted, draft, report, said, startReadySite, startSite, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';
import { openPlanStore } from '.';

let site: TenantSite;
let planId: number;
let lenaId: number;
let actionId: number;

beforeAll(async () => {
  site = await startReadySite('2026-01-05T08:00:00Z');
  await site.clock('2026-01-05T09:00:00Z');
  const anne = storeOf(site, 'anne.faulkner');
  await openProvisioning(site.as('anne.faulkner')).addToRole('readers', 'rhys.evans@council.example');
  ({ planId } = await anne.importReport(report, newKey()));
  ({ id: lenaId } = await anne.ensurePerson('lena.kowal@council.example'));
  ({ id: actionId } = await anne.addAction(planId, draft({ leadId: lenaId }), newKey()));
});
afterAll(() => site.close());

/** Opens the plan as a person, and records the requests. */
async function openAs(name: string): Promise<OpenedSite & { sent: string[]; data: PlanData }> {
  const { connection, sent } = counted(site.as(name));
  const opened = await openPlanStore(connection).open();
  if (!opened.data) throw new Error('There is no plan.');
  return { ...opened, data: opened.data, sent };
}

/** Opens the plan as a manager and saves its position. */
async function savePosition(): Promise<void> {
  const anne = storeOf(site, 'anne.faulkner');
  const { data, today } = await anne.open();
  if (!data) throw new Error('There is no plan.');
  await anne.savePosition(data, today);
}

const inWords = (data: PlanData, today: string): unknown =>
  viewPlan(data, today).actions.map(({ action, rating, lead }) => [
    action.ref,
    action.outcome,
    rating?.key,
    rating?.reason,
    lead?.name,
  ]);

describe('opening the plan', () => {
  it('without a position reads every list', async () => {
    const { data, sent, positionStale } = await openAs('rhys.evans');
    expect(data.position).toBeNull();
    expect(data.rows.map(({ kind }) => kind)).toEqual(['assigned']);
    expect(positionStale).toBe('now');
    expect(sent.length).toBeGreaterThan(3);
  });

  it('shows the plan without some names where the site hides its people', async () => {
    await site.fault({ fault: 'status', status: 403, path: 'siteuserinfolist', times: null });
    const { data, me } = await openAs('rhys.evans');
    await site.clearFaults();
    expect(data.actions).toHaveLength(1);
    expect(data.people.map(({ id }) => id)).toEqual([me.id]);
  });

  it('with a fresh position takes two requests while nothing was recorded since, and says the same', async () => {
    const before = await openAs('rhys.evans');
    await site.clock('2026-01-05T10:00:00Z');
    await savePosition();
    await site.clock('2026-01-05T11:00:00Z');
    // A second save records nothing new, so the lists do not change.
    await savePosition();
    const after = await openAs('rhys.evans');
    expect(after.sent).toHaveLength(2);
    expect(after.data.rows).toEqual([]);
    expect(after.positionStale).toBeNull();
    expect(inWords(after.data, after.today)).toEqual(inWords(before.data, before.today));
    expect(after.data.people.find(({ id }) => id === lenaId)).toMatchObject({
      name: 'Lena Kowal',
      jobTitle: 'Front Door Team Manager',
    });
  });

  it('reads the rows after the position with it, in a third request', async () => {
    await site.clock('2026-01-12T09:00:00Z');
    const lena = storeOf(site, 'lena.kowal');
    const opened = await lena.open();
    const action = opened.data?.actions.find(({ id }) => id === actionId);
    if (!action) throw new Error('There is no action.');
    await lena.reportProgress(action, said({ going: 'off track', text: 'Nobody is free.' }), newKey());
    const { data, sent, today } = await openAs('rhys.evans');
    expect(sent).toHaveLength(3);
    expect(data.rows).toMatchObject([{ going: 'off track', authorId: lenaId, day: '2026-01-12' }]);
    expect(viewPlan(data, today).byId.get(actionId)?.rating?.key).toBe('Red');
  });

  it('leaves rows of the last minute out of the fold: one with a lower number may still come to light', async () => {
    const { data } = await openAs('rhys.evans');
    await savePosition();
    const young = await openAs('rhys.evans');
    expect(young.data.rows).toEqual(data.rows);
    await site.clock('2026-01-12T09:02:00Z');
    expect((await openAs('rhys.evans')).positionStale).toBe('when settled');
    await savePosition();
    const settled = await openAs('rhys.evans');
    expect(settled.data.rows).toEqual([]);
    expect(settled.sent).toHaveLength(2);
  });

  it('reads a list again that was changed in SharePoint’s own screens', async () => {
    const list = "web/getList('/sites/improvement/Lists/ImprovementPlanActions')";
    const merge = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
    await site.raw('anne.faulkner', 'POST', `${list}/items(${actionId})`, { Outcome: 'By hand' }, merge);
    await site.clock('2026-01-12T10:00:00Z');
    const { data, sent } = await openAs('rhys.evans');
    expect(data.actions[0].outcome).toBe('By hand');
    expect(sent).toHaveLength(3);
  });

  it('distrusts a list that changed within two seconds of the answer: it may change again unseen', async () => {
    await site.clock('2026-01-12T11:00:00Z');
    const list = "web/getList('/sites/improvement/Lists/ImprovementPlanActions')";
    const merge = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
    await site.raw('anne.faulkner', 'POST', `${list}/items(${actionId})`, { Outcome: 'Once' }, merge);
    await savePosition();
    await site.raw('anne.faulkner', 'POST', `${list}/items(${actionId})`, { Outcome: 'Twice' }, merge);
    await site.clock('2026-01-12T11:30:00Z');
    expect((await openAs('rhys.evans')).data.actions[0].outcome).toBe('Twice');
  });

  it('distrusts it as well when the answer came late: it was read before the time that the answer bears', async () => {
    await site.clock('2026-01-12T12:00:00Z');
    const list = "web/getList('/sites/improvement/Lists/ImprovementPlanActions')";
    const merge = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
    await site.raw('anne.faulkner', 'POST', `${list}/items(${actionId})`, { Outcome: 'Before the answer' }, merge);
    // The site's answer is under way for a while, and bears the time at which it was sent.
    const late: typeof fetch = async (address, init) => {
      const answer = await fetch(address, init);
      if (!/\/_api\/web\?/.test(String(address))) return answer;
      await new Promise((resolve) => setTimeout(resolve, 2600));
      const headers = { 'Content-Type': 'application/json', Date: 'Mon, 12 Jan 2026 12:00:02 GMT' };
      return new Response(await answer.text(), { status: answer.status, headers });
    };
    const anne = openPlanStore({ ...site.as('anne.faulkner'), fetch: late });
    const { data, today } = await anne.open();
    await anne.savePosition(data!, today);
    await site.raw('anne.faulkner', 'POST', `${list}/items(${actionId})`, { Outcome: 'After it' }, merge);
    await site.clock('2026-01-12T12:30:00Z');
    expect((await openAs('rhys.evans')).data.actions[0].outcome).toBe('After it');
  });

  it('folds everything again when a site owner deleted a row', async () => {
    await site.clock('2026-01-13T09:00:00Z');
    await savePosition();
    const before = await openAs('rhys.evans');
    expect(viewPlan(before.data, before.today).byId.get(actionId)?.rating?.key).toBe('Red');
    const list = "web/getList('/sites/improvement/Lists/ImprovementPlanProgress')";
    const rows = (await (
      await site.raw('imran.qureshi', 'GET', `${list}/items?$filter=Going eq 'off track'`)
    ).json()) as {
      value: { Id: number }[];
    };
    const remove = { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': '*' };
    const gone = await site.raw('imran.qureshi', 'POST', `${list}/items(${rows.value[0].Id})`, undefined, remove);
    expect(gone.ok).toBe(true);
    const after = await openAs('rhys.evans');
    expect(after.data.position).toBeNull();
    expect(viewPlan(after.data, after.today).byId.get(actionId)?.rating?.key).not.toBe('Red');
  });

  it('tells the day by the server’s clock in the site’s zone, over both changes of the clocks', async () => {
    for (const [now, today] of [
      ['2026-03-28T23:30:00Z', '2026-03-28'],
      ['2026-03-29T23:30:00Z', '2026-03-30'],
      ['2026-10-24T23:30:00Z', '2026-10-25'],
      ['2026-10-25T23:30:00Z', '2026-10-25'],
    ]) {
      await site.clock(now);
      expect((await openAs('rhys.evans')).today).toBe(today);
    }
  });

  it('keeps the days of an action over the change of the clocks', async () => {
    const anne = storeOf(site, 'anne.faulkner');
    await anne.open();
    const action = await anne.addAction(
      planId,
      draft({ ref: '7.1', start: '2026-03-29', due: '2026-10-25' }),
      newKey(),
    );
    const { data } = await openAs('rhys.evans');
    expect(data.actions.find(({ id }) => id === action.id)).toMatchObject({ start: '2026-03-29', due: '2026-10-25' });
  });

  it('pages through more than 5,000 rows', async () => {
    const list = '/sites/improvement/Lists/ImprovementPlanProgress';
    const anne = storeOf(site, 'anne.faulkner');
    await anne.open();
    const boundary = 'batch_rows';
    for (let start = 0; start < 5100; start += 100) {
      const parts = Array.from({ length: 100 }, (_, index) =>
        [
          `--${boundary}`,
          'Content-Type: application/http',
          'Content-Transfer-Encoding: binary',
          '',
          `POST ${site.siteUrl}/_api/web/getList('${list}')/items HTTP/1.1`,
          'Accept: application/json;odata=nometadata',
          'Content-Type: application/json',
          '',
          JSON.stringify({ Key: `ffff${start + index}`, PlanId: planId, ActionId: actionId, Kind: 'progress' }),
          '',
        ].join('\r\n'),
      );
      const answer = await fetch(`${site.siteUrl}/_api/$batch`, {
        method: 'POST',
        headers: {
          Authorization: 'Bearer local:anne.faulkner@council.example',
          'Content-Type': `multipart/mixed; boundary=${boundary}`,
        },
        body: `${parts.join('\r\n')}\r\n--${boundary}--\r\n`,
      });
      expect(answer.status).toBe(200);
    }
    const { data } = await openAs('rhys.evans');
    expect(data.rows.length).toBeGreaterThan(5100);
    expect(new Set(data.rows.map(({ id }) => id)).size).toBe(data.rows.length);
    await site.clock('2026-10-26T09:00:00Z');
    await savePosition();
    const after = await openAs('rhys.evans');
    expect(after.data.rows).toEqual([]);
  });
});

describe('managers', () => {
  it('are recorded when they first open the plan and when they have left, so that their rows go on counting', async () => {
    await site.clock('2026-02-02T09:00:00Z');
    const provisioning = openProvisioning(site.as('anne.faulkner'));
    await provisioning.addToRole('managers', 'sarah.penrose@council.example');
    const sarah = storeOf(site, 'sarah.penrose');
    const { me, data } = await sarah.open();
    expect(me.isManager).toBe(true);
    expect(data?.appointments).toContainEqual(appointed('managers', me.id, { from: '2026-02-02' }));
    await site.clock('2026-03-02T09:00:00Z');
    await provisioning.removeFromRole('managers', me.id);
    await savePosition();
    expect((await openAs('rhys.evans')).data.appointments).toContainEqual(
      appointed('managers', me.id, { from: '2026-02-02', to: '2026-03-02' }),
    );
  });
});

describe('a site', () => {
  it('that is not set up says so', async () => {
    const fresh = await startSite();
    const opened = await storeOf(fresh, 'anne.faulkner').open();
    expect(opened).toMatchObject({
      site: { schema: 'none', timeZone: 'America/Los_Angeles' },
      me: { isSiteOwner: true, isManager: false, isReader: false },
      plans: [],
      data: null,
    });
    await fresh.close();
  });

  it('on Pacific time starts no plan', async () => {
    const fresh = await startSite();
    await openProvisioning(fresh.as('anne.faulkner')).provision({ setLondonTime: false }, () => undefined);
    await expect(storeOf(fresh, 'anne.faulkner').importReport(report, newKey())).rejects.toThrow(/time zone.*London/);
    await fresh.close();
  });

  it('shows nothing to somebody without a role, and does not say that it is not set up', async () => {
    const opened = await storeOf(site, 'martin.oakley').open();
    expect(opened).toMatchObject({ site: { schema: 'current' }, me: { isReader: false }, data: null });
  });
});

describe('a site of two plans', () => {
  it('asks for the rows of a plan whose fold is old, whatever another plan’s fold says', async () => {
    const anne = storeOf(site, 'anne.faulkner');
    await site.clock('2027-02-01T10:30:00Z');
    const other = await anne.addPlan({ title: 'Fostering', starts: null, ends: null, example: false }, newKey());
    const action = await anne.addAction(other.id, draft({ ref: 'F1' }), newKey());
    await site.clock('2027-02-01T10:40:00Z');
    for (const id of [other.id, planId]) {
      const { data, today } = await anne.open(id);
      if (data) await anne.savePosition(data, today);
    }
    await anne.changeAction(action, { kind: 'pause', until: '2027-03-01', reason: 'Waits.' }, newKey());
    await site.clock('2027-02-01T10:50:00Z');
    // The first plan's fold was made anew and includes every row; the other plan's still ends before the pause.
    const again = await anne.open(planId);
    if (again.data) await anne.savePosition(again.data, again.today);
    const { connection, sent } = counted(site.as('rhys.evans'));
    const store = openPlanStore(connection);
    const first = await store.open(planId);
    expect(first.data?.rows).toEqual([]);
    expect(sent).toHaveLength(2);
    const second = await store.open(other.id);
    expect(second.data?.rows).toMatchObject([{ kind: 'pause', actionId: action.id }]);
    const { data, today } = await anne.open(other.id);
    if (data) await anne.savePosition(data, today);
    expect((await store.open(other.id)).data?.rows).toEqual([]);
    expect((await store.open(planId)).data?.rows).toEqual([]);
  });
});
