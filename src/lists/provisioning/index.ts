import { recordMeasureOwners } from './measureOwners';
import { keepOpeningPlan, versionOfSite } from './openingPlan';
import type { Connection, SiteLink } from '../connection';
import { linkSite } from '../connection';
import { mayPass, Refusal } from '../errors';
import { SiteError } from '../planStore';
import type { OnStep, Site } from '../planStore';
import { allLists, listSchema, schemaVersion } from '../schema';
import type { Role } from '../schema/list';
import { recordTermsNow, recordTermsOn } from '../store/appointments';
import { membersBehind } from '../store/directoryGroups';
import { openSession } from '../store/session';
import { readSite } from '../store/siteReading';
import type { SiteReading } from '../store/siteReading';
import { LONDON } from '../timeZones';
import { closeList, takeBackSiteRead } from './access';
import { groupNumber, readGroups } from '../store/groups';
import { addToRole, giveGroupsToManagers, makeGroups, membersOf, removeFromRole } from './groups';
import type { RoleMembers } from './groups';
import { makeLevels } from './levels';
import type { FileVersions } from './lists';
import { makeColumns, makeList, readFileVersions, settleList, writeVersion } from './lists';
import { isLockedDown, isPageOpen, grantPagesToRoles, readPlanPages } from './pages';
import type { Run } from './run';
import { openRun } from './run';
import { setLondonTime } from './timeZone';
import { formatColumns, makeViews } from './views';
import type { WiderRight } from './widerRights';
import { readWiderRights } from './widerRights';

/** The state of a site, as Set-up shows it. */
export interface SiteCheck {
  schema: Site['schema'];
  timeZone: { name: string; isLondon: boolean };
  /** Everybody who can do more with the plan's lists than the roles allow. */
  widerRights: WiderRight[];
  /**
   * The pages that show the plan, from the tenant's root, and whether the roles may open each; null when that is not
   * known.
   */
  pages: { address: string; open: boolean | null }[];
  /** Whether the site locks out people who have rights on single lists only, as the roles do; null when not known. */
  lockedDown: boolean | null;
  /** How the plan's libraries keep earlier versions of files; null until the libraries exist. */
  fileVersions: FileVersions | null;
  /** The roles with their members; empty until the groups exist. */
  roles: {
    role: Role;
    groupName: string;
    members: RoleMembers['members'];
    /** Directory groups that were given the role, and whether Microsoft Graph tells this page who is in each. */
    groups: { id: number; name: string; isKnown: boolean }[];
  }[];
}

export interface ProvisionOptions {
  setLondonTime?: boolean;
  /**
   * The login of the first plan manager, when that is not the caller: an application that sets up a site cannot be one.
   */
  firstManager?: string;
}

/** A step of provisioning. Each step looks at the site first, so that running it again is harmless. */
interface Step {
  label: string;
  run: () => Promise<void>;
}

/** The login that SharePoint shows for every application. */
const APPLICATION = 'app@sharepoint';

/**
 * How often a step is repeated when SharePoint is busy. Before each repeat the step waits as long as SharePoint asks,
 * which may be minutes when many lists are made at once (contracts/semantics.md S39).
 */
const ATTEMPTS = 6;
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 600_000;

/**
 * Makes a site ready for plans, completes a run that was cut off, or upgrades an older schema: lists, columns, indexes,
 * groups, permission levels and each list's own permissions. The version is written last. For site owners.
 * @throws SiteError with the obstacle and what to do
 */
export async function provisionSite(
  connection: Connection,
  options: ProvisionOptions = {},
  onStep?: OnStep,
): Promise<void> {
  const link = linkSite(connection);
  const reading = await readSite(link);
  assertMayProvision(reading);
  const run = openRun(link);
  const version = await versionOfSite(link);
  const steps = stepsFor(connection, run, { ...reading, version }, options);
  for (const [done, step] of steps.entries()) {
    onStep?.({ done, total: steps.length, label: step.label });
    await persevere(run, step);
  }
  onStep?.({ done: steps.length, total: steps.length, label: 'The site is ready' });
}

function assertMayProvision({ me, site }: SiteReading): void {
  if (!me.isSiteOwner)
    throw new SiteError(
      'Only an owner of this site can set it up, because it makes lists and gives permissions. Ask a site owner.',
      'not allowed',
      'the caller does not own the site',
    );
  if (site.schema === 'newer')
    throw new SiteError(
      'The lists of this site are newer than this page. Reload the page; nothing needs to be set up.',
      'invalid',
      'the schema is newer than the bundle',
    );
}

