import { bringInsOf } from '../../plan/bringIn/bringIns';
import type { Action } from '../../plan/fields';
import type { PlanData } from '../../plan/planData';
import { viewPlan } from '../../plan/planView';
import type { BroughtInPlan, NewAction } from '../bringIn';
import { confirmedSettings } from '../../plan/reminders';
import { newKey } from '../keys';
import { SiteError } from '../planStore';
import type { PlanStore } from '../planStore';
import { openProvisioning } from '../provisioning';
import { planDataOf, said, startPlan, storeOf } from '../testing/tenantSite';
import type { TenantSite } from '../testing/tenantSite';

let site: TenantSite;
let anne: PlanStore;
let reportPlanId: number;

beforeAll(async () => {
  ({ site, anne, planId: reportPlanId } = await startPlan());
});
afterAll(() => site.close());
afterEach(() => site.clearFaults());

const lena = 'lena.kowal@council.example';
const action = (ref: string, changes: Partial<NewAction> = {}): NewAction => ({
  ref,
  text: `Do ${ref}`,
  outcome: 'Children are seen in time',
  measure: '85%',
  recommendation: { index: 0 },
  alsoAnswers: [],
  priority: { index: 0 },
  people: [lena],
  externalOwner: null,
  due: '2026-03-31',
  dueText: null,
  originalDue: null,
  progress: [],
  details: [],
  plain: {},
  order: 1,
  ...changes,
});
const plan = (changes: Partial<BroughtInPlan> = {}): BroughtInPlan => ({
  into: null,
  plan: { title: 'The plan of before', starts: '2026-01-05', ends: null },
  priorities: [{ ref: 'A', title: 'Front door', order: 1 }],
  recommendations: [
    { ref: '1', number: '1', text: 'Improve the timeliness', priority: { index: 0 }, inspectionId: null, order: 1 },
  ],
  actions: [
    action('1.1', {
      originalDue: '2025-12-31',
      progress: [
        { going: null, text: 'Rota drafted', fileIsEvidence: false, saidFor: '2025-09-30' },
        { going: 'at risk', text: 'Rota agreed', fileIsEvidence: false },
      ],
      details: [{ heading: 'Evidence', text: 'Minutes' }],
    }),
    action('1.2', {
      people: [],
      externalOwner: 'Housing',
      due: null,
      dueText: 'end of term',
      progress: [{ going: 'done', text: '', fileIsEvidence: true }],
    }),
    action('1.3', { plain: { start: '2026-01-12', urgent: true } }),
  ],
  changes: [],
  measures: [],
  withdrawn: [],
  saidFor: '2025-12-01',
  file: { name: 'plan.xlsx', bytes: new TextEncoder().encode('PK plan').buffer },
  ...changes,
});

