import type { Day } from '../../plan/day';
import type { ProgressRow } from '../../plan/fields';
import { savePositionOf } from '../../plan/savePosition';
import { recordTerms } from './appointments';
import { openSite } from './open';
import { readPeople } from './peopleOfSite';
import { personIdsIn } from './planData';
import { positionFile, writeSavedPosition } from './writePosition';
import { SETTLING_MS } from './refresh';
import type { Session } from './session';

/** The rows old enough that no row with a lower number can still appear before them. */
function settled(rows: readonly ProgressRow[], at: string): ProgressRow[] {
  const young = rows.find((row) => Date.parse(at) - Date.parse(row.created) < SETTLING_MS);
  return rows.filter((row) => !young || row.id < young.id);
}

/**
 * Saves the fold and the lists from which it was made, and updates the record of who holds which role. For managers and site
 * owners; the call does nothing for others. The file for the position is looked up first and the plan opened anew
 * afterwards. When words were removed in between, that file is gone, so SharePoint refuses the outdated content.
 * Nothing is saved then, and the next opening saves the position.
 */
export async function savePosition(session: Session, planId: number, today: Day): Promise<void> {
  const { me, site } = await session.lastLook();
  if ((!me.isManager && !me.isSiteOwner) || site.schema !== 'current' || !site.timeZone) return;
  const file = await positionFile(session.link);
  const { plan } = await openSite(session, planId);
  // The rows of an operation under way appear later between other rows, so no fold may include rows after them.
  if (!plan || plan.isUnderWay) return;
  const settings = me.isManager
    ? await recordTerms(session, plan.lists, { today, timeZone: site.timeZone })
    : plan.lists.settings;
  const lists = { ...plan.lists, settings };
  const rows = settled(plan.data.rows, plan.reading.at);
  const position = savePositionOf({ ...plan.data, rows }, today);
  const stamp = plan.reading.stamps.progress?.state;
  const holdsAll = rows.every(({ id }) => id <= position.throughRowId) && rows.length === plan.data.rows.length;
  const complete = { ...plan.saved?.complete, [planId]: holdsAll ? stamp : undefined };
  const named = personIdsIn(lists, plan.data.rows);
  for (const person of plan.data.people) named.add(person.id);
  const people = (await readPeople(session.link)).filter((person) => named.has(person.id));
  await writeSavedPosition(session.link, file, {
    stamps: plan.reading.stamps,
    lists,
    people,
    folds: { ...plan.saved?.folds, [planId]: position },
    complete,
  });
}
