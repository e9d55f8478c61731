import { folded, sameText } from '../../plan/search';
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
 * The fields that depend on where a row stands: a list in short says the status in fewer words. Rows that are the same
 * in all else may differ in these.
 */
const BY_PLACE: readonly (typeof FIELDS)[number][] = ['status', 'dueText'];

/** Words of a heading that says how its actions stand, such as "Late", "Actions at risk" or "Time line". */
const OF_STANDING =
  /\b(?:late|overdue|off track|on track|at risk|behind|delayed|slipped|stalled|outstanding|attention|escalat\w*|exceptions?|time ?line|milestones?|due|next|upcoming|added|changed|completed?|in progress|not started|red|amber|green|summary|overview|highlights?)\b/i;

/**
 * Takes rows with the same number and the same words as one action: a report lists its late actions first and the whole
 * plan after them. The fuller row stays, and the other fills what is blank in it. Rows that differ in anything but their
 * status stay two, and so do rows under two themes, since plans number their actions anew within each theme; the heading
 * of a list is no theme. What the row left out says otherwise is told with the problem.
 * @returns the actions, and a problem for each that was put together
 */
export function withoutRepeats(actions: readonly ReadAction[]): { actions: ReadAction[]; problems: PlanProblem[] } {
  const problems: PlanProblem[] = [];
  const kept: ReadAction[] = [];
  const numbered = new Map<string, number>();
  const lists = listsIn(actions);
  for (const action of actions) {
    const { ref } = action;
    const at = ref === null ? undefined : numbered.get(ref);
    const before = at === undefined ? undefined : kept[at];
    if (ref === null || at === undefined || !before || !isSame(before, action, lists)) {
      if (ref !== null && at === undefined) numbered.set(ref, kept.length);
      kept.push(action);
      continue;
    }
    const [fuller, other] = filledIn(action) > filledIn(before) ? [action, before] : [before, action];
    kept[at] = together(fuller, other, lists);
    const { status } = other;
    const differs = status !== null && kept[at].status !== null && !sameText(kept[at].status, status);
    problems.push({
      place: fuller.place,
      message: `Number ${ref} stands at ${other.place} too, with the same words; both were taken as one action.${differs ? ` Its status there: “${status.replace(/\s+/g, ' ')}”.` : ''}`,
    });
  }
  return { actions: kept, problems };
}

/**
 * The headings over lists that repeat actions of the plan: they say how the actions stand, and each of their actions
 * stands under another heading too, with the same number and words. "Children at risk" with actions of its own is a theme.
 */
function listsIn(actions: readonly ReadAction[]): ReadonlySet<string> {
  const themesOf = new Map<string, Set<string | null>>();
  const wordsOf = ({ ref, action }: ReadAction): string => `${ref} ${folded(action ?? '')}`;
  for (const action of actions)
    themesOf.set(wordsOf(action), (themesOf.get(wordsOf(action)) ?? new Set()).add(action.theme));
  const named = [
    ...new Set(actions.flatMap(({ theme }) => (theme !== null && OF_STANDING.test(theme) ? [theme] : []))),
  ];
  return new Set(
    named.filter((theme) =>
      actions.every((action) => action.theme !== theme || (themesOf.get(wordsOf(action))?.size ?? 0) > 1),
    ),
  );
}

function isSame(one: ReadAction, other: ReadAction, lists: ReadonlySet<string>): boolean {
  if (one.key !== null || one.action === null || other.action === null || !sameText(one.action, other.action))
    return false;
  // Without the same day in both, the two may speak of different things, unless one only names the action.
  const onlyNames = (some: ReadAction, whole: ReadAction): boolean =>
    some.due === null && some.leads.length === 0 && whole.due !== null;
  const sameDay = one.due !== null && one.due === other.due;
  const underList = [one, other].some(({ theme }) => theme !== null && lists.has(theme));
  const byPlace: typeof BY_PLACE = underList ? [...BY_PLACE, 'theme'] : BY_PLACE;
  const mayDiffer = sameDay || onlyNames(one, other) || onlyNames(other, one) ? byPlace : [];
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

function together(fuller: ReadAction, other: ReadAction, lists: ReadonlySet<string>): ReadAction {
  const filled = Object.fromEntries(FIELDS.map((field) => [field, fuller[field] ?? other[field]]));
  const more = other.others.filter(({ heading }) => !fuller.others.some((each) => sameText(each.heading, heading)));
  return {
    ...fuller,
    ...filled,
    theme: lists.has(fuller.theme ?? '') ? (other.theme ?? fuller.theme) : (fuller.theme ?? other.theme),
    recommendationNumber: fuller.recommendationNumber ?? other.recommendationNumber,
    plain: { ...other.plain, ...fuller.plain },
    leads: fuller.leads.length > 0 ? fuller.leads : other.leads,
    entries: fuller.entries.length > 0 ? fuller.entries : other.entries,
    others: [...fuller.others, ...more],
  };
}
