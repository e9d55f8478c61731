import type { Assurance } from '../fields';
import type { About, RuleFamily } from './occurrence';
import { tell } from './occurrence';
import { stageOf, stepOfStage, urgencyOfStage } from './stages';

export function aboutAudit({ id, title }: Pick<Assurance, 'id' | 'title'>): About {
  return { kind: 'audit', id, ref: title, text: title, route: `#/assurance/${id}` };
}

/**
 * Reminds the lead of an audit or review before its planned day, on that day, and afterwards until the audit is
 * recorded as held or cancelled (requirements 35 and 36).
 */
export const audits: RuleFamily = (on) =>
  on.data.assurance.flatMap(({ id, title, kind, planned, held, cancelled, leadId }) => {
    if (planned === null || cancelled !== null || (held !== null && held <= on.day)) return [];
    const stage = stageOf(planned, on.day, on.data.settings);
    if (!stage) return [];
    return tell(on, {
      about: aboutAudit({ id, title }),
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
