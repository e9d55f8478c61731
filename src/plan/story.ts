import type { Action, ProgressRow } from './fields';
import type { OpenQuery } from './actionState';
import type { PlanData } from './planData';
import type { Day } from './day';
import { rolesByDayIn } from './appointments';
import { foldAction, rowCounts, stateBeforeRows } from './fold';
import { afterRow, noQueries } from './queries';
import { rateAction } from './rating';
import { ratingContextOf } from './states';
import type { Rating } from './view';

/** One row of an action's story, for the timeline. */
export interface StoryEntry {
  row: ProgressRow;
  /** False for a comment: its author's role on that day does not let such a row count (docs/design.md, data rule 2). */
  counts: boolean;
  /** The later row that corrects this one, or null. */
  correctedBy: ProgressRow | null;
  /** The rating right after a row that counts; null for comments and while the action is withdrawn. */
  rating: Rating | null;
}

/**
 * The story of an action: every row ever recorded, newest first, with its effect.
 * @param data the plan, for its managers, people and settings
 * @param action the action
 * @param rows all rows of the action (PlanStore.history), any order
 * @param today rows recorded after this day are left out
 */
export function storyOf(data: PlanData, action: Action, rows: readonly ProgressRow[], today: Day): StoryEntry[] {
  const roles = rolesByDayIn(data);
  const told = rows.filter((row) => row.actionId === action.id && row.day <= today).sort((a, b) => a.id - b.id);
  const corrections = new Map<string, ProgressRow>();
  let state = stateBeforeRows(action);
  const story = told.map((row): StoryEntry => {
    const counts = rowCounts(action, state, row, roles);
    if (!counts) return { row, counts, correctedBy: null, rating: null };
    if (row.replaces !== null) corrections.set(row.replaces, row);
    state = foldAction(action, [row], row.day, roles, state);
    const context = ratingContextOf(data, row.day, new Map([[action.id, state]]));
    return { row, counts, correctedBy: null, rating: rateAction(action, state, context) };
  });
  for (const entry of story) entry.correctedBy = corrections.get(entry.row.key) ?? null;
  return story.reverse();
}

/** The queries that are open at the end of a story. */
export function openQueriesAfter(story: readonly StoryEntry[]): OpenQuery[] {
  let asked = noQueries();
  for (const { row, counts } of [...story].reverse()) if (counts) asked = afterRow(asked, row);
  return asked.queries;
}
