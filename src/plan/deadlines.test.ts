import { deadlineRule, deadlineRules, deadlinesOf, defaultResponseRule, responseDue } from './deadlines';
import { workingDaysBetween } from './workingDays';

const published = (day: string) => ({ published: day, received: null });

describe('70 working days after an Ofsted report (facts of requirements.md)', () => {
  it.each([
    ['Shropshire, stated in its minutes', '2017-11-24', '2018-03-07'],
    ['over the Easter and May holidays', '2022-02-22', '2022-06-07'],
    ['over the Platinum Jubilee', '2022-04-01', '2022-07-15'],
    ['over the late May holiday', '2023-05-09', '2023-08-16'],
    ['Herefordshire', '2022-09-21', '2022-12-30'],
    ['Telford & Wrekin', '2016-08-26', '2016-12-05'],
  ])('%s: %s gives %s', (_where, report, due) => {
    expect(responseDue('ofsted-inspection', published(report))).toBe(due);
    expect(workingDaysBetween(report, due)).toBe(70);
  });

  it.each([
    ['Herefordshire chose 20 December', '2022-09-21', '2022-12-20', 64],
    ['Telford’s cabinet', '2016-08-26', '2016-11-17', 58],
    ['Telford’s council', '2016-08-26', '2016-11-24', 63],
  ])('%s: %s to %s is working day %i', (_what, report, day, count) => {
    expect(workingDaysBetween(report, day)).toBe(count);
  });

  it('counts from the day the report was received once that is known', () => {
    expect(responseDue('ofsted-inspection', { published: '2017-11-24', received: '2017-11-27' })).toBe('2018-03-08');
    expect(responseDue('ofsted-inspection', { published: null, received: '2017-11-24' })).toBe('2018-03-07');
  });

  it('moves with a day off that an administrator added', () => {
    expect(responseDue('ofsted-inspection', published('2017-11-24'), ['2017-12-27'])).toBe('2018-03-08');
    // A day off after the deadline, or on a weekend, changes nothing.
    expect(responseDue('ofsted-inspection', published('2017-11-24'), ['2018-03-08', '2017-12-30'])).toBe('2018-03-07');
  });

  it('is unknown without a day to count from or without a rule', () => {
    expect(responseDue('ofsted-inspection', { published: null, received: null })).toBeNull();
    expect(responseDue('none', published('2017-11-24'))).toBeNull();
    expect(responseDue('a rule of a later release', published('2017-11-24'))).toBeNull();
  });

  it('is the rule a new plan starts with', () => {
    expect(deadlineRule(defaultResponseRule)?.response?.within).toEqual({ workingDays: 70 });
  });
});

describe('other inspectorates', () => {
  it('area SEND: from working day 35 to working day 50', () => {
    const [plan] = deadlinesOf('area-send', published('2026-09-01'));
    expect(workingDaysBetween('2026-09-01', plan.notBefore ?? '')).toBe(35);
    expect(workingDaysBetween('2026-09-01', plan.day)).toBe(50);
    expect(plan.isResponse).toBe(true);
  });

  it('corporate peer challenge: report after 3 months, action plan after 5', () => {
    expect(
      deadlinesOf('corporate-peer-challenge', published('2025-11-30')).map(({ day, step }) => [day, step.title]),
    ).toEqual([
      ['2026-02-28', 'Peer challenge report published'],
      ['2026-04-30', 'Action plan published'],
    ]);
  });

  it('ombudsman: three months', () => {
    expect(responseDue('ombudsman', published('2026-01-31'))).toBe('2026-04-30');
  });

  it('focused visit: the draft is due before the plan', () => {
    expect(deadlinesOf('ofsted-focused-visit', published('2017-11-24')).map(({ day }) => day)).toEqual([
      '2017-12-22',
      '2018-03-07',
    ]);
  });

  it('report to partners and press: 30 working days', () => {
    const [press] = deadlinesOf('ofsted-inspection', published('2017-11-24'));
    expect(workingDaysBetween('2017-11-24', press.day)).toBe(30);
    expect(press.isResponse).toBe(false);
  });

  it('has names that are unique and says where each rule is written', () => {
    expect(new Set(deadlineRules.map((rule) => rule.name)).size).toBe(deadlineRules.length);
    for (const rule of deadlineRules) if (rule.response) expect(rule.source).not.toBe('');
    expect(deadlinesOf('none', published('2017-11-24'))).toEqual([]);
    expect(deadlinesOf('ofsted-inspection', { published: null, received: null })).toEqual([]);
  });
});
