import { emptyValues } from '../fields/field';
import { questionToClerkFields } from '../fields/questionsToClerk';
import { actionWith, appointed, assigned, dataWith, LEAD, MANAGER, planWith, rowWith } from '../testing';
import { askedAhead } from './ahead';
import { comingUp, remindingDay } from './due';
import { jobIsLate, outsideHours } from './hours';
import { readRunReport, runReportOf } from './runReport';
import { defaultReminderSettings, readReminderSettings, repeatInWords, stepsInWords } from './settings';
import { awayOrPaused, reasonNotToSend, noPreference, preferencesIn } from './preferences';

const { settings } = dataWith();
const LONDON = 'Europe/London';

describe('settings in words', () => {
  it.each([
    [[10, 2], 'Two weeks and two working days before'],
    [[2, 20, 5], 'Four weeks, one week and two working days before'],
    [[1], 'One working day before'],
    [[], 'Not before the day itself'],
  ])('%j is "%s"', (steps, words) => expect(stepsInWords(steps)).toBe(words));

  it.each([
    [5, 'Every week until it is reported done'],
    [3, 'Every three working days until it is reported done'],
    [10, 'Every two weeks until it is reported done'],
    [1, 'Every working day until it is reported done'],
    [0, 'Once'],
  ])('every %i is "%s"', (every, words) => expect(repeatInWords(every)).toBe(words));

  it('keep their default where a cell was written by hand', () => {
    expect(readReminderSettings('text')).toEqual(defaultReminderSettings);
    const byHand = {
      hours: { from: 20, to: 8 },
      digest: 'hourly',
      queryEvery: 0,
      pausedUntil: 'soon',
      pausedPeople: [7, { personId: 2, until: '2026-12-01' }],
    };
    expect(readReminderSettings(byHand)).toEqual({
      ...defaultReminderSettings,
      queryEvery: 1,
      pausedPeople: [{ personId: 2, until: '2026-12-01' }],
    });
  });
});

describe('how people wish to be reminded', () => {
  const why = (
    wish: Partial<typeof noPreference>,
    day: string,
    lastTold: string | null,
    paused = settings,
  ): string | null => reasonNotToSend(LEAD, { ...noPreference, ...wish }, paused, day, lastTold);

  it('is the newest row of each author', () => {
    const row = (id: number, authorId: number, awayUntil: string | null) => ({
      id,
      authorId,
      awayUntil,
      digest: null,
      wordOn: null,
    });
    const preferences = preferencesIn([row(3, 7, null), row(1, 7, '2026-12-01'), row(2, 8, '2026-12-02')]);
    expect(preferences.get(7)?.awayUntil).toBeNull();
    expect(preferences.get(8)?.awayUntil).toBe('2026-12-02');
  });

  it('holds back what goes to somebody who is away, until that day is over', () => {
    expect(why({ awayUntil: '2026-11-23' }, '2026-11-23', null)).toBe('Away until 23 Nov 2026, as they said.');
    expect(why({ awayUntil: '2026-11-23' }, '2026-11-24', null)).toBeNull();
  });

  it('holds back what goes to somebody whom a manager paused', () => {
    const paused = {
      ...settings,
      reminders: { ...settings.reminders, pausedPeople: [{ personId: LEAD, until: '2026-11-27' }] },
    };
    expect(why({}, '2026-11-23', null, paused)).toBe('A plan manager paused reminders to them until 27 Nov 2026.');
    expect(why({}, '2026-11-30', null, paused)).toBeNull();
  });

  it('lets one mail a day or one a week through', () => {
    expect(why({ digest: 'daily' }, '2026-11-24', '2026-11-23')).toBeNull();
    expect(why({ digest: 'daily' }, '2026-11-24', '2026-11-24')).toMatch(/one mail a day/);
    expect(why({ digest: 'weekly' }, '2026-11-23', '2026-11-17')).toBeNull();
    expect(why({ digest: 'weekly' }, '2026-11-26', '2026-11-23')).toContain('Monday 30 November 2026');
    // In a week whose Monday is a bank holiday, the first working day is Tuesday.
    expect(why({ digest: 'weekly' }, '2027-05-04', '2027-04-26')).toBeNull();
  });

  it('tells those who want one mail a week what will be due before the next', () => {
    const data = dataWith({ rows: [assigned(1, '2026-06-01', { due: '2026-11-26' })] });
    const ahead = comingUp(
      remindingDay({ ...data, settings: { ...settings, dueSoonSteps: [2] } }, '2026-11-23'),
      '2026-11-30',
    );
    expect(ahead.map(({ rule, step }) => `${rule} ${step}`)).toEqual(['due soon 2', 'due today 0']);
  });
});

it('keeps nothing but what is away or paused from somebody with a day of their own for the weekly word', () => {
  const wish = { ...noPreference, digest: 'weekly' as const, wordOn: 'Wednesday' as const };
  expect(reasonNotToSend(LEAD, wish, settings, '2026-11-25', '2026-11-23')).toMatch(/one mail a week/);
  expect(awayOrPaused(LEAD, wish, settings, '2026-11-25')).toBeNull();
  expect(awayOrPaused(LEAD, { ...wish, awayUntil: '2026-11-26' }, settings, '2026-11-25')).toMatch(/^Away until/);
});

