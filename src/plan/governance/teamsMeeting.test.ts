import { meetingInTeams } from './teamsMeeting';
import { bodyWith, meetingWith } from './testing';

const CHAT = '19:meeting_board@thread.v2';
const bodies = [bodyWith(1, { teamsChat: CHAT }), bodyWith(2)];
const meetings = [
  meetingWith(1, { bodyId: 1, day: '2026-10-12', state: 'held' }),
  meetingWith(2, { bodyId: 1, day: '2026-11-23' }),
  meetingWith(3, { bodyId: 1, day: '2026-12-14' }),
  meetingWith(4, { bodyId: 2, day: '2026-11-23' }),
];
const on = (today: string, chat = CHAT): number | undefined => meetingInTeams({ bodies, meetings }, chat, today)?.id;

it('is the meeting of today, else the next, else the last of the body that meets in the chat', () => {
  expect([on('2026-11-23'), on('2026-11-24'), on('2027-01-11')]).toEqual([2, 3, 3]);
});

it('is none where no body meets in the chat, or the body has no meeting', () => {
  expect(on('2026-11-23', '19:other@thread.v2')).toBeUndefined();
  expect(meetingInTeams({ bodies, meetings: [] }, CHAT, '2026-11-23')).toBeNull();
});
