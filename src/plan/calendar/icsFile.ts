import type { Day } from '../day';
import { addDays } from '../day';

/** An entry of a calendar: a whole day, or a time of a day in London. */
export interface CalendarEvent {
  /** The same for the same thing, whenever the file is made, so that a calendar moves its entry. */
  uid: string;
  /** Grows whenever the day or time changes; a calendar takes an entry only with a higher number than its own. */
  sequence: number;
  day: Day;
  /** Minutes from midnight in London; null for a whole day. */
  start: number | null;
  /** Minutes from midnight in London; used with `start`. */
  end: number | null;
  title: string;
  place: string;
  /** Further words, without the link. */
  description: string;
  /** The page of the app that shows it. */
  link: string;
  isCancelled: boolean;
}

/** The most octets of a line, without its end (RFC 5545, 3.1). */
const LINE_OCTETS = 75;

/**
 * The rules of British time since 1996 (RFC 5545, 3.6.5): summer time from 1.00 UTC on the last Sunday of March to the
 * last Sunday of October.
 */
const LONDON = [
  'BEGIN:VTIMEZONE',
  'TZID:Europe/London',
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0000',
  'TZOFFSETTO:+0100',
  'TZNAME:BST',
  'DTSTART:19960331T010000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0000',
  'TZNAME:GMT',
  'DTSTART:19961027T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Line ends in any form that a file may hold, and the separators that Unicode counts among them. */
const LINE_ENDS = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g;

/** Other control characters, which a calendar file must not hold (RFC 5545, 3.1, CONTROL). */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f]/g;

/** A text as a value of type TEXT (RFC 5545, 3.3.11): what would end the value or the line stays part of the text. */
export function escapedText(text: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replace(/[;,]/g, (sign) => `\\${sign}`)
    .replace(LINE_ENDS, '\\n')
    .replace(CONTROLS, '');
}

/** A line in parts of at most 75 octets, each after the first begun with a space; no character is parted (3.1). */
export function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = new TextEncoder().encode(sign).length;
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

const dateOf = (day: Day): string => day.replace(/-/g, '');

function timeOf(day: Day, minutes: number): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const [onDay, rest] = [addDays(day, Math.floor(minutes / 1440)), minutes % 1440];
  return `${dateOf(onDay)}T${two(Math.floor(rest / 60))}${two(rest % 60)}00`;
}

function whenOf({ day, start, end }: CalendarEvent): string[] {
  if (start === null)
    // A whole day does not make anybody busy.
    return [`DTSTART;VALUE=DATE:${dateOf(day)}`, `DTEND;VALUE=DATE:${dateOf(addDays(day, 1))}`, 'TRANSP:TRANSPARENT'];
  return [
    `DTSTART;TZID=Europe/London:${timeOf(day, start)}`,
    `DTEND;TZID=Europe/London:${timeOf(day, end ?? start)}`,
    'TRANSP:OPAQUE',
  ];
}

/** An address as a value of type URI, which is not escaped: without anything that could end its line. */
const uriOf = (link: string): string =>
  link
    .replace(LINE_ENDS, '')
    .replace(CONTROLS, '')
    .replace(/[\s"<>\\^`{|}]/g, (sign) => encodeURIComponent(sign));

function eventLines(event: CalendarEvent, made: string): string[] {
  const { uid, sequence, title, place, description, link, isCancelled } = event;
  const words = [description, link].filter((part) => part !== '').join('\n');
  return [
    'BEGIN:VEVENT',
    `UID:${escapedText(uid)}`,
    `DTSTAMP:${made}`,
    `SEQUENCE:${sequence}`,
    ...whenOf(event),
    `SUMMARY:${escapedText(title)}`,
    ...(place === '' ? [] : [`LOCATION:${escapedText(place)}`]),
    ...(words === '' ? [] : [`DESCRIPTION:${escapedText(words)}`]),
    ...(link === '' ? [] : [`URL:${uriOf(link)}`]),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
  ];
}

/**
 * A calendar file (RFC 5545) that Outlook, Teams and phones open.
 * @param now the moment at which it is made, ISO 8601 in UTC
 */
export function icsFile(events: readonly CalendarEvent[], now: string): string {
  const made = `${new Date(now).toISOString().slice(0, 19).replace(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Improvement Plan//Improvement Plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    ...(events.some(({ start }) => start !== null) ? LONDON : []),
    ...events.flatMap((event) => eventLines(event, made)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