describe('what I will be asked, when', () => {
  const ahead = { from: '2026-11-24', days: 42 };

  it('is what the rules will say, day by day, each once, nothing on quiet days', () => {
    const data = dataWith({
      actions: [actionWith({ due: '2026-12-28', originalDue: '2026-12-28' })],
      rows: [assigned(1, '2026-11-20', { due: '2026-12-28' })],
    });
    const days = askedAhead(data, LEAD, '2026-11-23', ahead);
    expect(days.map(({ day, occurrences }) => `${day} ${occurrences.map(({ rule }) => rule).join(', ')}`)).toEqual([
      '2026-12-10 due soon',
      '2026-12-21 due soon',
      '2026-12-29 overdue',
    ]);
    expect(askedAhead(data, 99, '2026-11-23', ahead)).toEqual([]);
  });

  it('has what waits for somebody who leads nothing: a request to decide, a question to the clerk', () => {
    const data = dataWith({
      plan: planWith({ managerId: MANAGER }),
      actions: [actionWith({ due: '2027-06-30', originalDue: '2027-06-30' })],
      rows: [
        assigned(1, '2026-11-20', { due: '2027-06-30' }),
        rowWith({ id: 2, kind: 'more time', day: '2026-11-20', authorId: LEAD, askedDue: '2027-09-30', text: 'Late.' }),
      ],
      appointments: [appointed('managers', MANAGER), appointed('clerks', 8)],
    });
    const question = {
      ...emptyValues(questionToClerkFields),
      ...{ id: 1, key: 'c1', etag: '', publicKey: 'p1', planId: data.plan.id, authorId: 9, recorded: '2026-11-20' },
    };
    const rulesFor = (personId: number): string[] => [
      ...new Set(
        askedAhead(data, personId, '2026-11-23', ahead, { questionsToClerk: [question] }).flatMap(({ occurrences }) =>
          occurrences.map(({ rule }) => rule),
        ),
      ),
    ];
    expect(rulesFor(MANAGER)).toEqual(['decision asked']);
    expect(rulesFor(8)).toEqual(['question to route']);
    expect(rulesFor(9)).toEqual([]);
  });
});

describe('the hours', () => {
  it.each([
    // In winter London keeps UTC. In summer it is an hour ahead, and the hours for reminders move with it.
    ['2026-11-23T07:59:00Z', true],
    ['2026-11-23T08:00:00Z', false],
    ['2026-11-23T17:59:00Z', false],
    ['2026-11-23T18:00:00Z', true],
    ['2026-07-01T06:59:00Z', true],
    ['2026-07-01T07:00:00Z', false],
    ['2026-07-01T17:00:00Z', true],
    ['2026-10-25T00:30:00Z', true],
  ])('at %s it is quiet: %s', (instant, quiet) => {
    expect(outsideHours(settings, instant, LONDON) !== null).toBe(quiet);
  });

  it('tells when the job has stopped, counting only the hours in which it should run', () => {
    const late = (last: string | null, now: string): string | null => jobIsLate(settings, last, now, LONDON);
    expect(late(null, '2026-11-23T12:00:00Z')).toBe('The reminder job has not run on this site yet.');
    expect(late('2026-11-20T17:05:00Z', '2026-11-23T08:04:00Z')).toBeNull();
    expect(late('2026-11-20T17:05:00Z', '2026-11-23T10:30:00Z')).toBe(
      'The reminder job last ran on 20 Nov 2026 at 5.05 pm, and should run every hour.',
    );
    expect(late('2026-11-23T08:05:00Z', '2026-11-23T10:30:00Z')).toBeNull();
    expect(late('2025-01-06T08:05:00Z', '2026-11-23T10:30:00Z')).not.toBeNull();
  });
});

describe('the report of a run', () => {
  const message = (name: string, outcome: string, why = '') => ({
    name,
    items: [{ ref: '1.1' }, { ref: '1.1' }],
    outcome,
    why,
  });

  it('keeps what went wrong first, and leaves out what was said before', () => {
    const report = runReportOf([
      message('A', 'sent'),
      message('B', 'skipped', 'Sent on 20 Nov 2026 already.'),
      message('C', 'failed', 'Refused.'),
      message('D', 'would send'),
    ]);
    expect(report.counts).toEqual({ sent: 1, skipped: 0, failed: 1, uncertain: 0 });
    expect(report.entries.map(({ name, refs }) => `${name} ${refs.join()}`)).toEqual(['C 1.1', 'A 1.1']);
    expect(readRunReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
  });

  it('stays within what a column holds, and survives what is written by hand', () => {
    const long = runReportOf(Array.from({ length: 2000 }, (_one, i) => message(`Person ${i}`, 'sent')));
    expect(JSON.stringify(long).length).toBeLessThan(60_000);
    expect(long.entries.length + long.more).toBe(2000);
    expect(readRunReport({ entries: [7, { name: 'A' }], counts: 'many' }).entries).toEqual([]);
  });
});
