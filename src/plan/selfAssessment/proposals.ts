import type { PlanData } from '../planData';
import { outlookOf } from '../measures/outlook';
import { measureSentence } from '../measures/words';
import type { PlanView } from '../view';
import { asSentence } from '../words';
import type { SelfAssessment, SelfAssessmentPoint } from '../fields';

/**
 * An improvement that the plan's data shows, offered for the self-assessment (requirement 37). The person may edit it.
 */
export interface Proposal {
  /** A key that stays the same while other parts of the plan change. */
  key: string;
  point: SelfAssessmentPoint;
  /** Its source in words: "action 1.1, embedded". */
  source: string;
}

/**
 * Improvements to offer, from embedded actions and from measures that have come nearer to their target or reached it.
 * Those already in the self-assessment are left out.
 */
export function proposedImprovements(data: PlanData, view: PlanView, assessment: SelfAssessment): Proposal[] {
  const made = assessment.points.filter(({ kind }) => kind === 'improvement made');
  const fromActions = view.actions.flatMap(({ action, state, rating, priority }): Proposal[] => {
    if (!rating?.embedded || made.some(({ actionIds }) => actionIds.includes(action.id))) return [];
    const outcome = action.outcome.trim() || action.text;
    const found = state.assurance?.embedded ? ` ${asSentence(state.assurance.text)}` : '';
    return [
      {
        key: `action ${action.id}`,
        source: `action ${action.ref}, embedded`,
        point: {
          kind: 'improvement made',
          area: priority?.title ?? '',
          text: `${asSentence(outcome)}${found}`,
          actionIds: [action.id],
        },
      },
    ];
  });
  const fromMeasures = data.measures.flatMap((measure): Proposal[] => {
    const outlook = outlookOf(measure, data.readings, view.today);
    const better = outlook.state === 'met' || outlook.state === 'nearer';
    if (!better || made.some(({ text }) => text.startsWith(measure.title))) return [];
    const priority = data.priorities.find(({ id }) => id === measure.priorityId);
    return [
      {
        key: `measure ${measure.id}`,
        source: `measure ${measure.ref}, ${outlook.state === 'met' ? 'at' : 'nearer to'} its target`,
        point: {
          kind: 'improvement made',
          area: priority?.title ?? '',
          text: `${measure.title}: ${measureSentence(measure, outlook, view.today)}`,
          actionIds: measure.actionIds,
        },
      },
    ];
  });
  return [...fromActions, ...fromMeasures];
}
