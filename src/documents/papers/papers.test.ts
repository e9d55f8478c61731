import { strFromU8, unzipSync } from 'fflate';
import {
  actionWith,
  assigned,
  dataWith,
  planWith,
  priorityWith,
  recommendationWith,
  rowWith,
} from '../../plan/testing';
import { plainText } from './paper';
import type { Line } from './paper';
import { highlightPaper, onePagePaper, planPaper, publicPaper, toHtml } from '.';
import { toWord } from './word/toWord';

const DAY = '2026-11-23';
const hostile = '<script>alert(1)</script> & "quoted"';

const data = dataWith({
  plan: planWith({ title: 'Improvement plan', summary: 'Children are seen sooner.' }),
  recommendations: [recommendationWith(1, { text: 'Ensure that children are seen.' })],
  actions: [
    actionWith({ id: 1, ref: '1.1', text: hostile, recommendationId: 1, due: '2026-11-06', originalDue: '2026-11-06' }),
    actionWith({ id: 2, ref: '1.2', text: 'Answer within a day', recommendationId: 1 }),
  ],
  rows: [
    assigned(1, '2026-09-10', { actionId: 1, due: '2026-11-06' }),
    assigned(2, '2026-09-10', { actionId: 2 }),
    rowWith({ id: 3, kind: 'progress', actionId: 2, day: '2026-11-16', going: 'on course', text: 'Nine in ten are.' }),
  ],
});

describe.each([
  ['the whole plan', planPaper],
  ['the one page', onePagePaper],
  ['the public version', publicPaper],
  ['the highlight report', (of: typeof data, on: string) => highlightPaper(of, on, { since: '2026-10-23' })],
] as const)('%s, as a file', (_name, paperOf) => {
  const html = toHtml(paperOf(data, DAY));

  it('is the same byte for byte when it is made again for its day', () => {
    const later = rowWith({
      id: 9,
      kind: 'progress',
      actionId: 2,
      day: '2026-12-01',
      going: 'off track',
      text: 'Stuck.',
    });
    expect(toHtml(paperOf({ ...data, rows: [...data.rows, later] }, DAY))).toBe(html);
  });

  it('tells its language, has one main heading, and heads its tables', () => {
    const page = new RegExp('<html[^>]* lang="en-GB"').test(html);
    expect(page).toBe(true);
    expect(html.match(/<h1\b/g)).toHaveLength(1);
    for (const table of html.match(/<table\b.*?<\/table>/gs) ?? []) expect(table).toMatch(/<th\b/);
    expect(html).toContain('23 November 2026');
  });

  it('holds no markup that the plan’s words bring with them', () => {
    expect(html).not.toContain('<script>alert');
  });

  it('becomes a Word file with real headings in British English', async () => {
    const parts = unzipSync(await toWord(paperOf(data, DAY)));
    const document = strFromU8(parts['word/document.xml']);
    expect(document).toMatch(/<w:pStyle w:val="(Title|Heading1)"/);
    expect(document).not.toContain('<script>');
    const language = strFromU8(parts['word/styles.xml']) + strFromU8(parts['word/settings.xml'] ?? new Uint8Array());
    expect(language + document).toContain('en-GB');
  });
});

it('prints the further details of actions in the whole plan on wish alone', () => {
  const [first, ...others] = data.actions;
  const details = [{ heading: 'Panel that oversees it', text: 'Practice panel' }];
  const detailed = { ...data, actions: [{ ...first, details }, ...others] };
  expect(toHtml(planPaper(detailed, DAY))).not.toContain('Practice panel');
  const words = toHtml(planPaper(detailed, DAY, { details: true }));
  expect(words).toContain('Panel that oversees it: ');
  expect(words).toContain('Practice panel');
});

it('prints the time line in the whole plan on wish alone, on landscape pages with a table each', () => {
  const actions = Array.from({ length: 60 }, (_, at) =>
    actionWith({ id: at + 1, ref: `1.${at + 1}`, start: '2026-09-01', priorityId: null }),
  );
  const waiting = [{ ...actions[0], waitsFor: [{ actionId: 2, need: 'complete' as const }] }, ...actions.slice(1)];
  const large = { ...data, actions: waiting, rows: actions.map(({ id }) => assigned(id, DAY, { actionId: id })) };
  expect(toHtml(planPaper(large, DAY))).not.toContain('Time line');
  const paper = planPaper(large, DAY, { timeline: true });
  expect(paper.landscape).toBe(true);
  const charts = paper.blocks.flatMap((block) =>
    block.kind === 'chart' && block.caption.includes('time line') ? [block] : [],
  );
  // The text of a landscape page is 956 by 627 pixels; a caption stands above the drawing.
  for (const { drawing } of charts) {
    expect(drawing.width).toBeLessThanOrEqual(956);
    expect(drawing.height).toBeLessThanOrEqual(590);
  }
  expect(charts.map(({ table }) => table.rows.length).reduce((sum, rows) => sum + rows)).toBe(60);
  expect(toHtml(paper)).toContain('Actions on a time line as of 23 November 2026, part 3 of 3');
  expect(charts[0].table.rows[0].map((cell) => plainText(cell as Line))).toEqual([
    '1.1 Action 1',
    expect.any(String),
    '1 September 2026',
    '18 December 2026',
    '18 December 2026',
    '',
    'Action 1.2',
  ]);
});

