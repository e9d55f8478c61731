import { judgementFields } from '../../plan/fields/judgements';
import { emptyValues } from '../../plan/fields/field';
import { viewPlan } from '../../plan/planView';
import { everyRating, today } from '../testing/testPlan';
import { headerLine } from './headerLine';
import { workingDaysInWords } from './NextDates';
import { changesInWords } from './SinceThen';
import { trendInWords } from './Trend';

function lineWith(change: (data: ReturnType<typeof everyRating>) => void, on = today): string {
  const data = everyRating();
  change(data);
  return headerLine(data, viewPlan(data, on));
}

describe('the line under the plan’s name', () => {
  it('says from which day it counts when that is not the day of publication', () => {
    const line = lineWith(({ inspection }) => {
      if (inspection) inspection.received = '2026-09-11';
    });
    expect(line).toContain('Working day 51 of 70 to the response, counted from the day it was received, 11 Sep 2026.');
  });

  it('says when the response was due once that day has passed', () => {
    expect(lineWith(() => undefined, '2026-12-14')).toContain('The response was due on 11 Dec 2026. Month 4 of 18.');
  });

  it('makes do without an overall grade, without any grade, and without an inspection', () => {
    expect(
      lineWith((data) => {
        data.judgements = data.judgements.filter(({ role }) => role === 'area');
      }),
    ).toMatch(/^Answers Ofsted’s report of 4 Sep 2026: one of two areas below good\./);
    expect(
      lineWith((data) => {
        data.judgements = [];
      }),
    ).toMatch(/^Answers Ofsted’s report of 4 Sep 2026\. Working day/);
    expect(
      lineWith((data) => {
        data.inspection = null;
      }),
    ).toBe('Month 3 of 18.');
  });

  it('says when the plan was submitted instead of when the response was due', () => {
    const line = lineWith((data) => {
      const step = { kind: 'step', day: '2026-11-20' } as const;
      data.decisions = [
        { ...step, id: 1, step: 'authorised', day: '2026-11-19' },
        { ...step, id: 2, step: 'submitted' },
        { ...step, id: 3, step: 'submitted', day: '2026-12-01' },
      ] as typeof data.decisions;
    });
    expect(line).toContain('Submitted on 20 Nov 2026.');
    expect(line).not.toContain('response');
  });

  it('counts retired grades below good, and a good area not', () => {
    const line = lineWith((data) => {
      data.judgements = ['Good', 'Adequate', 'Inadequate', 'Outstanding'].map((grade, index) => ({
        ...emptyValues(judgementFields),
        id: index,
        etag: '',
        key: `g${index}`,
        inspectionId: 1,
        role: 'area',
        area: grade,
        grade,
        order: index,
      }));
    });
    expect(line).toContain('two of four areas below good.');
  });
});

it('says what changed in one sentence, and when nothing did', () => {
  const { changes } = viewPlan(everyRating(), today);
  const none = { ...changes, better: [], worse: [], finished: [], moved: [] };
  expect(changesInWords(none)).toBe('Nothing has changed its rating or its date.');
  const [one] = changes.worse;
  if (!one) throw new Error('Nothing got worse in the plan for tests.');
  expect(changesInWords({ ...none, better: [one, one], finished: [one], worse: [one] })).toBe(
    'Two got better, one got worse and one was finished.',
  );
});

it('counts working days as the column says', () => {
  expect([0, 1, 14, -1].map(workingDaysInWords)).toEqual(['today', '1 day', '14 days', '1 day ago']);
});

it.each([
  [
    [
      [4, 9],
      [2, 9],
      [7, 9],
    ],
    'On track or done: up from 4 of 9 on 30 Sep 2026 to 7 of 9 on 23 Nov 2026',
  ],
  [
    [
      [7, 9],
      [4, 9],
    ],
    'On track or done: down from 7 of 9 on 30 Sep 2026 to 4 of 9 on 31 Oct 2026',
  ],
  [
    [
      [3, 6],
      [4, 8],
    ],
    'On track or done: 3 of 6 on 30 Sep 2026, and still 4 of 8 on 31 Oct 2026',
  ],
  [
    [
      [0, 0],
      [0, 2],
    ],
    'On track or done: 0 of 0 on 30 Sep 2026, and still 0 of 2 on 31 Oct 2026',
  ],
  [[[1, 2]], 'On track or done: 1 of 2 on 30 Sep 2026'],
  [[], ''],
] as const)('tells a trend of %j in one sentence, from its first day to its last', (counts, said) => {
  const days = ['2026-09-30', '2026-10-31', '2026-11-23'];
  const points = counts.map(([onTrackOrDone, total], index) => ({ day: days[index]!, onTrackOrDone, total }));
  expect(trendInWords(points)).toBe(said);
});
