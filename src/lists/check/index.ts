import { JSONParse } from '@pnp/queryable';
import { SPQueryable } from '@pnp/sp/spqueryable.js';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/items/list.js';
import type { Connection, SiteLink } from '../connection';
import { spOf } from '../pnp';
import { linkSite } from '../connection';
import { hasStatus, Refusal } from '../errors';
import { newKey } from '../keys';
import { openProvisioning } from '../provisioning';
import { hasAutomaticLimits } from '../provisioning/lists';
import { isLockedDown } from '../provisioning/pages';
import { PLAN_SITE, PRODUCT, standingApp, storageEntity } from '../install/catalogue';
import { holds, rights } from '../roles';
import { listSchema } from '../schema';
import { sendParts } from '../store/batches';
import { claimOf } from '../store/people';
import { readSite } from '../store/siteReading';
import { isOnHold } from '../store/removal';
import { withFollowing, type VersionsPage } from '../store/versions';
import { LONDON } from '../timeZones';
import { refusalOfAsking, withScratch, type Scratch } from './scratch';

/** The result of one check of the tenant. */
export interface Finding {
  /** The line of contracts/semantics.md that the check tests, or a word where the check is about this site. */
  line: string;
  what: string;
  answer: 'holds' | 'differs' | 'not asked';
  /** What a failed check means for people who use the plan, and what to do; empty where the check passes. */
  means: string;
  /** Whether people cannot rely on the plan until the fault is put right. */
  matters: boolean;
}

/** The answer to a check: null when all is as expected, else the difference in words. */
type Answer = string | null;

interface Question {
  line: string;
  what: string;
  matters: boolean;
  ask: () => Promise<Answer>;
}

/** The caller's permissions in Graph: the scopes or roles of the token; null when the token does not say. */
export type GraphScopes = () => Promise<string[] | null>;

/**
 * Tests a tenant before a plan is kept there. The checks try the behaviour of SharePoint that the product relies on, in
 * a scratch list that is made and removed, and look at the site itself. For a site owner; nothing of the plan is
 * changed.
 * @param graph null where Graph cannot be reached
 */
export async function checkTenant(
  connection: Connection,
  graph: GraphScopes | null,
  onAsked: (finding: Finding) => void = () => undefined,
): Promise<Finding[]> {
  // SharePoint's request to wait is itself a result here, so the check reports it instead of waiting.
  const link = linkSite({ ...connection, longestWait: undefined });
  const findings: Finding[] = [];
  const ask = async (questions: readonly Question[]): Promise<void> => {
    for (const question of questions) {
      const finding = await findingOf(question);
      findings.push(finding);
      onAsked(finding);
    }
  };
  await ask([...aboutSignIn(connection, link), ...aboutTheSite(link), ...aboutRoles(connection, link)]);
  await ask([...aboutTheApp(link), ...aboutGraph(graph)]);
  try {
    await withScratch(link, (scratch) =>
      ask([...aboutMakingLists(null), ...aboutLists(scratch), ...aboutVersions(scratch)]),
    );
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await ask(aboutMakingLists(error));
  }
  return findings;
}

/**
 * Whether an expired sign-in is renewed during work. The command line is not checked, because it signs in with a token
 * of its own.
 */
function aboutSignIn({ bearer, renew }: Connection, link: SiteLink): Question[] {
  return [
    {
      line: 'S33',
      what: 'You are signed in, and a sign-in that runs out is renewed',
      matters: true,
      ask: async () => {
        await spOf(link).web.select('Id')();
        if (bearer !== undefined || renew === undefined) return null;
        return (await renew())
          ? null
          : 'It could not be renewed: you will be asked to sign in again in the midst of work.';
      },
    },
  ];
}

