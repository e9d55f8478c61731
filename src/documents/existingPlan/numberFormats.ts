import type { Day } from '../../plan/day';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MS_PER_DAY = 86_400_000;
/**
 * The range of Excel date serials that a plan may contain: 1 January 1990 to 31 December 2099 in the 1900 date system.
 */
const FIRST_SERIAL = 32_874;
const LAST_SERIAL = 73_050;
/**
 * Day 0 of Excel's two date systems. The 1900 system counts a 29 February 1900 that never existed; no plan has dates
 * that early.
 */
const DAY_ZERO = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) };

/** The text that a cell shows for a number, and the day when the cell has a date format. */
export interface ShownNumber {
  text: string;
  day: Day | null;
  showsWholeDay: boolean;
}

/** The day of an Excel serial number, or null when the day is outside the range of plans. */
export function dayOfSerial(serial: number, from1904 = false): Day | null {
  const in1900 = from1904 ? serial + 1462 : serial;
  if (!(in1900 >= FIRST_SERIAL && in1900 < LAST_SERIAL + 1)) return null;
  const zero = from1904 ? DAY_ZERO[1904] : DAY_ZERO[1900];
  return new Date(zero + Math.floor(serial) * MS_PER_DAY).toISOString().slice(0, 10);
}

/**
 * A number as its cell shows it. Formats of dates, whole numbers, fixed places and percentages are followed; others
 * show the number itself.
 * @param format the number format's code, "dd/mm/yyyy"
 */
export function showNumber(value: number, format: string, from1904: boolean): ShownNumber {
  const code = format.split(';')[0].replace(/\[[^\]]*\]|_.|\*./g, '');
  const unquoted = code.replace(/"[^"]*"|\\./g, '');
  const words = wordsAlone(value, format);
  if (words !== null) return { text: words, day: null, showsWholeDay: false };
  const plain = { text: String(parseFloat(value.toPrecision(15))), day: null, showsWholeDay: false };
  if (/[dy]/i.test(unquoted) || /m{3,}/i.test(unquoted)) {
    const day = dayOfSerial(value, from1904);
    if (!day) return plain;
    return {
      text: showDay(day, code),
      day,
      showsWholeDay: /d/i.test(unquoted) && /y/i.test(unquoted) && /m/i.test(unquoted),
    };
  }
  const places = /^0+(?:\.(0+))?(%?)$/.exec(unquoted);
  if (!places) return plain;
  const shown = places[2] ? value * 100 : value;
  const whole = unquoted.split(/[.%]/)[0].length;
  const [before, after] = shown.toFixed(Math.min(places[1]?.length ?? 0, 15)).split('.');
  return { ...plain, text: `${before.padStart(whole, '0')}${after ? `.${after}` : ''}${places[2]}` };
}

/**
 * The text of a format that shows words instead of the number: `"Yes";;"No"` shows words for numbers above and at
 * nought.
 */
function wordsAlone(value: number, format: string): string | null {
  const [above, below = above, nought = above] = format.split(';');
  const [, words = null] = /^"([^"]+)"$/.exec(value > 0 ? above : value < 0 ? below : nought) ?? [];
  return words;
}

function showDay(day: Day, code: string): string {
  const [year, month, date] = day.split('-').map(Number);
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const shown: Record<string, string> = {
    d: String(date),
    dd: String(date).padStart(2, '0'),
    ddd: WEEKDAYS[weekday].slice(0, 3),
    dddd: WEEKDAYS[weekday],
    m: String(month),
    mm: String(month).padStart(2, '0'),
    mmm: MONTHS[month - 1].slice(0, 3),
    mmmm: MONTHS[month - 1],
    mmmmm: MONTHS[month - 1].slice(0, 1),
    yy: String(year).slice(2),
    yyyy: String(year),
  };
  return code
    .replace(/\s*(?:h+|s+)(?::(?:m+|s+))*(?:\s*AM\/PM)?/gi, '')
    .replace(/"([^"]*)"|\\(.)|(d+|m+|y+)/gi, (_all, quoted?: string, escaped?: string, letters?: string) =>
      letters ? (shown[letters.toLowerCase()] ?? String(year)) : (quoted ?? escaped ?? ''),
    )
    .trim();
}
