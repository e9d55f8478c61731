import type { Risk } from '../fields';
import { lateActionsOf, openRisks } from '../risks/register';
import { risksOn } from '../risks/standing';
import type { RiskStanding } from '../risks/standing';
import type { About, Occurrence, RemindingDay, RuleFamily } from './occurrence';
import { tell } from './occurrence';
import { stageOf, stepOfStage, urgencyOfStage } from './stages';

function aboutRisk({ id, ref, title }: Risk): About {
  return { kind: 'risk', id, ref, text: title, route: `#/risks/${encodeURIComponent(ref)}` };
}

/** Reminds the owner of a risk of its review before its day, on that day and until it is looked at (requirement 97). */
export const riskReviews: RuleFamily = (on) =>
  openRisks(risksOn(on.data, on.day)).flatMap(({ risk, ownerId, nextReview }) => {
    const stage = nextReview === null ? null : stageOf(nextReview, on.day, on.data.settings);
    if (!stage || nextReview === null) return [];
    return tell(on, {
      about: aboutRisk(risk),
      rule: 'risk review due',
      urgency: urgencyOfStage[stage.reached],
      due: nextReview,
      step: stepOfStage(stage),
      since: stage.since,
      leadId: ownerId,
      apart: stage.apart,
    });
  });

/**
 * Asks the owner of a risk, once for each due date, when an action that lowers it is late: the risk may then score
 * higher than its last review says (requirement 97). A review made since the date was missed has answered the question.
 */
export const lateActionsOfRisks: RuleFamily = (on) =>
  openRisks(risksOn(on.data, on.day)).flatMap((standing) =>
    lateActionsOf(standing, (id) => on.states.get(id), on.day).flatMap((id) => askAbout(on, standing, id)),
  );

function askAbout(on: RemindingDay, { risk, ownerId, lastReview }: RiskStanding, actionId: number): Occurrence[] {
  const due = on.states.get(actionId)?.due ?? null;
  if (due === null || (lastReview && lastReview.recorded > due)) return [];
  return tell(on, {
    about: aboutRisk(risk),
    rule: 'risk action late',
    urgency: 'asked',
    due,
    step: 0,
    leadId: ownerId,
    detail: on.actions.get(actionId)?.ref ?? String(actionId),
    apart: actionId,
  });
}
