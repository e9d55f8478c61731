import { measureWith, readingWith } from '../../../plan/measures/testing';
import { planWithEveryPart } from './planWithEveryPart';

/** Text that somebody could write into a plan to put markup into its papers (point 9 of the papers). */
const MARKUP = '<script>alert(1)</script><img src=x onerror=alert(2)>" onload="alert(3)&#x3c;b>';
const FIELD = '{ HYPERLINK "http://evil.example" } {{paper}} </w:t></w:r><w:fldSimple w:instr="DDEAUTO c:\\\\cmd"/>';
const FORMULA = '=HYPERLINK("http://evil.example","Open")';
/** Words that would be markup, a field, a formula or no text at all, had they a way to. */
export const hostile = `${FORMULA} ${MARKUP} ${FIELD} \u0000\u0008\uFFFE ]]>`;

const honest = planWithEveryPart();
/** A plan with hostile words in every text that papers and workbooks show. */
export const hostilePlan = planWithEveryPart({
  plan: { ...honest.plan, title: hostile, summary: hostile },
  inspection: {
    ...honest.inspection!,
    authority: hostile,
    inspectorate: hostile,
    reportUrl: 'https://evil.example/"><script>alert(4)</script>',
  },
  actions: honest.actions.map((action) => ({ ...action, ref: `=${action.ref}`, text: hostile, outcome: hostile })),
  recommendations: honest.recommendations.map((each) => ({ ...each, text: hostile })),
  priorities: honest.priorities.map((each) => ({ ...each, title: hostile })),
  measures: [
    measureWith({ title: hostile, unit: hostile }),
    measureWith({ id: 2, title: hostile, undefinedWhy: hostile }),
  ],
  readings: [readingWith(1, '2026-09-30', 71, { note: hostile })],
  judgements: honest.judgements.map((each) => ({ ...each, area: hostile, grade: hostile })),
  people: honest.people.map((one) => ({ ...one, name: hostile, jobTitle: hostile, email: `a@b.example"><b>` })),
  bodies: honest.bodies.map((one) => ({ ...one, name: hostile })),
  meetings: honest.meetings.map((one) => ({ ...one, itemNumber: hostile, itemTitle: hostile, asks: hostile })),
  rows: honest.rows.map((row) => (row.text ? { ...row, text: hostile } : row)),
  selfAssessments: honest.selfAssessments.map((one) => ({
    ...one,
    title: hostile,
    points: one.points.map((point) => ({ ...point, area: hostile, text: hostile })),
    grades: one.grades.map((grade) => ({ ...grade, area: hostile, grade: hostile })),
  })),
});
