import type { Meeting } from '../fields';
import { emptyValues } from '../fields/field';
import { meetingFields } from '../fields/meetings';
import { viewPlan } from '../planView';
import { actionWith, assigned, dataWith, LEAD, MANAGER, people, rowWith } from '../testing';
import { escapedText, folded, icsFile } from './icsFile';
import type { CalendarEvent } from './icsFile';
import { meetingTimes } from './meetingTime';
import { planCalendar } from './planCalendar';
import type { CalendarOf } from './planCalendar';

const TODAY = '2026-11-23';
const context = {
  linkTo: (route: string) => `https://council.example/sites/improvement/SitePages/Plan.aspx${route}`,
  now: '2026-11-23T09:30:15.123Z',
};

const meetingWith = (changes: Partial<Meeting> = {}): Meeting => ({
  ...emptyValues(meetingFields),
  id: 7,
  etag: '"6f2c,4"',
  key: 'ab'.repeat(16),
  planId: 1,
  title: 'Improvement Board',
  day: '2027-06-30',
  ...changes,
});

const event = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'a@improvement-plan',
  sequence: 0,
  day: TODAY,
  start: null,
  end: null,
  title: 'A day',
  place: '',
  description: '',
  link: '',
  isCancelled: false,
  ...changes,
});

/** The file's lines, unfolded, as a calendar reads them (RFC 5545, 3.1). */
const linesOf = (text: string): string[] => text.replace(/\r\n[ \t]/g, '').split('\r\n');
const valueOf = (text: string, name: string): string | undefined =>
  linesOf(text.slice(text.indexOf('BEGIN:VEVENT')))
    .find((line) => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    ?.slice(name.length + 1);

describe('a calendar file', () => {
  it('has whole days that keep nobody busy, and times in London with the rules of summer time', () => {
    const text = icsFile([event(), event({ uid: 'b', day: '2027-06-30', start: 600, end: 690 })], context.now);
    expect(linesOf(text)).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20261123',
        'DTEND;VALUE=DATE:20261124',
        'TRANSP:TRANSPARENT',
        'DTSTART;TZID=Europe/London:20270630T100000',
        'DTEND;TZID=Europe/London:20270630T113000',
        'TZID:Europe/London',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
        'DTSTAMP:20261123T093015Z',
      ]),
    );
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
    expect(icsFile([event()], context.now)).not.toContain('VTIMEZONE');
  });

  it.each([
    ['semicolons and commas', 'One; two, three', 'One\\; two\\, three'],
    ['a backslash', 'C:\\plan', 'C:\\\\plan'],
    ['line ends of every kind', 'a\r\nb\nc\rd\u2028e\u0085f', 'a\\nb\\nc\\nd\\ne\\nf'],
    ['an end of the entry', 'x\r\nEND:VEVENT\r\nBEGIN:VALARM', 'x\\nEND:VEVENT\\nBEGIN:VALARM'],
    ['control characters', 'a\u0000\u0007b', 'ab'],
  ])('keeps %s as text', (_what, hostile, escaped) => {
    expect(escapedText(hostile)).toBe(escaped);
    const text = icsFile([event({ title: hostile, place: hostile, description: hostile, uid: hostile })], context.now);
    expect(valueOf(text, 'SUMMARY')).toBe(escaped);
    // Nothing begins or ends but what the file itself does.
    expect(linesOf(text).filter((line) => /^(BEGIN|END):/.test(line))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'END:VEVENT',
      'END:VCALENDAR',
    ]);
  });

  it('lets no address end its line', () => {
    const text = icsFile([event({ link: 'https://x.example/a b\r\nATTACH:evil' })], context.now);
    expect(valueOf(text, 'URL')).toBe('https://x.example/a%20bATTACH:evil');
    expect(linesOf(text).some((line) => line.startsWith('ATTACH'))).toBe(false);
  });

  it('folds lines at 75 octets and parts no character', () => {
    for (const title of ['x'.repeat(200), 'é'.repeat(120), '🏫'.repeat(60), `${'a'.repeat(66)}€€€`]) {
      const line = `SUMMARY:${title}`;
      const parts = folded(line).split('\r\n');
      for (const part of parts) expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(75);
      expect(parts.length).toBeGreaterThan(1);
      expect(parts.map((part, at) => (at === 0 ? part : part.slice(1))).join('')).toBe(line);
      expect(parts.join('')).not.toContain('\uFFFD');
    }
    expect(folded('SUMMARY:short')).toBe('SUMMARY:short');
  });
});

