import { addToLeads } from './people';
import type { Session } from './session';

/**
 * Gives people access before any row names them. Access without being named does no harm; being named without access
 * would.
 */
export async function giveAccess(session: Session, personIds: (number | null | undefined)[]): Promise<void> {
  for (const id of personIds) {
    if (id === null || id === undefined || session.leads.has(id)) continue;
    await addToLeads(session.link, id);
    session.leads.add(id);
  }
}
