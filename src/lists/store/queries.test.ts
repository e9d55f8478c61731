import type { Action } from '../../plan/fields';
import { queriesAbout } from '../../plan/askedItems';
import { viewPlan } from '../../plan/planView';
import { openQueriesOf } from '../../plan/queries';
import { newKey } from '../keys';
import { draft, planDataOf, said, startPlan, storeOf } from '../testing/tenantSite';
import type { StartedPlan } from '../testing/tenantSite';

let { site, anne, lena, planId, lenaId } = {} as StartedPlan;

beforeAll(async () => {
  ({ site, anne, lena, planId, lenaId } = await startPlan());
});
afterAll(() => site.close());

const openOn = async (action: Action): Promise<string[]> => {
  const { today } = await anne.open(planId);
  const rated = viewPlan(await planDataOf(anne, planId), today).byId.get(action.id);
  return rated ? openQueriesOf(rated.state).map(({ text }) => text) : [];
};

describe('questions about an entry', () => {
  it('stay open through a saved position until the lead answers, and are sent once', async () => {
    const action = await anne.addAction(planId, draft({ ref: '4.1', leadId: lenaId }), newKey());
    const row = await lena.reportProgress(action, said(), newKey());
    const key = newKey();
    const asked = await anne.changeAction(action, { kind: 'query', about: row.key, reason: 'Which audit?' }, key);
    expect(await anne.changeAction(action, { kind: 'query', about: row.key, reason: 'Which audit?' }, key)).toEqual(
      asked,
    );
    expect(await openOn(action)).toEqual(['Which audit?']);

    const { data, today } = await anne.open(planId);
    await anne.savePosition(data!, today);
    expect(await openOn(action)).toEqual(['Which audit?']);

    await lena.changeAction(action, { kind: 'answer', about: asked.key, reason: 'The one of June.' }, newKey());
    expect(await openOn(action)).toEqual([]);
  });

  it('about a measure go to whoever is asked, who may answer from then on, through a saved position', async () => {
    const measure = await anne.addRecord('measures', { planId, ref: 'M1', title: 'Visits in time' }, newKey());
    const askedId = (await anne.ensurePerson('owen.bright@council.example')).id;
    const item = { kind: 'measure', id: measure.id, planId, ref: 'M1' } as const;
    const key = newKey();
    const question = { kind: 'query', about: null, reason: 'When is it read?', askedId, wantsDay: true } as const;
    const asked = await anne.askAboutItem(item, question, key);
    // A repeat after a lost answer finds the first row.
    expect((await anne.askAboutItem(item, question, key)).id).toBe(asked.id);
    const about = async () => queriesAbout(viewPlan(await planDataOf(anne, planId), asked.day).asked, item);
    expect((await about()).queries).toMatchObject([{ text: 'When is it read?', ofId: askedId, wantsDay: true }]);

    const { data, today } = await anne.open(planId);
    await anne.savePosition(data!, today);
    expect((await about()).queries).toHaveLength(1);
    const owen = storeOf(site, 'owen.bright');
    const answer = { kind: 'answer', about: asked.key, reason: 'On Monday.', forecast: '2026-12-07' } as const;
    await owen.askAboutItem(item, answer, newKey());
    const after = await about();
    expect(after.queries).toEqual([]);
    expect(after.answered).toMatchObject([{ answer: { text: 'On Monday.', due: '2026-12-07', byId: askedId } }]);
  });

  it('asked twice at the same moment are both open; answered twice at once, the first answer stands', async () => {
    const action = await anne.addAction(planId, draft({ ref: '4.2', leadId: lenaId }), newKey());
    const ask = (reason: string) => anne.changeAction(action, { kind: 'query', about: null, reason }, newKey());
    const [first] = await Promise.all([ask('When?'), ask('By whom?')]);
    expect([...(await openOn(action))].sort()).toEqual(['By whom?', 'When?']);
    const answer = (store: typeof anne, reason: string) =>
      store.changeAction(action, { kind: 'answer', about: first.key, reason }, newKey());
    const rows = await Promise.all([answer(lena, 'In May.'), answer(anne, 'In June.')]);
    const firstAnswer = rows.sort((a, b) => a.id - b.id)[0].text;
    const { state } = viewPlan(await planDataOf(anne, planId), first.day).byId.get(action.id)!;
    expect(state.queries.map(({ text }) => text)).toEqual(['By whom?']);
    expect(state.answered.map((query) => query.answer.text)).toEqual([firstAnswer]);
  });

  it('start and dependencies are recorded when an action is added and when they are edited', async () => {
    const first = await anne.addAction(planId, draft({ ref: '5.1', leadId: lenaId }), newKey());
    const waitsFor = [{ actionId: first.id, need: 'sufficiently progressed' as const }];
    const second = await anne.addAction(planId, draft({ ref: '5.2', leadId: lenaId, waitsFor }), newKey());
    const key = newKey();
    const edited = await anne.editAction(second, { waitsFor: [], start: '2026-02-02' }, 'It can begin.', key);
    await anne.editAction(second, { waitsFor: [], start: '2026-02-02' }, 'It can begin.', key);
    expect(edited.waitsFor).toEqual([]);
    expect((await anne.history(second.id)).rows).toMatchObject([
      { kind: 'assigned', start: '2026-01-05', waitsFor },
      { kind: 'schedule', start: '2026-02-02', waitsFor: [], text: 'It can begin.' },
    ]);
  });

  it('a row rewritten by a site owner in SharePoint’s own screens is told with what it said before', async () => {
    const action = await anne.addAction(planId, draft({ ref: '6.1', leadId: lenaId }), newKey());
    const row = await lena.reportProgress(action, said({ text: 'Half of the visits are made.' }), newKey());
    expect((await anne.history(action.id)).rewrites).toEqual([]);
    const list = "web/getList('/sites/improvement/Lists/ImprovementPlanProgress')";
    const answer = await site.raw(
      'imran.qureshi',
      'POST',
      `${list}/items(${row.id})`,
      { Narrative: 'All of the visits are made.' },
      { 'X-HTTP-Method': 'MERGE', 'IF-MATCH': '*' },
    );
    expect(answer.status).toBe(204);
    const { rewrites } = await anne.history(action.id);
    expect(rewrites).toHaveLength(1);
    expect(rewrites?.[0]).toMatchObject({
      rowId: row.id,
      versions: [
        {
          by: 'Imran Qureshi',
          changes: [{ before: 'Half of the visits are made.', after: 'All of the visits are made.' }],
        },
        { label: '1.0' },
      ],
    });
  });
});
