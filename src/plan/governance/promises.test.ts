import { dataWith } from '../testing';
import { promisedReports, responseDay, scrutinyRecommendations, stillDue } from './promises';
import { bodyWith, decisionWith, meetingWith } from './testing';

const scrutiny = bodyWith(1, { name: 'People Overview Committee', kind: 'scrutiny' });
const meeting = meetingWith(1, { bodyId: 1, day: '2022-12-13', state: 'held' });

describe('promised reports', () => {
  const pledge = decisionWith(1, {
    kind: 'promised report',
    meetingId: 1,
    text: 'The Care Leavers Pledge',
    due: '2023-01-20',
  });
  const data = dataWith({ bodies: [scrutiny], meetings: [meeting], decisions: [pledge] });

  it('are due to the body that was promised them', () => {
    expect(promisedReports(data, '2023-01-16')).toMatchObject([{ state: 'due', workingDaysLeft: 4, to: { id: 1 } }]);
  });

  it('are late after their day, and stay in sight until they are made', () => {
    expect(promisedReports(data, '2023-01-24')[0]).toMatchObject({ state: 'late', workingDaysLeft: -2 });
    const made = { ...data, decisions: [{ ...pledge, madeOn: '2023-01-24' }] };
    expect(promisedReports(made, '2023-02-01')[0].state).toBe('done late');
    expect(stillDue(promisedReports(made, '2023-02-01'))).toEqual([]);
  });

  it('stand first while they are open, then those made, latest first', () => {
    const decisions = [
      decisionWith(1, { kind: 'promised report', madeOn: '2022-01-10' }),
      decisionWith(2, { kind: 'promised report', madeOn: '2022-05-10' }),
      decisionWith(3, { kind: 'promised report' }),
      decisionWith(4, { kind: 'promised report', due: '2023-03-01' }),
      decisionWith(5, { kind: 'promised report', text: '' }),
    ];
    expect(
      promisedReports(dataWith({ decisions }), '2023-01-01').map(({ decision, state }) => [decision.id, state]),
    ).toEqual([
      [4, 'due'],
      [3, 'no day'],
      [2, 'done'],
      [1, 'done'],
    ]);
  });
});

describe('scrutiny’s recommendations', () => {
  const recommendation = decisionWith(1, { kind: 'scrutiny recommendation', meetingId: 1 });
  const data = dataWith({ bodies: [scrutiny], meetings: [meeting], decisions: [recommendation] });

  it('are answered within two months of the meeting, or by the day agreed', () => {
    expect(responseDay(data, recommendation)).toBe('2023-02-12');
    expect(responseDay(data, { ...recommendation, due: '2022-12-15' })).toBe('2022-12-15');
    expect(responseDay(data, { ...recommendation, meetingId: null })).toBeNull();
  });

  it('await a response until there is one', () => {
    expect(scrutinyRecommendations(data, '2023-02-13')[0]).toMatchObject({ state: 'late', to: { id: 1 } });
    const answered = { ...recommendation, response: 'accepted' as const, responseDay: '2022-12-15' };
    const [one] = scrutinyRecommendations({ ...data, decisions: [answered] }, '2023-02-13');
    expect(one.state).toBe('done');
  });
});
