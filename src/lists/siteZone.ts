import { askOnce } from './askOnce';
import type { SiteLink } from './connection';
import { readJson } from './reading';
import { ianaOf } from './timeZones';

/** The site's time zone, IANA, read once by the first call; "Etc/UTC" when the product does not know the zone. */
export function zoneOf(link: SiteLink): () => Promise<string> {
  return askOnce(() => readZone(link));
}

/** Makes sure that the server's clock is known, by a request where no answer has come yet. */
export async function meetClock(link: SiteLink): Promise<void> {
  if (link.sender.serverDate === null) await readZone(link);
}

async function readZone(link: SiteLink): Promise<string> {
  const web = await readJson<{ RegionalSettings: { TimeZone: { Id: number } } }>(link, '', {
    $select: 'RegionalSettings/TimeZone/Id',
    $expand: 'RegionalSettings,RegionalSettings/TimeZone',
  });
  return ianaOf(web.RegionalSettings.TimeZone.Id) ?? 'Etc/UTC';
}
