import { rolesByDayIn } from './appointments';
import { foldAction } from './fold';
import { leadInWords } from './leads';
import { recordDifferences } from './recordDifference';
import { actionWith, appointed, assigned, LEAD, MANAGER, people, rowWith, SECOND_LEAD } from './testing';

const byId = new Map(people.map((person) => [person.id, person]));
const roles = rolesByDayIn({ appointments: [appointed('managers', MANAGER)], recommendations: [] });
const recorded = assigned(1, '2026-09-24', { start: '2026-10-01', waitsFor: [] });

describe('the list against the record', () => {
  it('says nothing where both agree, in whatever order the deputies stand', () => {
    const action = actionWith({ start: '2026-10-01', deputyIds: [3, 5] });
    const row = { ...recorded, deputyIds: [5, 3] };
    expect(recordDifferences(action, foldAction(action, [row], '2026-11-23', roles), byId)).toEqual([]);
  });

  it('says nothing of a date that was granted, which the list still shows as before', () => {
    const asked = rowWith({ id: 2, kind: 'more time', day: '2026-11-10', authorId: LEAD, askedDue: '2027-01-29' });
    const granted = rowWith({
      id: 3,
      kind: 'decision',
      day: '2026-11-12',
      about: 'k2',
      outcome: 'granted',
      due: '2027-01-29',
    });
    const state = foldAction(actionWith(), [recorded, asked, granted], '2026-11-23', roles);
    expect(state.due).toBe('2027-01-29');
    expect(recordDifferences(actionWith({ start: '2026-10-01' }), state, byId)).toEqual([]);
  });

  it('names each thing that was changed in SharePoint’s own screens', () => {
    const action = actionWith({ due: '2027-03-31', leadId: SECOND_LEAD, deputyIds: [], start: null });
    expect(recordDifferences(action, foldAction(action, [recorded], '2026-11-23', roles), byId)).toEqual([
      { what: 'due date', record: '18 Dec 2026', list: '31 Mar 2027' },
      { what: 'lead', record: 'Priya Nair', list: 'Martin Oakley' },
      { what: 'deputies', record: 'Owen Bright', list: 'none' },
      { what: 'start', record: '1 Oct 2026', list: 'no date' },
    ]);
  });
});

it.each([
  [null, null, true, 'Priya Nair'],
  [null, null, false, 'No lead yet'],
  ['NHS Shropshire', null, true, 'NHS Shropshire (Priya Nair answers for it)'],
  ['NHS Shropshire', null, false, 'NHS Shropshire (nobody answers for it)'],
  [null, 'Head of Front Door', false, 'Head of Front Door (nobody named yet)'],
  [null, 'Head of Front Door', true, 'Priya Nair'],
])('a lead with the owner outside %s and the words %s reads %s', (externalOwner, leadText, led, words) => {
  const lead = led ? (byId.get(LEAD) ?? null) : null;
  expect(leadInWords({ lead, action: { externalOwner, leadText } }, 'No lead yet')).toBe(words);
});
