/**
 * A time zone of SharePoint's list, with its number. Offsets are in minutes, as SharePoint gives them: UTC minus local
 * time.
 */
export interface SiteTimeZone {
  id: number;
  description: string;
  iana: string;
  bias: number;
  daylightBias: number;
}

/** The zone of new sites, unless the tenant's administrator set another. */
export const PACIFIC = 13;

/** Some of SharePoint's zones, by their numbers (SPRegionalSettings.TimeZones). */
export const TIME_ZONES: readonly SiteTimeZone[] = [
  { id: 93, description: '(UTC) Coordinated Universal Time', iana: 'UTC', bias: 0, daylightBias: 0 },
  { id: 2, description: '(UTC) Dublin, Edinburgh, Lisbon, London', iana: 'Europe/London', bias: 0, daylightBias: -60 },
  { id: 31, description: '(UTC) Monrovia, Reykjavik', iana: 'Atlantic/Reykjavik', bias: 0, daylightBias: 0 },
  {
    id: 4,
    description: '(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna',
    iana: 'Europe/Berlin',
    bias: -60,
    daylightBias: -60,
  },
  {
    id: 3,
    description: '(UTC+01:00) Brussels, Copenhagen, Madrid, Paris',
    iana: 'Europe/Paris',
    bias: -60,
    daylightBias: -60,
  },
  {
    id: 10,
    description: '(UTC-05:00) Eastern Time (US and Canada)',
    iana: 'America/New_York',
    bias: 300,
    daylightBias: -60,
  },
  {
    id: 11,
    description: '(UTC-06:00) Central Time (US and Canada)',
    iana: 'America/Chicago',
    bias: 360,
    daylightBias: -60,
  },
  {
    id: 12,
    description: '(UTC-07:00) Mountain Time (US and Canada)',
    iana: 'America/Denver',
    bias: 420,
    daylightBias: -60,
  },
  {
    id: PACIFIC,
    description: '(UTC-08:00) Pacific Time (US and Canada)',
    iana: 'America/Los_Angeles',
    bias: 480,
    daylightBias: -60,
  },
];

export const timeZone = (id: number): SiteTimeZone | undefined => TIME_ZONES.find((zone) => zone.id === id);

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Zones change their clocks at a quarter of an hour, so one offset applies throughout each quarter. */
const QUARTER = 900_000;

/** The local time of a zone at a moment, in milliseconds as if the zone were UTC. */
export function wallClock(moment: number, iana: string): number {
  const quarter = Math.floor(moment / QUARTER);
  const key = `${iana} ${quarter}`;
  let offset = offsets.get(key);
  if (offset === undefined) {
    if (offsets.size > 50_000) offsets.clear();
    offsets.set(key, (offset = offsetAt(quarter * QUARTER, iana)));
  }
  return moment + offset;
}

/** The difference between a zone's local time and UTC at a moment, in milliseconds. */
function offsetAt(moment: number, iana: string): number {
  let format = formats.get(iana);
  if (!format)
    formats.set(
      iana,
      (format = new Intl.DateTimeFormat('en-GB', {
        timeZone: iana,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      })),
    );
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(moment)) if (type !== 'literal') part[type] = Number(value);
  return Date.UTC(part.year!, part.month! - 1, part.day!, part.hour!, part.minute!, part.second!) - moment;
}

/**
 * The moment at which a zone's local time is a given one. In the hour that a clock change leaves out, the later moment
 * is meant.
 */
export function momentOfWallClock(wall: number, iana: string): number {
  const first = wall - (wallClock(wall, iana) - wall);
  return wall - (wallClock(first, iana) - first);
}

/** The local midnight at the beginning of a moment's day in a zone (S23). */
export function midnightBefore(moment: number, iana: string): number {
  const wall = wallClock(moment, iana);
  return momentOfWallClock(wall - (((wall % 86_400_000) + 86_400_000) % 86_400_000), iana);
}
