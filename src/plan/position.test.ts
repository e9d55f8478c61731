import fc from 'fast-check';
import type { PlanData } from './planData';
import type { Position } from './actionState';
import type { ProgressRow } from './fields';
import { addDays } from './day';
import { viewPlan } from './planView';
import { nearestKnownDay } from './position';
import { savePositionOf } from './savePosition';
import { actionWith, assigned, dataWith, DEPUTY, LEAD, MANAGER, rowWith } from './testing';

const GOINGS = ['on course', 'at risk', 'off track', 'done'] as const;

/** A plan of several actions with about one row a day from 1 September. */
function planOf(
  actionCount: number,
  drafts: { action: number; going: number; author: number; gap: number }[],
): PlanData {
  const actions = Array.from({ length: actionCount }, (_, i) => actionWith({ id: i + 1 }));
  let day = '2026-09-01';
  const rows: ProgressRow[] = actions.map(({ id }) => assigned(id, day, { actionId: id }));
  for (const { action, going, author, gap } of drafts) {
    day = addDays(day, gap);
    rows.push(
      rowWith({
        id: rows.length + 1,
        kind: 'progress',
        day,
        actionId: 1 + (action % actionCount),
        going: GOINGS[going],
        authorId: [LEAD, DEPUTY, MANAGER, 99][author],
        evidence: going === 3 ? [{ title: 'a', url: '/a' }] : [],
      }),
    );
  }
  return dataWith({ actions, rows });
}

const anyDrafts = fc.array(
  fc.record({
    action: fc.nat(3),
    going: fc.nat(3),
    author: fc.nat(3),
    gap: fc.integer({ min: 0, max: 9 }),
  }),
  { maxLength: 30 },
);
const saved = (position: Position): Position => JSON.parse(JSON.stringify(position)) as Position;

/** The plan as a later visit reads it: the position, and only the rows after it. */
function readLater(data: PlanData, position: Position): PlanData {
  return { ...data, position, rows: data.rows.filter(({ id }) => id > position.throughRowId) };
}

