import { directionInWords, directionsInWords, gradeHistory, overallInWords } from './history';
import { inspectionWith, judgementWith } from './testing';

const first = inspectionWith(1, { end: '2013-01-18', framework: 'Arrangements for the protection of children' });
const second = inspectionWith(2, { end: '2017-10-05', published: '2017-11-24' });
const third = inspectionWith(3, { end: '2022-02-18', framework: 'ILACS', authority: 'Shropshire Council' });

describe('the history of grades', () => {
  it('goes from adequate to good, the overall grades under whatever name', () => {
    const [overall] = gradeHistory(
      [second, first],
      [
        judgementWith(1, 1, 'Overall effectiveness', 'Adequate', { role: 'overall' }),
        judgementWith(2, 2, 'Children’s services', 'good', { role: 'overall' }),
      ],
    );
    expect(overall.points.map(({ judgement }) => judgement.grade)).toEqual(['Adequate', 'good']);
    expect(overall).toMatchObject({ area: 'Children’s services', direction: 'better' });
    expect(directionInWords(overall)).toBe('Better: adequate in 2013');
    expect(overallInWords([overall])).toBe('Overall it is better: adequate in 2013.');
    expect(overallInWords([{ ...overall, points: overall.points.slice(1), direction: 'first' }])).toBe('');
  });

  it('says nothing overall of a report without an overall grade, as Ofsted’s from April 2026', () => {
    const later = inspectionWith(4, { end: '2026-05-22', published: '2026-07-06', framework: 'ILACS' });
    const histories = gradeHistory(
      [second, later],
      [
        judgementWith(1, 2, 'Overall effectiveness', 'Good', { role: 'overall' }),
        judgementWith(2, 2, 'Children who need help and protection', 'Good'),
        judgementWith(3, 4, 'Children who need help and protection', 'Good'),
      ],
    );
    expect(overallInWords(histories)).toBe('');
    expect(histories.filter(({ direction }) => direction === 'worse')).toEqual([]);
  });

  it('joins areas that were renamed where the telling words agree', () => {
    const histories = gradeHistory(
      [second, third],
      [
        judgementWith(1, 2, 'Children who need help and protection', 'Good'),
        judgementWith(2, 2, 'Experiences and progress of care leavers', 'Requires improvement to be good'),
        judgementWith(3, 3, 'The experiences and progress of children who need help and protection', 'Inadequate'),
        judgementWith(4, 3, 'The experiences and progress of care leavers', 'Requires improvement to be good'),
      ],
    );
    expect(histories.map(({ direction }) => direction)).toEqual(['worse', 'the same']);
    expect(histories.map(directionInWords)).toEqual(['Worse: good in 2017', 'The same as in 2017']);
    expect(directionsInWords(histories)).toBe('Of 2 areas judged before, 1 unchanged, 1 worse.');
  });

  it('does not guess where a name says more, until a person says which area it follows', () => {
    const earlier = judgementWith(1, 2, 'Leadership, management and governance', 'Good');
    const later = judgementWith(
      2,
      3,
      'The impact of leaders on social work practice with children and families',
      'Good',
    );
    expect(gradeHistory([second, third], [earlier, later])).toHaveLength(2);
    const said = gradeHistory([second, third], [earlier, { ...later, sameAs: earlier.area }]);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatchObject({ area: later.area, direction: 'the same' });
  });

  it('never joins two areas of one inspection, nor a board’s with the council’s', () => {
    const histories = gradeHistory(
      [second],
      [
        judgementWith(1, 2, 'Safeguarding', 'Good'),
        judgementWith(2, 2, 'The quality of safeguarding', 'Inadequate'),
        judgementWith(3, 2, 'Safeguarding', 'Good', { role: 'board' }),
      ],
    );
    expect(histories.map(({ points, role }) => [points.length, role])).toEqual([
      [1, 'area'],
      [1, 'area'],
      [1, 'board'],
    ]);
  });

  it('keeps the place of a grade that was renamed, and compares nothing it cannot', () => {
    const renamed = gradeHistory(
      [first, second],
      [judgementWith(1, 1, 'Leadership', 'Adequate'), judgementWith(2, 2, 'Leadership', 'Requires improvement')],
    );
    expect(renamed[0].direction).toBe('the same');
    expect(directionInWords(renamed[0])).toBe('The same place on the scale: adequate in 2013, a grade since renamed');
    const [odd] = gradeHistory(
      [first, second],
      [judgementWith(1, 1, 'Leadership', 'Satisfactory'), judgementWith(2, 2, 'Leadership', 'Good')],
    );
    expect(odd.direction).toBe('not comparable');
    expect(odd.points[0].grade).toBeNull();
  });

  it('leaves out visits, related services and other councils', () => {
    const histories = gradeHistory(
      [
        second,
        inspectionWith(4, { kind: 'focused visit', end: '2019-09-05' }),
        inspectionWith(5, { kind: 'related service', end: '2016-07-01' }),
        inspectionWith(6, { authority: 'Telford and Wrekin', end: '2016-07-01' }),
      ],
      [2, 4, 5, 6].map((inspection, id) => judgementWith(id + 1, inspection, 'Adoption performance', 'Good')),
      'Shropshire Council',
    );
    expect(histories.map(({ points }) => points.map(({ inspection }) => inspection.id))).toEqual([[2]]);
  });

  it('does not say that an area was never judged before, only that no earlier grade is kept', () => {
    const [only] = gradeHistory([second], [judgementWith(1, 2, 'Adoption performance', 'Good')]);
    expect(directionInWords(only)).toBe('No earlier grade');
    expect(directionsInWords([only])).toBe('');
  });
});
