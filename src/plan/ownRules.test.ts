import { deadlineRule, responseDue, responseOf, ruleChoices } from './deadlines';
import { isOwnRule, ownRuleIn, ownRuleName } from './ownRules';
import type { OwnRule } from './ownRules';

const rule = (changes: Partial<OwnRule> = {}): OwnRule => ({
  title: 'Scrutiny review',
  length: 30,
  unit: 'working days',
  from: 'receipt',
  counting: 'after',
  ...changes,
});
const days = { published: '2026-11-16', received: '2026-11-23', start: null, end: '2026-10-30' };

describe('a deadline of the council’s own (requirement 71)', () => {
  it.each([
    [rule(), '2027-01-07'],
    [rule({ length: 10, unit: 'calendar days' }), '2026-12-03'],
    [rule({ length: 10, unit: 'calendar days', counting: 'beginning with' }), '2026-12-02'],
    [rule({ length: 3, unit: 'months', from: 'event' }), '2027-01-30'],
    [rule({ length: 1, unit: 'months', from: 'publication', counting: 'beginning with' }), '2026-12-15'],
  ])('counts %o', (own, day) => {
    expect(responseDue(ownRuleName(own), days)).toBe(day);
  });

  it('is told whole by what a plan holds, and says whose rule it is', () => {
    const name = ownRuleName(rule());
    expect(ownRuleIn(name)).toEqual(rule());
    expect(deadlineRule(name)?.title).toBe('Scrutiny review: 30 working days after receipt');
    expect(responseOf(name, days)?.step).toMatchObject({ standing: 'the council', title: 'Scrutiny review answered' });
    expect(deadlineRule('own: many days after receipt: X')).toBeNull();
  });

  it('stands among the choices, as does the one that a plan follows though it was taken off the list', () => {
    const gone = ownRuleName(rule({ title: 'Gone' }));
    const choices = ruleChoices([rule()], gone).map(({ title }) => title);
    expect(choices).toContain('Scrutiny review: 30 working days after receipt');
    expect(choices).toContain('Gone: 30 working days after receipt');
    expect(ruleChoices([], 'ofsted-inspection').some(({ name }) => name.startsWith('own'))).toBe(false);
  });

  it.each([null, 'x', {}, rule({ length: 0 }), rule({ length: 1.5 }), rule({ unit: 'weeks' as never })])(
    'is none when a cell holds %o',
    (held) => expect(isOwnRule(held)).toBe(false),
  );
});