describe('position', () => {
  it('with the rows after it shows the same plan as all rows (property)', () => {
    fc.assert(
      fc.property(anyDrafts, fc.nat(150), fc.nat(60), (drafts, offset, later) => {
        const data = planOf(4, drafts);
        const savedOn = addDays('2026-09-01', offset);
        const today = addDays(savedOn, later);
        const known = { ...data, rows: data.rows.filter(({ day }) => day <= savedOn) };
        const position = saved(savePositionOf(known, savedOn));
        const full = viewPlan({ ...data, rows: data.rows.filter(({ day }) => day <= today) }, today);
        const resumed = viewPlan(
          readLater({ ...data, rows: data.rows.filter(({ day }) => day <= today) }, position),
          today,
        );
        expect(resumed.actions).toEqual(full.actions);
        expect(resumed.counts).toEqual(full.counts);
        expect(resumed.priorities).toEqual(full.priorities);
        expect(resumed.sentence).toEqual(full.sentence);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves rows of a later day for the next one', () => {
    const data = dataWith({
      actions: [actionWith({ id: 1 })],
      rows: [
        assigned(1, '2026-09-01', { actionId: 1 }),
        rowWith({ id: 2, kind: 'progress', day: '2026-09-02', actionId: 1, going: 'on course' }),
        rowWith({ id: 3, kind: 'progress', day: '2026-09-03', actionId: 1, going: 'off track' }),
      ],
    });
    const position = saved(savePositionOf(data, '2026-09-02'));
    expect(position.throughRowId).toBe(2);
    const rated = (plan: PlanData): unknown => viewPlan(plan, '2026-09-03').byId.get(1)?.rating?.rule;
    expect(rated(readLater(data, position))).toBe('off track');
    expect(rated(readLater(data, position))).toBe(rated(data));
  });

  it('saved from a position equals one saved from all rows (property)', () => {
    fc.assert(
      fc.property(anyDrafts, fc.nat(100), fc.nat(30), (drafts, offset, later) => {
        const data = planOf(3, drafts);
        const first = addDays('2026-09-01', offset);
        const second = addDays(first, later);
        const until = (day: string): PlanData => ({ ...data, rows: data.rows.filter((row) => row.day <= day) });
        const step = saved(savePositionOf(until(first), first));
        const resumed = savePositionOf(readLater(until(second), step), second);
        const direct = savePositionOf(until(second), second);
        expect(resumed.states).toEqual(direct.states);
        expect(resumed.throughRowId).toBe(direct.throughRowId);
        // Weeks that ended before the first save and are no month ends are known only if that save kept them.
        for (const { day, ratings } of resumed.history) {
          expect(ratings).toEqual(direct.history.find((entry) => entry.day === day)?.ratings);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keeps month ends and the Fridays of six weeks, from when there were actions', () => {
    const position = savePositionOf(planOf(2, []), '2026-11-23');
    expect(position.history.map(({ day }) => day)).toEqual([
      '2026-09-30',
      '2026-10-16',
      '2026-10-23',
      '2026-10-30',
      '2026-10-31',
      '2026-11-06',
      '2026-11-13',
      '2026-11-20',
    ]);
    expect(position).toMatchObject({ throughRowId: 2, day: '2026-11-23' });
  });

  it('published figures stay when the review period is changed afterwards', () => {
    const data = planOf(1, []);
    const position = savePositionOf(data, '2026-11-23');
    expect(position.history.find(({ day }) => day === '2026-09-30')?.ratings).toEqual({ 1: 'Amber' });
    const later = { ...readLater(data, position), plan: { ...data.plan, reviewDays: 365 } };
    const [group] = viewPlan(later, '2026-11-23').priorities;
    expect(group.trend[0]).toEqual({ day: '2026-09-30', onTrackOrDone: 0, total: 1 });
    expect(group.trend[2]).toEqual({ day: '2026-11-23', onTrackOrDone: 1, total: 1 });
  });

  it('rows that are read again although the position holds them count once', () => {
    const data = planOf(1, [{ action: 0, going: 1, author: 0, gap: 30 }]);
    const position = savePositionOf(data, '2026-11-23');
    expect(viewPlan({ ...data, position }, '2026-11-23').actions).toEqual(viewPlan(data, '2026-11-23').actions);
  });
});

describe('the day whose ratings are known', () => {
  const data = planOf(1, []);
  it('is any day with all rows, or after the position', () => {
    expect(nearestKnownDay(data, '2026-10-01')).toBe('2026-10-01');
    const position = savePositionOf(data, '2026-11-23');
    expect(nearestKnownDay({ ...data, position }, '2026-11-25')).toBe('2026-11-25');
  });

  it('is the nearest one that was kept', () => {
    const position = savePositionOf(data, '2026-11-23');
    expect(nearestKnownDay({ ...data, position }, '2026-10-24')).toBe('2026-10-23');
    expect(nearestKnownDay({ ...data, position }, '2026-09-02')).toBe('2026-09-30');
    expect(nearestKnownDay({ ...data, position: { ...position, history: [] } }, '2026-10-24')).toBe('2026-11-23');
  });
});

describe('a large plan', () => {
  it('of 5,000 actions opens from its position in tens of milliseconds', () => {
    const drafts = Array.from({ length: 20_000 }, (_, i) => ({
      action: i,
      going: i % 4,
      author: i % 4,
      gap: i % 250 ? 0 : 1,
    }));
    const data = planOf(5000, drafts);
    const today = '2026-11-23';
    const position = savePositionOf(data, today);
    const later = readLater(data, position);
    viewPlan(later, today);
    // Processor time rather than elapsed time, so that other work on the machine cannot fail this test.
    const started = process.cpuUsage();
    expect(viewPlan(later, today).counts.total).toBe(5000);
    const { user } = process.cpuUsage(started);
    // About 50 ms when measured. Ten times as much means that the time grows with the square of the number of actions.
    expect(user / 1000).toBeLessThan(500);
  });
});
