import { canonicalJson, editionOf } from '../../plan/editions';
import { statesOnDays } from '../../plan/states';
import type { ActionState } from '../../plan/actionState';
import type { PlanData } from '../../plan/planData';
import { newKey } from '../keys';
import { openProvisioning } from '../provisioning';
import type { PlanStore } from '../planStore';
import { openPlanStore } from '../store';
import { draft, planDataOf, said, startPlan, storeOf } from '../testing/tenantSite';
import type { StartedPlan } from '../testing/tenantSite';
import { isUnfinished, openRedaction } from '.';
import type { Redaction, RedactionTarget } from '.';

const NAME = 'Kylie Marsh';
const REASON = 'a child’s name';

let plan: StartedPlan;
let anne: Redaction;
const quiet = (): void => undefined;

beforeAll(async () => {
  plan = await startPlan();
  const readText = async (name: string, bytes: ArrayBuffer): Promise<string | null> =>
    name.startsWith('Report') ? new TextDecoder().decode(bytes) : null;
  anne = openRedaction(plan.site.as('anne.faulkner'), readText);
});
afterAll(() => plan.site.close());
afterEach(() => plan.site.clearFaults());

const as = (who: string, path: string): Promise<string> =>
  plan.site.raw(who, 'GET', path).then((answer) => answer.text());
const rowsOf = (list: string): string => `web/getList('/sites/improvement/Lists/ImprovementPlan${list}')/items`;
const position = (): Promise<string> =>
  as(
    'anne.faulkner',
    "web/getFileByServerRelativePath(decodedurl='/sites/improvement/ImprovementPlanPositions/position.json')/$value",
  );

let hour = 7;

/**
 * Makes an action of Lena's with a report that names a child, included in the saved position, an edition, and a sent
 * mail.
 */
async function reported(ref: string): Promise<{ target: RedactionTarget; before: PlanData }> {
  const { anne: store, lena, planId, lenaId, site } = plan;
  const action = await store.addAction(planId, draft({ ref, leadId: lenaId }), newKey());
  const row = await lena.reportProgress(
    action,
    said({ going: 'at risk', text: `The visit to ${NAME} was late.`, forecast: '2026-04-30' }),
    newKey(),
  );
  // A row is folded into the position once it is a minute old.
  hour += 1;
  await site.clock(`2097-03-04T${String(hour).padStart(2, '0')}:00:00Z`);
  const opened = await store.open(planId);
  await store.savePosition(opened.data!, opened.today);
  expect(await position()).toContain(NAME);
  const edition = canonicalJson(editionOf(await store.planOnDay(planId, opened.today), opened.today));
  await store.keepFile(
    'memberEditions',
    { name: `Plan ${ref}.json`, bytes: new TextEncoder().encode(edition).buffer as ArrayBuffer },
    newKey(),
  );
  await site.raw('anne.faulkner', 'POST', rowsOf('Reminders'), {
    Title: 'Reminder',
    Key: newKey(),
    PlanId: planId,
    PersonName: 'Lena Kowal',
    Day: `${opened.today}T12:00:00Z`,
    State: 'sent',
    Occurrences: JSON.stringify([{ key: 'k', ref, rule: 'due soon' }]),
  });
  return { target: { list: 'progress', itemId: row.id }, before: await planDataOf(store, planId) };
}

const stateOf = (data: PlanData, ref: string): ActionState => {
  const action = data.actions.find((one) => one.ref === ref)!;
  return statesOnDays(data, ['2099-01-01'])[0].get(action.id)!;
};

