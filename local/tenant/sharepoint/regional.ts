import { badQuery, SharePointError } from '../odata/errors';
import type { Collection, Resource } from '../odata/resource';
import { Complex, reading } from '../odata/resource';
import type { Site } from './site';
import type { SiteTimeZone } from './timeZones';
import { TIME_ZONES, timeZone } from './timeZones';

function zoneResource(zone: SiteTimeZone, address: string): Resource {
  return {
    kind: 'resource',
    type: 'SP.TimeZone',
    address,
    values: () => ({
      Description: zone.description,
      Id: zone.id,
      Information: new Complex('SP.TimeZoneInformation', {
        Bias: zone.bias,
        DaylightBias: zone.daylightBias,
        StandardBias: 0,
      }),
    }),
  };
}

function zones(): Collection {
  const byId = (id: number): Resource => {
    const zone = timeZone(id);
    if (!zone)
      throw new SharePointError(
        404,
        '-2147024809, System.ArgumentException',
        'Value does not fall within the expected range.',
      );
    return zoneResource(zone, `Web/RegionalSettings/TimeZones/GetById(${id})`);
  };
  return {
    kind: 'collection',
    type: 'SP.TimeZone',
    address: 'Web/RegionalSettings/TimeZones',
    members: () => TIME_ZONES.map((zone) => zoneResource(zone, `Web/RegionalSettings/TimeZones/GetById(${zone.id})`)),
    calls: { getbyid: reading(({ args }) => byId(args.number('id'))) },
  };
}

/**
 * `web/regionalSettings`. REST can only read the settings; processQuery.ts has the way in which a site owner changes
 * the zone.
 */
export function regionalSettings(site: Site): Resource {
  const { web } = site;
  return {
    kind: 'resource',
    type: 'SP.RegionalSettings',
    address: 'Web/RegionalSettings',
    values: () => ({
      AdjustHijriDays: 0,
      AlternateCalendarType: 0,
      AM: 'AM',
      CalendarType: 1,
      Collation: 25,
      CollationLCID: 2070,
      DateFormat: web.locale === 2057 ? 1 : 0,
      DateSeparator: '/',
      DecimalSeparator: '.',
      DigitGrouping: '3;0',
      FirstDayOfWeek: web.locale === 2057 ? 1 : 0,
      FirstWeekOfYear: 0,
      IsEastAsia: false,
      IsRightToLeft: false,
      IsUIRightToLeft: false,
      ListSeparator: ',',
      LocaleId: web.locale,
      NegativeSign: '-',
      NegNumberMode: 1,
      PM: 'PM',
      PositiveSign: '',
      ShowWeeks: false,
      ThousandSeparator: ',',
      Time24: web.time24 === 1,
      TimeMarkerPosition: 0,
      TimeSeparator: ':',
      WorkDayEndHour: 1020,
      WorkDays: 62,
      WorkDayStartHour: 480,
    }),
    links: {
      TimeZone: () => zoneResource(timeZone(web.time_zone)!, 'Web/RegionalSettings/TimeZone'),
      TimeZones: zones,
    },
    merge: () => {
      throw badQuery('The type SP.RegionalSettings does not support HTTP PATCH method.');
    },
  };
}
