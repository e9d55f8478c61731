import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './testing/commandTenant';

describe('read-plan', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-plan-'));
    await writeFile(
      join(folder, 'plan.csv'),
      'Ref,Action,Lead,Due\n1.1,Do it,Head of Service / Team Manager,March 2018\n',
    );
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('prints the plan as JSON in the shape that stays, and nothing else', async () => {
    const { code, out, problems } = await run('read-plan', join(folder, 'plan.csv'), '--json');
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
    expect(JSON.parse(out.join('\n'))).toEqual({
      actions: [
        {
          ref: '1.1',
          theme: null,
          recommendation: null,
          recommendationNumber: null,
          action: 'Do it',
          outcome: null,
          measure: null,
          leads: ['Head of Service', 'Team Manager'],
          dueText: 'March 2018',
          due: null,
          originalDueText: null,
          status: null,
          rating: null,
          progress: null,
          entries: [],
          key: null,
          others: [],
        },
      ],
      problems: [
        { place: 'row 2, column 4', message: '“March 2018” names no day. Its last day would be 31 Mar 2018.' },
      ],
      notTaken: [],
    });
  });

  it('prints it in words', async () => {
    const { out } = await run('read-plan', join(folder, 'plan.csv'));
    expect(out).toEqual([
      '1 action, 1 to check, 0 texts not taken',
      '',
      '1.1 [row 2, column 1] Do it (Head of Service / Team Manager; March 2018)',
      'To check, row 2, column 4: “March 2018” names no day. Its last day would be 31 Mar 2018.',
    ]);
  });

  it.each([
    ['a file that is not there', 'none.docx', null, 'There is no file'],
    ['an empty file', 'empty.docx', '', 'is empty'],
    ['a damaged PDF', 'plan.pdf', '%PDF-1.7', 'is damaged or only a part of the file'],
    ['a list that is no plan', 'fruit.csv', 'Fruit,Price\nApple,3\n', 'No actions were found'],
  ])('says in one line what is wrong with %s', async (_what, name, content, words) => {
    if (content !== null) await writeFile(join(folder, name), content);
    const { code, out, problems } = await run('read-plan', join(folder, name), '--json');
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(problems).toEqual([expect.stringContaining(words)]);
    expect(problems[0]).not.toContain('\n');
  });

  it('refuses a folder', async () => {
    expect(await run('read-plan', folder)).toMatchObject({
      code: 1,
      problems: [`${folder} is a folder; name the plan in it.`],
    });
  });
});
