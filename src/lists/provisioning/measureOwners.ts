import { termsAfter } from '../../plan/measures/owners';
import type { Connection } from '../connection';
import { derivedKey } from '../keys';
import { listSchema } from '../schema';
import { readRows } from '../store/readRows';
import { openSession } from '../store/session';
import { editRow } from '../store/writes';
import { LONDON } from '../timeZones';

const REASON = 'From this day on, readings count from the owner, whoever stands in for them, and plan managers.';

/**
 * Records who answers for each measure that has no record of it: those of a site of an earlier version, in which a
 * reading of every lead counted, and those made in SharePoint's own screens. Earlier readings count as before.
 */
export async function recordMeasureOwners(connection: Connection): Promise<void> {
  const session = openSession(connection);
  const { today, site } = await session.look();
  const timeZone = site.timeZone ?? LONDON.iana;
  for (const measure of await readRows(session.link, listSchema.measures, timeZone)) {
    if (measure.ownerTerms.length > 0) continue;
    await editRow(session, listSchema.measures, measure, {
      changes: { ownerTerms: termsAfter(measure, today) },
      reason: REASON,
      operationKey: derivedKey(today.replace(/-/g, '').padStart(32, '0'), 'ownerTerm', measure.id),
      timeZone,
    });
  }
}