describe('removing words from a progress row', () => {
  it('takes them from the row, its versions, the saved position and the recycle bin, and lists what still holds them', async () => {
    const { target, before } = await reported('7.1');
    const told: string[] = [];
    const preview = await anne.preview(target, NAME, ({ label }) => told.push(label));
    expect(preview.texts).toContainEqual({
      column: 'What was said',
      text: `The visit to ${NAME} was late.`,
      holds: true,
    });
    expect(told).toContain('Looking through Actions');

    // The recycle bin holds versions that somebody deleted on SharePoint's own page, and one of another row.
    plan.site.binCopyOf('Lists/ImprovementPlanProgress', target.itemId);
    plan.site.binCopyOf('Lists/ImprovementPlanProgress', target.itemId * 10);
    plan.site.binCopyOf('Lists/ImprovementPlanActions', target.itemId);
    const inBin = async (): Promise<string[]> =>
      (
        JSON.parse(await as('anne.faulkner', 'web/recyclebin?$select=DirName,LeafName')) as {
          value: { DirName: string; LeafName: string }[];
        }
      ).value.map(({ DirName, LeafName }) => `${DirName.split('/').pop()}/${LeafName}`);
    expect(await inBin()).toContain(`ImprovementPlanProgress/${target.itemId}_.000`);

    const record = await anne.redact(target, NAME, REASON, newKey(), quiet);
    expect(await inBin()).not.toContain(`ImprovementPlanProgress/${target.itemId}_.000`);
    expect(await inBin()).toEqual(
      expect.arrayContaining([
        `ImprovementPlanProgress/${target.itemId}0_.000`,
        `ImprovementPlanActions/${target.itemId}_.000`,
      ]),
    );
    expect(isUnfinished(record)).toBe(false);
    expect(record.remaining.filter((where) => !where.includes('recycle bin'))).toEqual([
      expect.stringMatching(/^Full editions: "Plan 7\.1 \([0-9a-f]{12}\)\.json"$/),
      expect.stringMatching(/^A reminder to Lena Kowal, sent on .* about action 7\.1: it may quote them/),
    ]);

    const item = await as('anne.faulkner', `${rowsOf('Progress')}(${target.itemId})`);
    expect(item).toMatch(/The visit to \[removed on \d+ \w+ \d{4}: a child’s name\] was late\./);
    const versions = JSON.parse(await as('anne.faulkner', `${rowsOf('Progress')}(${target.itemId})/versions`)) as {
      value: unknown[];
    };
    expect(versions.value).toHaveLength(1);
    expect(JSON.stringify(versions)).not.toContain(NAME);
    expect(await position()).not.toContain(NAME);
    expect(await position()).toContain('[removed on');
    expect(await as('anne.faulkner', 'web/recyclebin')).not.toContain('position.json');
    for (const list of ['Progress', 'Actions', 'Redactions'])
      expect(await as('anne.faulkner', `${rowsOf(list)}?$top=5000`)).not.toContain(NAME);

    // The row still folds to the same state apart from its words; author and day are still SharePoint's stamps.
    const after = await planDataOf(plan.anne, plan.planId);
    const changed = JSON.parse(
      JSON.stringify(stateOf(before, '7.1')).replace(/The visit to Kylie Marsh was late\./g, 'X'),
    );
    const now = JSON.parse(
      JSON.stringify(stateOf(after, '7.1')).replace(/The visit to \[removed on [^\]]+\] was late\./g, 'X'),
    );
    expect(now).toEqual(changed);
  });

  it('goes on where it was cut off, also when the page was closed meanwhile', async () => {
    const { target } = await reported('7.2');
    await plan.site.fault({ fault: 'status', status: 500, path: 'versions', method: 'POST', times: 1 });
    const key = newKey();
    await expect(anne.redact(target, NAME, REASON, key, quiet)).rejects.toThrow();
    await plan.site.clearFaults();
    const [row] = await anne.all();
    expect(row.key).toBe(key);
    expect(isUnfinished(row)).toBe(true);
    const done = await anne.goOn(row, quiet);
    expect(isUnfinished(done)).toBe(false);
    expect(await as('anne.faulkner', `${rowsOf('Progress')}(${target.itemId})/versions`)).not.toContain(NAME);
    expect(await position()).not.toContain(NAME);
  });

  it('names nothing in the recycle bin that is gone by the time it goes on', async () => {
    const { target } = await reported('7.25');
    plan.site.binCopyOf('Lists/ImprovementPlanProgress', target.itemId);
    const inBin = (lines: readonly string[]): string[] => lines.filter((where) => where.includes('recycle bin holds'));
    // The copy is taken out of the bin, and recording what is left is cut off.
    const record = 'ImprovementPlanRedactions.*items\\(';
    await plan.site.fault({ fault: 'status', status: 500, path: record, method: 'POST', times: 1 });
    await expect(anne.redact(target, NAME, REASON, newKey(), quiet)).rejects.toThrow();
    await plan.site.clearFaults();
    const [row] = await anne.all();
    const begun = inBin(row.remaining);
    expect(begun).not.toEqual([]);
    const done = await anne.goOn(row, quiet);
    expect(inBin(done.remaining)).not.toEqual(begun);
  });

  it('is done once, however often it is sent', async () => {
    const { target } = await reported('7.3');
    const key = newKey();
    const first = await anne.redact(target, NAME, REASON, key, quiet);
    const again = await anne.redact(target, NAME, REASON, key, quiet);
    expect(again.id).toBe(first.id);
    const item = await as('anne.faulkner', `${rowsOf('Progress')}(${target.itemId})`);
    expect(item.match(/removed on/g)).toHaveLength(1);
  });
});

