import { deadlineRules, defaultResponseRule } from './deadlineRules';
import { deadlineRule, deadlinesOf, firstDayOf, responseDue, spanInWords } from './deadlines';
import type { ReportDays } from './deadlines';
import { workingDaysBetween } from './workingDays';

const unknown: ReportDays = { published: null, received: null, start: null, end: null };
const published = (day: string): ReportDays => ({ ...unknown, published: day });
const received = (day: string): ReportDays => ({ ...unknown, received: day });
const dueBy = (rule: string, days: ReportDays): [string, string][] =>
  deadlinesOf(rule, days).map(({ day, step }) => [step.title, day]);

describe('70 working days after an Ofsted report (facts to check rules against)', () => {
  it.each([
    ['Shropshire, stated in its minutes', '2017-11-24', '2018-03-07'],
    ['over the Easter and May holidays', '2022-02-22', '2022-06-07'],
    ['over the Platinum Jubilee', '2022-04-01', '2022-07-15'],
    ['over the late May holiday', '2023-05-09', '2023-08-16'],
    ['Herefordshire', '2022-09-21', '2022-12-30'],
    ['Telford & Wrekin', '2016-08-26', '2016-12-05'],
    ['over a Christmas', '2026-11-23', '2027-03-04'],
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
    expect(responseDue('ofsted-inspection', { ...published('2017-11-24'), received: '2017-11-27' })).toBe('2018-03-08');
    expect(responseDue('ofsted-inspection', received('2017-11-24'))).toBe('2018-03-07');
  });

  it('is unknown without a day to count from or without a rule', () => {
    expect(responseDue('ofsted-inspection', unknown)).toBeNull();
    expect(responseDue('none', published('2017-11-24'))).toBeNull();
    expect(responseDue('a rule of a later release', published('2017-11-24'))).toBeNull();
  });

  it('is the rule a new plan starts with', () => {
    expect(deadlineRule(defaultResponseRule)?.response?.within).toEqual({ workingDays: 70 });
  });
});

describe('other sources', () => {
  it('area SEND with a priority action plan: sent by working day 35, agreed by 50', () => {
    expect(dueBy('area-send', published('2026-09-01')).map(([, day]) => workingDaysBetween('2026-09-01', day))).toEqual(
      [35, 50],
    );
    expect(deadlineRule('area-send')?.response?.source).toContain('Secondary source');
  });

  it('joint targeted area inspection that asks for a written statement: 70 working days from receipt', () => {
    expect(responseDue('joint-targeted-area-inspection', received('2026-11-23'))).toBe('2027-03-04');
  });

  it('corporate peer challenge: everything counts from the challenge itself, not from its report', () => {
    const days = { published: '2025-12-20', received: null, start: '2025-09-08', end: '2025-09-11' };
    expect(dueBy('corporate-peer-challenge', days).map(([, day]) => day)).toEqual([
      '2025-12-11',
      '2026-02-11',
      '2026-07-11',
      '2026-09-11',
    ]);
    expect(firstDayOf('corporate-peer-challenge', days)).toBe('2025-09-11');
    expect(deadlinesOf('corporate-peer-challenge', published('2025-12-20'))).toEqual([]);
  });

  it.each([
    ['2026-01-15', '2026-04-14'],
    ['2026-01-31', '2026-04-30'],
    ['2025-11-30', '2026-02-28'],
  ])('ombudsman: three months beginning with receipt on %s end on %s', (receipt, last) => {
    expect(responseDue('ombudsman', received(receipt))).toBe(last);
  });

  it('auditor’s written recommendation: considered within one month beginning with the day it was sent', () => {
    expect(responseDue('external-audit-recommendation', received('2026-03-10'))).toBe('2026-04-09');
  });

  it('focused visit: the draft is due before the plan', () => {
    expect(dueBy('ofsted-focused-visit', published('2017-11-24')).map(([, day]) => day)).toEqual([
      '2017-12-22',
      '2018-03-07',
    ]);
  });

  it('report to partners and press: 30 working days', () => {
    const [press] = deadlinesOf('ofsted-inspection', published('2017-11-24'));
    expect(workingDaysBetween('2017-11-24', press.day)).toBe(30);
    expect(press.isResponse).toBe(false);
  });

  it.each([
    'ofsted-focused-visit-improvement',
    'area-send-improvement',
    'joint-targeted-area-inspection-improvement',
    'cqc-local-authority-assessment',
    'housing-regulator',
    'hmi-probation-youth-justice',
    'none',
  ])('%s binds no day', (name) => {
    expect(deadlineRule(name)).not.toBeNull();
    expect(deadlinesOf(name, { published: '2026-01-05', received: '2026-01-05', start: null, end: null })).toEqual([]);
  });
});

describe('what is said of a rule', () => {
  it('has names that are unique and says where each rule is written', () => {
    expect(new Set(deadlineRules.map((rule) => rule.name)).size).toBe(deadlineRules.length);
    for (const { response, further, source, name } of deadlineRules) {
      if (name !== 'none') expect(source).not.toBe('');
      for (const step of response ? [response, ...further] : further) expect(step.source).not.toBe('');
    }
  });

  it.each([
    ['ofsted-inspection', '70 working days after receipt'],
    ['ombudsman', '3 months beginning with the day of receipt'],
    ['corporate-peer-challenge', '5 months after the event itself'],
  ])('%s: %s', (name, words) => {
    expect(spanInWords(deadlineRule(name)!.response!)).toBe(words);
  });
});
