import { editionOf } from '../../plan/editions';
import { nextLetteredRef } from '../../plan/nextRef';
import { risksOn } from '../../plan/risks/standing';
import { exemptItemWith } from '../../plan/governance/testing';
import { newKey } from '../keys';
import type { PlanStore, RecordRow } from '../planStore';
import { openProvisioning } from '../provisioning';
import { planDataOf, startReadySite, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';

/**
 * Anne owns the site and is a manager; Dilys is clerk, Ruth a member, Rhys a reader; Caroline is a manager who does not
 * own the site.
 */
let site: TenantSite;
let anne: PlanStore;
let dilys: PlanStore;
let planId: number;
let meeting: RecordRow<'meetings'>;
const SECRET = 'Pay £40,000 to settle';

beforeAll(async () => {
  site = await startReadySite();
  const provisioning = openProvisioning(site.as('anne.faulkner'));
  for (const [role, name] of [
    ['clerks', 'dilys.morgan'],
    ['members', 'ruth.ellery'],
    ['readers', 'rhys.evans'],
    ['leads', 'lena.kowal'],
    ['managers', 'caroline.hart'],
  ] as const)
    await provisioning.addToRole(role, `${name}@council.example`);
  anne = storeOf(site, 'anne.faulkner');
  dilys = storeOf(site, 'dilys.morgan');
  ({ id: planId } = await anne.addPlan({ title: 'Plan', starts: null, ends: null, example: false }, newKey()));
  meeting = await dilys.addRecord('meetings', { planId, title: 'Cabinet', day: '2026-12-15' }, newKey());
});
afterAll(() => site.close());

const resolution = (text = SECRET) =>
  dilys.addRecord(
    'decisions',
    { planId, meetingId: meeting.id, kind: 'resolution', letter: '(b)', text, order: 2 },
    newKey(),
  );
const why = { paragraph: '3', publicInterest: 'A tender is still open.' } as const;
/** Everything that a person can read of a list's rows and their versions, as SharePoint returns it. */
async function readable(name: string, list: string, id: number): Promise<string> {
  const base = `web/getList('/sites/improvement/Lists/ImprovementPlan${list}')`;
  const items = await site.raw(name, 'GET', `${base}/items?$top=500`);
  const versions = await site.raw(name, 'GET', `${base}/items(${id})/versions`);
  return `${items.status} ${await items.text()} ${versions.status} ${await versions.text()}`;
}

describe('governance', () => {
  it('is kept by clerks, and read but not written by everybody else', async () => {
    const row = await resolution('That the plan be endorsed.');
    for (const name of ['rhys.evans', 'ruth.ellery', 'lena.kowal']) {
      const store = storeOf(site, name);
      expect((await planDataOf(store, planId)).decisions.map(({ text }) => text)).toContain(
        'That the plan be endorsed.',
      );
      await expect(store.addRecord('meetings', { planId, title: 'Mine' }, newKey())).rejects.toMatchObject({
        kind: 'not allowed',
      });
      await expect(store.addRecord('questions', { planId, text: 'Why?' }, newKey())).rejects.toMatchObject({
        kind: 'not allowed',
      });
      await expect(store.editRecord('decisions', row, { text: 'Changed' }, 'x', newKey())).rejects.toMatchObject({
        kind: 'not allowed',
      });
      await expect(store.addRecord('bodies', { name: 'Mine' }, newKey())).rejects.toMatchObject({
        kind: 'not allowed',
      });
      await expect(store.readRecords('exemptItems')).rejects.toMatchObject({ kind: 'not allowed' });
      await expect(store.readRecords('draftQuestions')).rejects.toMatchObject({ kind: 'not allowed' });
      await expect(store.addRecord('exemptItems', { ...why, planId, text: 'x' }, newKey())).rejects.toMatchObject({
        kind: 'not allowed',
      });
    }
  });

  it('has questions in preparation that are the managers’ alone until they are published', async () => {
    await anne.addRecord(
      'draftQuestions',
      { planId, meetingId: meeting.id, text: 'How many posts are empty?' },
      newKey(),
    );
    await expect(dilys.readRecords('draftQuestions')).rejects.toMatchObject({ kind: 'not allowed' });
    const [draft] = await storeOf(site, 'caroline.hart').readRecords('draftQuestions');
    const { text, kind, meetingId } = draft!;
    await anne.addRecord('questions', { planId, text, kind, meetingId }, draft!.key);
    await anne.addRecord('questions', { planId, text, kind, meetingId }, draft!.key);
    const { questions } = await planDataOf(storeOf(site, 'rhys.evans'), planId);
    expect(questions.filter((each) => each.text === text)).toHaveLength(1);
  });
});

describe('an exempt item', () => {
  it('cannot be kept without its paragraph and the public-interest reason', async () => {
    const text = 'Words';
    await expect(dilys.addRecord('exemptItems', { planId, text, paragraph: '3' }, newKey())).rejects.toThrow(
      /public interest/,
    );
    await expect(dilys.addRecord('exemptItems', { planId, text, publicInterest: 'Because' }, newKey())).rejects.toThrow(
      /paragraph/,
    );
    const item = await dilys.addRecord('exemptItems', { planId, text, ...why }, newKey());
    await expect(dilys.editRecord('exemptItems', item, { publicInterest: ' ' }, 'x', newKey())).rejects.toThrow(
      /public interest/,
    );
    expect(await dilys.editRecord('exemptItems', item, { title: 'Settlement' }, 'Named', newKey())).toMatchObject({
      title: 'Settlement',
    });
  });
});

describe('making something exempt later', () => {
  it('takes the words out of the open list at once and keeps them in the exempt one, once for each key', async () => {
    const row = await resolution();
    const key = newKey();
    const item = await dilys.makeExempt({ list: 'decisions', row: row as never }, why, '2026-12-16', key);
    const again = await dilys.makeExempt({ list: 'decisions', row: row as never }, why, '2026-12-16', key);
    expect(again.id).toBe(item.id);
    expect(item).toMatchObject({
      text: SECRET,
      letter: '(b)',
      kind: 'resolution',
      movedFrom: row.key,
      movedOn: '2026-12-16',
      ...why,
    });
    const { decisions } = await planDataOf(storeOf(site, 'rhys.evans'), planId);
    expect(decisions.find(({ id }) => id === row.id)).toMatchObject({ text: '', letter: null });
    expect(JSON.stringify(decisions)).not.toContain(SECRET);
  });

  it('keeps what somebody else had changed meanwhile', async () => {
    const row = await resolution();
    await dilys.editRecord('decisions', row, { text: 'Pay £45,000' }, 'As minuted', newKey());
    const item = await dilys.makeExempt({ list: 'decisions', row: row as never }, why, '2026-12-16', newKey());
    expect(item.text).toBe('Pay £45,000');
    expect((await planDataOf(anne, planId)).decisions.find(({ id }) => id === row.id)?.text).toBe('');
  });

  it('leaves earlier versions that only a site owner can remove, and then nothing is left anywhere', async () => {
    const row = await resolution();
    await anne.savePosition(await planDataOf(anne, planId), '2026-12-16');
    const item = await dilys.makeExempt({ list: 'decisions', row: row as never }, why, '2026-12-16', newKey());
    expect(await readable('rhys.evans', 'Decisions', row.id)).toContain(SECRET);
    for (const store of [dilys, storeOf(site, 'caroline.hart')])
      await expect(store.removeMoved(item, '2026-12-17', newKey())).rejects.toThrow(/Only an owner of this site/);
    for (const name of ['dilys.morgan', 'caroline.hart']) {
      const path = `web/getList('/sites/improvement/Lists/ImprovementPlanDecisions')/items(${row.id})`;
      expect((await site.raw(name, 'DELETE', path, undefined, { 'IF-MATCH': '*' })).status).toBe(403);
    }
    const done = await anne.removeMoved(item, '2026-12-17', newKey());
    expect(done.removedOn).toBe('2026-12-17');
    // Other rows of these tests had the same words, so the words that are left are theirs.
    const bin = await (await site.raw('anne.faulkner', 'GET', 'web/recycleBin')).text();
    expect(bin).not.toContain(`"LeafName":"${row.id}_.000"`);
    expect(bin).not.toContain('position.json');
    const path = `web/getFileByServerRelativePath(decodedurl='/sites/improvement/ImprovementPlanPositions/position.json')/$value`;
    // An empty file replaced the removed one, so that no page that read the words before can save them again.
    expect(await (await site.raw('rhys.evans', 'GET', path)).text()).toBe('{}');
    const gone = await site.raw(
      'anne.faulkner',
      'GET',
      `web/getList('/sites/improvement/Lists/ImprovementPlanDecisions')/items(${row.id})`,
    );
    expect(gone.status).toBe(404);
    await anne.removeMoved({ ...done, removedOn: null }, '2026-12-17', newKey());
  });

  it('under a hold takes the saved position, and stays to be done while the words can be read (S36)', async () => {
    const row = await resolution('Pay £50,000');
    await anne.savePosition(await planDataOf(anne, planId), '2026-12-16');
    const item = await dilys.makeExempt({ list: 'decisions', row: row as never }, why, '2026-12-16', newKey());
    await site.turn({ holds: [`/ImprovementPlanDecisions/${row.id}$`] });
    await expect(anne.removeMoved(item, '2026-12-17', newKey())).rejects.toThrow(
      /^A retention policy or hold keeps 1 earlier version of the open row, and what was said there can still be read in SharePoint\. Everything else is removed\. Ask the records manager to release the list Decisions,/,
    );
    expect(await readable('rhys.evans', 'Decisions', row.id)).toContain('50,000');
    const path = `web/getFileByServerRelativePath(decodedurl='/sites/improvement/ImprovementPlanPositions/position.json')/$value`;
    expect(await (await site.raw('rhys.evans', 'GET', path)).text()).toBe('{}');
    expect((await planDataOf(anne, planId)).decisions.find(({ id }) => id === row.id)?.text).toBe('');
    const [kept] = (await anne.readRecords('exemptItems')).filter(({ id }) => id === item.id);
    expect(kept.removedOn).toBeNull();

    await site.turn({ holds: [] });
    expect((await anne.removeMoved(kept, '2026-12-18', newKey())).removedOn).toBe('2026-12-18');
    expect(await readable('rhys.evans', 'Decisions', row.id)).not.toContain('50,000');
  });

  it.each([
    [
      'a meeting’s own item',
      'Meetings',
      { list: 'meetings', values: { title: 'Board', day: '2027-02-01', asks: 'Pay £80,000' } },
    ],
    [
      'a question',
      'Questions',
      { list: 'questions', values: { text: 'Why £80,000?', askedBy: 'Cllr One', kind: 'question' } },
    ],
  ] as const)(
    'of %s stays to be done while a hold keeps its earlier version (S36)',
    async (_what, at, { list, values }) => {
      const row = await dilys.addRecord(list, { planId, ...values } as never, newKey());
      const item = await dilys.makeExempt({ list, row: row as never }, why, '2026-12-16', newKey());
      await site.turn({ holds: [`/ImprovementPlan${at}/${row.id}$`] });
      await expect(anne.removeMoved(item, '2026-12-17', newKey())).rejects.toThrow(
        new RegExp(`keeps 1 earlier version of the open row.*release the list ${at},`),
      );
      await site.turn({ holds: [] });
      expect((await anne.removeMoved(item, '2026-12-18', newKey())).removedOn).toBe('2026-12-18');
      expect(await readable('rhys.evans', at, row.id)).not.toContain('80,000');
    },
  );

  it('under a hold on all of the plan empties the position, and takes what is in the recycle bin once the hold is lifted', async () => {
    const row = await resolution('Pay £60,000');
    await anne.savePosition(await planDataOf(anne, planId), '2026-12-16');
    const item = await dilys.makeExempt({ list: 'decisions', row: row as never }, why, '2026-12-16', newKey());
    await site.turn({ holds: ['/ImprovementPlan'] });
    await expect(anne.removeMoved(item, '2026-12-17', newKey())).rejects.toThrow(/keeps 1 earlier version of the open/);
    await site.turn({ holds: [] });
    const path = `web/getFileByServerRelativePath(decodedurl='/sites/improvement/ImprovementPlanPositions/position.json')/$value`;
    expect(await (await site.raw('rhys.evans', 'GET', path)).text()).not.toContain('60,000');
    await anne.removeMoved(item, '2026-12-18', newKey());
    const bin = await (await site.raw('anne.faulkner', 'GET', 'web/recycleBin?$top=500')).text();
    expect(bin).not.toContain(`"LeafName":"${row.id}_.000"`);
    expect(bin).not.toContain('position.json');
  });

  it('of a meeting’s own item keeps the meeting, without its earlier versions', async () => {
    const own = await dilys.addRecord(
      'meetings',
      { planId, title: 'Cabinet', day: '2027-01-12', asks: SECRET },
      newKey(),
    );
    const edited = await dilys.editRecord('meetings', own, { note: `${SECRET}.` }, 'More', newKey());
    const item = await dilys.makeExempt({ list: 'meetings', row: edited as never }, why, '2026-12-16', newKey());
    expect(await readable('rhys.evans', 'Meetings', own.id)).toContain(SECRET);
    await anne.removeMoved(item, '2026-12-17', newKey());
    const left = await readable('rhys.evans', 'Meetings', own.id);
    expect(left).not.toContain(SECRET);
    expect(left).toContain('2027-01-12');
  });

  it('of a risk moves its words and reviews, and leaves nothing in the register or an edition, nor for its owner', async () => {
    const risk = await anne.addRecord(
      'risks',
      { planId, ref: 'R1', title: SECRET, event: 'The firm may sue.', controls: 'Counsel', since: '2026-11-02' },
      newKey(),
    );
    const review = { planId, riskId: risk.id, kind: 'review', likelihood: 'Likely', impact: 'Major' } as const;
    await anne.addRecord('riskReviews', { ...review, text: `Offer: ${SECRET}`, nextReview: '2026-12-20' }, newKey());
    const data = await planDataOf(anne, planId);
    const [standing] = risksOn(data, '2026-12-16');
    const people = new Map(data.people.map((person) => [person.id, person]));
    const open = { list: 'risks', row: standing.risk, standing, people } as const;
    const item = await anne.makeExempt(open, why, '2026-12-16', newKey());
    expect(item).toMatchObject({
      kind: 'risk',
      title: `R1 ${SECRET}`,
      text: 'The firm may sue.',
      likelihood: 'Likely',
      impact: 'Major',
      nextReview: '2026-12-20',
    });
    expect(item.answer).toMatch(
      /^Counsel\n\n.+, Anne Faulkner; very high: likely, major; to be looked at again by 20 Dec.* 2026: Offer: Pay £40,000 to settle$/,
    );

    const lena = storeOf(site, 'lena.kowal');
    const after = await planDataOf(lena, planId);
    expect(risksOn(after, '2026-12-16')).toEqual([]);
    expect(risksOn(after, '2026-11-20')).toEqual([]);
    await expect(lena.readRecords('exemptItems')).rejects.toMatchObject({ kind: 'not allowed' });
    for (const day of ['2026-12-15', '2026-12-16'])
      expect(JSON.stringify(editionOf(after, day, 'considered'))).not.toContain('40,000');

    // Nor does a past day show it, though its earlier version and its review can still be read in SharePoint.
    const { today } = await lena.open(planId);
    const past = await lena.planOnDay(planId, today);
    expect([past.risks, past.riskReviews]).toEqual([[], []]);

    // Somebody reviews it in a window that was open: that is kept too, before the reviews go.
    await anne.addRecord('riskReviews', { ...review, text: 'They took it.' }, newKey());
    expect(await readable('rhys.evans', 'RiskReviews', 1)).toContain(SECRET);
    const done = await anne.removeMoved(item, '2026-12-17', newKey());
    expect(done.answer.slice(item.answer.length)).toMatch(
      /^\n\n.+, Anne Faulkner; very high: likely, major: They took it\.$/,
    );
    expect(done.removedOn).toBe('2026-12-17');
    for (const list of ['Risks', 'RiskReviews'])
      expect(await readable('rhys.evans', list, risk.id)).not.toMatch(/40,000|They took it|may sue/);
    const bin = await (await site.raw('anne.faulkner', 'GET', 'web/recycleBin?$top=500')).text();
    expect(bin).not.toMatch(/ImprovementPlanRisk/);
    // Its blank row stays, so that the next risk gets another number.
    expect(nextLetteredRef('R', (await planDataOf(anne, planId)).risks)).toBe('R2');
  });

  it('of a risk whose review a hold keeps takes out what was said, and stays to be done while it can be read (S36)', async () => {
    const risk = await anne.addRecord('risks', { planId, ref: 'R2', title: 'A firm', event: 'It sues.' }, newKey());
    const said = { planId, riskId: risk.id, kind: 'review', text: 'They ask for £70,000.' } as const;
    const review = await anne.addRecord('riskReviews', { ...said, likelihood: 'Likely', impact: 'Major' }, newKey());
    const data = await planDataOf(anne, planId);
    const [standing] = risksOn(data, '2026-12-16');
    const people = new Map(data.people.map((person) => [person.id, person]));
    const open = { list: 'risks', row: standing.risk, standing, people } as const;
    const item = await anne.makeExempt(open, why, '2026-12-16', newKey());
    await site.turn({ holds: [`/ImprovementPlanRiskReviews/${review.id}$`] });
    await expect(anne.removeMoved(item, '2026-12-17', newKey())).rejects.toThrow(
      /^A retention policy or hold keeps 1 review of the risk, and what was said there can still be read in SharePoint/,
    );
    const { riskReviews } = await planDataOf(storeOf(site, 'rhys.evans'), planId);
    expect(riskReviews.find(({ id }) => id === review.id)).toMatchObject({ text: '', likelihood: null, impact: null });
    const [kept] = (await anne.readRecords('exemptItems')).filter(({ id }) => id === item.id);
    expect(kept.removedOn).toBeNull();
    expect(kept.answer).toContain('£70,000');

    await site.turn({ holds: [] });
    const done = await anne.removeMoved(kept as never, '2026-12-18', newKey());
    expect(done).toMatchObject({ removedOn: '2026-12-18', answer: kept.answer });
    expect(await readable('rhys.evans', 'RiskReviews', review.id)).not.toContain('70,000');
  });

  it('says so when there is nothing to do for somebody who may not', async () => {
    await expect(dilys.removeMoved(exemptItemWith(1), '2026-12-17', newKey())).rejects.toThrow(/owner/);
  });
});
