import type { Day } from '../day';
import { bodyWith, meetingWith } from '../governance/testing';
import { actionWith, appointed, assigned, dataWith, LEAD, MANAGER, people, planWith, rowWith } from '../testing';
import { quietBecause, remindersDue, remindingDay, allThatHolds } from './due';
import { noPreference } from './preferences';
import type { WordDay } from './reminderPreference';

const [MEMBER, DIRECTOR, OTHER] = [60, 61, 62];
const MONDAY = '2026-11-23';
const data = dataWith({
  plan: planWith(),
  people: [
    ...people,
    ...[MEMBER, DIRECTOR, OTHER].map((id) => ({ id, name: `Person ${id}`, email: '', login: `person${id}` })),
  ],
  appointments: [
    appointed('managers', MANAGER),
    appointed('members', MEMBER),
    appointed('members', OTHER),
    appointed('directors', DIRECTOR),
  ],
  bodies: [bodyWith(1, { name: 'Corporate Parenting Panel', memberIds: [MEMBER] })],
  meetings: [meetingWith(1, { bodyId: 1, day: '2026-12-01' })],
  actions: [
    actionWith({ id: 1, ref: '1.1', text: 'Agree a protocol', leadId: LEAD }),
    actionWith({ id: 2, ref: '1.2', text: 'Publish the pledge', leadId: LEAD }),
  ],
  rows: [
    assigned(1, '2026-09-10', { actionId: 1, due: '2026-11-02', leadId: LEAD }),
    assigned(2, '2026-09-10', { actionId: 2, due: '2026-11-27', leadId: LEAD }),
    rowWith({ id: 3, kind: 'due', actionId: 2, day: '2026-11-20', due: '2026-12-04', text: 'Printing.' }),
  ],
});

const wants = (...all: [number, WordDay | null][]) =>
  new Map(all.map(([id, wordOn]) => [id, { ...noPreference, wordOn }]));
const words = (day: Day, preferences: ReturnType<typeof wants>) =>
  allThatHolds(remindingDay(data, day, { preferences })).filter(({ rule }) => rule === 'weekly word');

describe('the weekly word', () => {
  it('goes to nobody until somebody chooses it, and to members and directors alone', () => {
    expect(remindersDue(data, MONDAY, new Set()).filter(({ rule }) => rule === 'weekly word')).toEqual([]);
    const preferences = wants([MEMBER, 'Monday'], [OTHER, null], [LEAD, 'Monday']);
    expect(words(MONDAY, preferences).map(({ personId }) => personId)).toEqual([MEMBER]);
  });

  it('goes once a week, on the day chosen or the next', () => {
    const preferences = wants([MEMBER, 'Wednesday']);
    expect(words('2026-11-24', preferences)).toEqual([]);
    const [wednesday] = words('2026-11-25', preferences);
    const [friday] = words('2026-11-27', preferences);
    expect(friday.key).toBe(wednesday.key);
    expect(words('2026-12-02', preferences)[0].key).not.toBe(wednesday.key);
    expect(quietBecause(data, '2026-11-25')).toBeNull();
  });

  it('goes before a holiday at the end of the week, and after one within it', () => {
    // Christmas Day 2026 is a Friday; Easter Monday 2027 is 29 March.
    expect(words('2026-12-23', wants([MEMBER, 'Friday']))).toEqual([]);
    expect(words('2026-12-24', wants([MEMBER, 'Friday']))).toHaveLength(1);
    expect(words('2027-03-30', wants([MEMBER, 'Monday']))).toHaveLength(1);
  });

  it('says in a member’s own terms what moved and what is due, and names no lead', () => {
    const [{ detail }] = words(MONDAY, wants([MEMBER, 'Monday']));
    expect(detail.split('\n')).toEqual([
      'What moved in the last week: 1.2 Publish the pledge moved from 27 Nov 2026 to 4 Dec 2026.',
      'In the next two weeks: Corporate Parenting Panel meets, 1 Dec 2026; 1.2 Publish the pledge, 4 Dec 2026.',
    ]);
    const [lead] = people.filter(({ id }) => id === LEAD);
    expect(detail).not.toContain(lead.name);
  });

  it('tells a director what is late, and who leads it', () => {
    const [{ detail }] = words(MONDAY, wants([DIRECTOR, 'Monday']));
    const [lead] = people.filter(({ id }) => id === LEAD);
    expect(detail).toMatch(new RegExp(`Late in the plan: 1.1 Agree a protocol \\(.*Lead: ${lead.name}\\)\\.`));
  });
});