it('speaks of no other priorities where a plan has none', () => {
  const words = toHtml(planPaper(data, DAY)) + toHtml(publicPaper(data, DAY));
  expect(words).toContain('Actions by rating, 2 in all');
  expect(words).toContain('The whole plan');
  expect(words).not.toMatch(/other (recommendations|actions)|in each priority/i);
});

describe('the recommendations of several sources', () => {
  const two = [
    recommendationWith(1, { number: '1', ref: '1', text: 'Ensure that children are seen.' }),
    recommendationWith(2, { number: '1', ref: 'Auditor 1', text: 'Forecast the cost of placements.' }),
  ];

  it('are told apart in the papers (requirement 66)', () => {
    const words = toHtml(planPaper({ ...data, recommendations: two }, DAY));
    expect(words).toContain('Recommendation 1<');
    expect(words).toContain('Recommendation Auditor 1<');
  });

  it('are named beside an action that answers both, which is set out once (requirement 67)', () => {
    const actions = data.actions.map((action) => (action.id === 2 ? { ...action, alsoAnswersIds: [2] } : action));
    const words = toHtml(planPaper({ ...data, recommendations: two, actions }, DAY));
    expect(words).toContain('It is answered by action 1.2, set out under another recommendation.');
    expect(words.split('Answer within a day')).toHaveLength(2);
  });
});

describe('the senior responsible officer of a priority', () => {
  const officer = { ...data.people[4]!, jobTitle: 'Head of Housing' };
  const led = {
    ...data,
    people: [...data.people.slice(0, 4), officer],
    priorities: [priorityWith(1, { seniorId: officer.id })],
    recommendations: [recommendationWith(1, { priorityId: 1 })],
  };
  const said = (words: string): string => `Senior responsible officer: ${words}.`;

  it('is named in the whole plan', () => {
    expect(toHtml(planPaper(led, DAY))).toContain(said(officer.name));
    expect(toHtml(planPaper(data, DAY))).not.toContain('Senior responsible officer');
  });

  it('is named in public as the council names its officers', () => {
    expect(toHtml(publicPaper(led, DAY))).toContain(said('Head of Housing'));
    expect(toHtml(publicPaper(led, DAY))).not.toContain(officer.name);
    expect(toHtml(publicPaper(led, DAY, { people: 'names' }))).toContain(said(officer.name));
    expect(toHtml(publicPaper(led, DAY, { people: 'nobody' }))).not.toContain('Senior responsible officer');
  });

  it('is not named in public where the directory gives no post', () => {
    const without = { ...led, people: data.people };
    expect(toHtml(publicPaper(without, DAY))).not.toContain('Senior responsible officer');
  });
});

describe('the actions of two phases (requirement 70)', () => {
  const cited = { fromPlanId: 3, planTitle: 'Phase 3', fromActionId: 8, ref: '3.2' };
  const [late, other] = data.actions;

  it('say what they were carried from', () => {
    const carried = { ...other, carriedFrom: [{ ...cited, firstDue: '2025-03-31', timesMoved: 4 }] };
    const words = toHtml(planPaper({ ...data, actions: [late, carried] }, DAY));
    expect(words).toContain('action 3.2 of Phase 3, first due March 2025, moved 4 times');
  });

  it('say where they go on once the plan is closed, and not in a paper of a day before', () => {
    const carriedTo = [{ fromActionId: other.id, planId: 2, planTitle: 'Phase 2', ref: '7.1' }];
    const closed = { ...data, plan: { ...data.plan, closed: DAY, closedReason: 'It goes on.' }, carriedTo };
    expect(toHtml(planPaper(closed, DAY))).toContain('action 7.1 of Phase 2');
    expect(toHtml(planPaper({ ...data, carriedTo }, DAY))).not.toContain('Phase 2');
  });
});
