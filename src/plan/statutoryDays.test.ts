import { deadlinesAhead } from './nextDates';
import { boundDates } from './governance/meetings';
import { bodyWith, meetingWith } from './governance/testing';
import { inspectionWith } from './inspections/testing';
import type { PlanData } from './planData';
import { dataWith, planWith } from './testing';

const TODAY = '2026-11-23';

/** A plan in response to a report received on 23 November 2026, with days off that the council set itself. */
function withDaysOff(extraHolidays: string[]): PlanData {
  const inspection = inspectionWith(1, { published: '2026-11-16', received: TODAY });
  const plain = dataWith();
  return {
    ...plain,
    plan: planWith({ inspectionId: 1, responseRule: 'ofsted-inspection', ends: null }),
    inspection,
    inspections: [inspection],
    actions: [],
    bodies: [bodyWith(1, { kind: 'cabinet' })],
    settings: { ...plain.settings, extraHolidays },
  };
}

const daysOff = ['2026-12-24', '2026-12-29', '2026-12-30', '2026-12-31'];

describe('the council’s own days off (requirement 72)', () => {
  it('move no statutory day: the response to a report received on 23 Nov 2026 is due on 4 Mar 2027', () => {
    const response = (data: PlanData) => deadlinesAhead(data, [], TODAY).find(({ kind }) => kind === 'response');
    expect(response(withDaysOff([]))).toMatchObject({ day: '2027-03-04', workingDaysLeft: 70 });
    expect(response(withDaysOff(daysOff))).toMatchObject({ day: '2027-03-04', workingDaysLeft: 70 });
  });

  it('move no clear days before a meeting', () => {
    const meeting = meetingWith(1, { bodyId: 1, day: '2027-01-07' });
    const days = (data: PlanData) => boundDates(data, meeting, TODAY, true).map(({ rule, day }) => [rule, day]);
    expect(days(withDaysOff(daysOff))).toEqual(days(withDaysOff([])));
  });
});
