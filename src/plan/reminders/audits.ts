import type { RuleFamily } from './occurrence';
import { tell } from './occurrence';
import { stageOf, stepOfStage, urgencyOfStage } from './stages';

/**
 * Whoever leads an audit or a review is told before its planned day, on it, and while nobody has said that it was held or
 * will not be (requirements 35 and 36).
 */
export const audits: RuleFamily = (on) =>
  on.data.assurance.flatMap(({ id, title, kind, planned, held, cancelled, leadId }) => {
    if (planned === null || cancelled !== null || (held !== null && held <= on.day)) return [];
    const stage = stageOf(planned, on.day, on.data.settings);
    if (!stage) return [];
    return tell(on, {
      about: { kind: 'audit', id, ref: title, text: title, route: `#/assurance/${id}` },
      rule: 'audit due',
      urgency: urgencyOfStage[stage.reached],
      due: planned,
      step: stepOfStage(stage),
      since: stage.since,
      leadId,
      detail: kind,
      apart: stage.apart,
    });
  });
