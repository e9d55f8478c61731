import { SPQueryable } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import type { AppointedRole } from '../../plan/appointments';
import { spOf } from '../pnp';
import type { Day } from '../../plan/day';
import { derivedKey } from '../keys';
import type { DescribedGroup } from '../roles';
import { listSchema } from '../schema';
import type { PlanLists } from './savedPosition';
import type { Session } from './session';
import { createRowsOf } from './createMany';
import { groupsOfRoles } from './groups';
import { membersBehind } from './directoryGroups';
import { readPeople } from './peopleOfSite';
import { readRows } from './readRows';
import { isRecorded, openTerms, rolesWithTerms } from './terms';
import type { RoleWithTerms, SettingsRow } from './terms';
import { createRow, editRow } from './writes';

/** A role as the label of its row in Settings names it. */
const words: Readonly<Record<AppointedRole, string>> = {
  managers: 'plan manager',
  directors: 'director',
  members: 'member',
  clerks: 'clerk',
  'senior officer': 'senior responsible officer',
};

const REASON = 'First seen in this role.';

/** The key of the operation that records what changed on a day, so that two pages record it once. */
const keyOfDay = (day: Day): string => day.replace(/-/g, '').padStart(32, '0');

interface GroupWithUsers extends DescribedGroup {
  Users: { Id: number; Title: string; LoginName: string; PrincipalType: number }[];
}

/** SP.Utilities.PrincipalType of a person. */
const PERSON = 1;

/** Somebody who holds a role now. */
interface Holder {
  id: number;
  name: string;
}

/**
 * Who is in the group of each role. `behind` are the numbers of the people in the directory groups that were given the
 * role, which SharePoint does not list; null where the members of one of them cannot be looked up.
 */
interface InGroup {
  users: Holder[];
  behind: Holder[] | null;
}

async function groupsNow(session: Session): Promise<Map<RoleWithTerms, InGroup>> {
  const groups = (await SPQueryable(spOf(session.link).web, 'sitegroups')
    .select('Title', 'Description', 'Users/Id', 'Users/Title', 'Users/LoginName', 'Users/PrincipalType')
    .expand('Users')()) as GroupWithUsers[];
  const found = groupsOfRoles(groups);
  const result = new Map<RoleWithTerms, InGroup>();
  for (const role of rolesWithTerms) {
    // A site of an earlier version has no group for a role that came later, and nobody in it.
    const { Users = [] } = found.get(role) ?? {};
    const users = Users.filter(({ PrincipalType }) => PrincipalType === PERSON);
    const claims = Users.filter(({ PrincipalType }) => PrincipalType !== PERSON).map(({ LoginName }) => LoginName);
    result.set(role, {
      users: users.map(({ Id, Title }) => ({ id: Id, name: Title })),
      behind: await behind(session, claims),
    });
  }
  return result;
}

/** The people in directory groups; null where the members of one group cannot be looked up. */
async function behind(session: Session, claims: readonly string[]): Promise<Holder[] | null> {
  if (claims.length === 0) return [];
  const members = await membersBehind(session.connection, claims);
  if (members === null) return null;
  const logins = new Set(members);
  return (await readPeople(session.link)).filter(({ login }) => logins.has(login));
}

/** A term that has begun: who holds which role, and of which priority. */
interface Begun extends Holder {
  role: AppointedRole;
  planId: number | null;
  priorityId: number | null;
}

/** The roles of the groups that nobody has recorded yet. Who manages through a directory group records themselves. */
function begunInGroups(now: ReadonlyMap<RoleWithTerms, InGroup>, settings: PlanLists['settings']): Begun[] {
  return [...now].flatMap(([role, { users, behind: others }]) => {
    const known = role === 'managers' ? users : [...users, ...(others ?? [])];
    const each = new Map(known.map((one) => [one.id, one]));
    return [...each.values()]
      .filter(({ id }) => !isRecorded(settings, id, role))
      .map((one) => ({ ...one, role, planId: null, priorityId: null }));
  });
}

/**
 * The terms of people who are no longer in the group of their role. Where Microsoft Graph may not be asked who is in a
 * directory group that has the role, none of that role, because SharePoint does not show who has left it.
 */
function endedInGroups(now: ReadonlyMap<RoleWithTerms, InGroup>, settings: PlanLists['settings']): SettingsRow[] {
  return [...now].flatMap(([role, { users, behind: others }]) => {
    if (others === null) return [];
    const ids = new Set([...users, ...others].map(({ id }) => id));
    return openTerms(settings, role).filter(({ personId }) => !ids.has(personId as number));
  });
}

const isOf = (term: SettingsRow, { id, seniorId }: PlanLists['priorities'][number]): boolean =>
  term.priorityId === id && term.personId === seniorId;

/** The priorities whose senior responsible officer is not the one recorded. */
function begunSeniors({ priorities, settings }: Pick<PlanLists, 'priorities' | 'settings'>): Begun[] {
  const terms = openTerms(settings, 'senior officer');
  return priorities.flatMap((priority) => {
    const { id: priorityId, planId, seniorId: id, ref } = priority;
    if (id === null || terms.some((term) => isOf(term, priority))) return [];
    return [{ id, name: `Priority ${ref}`, role: 'senior officer' as const, planId, priorityId }];
  });
}