function stepsFor(
  connection: Connection,
  run: Run,
  reading: SiteReading & { version: number },
  options: ProvisionOptions,
): Step[] {
  const { link } = run;
  return [
    ...(options.setLondonTime ? [{ label: 'Setting the site to London time', run: () => setLondonTime(link) }] : []),
    { label: 'Making the groups', run: () => makeGroups(run) },
    { label: 'Letting the managers give roles', run: () => giveGroupsToManagers(run) },
    { label: 'Naming the first manager', run: () => nameFirstManager(link, options.firstManager ?? reading.me.login) },
    { label: 'Making the permission levels', run: () => makeLevels(link) },
    ...allLists.flatMap((list) => [
      { label: `Making the list "${list.title}"`, run: () => makeList(run, list) },
      { label: `Giving permissions on "${list.title}"`, run: () => closeList(run, list, reading.me.id) },
      { label: `Making the columns of "${list.title}"`, run: () => makeColumns(link, list) },
      { label: `Setting the versions of "${list.title}"`, run: () => settleList(run, list) },
    ]),
    { label: 'Making the views of "Standing"', run: () => makeViews(link) },
    { label: 'Giving ratings their look in SharePoint', run: () => formatColumns(link) },
    { label: 'Letting the roles open the pages that show the plan', run: () => grantPagesToRoles(run) },
    { label: 'Taking back what of the site the roles could read beside the plan', run: () => takeBackSiteRead(run) },
    {
      label: 'Keeping which plan opens first',
      run: () => keepOpeningPlan(connection, reading.version),
    },
    { label: 'Recording who has which role', run: () => recordRoles(connection) },
    { label: 'Recording who answers for the measures', run: () => recordMeasureOwners(connection) },
    {
      label: 'Writing down that the site is ready',
      run: () => writeVersion(link, listSchema.settings, schemaVersion),
    },
  ];
}

/** Runs a step, and repeats it when SharePoint was busy. The step looks at the site first, so nothing is done twice. */
async function persevere(run: Run, step: Step): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await step.run();
    } catch (error) {
      if (!mayPass(error) || attempt === ATTEMPTS) throw error;
      run.forget('everything');
      const asked = error instanceof Refusal ? error.retryAfter : null;
      const wait = Math.min(asked ?? FIRST_WAIT_MS * 2 ** (attempt - 1), LONGEST_WAIT_MS);
      await run.link.sender.pause(wait);
    }
  }
}

/**
 * Makes the person who sets up the site a manager while the managers' group is empty: somebody must be able to begin.
 */
async function nameFirstManager(link: SiteLink, login: string): Promise<void> {
  // An application cannot be a member of a group, and cannot be a plan manager.
  const { members, groups } = await membersOf(link, await groupNumber(link, 'managers'));
  if (login === APPLICATION || members.length + groups.length > 0) return;
  await addToRole(link, 'managers', login);
}

/**
 * Records who has which role. What the holder of a role writes counts from the day on which the role is recorded, so this
 * lets rows of the first day count.
 */
async function recordRoles(connection: Connection): Promise<void> {
  const session = openSession(connection);
  // Looks at the site again, because an earlier step may have changed the time zone, and with it the day.
  const { today, site } = await session.look();
  await recordTermsOn(session, { today, timeZone: site.timeZone ?? LONDON.iana });
}

/**
 * The facts that Set-up shows: how far the site is set up, its time zone, who has which role, and who has wider rights.
 */
export async function checkSite(connection: Connection): Promise<SiteCheck> {
  const link = linkSite(connection);
  const { site } = await readSite(link);
  const groups = await readGroups(link);
  const ready = site.schema !== 'none' && site.schema !== 'partial';
  return {
    schema: site.schema,
    timeZone: { name: site.timeZoneName, isLondon: site.timeZone === LONDON.iana },
    widerRights: ready ? await readWiderRights(link, groups) : [],
    pages: await pagesOf(link, groups),
    lockedDown: await isLockedDown(link),
    fileVersions: ready ? await readFileVersions(link) : null,
    roles: await Promise.all(
      [...groups].map(async ([role, group]) => {
        const { members, groups: given } = await membersOf(link, group.Id);
        return { role, groupName: group.Title, members, groups: await withWhoIsKnown(connection, given) };
      }),
    ),
  };
}

/** Adds to each directory group whether its members can be looked up. */
async function withWhoIsKnown(
  connection: Connection,
  given: readonly { id: number; name: string; claim: string }[],
): Promise<SiteCheck['roles'][number]['groups']> {
  return Promise.all(
    given.map(async ({ id, name, claim }) => ({
      id,
      name,
      isKnown: (await membersBehind(connection, [claim])) !== null,
    })),
  );
}

async function pagesOf(link: SiteLink, groups: Awaited<ReturnType<typeof readGroups>>): Promise<SiteCheck['pages']> {
  const pages = await readPlanPages(link);
  return Promise.all(
    pages.map(async (page) => ({ address: page.FileRef, open: await isPageOpen(link, page, groups) })),
  );
}

/** Provisioning of a site and its roles, on one connection. */
export function openProvisioning(connection: Connection): {
  check(): Promise<SiteCheck>;
  provision(options: { setLondonTime: boolean }, onStep: OnStep): Promise<void>;
  setLondonTime(): Promise<void>;
  /** Lets the roles open every page that shows the plan. */
  openPages(): Promise<void>;
  addToRole(role: Role, login: string): Promise<void>;
  removeFromRole(role: Role, personId: number): Promise<void>;
} {
  const link = linkSite(connection);
  return {
    check: () => checkSite(connection),
    provision: (options, onStep) => provisionSite(connection, options, onStep),
    setLondonTime: () => setLondonTime(link),
    openPages: () => grantPagesToRoles(openRun(link)),
    addToRole: async (role, login) => {
      await addToRole(link, role, login);
      await recordTermsNow(openSession(connection));
    },
    removeFromRole: async (role, personId) => {
      await removeFromRole(link, role, personId);
      await recordTermsNow(openSession(connection));
    },
  };
}
