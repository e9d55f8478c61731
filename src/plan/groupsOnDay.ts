import type { Day } from './day';
import type { Action, EarlierGroup, Recommendation } from './fields';

/** What a row stands under: the recommendation that an action answers, and the priority of its own. */
type Group = Omit<EarlierGroup, 'until'>;

/** A row that stands under a priority, and what it stood under before. */
interface Grouped {
  recommendationId?: number | null;
  priorityId: number | null;
  stoodUnder: readonly EarlierGroup[];
}

const groupOf = ({ recommendationId = null, priorityId }: Omit<Grouped, 'stoodUnder'>): Group => ({
  recommendationId,
  priorityId,
});

/**
 * The further change that an edit of a row makes: where it gives the row another recommendation or priority, what the
 * row stood under until today is kept with it. None where the edit gives it none.
 */
export function stoodUnderAfter(
  row: Grouped,
  changes: Partial<Group>,
  today: Day,
): { stoodUnder: EarlierGroup[] } | Record<string, never> {
  const before = groupOf(row);
  const { recommendationId = before.recommendationId, priorityId = before.priorityId } = changes;
  return recommendationId === before.recommendationId && priorityId === before.priorityId
    ? {}
    : { stoodUnder: [...row.stoodUnder, { ...before, until: today }] };
}

/** What a row stood under on a day, in order; on a day of change what it stood under before and after. */
function groupsDuring(row: Grouped, day: Day): Group[] {
  const { stoodUnder } = row;
  const earlier = stoodUnder.filter(
    ({ until }, index) => day <= until && (index === 0 || stoodUnder[index - 1].until <= day),
  );
  const last = stoodUnder[stoodUnder.length - 1];
  return !last || last.until <= day ? [...earlier, groupOf(row)] : earlier;
}

/** Tells for every action the priorities under which it stood on a day, the one at the end of the day last. */
export type PrioritiesOn = (action: Action, day: Day) => readonly (number | null)[];

/**
 * Makes the function that tells under which priorities an action stood on a day: its recommendation's of that day, else
 * its own. Several only on the day of a change. What was changed in SharePoint's own screens is not known by day and
 * counts as if it had always been so.
 */
export function prioritiesIn({ recommendations }: { recommendations: readonly Recommendation[] }): PrioritiesOn {
  const byId = new Map(recommendations.map((recommendation) => [recommendation.id, recommendation]));
  return (action, day) =>
    groupsDuring(action, day).flatMap(({ recommendationId, priorityId }) => {
      const recommendation = byId.get(recommendationId ?? -1);
      return recommendation
        ? groupsDuring(recommendation, day).map((group) => group.priorityId ?? priorityId)
        : [priorityId];
    });
}