describe('the time of a meeting', () => {
  it.each([
    ['10 am', [600, null]],
    ['10.30am', [630, null]],
    ['2 pm', [840, null]],
    ['14:00', [840, null]],
    ['09:30', [570, null]],
    ['noon', [720, null]],
    ['12 pm', [720, null]],
    ['12.15 am', [15, null]],
    ['10 am to noon', [600, 720]],
    ['10.00 – 11.30 am', [600, 690]],
    ['10:00-12:00', [600, 720]],
    ['6 to 7.30 pm', [1080, 1170]],
    ['', null],
    ['after the Cabinet', null],
    ['10', null],
    ['2.30', null],
    ['25:00', null],
    ['10.75 am', null],
  ] as const)('%s', (typed, expected) => {
    const times = meetingTimes(typed);
    expect(times && [times.start, times.end]).toEqual(expected);
  });
});

describe('a calendar of the plan', () => {
  const move = (id: number, due: string, more: object = {}): ReturnType<typeof rowWith> =>
    rowWith({ id, kind: 'due', day: '2026-10-10', actionId: 1, authorId: MANAGER, due, text: 'Later', ...more });
  const dataOf = (...moves: ReturnType<typeof move>[]): ReturnType<typeof dataWith> =>
    dataWith({
      actions: [
        actionWith({ id: 1, text: 'Ask Priya Nair; then act', ref: '1.1', key: 'cd'.repeat(16) }),
        actionWith({ id: 2, ref: '1.2', leadId: MANAGER }),
      ],
      meetings: [meetingWith(), meetingWith({ id: 8, key: 'ef'.repeat(16), day: '2026-01-05' })],
      rows: [
        assigned(1, '2026-09-01', { actionId: 1, due: '2026-12-18' }),
        assigned(2, '2026-09-01', { actionId: 2, due: '2026-12-18', leadId: MANAGER }),
        ...moves,
      ],
    });
  const calendarOf = (data: ReturnType<typeof dataOf>, of: CalendarOf): string =>
    planCalendar(data, viewPlan(data, TODAY), of, context)?.text ?? '';

  it('has the due days of one’s own actions, with a link back', () => {
    const text = calendarOf(dataOf(), { what: 'my days', personId: LEAD });
    expect(linesOf(text).filter((line) => line.startsWith('SUMMARY'))).toEqual([
      'SUMMARY:Action 1.1 is due: Ask Priya Nair\\; then act',
    ]);
    expect(valueOf(text, 'URL')).toBe(context.linkTo('#/actions/1.1'));
    expect(planCalendar(dataOf(), viewPlan(dataOf(), TODAY), { what: 'my days', personId: 99 }, context)).toBeNull();
  });

  it('keeps the entry and raises its number each time the day moves, and when a move is corrected', () => {
    const moved = move(3, '2027-01-29');
    const stages = [dataOf(), dataOf(moved), dataOf(moved, move(4, '2027-02-26', { day: '2026-10-20' }))].map((data) =>
      calendarOf(data, { what: 'my days', personId: LEAD }),
    );
    expect(new Set(stages.map((text) => valueOf(text, 'UID')))).toEqual(
      new Set([`${'cd'.repeat(16)}-due@improvement-plan`]),
    );
    const numbers = stages.map((text) => Number(valueOf(text, 'SEQUENCE')));
    expect(numbers[1]).toBeGreaterThan(numbers[0]);
    expect(numbers[2]).toBeGreaterThan(numbers[1]);
    expect(stages.map((text) => valueOf(text, 'DTSTART'))).toEqual([
      'VALUE=DATE:20261218',
      'VALUE=DATE:20270129',
      'VALUE=DATE:20270226',
    ]);
  });

  it('takes the entry of a complete or withdrawn action out, and puts it back when the action is opened again', () => {
    const said = (id: number, going: 'done' | 'on course', more: object = {}): ReturnType<typeof rowWith> =>
      rowWith({ id, kind: 'progress', day: '2026-10-12', actionId: 1, going, text: 'So.', ...more });
    const withdrawn = rowWith({
      id: 9,
      kind: 'withdraw',
      day: '2026-10-14',
      actionId: 1,
      authorId: MANAGER,
      text: 'No.',
    });
    const record = [
      move(3, '2027-01-29'),
      said(4, 'on course'),
      said(5, 'done', { key: 'd5' }),
      said(6, 'on course', { key: 'd6', replaces: 'd5' }),
      said(7, 'done'),
      said(8, 'on course'),
      withdrawn,
      rowWith({ id: 10, kind: 'restore', day: '2026-10-15', actionId: 1, authorId: MANAGER, text: 'Yes.' }),
      said(11, 'done', { key: 'd11' }),
      rowWith({
        id: 12,
        kind: 'decision',
        day: '2026-10-16',
        actionId: 1,
        authorId: MANAGER,
        outcome: 'returned',
        about: 'd11',
        text: 'Not yet.',
      }),
    ];
    const stages = record.map((_, at) =>
      calendarOf(dataOf(...record.slice(0, at + 1)), { what: 'my days', personId: LEAD }),
    );
    expect(stages.map((text) => [valueOf(text, 'STATUS'), valueOf(text, 'SUMMARY')?.slice(0, 22)])).toEqual([
      ['CONFIRMED', 'Action 1.1 is due: Ask'],
      ['CONFIRMED', 'Action 1.1 is due: Ask'],
      ['CANCELLED', 'Action 1.1 is complete'],
      ['CONFIRMED', 'Action 1.1 is due: Ask'],
      ['CANCELLED', 'Action 1.1 is complete'],
      ['CONFIRMED', 'Action 1.1 is due: Ask'],
      ['CANCELLED', 'Action 1.1 is withdraw'],
      ['CONFIRMED', 'Action 1.1 is due: Ask'],
      ['CANCELLED', 'Action 1.1 is complete'],
      ['CONFIRMED', 'Action 1.1 is due: Ask'],
    ]);
    expect(new Set(stages.map((text) => valueOf(text, 'UID'))).size).toBe(1);
    const numbers = stages.map((text) => Number(valueOf(text, 'SEQUENCE')));
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    // In the plan's days as well; a day that is over is left as it is.
    expect(calendarOf(dataOf(...record.slice(0, 3)), { what: 'plan' })).toContain('SUMMARY:Action 1.1 is complete');
    const past = dataOf(move(3, '2026-11-20'), said(5, 'done'));
    expect(planCalendar(past, viewPlan(past, TODAY), { what: 'my days', personId: LEAD }, context)).toBeNull();
  });

  it('has the plan’s meetings, days by its rule and due days to come, and names nobody', () => {
    const text = calendarOf(dataOf(), { what: 'plan' });
    const titles = linesOf(text).filter((line) => line.startsWith('SUMMARY'));
    expect(titles).toEqual(
      expect.arrayContaining([
        'SUMMARY:Improvement Board',
        'SUMMARY:Action 1.1 is due',
        'SUMMARY:Action 1.2 is due',
        'SUMMARY:The plan ends: Children’s services improvement plan',
      ]),
    );
    expect(titles).toHaveLength(4);
    for (const { name } of people) expect(linesOf(text).join('\n')).not.toContain(name);
    const uids = linesOf(text).filter((line) => line.startsWith('UID:'));
    expect(new Set(uids).size).toBe(uids.length);
  });

  it('has a meeting at its time, under the number of its row’s version, and tells that it was cancelled', () => {
    const meeting = meetingWith({ time: '10 am', place: 'Room 1; second floor' });
    const planned = calendarOf(dataOf(), { what: 'meeting', meeting });
    expect(valueOf(planned, 'DTSTART')).toBe('TZID=Europe/London:20270630T100000');
    expect(valueOf(planned, 'DTEND')).toBe('TZID=Europe/London:20270630T110000');
    expect(valueOf(planned, 'LOCATION')).toBe('Room 1\\; second floor');
    expect([valueOf(planned, 'SEQUENCE'), valueOf(planned, 'STATUS')]).toEqual(['4', 'CONFIRMED']);
    const cancelled = meetingWith({ time: '10 am', state: 'cancelled', etag: '"6f2c,5"' });
    const off = calendarOf(dataOf(), { what: 'meeting', meeting: cancelled });
    expect([valueOf(off, 'SEQUENCE'), valueOf(off, 'STATUS')]).toEqual(['5', 'CANCELLED']);
    expect(valueOf(off, 'UID')).toBe(valueOf(planned, 'UID'));
  });

  it('keeps the whole day of a meeting whose time is not certain, with what was typed', () => {
    const text = calendarOf(dataOf(), { what: 'meeting', meeting: meetingWith({ time: 'after Council' }) });
    expect(valueOf(text, 'DTSTART')).toBe('VALUE=DATE:20270630');
    expect(valueOf(text, 'DESCRIPTION')).toMatch(/^Time: after Council\.\\nhttps:/);
  });
});
