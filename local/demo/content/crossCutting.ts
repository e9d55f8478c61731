import { MANAGER } from '../demoPeople';
import type { PlanEvent } from '../planEvent';

/** The cross-cutting priorities. Each serves the recommendations named by number (requirement 18). */
const across: readonly { ref: string; title: string; recommendations: readonly string[] }[] = [
  { ref: 'A', title: 'The child’s voice', recommendations: ['4', '8', '9', '11'] },
  { ref: 'B', title: 'Management oversight', recommendations: ['1', '6', '7'] },
  { ref: 'C', title: 'Working with partners', recommendations: ['2', '10', '12'] },
];

/** Adds the board's three cross-cutting priorities, which were agreed with the draft. */
export const crossCuttingPlanEvents: readonly PlanEvent[] = across.map(({ ref, title, recommendations }, index) => ({
  at: -345,
  apply: async ({ store, planId, key, recommendation, data }) => {
    const manager = store(MANAGER);
    const draft = { ref, title, order: 100 + index, kind: 'cross-cutting' as const };
    const { id } = await manager.addPriority(planId, draft, key('cross-cutting', ref));
    const now = new Map((await data()).recommendations.map((one) => [one.id, one]));
    for (const number of recommendations) {
      const asked = now.get(recommendation(number).id)!;
      const crossPriorityIds = [...new Set([...asked.crossPriorityIds, id])];
      const reason = `The board sees it run through “${title}”.`;
      await manager.editRecommendation(asked, { crossPriorityIds }, reason, key('cross-cutting', ref, number));
    }
  },
}));
