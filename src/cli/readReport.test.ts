import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { run } from './testing/commandTenant';

/** Published reports, each with a hand-checked reading. */
const reports = resolve(__dirname, '../documents/report/corpus');

interface Truth {
  file: string;
  expectError: boolean;
  recommendations: object[];
}

describe('read-report', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-report-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('prints the reading of a report as JSON, and nothing else', async () => {
    const file = "80474_herefordshire/children's services inspection - 21 september 2022.pdf";
    const { code, out, problems } = await run('read-report', join(reports, file), '--json');
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
    const truths = JSON.parse(await readFile(join(reports, 'truth.json'), 'utf8')) as Truth[];
    const { file: _file, expectError: _expected, ...truth } = truths.find((one) => one.file === file)!;
    const read = JSON.parse(out.join('\n')) as Truth;
    expect(read).toMatchObject(truth);
    expect(read.recommendations).toEqual(truth.recommendations.map((each) => ({ group: 'improvement', ...each })));
  });

  it('prints an empty list with a doubt for a document whose recommendations are marked by hand', async () => {
    const page = join(folder, 'letter.html');
    await writeFile(page, '<html><body><p>The council must act.</p></body></html>');
    const { code, out, problems } = await run('read-report', page, '--json');
    expect({ code, problems }).toEqual({ code: 0, problems: [] });
    expect(JSON.parse(out.join('\n'))).toMatchObject({
      recommendations: [],
      doubts: [expect.stringContaining('Lists are read from PDFs alone.') as string],
    });
  });

  it('prints it in words', async () => {
    const file = "80474_herefordshire/children's services inspection - 21 september 2022.pdf";
    const { out } = await run('read-report', join(reports, file));
    expect(out.join('\n')).toMatch(/^Authority +Herefordshire local authority\nNumber +80474\n/);
    expect(out.join('\n')).toContain('(1) [page 2] Corporate responsibility');
  });

  it.each([
    ['a file that is not there', 'none.pdf', null, 'There is no file'],
    ['a file that is no PDF', 'page.pdf', '<!DOCTYPE html><p>Not found', 'not a PDF'],
    ['an empty file', 'empty.pdf', '', 'empty'],
  ])('says in one line what is wrong with %s', async (_what, name, content, words) => {
    if (content !== null) await writeFile(join(folder, name), content);
    const { code, out, problems } = await run('read-report', join(folder, name), '--json');
    expect(code).toBe(1);
    expect(out).toEqual([]);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(words);
    expect(problems[0]).not.toContain('\n');
  });

  it('refuses a folder', async () => {
    expect(await run('read-report', folder)).toMatchObject({
      code: 1,
      problems: [`${folder} is a folder; name the report in it.`],
    });
  });
});
