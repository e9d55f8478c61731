import type { PlanData } from '../planData';
import type { Measure, Reading } from '../fields';
import { assuranceWith } from '../assurance/testing';
import { measureWith, readingWith } from '../measures/testing';
import { riskReviewWith, riskWith } from '../risks/testing';
import {
  actionWith,
  assigned,
  CLERK,
  dataWith,
  LEAD,
  people,
  recommendationWith,
  rowWith,
  SECOND_LEAD,
} from '../testing';
import { canonicalJson, editionIn, editionOf, publicEdition } from '.';

const measure = measureWith({
  unit: 'children',
  baseline: 3,
  baselineDay: '2026-09-30',
  target: 95,
  targetDay: '2027-03-31',
  ownerId: LEAD,
  actionIds: [1],
  suppressBelow: 5,
});

const reading = (id: number, day: string, value: number, changes: Partial<Reading> = {}): Reading =>
  readingWith(id, day, value, { recorded: day, ...changes });

function plan(changes: Partial<PlanData> = {}): PlanData {
  return dataWith({
    people: people.map((person) => (person.id === LEAD ? { ...person, jobTitle: 'Emergency Duty Manager' } : person)),
    recommendations: [recommendationWith(1)],
    actions: [
      actionWith({ id: 1, recommendationId: 1, waitsFor: [{ actionId: 2, need: 'complete' }] }),
      actionWith({ id: 2, leadId: SECOND_LEAD }),
    ],
    measures: [measure],
    readings: [reading(1, '2026-09-30', 3), reading(2, '2026-10-31', 40)],
    rows: [
      assigned(1, '2026-09-10'),
      assigned(2, '2026-09-10', { actionId: 2, leadId: SECOND_LEAD, deputyIds: [] }),
      rowWith({ id: 3, kind: 'progress', day: '2026-10-20', going: 'at risk', text: 'Two trainers have left.' }),
      rowWith({ id: 4, kind: 'due', day: '2026-11-02', due: '2027-01-29', text: 'Recruitment takes longer.' }),
    ],
    ...changes,
  });
}

describe('an edition', () => {
  it('holds the plan as recorded by the end of the day, with people by name and other rows by number', () => {
    const edition = editionOf(plan(), '2026-10-31', 'considered');
    expect(edition).toMatchObject({ audience: 'full', day: '2026-10-31', step: 'considered', counts: { total: 2 } });
    const [first] = edition.things.actions;
    expect(first).toMatchObject({
      ref: '1.1',
      lead: 'Priya Nair',
      deputies: ['Owen Bright'],
      recommendation: '1',
      due: '2026-12-18',
      waitsFor: [{ action: '1.2', need: 'complete' }],
      rating: { key: 'Amber', rule: 'at risk' },
      reported: { text: 'Two trainers have left.', by: 'Priya Nair' },
    });
    // The move was recorded later, so on this day the date had not moved.
    expect(editionOf(plan(), '2026-11-02').things.actions[0]).toMatchObject({ due: '2027-01-29' });
    expect(JSON.stringify(edition)).not.toMatch(/"(id|etag|leadId|planId)"/);
  });

  it('leaves the money, drafts and steps of the route out', () => {
    expect(Object.keys(editionOf(plan(), '2026-10-31').things)).not.toEqual(
      expect.arrayContaining(['spend', 'draftQuestions', 'exemptItems']),
    );
  });

  it('holds the day of evidence, risks as they stood, and no grades of too few cases', () => {
    const evidence = [{ title: 'Audit', url: 'https://a.example/1', day: '2026-06-03' }];
    const grades = (good: number) => [{ grade: 'Good', cases: good }];
    const data = plan({
      risks: [riskWith(1), riskWith(2, { title: '', event: '' })],
      riskReviews: [
        riskReviewWith(1, '2026-10-01', { authorId: LEAD, likelihood: 'Rare', impact: 'Minor', text: 'Fell.' }),
        riskReviewWith(2, '2026-11-02', { authorId: LEAD, likelihood: 'Likely', impact: 'Minor', text: 'Rose.' }),
      ],
      assurance: [
        assuranceWith(1, { title: 'Many', held: '2026-10-12', grades: grades(30) }),
        assuranceWith(2, { title: 'Few', held: '2026-10-13', grades: grades(4) }),
      ],
      measures: [{ ...measure, comparators: [{ name: 'England', value: 78, year: '2025/26', source: 'LAIT' }] }],
    });
    data.rows.push(rowWith({ id: 9, kind: 'progress', day: '2026-10-21', going: 'done', evidence }));
    const { things } = editionOf(data, '2026-10-31', 'considered');
    expect(things.actions[0].done).toMatchObject({ evidence: ['Audit, from 3 Jun 2026'] });
    expect(things.risks).toMatchObject([{ ref: 'R1', reviews: [{ text: 'Fell.' }] }]);
    expect(things.assurance).toMatchObject([
      { title: 'Many', grades: [{ cases: 30 }] },
      { title: 'Few', grades: [] },
    ]);
    expect(things.measures).toMatchObject([{ comparators: [{ name: 'England', year: '2025/26' }] }]);
    const open = JSON.stringify(publicEdition(editionOf(data, '2026-10-31', 'considered')));
    expect(open).toContain('2025/26');
    for (const apart of ['Risk 1', 'Fell.', 'Many']) expect(open).not.toContain(apart);
  });

  it('keeps readings that were corrected out, and small numbers untold', () => {
    const readings = [
      reading(1, '2026-09-30', 3),
      reading(2, '2026-10-31', 40),
      reading(3, '2026-10-31', 44, { replaces: 'v2' }),
      reading(4, '2026-11-30', 60),
    ];
    const [shown] = editionOf(plan({ readings }), '2026-10-31').things.measures;
    expect(shown.baseline).toBeNull();
    expect(shown.readings).toEqual([
      expect.objectContaining({ day: '2026-09-30', value: null, suppressed: true }),
      expect.objectContaining({ day: '2026-10-31', value: 44, suppressed: false }),
    ]);
  });

  it('names somebody who is no longer listed as such', () => {
    const rows = [assigned(1, '2026-09-10', { leadId: 99, deputyIds: [] })];
    expect(editionOf(plan({ rows }), '2026-10-31').things.actions[0].lead).toBe('somebody no longer listed');
  });
});

