import { formatDay } from '../day';
import type { Day } from '../day';
import type { RatedAction } from '../view';
import { counted } from '../words';
import { dayOfAssurance } from './calendar';
import { assuranceStanding } from './due';
import type { Assurance, Verdict } from '../fields';

/** What was last found of an action, and by which audit or review, where one is on record. */
export interface LastFinding {
  embedded: boolean;
  day: Day;
  text: string;
  assurance: Assurance | null;
}

/**
 * What was last found of an action. It comes from the fold of its Progress rows, so it is what the rating stands on: found
 * embedded, and found later not to be any more (requirement 29).
 */
export function lastFinding({ state }: RatedAction, assurances: readonly Assurance[]): LastFinding | null {
  const { assurance: found, setBy } = state;
  if (!found) return null;
  const keys = new Set(setBy.assurance ?? []);
  const by = assurances.find(({ verdicts }) => verdicts.some(({ rowKey }) => rowKey !== null && keys.has(rowKey)));
  return { embedded: found.embedded, day: found.day, text: found.text, assurance: by ?? null };
}

/** An audit or review as it concerns one action. */
export interface AssuranceOfAction {
  assurance: Assurance;
  /** What it found of this action; null before it was held. */
  verdict: Verdict | null;
}

/** The audits and reviews that test an action, the latest first; cancelled ones are left out. */
export function assurancesOf(actionId: number, assurances: readonly Assurance[]): AssuranceOfAction[] {
  return assurances
    .filter(({ actionIds, cancelled }) => cancelled === null && actionIds.includes(actionId))
    .map((assurance) => ({
      assurance,
      verdict: assurance.verdicts.find((each) => each.actionId === actionId) ?? null,
    }))
    .sort((a, b) => (dayOfAssurance(b.assurance) ?? '').localeCompare(dayOfAssurance(a.assurance) ?? ''));
}

/** A complete action that nobody plans to look at. */
export interface Unassured {
  rated: RatedAction;
  /** Why the action should be audited: never looked at, or found not to last. */
  why: string;
}

/** Whether somebody still plans to look at an action. */
function isPlanned(actionId: number, assurances: readonly Assurance[], day: Day): boolean {
  return assurances.some(
    (assurance) =>
      assurance.actionIds.includes(actionId) && !['held', 'not held'].includes(assuranceStanding(assurance, day)),
  );
}

/**
 * Complete actions that are not embedded and that no audit or review is planned to test (requirements 29 and 35): complete is
 * not embedded, and nobody would find out.
 * @param actions in plan order, which the answer keeps
 */
export function completeWithoutAssurance(
  actions: readonly RatedAction[],
  assurances: readonly Assurance[],
  day: Day,
): Unassured[] {
  return actions.flatMap((rated): Unassured[] => {
    const { state, rating, action } = rated;
    if (!rating || !state.done || state.embedded || isPlanned(action.id, assurances, day)) return [];
    const found = lastFinding(rated, assurances);
    const since = found && state.assurance && state.assurance.rowId > state.done.rowId ? found : null;
    const why = since
      ? `Found not to be embedded on ${formatDay(since.day)}.`
      : `Complete since ${formatDay(state.done.doneOn)}, not looked at since.`;
    return [{ rated, why }];
  });
}

/** "3 embedded, 1 not embedded, 1 not looked at": what an audit or review found, in one line. */
export function verdictsInWords(verdicts: readonly Verdict[]): string {
  const parts = (['embedded', 'not embedded', 'not looked at'] as const).flatMap((kind) => {
    const count = verdicts.filter(({ verdict }) => verdict === kind).length;
    return count > 0 ? [`${count} ${kind}`] : [];
  });
  return parts.length > 0 ? parts.join(', ') : `${counted(0, 'action')} looked at`;
}
