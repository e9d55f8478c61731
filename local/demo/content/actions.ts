import type { Action } from '../../../src/plan/fields';
import type { RecordValues } from '../../../src/lists/planStore';
import { MANAGER } from '../demoPeople';
import type { PlanEvent, EventContext } from '../planEvent';
import type { Offset } from './story';

/** Events around the demo's actions: dependencies, questions to leads, and costs. */

const edited = (
  at: Offset,
  ref: string,
  changes: (context: EventContext) => Partial<Action>,
  reason: string,
): PlanEvent => ({
  at,
  apply: (context) => context.editAction(ref, changes(context), reason, context.key('edited', ref, Math.abs(at))),
});

const asked = (at: Offset, name: string, ref: string, text: string): PlanEvent => ({
  at,
  apply: async (context) => {
    const action = context.action(ref);
    const { rows } = await context.store(MANAGER).history(action.id);
    const report = rows.filter(({ kind }) => kind === 'progress').pop();
    const key = context.key('asked', name);
    context.keep(
      `question ${name}`,
      await context
        .store(MANAGER)
        .changeAction(action, { kind: 'query', about: report?.key ?? null, reason: context.days.fill(text) }, key),
    );
  },
});

const answered = (at: Offset, name: string, ref: string, by: string, text: string): PlanEvent => ({
  at,
  apply: async (context) => {
    const { key: about } = context.kept<{ key: string }>(`question ${name}`);
    const reason = context.days.fill(text);
    await context
      .store(by)
      .changeAction(context.action(ref), { kind: 'answer', about, reason }, context.key('answered', name));
  },
});

type Money = Pick<RecordValues<'spend'>, 'kind' | 'title' | 'amount' | 'funding' | 'note'>;

const money = (at: Offset, ref: string | null, line: Money, until: Offset | null = null): PlanEvent => ({
  at,
  apply: async ({ store, planId, days, action, key }) => {
    const draft = {
      ...line,
      planId,
      actionId: ref === null ? null : action(ref).id,
      day: days.day(at),
      until: until === null ? null : days.day(until),
    };
    await store(MANAGER).addRecord('spend', draft, key('money', line.title ?? ''));
  },
});

/** The number of rows that these events add to Progress: two changes of plan, two questions and an answer. */
export const ROWS_BESIDE_THE_STORIES = 5;

export const actionPlanEvents: readonly PlanEvent[] = [
  money(-369, null, {
    kind: 'budget',
    title: 'Agreed by Cabinet for the plan’s eighteen months',
    amount: 210_000,
    funding: 'Improvement reserve',
  }),
  money(-44, '4.1', {
    kind: 'spend',
    title: 'Assessment training, two courses',
    amount: 18_400,
    funding: 'Improvement reserve',
  }),
  money(
    -40,
    '11.4',
    {
      kind: 'post',
      title: 'Two personal advisers for care leavers',
      amount: 84_000,
      funding: 'Improvement reserve',
      note: 'Both posts are advertised.',
    },
    60,
  ),
  money(
    -38,
    '7.2',
    { kind: 'post', title: 'A permanence tracking officer', amount: 36_500, funding: 'Improvement reserve' },
    60,
  ),
  money(-20, '11.2', {
    kind: 'spend',
    title: 'Rooms and food for the first independence course',
    amount: 3_260.5,
    funding: 'Improvement reserve',
  }),
  edited(
    -2,
    '10.2',
    (context) => ({ waitsFor: [{ actionId: context.action('10.1').id, need: 'sufficiently progressed' }] }),
    'The board asked that firms are invited once apprenticeships have begun.',
  ),
  edited(
    -2,
    '11.4',
    (context) => ({ waitsFor: [{ actionId: context.action('11.3').id, need: 'complete' }], workforce: true }),
    'The Pledge says what they can expect; and it hangs on filling two advisers’ posts.',
  ),
  edited(-2, '4.1', () => ({ workforce: true }), 'Counted among the workforce actions.'),
  edited(-2, 'A3', () => ({ workforce: true }), 'Counted among the workforce actions.'),
  edited(
    -2,
    'A4',
    () => ({ externalOwner: 'School nursing (health)' }),
    'The school nurses give the briefings; the partnership manager answers for them here.',
  ),
  asked(-5, 'visits', '11.4', 'Which of the nine without a visit come first?'),
  answered(-4, 'visits', '11.4', 'joanne.tranter', 'Those who turn 18 before the end of the year: four of the nine.'),
  asked(-2, 'fostering records', '7.2', 'Who decides when the fostering records move, and can it be before {19}?'),
];
