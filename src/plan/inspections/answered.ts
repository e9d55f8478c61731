import { sameText } from '../search';
import type { Inspection, Recommendation } from '../fields';
import { countsOf, inPlanOrder } from '../groups';
import type { Counts, PlanView, RecommendationView } from '../view';

/** The plan's response to one inspection. */
export interface Answered {
  /** The inspection's recommendations in plan order, without withdrawn ones. */
  recommendations: RecommendationView[];
  /** The recommendations that no live action answers (requirement 17). */
  gaps: Recommendation[];
  /** The counts of all actions that answer them. */
  counts: Counts;
}

/** The plan's response to the recommendations of one inspection, as of the view's day. */
export function answersTo(inspection: Inspection, view: PlanView): Answered {
  const recommendations = view.priorities
    .flatMap((group) => group.recommendations)
    .filter(({ recommendation }) => recommendation.inspectionId === inspection.id && recommendation.withdrawn === null)
    .sort((one, other) => inPlanOrder(one.recommendation, other.recommendation));
  return {
    recommendations,
    gaps: recommendations.filter(({ counts }) => counts.total === 0).map(({ recommendation }) => recommendation),
    counts: countsOf([
      ...new Set(recommendations.flatMap(({ actions, alsoAnsweredBy }) => [...actions, ...alsoAnsweredBy])),
    ]),
  };
}

/**
 * The response in a sentence: "12 of 13 recommendations are answered, by 38 actions; 9 are complete. Recommendation 100
 * has no response yet."
 */
export function answeredInWords({ recommendations, gaps, counts }: Answered): string {
  const all = recommendations.length;
  if (all === 0) return '';
  const actions = `${counts.total} ${counts.total === 1 ? 'action' : 'actions'}`;
  const done =
    counts.Blue === 0 ? 'none is complete yet' : `${counts.Blue} ${counts.Blue === 1 ? 'is' : 'are'} complete`;
  const first =
    all === gaps.length
      ? `None of the ${all} recommendations has a response yet.`
      : `${gaps.length === 0 ? `All ${all} recommendations are` : `${all - gaps.length} of ${all} recommendations are`} answered, by ${actions}; ${done}.`;
  if (gaps.length === 0 || gaps.length === all) return first;
  const named = gaps.map(({ ref }) => ref);
  return `${first} ${gaps.length === 1 ? `Recommendation ${named[0]} has` : `Recommendations ${named.slice(0, -1).join(', ')} and ${named[named.length - 1]} have`} no response yet.`;
}

/** The recommendations grouped by addressee, in plan order (requirement 3). */
export function byAddressee<Item extends { recommendation: Recommendation }>(
  items: readonly Item[],
): { addressee: string; items: Item[] }[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const addressee = item.recommendation.addressee.trim();
    const known = [...groups.keys()].find((each) => sameText(each, addressee)) ?? addressee;
    groups.set(known, [...(groups.get(known) ?? []), item]);
  }
  return [...groups].map(([addressee, of]) => ({ addressee, items: of }));
}
