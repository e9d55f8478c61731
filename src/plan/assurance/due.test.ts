import { assuranceDue, assuranceStanding } from './due';
import { assuranceWith } from './testing';

describe('an audit or review', () => {
  it.each([
    ['planned', '2026-11-05'],
    ['due soon', '2026-11-06'],
    ['due soon', '2026-11-20'],
    ['late', '2026-11-21'],
  ])('is %s on %s', (standing, day) => {
    expect(assuranceStanding(assuranceWith(1), day)).toBe(standing);
  });

  it('is held from the day it was, and not held once it was cancelled', () => {
    const held = assuranceWith(1, { held: '2026-11-24' });
    expect(assuranceStanding(held, '2026-11-23')).toBe('late');
    expect(assuranceStanding(held, '2026-11-24')).toBe('held');
    expect(assuranceStanding(assuranceWith(1, { cancelled: 'Merged with the next.' }), '2026-12-01')).toBe('not held');
    expect(assuranceStanding(assuranceWith(1, { planned: null }), '2026-12-01')).toBe('no day set');
  });

  it('calls for something two weeks before and once its day has passed', () => {
    const planned = assuranceWith(3, { leadId: 8 });
    expect(assuranceDue(planned, '2026-11-01')).toBeNull();
    expect(assuranceDue(planned, '2026-11-10')).toEqual({
      assuranceId: 3,
      leadId: 8,
      planned: '2026-11-20',
      standing: 'due soon',
      daysLate: 0,
    });
    expect(assuranceDue(planned, '2026-11-25')).toMatchObject({ standing: 'late', daysLate: 5 });
    expect(assuranceDue(assuranceWith(3, { held: '2026-11-20' }), '2026-11-25')).toBeNull();
    expect(assuranceDue(assuranceWith(3, { planned: null }), '2026-11-25')).toBeNull();
  });
});