/** Why the scratch list could not be made. Without that list no list behaviour can be checked. */
function aboutMakingLists(refused: Refusal | null): Question[] {
  const isBusy = refused?.kind === 'busy';
  return [
    {
      line: isBusy ? 'S39' : 'S2',
      what: isBusy ? 'Lists can be made without a pause' : 'A scratch list can be made and removed',
      matters: !isBusy,
      ask: async () => {
        if (refused === null) return null;
        const pause = refused.retryAfter === null ? '' : ` of ${Math.ceil(refused.retryAfter / 60_000)} min`;
        return isBusy
          ? `SharePoint asks for a pause${pause} before another list is made. Set-up waits and goes on by itself; check again after it, for what SharePoint does with lists could not be asked now.`
          : `${refused.message} What SharePoint does with lists could not be asked.`;
      },
    },
  ];
}

/** SharePoint's language numbers for English: United States, as most tenants have it, and United Kingdom. */
const ENGLISH = [1033, 2057];
const languageNames: Readonly<Record<number, string>> = { 1106: 'Welsh', 1031: 'German' };

async function findingOf({ line, what, matters, ask }: Question): Promise<Finding> {
  try {
    const means = await ask();
    return { line, what, matters, answer: means === null ? 'holds' : 'differs', means: means ?? '' };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { line, what, matters, answer: 'not asked', means: error.message };
  }
}

function aboutTheSite(link: SiteLink): Question[] {
  const reading = (): ReturnType<typeof readSite> => readSite(link);
  return [
    {
      line: 'rights',
      what: 'You own the site',
      matters: true,
      ask: async () => ((await reading()).me.isSiteOwner ? null : 'Only a site owner can set a plan up. Ask one.'),
    },
    {
      line: 'S23',
      what: 'The site keeps British time',
      matters: true,
      ask: async () => {
        const { site } = await reading();
        return site.timeZone === LONDON.iana
          ? null
          : `Its dates are kept in ${site.timeZoneName}: deadlines would fall on the wrong day. Set-up changes it.`;
      },
    },
    {
      line: 'language',
      what: 'SharePoint speaks English here, as the plan does',
      matters: false,
      ask: async () => {
        const { Language } = await spOf(link).web.select('Language')();
        const name = languageNames[Language] ?? `another language (${Language})`;
        return ENGLISH.includes(Language)
          ? null
          : `The site is in ${name}: SharePoint’s own words around the plan are too. The plan’s lists, screens and papers are in English, and nothing of it rests on SharePoint’s words.`;
      },
    },
    {
      line: 'S30',
      what: 'Whoever has a role can open the plan (no lock-down of limited access)',
      matters: true,
      ask: async () => {
        const locked = await isLockedDown(link);
        if (locked === null) throw new Error('Only a site collection administrator may see its features.');
        return locked
          ? '“Limited-access user permission lockdown mode” is on: people with a role can open nothing. Switch it off under Site settings, Site collection features.'
          : null;
      },
    },
  ];
}

function aboutRoles(connection: Connection, link: SiteLink): Question[] {
  const check = (): ReturnType<ReturnType<typeof openProvisioning>['check']> => openProvisioning(connection).check();
  return [
    {
      line: 'S30',
      what: 'No role reads more of the site than the plan',
      matters: false,
      ask: async () => {
        const wide = (await check()).widerRights.filter(({ besideThePlan }) => besideThePlan);
        if (wide.length === 0) return null;
        const told = wide.map(({ name, why }) => `${name} ${why}`).join('; ');
        return `${told}. Check and repair takes back what an earlier version gave; the rest somebody gave by hand.`;
      },
    },
    {
      line: 'page',
      what: 'A page shows the plan, and the roles may open it',
      matters: false,
      ask: async () => {
        const { pages } = await check();
        if (pages.length === 0) return 'No page of the site holds the web part “Improvement Plan” yet.';
        return pages.every(({ open }) => open)
          ? null
          : 'The roles cannot open every page that shows the plan yet: see Set-up, People.';
      },
    },
    {
      line: 'S31',
      what: 'Libraries keep every version',
      matters: false,
      ask: async () =>
        (await hasAutomaticLimits(link, listSchema.evidence))
          ? 'The tenant decides how many versions of a file are kept. Kept papers and editions are held by their checksum; the words of the plan are in lists, which keep all versions.'
          : null,
    },
    {
      line: 'S32',
      what: 'Roles are given to people, not to groups of the directory',
      matters: false,
      ask: async () => {
        const groups = (await check()).roles.flatMap((role) => role.groups.map(({ name }) => name));
        return groups.length === 0
          ? null
          : `${groups.join(', ')}: their people have the rights; those who manage so count from the day they first open the plan.`;
      },
    },
    {
      line: 'P10',
      what: 'The tenant’s root site can be read (the personal app in Teams runs on it)',
      matters: false,
      ask: async () => {
        const root = linkSite({ ...connection, siteUrl: new URL(link.siteUrl).origin });
        const closed = 'It is closed: use the tab in the team’s channel, or the SharePoint page.';
        const refused = await refusalOfAsking(() => spOf(root).web.select('Id')());
        if (refused !== null) return closed;
        // Administrators and applications can open any site, so the check tries a person who has a role.
        const person = (await check()).roles.flatMap(({ members }) => members)[0];
        if (person === undefined) throw new Error('Nobody has a role yet for whom it could be asked.');
        return (await mayOpen(root, person.login)) ? null : closed;
      },
    },
  ];
}

