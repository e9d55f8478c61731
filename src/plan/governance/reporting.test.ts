import { dataWith, planWith } from '../testing';
import { dueToBodies, rhythmWords } from './reporting';
import { formerNames } from './bodyNames';
import { bodyWith, decisionWith, meetingWith } from './testing';

const progress = { what: 'Progress report', every: 'quarter' as const };
const scrutiny = bodyWith(1, { name: 'Scrutiny', kind: 'scrutiny', receives: [progress] });
const heldMeeting = meetingWith(1, { bodyId: 1, day: '2026-09-10', state: 'held' });
const today = '2026-11-23';
const first = (changes: Parameters<typeof dataWith>[0]) =>
  dueToBodies(dataWith({ bodies: [scrutiny], ...changes }), today)[0];

describe('what a body gets next', () => {
  it('is in hand when a meeting in time is planned', () => {
    const line = first({ meetings: [heldMeeting, meetingWith(2, { bodyId: 1, day: '2026-12-03' })] });
    expect(line).toMatchObject({
      due: '2026-12-10',
      lastOn: '2026-09-10',
      next: '2026-12-03',
      state: 'in hand',
      workingDaysLeft: 8,
    });
  });

  it('comes too late when the next meeting is after the rhythm’s day', () => {
    expect(first({ meetings: [heldMeeting, meetingWith(2, { bodyId: 1, day: '2027-01-20' })] }).state).toBe('too late');
  });

  it('wants a meeting where none is planned, and is late once the day has passed', () => {
    expect(first({ meetings: [heldMeeting] })).toMatchObject({ state: 'no meeting', next: '2026-12-10' });
    expect(first({ meetings: [{ ...heldMeeting, day: '2026-06-01' }] })).toMatchObject({
      state: 'late',
      due: '2026-09-01',
    });
  });

  it('counts from the plan’s start while the body never had it', () => {
    expect(first({ plan: planWith({ starts: '2026-09-01' }) }).due).toBe('2026-12-01');
  });

  it('at every meeting is the next meeting', () => {
    const board = bodyWith(2, { receives: [{ what: 'Progress', every: 'meeting' }] });
    const meetings = [meetingWith(2, { bodyId: 2, day: '2026-11-26' })];
    expect(dueToBodies(dataWith({ bodies: [board], meetings }), today)).toMatchObject([
      { due: null, next: '2026-11-26', state: 'in hand' },
    ]);
  });

  it('is also what was promised, at the last meeting in time', () => {
    const promise = decisionWith(1, {
      kind: 'promised report',
      toBodyId: 1,
      text: 'The Care Leavers Pledge',
      due: '2027-01-20',
    });
    const meetings = [2, 3, 4].map((id) =>
      meetingWith(id, { bodyId: 1, day: ['2026-12-03', '2027-01-14', '2027-02-11'][id - 2] }),
    );
    const line = dueToBodies(
      dataWith({ bodies: [{ ...scrutiny, receives: [] }], meetings, decisions: [promise] }),
      today,
    );
    expect(line).toMatchObject([
      { what: 'The Care Leavers Pledge', meeting: { id: 3 }, next: '2027-01-20', state: 'in hand' },
    ]);
  });
});

describe('a body that took another’s place', () => {
  const board = bodyWith(1, {
    name: 'Safeguarding Children Board',
    until: '2019-09-28',
    becameId: 2,
    receives: [progress],
  });
  const partnership = bodyWith(2, { name: 'Safeguarding Partnership', from: '2019-09-29', receives: [progress] });
  const bodies = [board, partnership];

  it('gets what the other got before, and the other nothing more', () => {
    const meetings = [meetingWith(1, { bodyId: 1, day: '2019-07-01', state: 'held' })];
    const lines = dueToBodies(dataWith({ bodies, meetings }), '2019-10-01');
    expect(lines).toMatchObject([{ body: { id: 2 }, lastOn: '2019-07-01', due: '2019-10-01' }]);
  });

  it('is told with its former names', () => {
    expect(formerNames(bodies, partnership)).toEqual([board]);
    expect(formerNames(bodies, board)).toEqual([]);
  });
});

it('says a rhythm in words', () => expect(rhythmWords('two months')).toBe('every two months'));
