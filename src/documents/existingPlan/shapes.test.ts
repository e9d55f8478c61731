import { readPlan } from './readPlan';
import { shapeNamed, shapes } from './testing/shapes';

describe('every cell is accounted for', () => {
  it.each(shapes.map((shape) => [shape.name, shape] as const))('%s', async (_name, shape) => {
    const { actions, columns, notTaken } = await readPlan(await shape.write(), shape.fileName);
    const fields = actions.map(({ place: _place, places: _places, entries: _entries, leads, others, ...action }) => [
      ...Object.values(action),
      ...leads,
      ...others.flatMap(({ heading, text }) => [heading, text]),
    ]);
    const read = [
      fields,
      columns.filter(({ field }) => field !== null).map(({ heading }) => heading),
      notTaken.map(({ text }) => text),
    ];
    const words = new Set(
      read
        .flat(2)
        .join(' ')
        .match(/[\p{L}\p{N}]+/gu),
    );
    const lost = shape.texts.filter((text) => text.match(/[\p{L}\p{N}]+/gu)?.some((word) => !words.has(word)));
    // Single letters that give ratings are read as the colours that they mean.
    expect(lost.filter((text) => !/^[BRAG]$/.test(text) && !/^Recommendation \d/.test(text))).toEqual([]);
  });

  it('lists as not taken only what went nowhere', async () => {
    const shape = shapeNamed('one long sheet');
    const { notTaken } = await readPlan(await shape.write(), shape.fileName);
    expect(notTaken).toEqual([
      { place: 'Plan!A1', text: 'Children’s Services Improvement Plan' },
      { place: 'Plan!A2', text: 'Updated 3 March 2018' },
    ]);
  });
});

describe('the shapes of real plans', () => {
  const actionsOf = async (start: string): Promise<Awaited<ReturnType<typeof readPlan>>> => {
    const shape = shapeNamed(start);
    return readPlan(await shape.write(), shape.fileName);
  };

  it('one long sheet: a merged recommendation, a sub-row, bullets, leads, a colour, a letter', async () => {
    const { actions, problems } = await actionsOf('one long sheet');
    expect(actions).toEqual([
      {
        place: 'Plan!A4',
        ref: '1.1',
        theme: null,
        recommendation: 'Improve the timeliness of assessments',
        recommendationNumber: '1',
        alsoAnswers: [],
        action: 'Hold a weekly tracking meeting',
        outcome: 'Children are seen in time',
        measure: '85% within 45 days',
        leads: ['Head of Front Door', 'Team Manager'],
        owner: null,
        plain: {},
        dueText: '31/03/2018',
        due: '2018-03-31',
        originalDueText: null,
        status: null,
        rating: 'Amber',
        originalDue: null,
        progress: 'Meeting set up\nFirst figures seen',
        entries: [{ heading: null, text: 'Meeting set up\nFirst figures seen', day: null }],
        key: null,
        taskId: null,
        others: [{ heading: 'Evidence', text: 'Minutes' }],
        numberOfRow: false,
        places: expect.objectContaining({ ref: 'Plan!A4', due: 'Plan!G4', recommendation: 'Plan!B4' }) as object,
      },
      expect.objectContaining({
        ref: '1.2',
        recommendation: 'Improve the timeliness of assessments',
        recommendationNumber: '1',
        measure: 'Survey after the training',
        dueText: 'March 2018',
        due: null,
        rating: 'Green',
      }),
      expect.objectContaining({
        ref: 'R2.1',
        recommendation: 'Record every visit',
        recommendationNumber: '2',
        leads: ['Owen Bright, Assessment Service Manager'],
        dueText: 'ongoing',
        due: null,
        rating: 'Amber',
        status: 'Amber – two teams late',
      }),
    ]);
    expect(problems.map(({ place }) => place)).toEqual(['Plan!E6', 'Plan!G5', 'Plan!G7']);
  });

  it('headings over two rows, repeated, with bands between', async () => {
    const { actions, columns } = await actionsOf('headings over two rows');
    expect(actions.map(({ ref, theme, rating, progress }) => [ref, theme, rating, progress])).toEqual([
      ['1a', 'Priority 1: Leadership', null, 'Outcome Q1: Advert out\nOutcome Q2: Interviews held'],
      ['1b', 'Priority 1: Leadership', 'Green', 'Outcome Q1: Drafted'],
      ['2a', 'Priority 2: Practice', null, null],
    ]);
    expect(actions[2].leads).toEqual(['Rhys Evans', 'Grace Mbeki']);
    expect(columns[0]).toEqual({ place: 'Tracker!A1', heading: 'No.', field: 'ref' });
  });

  it('one Word table for each recommendation', async () => {
    const { actions, notTaken } = await actionsOf('one Word table for each');
    const said = actions.map(({ ref, recommendationNumber, recommendation, rating }) => [
      ref,
      recommendationNumber,
      recommendation,
      rating,
    ]);
    expect(said).toEqual([
      ['1.1', '1', 'Ensure that visits are recorded within five days.', 'Green'],
      ['1.2', '1', 'Ensure that visits are recorded within five days.', 'Blue'],
      ['2.1', '2', 'Hear what children say', 'Red'],
      ['2.2', '2', 'Hear what children say', 'Amber'],
    ]);
    expect(actions[0].action).toBe('Agree the standard\nTell every team');
    expect(actions[3]).toMatchObject({ outcome: 'Children feel heard', leads: ['Lena Kowal'], due: '2018-06-30' });
    expect(notTaken).toEqual([
      { place: 'paragraph 1', text: 'Improvement plan after the inspection' },
      { place: 'paragraph 2', text: 'This plan answers the inspectors’ report of November 2017.' },
      { place: 'table 2, row 3, column 2 (comment)', text: 'Whose template?' },
    ]);
  });

  it('one long Word table: cells merged down over actions, dates moved, tracked changes', async () => {
    const { actions, notTaken, problems } = await actionsOf('one long Word table');
    expect(
      actions.map(({ theme, recommendationNumber, dueText, due, originalDueText }) => [
        theme,
        recommendationNumber,
        dueText,
        due,
        originalDueText,
      ]),
    ).toEqual([
      ['Front door', '3', '31/03/18', '2018-03-31', '31/12/17'],
      ['Front door', '3', '30/11/17', '2017-11-30', '30/11/17'],
      ['Front door', '4', '28/02/18', '2018-02-28', '31/01/18'],
    ]);
    expect(actions[2].action).toBe('Agree a protocol with the trust');
    expect(notTaken).toContainEqual({ place: 'table 1, row 5, column 3', text: 'and a form' });
    expect(problems).toContainEqual({
      place: 'table 1, row 5, column 3',
      message: 'Deleted or hidden words here were not taken.',
    });
  });

  it('CSV: a semicolon in quotes, leads, a bare serial number', async () => {
    const { actions, problems } = await actionsOf('CSV');
    expect(actions).toMatchObject([
      {
        ref: 'R12.3',
        recommendation: 'Improve; and keep',
        dueText: '43190',
        due: '2018-03-31',
        rating: 'Green',
        status: 'Green',
      },
      {
        ref: 'R12.4',
        recommendation: 'Improve; and keep',
        leads: ['Tom Aldridge', 'Helen Whitfield'],
        dueText: '31 March',
        due: null,
      },
    ]);
    expect(problems).toContainEqual({
      place: 'row 2, column 5',
      message: '“43190” was read as Excel’s number for 31 Mar 2018.',
    });
  });
});
