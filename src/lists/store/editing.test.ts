import type { Action } from '../../plan/fields';
import { defaultReminderSettings } from '../../plan/reminders/settings';
import { newKey } from '../keys';
import { EditConflict } from '../planStore';
import type { SiteError } from '../planStore';
import { openProvisioning } from '../provisioning';
import { draft, planDataOf, startPlan, storeOf } from '../testing/tenantSite';
import type { StartedPlan } from '../testing/tenantSite';

let { site, anne, lena, planId, lenaId } = {} as StartedPlan;

beforeAll(async () => {
  ({ site, anne, lena, planId, lenaId } = await startPlan());
});
afterAll(() => site.close());
afterEach(() => site.clearFaults());

async function newAction(ref: string, leadId: number | null = lenaId): Promise<Action> {
  return anne.addAction(planId, draft({ ref, leadId }), newKey());
}

const actionsList = "web/getList('/sites/improvement/Lists/ImprovementPlanActions')";

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
    expect((await planDataOf(anne, planId)).actions.filter(({ ref }) => ref === '1.2')).toHaveLength(1);
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
    expect((await planDataOf(storeOf(site, 'owen.bright'), planId)).actions.length).toBeGreaterThan(0);
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

  it('sent again in other words after a lost answer says what was typed last', async () => {
    const key = newKey();
    const action = await anne.addAction(planId, draft({ ref: '1.41', text: 'Visit children.' }), key);
    const reworded = await anne.addAction(planId, draft({ ref: '1.41', text: 'Visit every child.' }), key);
    expect(reworded).toMatchObject({ id: action.id, text: 'Visit every child.' });
    const edit = newKey();
    await anne.editAction(reworded, { outcome: 'Seen in a week', due: '2026-05-29' }, 'Easter.', edit);
    const last = await anne.editAction(reworded, { outcome: 'Seen in five days', due: '2026-06-01' }, 'Easter.', edit);
    expect(last).toMatchObject({ outcome: 'Seen in five days', due: '2026-06-01' });
    const { rows } = await anne.history(action.id);
    expect(rows.filter(({ kind }) => kind === 'due').map(({ due }) => due)).toEqual(['2026-05-29', '2026-06-01']);
    const { actions } = await planDataOf(anne, planId);
    expect(actions.filter(({ ref }) => ref === '1.41')).toMatchObject([{ outcome: 'Seen in five days' }]);
  });

  it('sent again in other words after somebody else’s edit leaves theirs', async () => {
    const key = newKey();
    const action = await anne.addAction(planId, draft({ ref: '1.42', text: 'Visit children.' }), key);
    const theirs = await anne.editAction(action, { text: 'Visit all children.' }, 'Clearer.', newKey());
    const again = await anne.addAction(planId, draft({ ref: '1.42', text: 'Visit some.' }), key);
    expect(again).toMatchObject({ id: action.id, text: theirs.text });
  });

  it('sent again after a lost answer and somebody else’s edit: the same words are done, other words are shown beside theirs', async () => {
    const action = await newAction('1.43');
    const key = newKey();
    const changes = { outcome: 'Seen in a week', due: '2026-05-29', leadId: lenaId, deputyIds: [lenaId] };
    const once = await anne.editAction(action, changes, 'Easter.', key);
    await storeOf(site, 'anne.faulkner').editAction(once, { outcome: 'Seen in a day' }, 'Sooner.', newKey());
    expect(await anne.editAction(action, changes, 'Easter.', key)).toMatchObject({ outcome: 'Seen in a day' });
    const conflict: unknown = await anne
      .editAction(action, { ...changes, outcome: 'Seen in five days' }, 'Easter.', key)
      .catch((reason: unknown) => reason);
    expect(conflict).toBeInstanceOf(EditConflict);
    const { theirs, yours } = conflict as EditConflict<Action>;
    expect([theirs.outcome, yours.outcome]).toEqual(['Seen in a day', 'Seen in five days']);
    const merged = await anne.editAction(theirs, { outcome: 'Seen in five days' }, 'Easter.', key);
    expect(merged.outcome).toBe('Seen in five days');
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
    expect((await planDataOf(anne, planId)).actions.find(({ id }) => id === action.id)?.outcome).toBe('Theirs');
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

describe('recommendations, priorities, the plan and its settings', () => {
  it('are added, edited and withdrawn with reasons', async () => {
    const { recommendations, priorities, plan } = await planDataOf(anne, planId);
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
    // Who decided about its actions until today follows from what it stood under.
    const { stoodUnder } = (await planDataOf(anne, planId)).recommendations.find(({ id }) => id === added.id)!;
    expect(stoodUnder).toMatchObject([{ recommendationId: null, priorityId: null }]);
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
    const { recommendations } = await planDataOf(anne, planId);
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
    const after = (await planDataOf(anne, planId)).recommendations;
    expect(after.find(({ id }) => id === one.id)?.order).toBe(20);
    const key = newKey();
    const moves = [
      { ...pick(one), order: 1 },
      { ...pick(after[1]), order: 2 },
    ];
    await expect(anne.reorder('recommendations', moves, 'Back.', key)).rejects.toBeInstanceOf(EditConflict);
    const last = (await planDataOf(anne, planId)).recommendations;
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
      reminders: defaultReminderSettings,
    };
    await anne.changeSettings(planId, () => settings);
    expect((await planDataOf(anne, planId)).settings).toEqual(settings);
    await anne.changeSettings(planId, (now) => ({ ...now, overdueEvery: 4 }));
    await anne.changeSettings(planId, (now) => ({ ...now, overdueEvery: 4 }));
    expect((await planDataOf(anne, planId)).settings).toEqual({ ...settings, overdueEvery: 4 });
  });

  it('and keep what two administrators set at once', async () => {
    const other = storeOf(site, 'anne.faulkner');
    const saved = await Promise.all([
      anne.changeSettings(planId, (now) => ({ ...now, overdueEvery: 7 })),
      other.changeSettings(planId, (now) => ({ ...now, dueSoonSteps: [8] })),
    ]);
    expect(saved).toHaveLength(2);
    expect((await planDataOf(anne, planId)).settings).toMatchObject({ overdueEvery: 7, dueSoonSteps: [8] });
    const last: unknown[] = [];
    await anne.changeSettings(planId, (now, by) => {
      last.push(by?.by);
      return now;
    });
    expect(last).toEqual(['Anne Faulkner']);
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
