import { SPQueryable } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { Day } from '../../plan/day';
import { derivedKey } from '../keys';
import type { DescribedGroup } from '../roles';
import { listSchema } from '../schema';
import type { PlanLists } from './savedPosition';
import type { Session } from './session';
import { groupsOfRoles } from './groups';
import { membersBehind } from './directoryGroups';
import { readPeople } from './people';
import { isRecorded, openTerms } from './terms';
import type { SettingsRow } from './terms';
import { createRow, editRow } from './writes';

/**
 * Records that a person is plan manager from today on. Rows that a manager writes count only while this record runs,
 * and still count after the manager has left (docs/design.md, data rule 2).
 */
export async function recordManager(
  session: Session,
  person: { id: number; name: string },
  today: Day,
  timeZone: string,
): Promise<SettingsRow> {
  const key = derivedKey(today.replace(/-/g, '').padStart(32, '0'), 'appointment', person.id);
  return createRow(
    session,
    listSchema.settings,
    { key, label: `${person.name}, plan manager`.slice(0, 255), kind: 'appointment', personId: person.id, from: today },
    'First seen in the managers’ group.',
    timeZone,
  );
}

interface GroupWithUsers extends DescribedGroup {
  Users: { Id: number; Title: string; LoginName: string; PrincipalType: number }[];
}

/** SP.Utilities.PrincipalType of a person. */
const PERSON = 1;

/**
 * The people in the managers' group, and the claims of the directory groups in it. SharePoint does not list the members
 * of those.
 */
async function managersGroup(session: Session): Promise<{ users: { Id: number; Title: string }[]; claims: string[] }> {
  const groups = (await SPQueryable(session.link.sp.web, 'sitegroups')
    .select('Title', 'Description', 'Users/Id', 'Users/Title', 'Users/LoginName', 'Users/PrincipalType')
    .expand('Users')()) as GroupWithUsers[];
  const { Users = [] } = groupsOfRoles(groups).get('managers') ?? {};
  const users = Users.filter(({ PrincipalType }) => PrincipalType === PERSON);
  const groupsOfDirectory = Users.filter(({ PrincipalType }) => PrincipalType !== PERSON);
  return { users, claims: groupsOfDirectory.map(({ LoginName }) => LoginName) };
}

/**
 * The numbers of the people who are managers through directory groups; null where the members of one group cannot be
 * looked up.
 */
async function behind(session: Session, claims: readonly string[]): Promise<Set<number> | null> {
  if (claims.length === 0) return new Set();
  const members = await membersBehind(session.connection, claims);
  if (members === null) return null;
  const logins = new Set(members);
  return new Set((await readPeople(session.link)).filter(({ login }) => logins.has(login)).map(({ id }) => id));
}

/**
 * Updates the record of plan managers from the managers' group: new managers and those who left. A manager through a
 * directory group is recorded on opening the plan (contracts/semantics.md S32); their term ends when Microsoft Graph
 * shows that they left the group. Where Graph may not be asked, no term ends while there is such a group, because
 * SharePoint does not show who has left it.
 */
export async function recordManagers(
  session: Session,
  settings: PlanLists['settings'],
  today: Day,
  timeZone: string,
): Promise<PlanLists['settings']> {
  const { users, claims } = await managersGroup(session);
  const inGroups = await behind(session, claims);
  const now = new Set([...users.map((user) => user.Id), ...(inGroups ?? [])]);
  const result = [...settings];
  for (const user of users)
    if (!isRecorded(settings, user.Id))
      result.push(await recordManager(session, { id: user.Id, name: user.Title }, today, timeZone));
  for (const term of inGroups === null ? [] : openTerms(settings)) {
    if (now.has(term.personId as number)) continue;
    const key = derivedKey(today.replace(/-/g, '').padStart(32, '0'), 'appointment', term.id);
    const ended = await editRow(session, listSchema.settings, term, {
      changes: { to: today },
      reason: 'No longer in the managers’ group.',
      operationKey: key,
      timeZone,
    });
    result[result.findIndex((row) => row.id === term.id)] = ended;
  }
  return result;
}
