import { actionAskStanding, askStandingWords } from '../../plan/askStanding';
import type { RatingKey } from '../../plan/fields';
import { deadlinesAhead } from '../../plan/nextDates';
import type { PlanData } from '../../plan/planData';
import type { Attention, Changes, Counts, Deadline, PlanView, PriorityView, RatedAction } from '../../plan/view';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';

/** One row of "By priority", for all actions or only for those of one rating. */
export interface PriorityRow {
  priority: PriorityView['priority'];
  counts: Counts;
  /** The action to name: the worst, or the first one of the chosen rating. */
  named: RatedAction | null;
  trend: PriorityView['trend'];
  all: Counts;
}

/** The content of the Overview below its rating bar. */
export interface OverviewParts {
  attention: Attention[];
  next: Deadline[];
  changes: Changes;
  priorities: PriorityRow[];
}

function actionsOf(priority: PriorityView): RatedAction[] {
  return [...priority.recommendations.flatMap((each) => each.actions), ...priority.otherActions];
}

const dueWords = ({ state }: RatedAction): string => (state.due ? `Due ${formatDay(state.due)}` : 'No due date');

/** What was asked about an action and what came of it, else when it is due. */
function nextOf(rated: RatedAction, today: Day): string {
  const standing = actionAskStanding(rated, today);
  return standing ? askStandingWords(standing, today) : dueWords(rated);
}

function countsOf(counts: Counts, only: RatingKey): Counts {
  return {
    Blue: 0,
    Green: 0,
    Amber: 0,
    Red: 0,
    Grey: 0,
    [only]: counts[only],
    embedded: only === 'Blue' ? counts.embedded : 0,
    awaiting: only === 'Green' ? counts.awaiting : 0,
    total: counts[only],
  };
}

/**
 * The content of the Overview for all ratings or for one. With a rating, "Needs attention" lists its actions, dates and
 * changes are limited to those of its actions, and each priority counts only them.
 */
export function overviewParts(data: PlanData, view: PlanView, only: RatingKey | null): OverviewParts {
  // Actions under no priority get a row only when there are any.
  const next = deadlinesAhead(data, view.actions, view.today);
  const shown = view.priorities.filter(({ priority, counts }) => priority !== null || counts.total > 0);
  if (only === null) {
    const priorities = shown.map(({ priority, counts, worst, trend }) => ({
      priority,
      counts,
      named: worst,
      trend,
      all: counts,
    }));
    return { attention: view.attention, next, changes: view.changes, priorities };
  }
  const has = (rated: RatedAction): boolean => rated.rating?.key === only;
  const known = new Map(view.attention.map((line) => [line.rated.action.id, line]));
  const routes = new Set(view.actions.filter(has).map((rated) => rated.action.ref));
  const concerns = (deadline: Deadline): boolean =>
    deadline.kind !== 'action' ||
    (deadline.route !== null && routes.has(decodeURIComponent(deadline.route.replace('#/actions/', ''))));
  const inOrder = [
    ...view.attention.map((line) => line.rated),
    ...view.actions.filter((rated) => !known.has(rated.action.id)),
  ];
  return {
    attention: inOrder.filter(has).map(
      (rated) =>
        known.get(rated.action.id) ?? {
          rated,
          reason: rated.rating?.reason ?? '',
          next: nextOf(rated, view.today),
          toCome: dueWords(rated),
        },
    ),
    next: next.filter(concerns),
    changes: {
      since: view.changes.since,
      meeting: view.changes.meeting,
      better: view.changes.better.filter((change) => has(change.rated)),
      worse: view.changes.worse.filter((change) => has(change.rated)),
      finished: view.changes.finished.filter((change) => has(change.rated)),
      moved: view.changes.moved.filter((change) => has(change.rated)),
    },
    priorities: shown.map((priority) => ({
      priority: priority.priority,
      counts: countsOf(priority.counts, only),
      named: actionsOf(priority).find(has) ?? null,
      trend: priority.trend,
      all: priority.counts,
    })),
  };
}
