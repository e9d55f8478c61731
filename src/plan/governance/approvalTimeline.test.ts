import { inspectionFields } from '../fields/inspections';
import { emptyValues } from '../fields/field';
import { dataWith, planWith } from '../testing';
import type { Decision, Meeting } from '../fields';
import { approvalTimeline, timelineSentence, spreadLabels } from './approvalTimeline';
import { inWorkingDays } from '../inWorkingDays';
import { bodyWith, decisionWith, meetingWith } from './testing';

/**
 * Herefordshire in 2022: report on 21 September, scrutiny on 13 and cabinet on 15 December, submitted by 20 December.
 */
const bodies = [
  bodyWith(1, { name: 'Children and Young People Scrutiny Committee', kind: 'scrutiny' }),
  bodyWith(2, { name: 'Cabinet', kind: 'cabinet' }),
  bodyWith(3, { name: 'Full Council', kind: 'full council' }),
];
const scrutiny = meetingWith(1, { bodyId: 1, day: '2022-12-13', routeStep: 'considered' });
const cabinet = meetingWith(2, { bodyId: 2, day: '2022-12-15', routeStep: 'authorised' });
const herefordshire = (meetings: Meeting[], decisions: Decision[] = [], chosenDue: string | null = '2022-12-20') =>
  dataWith({
    plan: planWith({ inspectionId: 1, chosenDue }),
    inspection: {
      ...emptyValues(inspectionFields),
      id: 1,
      key: 'i1',
      etag: '"1"',
      authority: 'Herefordshire',
      inspectorate: 'Ofsted',
      framework: 'ILACS',
      published: '2022-09-21',
    },
    bodies,
    meetings,
    decisions,
  });
const said = (data: ReturnType<typeof herefordshire>, today: string): string =>
  timelineSentence(data, approvalTimeline(data, today), today)
    .map(({ text }) => text)
    .join('');

