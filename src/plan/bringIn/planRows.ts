import type { BroughtInPlan, RowLink } from './write';
import type { IncomingAction } from './incoming';
import { normalisedRef } from './normalisedRef';
import { recommendationFinder } from './recommendationMeant';
import type { AskedRecommendation, MeantRecommendation } from './recommendationMeant';
import type { Recommendation } from '../fields';
import type { PlanData } from '../planData';
import { sameText } from '../search';
import { similarity } from '../textSimilarity';
import { nextRef } from '../nextRef';
import { refsOf } from '../recommendationRefs';

/** The recommendations of a plan with a number: the one cited by it, else those printed with it. */
export function recommendationsNumbered<Row extends Pick<Recommendation, 'ref' | 'number'>>(
  recommendations: readonly Row[],
  wanted: string,
): Row[] {
  const cited = recommendations.filter(({ ref }) => normalisedRef(ref) === normalisedRef(wanted));
  return cited.length > 0
    ? cited
    : recommendations.filter(({ number }) => number !== null && normalisedRef(number) === normalisedRef(wanted));
}

/** Texts under the same number that are less similar than this are two recommendations. */
const OTHER = 0.4;

/**
 * The themes and recommendations for the actions of a file: those of the plan where they exist, else new ones, each
 * once, in the order in which the file names them.
 */
export class PlanRows {
  private readonly themes: string[] = [];
  private readonly newRecommendations: { number: string | null; text: string; priority: RowLink }[] = [];

  private readonly meant: (asked: AskedRecommendation) => MeantRecommendation;

  /** @param data the plan that receives the file's actions; null for a new one */
  constructor(private readonly data: PlanData | null) {
    this.meant = recommendationFinder(data?.recommendations ?? []);
  }

  /** The theme of a name; a new theme where the plan has none. */
  priorityOf(theme: string | null): RowLink {
    if (theme === null) return null;
    const there = this.data?.priorities.find(({ title }) => sameText(title, theme));
    if (there) return { id: there.id };
    const at = this.themes.findIndex((each) => sameText(each, theme));
    return { index: at > -1 ? at : this.themes.push(theme) - 1 };
  }

  /** The recommendation that an action answers; a new one under the action's theme where the plan has none. */
  recommendationOf({ recommendation, theme }: Pick<IncomingAction, 'recommendation' | 'theme'>): RowLink {
    if (!recommendation) return null;
    const { number, text } = recommendation;
    const there = this.meant(recommendation).recommendation;
    if (there) return { id: there.id };
    const at = this.newRecommendations.findIndex(
      (each) =>
        (text !== '' && sameText(each.text, text)) ||
        (number !== null &&
          each.number !== null &&
          !recommendation.numberOfRow &&
          normalisedRef(each.number) === normalisedRef(number) &&
          (text === '' || each.text === '' || similarity(each.text, text) >= OTHER)),
    );
    if (at === -1)
      return { index: this.newRecommendations.push({ number, text, priority: this.priorityOf(theme) }) - 1 };
    if (this.newRecommendations[at].text === '') this.newRecommendations[at].text = text;
    return { index: at };
  }

  /**
   * The recommendations, existing or new, that a file means by numbers. A number that names none or several is left
   * out.
   */
  recommendationsNumbered(numbers: readonly string[]): RowLink[] {
    return numbers.flatMap((wanted): RowLink[] => {
      const there = recommendationsNumbered(this.data?.recommendations ?? [], wanted);
      if (there.length > 0) return there.length === 1 ? [{ id: there[0].id }] : [];
      const made = this.newRecommendations.flatMap(({ number }, index) =>
        number !== null && normalisedRef(number) === normalisedRef(wanted) ? [{ index }] : [],
      );
      return made.length === 1 ? made : [];
    });
  }

  /** The action's own theme, where it differs from its recommendation's. */
  ownPriority({ theme }: Pick<IncomingAction, 'theme'>, recommendation: RowLink): RowLink {
    const own = this.priorityOf(theme);
    if (recommendation === null) return own;
    const of: RowLink =
      'index' in recommendation
        ? this.newRecommendations[recommendation.index].priority
        : linkTo(this.data?.recommendations.find(({ id }) => id === recommendation.id)?.priorityId ?? null);
    return JSON.stringify(of) === JSON.stringify(own) ? null : own;
  }

  /** The new rows, with numbers that the plan has not used. */
  rows(): Pick<BroughtInPlan, 'priorities' | 'recommendations'> {
    const used = this.data?.priorities.map(({ ref }) => ref) ?? [];
    const priorities = this.themes.map((title, index) => {
      const ref = nextRef(used);
      used.push(ref);
      return { ref, title, order: (this.data?.priorities.length ?? 0) + index + 1 };
    });
    const old = this.data?.recommendations ?? [];
    // The plan's recommendations come first, so that a new one with the same number gets the letter.
    const refs = refsOf([...old.map(({ ref }) => ({ number: ref })), ...this.newRecommendations.map(({ number }) => ({ number: number ?? '' }))]).slice(old.length); // prettier-ignore
    const recommendations = this.newRecommendations.map(({ number, text, priority }, index) => ({
      ref: refs[index],
      number,
      text: text || `Recommendation ${number ?? refs[index]}`,
      priority,
      // A new recommendation belongs to the inspection that the plan answers, as one that is added by hand does.
      inspectionId: this.data?.inspection?.id ?? null,
      order: old.length + index + 1,
    }));
    return { priorities, recommendations };
  }

  /** The number of a recommendation, from which the numbers of its actions derive. */
  refOf(link: RowLink): string | null {
    if (link === null) return null;
    if ('id' in link) return this.data?.recommendations.find(({ id }) => id === link.id)?.ref ?? null;
    return this.rows().recommendations[link.index].ref;
  }
}

function linkTo(id: number | null): RowLink {
  return id === null ? null : { id };
}
