import type { PlanData } from './planData';
import type { Priority, Recommendation } from './fields';
import { groupBy } from './groupBy';
import { compareRefs } from './ref';
import { worstFirst } from './rating';
import type { Counts, Group, PlanView, PriorityView, RatedAction, RecommendationView } from './view';

/** How many actions have each rating. Withdrawn ones are not counted, so the five numbers always sum to the total. */
export function countsOf(actions: readonly RatedAction[]): Counts {
  const counts: Counts = { Blue: 0, Green: 0, Amber: 0, Red: 0, Grey: 0, embedded: 0, awaiting: 0, total: 0 };
  for (const { rating } of actions) {
    if (!rating) continue;
    counts[rating.key]++;
    counts.total++;
    if (rating.embedded) counts.embedded++;
    if (rating.awaiting) counts.awaiting++;
  }
  return counts;
}

/**
 * The order of attention, worst first: by rating, then the longest late, urgent ones first, the earliest due. Withdrawn
 * ones last.
 */
export function compareAttention(a: RatedAction, b: RatedAction): number {
  const rank = ({ rating }: RatedAction): number => (rating ? worstFirst.indexOf(rating.key) : worstFirst.length);
  const due = ({ state }: RatedAction): string => state.due ?? '9999-12-31';
  return (
    rank(a) - rank(b) ||
    b.workingDaysLate - a.workingDaysLate ||
    Number(b.action.urgent) - Number(a.action.urgent) ||
    due(a).localeCompare(due(b)) ||
    compareRefs(a.action.ref, b.action.ref)
  );
}

/**
 * The counts, which sum to the total, and the worst action with its reason; never an average (docs/design.md, "The
 * rules").
 */
export function groupOf(actions: readonly RatedAction[]): Group {
  const rated = actions.filter(({ rating }) => rating !== null);
  const worst = rated.reduce<RatedAction | null>(
    (found, next) => (found === null || compareAttention(next, found) < 0 ? next : found),
    null,
  );
  return { counts: countsOf(actions), worst };
}

type Ordered = { order: number; ref: string };
export const inPlanOrder = (a: Ordered, b: Ordered): number => a.order - b.order || compareRefs(a.ref, b.ref);

/** The priority of an action: its recommendation's, else its own. */
export function priorityIdOf(action: RatedAction['action'], recommendation: Recommendation | null): number | null {
  return recommendation ? (recommendation.priorityId ?? action.priorityId) : action.priorityId;
}

/**
 * The plan by priority, recommendation and action, in plan order; items without a priority come last.
 * @param actions in any order
 * @param trendOf the share on track or done by month end, for the actions given
 */
export function prioritiesOf(
  data: PlanData,
  actions: readonly RatedAction[],
  trendOf: (actions: readonly RatedAction[]) => PriorityView['trend'],
): PriorityView[] {
  const answers = groupBy(actions, ({ recommendation }) => recommendation?.id ?? null);
  const alsoAnswer = groupBy(
    actions.flatMap((rated) => alsoAnswered(rated).map((id) => ({ id, rated }))),
    ({ id }) => id,
  );
  const others = groupBy(answers.get(null) ?? [], ({ priority }) => priority?.id ?? null);
  const themes = data.priorities.filter(({ kind }) => kind === 'theme');
  const known = new Set(themes.map(({ id }) => id));
  const recommendationsUnder = (priority: Priority | null): RecommendationView[] =>
    data.recommendations
      .filter(({ priorityId }) =>
        priority ? priorityId === priority.id : priorityId === null || !known.has(priorityId),
      )
      .sort(inPlanOrder)
      .map((recommendation) => {
        const answering = answers.get(recommendation.id) ?? [];
        const alsoAnsweredBy = (alsoAnswer.get(recommendation.id) ?? []).map(({ rated }) => rated);
        return { recommendation, actions: answering, alsoAnsweredBy, ...groupOf([...answering, ...alsoAnsweredBy]) };
      });
  const view = (priority: Priority | null): PriorityView => {
    const recommendations = recommendationsUnder(priority);
    const otherActions = others.get(priority?.id ?? null) ?? [];
    const all = [...recommendations.flatMap((recommendation) => recommendation.actions), ...otherActions];
    return { priority, recommendations, otherActions, ...groupOf(all), trend: trendOf(all) };
  };
  const named = [...themes].sort(inPlanOrder).map(view);
  const unnamed = view(null);
  return unnamed.recommendations.length + unnamed.otherActions.length > 0 ? [...named, unnamed] : named;
}

/** The recommendations that an action answers beside its own (requirement 67). */
export function alsoAnswered({ action }: Pick<RatedAction, 'action'>): number[] {
  return action.alsoAnswersIds.filter((id) => id !== action.recommendationId);
}

/** Every recommendation that an action answers, its own first. */
export function answeredBy(rated: Pick<RatedAction, 'action'>): number[] {
  const { recommendationId } = rated.action;
  return recommendationId === null ? alsoAnswered(rated) : [recommendationId, ...alsoAnswered(rated)];
}

/** Whether an action serves a cross-cutting priority, by itself or through the recommendation that it answers. */
export function serves({ action, recommendation }: RatedAction, priorityId: number): boolean {
  return (
    action.crossPriorityIds.includes(priorityId) || (recommendation?.crossPriorityIds.includes(priorityId) ?? false)
  );
}

/** The cross-cutting priorities with the actions that serve each (requirement 18). An action may serve several. */
export function crossCuttingOf(
  priorities: readonly Priority[],
  actions: readonly RatedAction[],
): PlanView['crossCutting'] {
  return priorities
    .filter(({ kind }) => kind === 'cross-cutting')
    .sort(inPlanOrder)
    .map((priority) => {
      const serving = actions.filter((rated) => serves(rated, priority.id));
      return { priority, actions: serving, ...groupOf(serving) };
    });
}