describe('the timeline to submission', () => {
  it('counts every mark in working days from the report', () => {
    const timeline = approvalTimeline(herefordshire([scrutiny, cabinet]), '2022-12-01');
    expect(timeline.points.map(({ title, day, workingDay, done }) => [title, day, workingDay, done])).toEqual([
      ['Report published', '2022-09-21', 0, true],
      ['Children and Young People Scrutiny Committee', '2022-12-13', 59, false],
      ['Cabinet', '2022-12-15', 61, false],
      ['Submission', '2022-12-20', 64, false],
    ]);
    expect(timeline).toMatchObject({
      deadline: '2022-12-20',
      lastDay: '2022-12-30',
      chosen: true,
      workingDaysLeft: 13,
    });
  });

  it('marks a meeting that falls after the submission deadline', () => {
    const council = meetingWith(3, { bodyId: 3, day: '2023-01-13', routeStep: 'endorsed' });
    const timeline = approvalTimeline(herefordshire([scrutiny, cabinet, council], [], null), '2022-12-01');
    expect(timeline.points.filter(({ afterDeadline }) => afterDeadline).map(({ title }) => title)).toEqual([
      'Full Council',
    ]);
    expect(timeline.points[timeline.points.length - 1].title).toBe('Full Council');
  });

  it('leaves out meetings that only hear of the plan, and cancelled ones', () => {
    const heard = meetingWith(4, { bodyId: 2, day: '2022-11-10' });
    const cancelled = meetingWith(5, { bodyId: 2, day: '2022-11-24', routeStep: 'considered', state: 'cancelled' });
    expect(approvalTimeline(herefordshire([heard, cancelled]), '2022-12-01').points.map(({ kind }) => kind)).toEqual([
      'start',
      'submission',
    ]);
  });

  it('takes the officers’ first draft in, but not each later one', () => {
    const draft = (id: number, day: string) => decisionWith(id, { kind: 'step', step: 'draft', day, text: '' });
    const { points } = approvalTimeline(
      herefordshire([], [draft(1, '2022-10-20'), draft(2, '2022-11-03')]),
      '2022-12-01',
    );
    expect(points.filter(({ kind }) => kind === 'step')).toMatchObject([{ title: 'First draft', day: '2022-10-20' }]);
  });

  it('says of a meeting that noted a draft that it has seen it, and of one without a step that it met, no more', () => {
    const noted = decisionWith(1, {
      ...{ kind: 'step', step: 'draft', meetingId: scrutiny.id, day: '2022-12-13', text: 'That the plan be noted.' },
    });
    const toEndorse = { ...scrutiny, routeStep: 'endorsed', state: 'held' } as const;
    const after = (decisions: Decision[]): unknown[] => {
      const data = herefordshire([toEndorse], decisions);
      return [approvalTimeline(data, '2022-12-14').points[1].detail, said(data, '2022-12-14').split('.')[0]];
    };
    expect(after([noted])).toEqual(['Draft seen', 'Children and Young People Scrutiny Committee has seen the draft']);
    const resolved = decisionWith(2, { kind: 'resolution', meetingId: scrutiny.id, text: 'That the plan be noted.' });
    expect(after([resolved])).toEqual([
      'Met; no step is recorded',
      'Children and Young People Scrutiny Committee has met',
    ]);
  });

  it('marks a meeting that took two steps with the further one', () => {
    const step = (id: number, taken: 'endorsed' | 'authorised') =>
      decisionWith(id, { kind: 'step', step: taken, meetingId: cabinet.id, day: '2022-12-15', text: '' });
    const data = herefordshire([scrutiny, { ...cabinet, state: 'held' }], [step(1, 'endorsed'), step(2, 'authorised')]);
    expect(approvalTimeline(data, '2022-12-16').points).toContainEqual(
      expect.objectContaining({ title: 'Cabinet', detail: 'Authorised' }),
    );
    expect(said(data, '2022-12-16')).toMatch(/^Cabinet has authorised the plan\./);
  });

  it('says the last day once, and names a day that the council chose', () => {
    const chosen = herefordshire([]);
    const end = (data: typeof chosen) => approvalTimeline(data, '2022-12-01').points.slice(-1)[0].detail;
    expect(end(chosen)).toBe('Chosen by the council; the last day is 30 Dec 2022');
    expect(end({ ...chosen, plan: { ...chosen.plan, chosenDue: null } })).toBe('');
    expect(end({ ...chosen, inspection: null })).toBe('Chosen by the council');
  });

  it('ends with the submission as it was made', () => {
    const decisions = [
      decisionWith(1, { kind: 'step', step: 'authorised', meetingId: 2, day: '2022-12-15', text: '' }),
      decisionWith(2, { kind: 'step', step: 'submitted', day: '2022-12-19', text: '', submittedTo: 'Ofsted' }),
    ];
    const later = meetingWith(6, { bodyId: 1, day: '2023-02-01', routeStep: 'considered' });
    const data = herefordshire([scrutiny, { ...cabinet, state: 'held' }, later], decisions);
    const timeline = approvalTimeline(data, '2023-01-10');
    expect(timeline.submittedOn).toBe('2022-12-19');
    expect(timeline.points[timeline.points.length - 1]).toMatchObject({
      title: 'Submission',
      detail: 'Submitted in time',
      done: true,
    });
    expect(timeline.workingDaysLeft).toBeNull();
    expect(said(data, '2023-01-10')).toBe(
      'The plan was submitted to Ofsted on 19 Dec 2022, on working day 63 of 70. The next meeting is Children and Young People Scrutiny Committee on 1 Feb 2023, in 16 working days.',
    );
  });
});

describe('the sentence above the timeline', () => {
  it('says what has been reached, what comes next and how long is left', () => {
    expect(said(herefordshire([{ ...scrutiny, state: 'held' }, cabinet]), '2022-12-14')).toBe(
      'Children and Young People Scrutiny Committee has met. Cabinet comes next, and it is due with Ofsted on 20 Dec 2022, in 4 working days.',
    );
  });

  it('says that the day has passed', () => {
    expect(said(herefordshire([]), '2022-12-22')).toBe('It was due with Ofsted on 20 Dec 2022, 2 working days ago.');
  });

  it('without a deadline speaks of meetings alone', () => {
    expect(said(dataWith(), '2022-12-01')).toBe('No meeting is planned.');
  });
});

it('says a count of working days in words', () => {
  expect([inWorkingDays(0), inWorkingDays(1), inWorkingDays(14), inWorkingDays(-3)]).toEqual([
    'today',
    'in 1 working day',
    'in 14 working days',
    '3 working days ago',
  ]);
});

describe('labels on the line', () => {
  it('stay at their marks where there is room', () => {
    expect(spreadLabels([0, 200, 500], 100, 700)).toEqual([0, 200, 500]);
  });

  it('make room for each other and end with the line', () => {
    expect(spreadLabels([0, 550, 570, 600], 100, 700)).toEqual([0, 400, 500, 600]);
    expect(spreadLabels([0, 30, 300], 100, 700)).toEqual([0, 100, 300]);
  });
});
