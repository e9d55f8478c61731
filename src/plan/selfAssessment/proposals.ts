import type { PlanData } from '../planData';
import { outlookOf } from '../measures/outlook';
import { measureSentence } from '../measures/words';
import type { PlanView } from '../view';
import { asSentence } from '../words';
import type { SelfAssessment, SelfAssessmentPoint } from '../fields';

/** An improvement that the plan itself shows, offered to be taken over and edited (requirement 37). */
export interface Proposal {
  /** Stable while the plan changes around it. */
  key: string;
  point: SelfAssessmentPoint;
  /** Where it comes from, in words: "action 1.1, embedded". */
  source: string;
}

/**
 * Improvements made, drawn from embedded actions and from measures that have come nearer to their target or reached it, without those that the
 * self-assessment has already.
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
