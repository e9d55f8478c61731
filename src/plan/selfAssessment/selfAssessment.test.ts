import { gradeHistory } from '../inspections/history';
import { inspectionWith, judgementWith } from '../inspections/testing';
import { measureWith, readingWith } from '../measures/testing';
import { viewPlan } from '../planView';
import { actionWith, assigned, dataWith, rowWith } from '../testing';
import { comparisonInWords, compareGrades } from './gradeComparison';
import { changesInWords, compareAssessments } from './compare';
import { afterPointEdit } from './points';
import { proposedImprovements } from './proposals';
import { assessmentWith, pointWith } from './testing';
import { nextVersion, shownVersion, versionBefore } from './versions';

describe('versions of the self-assessment', () => {
  const agreed = assessmentWith(1, { state: 'agreed', points: [pointWith('Adoption is a strength.')] });

  it('start empty, then each from the one that was agreed; one draft at a time', () => {
    expect(nextVersion([])).toMatchObject({ version: 1, state: 'draft', points: [] });
    expect(nextVersion([agreed])).toMatchObject({ version: 2, state: 'draft', points: agreed.points });
    expect(nextVersion([agreed, assessmentWith(2)])).toBeNull();
  });

  it('show the newest unless another is asked for', () => {
    const draft = assessmentWith(2);
    expect(shownVersion([agreed, draft], null)?.version).toBe(2);
    expect(shownVersion([agreed, draft], '1')?.version).toBe(1);
    expect(shownVersion([agreed, draft], '7')).toBeNull();
    expect(versionBefore([agreed, draft], draft)?.version).toBe(1);
    expect(versionBefore([agreed, draft], agreed)).toBeNull();
  });

  it('are compared in words', () => {
    const before = assessmentWith(1, {
      points: [
        pointWith('Social workers know their children well.'),
        pointWith('Care leavers do not know what the Pledge gives them.', { kind: 'area for improvement' }),
        pointWith('Supervision is irregular.', { kind: 'area for improvement' }),
      ],
      grades: [
        { area: 'Adoption', grade: 'Good' },
        { area: 'Care leavers', grade: 'Requires improvement' },
      ],
    });
    const after = assessmentWith(2, {
      points: [
        pointWith('Social workers know their children well.'),
        pointWith('Half of care leavers know what the Pledge gives them.', { kind: 'area for improvement' }),
        pointWith('Every contact is seen within a day.', { kind: 'improvement made' }),
      ],
      grades: [
        { area: 'Adoption', grade: 'good' },
        { area: 'The experiences of care leavers', grade: 'Good' },
      ],
    });
    const changes = compareAssessments(before, after);
    expect(
      changes.points.map(({ kind, before: was, after: is }) => [kind, was?.text ?? null, is?.text ?? null]),
    ).toEqual([
      [
        'changed',
        'Care leavers do not know what the Pledge gives them.',
        'Half of care leavers know what the Pledge gives them.',
      ],
      ['added', null, 'Every contact is seen within a day.'],
      ['taken out', 'Supervision is irregular.', null],
    ]);
    expect(changes.grades).toEqual([
      { area: 'The experiences of care leavers', before: 'Requires improvement', after: 'Good' },
    ]);
    expect(changesInWords(changes)).toBe(
      '1 point was added, 1 point was changed, 1 point was taken out and the grade of 1 area was changed.',
    );
    expect(changesInWords(compareAssessments(before, before))).toBe('Nothing was changed.');
  });
});

describe('set beside what the inspectors found', () => {
  const histories = gradeHistory(
    [inspectionWith(1, { end: '2017-10-05' })],
    [
      judgementWith(1, 1, 'Children’s services', 'good', { role: 'overall' }),
      judgementWith(2, 1, 'Adoption performance', 'Good'),
      judgementWith(3, 1, 'Experiences and progress of care leavers', 'Requires improvement to be good'),
      judgementWith(4, 1, 'Safeguarding board', 'Good', { role: 'board' }),
    ],
  );

  it('says by area whether we see ourselves as they do', () => {
    const areas = compareGrades(
      assessmentWith(1, {
        grades: [
          { area: 'Overall effectiveness', grade: 'Good' },
          { area: 'Care leavers', grade: 'Good' },
          { area: 'Workforce', grade: 'Good' },
        ],
      }),
      histories,
    );
    expect(areas.map(({ area, agreement }) => [area, agreement])).toEqual([
      ['Children’s services', 'the same'],
      ['Adoption performance', 'theirs only'],
      ['Experiences and progress of care leavers', 'higher'],
      ['Workforce', 'ours only'],
    ]);
    expect(comparisonInWords(areas)).toBe('We see ourselves as the inspectors did in 1 of 2 areas and higher in 1.');
    expect(comparisonInWords(compareGrades(assessmentWith(1), histories))).toBe(
      'We have not yet graded ourselves where the inspectors did.',
    );
  });
});

describe('improvements that the plan shows', () => {
  it('come from embedded actions and from measures that moved, until they are taken over', () => {
    const data = dataWith({
      actions: [actionWith({ id: 1, outcome: 'Every contact is seen' }), actionWith({ id: 2 })],
      rows: [
        assigned(1, '2026-01-10', { actionId: 1 }),
        assigned(2, '2026-01-10', { actionId: 2 }),
        rowWith({
          id: 3,
          kind: 'progress',
          actionId: 1,
          day: '2026-05-01',
          going: 'done',
          doneOn: '2026-05-01',
          evidence: [{ title: 'Audit', url: 'https://council.example/audit.pdf' }],
        }),
        rowWith({ id: 4, kind: 'assurance', actionId: 1, day: '2026-08-01', embedded: true, text: 'Routine.' }),
      ],
      measures: [
        measureWith({ id: 1, ref: 'M1', title: 'Seen in a day', baseline: 58, baselineDay: '2026-01-31', target: 90 }),
      ],
      readings: [readingWith(1, '2026-08-31', 91, { recorded: '2026-09-01' })],
    });
    const view = viewPlan(data, '2026-09-20');
    const proposals = proposedImprovements(data, view, assessmentWith(1));
    expect(proposals.map(({ source }) => source)).toEqual(['action 1.1, embedded', 'measure M1, at its target']);
    expect(proposals[0].point).toMatchObject({ text: 'Every contact is seen. Routine.', actionIds: [1] });
    expect(proposals[1].point.text).toMatch(/^Seen in a day: 91/);
    const taken = assessmentWith(1, { points: proposals.map(({ point }) => point) });
    expect(proposedImprovements(data, view, taken)).toEqual([]);
  });
});

describe('an edit of one point', () => {
  const [one, other] = [pointWith('One.'), pointWith('Other.')];

  it('leaves what others did to other points, and says when the point itself is gone', () => {
    expect(afterPointEdit([one], { kind: 'add', point: other })).toEqual([one, other]);
    expect(afterPointEdit([one, other], { kind: 'add', point: other })).toEqual([one, other]);
    expect(afterPointEdit([one, other], { kind: 'take out', from: one })).toEqual([other]);
    expect(afterPointEdit([one, other], { kind: 'change', from: one, to: pointWith('1.') })).toEqual([
      pointWith('1.'),
      other,
    ]);
    expect(afterPointEdit([other], { kind: 'change', from: one, to: other })).toBeNull();
  });
});