describe('bringing in an existing plan', () => {
  it('keeps every field, the date before it moved, and what was reported as brought in', async () => {
    const told: number[] = [];
    const { planId } = await anne.bringIn(plan(), newKey(), ({ done, total }) => told.push(done / total));
    expect(told.at(-1)).toBe(1);
    expect([...told].sort((a, b) => a - b)).toEqual(told);
    const data = await planDataOf(anne, planId);
    const leadId = data.people.find(({ login }) => login === lena)?.id;
    expect(data.plan).toMatchObject({ title: 'The plan of before', example: false, responseRule: 'ofsted-inspection' });
    expect(data.actions).toMatchObject([
      {
        ref: '1.1',
        text: 'Do 1.1',
        outcome: 'Children are seen in time',
        due: '2026-03-31',
        originalDue: '2025-12-31',
        leadId,
        details: [{ heading: 'Evidence', text: 'Minutes' }],
      },
      { ref: '1.2', due: null, dueText: 'end of term', externalOwner: 'Housing', leadId: null },
      {
        ref: '1.3',
        start: '2026-01-12',
        urgent: true,
        workforce: false,
        recommendationId: data.recommendations[0].id,
        priorityId: data.priorities[0].id,
      },
    ]);
    const rows = data.rows.filter(({ actionId }) => actionId === data.actions[0].id);
    expect(rows).toMatchObject([
      { kind: 'assigned', due: '2025-12-31', leadId, imported: false },
      { kind: 'due', due: '2026-03-31', imported: true },
      { kind: 'progress', going: null, text: 'Rota drafted', imported: true, saidFor: '2025-09-30' },
      { kind: 'progress', going: 'at risk', text: 'Rota agreed', imported: true, saidFor: '2025-12-01', evidence: [] },
    ]);
    const [done] = data.rows.filter(({ actionId, kind }) => actionId === data.actions[1].id && kind === 'progress');
    const address = new URL(done.evidence[0].url, site.siteUrl);
    const kept = await fetch(address, { headers: { Authorization: 'Bearer local:anne.faulkner@council.example' } });
    expect(await kept.text()).toBe('PK plan');
    // A person who is named lead gets access.
    await expect(storeOf(site, 'lena.kowal').reportProgress(data.actions[2], said(), newKey())).resolves.toBeTruthy();
  });

  it('cut off at any request goes on where it stopped, makes nothing twice and shows no half plan', async () => {
    const key = newKey();
    const before = (await anne.open()).plans.length;
    let result: { planId: number } | null = null;
    for (let after = 0; !result; after += 1) {
      await site.fault({ fault: after % 2 ? 'cut' : 'lost answer', path: '_api', method: 'POST', after, times: null });
      result = await anne.bringIn(plan(), key).catch((error: unknown) => {
        expect(error).toBeInstanceOf(SiteError);
        return null;
      });
      await site.clearFaults();
      if (!result) expect((await anne.open()).plans.length).toBe(before);
    }
    const data = await planDataOf(anne, result.planId);
    expect([data.actions.length, data.recommendations.length, data.priorities.length]).toEqual([3, 1, 1]);
    expect(data.rows.map(({ kind }) => kind).sort()).toEqual([
      'assigned',
      'assigned',
      'assigned',
      'due',
      'progress',
      'progress',
      'progress',
    ]);
    expect(await anne.bringIn(plan(), key)).toMatchObject(result);
    expect((await anne.open()).plans.length).toBe(before + 1);
  });

  it('is refused to people who are not plan managers', async () => {
    await openProvisioning(site.as('anne.faulkner')).addToRole('leads', lena);
    const error: unknown = await storeOf(site, 'lena.kowal')
      .bringIn(plan(), newKey())
      .catch((reason: unknown) => reason);
    expect((error as SiteError).kind).toBe('not allowed');
  });
});

describe('bringing a newer file in', () => {
  const nothing = { priorities: [], recommendations: [], actions: [] };

  it('changes what was confirmed, adds what is new to what is there, and never touches what was reported', async () => {
    const { planId } = await anne.bringIn(plan(), newKey());
    await anne.changeSettings(planId, confirmedSettings([]));
    const before = await planDataOf(anne, planId);
    const [first, , third] = before.actions;
    await anne.reportProgress(first, said({ text: 'Said by the lead.' }), newKey());
    const { leftAlone } = await anne.bringIn(
      plan({
        ...nothing,
        into: planId,
        actions: [action('2.1', { recommendation: { id: before.recommendations[0].id }, priority: null })],
        changes: [
          {
            action: first,
            outcome: 'Seen within a day',
            due: '2026-06-30',
            plain: { workforce: true },
            progress: { going: 'on course', text: 'Rota began', fileIsEvidence: false },
          },
        ],
        withdrawn: [third],
      }),
      newKey(),
    );
    expect(leftAlone).toEqual([]);
    const after = await planDataOf(anne, planId);
    expect(after.actions.map(({ ref, outcome, due }) => [ref, outcome, due])).toEqual([
      ['1.1', 'Seen within a day', '2026-06-30'],
      ['1.2', 'Children are seen in time', null],
      ['1.3', 'Children are seen in time', '2026-03-31'],
      ['2.1', 'Children are seen in time', '2026-03-31'],
    ]);
    expect(after.actions.map(({ workforce }) => workforce)).toEqual([true, false, false, false]);
    // The next reminders of the plan wait for a plan manager again.
    expect([before, after].map(({ settings }) => settings.reminders.firstRun)).toEqual(['confirmed', 'to confirm']);
    expect(after.rows.slice(0, before.rows.length)).toEqual(before.rows);
    expect(after.rows.slice(before.rows.length).map(({ kind, text, imported }) => [kind, text, imported])).toEqual([
      ['progress', 'Said by the lead.', false],
      ['assigned', '', false],
      ['due', 'Brought in from plan.xlsx.', false],
      ['progress', 'Rota began', true],
      ['withdraw', 'No longer in plan.xlsx.', false],
    ]);
  });

  it('leaves alone what somebody changed meanwhile, and says so; repeated, it does nothing twice', async () => {
    const { planId } = await anne.bringIn(plan(), newKey());
    const [first, second] = (await planDataOf(anne, planId)).actions;
    await anne.editAction(first, { measure: 'Another' }, 'Put right.', newKey());
    const key = newKey();
    const file = plan({
      ...nothing,
      into: planId,
      changes: [
        { action: first, text: 'From the file' },
        { action: second, text: 'From the file' },
      ],
    });
    const first_ = await anne.bringIn(file, key);
    expect(first_.leftAlone).toEqual([{ ref: '1.1', why: 'Anne Faulkner changed it meanwhile.' }]);
    await anne.bringIn(file, key);
    const { actions } = await planDataOf(anne, planId);
    expect(actions.map(({ text }) => text)).toEqual(['Do 1.1', 'From the file', 'Do 1.3']);
  });

  it('lets an action answer several, of the plan and of the file', async () => {
    const { recommendations } = await planDataOf(anne, reportPlanId);
    const further = { ref: '9', number: '9', text: 'Tell partners', priority: null, inspectionId: null, order: 9 };
    const several = action('3.3', {
      recommendation: { id: recommendations[2].id },
      alsoAnswers: [{ id: recommendations[0].id }, { index: 0 }],
      priority: null,
    });
    const file = plan({ ...nothing, into: reportPlanId, recommendations: [further], actions: [several] });
    await anne.bringIn(file, newKey());
    const after = await planDataOf(anne, reportPlanId);
    const made = after.recommendations.find(({ text }) => text === 'Tell partners')!;
    expect(after.actions.find(({ ref }) => ref === '3.3')?.alsoAnswersIds).toEqual([recommendations[0].id, made.id]);
  });

  it('finds the recommendations of a report that was read before', async () => {
    const { recommendations } = await planDataOf(anne, reportPlanId);
    await anne.bringIn(
      plan({
        ...nothing,
        into: reportPlanId,
        actions: [action('3.1', { recommendation: { id: recommendations[2].id }, priority: null })],
      }),
      newKey(),
    );
    const data = await planDataOf(anne, reportPlanId);
    expect(data.actions.at(-1)).toMatchObject({ ref: '3.1', recommendationId: recommendations[2].id });
  });
});

