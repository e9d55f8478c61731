import { daysBetween } from '../day';
import type { Risk } from '../fields';
import { openRisks } from '../risks/register';
import { risksOn } from '../risks/standing';
import { isLate } from '../rating';
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
  openRisks(risksOn(on.data, on.day)).flatMap(({ risk, ownerId, lastReview }) =>
    risk.actionIds.flatMap((id) => askAbout(on, { risk, ownerId, reviewedOn: lastReview?.recorded ?? null }, id)),
  );

function askAbout(
  on: RemindingDay,
  { risk, ownerId, reviewedOn }: { risk: Risk; ownerId: number | null; reviewedOn: string | null },
  actionId: number,
): Occurrence[] {
  const state = on.states.get(actionId);
  if (!state || state.due === null || !isLate(state, on.day)) return [];
  if (reviewedOn !== null && daysBetween(state.due, reviewedOn) > 0) return [];
  return tell(on, {
    about: aboutRisk(risk),
    rule: 'risk action late',
    urgency: 'asked',
    due: state.due,
    step: 0,
    leadId: ownerId,
    detail: on.actions.get(actionId)?.ref ?? String(actionId),
    apart: actionId,
  });
}
