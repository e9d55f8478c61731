import { dataWith } from '../testing';
import {
  boundDates,
  meetingName,
  meetingsPast,
  meetingsToCome,
  publicDecisions,
  publicQuestions,
  paperDeadline,
} from './meetings';
import { bodyWith, decisionWith, meetingWith, questionWith } from './testing';

const cabinet = bodyWith(1, { name: 'Cabinet', kind: 'cabinet' });
const board = bodyWith(2, { name: 'Improvement Board', kind: 'improvement board' });
const data = dataWith({ bodies: [cabinet, board] });
const cabinetOn = (changes = {}) => meetingWith(1, { bodyId: 1, day: '2022-12-15', ...changes });

describe('the days that bind a meeting', () => {
  it('of the executive are the agenda and, afterwards, call-in', () => {
    expect(boundDates(data, cabinetOn(), '2022-11-28').map(({ rule, day, state }) => [rule, day, state])).toEqual([
      ['agenda', '2022-12-07', 'due'],
      ['call-in', '2022-12-22', 'open'],
    ]);
  });

  it('of a key decision begin with 28 clear days’ notice', () => {
    const [notice] = boundDates(data, cabinetOn({ keyDecision: true }), '2022-11-28');
    expect(notice).toMatchObject({ rule: 'key decision notice', day: '2022-11-16', state: 'missed' });
    expect(notice.because).toMatch(/SI 2012\/2089/);
  });

  it('say whether what was done was in time', () => {
    const meeting = cabinetOn({ keyDecision: true, noticeOn: '2022-11-16', agendaOn: '2022-12-08', state: 'held' });
    expect(boundDates(data, meeting, '2023-02-01').map(({ rule, state }) => [rule, state])).toEqual([
      ['key decision notice', 'in time'],
      ['agenda', 'late'],
      ['call-in', 'over'],
    ]);
  });

  it('count call-in from the publication of the decisions once it is known', () => {
    const dates = boundDates(data, cabinetOn({ state: 'held', decisionsOn: '2022-12-19' }), '2022-12-20');
    expect(dates.find(({ rule }) => rule === 'call-in')).toMatchObject({ day: '2022-12-28', state: 'open' });
  });

  it('of a board are only what its clerk asked for', () => {
    const meeting = meetingWith(2, { bodyId: 2, day: '2022-12-15', paperDue: '2022-12-08' });
    expect(boundDates(data, meeting, '2022-12-01')).toMatchObject([
      { rule: 'paper', day: '2022-12-08', state: 'due', workingDaysLeft: 5 },
    ]);
  });

  it('ask for notice of a private meeting where part of the item is exempt', () => {
    expect(boundDates(data, cabinetOn(), '2022-11-01', true)[0]).toMatchObject({
      rule: 'private meeting notice',
      day: '2022-11-16',
    });
  });

  it('ask for the second notice of a private meeting five clear days before it (SI 2012/2089, regulation 5)', () => {
    const second = (meeting = cabinetOn()) =>
      boundDates(data, meeting, '2022-11-01', true).find(({ rule }) => rule === 'private meeting second notice');
    expect(second()).toMatchObject({ day: '2022-12-07', state: 'due' });
    expect(second(cabinetOn({ secondNoticeOn: '2022-12-08' }))?.state).toBe('late');
    expect(boundDates(data, cabinetOn(), '2022-11-01', false).map(({ rule }) => rule)).toEqual(['agenda', 'call-in']);
  });

  it('are none without a day, or when it is cancelled', () => {
    expect(boundDates(data, cabinetOn({ day: null }), '2022-11-01')).toEqual([]);
    expect(boundDates(data, cabinetOn({ state: 'cancelled' }), '2022-11-01')).toEqual([]);
  });
});

it('wants the paper by the clerk’s day, else the law’s, until the agenda is out', () => {
  expect(paperDeadline(data, cabinetOn(), '2022-11-28')?.day).toBe('2022-12-07');
  expect(paperDeadline(data, cabinetOn({ paperDue: '2022-12-02' }), '2022-11-28')?.day).toBe('2022-12-02');
  expect(paperDeadline(data, cabinetOn({ agendaOn: '2022-12-06' }), '2022-12-06')).toBeNull();
});

it('parts meetings into those to come, soonest first, and those past, latest first', () => {
  const meetings = [
    meetingWith(1, { day: '2022-12-15' }),
    meetingWith(2, { day: '2022-12-13' }),
    meetingWith(3, { day: '2022-11-10', state: 'held' }),
    meetingWith(4, { day: '2022-12-01', state: 'held' }),
    meetingWith(5, { day: '2022-12-20', state: 'cancelled' }),
    meetingWith(6, { day: null }),
    meetingWith(7, { day: '2022-12-02' }),
  ];
  expect(meetingsToCome({ meetings }, '2022-12-13').map(({ id }) => id)).toEqual([2, 1, 6]);
  expect(meetingsPast({ meetings }, '2022-12-13').map(({ id }) => id)).toEqual([5, 7, 4, 3]);
});

it('calls a meeting by its body, and else by its title', () => {
  expect(meetingName(data, { bodyId: 1, title: 'Cabinet, special' })).toBe('Cabinet');
  expect(meetingName(data, { bodyId: null, title: 'Staff forum' })).toBe('Staff forum');
  expect(meetingName(data, { bodyId: 9, title: '' })).toBe('A meeting');
});

it('leaves out rows whose words were made exempt', () => {
  const decisions = [decisionWith(1), decisionWith(2, { text: '' }), decisionWith(3, { kind: 'step', text: '' })];
  expect(publicDecisions({ decisions }).map(({ id }) => id)).toEqual([1, 3]);
  expect(publicQuestions({ questions: [questionWith(1, { text: ' ' }), questionWith(2)] }).map(({ id }) => id)).toEqual(
    [2],
  );
});
