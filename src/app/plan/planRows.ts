import type { Priority, Recommendation } from '../../plan/fields';
import type { Day } from '../../plan/day';
import { groupOf } from '../../plan/groups';
import type { Group, PlanView, RatedAction } from '../../plan/view';
import { folded, hasWords, searchedWords } from '../../plan/search';
import { isAddressedTo, selectedActions } from './matching';
import { sorted } from './ordering';
import { isNarrowed } from './selection';
import type { Selection } from './selection';

/** The position of a row in the tree, which a tree grid tells screen readers. */
interface TreePosition {
  /** An id that stays the same while the plan changes, because folding and focus depend on it. */
  id: string;
  level: number;
  position: number;
  siblings: number;
  parent: string | null;
}

export interface GroupRow extends TreePosition, Group {
  kind: 'group';
  /** The label before the title, "Priority 1"; '' when the title needs none. */
  label: string;
  title: string;
  priority: Priority | null;
  expanded: boolean;
}

export interface RecommendationRow extends TreePosition, Group {
  kind: 'recommendation';
  recommendation: Recommendation;
  expanded: boolean;
  /** How many of the recommendation's actions are listed. */
  listed: number;
}

export interface ActionRow extends TreePosition {
  kind: 'action';
  rated: RatedAction;
}

export type PlanRow = GroupRow | RecommendationRow | ActionRow;

/** The rows to show, and how many actions and recommendations the selection lists, including those in folded rows. */
export interface PlanRows {
  rows: PlanRow[];
  actions: RatedAction[];
  recommendations: number;
}

interface Branch {
  row: (position: TreePosition, expanded: boolean) => GroupRow | RecommendationRow;
  id: string;
  children: Node[];
  /**
   * For a recommendation: the actions that belong to it, without those that belong to another and answer this one as
   * well.
   */
  own?: RatedAction[];
}
type Node = Branch | RatedAction;

const isBranch = (node: Node): node is Branch => 'children' in node;

/** The rows of a tree in reading order, without those under a folded row. */
function rowsOfTree(tree: Node[], folded: ReadonlySet<string>): PlanRow[] {
  const rows: PlanRow[] = [];
  const shownIds = new Set<string>();
  const append = (nodes: Node[], level: number, parent: string | null): void =>
    nodes.forEach((node, index) => {
      const own = isBranch(node) ? node.id : `a${node.action.id}`;
      // An action that serves several cross-cutting priorities is listed under each of them, so later rows need an id
      // of their own.
      const id = shownIds.has(own) ? `${own} under ${parent}` : own;
      shownIds.add(own);
      const position: TreePosition = { id, level, position: index + 1, siblings: nodes.length, parent };
      if (!isBranch(node)) {
        rows.push({ ...position, kind: 'action', rated: node });
        return;
      }
      const expanded = !folded.has(id);
      rows.push(node.row(position, expanded));
      if (expanded) append(node.children, level + 1, id);
    });
  append(tree, 1, null);
  return rows;
}

/** A group of rows. Its counts include each action once, under the recommendation to which it belongs. */
function groupBranch(id: string, label: string, title: string, priority: Priority | null, children: Node[]): Branch {
  const actions = children.flatMap((child) => (isBranch(child) ? (child.own ?? []) : [child]));
  const group = groupOf(actions);
  return {
    id,
    children,
    row: (place, expanded) => ({ ...place, ...group, kind: 'group', label, title, priority, expanded }),
  };
}

/**
 * A recommendation with the actions that belong to it, followed by actions that also answer it but belong to another
 * recommendation.
 */
function recommendationBranch(recommendation: Recommendation, own: RatedAction[], others: RatedAction[]): Branch {
  const actions = [...own, ...others];
  const group = groupOf(actions);
  return {
    id: `r${recommendation.id}`,
    own,
    children: actions,
    row: (place, expanded) => ({
      ...place,
      ...group,
      kind: 'recommendation',
      recommendation,
      expanded,
      listed: actions.length,
    }),
  };
}

/** Whether a recommendation without listed actions is itself listed by the selection. */
function standsAlone(recommendation: Recommendation, view: PlanView, selection: Selection): boolean {
  const byAction = selection.ratings.length > 0 || selection.lead !== '' || selection.due !== '';
  if (byAction || !['live', 'gaps', 'withdrawn'].includes(selection.show)) return false;
  if ((selection.show === 'withdrawn') !== (recommendation.withdrawn !== null)) return false;
  if (
    selection.priority &&
    view.priorities.find((each) => each.priority?.id === recommendation.priorityId)?.priority?.ref !==
      selection.priority
  )
    return false;
  if (!isAddressedTo(recommendation.addressee, selection.to)) return false;
  if (selection.show === 'gaps' && !view.withoutResponse.some((each) => each.id === recommendation.id)) return false;
  const searchWords = searchedWords(selection.text);
  return hasWords(
    folded(`recommendation ${recommendation.ref}\n${recommendation.text}\n${recommendation.addressee}`),
    searchWords,
  );
}

/**
 * The tree by priority, recommendation and action. In any order other than the plan's own, actions are directly under
 * their priority.
 */
