import type { CaseGrade } from '../fields';
import { gradedRound, gradedRounds, gradesOf, roundInWords, roundsInWords, scaleForNext } from './caseGrades';
import { assuranceWith } from './testing';

const grades = (...cases: number[]): CaseGrade[] =>
  ['Outstanding', 'Good', 'Requires improvement', 'Inadequate'].map((grade, at) => ({ grade, cases: cases[at] }));
const march = assuranceWith(1, { held: '2026-03-03', grades: grades(1, 17, 10, 2) });
const october = assuranceWith(2, { held: '2026-10-12', grades: grades(2, 28, 9, 1), moderated: true });
const few = assuranceWith(3, { held: '2026-10-20', grades: grades(0, 3, 1, 0) });

describe('case audits', () => {
  it('are those that were held by the day and graded cases, in the order of their days', () => {
    const all = [
      october,
      march,
      assuranceWith(4, { held: '2026-09-01' }),
      assuranceWith(5, { grades: grades(1, 1, 1, 1) }),
    ];
    expect(gradedRounds(all, '2026-11-23').map(({ assurance }) => assurance.id)).toEqual([1, 2]);
    expect(gradedRounds(all, '2026-10-11').map(({ assurance }) => assurance.id)).toEqual([1]);
  });

  it('say how many cases have each grade, and their shares', () => {
    expect(roundInWords(gradedRound(october)!)).toBe(
      'Of 40 cases audited on 12 Oct 2026, 2 outstanding (5%), 28 good (70%), 9 requires improvement (23%) and 1 inadequate (3%); the grades were moderated.',
    );
  });

  it('show no grades of fewer than five cases', () => {
    const round = gradedRound(few)!;
    expect(round.grades).toBeNull();
    expect(roundInWords(round)).toBe('Of 4 cases audited on 20 Oct 2026, too few for grades to be shown.');
    expect(roundsInWords([round])).toBeNull();
  });

  it('are compared over time where the grades are the same', () => {
    const rounds = gradedRounds([march, october, few], '2026-11-23');
    expect(roundsInWords(rounds)).toBe(
      '75% of the cases audited on 12 Oct 2026 were outstanding or good; it was 60% on 3 Mar 2026.',
    );
    const own = assuranceWith(6, {
      held: '2026-11-02',
      grades: [
        { grade: 'Strong', cases: 4 },
        { grade: 'Developing', cases: 4 },
        { grade: 'Weak', cases: 2 },
      ],
    });
    const mixed = gradedRounds([march, own], '2026-11-23');
    expect(roundsInWords(mixed)).toBe('80% of the cases audited on 2 Nov 2026 were strong or developing.');
    expect(gradesOf(mixed).slice(0, 4)).toEqual(['Strong', 'Developing', 'Weak', 'Outstanding']);
  });

  it('ask for the grades of the last round, and for Ofsted’s before any', () => {
    expect(scaleForNext([]).map(({ grade }) => grade)).toEqual([
      'Outstanding',
      'Good',
      'Requires improvement',
      'Inadequate',
    ]);
    const own = assuranceWith(6, { held: '2026-11-02', grades: [{ grade: 'Strong', cases: 9 }] });
    expect(scaleForNext([march, own])).toEqual([{ grade: 'Strong', cases: 0 }]);
  });
});