describe('a page that had read the words before', () => {
  const folder = "web/getFolderByServerRelativePath(decodedurl='/sites/improvement/ImprovementPlanPositions')";
  const file =
    "web/getFileByServerRelativePath(decodedurl='/sites/improvement/ImprovementPlanPositions/position.json')";

  /** The store of a person whose request to an address is held back, and a function that lets the request continue. */
  function storeWaitingAt(
    who: string,
    address: string,
  ): { store: PlanStore; reached: Promise<void>; release: () => void } {
    let arrive = quiet;
    let release = quiet;
    const reached = new Promise<void>((resolve) => (arrive = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    const hold: typeof fetch = async (url, init) => {
      if (init?.method === 'POST' && decodeURIComponent(String(url)).includes(address)) {
        arrive();
        await released;
      }
      return fetch(url, init);
    };
    return { store: openPlanStore({ ...plan.site.as(who), fetch: hold }), reached, release };
  }

  /** Redacts after a manager's page has read the plan and before its request to save the position arrives. */
  async function redactWhileSaving(target: RedactionTarget, address: string): Promise<void> {
    const page = storeWaitingAt('sarah.penrose', address);
    const { data, today } = await page.store.open(plan.planId);
    const saving = page.store.savePosition(data!, today);
    await page.reached;
    await anne.redact(target, NAME, REASON, newKey(), quiet);
    page.release();
    await saving;
  }

  /** Expects that the words are nowhere in the position: not in the file, its earlier versions or the recycle bin. */
  async function expectGone(): Promise<void> {
    expect(await position()).not.toContain(NAME);
    const { value } = JSON.parse(await as('anne.faulkner', `${file}/versions`)) as { value: unknown[] };
    // Only the empty file that replaced the one with the words, and no earlier version.
    expect(value.length).toBeLessThanOrEqual(1);
    expect(await as('anne.faulkner', 'web/recyclebin')).not.toContain('position.json');
  }

  beforeAll(() =>
    openProvisioning(plan.site.as('anne.faulkner')).addToRole('managers', 'sarah.penrose@council.example'),
  );

  it('cannot save them again, however late its request arrives', async () => {
    const { target } = await reported('7.4');
    await redactWhileSaving(target, 'getFileById');
    await expectGone();
    expect(await position()).toContain('[removed on');
  });

  it('nor where no position had been saved before', async () => {
    const { target } = await reported('7.5');
    await plan.site.raw('anne.faulkner', 'POST', `${file}/recycle()`);
    await redactWhileSaving(target, 'addUsingPath');
    await expectGone();
  });

  it('nor in the moment between the removal of the file and the new one', async () => {
    const { target } = await reported('7.6');
    let attempts = 0;
    const slipIn: typeof fetch = async (url, init) => {
      if (init?.method === 'POST' && decodeURIComponent(String(url)).includes('addUsingPath') && attempts++ === 0)
        expect(
          (
            await plan.site.raw(
              'sarah.penrose',
              'POST',
              `${folder}/files/addUsingPath(decodedurl='position.json',overwrite=false)`,
              { said: NAME },
            )
          ).status,
        ).toBe(200);
      return fetch(url, init);
    };
    const owner = openRedaction({ ...plan.site.as('anne.faulkner'), fetch: slipIn }, async () => null);
    await owner.redact(target, NAME, REASON, newKey(), quiet);
    expect(attempts).toBeGreaterThan(1);
    await expectGone();
  });

  it('saves as ever when nothing was removed', async () => {
    const store = storeOf(plan.site, 'sarah.penrose');
    const { data, today } = await store.open(plan.planId);
    await store.savePosition(data!, today);
    await plan.anne.addAction(plan.planId, draft({ ref: '7.7', text: 'Visit every week.' }), newKey());
    await store.savePosition(data!, today);
    expect(await position()).toContain('Visit every week.');
  });
});

describe('removing words from a text of the plan', () => {
  it('takes every earlier version with them and says that words were removed', async () => {
    const { anne: store, planId, lenaId } = plan;
    const action = await store.addAction(
      planId,
      draft({ ref: '8.1', leadId: lenaId, text: `Visit kylie\n marsh every week.` }),
      newKey(),
    );
    const edited = await store.editAction(action, { outcome: `${NAME} is safe.` }, `About ${NAME}`, newKey());
    await store.editAction(edited, { measure: 'Visits made' }, 'Clearer', newKey());
    const target: RedactionTarget = { list: 'actions', itemId: action.id };
    expect((await anne.preview(target, NAME, quiet)).versions).toBe(2);
    await anne.redact(target, NAME, REASON, newKey(), quiet);
    const { versions } = await store.history(action.id);
    expect(versions).toHaveLength(1);
    expect(JSON.stringify(versions)).not.toMatch(/kylie/i);
    const now = (await planDataOf(store, planId)).actions.find(({ ref }) => ref === '8.1')!;
    expect(now.text).toMatch(/^Visit \[removed on .*\] every week\.$/);
    expect(now.outcome).toMatch(/^\[removed on .*\] is safe\.$/);
  });

  it('finds them in other rows and in their earlier versions', async () => {
    const { anne: store, planId } = plan;
    const { data } = await store.open(planId);
    const [first, second] = data!.recommendations;
    await store.editRecommendation(first, { text: 'As Zara Quill said.' }, 'Mistake', newKey());
    const wrong = await store.editRecommendation(second, { text: 'Zara Quill again.' }, 'Mistake', newKey());
    await store.editRecommendation(wrong, { text: 'Improve the quality of chronologies.' }, 'Put right', newKey());
    const measure = await store.addRecord('measures', { planId, ref: 'M9', title: 'Zara Quill’s visits' }, newKey());
    const record = await anne.redact({ list: 'measures', itemId: measure.id }, 'Zara Quill', REASON, newKey(), quiet);
    // Rows deleted earlier in this file are in the recycle bin, whose contents SharePoint shows nobody.
    expect(record.remaining.filter((where) => !where.includes('recycle bin'))).toEqual([
      `Recommendations, row ${first.id} (1)`,
      `Recommendations, row ${second.id} (2), in an earlier version`,
    ]);
  });

  it('says when a file could not be looked through, and finds words in the name of one', async () => {
    const { anne: store, planId } = plan;
    await store.keepFile('evidence', { name: 'Otto Lind.pdf', bytes: new Uint8Array([37, 80]).buffer }, newKey());
    await store.keepFile('evidence', { name: 'Audit.pdf', bytes: new Uint8Array([37, 80]).buffer }, newKey());
    const measure = await store.addRecord('measures', { planId, ref: 'M10', title: 'Otto Lind' }, newKey());
    const { elsewhere } = await anne.preview({ list: 'measures', itemId: measure.id }, 'Otto Lind', quiet);
    expect(elsewhere.map(({ kind, where }) => `${kind}: ${where}`)).toEqual(
      expect.arrayContaining([
        'file: Evidence: the name of a file says them',
        expect.stringMatching(/^unread file: Evidence: "Audit .*" could not be looked through/),
      ]),
    );
  });
});

describe('who may', () => {
  it('is a site owner and nobody else, and the server agrees', async () => {
    await openProvisioning(plan.site.as('anne.faulkner')).addToRole('managers', 'sarah.penrose@council.example');
    const { target } = await reported('9.1');
    const sarah = openRedaction(plan.site.as('sarah.penrose'), async () => null);
    await expect(sarah.redact(target, NAME, REASON, newKey(), quiet)).rejects.toThrow('Only an owner of this site');
    const versions = `${rowsOf('Progress')}(${target.itemId})/versions(512)`;
    const remove = { 'X-HTTP-Method': 'DELETE', 'IF-MATCH': '*' };
    expect((await plan.site.raw('sarah.penrose', 'POST', versions, undefined, remove)).status).toBe(403);
  });

  it('asks for more than two letters, and for a reason', async () => {
    const { target } = await reported('9.2');
    await expect(anne.redact(target, 'ky', REASON, newKey(), quiet)).rejects.toThrow('at least three letters');
    await expect(anne.redact(target, NAME, ' ', newKey(), quiet)).rejects.toThrow('Say why');
    await expect(anne.redact(target, 'Nobody here', REASON, newKey(), quiet)).rejects.toThrow('no longer holds');
  });
});
