import type { Action } from '../fields';
import type { PlanView, RatedAction } from '../view';

/** A person's open work: actions in force that are not done. */
export interface InHand {
  personId: number;
  leads: RatedAction[];
  deputises: RatedAction[];
}

/** Everybody who leads or deputises for an action that is not done, most actions first. */
export function inHand(view: Pick<PlanView, 'actions'>): InHand[] {
  const byPerson = new Map<number, InHand>();
  const of = (personId: number): InHand => {
    const known = byPerson.get(personId) ?? { personId, leads: [], deputises: [] };
    byPerson.set(personId, known);
    return known;
  };
  for (const rated of view.actions) {
    if (rated.rating === null || rated.state.done) continue;
    if (rated.state.leadId !== null) of(rated.state.leadId).leads.push(rated);
    for (const id of rated.state.deputyIds) if (id !== rated.state.leadId) of(id).deputises.push(rated);
  }
  const count = ({ leads, deputises }: InHand): number => leads.length + deputises.length;
  return [...byPerson.values()].sort((a, b) => count(b) - count(a) || a.personId - b.personId);
}

/**
 * The changes to an action when a person takes a leaver's place in it; nobody becomes lead and deputy at once.
 * @returns null when the leaver no longer has a part in the action, because it was handed over already
 */
export function handedOver(
  { state }: Pick<RatedAction, 'state'>,
  leaverId: number,
  newId: number,
): Pick<Action, 'leadId' | 'deputyIds'> | null {
  if (state.leadId !== leaverId && !state.deputyIds.includes(leaverId)) return null;
  const leadId = state.leadId === leaverId ? newId : state.leadId;
  const named = state.deputyIds.map((id) => (id === leaverId ? newId : id));
  return { leadId, deputyIds: [...new Set(named)].filter((id) => id !== leadId) };
}
