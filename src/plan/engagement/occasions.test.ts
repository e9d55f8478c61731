import { askedByWho, askedInWords, commitmentsInWords, commitmentsOf } from './occasions';
import { engagementWith, partnerWith } from './testing';

describe('who was asked', () => {
  const occasions = [
    engagementWith(1, { day: '2026-02-03', changed: 'Supervision is monthly.' }),
    engagementWith(2, { day: '2026-09-03' }),
    engagementWith(3, { who: 'children and young people', day: '2026-06-03', changed: 'They write the Pledge.' }),
    engagementWith(4, { who: 'families', day: '2026-12-03' }),
  ];

  it('is told by group, children first, the newest occasion on top', () => {
    expect(askedByWho(occasions).map(({ who, occasions: all }) => [who, all.map(({ id }) => id)])).toEqual([
      ['children and young people', [3]],
      ['families', [4]],
      ['staff', [2, 1]],
    ]);
  });

  it('says what it led to, what went on after submission, and whom nobody asked; what lies ahead does not count', () => {
    expect(askedInWords(occasions, '2026-11-23', '2026-03-07')).toBe(
      '3 occasions on which people were asked; 2 led to something. 2 of them since the plan was submitted. Not asked yet: families, partners and members. 1 occasion is planned.',
    );
    expect(askedInWords([], '2026-11-23', null)).toBe('Nobody’s voice is written down yet.');
    expect(askedInWords([occasions[1]], '2026-11-23', null)).toMatch(
      /^1 occasion on which people were asked; none led to a change yet\./,
    );
  });
});

describe('partners', () => {
  const partners = [
    partnerWith(1, { state: 'gained', organisation: 'Police' }),
    partnerWith(2, { state: 'sought', organisation: 'Health' }),
    partnerWith(3, { kind: 'joint service', state: 'gained', organisation: 'Joint adoption service' }),
    partnerWith(4, { state: 'gained', organisation: 'Colleges' }),
  ];

  it('stand with what is still open first, joint services apart', () => {
    const { partners: asked, jointServices } = commitmentsOf(partners);
    expect(asked.map(({ organisation }) => organisation)).toEqual(['Health', 'Colleges', 'Police']);
    expect(jointServices.map(({ id }) => id)).toEqual([3]);
    expect(commitmentsInWords(asked)).toBe('Of 3 commitments, 2 are gained and 1 is sought and not yet answered.');
    expect(commitmentsInWords([])).toBe('No partner’s commitment is written down yet.');
  });
});