function endedSeniors({ priorities, settings }: Pick<PlanLists, 'priorities' | 'settings'>): SettingsRow[] {
  return openTerms(settings, 'senior officer').filter((term) => !priorities.some((priority) => isOf(term, priority)));
}

/** More than there are roles with a group, so that the keys of later roles have room. */
const ROOM_FOR_ROLES = 8;

/** The values of the row that records a term from a day on. */
const valuesOf = ({ id, name, role, planId, priorityId }: Begun, from: Day): Partial<SettingsRow> => ({
  label: `${name}, ${words[role]}`.slice(0, 255),
  kind: 'appointment',
  role,
  personId: id,
  planId,
  priorityId,
  from,
});

/**
 * The key of a term. On one day a person begins a role once: whoever is named again on the day on which their term
 * ended holds that day by that term, and is recorded anew on the next.
 */
function keyOf({ id, role, priorityId }: Begun, today: Day): string {
  if (role === 'managers') return derivedKey(keyOfDay(today), 'appointment', id);
  const ofPerson = `${today.replace(/-/g, '')}${String(id).padStart(24, '0')}`;
  return derivedKey(ofPerson, 'senior', priorityId ?? 0);
}

/** Records one term from today on. */
function recordOne(session: Session, one: Begun, { today, timeZone }: On): Promise<SettingsRow> {
  const values = { ...valuesOf(one, today), key: keyOf(one, today) };
  return createRow(session, listSchema.settings, values, REASON, timeZone);
}

/** The day on which terms begin and end, and the zone in which it was told. */
interface On {
  today: Day;
  timeZone: string;
}

/**
 * Records that a person is plan manager from today on. Rows that a manager writes count only while this record runs,
 * and still count after the manager has left (docs/design.md, data rule 2).
 */
export function recordManager(session: Session, person: Holder, on: On): Promise<SettingsRow> {
  return recordOne(session, { ...person, role: 'managers', planId: null, priorityId: null }, on);
}

/** Writes the terms that began and ended. @returns Settings as they are then */
async function write(
  session: Session,
  settings: PlanLists['settings'],
  { begun, ended }: { begun: readonly Begun[]; ended: readonly SettingsRow[] },
  on: On,
): Promise<PlanLists['settings']> {
  if (begun.length + ended.length === 0) return settings;
  const { today, timeZone } = on;
  const isSingle = ({ role }: Begun): boolean => role === 'managers' || role === 'senior officer';
  for (const one of begun.filter(isSingle)) await recordOne(session, one, on);
  // A council has as many members as would take a minute one by one.
  const many = begun
    .filter((one) => !isSingle(one))
    .map((one) => ({
      place: one.id * ROOM_FOR_ROLES + rolesWithTerms.indexOf(one.role as RoleWithTerms),
      values: valuesOf(one, today),
    }));
  const operation = { operationKey: keyOfDay(today), slot: 'term', reason: REASON, timeZone } as const;
  await createRowsOf(session, listSchema.settings, many, operation);
  for (const term of ended)
    await editRow(session, listSchema.settings, term, {
      changes: { to: today },
      reason: 'No longer in this role.',
      operationKey: derivedKey(keyOfDay(today), 'appointment', term.id),
      timeZone,
    });
  return readRows(session.link, listSchema.settings, timeZone);
}

/**
 * Updates the record of who holds which role (docs/decisions/0017): managers, directors, members and clerks from the
 * site's groups, senior responsible officers from the priorities. A manager through a directory group is recorded on
 * opening the plan (contracts/semantics.md S32), everybody else through one where Microsoft Graph tells who is in it.
 * For managers and site owners, who alone may write Settings.
 */
export async function recordTerms(
  session: Session,
  lists: Pick<PlanLists, 'settings' | 'priorities'>,
  on: On,
): Promise<PlanLists['settings']> {
  const now = await groupsNow(session);
  const { settings } = lists;
  return write(
    session,
    settings,
    {
      begun: [...begunInGroups(now, settings), ...begunSeniors(lists)],
      ended: [...endedInGroups(now, settings), ...endedSeniors(lists)],
    },
    on,
  );
}

async function listsNow(session: Session, timeZone: string): Promise<Pick<PlanLists, 'settings' | 'priorities'>> {
  const [settings, priorities] = await Promise.all([
    readRows(session.link, listSchema.settings, timeZone),
    readRows(session.link, listSchema.priorities, timeZone),
  ]);
  return { settings, priorities };
}

/**
 * Updates the record at once, after a role was given or taken: what its holder writes counts from then on. Nothing is
 * recorded on a site whose lists are not ready; Set-up does it when it makes them.
 */
export async function recordTermsNow(session: Session): Promise<void> {
  const { site, today } = await session.look();
  if (site.schema === 'current' && site.timeZone !== null)
    await recordTermsOn(session, { today, timeZone: site.timeZone });
}

/** Updates the record from the lists and groups as they are, also while Set-up has not finished. */
export async function recordTermsOn(session: Session, on: On): Promise<void> {
  await recordTerms(session, await listsNow(session, on.timeZone), on);
}

/** Updates the record of senior responsible officers at once, after a priority got another. */
export async function recordSeniorOfficers(session: Session): Promise<void> {
  const timeZone = await session.zoneForWriting();
  const { today } = await session.lastLook();
  const lists = await listsNow(session, timeZone);
  await write(session, lists.settings, { begun: begunSeniors(lists), ended: endedSeniors(lists) }, { today, timeZone });
}