describe('measures of the file', () => {
  const measures: BroughtInPlan['measures'] = [
    {
      ref: 'M1',
      title: '85% in 45 days',
      definition: '',
      undefinedWhy: 'It came in the words of plan.xlsx.',
      owner: { login: lena },
      actions: [{ index: 0 }, { index: 2 }],
      order: 1,
    },
  ];

  it('are made with their actions and their owner, once, and go with them', async () => {
    const key = newKey();
    const { planId } = await anne.bringIn(plan({ measures }), key);
    await anne.bringIn(plan({ measures }), key);
    const data = await planDataOf(anne, planId);
    const ownerId = data.people.find(({ login }) => login === lena)?.id;
    const numbered = (ref: string): number | undefined => data.actions.find((each) => each.ref === ref)?.id;
    expect(data.measures).toMatchObject([
      {
        ref: 'M1',
        title: '85% in 45 days',
        ownerId,
        ownerTerms: [{ from: '2026-11-23', personIds: [ownerId] }],
        actionIds: [numbered('1.1'), numbered('1.3')],
        baseline: null,
        target: null,
      },
    ]);
    await anne.undoBringIn(planId, key);
    const bin = await (await site.raw('anne.faulkner', 'GET', 'web/recyclebin?$top=200')).json();
    expect((bin as { value: { Title: string }[] }).value.map(({ Title }) => Title)).toContain('85% in 45 days');
  });

  it('stay, with all that came with them, once somebody defined one', async () => {
    const key = newKey();
    const { planId } = await anne.bringIn(plan({ measures }), key);
    const [measure] = (await planDataOf(anne, planId)).measures;
    await anne.editRecord('measures', measure, { unit: '%', undefinedWhy: null }, 'Defined.', newKey());
    await expect(anne.undoBringIn(planId, key)).rejects.toThrow(/recorded since on measure M1/);
    expect((await planDataOf(anne, planId)).measures).toHaveLength(1);
  });
});

