import { holdersOn, holdsRoleOn, seniorOfficerOn } from './appointments';
import { appointed } from './testing';

const ANNE = 1;
const SARAH = 2;
const RUTH = 3;

const officers = [
  appointed('senior officer', ANNE, { from: '2026-01-01', to: '2026-06-30', priorityId: 7 }),
  appointed('senior officer', SARAH, { from: '2026-06-30', priorityId: 7 }),
  appointed('senior officer', ANNE, { from: '2026-03-01', priorityId: 8 }),
];

describe('who held a role on a day', () => {
  it('is told for each role apart, both days of the term counted', () => {
    const holds = holdsRoleOn([
      appointed('directors', ANNE, { from: '2026-02-01', to: '2026-02-28' }),
      appointed('directors', ANNE, { from: '2026-05-01' }),
      appointed('clerks', SARAH, { from: '2026-02-01' }),
    ]);
    const days = ['2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01', '2026-05-01'] as const;
    expect(days.map((day) => holds('directors', ANNE, day))).toEqual([false, true, true, false, true]);
    expect(holds('managers', ANNE, '2026-02-01')).toBe(false);
    expect(holds('clerks', SARAH, '2026-02-01')).toBe(true);
    expect(holds('clerks', ANNE, '2026-02-01')).toBe(false);
  });

  it('is told for one priority, and for any of the plan', () => {
    const holds = holdsRoleOn(officers);
    expect(holds('senior officer', ANNE, '2026-07-01', 7)).toBe(false);
    expect(holds('senior officer', ANNE, '2026-07-01', 8)).toBe(true);
    expect(holds('senior officer', ANNE, '2026-07-01')).toBe(true);
    expect(holds('senior officer', ANNE, '2026-02-01', 8)).toBe(false);
    expect(holds('senior officer', ANNE, '2026-07-01', null)).toBe(false);
  });

  it('lists everybody once, longest first', () => {
    const people = [
      appointed('members', RUTH, { from: '2026-03-01' }),
      appointed('members', ANNE, { from: '2026-01-01' }),
      appointed('members', RUTH, { from: '2026-02-01', to: '2026-03-01' }),
      appointed('members', SARAH, { from: '2026-04-01' }),
    ];
    expect(holdersOn(people, 'members', '2026-03-01')).toEqual([ANNE, RUTH]);
  });
});

describe('the senior responsible officer of a priority', () => {
  it('is who it was on that day, and stays so when the officer changes', () => {
    const days = ['2025-12-31', '2026-01-01', '2026-06-29', '2026-06-30', '2026-07-01'] as const;
    expect(days.map((day) => seniorOfficerOn(officers, 7, day))).toEqual([null, ANNE, ANNE, SARAH, SARAH]);
    expect(seniorOfficerOn(officers, 8, '2026-07-01')).toBe(ANNE);
  });

  it('is nobody for an action under no priority', () => {
    expect(seniorOfficerOn([appointed('senior officer', ANNE)], null, '2026-07-01')).toBeNull();
    expect(seniorOfficerOn([appointed('managers', ANNE)], null, '2026-07-01')).toBeNull();
  });
});