function byPriority(view: PlanView, selection: Selection, listed: RatedAction[]): Branch[] {
  const inPlanOrder = selection.sort === 'plan' && !selection.descending;
  const chosen = new Set(listed);
  const branches = view.priorities.map((each) => {
    const label = each.priority ? `Priority ${each.priority.ref}` : '';
    const title = each.priority ? each.priority.title : 'Under no priority';
    const id = each.priority ? `p${each.priority.id}` : 'p0';
    if (!inPlanOrder) {
      const actions = listed.filter((rated) => (rated.priority?.id ?? null) === (each.priority?.id ?? null));
      return groupBranch(id, label, title, each.priority, sorted(actions, selection));
    }
    const recommendations = each.recommendations.flatMap(({ recommendation, actions, alsoAnsweredBy }) => {
      const own = actions.filter((rated) => chosen.has(rated));
      const others = alsoAnsweredBy.filter((rated) => chosen.has(rated));
      return own.length + others.length > 0 || standsAlone(recommendation, view, selection)
        ? [recommendationBranch(recommendation, own, others)]
        : [];
    });
    const others = each.otherActions.filter((rated) => chosen.has(rated));
    return groupBranch(id, label, title, each.priority, [...recommendations, ...others]);
  });
  // An empty priority is shown while nothing is filtered, so that its author sees that it was made.
  const isWhole = inPlanOrder && !isNarrowed(selection);
  return branches.filter((branch) => branch.children.length > 0 || (isWhole && branch.id !== 'p0'));
}

const monthTitle = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });

/** The month of a day: "December 2026". */
export function monthOf(day: Day): string {
  return monthTitle.format(new Date(`${day.slice(0, 7)}-01T00:00:00Z`));
}

function byKey(
  actions: RatedAction[],
  selection: Selection,
  keyOf: (rated: RatedAction) => string,
  titleOf: (rated: RatedAction) => string,
): Branch[] {
  const groups = new Map<string, RatedAction[]>();
  for (const rated of actions) {
    const key = keyOf(rated);
    const group = groups.get(key);
    if (group) group.push(rated);
    else groups.set(key, [rated]);
  }
  return [...groups.entries()]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, group]) => groupBranch(`g${key}`, '', titleOf(group[0]), null, sorted(group, selection)));
}

/**
 * The tree by cross-cutting priority. An action that serves several is listed under each; actions that serve none come
 * last.
 */
function byCrossCutting(view: PlanView, selection: Selection, listed: RatedAction[]): Branch[] {
  const chosen = new Set(listed);
  const served = new Set(view.crossCutting.flatMap(({ actions }) => actions));
  const branches = view.crossCutting.map(({ priority, actions }) =>
    groupBranch(
      `p${priority.id}`,
      '',
      priority.title,
      priority,
      sorted(
        actions.filter((rated) => chosen.has(rated)),
        selection,
      ),
    ),
  );
  const others = listed.filter((rated) => !served.has(rated));
  const rest = groupBranch('p0', '', 'Under no cross-cutting priority', null, sorted(others, selection));
  return [...branches, rest].filter(({ children }) => children.length > 0);
}

/** A key that sorts after every name and every month. */
const last = '\uffff';

function treeOf(view: PlanView, selection: Selection, listed: RatedAction[]): Node[] {
  switch (selection.group) {
    case 'none':
      return sorted(listed, selection);
    case 'lead':
      return byKey(
        listed,
        selection,
        ({ lead }) => (lead ? `${lead.name.toLowerCase()} ${lead.id}` : last),
        ({ lead }) => lead?.name ?? 'No lead yet',
      );
    case 'due':
      return byKey(
        listed,
        selection,
        ({ state }) => state.due?.slice(0, 7) ?? last,
        ({ state }) => (state.due ? `Due in ${monthOf(state.due)}` : 'No due date yet'),
      );
    case 'cross-cutting':
      return byCrossCutting(view, selection, listed);
    case 'priority': {
      const branches = byPriority(view, selection, listed);
      // In a plan without priorities the single heading "no priority" is left out.
      return view.priorities.every((each) => each.priority === null)
        ? branches.flatMap((each) => each.children)
        : branches;
    }
  }
}

/**
 * The rows of the plan's table: the actions that the selection lists, grouped and ordered, without folded ones.
 * In: the view, the selection, the ids of folded rows. Out: rows in reading order and the actions they represent.
 */
export function rowsOf(view: PlanView, selection: Selection, folded: ReadonlySet<string>): PlanRows {
  // Recommendations without a response have no actions, so they can only be grouped by priority.
  const asked: Selection =
    selection.show === 'gaps' ? { ...selection, group: 'priority', sort: 'plan', descending: false } : selection;
  const actions = selectedActions(view, asked);
  const tree = treeOf(view, asked, actions);
  const rows = rowsOfTree(tree, folded);
  const recommendations = tree
    .flatMap((node) => (isBranch(node) ? [node, ...node.children] : [node]))
    .filter((node) => isBranch(node) && node.id.startsWith('r')).length;
  return { rows, actions, recommendations };
}

/** The ids of all rows of the selection that can be folded. */
export function foldableRows(view: PlanView, selection: Selection): string[] {
  return rowsOf(view, selection, new Set()).rows.flatMap((row) => (row.kind === 'action' ? [] : [row.id]));
}
