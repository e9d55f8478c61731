import type { Action, PlanData } from '../../plan/entities';
import { newKey } from '../keys';
import { EditConflict, SiteError } from '../planStore';
import type { PlanStore } from '../planStore';
import { openProvisioning } from '../provisioning';
import { draft, report, said, startReadySite, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';

jest.setTimeout(60_000);

let site: TenantSite;
let anne: PlanStore;
let lena: PlanStore;
let planId: number;
let lenaId: number;

beforeAll(async () => {
  site = await startReadySite();
  anne = storeOf(site, 'anne.faulkner');
  lena = storeOf(site, 'lena.kowal');
  ({ planId } = await anne.importReport(report, newKey()));
  ({ id: lenaId } = await anne.ensurePerson('lena.kowal@council.example'));
});
afterAll(() => site.close());
afterEach(() => site.clearFaults());

async function dataOf(store: PlanStore): Promise<PlanData> {
  const { data } = await store.open(planId);
  if (!data) throw new Error('There is no plan.');
  return data;
}

async function newAction(ref: string, leadId: number | null = lenaId): Promise<Action> {
  return anne.addAction(planId, draft({ ref, leadId }), newKey());
}

const progressList = "web/getList('/sites/improvement/Lists/ImprovementPlanProgress')";
const actionsList = "web/getList('/sites/improvement/Lists/ImprovementPlanActions')";

describe('bringing in a report', () => {
  it('keeps everything that was confirmed, word for word, and the file itself', async () => {
    const data = await dataOf(anne);
    expect(data.plan).toMatchObject({ ...report.plan, responseRule: 'ofsted-inspection' });
    expect(data.inspection).toMatchObject({
      authority: 'Westmarch',
      published: '2025-12-01',
      reportName: 'Report.pdf',
    });
    expect(data.judgements.map(({ area, grade }) => [area, grade])).toEqual([
      ['Overall effectiveness', 'Requires improvement to be good'],
      ['Help and protection', 'Inadequate'],
    ]);
    const [front] = data.priorities;
    expect(data.recommendations.map(({ number, text, priorityId }) => [number, text, priorityId === front.id])).toEqual(
      [
        ['1', 'Ensure that thresholds are understood.', true],
        ['2', 'Improve the quality of chronologies.', true],
        ['3', 'Reduce delay in permanence planning.', false],
      ],
    );
    const file = await fetch(String(data.inspection?.reportUrl), {
      headers: { Authorization: 'Bearer local:anne.faulkner@council.example' },
    });
    expect(await file.text()).toBe('%PDF-1.4 report');
  });

  it('cut off at any request goes on where it stopped, makes nothing twice and shows no half plan', async () => {
    const key = newKey();
    const before = (await anne.open()).plans.length;
    let imported: { planId: number } | null = null;
    for (let after = 0; !imported; after += 1) {
      await site.fault({ fault: after % 2 ? 'cut' : 'lost answer', path: '_api', method: 'POST', after, times: null });
      imported = await anne.importReport(report, key).catch((error: unknown) => {
        expect(error).toBeInstanceOf(SiteError);
        return null;
      });
      await site.clearFaults();
      if (!imported) expect((await anne.open()).plans.length).toBe(before);
    }
    const { data } = await anne.open(imported.planId);
    expect(data?.recommendations.map(({ number }) => number)).toEqual(['1', '2', '3']);
    expect(data?.priorities).toHaveLength(2);
    expect(data?.judgements).toHaveLength(2);
    expect((await anne.open()).plans.length).toBe(before + 1);
    expect(await anne.importReport(report, key)).toEqual(imported);
    expect((await anne.open()).plans.length).toBe(before + 1);
  });

  it('goes on by itself when SharePoint is busy or silent for a while, looking what is there before it sends more', async () => {
    await site.fault({ fault: 'status', status: 429, path: '\\$batch', method: 'POST', times: 2 });
    await site.fault({ fault: 'lost answer', path: '\\$batch', method: 'POST', after: 1 });
    const { planId: id } = await anne.importReport(report, newKey());
    const { data } = await anne.open(id);
    expect(data?.recommendations).toHaveLength(3);
    expect(data?.judgements).toHaveLength(2);
  });

  it('is refused to people who are not plan managers', async () => {
    await newAction('0.1');
    const error: unknown = await lena.importReport(report, newKey()).catch((reason: unknown) => reason);
    expect((error as SiteError).kind).toBe('not allowed');
  });
});

describe('an action', () => {
  it('is assigned with a row of its own, and its lead gets access', async () => {
    const action = await newAction('1.1');
    const { rows } = await anne.history(action.id);
    expect(rows).toMatchObject([{ kind: 'assigned', due: '2026-03-31', leadId: lenaId, deputyIds: [] }]);
    const { me } = await lena.open(planId);
    expect(me).toMatchObject({ isLead: true, isManager: false, isReader: true });
  });

  it('added again after a lost answer is the same action, with one row', async () => {
    const key = newKey();
    await site.fault({ fault: 'lost answer', path: 'ImprovementPlanActions.*/items', method: 'POST' });
    const first = await anne.addAction(planId, draft({ ref: '1.2' }), key);
    const second = await anne.addAction(planId, draft({ ref: '1.2' }), key);
    expect(second.id).toBe(first.id);
    expect((await anne.history(first.id)).rows).toHaveLength(1);
    expect((await dataOf(anne)).actions.filter(({ ref }) => ref === '1.2')).toHaveLength(1);
  });

  it('that gets a new date and lead says so in progress with the reason, and keeps its first date', async () => {
    const action = await newAction('1.3');
    const owen = await anne.ensurePerson('owen.bright@council.example');
    const reason = 'The board asked for it after the summer.';
    const edited = await anne.editAction(action, { due: '2026-09-30', leadId: owen.id }, reason, newKey());
    expect(edited).toMatchObject({ due: '2026-09-30', originalDue: '2026-03-31', leadId: owen.id });
    expect(edited.etag).not.toBe(action.etag);
    const { rows, versions } = await anne.history(action.id);
    expect(rows.slice(1)).toMatchObject([
      { kind: 'due', due: '2026-09-30', text: reason },
      { kind: 'lead', leadId: owen.id, deputyIds: [], text: reason },
    ]);
    expect(versions[0]).toMatchObject({
      by: 'Anne Faulkner',
      reason,
      changes: expect.arrayContaining([{ field: 'Due', before: '31 Mar 2026', after: '30 Sep 2026' }]) as unknown,
    });
    expect(versions[0].changes).toContainEqual({ field: 'Lead', before: 'Lena Kowal', after: 'Owen Bright' });
    expect((await dataOf(storeOf(site, 'owen.bright'))).actions.length).toBeGreaterThan(0);
  });

  it('edited again after a lost answer is edited once', async () => {
    const action = await newAction('1.4');
    const key = newKey();
    await site.fault({ fault: 'lost answer', path: 'ImprovementPlanActions.*/items\\(', method: 'POST' });
    await anne.editAction(action, { due: '2026-05-29' }, 'Easter.', key);
    const again = await anne.editAction(action, { due: '2026-05-29' }, 'Easter.', key);
    expect(again.due).toBe('2026-05-29');
    const { rows, versions } = await anne.history(action.id);
    expect(rows.map(({ kind }) => kind)).toEqual(['assigned', 'due']);
    expect(versions).toHaveLength(2);
  });

  it('cut off between the edit and its progress row gets the row when the edit is sent again', async () => {
    const action = await newAction('1.5');
    const key = newKey();
    await site.fault({ fault: 'cut', path: 'ImprovementPlanProgress', method: 'POST' });
    await expect(anne.editAction(action, { due: '2026-06-30' }, 'Later.', key)).rejects.toThrow(/did not answer/);
    await anne.editAction(action, { due: '2026-06-30' }, 'Later.', key);
    expect((await anne.history(action.id)).rows.map(({ kind }) => kind)).toEqual(['assigned', 'due']);
  });

  it('edited by two people at once: the second sees both and nothing is lost', async () => {
    const action = await newAction('1.6');
    await anne.editAction(action, { outcome: 'Theirs' }, 'First.', newKey());
    const conflict: unknown = await storeOf(site, 'anne.faulkner')
      .editAction(action, { outcome: 'Mine', measure: 'Counted' }, 'Second.', newKey())
      .catch((reason: unknown) => reason);
    expect(conflict).toBeInstanceOf(EditConflict);
    const { base, theirs, yours, changedBy } = conflict as EditConflict<Action>;
    expect(base.outcome).toBe('Referrals are right first time.');
    expect(theirs.outcome).toBe('Theirs');
    expect(yours).toEqual({ outcome: 'Mine', measure: 'Counted' });
    expect(changedBy).toBe('Anne Faulkner');
    expect((await dataOf(anne)).actions.find(({ id }) => id === action.id)?.outcome).toBe('Theirs');
    const merged = await anne.editAction(theirs, yours, 'Second.', newKey());
    expect(merged).toMatchObject({ outcome: 'Mine', measure: 'Counted' });
  });

  it('edited in SharePoint’s own screens shows "no reason given"', async () => {
    const action = await newAction('1.7');
    const merge = { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' };
    const byHand = await site.raw(
      'anne.faulkner',
      'POST',
      `${actionsList}/items(${action.id})`,
      { Outcome: 'By hand' },
      merge,
    );
    expect(byHand.status).toBe(204);
    const { versions } = await anne.history(action.id);
    expect(versions[0]).toMatchObject({
      reason: 'no reason given',
      changes: [{ field: 'Desired outcome', after: 'By hand' }],
    });
    expect(versions[1].reason).toBe('Added.');
  });

  it('keeps every version, beyond the 50 that SharePoint keeps unless told', async () => {
    let action = await newAction('1.8');
    for (let turn = 1; turn <= 55; turn++)
      action = await anne.editAction(action, { outcome: `Version ${turn}` }, `Reason ${turn}.`, newKey());
    const { versions } = await anne.history(action.id);
    expect(versions).toHaveLength(56);
    expect(versions.at(-1)?.reason).toBe('Added.');
  });

  it('cannot be edited by a lead, nor deleted by a manager', async () => {
    const action = await newAction('1.9');
    const error: unknown = await lena
      .editAction(action, { outcome: 'x' }, 'y', newKey())
      .catch((reason: unknown) => reason);
    expect((error as SiteError).kind).toBe('not allowed');
    const manager = openProvisioning(site.as('anne.faulkner'));
    await manager.addToRole('managers', 'sarah.penrose@council.example');
    const remove = { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': '*' };
    const answer = await site.raw('sarah.penrose', 'POST', `${actionsList}/items(${action.id})`, undefined, remove);
    expect(answer.status).toBe(403);
  });
});

describe('progress', () => {
  it('is stamped by SharePoint, whatever the request says', async () => {
    const action = await newAction('2.1');
    const row = await lena.reportProgress(action, said(), newKey());
    expect(row).toMatchObject({ kind: 'progress', authorId: lenaId, text: 'The draft is with partners.' });
    const forged = await site.raw('lena.kowal', 'POST', `${progressList}/items`, {
      Key: newKey(),
      ActionId: action.id,
      PlanId: planId,
      Kind: 'progress',
      AuthorId: 1,
      Created: '2020-01-01T00:00:00Z',
    });
    expect(forged.status).toBe(201);
    const rows = (await anne.history(action.id)).rows;
    expect(rows.at(-1)?.authorId).toBe(lenaId);
    expect(rows.at(-1)?.created).not.toMatch(/^2020/);
  });

  it('is append-only: neither a lead nor a manager can change or delete a row', async () => {
    const action = await newAction('2.2');
    await openProvisioning(site.as('anne.faulkner')).addToRole('managers', 'sarah.penrose@council.example');
    const row = await lena.reportProgress(action, said(), newKey());
    for (const name of ['lena.kowal', 'sarah.penrose']) {
      for (const verb of ['MERGE', 'DELETE']) {
        const headers = { 'X-HTTP-Method': verb, 'IF-MATCH': '*' };
        const answer = await site.raw(
          name,
          'POST',
          `${progressList}/items(${row.id})`,
          { Narrative: 'Better' },
          headers,
        );
        expect([name, verb, answer.status]).toEqual([name, verb, 403]);
      }
    }
  });

  it('sent again after a lost answer is one row', async () => {
    const action = await newAction('2.3');
    const key = newKey();
    await site.fault({ fault: 'lost answer', path: 'ImprovementPlanProgress.*/items', method: 'POST' });
    const first = await lena.reportProgress(action, said({ going: 'at risk' }), key);
    const second = await lena.reportProgress(action, said({ going: 'at risk' }), key);
    expect(second).toEqual(first);
    expect((await anne.history(action.id)).rows.filter(({ kind }) => kind === 'progress')).toHaveLength(1);
  });

  it('keeps everything that was said', async () => {
    const action = await newAction('2.4');
    const evidence = await lena.uploadEvidence(
      { name: 'Minutes: 4 May.pdf', bytes: new Uint8Array([1, 2, 3]).buffer },
      newKey(),
    );
    const report = said({
      going: 'done',
      text: 'Finished.\nAll of it.',
      doneOn: '2026-03-29',
      forecast: '2026-10-25',
      evidence: [evidence, { title: 'Audit', url: 'https://council.example/audit' }],
      replaces: 'ab12',
    });
    const row = await lena.reportProgress(action, report, newKey());
    expect(row).toMatchObject(report);
    expect((await anne.history(action.id)).rows.at(-1)).toEqual(row);
    const file = await fetch(evidence.url, { headers: { Authorization: 'Bearer local:lena.kowal@council.example' } });
    expect(new Uint8Array(await file.arrayBuffer())).toEqual(new Uint8Array([1, 2, 3]));
  });

  it('holds a manager’s decisions with their reasons', async () => {
    const action = await newAction('2.5');
    await anne.changeAction(action, { kind: 'pause', until: '2026-06-30', reason: 'Waits for the grant.' }, newKey());
    await anne.changeAction(
      action,
      { kind: 'moderate', rating: 'Amber', until: '2026-07-31', reason: 'Too hopeful.' },
      newKey(),
    );
    await anne.changeAction(action, { kind: 'withdraw', reason: 'Answered by 2.4.' }, newKey());
    expect((await anne.history(action.id)).rows.slice(1)).toMatchObject([
      { kind: 'pause', until: '2026-06-30', text: 'Waits for the grant.' },
      { kind: 'moderate', rating: 'Amber', until: '2026-07-31', text: 'Too hopeful.' },
      { kind: 'withdraw', text: 'Answered by 2.4.' },
    ]);
  });

  it('can be added by leads but not by readers', async () => {
    const action = await newAction('2.6');
    await openProvisioning(site.as('anne.faulkner')).addToRole('readers', 'rhys.evans@council.example');
    const rhys = storeOf(site, 'rhys.evans');
    expect((await rhys.open(planId)).data?.actions.length).toBeGreaterThan(0);
    const error: unknown = await rhys.reportProgress(action, said(), newKey()).catch((reason: unknown) => reason);
    expect((error as SiteError).kind).toBe('not allowed');
  });
});

describe('evidence', () => {
  it('uploaded again after a lost answer is one file', async () => {
    const key = newKey();
    const file = { name: 'Audit.pdf', bytes: new Uint8Array([1]).buffer };
    await site.fault({ fault: 'lost answer', path: 'addUsingPath', method: 'POST' });
    const first = await lena.uploadEvidence(file, key);
    expect(await lena.uploadEvidence(file, key)).toEqual(first);
    expect((await lena.uploadEvidence(file, newKey())).url).not.toBe(first.url);
  });
});

describe('recommendations, priorities, the plan and its settings', () => {
  it('are added, edited and withdrawn with reasons', async () => {
    const { recommendations, priorities, plan } = await dataOf(anne);
    const added = await anne.addRecommendation(
      planId,
      {
        inspectionId: null,
        priorityId: null,
        number: null,
        ref: 'A1',
        text: 'An area for improvement.',
        addressee: '',
        page: null,
        order: 9,
        stateAtImport: null,
      },
      newKey(),
    );
    const edited = await anne.editRecommendation(
      added,
      { priorityId: priorities[1].id },
      'It belongs there.',
      newKey(),
    );
    expect(edited.priorityId).toBe(priorities[1].id);
    const withdrawn = await anne.withdrawRecommendation(edited, 'Said twice.', newKey());
    expect(withdrawn.withdrawn).toBe('Said twice.');
    expect((await anne.restoreRecommendation(withdrawn, 'It was not.', newKey())).withdrawn).toBeNull();
    expect((await anne.recommendationHistory(added.id)).map(({ reason }) => reason)).toEqual([
      'It was not.',
      'Said twice.',
      'Added.',
    ]);

    expect((await anne.editPriority(priorities[0], { title: 'The front door' }, 'Plainer.', newKey())).title).toBe(
      'The front door',
    );
    expect((await anne.editPlan(plan, { reviewDays: 28 }, 'Monthly board.', newKey())).reviewDays).toBe(28);
    expect(recommendations.length).toBe(3);
  });

  it('are put into another order in one batch; what somebody changed meanwhile is reported', async () => {
    const { recommendations } = await dataOf(anne);
    const [one, two] = recommendations;
    await anne.reorder(
      'recommendations',
      [
        { ...pick(one), order: 20 },
        { ...pick(two), order: 10 },
      ],
      'As the board reads it.',
      newKey(),
    );
    const after = (await dataOf(anne)).recommendations;
    expect(after.find(({ id }) => id === one.id)?.order).toBe(20);
    const key = newKey();
    const moves = [
      { ...pick(one), order: 1 },
      { ...pick(after[1]), order: 2 },
    ];
    await expect(anne.reorder('recommendations', moves, 'Back.', key)).rejects.toBeInstanceOf(EditConflict);
    const last = (await dataOf(anne)).recommendations;
    expect(last.find(({ id }) => id === one.id)?.order).toBe(20);
    expect(last.find(({ id }) => id === after[1].id)?.order).toBe(2);
  });

  it('keep what an administrator sets', async () => {
    const settings = {
      extraHolidays: ['2026-12-24'],
      dueSoonSteps: [5],
      overdueEvery: 3,
      pageUrl: 'https://x.example/',
      teamsUrl: null,
    };
    await anne.saveSettings(planId, settings);
    expect((await dataOf(anne)).settings).toEqual(settings);
    await anne.saveSettings(planId, { ...settings, overdueEvery: 4 });
    await anne.saveSettings(planId, { ...settings, overdueEvery: 4 });
    expect((await dataOf(anne)).settings.overdueEvery).toBe(4);
  });
});

describe('people', () => {
  it('are found by SharePoint’s own search, in name and address', async () => {
    expect(await anne.searchPeople('grace')).toEqual([
      {
        name: 'Grace Mbeki',
        login: 'grace.mbeki@council.example',
        email: 'grace.mbeki@council.example',
        jobTitle: 'Partnership Manager',
      },
    ]);
    expect(await anne.searchPeople('g')).toEqual([]);
  });

  it('nobody knows are refused with a sentence', async () => {
    await expect(anne.ensurePerson('nobody@council.example')).rejects.toThrow(
      /nobody with the address "nobody@council.example"/,
    );
  });
});

function pick({ id, etag }: { id: number; etag: string }): { id: number; etag: string } {
  return { id, etag };
}
