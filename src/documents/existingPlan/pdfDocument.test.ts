import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadPlan } from './plan';
import { PlanError } from './planError';
import { readPlan } from './readPlan';
import { writePdf } from '../report/testing/writePdf';

jest.setTimeout(60_000);

const read = (name: string): Promise<ReadPlan> =>
  readPlan(new Uint8Array(readFileSync(join(__dirname, 'testing', 'files', name))), name);

const ACTIONS = [
  'Hold a weekly meeting of team managers to track every assessment that is overdue',
  'Train the duty team in thresholds, consent and what a good contact record holds',
  'Extend the opening hours of the front door to weekends and evenings',
  'Revise the supervision policy so that reflective supervision happens each quarter',
  'Publish practice standards with social workers and put them on every desk',
  'Audit twenty files a month and give findings back within five days',
];
const RECOMMENDATIONS = [
  'Ensure that management oversight of initial contacts avoids delay',
  'Ensure that supervision is regular and reflective',
  'Ensure that practice standards are known',
];
/** The contents of the 18 rows in both files, printed over five pages, with some rows divided by a page break. */
const TRUTH = Array.from({ length: 18 }, (_, at) => {
  const [of, place] = [Math.floor(at / 6), at % 6];
  return {
    ref: `${of + 1}.${place + 1}`,
    recommendation: RECOMMENDATIONS[of],
    action: `${ACTIONS[((at + 1) * 5) % 6]}, round ${at + 1}`,
    due: `2027-0${of + 3}-${10 + place}`,
    measure: `${90 + place}% in time`,
    rating: { R: 'Red', A: 'Amber', G: 'Green', B: 'Blue' }['RAGB'[(at + 1) % 4]],
    progress: place % 3 ? 'Begun in May\nFirst figures seen' : null,
  };
});

describe('a plan in PDF', () => {
  it.each(['plan-with-borders.pdf', 'plan-without-borders.pdf'])('%s', async (name) => {
    const { actions } = await read(name);
    expect(actions.map(({ ref }) => ref)).toEqual(TRUTH.map(({ ref }) => ref));
    const fields = Object.keys(TRUTH[0]) as (keyof (typeof TRUTH)[0])[];
    const wrong = TRUTH.flatMap((truth, at) =>
      fields
        .filter((field) => actions[at][field] !== truth[field])
        .map((field) => `${truth.ref} ${field}: ${actions[at][field]}`),
    );
    expect(1 - wrong.length / (TRUTH.length * fields.length)).toBeGreaterThanOrEqual(
      name.includes('without') ? 0.9 : 1,
    );
    expect(new Set(actions.map(({ theme }) => theme))).toEqual(new Set(['Priority 1: Front door']));
  });

  it('says where a row goes on over the end of a page', async () => {
    const { problems } = await read('plan-with-borders.pdf');
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('last row of the page before'),
    );
  });

  it('says that a table without borders must be checked', async () => {
    const { problems } = await read('plan-without-borders.pdf');
    expect(problems.map(({ message }) => message)).toContainEqual(expect.stringContaining('No lines are drawn'));
  });

  it('without a table is refused in words, and so is one of pictures', async () => {
    const refusal = (pages: string[][]): Promise<unknown> =>
      readPlan(writePdf(pages), 'plan.pdf').catch((error: unknown) => error);
    const none = await refusal([['Improvement plan', 'We will do better.']]);
    expect(none).toBeInstanceOf(PlanError);
    expect((none as PlanError).message).toContain('No actions were found');
    expect(((await refusal([[]])) as PlanError).message).toContain('pictures of pages');
  });
});