describe('undoing it', () => {
  it('takes a whole new plan back to the recycle bin', async () => {
    const before = (await anne.open()).plans;
    const key = newKey();
    const { planId } = await anne.bringIn(plan(), key);
    await anne.undoBringIn(planId, key);
    expect((await anne.open()).plans).toEqual(before);
    const bin = await (await site.raw('anne.faulkner', 'GET', 'web/recyclebin?$top=100')).json();
    expect((bin as { value: { Title: string }[] }).value.filter(({ Title }) => Title === '1.1').length).toBeGreaterThan(
      0,
    );
    // Repeating the call does no harm.
    await expect(anne.undoBringIn(planId, key)).resolves.toBeUndefined();
  });

  it('gives changed actions back what they held, and takes back what was added', async () => {
    const { planId } = await anne.bringIn(plan(), newKey());
    const before = await planDataOf(anne, planId);
    const key = newKey();
    await anne.bringIn(
      plan({
        into: planId,
        priorities: [],
        recommendations: [],
        actions: [action('9.1', { recommendation: null, priority: null })],
        changes: [
          { action: before.actions[0], text: 'Other words', due: '2026-09-30', people: [], externalOwner: 'Police' },
        ],
      }),
      key,
    );
    expect(await anne.bringInsDone(planId)).toMatchObject([
      {
        operationKey: key,
        touched: [
          { actionId: before.actions[0].id, made: false, withdrawn: false, changedAgain: false },
          { made: true, withdrawn: false, changedAgain: false },
        ],
      },
      { touched: before.actions.map(() => ({ made: true, withdrawn: false, changedAgain: false })) },
    ]);
    await anne.undoBringIn(planId, key);
    expect(await anne.bringInsDone(planId)).toHaveLength(1);
    const after = await planDataOf(anne, planId);
    const bare = ({ actions }: typeof after): object[] => actions.map(({ etag: _etag, ...values }) => values);
    expect(bare(after)).toEqual(bare(before));
    expect(after.rows).toEqual(before.rows);
  });

  it('takes back a file that only changed and withdrew actions, which is listed by its name and day', async () => {
    const { planId } = await anne.bringIn(plan(), newKey());
    const before = await planDataOf(anne, planId);
    const [first, second, third] = before.actions;
    const key = newKey();
    const file = { name: 'newer.csv', bytes: new TextEncoder().encode('newer').buffer as ArrayBuffer };
    const none = { into: planId, file, priorities: [], recommendations: [], actions: [] };
    const changes = [
      { action: first, text: 'Other words' },
      { action: third, progress: { going: null, text: 'Met the team', fileIsEvidence: false } },
    ];
    await anne.bringIn(plan({ ...none, changes, withdrawn: [second] }), key);
    const [newest] = await anne.bringInsDone(planId);
    expect(newest).toMatchObject({ operationKey: key, fileName: 'newer.csv', on: '2026-11-23' });
    const touched = (action: Action): unknown => newest.touched.find(({ actionId }) => actionId === action.id);
    expect(newest.touched).toHaveLength(3);
    expect(touched(first)).toMatchObject({ made: false, withdrawn: false, firstRowId: null });
    expect(touched(second)).toMatchObject({ made: false, withdrawn: true, firstRowId: expect.any(Number) as number });
    expect(touched(third)).toMatchObject({ made: false, withdrawn: false, firstRowId: expect.any(Number) as number });
    await anne.undoBringIn(planId, key);
    const after = await planDataOf(anne, planId);
    expect(after.actions.map(({ text }) => text)).toEqual(before.actions.map(({ text }) => text));
    expect(after.rows).toEqual(before.rows);
    expect((await anne.bringInsDone(planId)).map(({ operationKey }) => operationKey)).not.toContain(key);
  });

  it('is refused once something was reported on it, naming the action, and to all but owners', async () => {
    const key = newKey();
    const { planId } = await anne.bringIn(plan(), key);
    const { actions } = await planDataOf(anne, planId);
    await openProvisioning(site.as('anne.faulkner')).addToRole('managers', 'rhys.evans@council.example');
    await expect(storeOf(site, 'rhys.evans').undoBringIn(planId, key)).rejects.toThrow(/Only an owner/);
    await anne.reportProgress(actions[1], said(), newKey());
    await expect(anne.undoBringIn(planId, key)).rejects.toThrow(/recorded since on action 1\.2/);
    expect((await planDataOf(anne, planId)).actions).toHaveLength(3);
  });

  describe('a file that only changed or withdrew actions is refused, and nothing written,', () => {
    let planId: number;
    let key: string;
    let before: PlanData;
    const bringNewer = async (changes: (actions: PlanData['actions']) => Partial<BroughtInPlan>): Promise<void> => {
      ({ planId } = await anne.bringIn(plan(), newKey()));
      key = newKey();
      const { actions } = await planDataOf(anne, planId);
      const none = { into: planId, priorities: [], recommendations: [], actions: [] };
      await anne.bringIn(plan({ ...none, ...changes(actions) }), key);
      before = await planDataOf(anne, planId);
    };
    const isRefused = async (): Promise<void> => {
      const now = await planDataOf(anne, planId);
      await expect(anne.undoBringIn(planId, key)).rejects.toThrow(/recorded since on action 1\.1,/);
      const after = await planDataOf(anne, planId);
      expect(after.actions).toEqual(now.actions);
      expect(after.rows).toEqual(now.rows);
      const done = await anne.bringInsDone(planId);
      expect(done.map(({ operationKey }) => operationKey)).toContain(key);
    };
    /** The numbers of actions because of which the screen does not offer to undo the file. */
    const wentOnOnScreen = async (): Promise<string[]> => {
      const { data } = await anne.open(planId);
      if (!data) throw new Error('There is no plan.');
      const done = await anne.bringInsDone(planId);
      const found = bringInsOf(data, viewPlan(data, '2026-11-23'), done).find(
        ({ operationKey }) => operationKey === key,
      );
      return (found?.wentOn ?? []).map(({ ref }) => ref);
    };

    it('once somebody corrected the words of an action whose date it moved', async () => {
      await bringNewer(([first]) => ({ changes: [{ action: first, text: 'Other words', due: '2026-09-30' }] }));
      await anne.editAction(before.actions[0], { text: 'Other words, spelt right' }, 'A slip.', newKey());
      await isRefused();
      const { actions, rows } = await planDataOf(anne, planId);
      expect(actions[0]).toMatchObject({ text: 'Other words, spelt right', due: '2026-09-30' });
      const moves = rows.filter(({ kind, actionId }) => kind === 'due' && actionId === actions[0].id);
      expect(moves.at(-1)?.due).toBe('2026-09-30');
      expect(await wentOnOnScreen()).toEqual(['1.1']);
    });

    it('once somebody corrected words of an action of which it changed nothing else', async () => {
      await bringNewer(([first, second]) => ({
        changes: [
          { action: first, text: 'Other words' },
          { action: second, text: 'More words' },
        ],
      }));
      await anne.editAction(before.actions[0], { text: 'Other words, spelt right' }, 'A slip.', newKey());
      await isRefused();
    });

    it('once somebody corrected the report that it brought', async () => {
      await bringNewer(([first]) => ({
        changes: [{ action: first, progress: { going: 'at risk', text: 'Half of it', fileIsEvidence: false } }],
      }));
      const report = before.rows.find(({ text }) => text === 'Half of it');
      await anne.reportProgress(before.actions[0], said({ text: 'Most of it', replaces: report?.key }), newKey());
      await isRefused();
      expect(await wentOnOnScreen()).toEqual(['1.1']);
    });

    it('once somebody reported on an action that it withdrew', async () => {
      await bringNewer(([first]) => ({ withdrawn: [first] }));
      await anne.changeAction(before.actions[0], { kind: 'restore', reason: 'It counts.' }, newKey());
      await anne.reportProgress(before.actions[0], said({ text: 'It went on.' }), newKey());
      await isRefused();
      expect(await wentOnOnScreen()).toEqual(['1.1']);
    });

    it('never because of an action that it left alone, or of reports from before it', async () => {
      ({ planId } = await anne.bringIn(plan(), newKey()));
      const { actions } = await planDataOf(anne, planId);
      await anne.editAction(actions[0], { measure: 'Another' }, 'Put right.', newKey());
      await anne.reportProgress(actions[1], said({ text: 'Said before.' }), newKey());
      const earlier = await planDataOf(anne, planId);
      key = newKey();
      const none = { into: planId, priorities: [], recommendations: [], actions: [] };
      const changes = [
        { action: actions[0], text: 'From the file' },
        { action: actions[1], due: '2026-09-30' },
      ];
      await anne.bringIn(plan({ ...none, changes }), key);
      expect(await wentOnOnScreen()).toEqual([]);
      await anne.undoBringIn(planId, key);
      const after = await planDataOf(anne, planId);
      expect(after.rows).toEqual(earlier.rows);
      expect(after.actions.map(({ text, due }) => [text, due])).toEqual(
        earlier.actions.map(({ text, due }) => [text, due]),
      );
    });
  });
});
