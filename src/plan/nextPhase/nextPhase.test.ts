import { viewPlan } from '../planView';
import { actionWith, assigned, dataWith, rowWith, recommendationWith } from '../testing';
import {
  carriedInWords,
  carriedOver,
  carriedRecommendations,
  completeActions,
  openActions,
  phaseProblem,
} from './nextPhase';
import type { ActionDecision } from './nextPhase';

const TODAY = '2026-11-23';
const evidence = [{ title: 'Audit', url: 'https://council.example/audit' }];

const data = dataWith({
  recommendations: [
    recommendationWith(1),
    recommendationWith(2),
    recommendationWith(3),
    recommendationWith(4, { withdrawn: 'Superseded' }),
  ],
  actions: [
    actionWith({ id: 1, recommendationId: 1 }),
    actionWith({ id: 2, recommendationId: 2, ref: '2.1' }),
    actionWith({ id: 3, recommendationId: 3, ref: '3.1' }),
  ],
  rows: [
    ...[1, 2, 3].map((actionId) => assigned(actionId, '2026-09-01', { actionId })),
    rowWith({ id: 9, kind: 'progress', day: '2026-11-02', actionId: 2, going: 'done', doneOn: '2026-11-02', evidence }),
  ],
});
const view = viewPlan(data, TODAY);
const decided = (actionId: number, changes: Partial<ActionDecision> = {}): ActionDecision => ({
  actionId,
  becomes: 'carried',
  into: null,
  reason: '',
  ...changes,
});

describe('the next phase', () => {
  it('asks about what is open, and leaves what is complete behind', () => {
    expect(openActions(view).map(({ action }) => action.id)).toEqual([1, 3]);
    expect(completeActions(view).map(({ action }) => action.id)).toEqual([2]);
  });

  it('carries the recommendations that are still to be answered, also where nothing goes on with them', () => {
    const decisions = [decided(1), decided(3, { becomes: 'withdrawn', reason: 'No longer needed' })];
    expect(carriedRecommendations({ decisions }, view, data.recommendations).map(({ ref }) => ref)).toEqual(['1', '3']);
  });

  it.each([
    [
      'a merger without a target',
      [decided(1), decided(3, { becomes: 'merged', reason: 'One' })],
      /^Action 3\.1: choose/,
    ],
    [
      'a merger into one that ends itself',
      [decided(1), decided(3, { becomes: 'merged', into: 3, reason: 'One' })],
      /choose/,
    ],
    [
      'an ending without a reason',
      [decided(1), decided(3, { becomes: 'closed' })],
      /^Action 3\.1: say why it is closed\./,
    ],
    ['nothing carried', [decided(1, { becomes: 'closed', reason: 'x' })], /^Carry at least one action/],
  ])('refuses %s', (_name, decisions, words) => {
    expect(phaseProblem({ decisions }, view)?.message).toMatch(words);
  });

  it('cites what was carried and what was merged into it', () => {
    const plan = { title: 'Phase 2', starts: null, ends: null };
    const decisions = [decided(1), decided(3, { becomes: 'merged', into: 1, reason: 'One' })];
    expect(phaseProblem({ decisions }, view)).toBeNull();
    const [carried] = carriedOver({ plan, answersNewReport: false, decisions }, view, data.plan);
    expect(carried.carriedFrom.map(({ ref }) => ref)).toEqual(['1.1', '3.1']);
  });

  it.each([
    [{ firstDue: '2025-03-31', timesMoved: 4 }, 'action 3.2 of Phase 3, first due March 2025, moved 4 times'],
    [{ firstDue: '2025-03-31', timesMoved: 1 }, 'action 3.2 of Phase 3, first due March 2025, moved once'],
    [{ firstDue: null, timesMoved: 0 }, 'action 3.2 of Phase 3'],
  ])('is cited in words: %o', (cited, words) => {
    expect(carriedInWords({ fromPlanId: 1, planTitle: 'Phase 3', fromActionId: 2, ref: '3.2', ...cited })).toBe(words);
  });
});
