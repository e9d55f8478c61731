import type { Action } from '../../plan/fields';
import { viewPlan } from '../../plan/planView';
import { newKey } from '../keys';
import type { SiteError } from '../planStore';
import { openProvisioning } from '../provisioning';
import { draft, said, startPlan, storeOf } from '../testing/tenantSite';
import type { StartedPlan } from '../testing/tenantSite';

let { site, anne, lena, planId, lenaId } = {} as StartedPlan;

beforeAll(async () => {
  ({ site, anne, lena, planId, lenaId } = await startPlan());
});
afterAll(() => site.close());
afterEach(() => site.clearFaults());

async function newAction(ref: string): Promise<Action> {
  return anne.addAction(planId, draft({ ref, leadId: lenaId }), newKey());
}

const progressList = "web/getList('/sites/improvement/Lists/ImprovementPlanProgress')";

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

  it('sent again in other words after a lost answer keeps both, and once each', async () => {
    const action = await newAction('2.31');
    const key = newKey();
    await lena.reportProgress(action, said({ text: 'Two visits made.' }), key);
    for (let tries = 0; tries < 2; tries += 1)
      await lena.reportProgress(action, said({ text: 'Three visits made.' }), key);
    const { rows } = await anne.history(action.id);
    expect(rows.filter(({ kind }) => kind === 'progress').map(({ text }) => text)).toEqual([
      'Two visits made.',
      'Three visits made.',
    ]);
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
    const file = await fetch(new URL(evidence.url, site.siteUrl), {
      headers: { Authorization: 'Bearer local:lena.kowal@council.example' },
    });
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

  it.each([
    ['an object', '{"title":"Audit","url":"/audit.pdf"}', []],
    ['no JSON', 'see the minutes', []],
    [
      'what is no evidence, and addresses that would run a script',
      '[null,5,{"title":"Audit"},{"title":"x","url":"javascript:alert(1)"},{"title":"y","url":"//elsewhere.example"},{"title":"Audit","url":"/audit.pdf"}]',
      [{ title: 'Audit', url: '/audit.pdf' }],
    ],
  ])('reads a cell that somebody wrote by hand: %s', async (_what, cell, evidence) => {
    const action = await newAction('2.7');
    const fields = { Key: newKey(), ActionId: action.id, PlanId: planId, Kind: 'progress', Going: 'done' };
    const answer = await site.raw('lena.kowal', 'POST', `${progressList}/items`, { ...fields, Evidence: cell });
    expect(answer.status).toBe(201);
    expect((await anne.history(action.id)).rows.at(-1)?.evidence).toEqual(evidence);
    const { data, today } = await anne.open(planId);
    expect(viewPlan(data!, today).byId.get(action.id)?.rating?.key).toBe(evidence.length > 0 ? 'Blue' : 'Amber');
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
    // The address has no host, because a tenant may be renamed.
    expect(first.url).toMatch(/^\/sites\/improvement\/ImprovementPlanEvidence\/Audit/);
    expect(await lena.uploadEvidence(file, key)).toEqual(first);
    expect((await lena.uploadEvidence(file, newKey())).url).not.toBe(first.url);
  });
});
