import { distanceInWords, movesInWords } from './dueMoves';
import type { Day } from './day';
import type { DueMove } from './actionState';

const nobody = { personId: null, bodyId: null, meetingId: null };

function moved(...days: (Day | null)[]): { dueMoves: DueMove[]; due: Day | null } {
  const dueMoves = days.slice(1).map((to, at): DueMove => ({
    from: days[at],
    to: to as Day,
    day: '2026-11-01',
    byId: 1,
    reason: '',
    by: nobody,
    granted: null,
    keys: [],
  }));
  return { dueMoves, due: days[days.length - 1] };
}

describe('how often and how far a due date has moved', () => {
  it('is said in the largest unit that is true', () => {
    expect(distanceInWords('2026-11-30', '2027-03-31')).toBe('4 months');
    expect(distanceInWords('2026-11-30', '2026-12-30')).toBe('1 month');
    expect(distanceInWords('2026-11-20', '2026-12-28')).toBe('5 weeks');
    expect(distanceInWords('2026-11-20', '2027-02-18')).toBe('3 months');
    expect(distanceInWords('2026-11-20', '2026-11-27')).toBe('7 days');
    expect(distanceInWords('2026-11-20', '2026-11-21')).toBe('1 day');
  });

  it('counts moves, and the distance from the first date to the present one', () => {
    expect(movesInWords(moved('2026-11-30', '2027-01-29', '2027-03-31'))).toBe('moved twice, 4 months');
    expect(movesInWords(moved('2026-11-30', '2026-12-14'))).toBe('moved once, 2 weeks');
    expect(movesInWords(moved('2026-11-30', '2026-11-16'))).toBe('moved once, 2 weeks earlier');
    expect(movesInWords(moved('2026-11-30', '2026-12-14', '2026-11-30'))).toBe('moved twice, back to the first date');
  });

  it('says nothing of a date that was never moved, or was only given later', () => {
    expect(movesInWords(moved('2026-11-30'))).toBeNull();
    expect(movesInWords(moved(null, '2026-11-30'))).toBeNull();
    expect(movesInWords(moved(null, '2026-11-30', '2026-12-07'))).toBe('moved once, 7 days');
  });
});
