import { formatDay } from '../day';
import type { Day } from '../day';
import type { RatedAction } from '../view';
import { counted } from '../words';
import { dayOfAssurance } from './calendar';
import { assuranceStanding } from './due';
import type { Assurance, Verdict } from '../fields';

/** The last finding about an action, with its audit or review where one is on record. */
export interface LastFinding {
  embedded: boolean;
  day: Day;
  text: string;
  assurance: Assurance | null;
}

/**
 * The last finding about an action. The fold of its Progress rows holds it, so it is the finding on which the rating
 * rests: embedded, or no longer embedded (requirement 29).
 */
export function lastFinding({ state }: RatedAction, assurances: readonly Assurance[]): LastFinding | null {
  const { assurance: found, setBy } = state;
  if (!found) return null;
  const keys = new Set(setBy.assurance ?? []);
  const by = assurances.find(({ verdicts }) => verdicts.some(({ rowKey }) => rowKey !== null && keys.has(rowKey)));
  return { embedded: found.embedded, day: found.day, text: found.text, assurance: by ?? null };
}

/** An audit or review that tests one action. */
export interface AssuranceOfAction {
  assurance: Assurance;
  /** The audit's verdict on this action; null before the audit was held. */
  verdict: Verdict | null;
}

/** The audits and reviews that test an action, the latest first, without cancelled ones. */
export function assurancesOf(actionId: number, assurances: readonly Assurance[]): AssuranceOfAction[] {
  return assurances
    .filter(({ actionIds, cancelled }) => cancelled === null && actionIds.includes(actionId))
    .map((assurance) => ({
      assurance,
      verdict: assurance.verdicts.find((each) => each.actionId === actionId) ?? null,
    }))
    .sort((a, b) => (dayOfAssurance(b.assurance) ?? '').localeCompare(dayOfAssurance(a.assurance) ?? ''));
}

/** A complete action that no planned audit tests. */
export interface Unassured {
  rated: RatedAction;
  /** Why the action should be audited: it was never looked at, or found not to be embedded. */
  why: string;
}

/** Whether a planned audit or review tests an action. */
function isPlanned(actionId: number, assurances: readonly Assurance[], day: Day): boolean {
  return assurances.some(
    (assurance) =>
      assurance.actionIds.includes(actionId) && !['held', 'not held'].includes(assuranceStanding(assurance, day)),
  );
}

/**
 * Complete actions that are not embedded and that no planned audit or review tests (requirements 29 and 35). Without an
 * audit nobody would notice that the change does not last.
 * @param actions in plan order, which the result keeps
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

/** "3 embedded, 1 not embedded, 1 not looked at": the verdicts of an audit or review in one line. */
export function verdictsInWords(verdicts: readonly Verdict[]): string {
  const parts = (['embedded', 'not embedded', 'not looked at'] as const).flatMap((kind) => {
    const count = verdicts.filter(({ verdict }) => verdict === kind).length;
    return count > 0 ? [`${count} ${kind}`] : [];
  });
  return parts.length > 0 ? parts.join(', ') : `${counted(0, 'action')} looked at`;
}
