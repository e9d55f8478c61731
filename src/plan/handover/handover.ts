import type { Action } from '../fields';
import type { PlanView, RatedAction } from '../view';

/** What somebody still has in hand: actions in force that are not done. */
export interface InHand {
  personId: number;
  leads: RatedAction[];
  deputises: RatedAction[];
}

/** Everybody who leads or deputises for something that is not done, most actions first. */
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
 * What changes of an action when somebody takes the place of a leaver in it; nobody is lead and deputy at once.
 * @returns null when the leaver has no part in it any more: then it was handed over already
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
