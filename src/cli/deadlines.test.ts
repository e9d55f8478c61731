import { runProgram } from './program';

async function run(...words: string[]): Promise<{ code: number; out: string; problem: string }> {
  const lines = { out: [] as string[], problem: [] as string[] };
  const code = await runProgram(words, {
    out: (line) => void lines.out.push(line),
    problem: (line) => void lines.problem.push(line),
  });
  return { code, out: lines.out.join('\n'), problem: lines.problem.join('\n') };
}

async function daysOf(...words: string[]): Promise<[string, string][]> {
  const { code, out } = await run('deadlines', ...words, '--json');
  expect(code).toBe(0);
  const bound = JSON.parse(out) as { what: string; day: string; rule: string; source: string }[];
  for (const { rule, source } of bound) expect([rule, source]).not.toContain('');
  return bound.map(({ what, day }) => [what, day]);
}

it('counts an Ofsted report from its receipt', async () => {
  expect(
    await daysOf('--kind', 'ofsted-inspection', '--published', '2026-11-20', '--received', '2026-11-23'),
  ).toContainEqual(['Response to Ofsted published', '2027-03-04']);
});

it('counts the ombudsman’s three months beginning with receipt', async () => {
  const [[, day]] = await daysOf('--kind', 'ombudsman', '--published', '2026-01-20', '--received', '2026-01-15');
  expect(day).toBe('2026-04-14');
});

it('counts a peer challenge from the challenge itself', async () => {
  const days = await daysOf('--kind', 'peer', '--published', '2025-12-20', '--event', '2025-09-11');
  expect(days.map(([, day]) => day)).toEqual(['2025-12-11', '2026-02-11', '2026-07-11', '2026-09-11']);
  const { code, problem } = await run('deadlines', '--kind', 'peer', '--published', '2025-12-20');
  expect([code, problem]).toEqual([1, expect.stringContaining('give --event')]);
});

it('prints none where nothing binds a day', async () => {
  expect(await daysOf('--kind', 'area-send-improvement', '--published', '2026-09-01')).toEqual([]);
});

it('lists the kinds', async () => {
  const { out } = await run('deadlines', '--list');
  for (const words of ['ofsted', 'ombudsman', 'peer', 'area-send', 'joint-targeted']) expect(out).toContain(words);
  const listed = JSON.parse((await run('deadlines', '--list', '--json')).out) as { kind: string }[];
  expect(listed[0].kind).toBe('ofsted-inspection');
});

it.each([
  [['--published', '2026-01-05'], 'Name the kind'],
  [['--kind', 'horoscope', '--published', '2026-01-05'], '"horoscope" is no kind'],
  [['--kind', 'ofsted-inspection', '--published', '5 Jan'], '"5 Jan" is none'],
  [['--kind', 'ofsted-inspection'], 'give --received (or --published)'],
])('refuses %j in one line', async (words, problem) => {
  const answer = await run('deadlines', ...words);
  expect(answer).toMatchObject({ code: 1, problem: expect.stringContaining(problem) });
  expect(answer.problem.split('\n')).toHaveLength(1);
});
