import type { Body, Meeting } from '../fields';
import { lastMeetingBefore } from './lastMeeting';

const meeting = (id: number, bodyId: number | null, day: string | null, state: Meeting['state'] = 'held'): Meeting =>
  ({ id, bodyId, day, state, title: `Meeting ${id}` }) as Meeting;
const board = { id: 7, kind: 'improvement board' } as Body;

describe('the meeting since which changes are told', () => {
  it('is the latest one of the improvement board, though another body met since', () => {
    const meetings = [meeting(1, 7, '2026-09-10'), meeting(2, 7, '2026-11-12'), meeting(3, 8, '2026-11-19')];
    expect(lastMeetingBefore({ meetings, bodies: [board] }, '2026-11-23')?.id).toBe(2);
  });

  it('is the latest of any body where no board has met', () => {
    const meetings = [meeting(1, 8, '2026-10-10'), meeting(2, 9, '2026-11-02'), meeting(3, 7, '2026-12-10', 'planned')];
    expect(lastMeetingBefore({ meetings, bodies: [board] }, '2026-11-23')?.id).toBe(2);
  });

  it('is none that was cancelled, has no day, or is today', () => {
    const meetings = [meeting(1, 7, '2026-11-12', 'cancelled'), meeting(2, 7, null), meeting(3, 7, '2026-11-23')];
    expect(lastMeetingBefore({ meetings, bodies: [board] }, '2026-11-23')).toBeNull();
  });
});