describe('its text', () => {
  it('is the same for the same plan, in whatever order it was read', () => {
    const data = plan();
    const shuffled: PlanData = {
      ...data,
      actions: [...data.actions].reverse(),
      people: [...data.people].reverse(),
      readings: [...data.readings].reverse(),
      measures: [Object.fromEntries(Object.entries(measure).reverse()) as unknown as Measure],
    };
    expect(canonicalJson(editionOf(shuffled, '2026-10-31'))).toBe(canonicalJson(editionOf(data, '2026-10-31')));
  });

  it('gives the edition back', () => {
    const edition = editionOf(plan(), '2026-10-31', 'endorsed');
    expect(editionIn(canonicalJson(edition))).toEqual(JSON.parse(JSON.stringify(edition)));
  });

  it('is refused when it is damaged, and read when a later release knew more', () => {
    const text = canonicalJson(editionOf(plan(), '2026-10-31'));
    expect(editionIn(text.slice(0, 200))).toBeNull();
    expect(editionIn('null')).toBeNull();
    expect(editionIn('{"format":"something else"}')).toBeNull();
    const later = { ...(JSON.parse(text) as { things: Record<string, unknown> }), further: 1 };
    delete later.things.partners;
    expect(editionIn(JSON.stringify(later))?.things.partners).toEqual([]);
  });
});

describe('the public edition', () => {
  const full = editionOf(
    plan({
      assurance: [
        {
          id: 1,
          key: 's1',
          etag: '"1"',
          planId: 1,
          title: 'Audit of visits',
          kind: 'themed audit',
          grades: [],
          themes: '',
          moderated: null,
          planned: '2026-10-01',
          held: '2026-10-02',
          leadId: CLERK,
          participants: '',
          actionIds: [1],
          sample: 20,
          finding: 'Eighteen were right.',
          evidence: [],
          cancelled: null,
          verdicts: [],
        },
      ],
    }),
    '2026-10-31',
  );
  const open = publicEdition(full);

  it('names who leads by post and never quotes what was reported', () => {
    expect(open.things.actions.map(({ ref, lead }) => [ref, lead])).toEqual([
      ['1.1', 'Emergency Duty Manager'],
      ['1.2', 'The council'],
    ]);
    const text = canonicalJson(open);
    for (const kept of ['Priya Nair', 'Martin Oakley', 'Two trainers have left', 'Eighteen were right'])
      expect(text).not.toContain(kept);
    expect(canonicalJson(full)).toContain('Eighteen were right');
  });

  it('says how each action stands, by rule', () => {
    expect(open.things.actions[0].rating).toEqual({ key: 'Amber', embedded: false, rule: 'at risk' });
    expect(open.counts).toEqual(full.counts);
  });
});