/** Whether a person may open a site. @throws Refusal when the caller may not ask that there */
async function mayOpen(root: SiteLink, login: string): Promise<boolean> {
  const asked = SPQueryable(spOf(root).web, 'getusereffectivepermissions(@user)');
  asked.query.set('@user', `'${claimOf(login)}'`);
  const { Low } = (await asked()) as { Low: string };
  return holds(Low, rights.open);
}

/** Checks of the package in the app catalogue and of the tenant property that names the plan's site. */
function aboutTheApp(link: SiteLink): Question[] {
  return [
    {
      line: 'app',
      what: 'Improvement Plan is in an app catalogue and may be used here',
      matters: false,
      ask: async () => {
        for (const scope of ['tenant', 'site'] as const) {
          const app = await standingApp(link, scope, PRODUCT);
          if (app?.deployed) return null;
        }
        return 'The package is in no app catalogue of this site, or not enabled: see “Install it in a tenant” in the README.';
      },
    },
    {
      line: 'P2',
      what: 'The personal app in Teams is told where the plan is',
      matters: false,
      ask: async () => {
        const told = await storageEntity(link, PLAN_SITE);
        if (told?.toLowerCase() === link.siteUrl.toLowerCase()) return null;
        return told === null
          ? 'The tenant property ImprovementPlanSite is not set: the personal app asks for the address. “install” sets it.'
          : `The tenant property ImprovementPlanSite names another site: ${told}.`;
      },
    },
  ];
}

function aboutGraph(graph: GraphScopes | null): Question[] {
  const scopes = async (): Promise<string[]> => {
    const found = graph === null ? null : await graph();
    if (found === null)
      throw new Error('The token for Microsoft Graph does not say what it may do, or none was given.');
    return found;
  };
  const wants = (what: string, anyOf: string[], without: string): Question => ({
    line: 'G10',
    what,
    matters: false,
    ask: async () => ((await scopes()).some((scope) => anyOf.includes(scope)) ? null : without),
  });
  return [
    wants(
      'Mail can be sent',
      ['Mail.Send'],
      'No Mail.Send: where it is given through Exchange alone this does not show it.',
    ),
    wants(
      'Closed accounts and line managers can be looked up',
      ['User.Read.All', 'Directory.Read.All'],
      'No User.Read.All: everybody counts as there, and what is for a line manager goes to the plan manager.',
    ),
  ];
}

