import type { ProgressRow } from '../fields';
import { actionWith, appointed, assigned, dataWith, LEAD, MANAGER, priorityWith, rowWith } from '../testing';
import { remindersDue } from './due';
import type { Occurrence } from './occurrence';

const SENIOR = 5;
const asked = rowWith({
  id: 2,
  kind: 'more time',
  day: '2026-11-18',
  authorId: LEAD,
  askedDue: '2027-01-29',
  text: 'The supplier is late.',
});
const granted = rowWith({
  id: 3,
  kind: 'decision',
  day: '2026-11-20',
  authorId: SENIOR,
  about: 'k2',
  outcome: 'granted',
  due: '2027-01-29',
  text: 'With a plan.',
});

function told(rows: ProgressRow[], day: string, senior: number | null = SENIOR): Occurrence[] {
  const data = dataWith({
    actions: [actionWith({ priorityId: 4 })],
    priorities: [priorityWith(4)],
    appointments: [
      appointed('managers', MANAGER),
      ...(senior === null ? [] : [appointed('senior officer', senior, { priorityId: 4 })]),
    ],
    rows: [assigned(1, '2026-11-10', { due: '2027-06-30' }), ...rows],
  });
  return remindersDue(data, day, new Set()).filter(({ rule }) => rule === 'decision asked' || rule === 'decided');
}

describe('reminders of requests', () => {
  it('ask whoever decides until it is decided: the senior officer, else the plan manager', () => {
    expect(told([asked], '2026-11-18')).toMatchObject([
      {
        rule: 'decision asked',
        personId: SENIOR,
        detail: 'Priya Nair asks for time until 29 Jan 2027: “The supplier is late.”',
      },
    ]);
    expect(told([asked], '2026-11-18', null)).toMatchObject([{ personId: MANAGER }]);
    expect(new Set([...told([asked], '2026-11-18'), ...told([asked], '2026-11-24')].map(({ key }) => key)).size).toBe(
      2,
    );
  });

  it('tell the lead what was decided, while it is news', () => {
    expect(told([asked, granted], '2026-11-20')).toMatchObject([
      {
        rule: 'decided',
        personId: LEAD,
        detail: 'More time was granted until 29 Jan 2027 by Martin Oakley: “With a plan.”',
      },
    ]);
    expect(told([asked, granted], '2026-12-14')).toEqual([]);
  });
});
