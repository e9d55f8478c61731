import { gradeOn, gradesInForce, gradeScales, stepsOf, scaleOf } from './scales';

const ofsted = scaleOf({ inspectorate: 'Ofsted', framework: 'Single inspection framework' });

describe('grade scales', () => {
  it('keep a retired grade in its place, without offering it any more', () => {
    expect(gradeOn(ofsted, 'adequate')).toMatchObject({
      rank: 3,
      letter: 'A',
      retired: expect.stringContaining('2013'),
    });
    expect(gradeOn(ofsted, 'Requires improvement to be good')?.rank).toBe(3);
    expect(gradesInForce(ofsted!).map(({ name }) => name)).toEqual([
      'Outstanding',
      'Good',
      'Requires improvement to be good',
      'Inadequate',
    ]);
  });

  it.each([
    ['GOOD', 2],
    ['requires improvement', 3],
    ['Requires improvement to be good.', 3],
    ['Inadequate', 4],
  ])('know “%s” however it is printed', (printed, rank) => {
    expect(gradeOn(ofsted, printed)?.rank).toBe(rank);
  });

  it('give the same word another place under another inspectorate', () => {
    const police = scaleOf({ inspectorate: 'HMICFRS', framework: 'PEEL' });
    expect(gradeOn(police, 'Adequate')).toMatchObject({ rank: 3 });
    expect(gradeOn(police, 'Adequate')?.retired).toBeUndefined();
    expect(gradeOn(police, 'Requires improvement')?.rank).toBe(4);
  });

  it('tell Ofsted’s area SEND outcomes from its grades by the framework', () => {
    const send = scaleOf({ inspectorate: 'Ofsted and the Care Quality Commission', framework: 'Area SEND inspection' });
    expect(send?.name).toBe('area-send');
    expect(gradeOn(send, 'Good')).toBeNull();
    expect(gradeOn(send, 'Widespread and/or systemic failings')?.rank).toBe(3);
  });

  it.each([
    ['Care Quality Commission', 'Local authority assessment'],
    ['HM Inspectorate of Probation', 'Youth justice'],
  ])('print “Requires improvement” and no more under %s', (inspectorate, framework) => {
    const scale = scaleOf({ inspectorate, framework });
    expect(gradesInForce(scale!).map(({ name }) => name)).toEqual([
      'Outstanding',
      'Good',
      'Requires improvement',
      'Inadequate',
    ]);
  });

  it('know the score of a quality statement, 4 the best', () => {
    const cqc = scaleOf({ inspectorate: 'CQC', framework: '' });
    expect([gradeOn(cqc, 'Score: 3')?.name, gradeOn(cqc, '1')?.name]).toEqual(['Good', 'Inadequate']);
  });

  it('compare no percentage, which CQC prints beside a council’s rating', () => {
    expect(gradeOn(scaleOf({ inspectorate: 'Care Quality Commission', framework: '' }), '63%')).toBeNull();
  });

  it('hold a landlord’s consumer, governance and viability grades side by side', () => {
    const housing = scaleOf({ inspectorate: 'Regulator of Social Housing', framework: '' });
    expect(['C3', 'g1', 'V2'].map((printed) => gradeOn(housing, printed)?.rank)).toEqual([3, 1, 2]);
    expect(gradeOn(housing, 'C5')).toBeNull();
  });

  it('may be written down with an inspection, best first', () => {
    const own = scaleOf({ inspectorate: 'Ofsted', framework: '', ownScale: 'Strong; Developing well ;Weak;' });
    expect(own?.grades.map(({ name, letter, rank }) => [name, letter, rank])).toEqual([
      ['Strong', 'S', 1],
      ['Developing well', 'DW', 2],
      ['Weak', 'W', 3],
    ]);
    expect(gradeOn(own, 'developing well')?.rank).toBe(2);
    expect(scaleOf({ inspectorate: 'Estyn', framework: '', ownScale: 'Strong' })).toBeNull();
  });

  it('compare nothing under an inspectorate that they do not know', () => {
    expect(scaleOf({ inspectorate: 'Estyn', framework: '' })).toBeNull();
    expect(gradeOn(null, 'Good')).toBeNull();
  });

  it.each(gradeScales.map((scale) => [scale.name, scale] as const))('%s is ordered without holes', (_name, scale) => {
    const ranks = [...new Set(scale.grades.map(({ rank }) => rank))];
    expect(ranks).toEqual(Array.from({ length: stepsOf(scale) }, (_, index) => index + 1));
    const names = scale.grades.flatMap(({ name, alsoPrinted = [] }) => [name, ...alsoPrinted]);
    for (const name of names) expect(gradeOn(scale, name)).not.toBeNull();
  });
});