function aboutLists({ list, add }: Scratch): Question[] {
  return [
    {
      line: 'S17',
      what: 'Author and time of a new row are SharePoint’s, whatever is asked for',
      matters: true,
      ask: async () => {
        const Key = newKey();
        // SharePoint may refuse a date set by the caller or ignore it; both are what the plan relies on.
        if ((await refusalOfAsking(() => add({ Key, Created: '2001-01-01T00:00:00Z' }))) !== null) return null;
        const [row] = (await list.items.select('Created').filter(`Key eq '${Key}'`)()) as { Created: string }[];
        return row.Created.startsWith('2001')
          ? 'A row can be dated back as it is added: what is recorded proves nothing.'
          : null;
      },
    },
    {
      line: 'S13',
      what: 'A second row with the same key is refused',
      matters: true,
      ask: async () => {
        const Key = newKey();
        await add({ Key });
        const refused = await refusalOfAsking(() => add({ Key: Key.toUpperCase() }));
        if (refused === null) return 'It was taken: something sent again would stand twice.';
        return refused.code === '-2130575169' ? null : `It is refused in other words (${refused.detail}).`;
      },
    },
    {
      line: 'S12',
      what: 'A short text over 255 characters is refused, and said to be too long',
      matters: false,
      ask: async () => {
        const refused = await refusalOfAsking(() => add({ Title: 'x'.repeat(256) }));
        if (refused === null) return 'It was taken.';
        return refused.kind === 'invalid' ? null : `It is refused in other words (${refused.detail}).`;
      },
    },
    {
      line: 'S6',
      what: 'A column that the list lacks is refused',
      matters: false,
      ask: async () => {
        const refused = await refusalOfAsking(() => add({ NoSuchColumn: 'x' }));
        return refused?.status === 400 ? null : `Answered ${refused ? refused.detail : 'as if it were there'}.`;
      },
    },
    {
      line: 'S7',
      what: 'An edit of what somebody else changed meanwhile is refused',
      matters: true,
      ask: async () => {
        const { Id, etag } = await add({});
        await list.items.getById(Id).update({ Title: 'One' }, '*');
        const refused = await refusalOfAsking(() => list.items.getById(Id).update({ Title: 'Two' }, etag));
        return refused !== null && hasStatus(refused, 412) ? null : 'It was taken: one edit would overwrite another.';
      },
    },
    {
      line: 'S23',
      what: 'A day is kept as midnight of the site’s time',
      matters: true,
      ask: async () => {
        const { Id } = await add({ Day: '2025-03-31T23:00:00Z' });
        const { Day } = (await list.items.getById(Id).select('Day')()) as { Day: string };
        return Day === '2025-03-31T23:00:00Z' ? null : `1 April 2025 comes back as ${Day}: days would move.`;
      },
    },
  ];
}

function aboutVersions({ link, list, at, add }: Scratch): Question[] {
  return [
    {
      line: 'S18',
      what: 'All versions of a row can be read, however many come at a time',
      matters: true,
      ask: async () => {
        const { Id } = await add({});
        const edits = Array.from({ length: 55 }, (_one, index) => `Edit ${index}`);
        await sendParts(
          link,
          edits.map((Title) => (sp) => at(sp).items.getById(Id).update({ Title }, '*')),
        );
        const query = SPQueryable(list.items.getById(Id), 'versions').using(JSONParse());
        const first = (await query()) as VersionsPage;
        const all = await withFollowing(link, first);
        return all.length >= 56
          ? null
          : `Of 56 versions ${all.length} are kept or shown: the record of edits is cut off.`;
      },
    },
    {
      line: 'S36',
      what: 'An earlier version can be removed for good (no hold or retention policy on lists)',
      matters: false,
      ask: async () => {
        const { Id } = await add({});
        await list.items.getById(Id).update({ Title: 'Edited' }, '*');
        const refused = await refusalOfAsking(() => list.items.getById(Id).versions.getById(512).delete('*'));
        if (refused === null) return null;
        if (isOnHold(refused))
          return 'A hold or policy keeps it: words that must go are listed for the records manager.';
        throw refused;
      },
    },
    {
      line: 'S21',
      what: 'A batch does all its parts and answers each',
      matters: true,
      ask: async () => {
        const keys = Array.from({ length: 10 }, () => newKey());
        const outcomes = await sendParts(
          link,
          keys.map((Key) => (sp) => at(sp).items.add({ Title: 'Batch', Key })),
        );
        return outcomes.every(({ status }) => status === 'fulfilled') ? null : 'Some parts of a batch were not done.';
      },
    },
  ];
}
