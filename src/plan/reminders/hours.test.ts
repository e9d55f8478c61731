import { dayOf, formatTime } from '../day';
import type { Day } from '../day';
import { actionWith, assigned, dataWith } from '../testing';
import { quietBecause, remindersDue } from './due';
import { outsideHours } from './hours';

const LONDON = 'Europe/London';
const HOUR = 3_600_000;

/** The hourly ticks of the timer between two days, in UTC at five past. */
function ticks(from: Day, until: Day): string[] {
  const found: string[] = [];
  for (let at = Date.parse(`${from}T00:05:00Z`); at < Date.parse(`${until}T00:00:00Z`); at += HOUR)
    found.push(new Date(at).toISOString());
  return found;
}

const base = dataWith();
/** The council is closed on Tuesday 27 October 2026. */
const settings = { ...base.settings, extraHolidays: ['2026-10-27'], dueSoonSteps: [2] };

/** The times in London at which a run may send, by day. */
function sendingTimes(from: Day, until: Day): { [day: Day]: string[] } {
  const times: { [day: Day]: string[] } = {};
  for (const instant of ticks(from, until)) {
    const day = dayOf(instant, LONDON);
    if (quietBecause({ ...base, settings }, day) !== null || outsideHours(settings, instant, LONDON) !== null) continue;
    (times[day] ??= []).push(formatTime(instant, LONDON));
  }
  return times;
}

const everyHour = [8, 9, 10, 11, 12, 1, 2, 3, 4, 5].map((hour, at) => `${hour}.05 ${at < 4 ? 'am' : 'pm'}`);

describe('an hourly timer in UTC, over days', () => {
  it.each<[string, Day, Day, Day[]]>([
    [
      'the end of summer time and a day off of the council’s own',
      '2026-10-22',
      '2026-10-29',
      ['2026-10-22', '2026-10-23', '2026-10-26', '2026-10-28'],
    ],
    [
      'the beginning of summer time between Good Friday and Easter Monday',
      '2027-03-24',
      '2027-04-01',
      ['2027-03-24', '2027-03-25', '2027-03-30', '2027-03-31'],
    ],
    [
      'Christmas, with Boxing Day on a Saturday',
      '2026-12-23',
      '2026-12-31',
      ['2026-12-23', '2026-12-24', '2026-12-29', '2026-12-30'],
    ],
  ])('may send on working days alone, between the same hours in London: %s', (_what, from, until, days) => {
    expect(sendingTimes(from, until)).toEqual(Object.fromEntries(days.map((day) => [day, everyHour])));
  });

  it.each<[string, Day, Day, Day]>([
    ['end', '2026-10-19', '2026-11-10', '2026-10-26'],
    ['begin', '2027-03-15', '2027-04-13', '2027-03-30'],
  ])('says each thing of an action once, on its day, as summer time %ss', (_what, from, until, due) => {
    const rows = [assigned(1, '2026-09-01', { due })];
    const data = { ...base, settings, rows, actions: [actionWith({ due, originalDue: due })] };
    const said = new Map<string, Day>();
    for (const instant of ticks(from, until)) {
      const day = dayOf(instant, LONDON);
      if (outsideHours(settings, instant, LONDON) !== null) continue;
      for (const { key } of remindersDue(data, day, new Set(said.keys()))) said.set(key, day);
    }
    const told = (rule: string): Day[] => [...said].filter(([key]) => key.includes(`|${rule}|`)).map(([, day]) => day);
    expect(told('due today')).toEqual([due]);
    // The reminder comes two working days before the date; neither the hour lost in spring nor the one repeated in
    // autumn changes that.
    expect(told('due soon')).toEqual([due === '2026-10-26' ? '2026-10-22' : '2027-03-24']);
    expect(new Set(told('overdue')).size).toBe(told('overdue').length);
    expect(told('overdue').length).toBeGreaterThan(0);
  });
});
