import { inspectionFields } from '../fields/inspections';
import { emptyValues } from '../fields/field';
import { dataWith, planWith } from '../testing';
import { deadlinesAhead } from '../nextDates';
import { viewPlan } from '../planView';
import { bodyWith, decisionWith, meetingWith, questionWith } from './testing';

const today = '2022-12-01';
const scrutiny = bodyWith(1, { name: 'Scrutiny Committee', kind: 'scrutiny' });
const base = dataWith({
  plan: planWith({ inspectionId: 1, chosenDue: '2022-12-20', ends: null }),
  inspection: {
    ...emptyValues(inspectionFields),
    id: 1,
    key: 'i1',
    etag: '"1"',
    authority: 'Herefordshire',
    inspectorate: 'Ofsted',
    framework: 'ILACS',
    published: '2022-09-21',
    settledDays: [{ title: 'Report sent to partners and the press', on: '2022-10-20', words: 'Sent' }],
  },
  actions: [],
  bodies: [scrutiny],
  meetings: [meetingWith(1, { bodyId: 1, day: '2022-12-13', asks: 'To consider the plan', itemNumber: '6' })],
});
const told = (data: typeof base, on = today) =>
  deadlinesAhead(data, viewPlan(data, on).actions, on).map(({ day, kind, title, detail, route }) => [
    day,
    kind,
    title,
    detail,
    route,
  ]);

describe('what comes next', () => {
  it('has the meeting, the day its paper is wanted, and the day the council chose to submit by', () => {
    expect(told(base)).toEqual([
      [
        '2022-12-05',
        'paper',
        'Paper for Scrutiny Committee',
        'Agenda and report published; it meets on 13 Dec 2022',
        '#/meetings/1',
      ],
      ['2022-12-13', 'meeting', 'Scrutiny Committee', 'To consider the plan, item 6', '#/meetings/1'],
      [
        '2022-12-20',
        'response',
        'Response to Ofsted published',
        'Working day 64 of 70, chosen by the council; the last is 30 Dec 2022',
        '#/meetings',
      ],
    ]);
  });

  it('keeps a paper and a notice whose day was missed, marked late, until they are there or the meeting is over', () => {
    const cabinet = bodyWith(2, { name: 'Cabinet', kind: 'cabinet' });
    const meeting = meetingWith(2, { bodyId: 2, day: '2022-12-15', keyDecision: true });
    const late = (changes: Partial<typeof meeting>, on = '2022-12-12') =>
      deadlinesAhead({ ...base, bodies: [cabinet], meetings: [{ ...meeting, ...changes }] }, [], on)
        .filter(({ isLate }) => isLate)
        .map(({ day, title, workingDaysLeft }) => [day, title, workingDaysLeft]);
    expect(late({})).toEqual([
      ['2022-11-16', 'Notice of the key decision given, for Cabinet', -18],
      ['2022-12-07', 'Paper for Cabinet', -3],
    ]);
    expect(late({ agendaOn: '2022-12-09', noticeOn: '2022-12-01' })).toEqual([]);
    expect(late({ paperDue: '2022-12-01' }, '2022-12-05')).toContainEqual(['2022-12-01', 'Paper for Cabinet', -2]);
    expect(late({ state: 'cancelled' })).toEqual([]);
    expect(late({}, '2022-12-16')).toEqual([]);
  });

  it('leaves the submission out once it was made', () => {
    const decisions = [decisionWith(1, { kind: 'step', step: 'submitted', day: '2022-11-30', text: '' })];
    expect(told({ ...base, decisions }).map(([, kind]) => kind)).toEqual(['paper', 'meeting']);
  });

  it('has what was promised and what scrutiny waits for, late ones first', () => {
    const decisions = [
      decisionWith(1, {
        kind: 'promised report',
        toBodyId: 1,
        text: 'Report on the pledge. It will be long.',
        due: '2022-11-24',
      }),
      decisionWith(2, { kind: 'scrutiny recommendation', meetingId: 1, text: 'Add timelines.', day: '2022-10-20' }),
    ];
    const next = told({ ...base, meetings: [{ ...base.meetings[0], state: 'held' }], decisions });
    expect(next.slice(0, 2)).toEqual([
      ['2022-11-24', 'promised report', 'Report on the pledge.', 'Report promised to Scrutiny Committee', '#/meetings'],
      [
        '2022-12-19',
        'scrutiny response',
        'Add timelines.',
        'Response to a recommendation of Scrutiny Committee',
        '#/meetings/1',
      ],
    ]);
  });

  it('has the days by which members were promised answers, late ones too, until they are given', () => {
    const asked = { meetingId: 1, text: 'Why so late? Nobody said.', askedBy: 'Cllr Ellery', due: '2022-11-24' };
    const data = { ...base, questions: [questionWith(1, asked), questionWith(2, { ...asked, kind: 'view' as const })] };
    expect(told(data).filter(([, kind]) => kind === 'question')).toEqual([
      ['2022-11-24', 'question', 'Why so late?', 'Answer to a question of Cllr Ellery', '#/meetings/1'],
    ]);
    const questions = [questionWith(1, { ...asked, answer: 'In March.', answeredOn: '2022-11-25' })];
    expect(told({ ...base, questions }).filter(([, kind]) => kind === 'question')).toEqual([]);
  });

  it('leaves meetings out that are more than three months off', () => {
    const meetings = [meetingWith(1, { bodyId: 1, day: '2023-03-02' })];
    expect(told({ ...base, meetings }).map(([, kind]) => kind)).toEqual(['response']);
  });
});
