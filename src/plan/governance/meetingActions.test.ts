import type { PlanData } from '../planData';
import { dataWith } from '../testing';
import { openMeetingActions } from './meetingActions';
import { actionsOfMeeting, mattersArising } from './mattersArising';
import { governanceDates } from './governanceDates';
import { bodyWith, meetingActionWith, meetingWith, replyWith } from './testing';

const TODAY = '2026-11-23';
const people = [
  { id: 7, name: 'Priya Nair', login: 'priya.nair@council.example', email: 'priya.nair@council.example' },
];

/** A board that met in September, will meet in December, and had another name before. */
const board = (changes: Partial<PlanData>): PlanData =>
  dataWith({
    people,
    bodies: [bodyWith(1, { name: 'Improvement Board' }), bodyWith(2, { becameId: 1 }), bodyWith(3)],
    meetings: [
      meetingWith(1, { bodyId: 1, day: '2026-09-14', state: 'held' }),
      meetingWith(2, { bodyId: 1, day: '2026-12-07' }),
      meetingWith(3, { bodyId: 2, day: '2026-05-11', state: 'held' }),
      meetingWith(4, { bodyId: 3, day: '2026-09-14', state: 'held' }),
    ],
    ...changes,
  });
const next = board({}).meetings[1];

describe('what a meeting asked for', () => {
  it('is late, due or without a day, and says who does it', () => {
    const data = board({
      meetingActions: [
        meetingActionWith(1, { personId: 7, due: '2026-11-20' }),
        meetingActionWith(2, { whoElse: 'The police', due: '2026-11-30' }),
        meetingActionWith(3),
      ],
    });
    expect(actionsOfMeeting(data, { id: 1 }, TODAY)).toMatchObject([
      { state: 'late', who: 'Priya Nair', workingDaysLeft: -1 },
      { state: 'due', who: 'The police', workingDaysLeft: 5 },
      { state: 'no day', who: '' },
    ]);
  });

  it('is done once the person who was asked says so, not when anybody else does', () => {
    const asked = [meetingActionWith(1, { personId: 7 })];
    const done = (authorId: number, changes = {}): unknown =>
      openMeetingActions(
        board({
          meetingActions: asked,
          replies: [replyWith(1, authorId, '2026-10-01', { meetingActionId: 1, isDone: true, ...changes })],
        }),
        TODAY,
      ).length;
    expect(done(7)).toBe(0);
    expect(done(8)).toBe(1);
    expect(done(7, { doubt: 'author' })).toBe(1);
  });

  it('is open again when the person takes that back', () => {
    const data = board({
      meetingActions: [meetingActionWith(1, { personId: 7 })],
      replies: [
        replyWith(1, 7, '2026-10-01', { meetingActionId: 1, isDone: true }),
        replyWith(2, 7, '2026-10-05', { meetingActionId: 1, text: 'It came back' }),
      ],
    });
    expect(openMeetingActions(data, TODAY)).toMatchObject([{ words: 'It came back', doneOn: null }]);
  });

  it('stands among the coming dates until it is done, late ones too', () => {
    const asked = meetingActionWith(1, { personId: 7, due: '2026-11-20', text: 'Send the figures' });
    const of = (data: PlanData): unknown[] =>
      governanceDates(data, TODAY).filter(({ kind }) => kind === 'meeting action');
    expect(of(board({ meetingActions: [asked] }))).toEqual([
      {
        day: '2026-11-20',
        title: 'Send the figures',
        detail: 'Asked for by Improvement Board, Priya Nair',
        route: '#/meetings/1',
        kind: 'meeting action',
      },
    ]);
    expect(of(board({ meetingActions: [{ ...asked, doneOn: '2026-11-21' }] }))).toEqual([]);
  });
});

describe('matters arising', () => {
  const texts = (data: PlanData): string[] => mattersArising(data, next, TODAY).map(({ action }) => action.text);

  it('are what earlier meetings of the body asked for and nobody did, its former names among them', () => {
    const data = board({
      meetingActions: [
        meetingActionWith(1, { meetingId: 1, due: '2026-10-01' }),
        meetingActionWith(2, { meetingId: 3, due: '2026-06-01' }),
        meetingActionWith(3, { meetingId: 4 }),
        meetingActionWith(4, { meetingId: 2 }),
      ],
    });
    expect(texts(data)).toEqual(['Meeting action 2', 'Meeting action 1']);
  });

  it('include what was done since the last meeting, not what was done before it', () => {
    const data = board({
      meetingActions: [
        meetingActionWith(1, { meetingId: 3, doneOn: '2026-06-01' }),
        meetingActionWith(2, { meetingId: 3, doneOn: '2026-10-01' }),
      ],
    });
    expect(texts(data)).toEqual(['Meeting action 2']);
  });
});
