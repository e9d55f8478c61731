import { sameText } from '../../plan/search';
import type { PlanProblem, ReadAction } from './plan';

/** The fields in which two rows of one action may not differ; where one is blank, the other fills it. */
const FIELDS = [
  'theme',
  'recommendation',
  'outcome',
  'measure',
  'due',
  'dueText',
  'rating',
  'status',
  'progress',
  'owner',
] as const;

/**
 * The fields that depend on where a row stands: the heading over a list of late actions is no theme of theirs, and a list
 * in short says the status in fewer words. Rows that are the same in all else may differ in these.
 */
const BY_PLACE: readonly (typeof FIELDS)[number][] = ['theme', 'status', 'dueText'];

/**
 * Takes rows with the same number and the same words as one action: a report lists its late actions first and the whole
 * plan after them. The fuller row stays, and the other fills what is blank in it. Rows that differ in anything but theme
 * and status stay two; what the row left out says otherwise is told with the problem.
 * @returns the actions, and a problem for each that was put together
 */
export function withoutRepeats(actions: readonly ReadAction[]): { actions: ReadAction[]; problems: PlanProblem[] } {
  const problems: PlanProblem[] = [];
  const kept: ReadAction[] = [];
  const numbered = new Map<string, number>();
  for (const action of actions) {
    const { ref } = action;
    const at = ref === null ? undefined : numbered.get(ref);
    const before = at === undefined ? undefined : kept[at];
    if (ref === null || at === undefined || !before || !isSame(before, action)) {
      if (ref !== null && at === undefined) numbered.set(ref, kept.length);
      kept.push(action);
      continue;
    }
    const [fuller, other] = filledIn(action) > filledIn(before) ? [action, before] : [before, action];
    kept[at] = together(fuller, other);
    const { status } = other;
    const differs = status !== null && kept[at].status !== null && !sameText(kept[at].status, status);
    problems.push({
      place: fuller.place,
      message: `Number ${ref} stands at ${other.place} too, with the same words; both were taken as one action.${differs ? ` Its status there: “${status.replace(/\s+/g, ' ')}”.` : ''}`,
    });
  }
  return { actions: kept, problems };
}

function isSame(one: ReadAction, other: ReadAction): boolean {
  if (one.key !== null || one.action === null || other.action === null || !sameText(one.action, other.action))
    return false;
  // Without the same day in both, the two may speak of different things, unless one only names the action.
  const onlyNames = (some: ReadAction, whole: ReadAction): boolean =>
    some.due === null && some.leads.length === 0 && whole.due !== null;
  const sameDay = one.due !== null && one.due === other.due;
  const mayDiffer = sameDay || onlyNames(one, other) || onlyNames(other, one) ? BY_PLACE : [];
  const leads = [one.leads, other.leads].map((names) => names.join('; '));
  return (
    (leads[0] === '' || leads[1] === '' || sameText(leads[0], leads[1])) &&
    FIELDS.filter((field) => !mayDiffer.includes(field)).every(
      (field) => one[field] === null || other[field] === null || sameText(one[field], other[field]),
    )
  );
}

const filledIn = (action: ReadAction): number =>
  FIELDS.filter((field) => action[field] !== null).length + action.leads.length;

function together(fuller: ReadAction, other: ReadAction): ReadAction {
  const filled = Object.fromEntries(FIELDS.map((field) => [field, fuller[field] ?? other[field]]));
  const more = other.others.filter(({ heading }) => !fuller.others.some((each) => sameText(each.heading, heading)));
  return {
    ...fuller,
    ...filled,
    recommendationNumber: fuller.recommendationNumber ?? other.recommendationNumber,
    plain: { ...other.plain, ...fuller.plain },
    leads: fuller.leads.length > 0 ? fuller.leads : other.leads,
    entries: fuller.entries.length > 0 ? fuller.entries : other.entries,
    others: [...fuller.others, ...more],
  };
}
