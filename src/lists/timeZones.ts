/**
 * SharePoint's time zones by number (SPRegionalSettings.TimeZones) as IANA names: those that a new council site may
 * have. New sites often have Pacific time; a plan starts on London time.
 */
const IANA_OF_ZONE: Readonly<Record<number, string>> = {
  2: 'Europe/London',
  3: 'Europe/Paris',
  4: 'Europe/Berlin',
  5: 'Europe/Bucharest',
  7: 'Europe/Athens',
  10: 'America/New_York',
  11: 'America/Chicago',
  12: 'America/Denver',
  13: 'America/Los_Angeles',
  31: 'Atlantic/Reykjavik',
  93: 'Etc/UTC',
};

export const LONDON = { id: 2, iana: 'Europe/London' } as const;

/** The IANA name of one of SharePoint's zones, or null when the product does not know it. */
export function ianaOf(zoneId: number): string | null {
  return IANA_OF_ZONE[zoneId] ?? null;
}
