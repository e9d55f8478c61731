import type { Connection, SiteLink } from '../connection';
import { linkSite } from '../connection';
import { SiteError } from '../planStore';
import { LONDON } from '../timeZones';
import type { SiteReading } from './siteReading';
import { readSite } from './siteReading';

/**
 * How long an answer about the site is used. A page left open overnight must notice an upgrade of the lists before it
 * writes.
 */
const READING_LIFE_MS = 10 * 60_000;

/** One person's session on one site: the link, and the last answer about the site. */
export interface Session {
  readonly link: SiteLink;
  /** The connection by which the site is reached. */
  readonly connection: Connection;
  /** Reads the facts about the site anew. */
  look(): Promise<SiteReading>;
  /** The last answer about the site; reads one when there is none yet. */
  lastLook(): Promise<SiteReading>;
  /** The site's zone, IANA, from the last answer; "Etc/UTC" when the product does not know the zone. */
  zone(): Promise<string>;
  /** The site's zone, IANA. @throws SiteError when this bundle may not write to the site's lists */
  zoneForWriting(): Promise<string>;
  /** The zone for writing a new plan, which must be London's (docs/design.md, "The rules"). */
  zoneForNewPlan(): Promise<string>;
  /** People known to be in the leads' group, so that naming a lead again needs no request. */
  readonly leads: Set<number>;
  /** The keys of the operations whose rows are hidden, as of the last opening. */
  hidden: ReadonlySet<string>;
  /** The keys of the operations that this page is writing at the moment. */
  readonly running: Set<string>;
}

export function openSession(connection: Connection): Session {
  const link = linkSite(connection);
  let last: { reading: SiteReading; at: number } | null = null;

  async function look(): Promise<SiteReading> {
    const reading = await readSite(link);
    last = { reading, at: Date.now() };
    return reading;
  }

  async function recentLook(): Promise<SiteReading> {
    return last && Date.now() - last.at < READING_LIFE_MS ? last.reading : look();
  }

  async function zoneForWriting(): Promise<string> {
    const { site } = await recentLook();
    if (site.schema === 'newer')
      throw new SiteError(
        'The lists of this site are newer than this page. Reload the page, then do this again; what you typed is kept.',
        'invalid',
        'the schema is newer than the bundle',
      );
    if (site.schema !== 'current')
      throw new SiteError(
        'The lists of this site are not ready. A site owner can finish this under Set-up.',
        'invalid',
        `the schema is ${site.schema}`,
      );
    if (!site.timeZone)
      throw new SiteError(
        `The site stands on the time zone "${site.timeZoneName}", so its days cannot be told. A site owner can change it to London under Set-up.`,
        'invalid',
        'unknown time zone',
      );
    return site.timeZone;
  }

  const lastLook = async (): Promise<SiteReading> => last?.reading ?? look();

  return {
    link,
    connection,
    look,
    lastLook,
    zone: async () => (await lastLook()).site.timeZone ?? 'Etc/UTC',
    zoneForWriting,
    zoneForNewPlan: async () => {
      const zone = await zoneForWriting();
      if (zone === LONDON.iana) return zone;
      const { site } = await recentLook();
      throw new SiteError(
        `The site stands on the time zone "${site.timeZoneName}", so deadlines would fall on the wrong day. A site owner can change it to London under Set-up; then start the plan.`,
        'invalid',
        'the time zone is not London',
      );
    },
    leads: new Set(),
    hidden: new Set(),
    running: new Set(),
  };
}
