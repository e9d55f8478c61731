import { daysInWords, gradedInWords, inspectionName } from './names';
import { inspectionWith, judgementWith } from './testing';

it.each([
  ['2019-09-04', '2019-09-05', '4 and 5 Sep 2019'],
  ['2017-09-11', '2017-10-05', '11 Sep to 5 Oct 2017'],
  ['2017-12-11', '2018-01-05', '11 Dec 2017 to 5 Jan 2018'],
  ['2017-09-11', '2017-09-15', '11 to 15 Sep 2017'],
  [null, '2017-09-15', '15 Sep 2017'],
  [null, null, ''],
])('says %s to %s as “%s”', (start, end, words) => {
  expect(daysInWords(start, end)).toBe(words);
});

it('names an inspection, a visit and a related service', () => {
  expect(inspectionName(inspectionWith(1, { end: '2017-10-05' }))).toBe('Ofsted inspection, 2017');
  expect(
    inspectionName(inspectionWith(2, { kind: 'focused visit', topic: 'Achieving permanence', start: '2019-09-04' })),
  ).toBe('Ofsted focused visit: achieving permanence, 2019');
  expect(inspectionName(inspectionWith(3, { kind: 'related service', scope: 'Joint adoption service' }))).toBe(
    'Joint adoption service',
  );
});

it('says the grade where there is one, and how many areas are good where none is given overall', () => {
  const inspection = inspectionWith(1);
  const areas = [
    judgementWith(1, 1, 'Help', 'Good'),
    judgementWith(2, 1, 'Care', 'Requires improvement'),
    judgementWith(3, 1, 'Leaders', 'Outstanding'),
  ];
  expect(gradedInWords(inspection, [judgementWith(9, 1, 'Overall', 'good', { role: 'overall' }), ...areas])).toBe(
    'Good overall',
  );
  expect(gradedInWords(inspection, areas)).toBe('No overall grade: 2 of 3 areas good or better');
  expect(gradedInWords(inspectionWith(1, { kind: 'focused visit' }), [])).toBe('A visit gives no grade');
  expect(gradedInWords(inspection, [])).toBe('No grade entered');
});
