import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Document, Header, Packer, Paragraph } from 'docx';
import { strFromU8, unzipSync } from 'fflate';
import { paperFormats, paperKinds, rowTitle } from '../documents/papers';
import { newKey } from '../lists';
import type { PlanStore } from '../lists/planStore';
import { makePlanFolder, run, runDay, startCommandTenant } from './testing/commandTenant';
import type { CommandTenant, Ran } from './testing/commandTenant';

let planFolder: string;
let folder: string;
let tenant: CommandTenant;
let anne: PlanStore;
let planId: number;

beforeAll(async () => {
  planFolder = await makePlanFolder();
  tenant = await startCommandTenant(planFolder);
  folder = await mkdtemp(join(tmpdir(), 'papers-'));
  anne = tenant.store('anne.faulkner');
  tenant.clock('2026-11-20T09:00:00Z');
  const { data } = await anne.open();
  planId = data!.plan.id;
  await anne.addRecord(
    'meetings',
    { planId, title: 'Improvement Board', day: '2026-12-01', itemTitle: 'Progress', backgroundPapers: 'None' },
    newKey(),
  );
  await anne.addRecord(
    'selfAssessments',
    {
      planId,
      title: 'Where we are',
      version: 1,
      day: '2026-11-18',
      state: 'agreed',
      points: [{ kind: 'strength', area: 'Early help', text: 'Families find it.', actionIds: [] }],
      grades: [],
    },
    newKey(),
  );
  tenant.clock('2026-11-24T09:00:00Z');
});
afterAll(async () => {
  await tenant.close();
  await rm(planFolder, { recursive: true, force: true });
  await rm(folder, { recursive: true, force: true });
});

const paper = (kind: string, out: string, ...more: string[]): Promise<Ran> =>
  run('paper', '--site', tenant.siteUrl, '--kind', kind, '--on', runDay, '--out', join(folder, out), ...more);
const bytesOf = (name: string): Promise<Buffer> => readFile(join(folder, name));
const textOf = async (name: string): Promise<string> => (await bytesOf(name)).toString('utf8');

describe('the command paper', () => {
  it.each(paperKinds)('writes the %s paper in every format', async (kind) => {
    for (const format of paperFormats) {
      const name = `${kind}.${format}`;
      expect(await paper(kind, name, '--format', format)).toMatchObject({ code: 0, problems: [] });
      const bytes = await bytesOf(name);
      if (format === 'html') expect(bytes.toString('utf8')).toMatch(/^<!DOCTYPE html>\n<html lang="en-GB">/);
      else expect(Object.keys(unzipSync(new Uint8Array(bytes)))).toContain('[Content_Types].xml');
    }
  });

  it('takes the format from the ending of the file', async () => {
    await paper('plan', 'by-ending.xlsx');
    expect(Object.keys(unzipSync(new Uint8Array(await bytesOf('by-ending.xlsx'))))).toContain('xl/workbook.xml');
  });

  it('writes the same bytes again for the same day, whatever was recorded since', async () => {
    await paper('plan', 'first.html');
    const { data } = await anne.open();
    const [first] = data!.actions;
    await anne.editAction(first, { text: 'Something else altogether' }, 'Changed afterwards', newKey());
    await paper('plan', 'second.html');
    expect((await bytesOf('second.html')).equals(await bytesOf('first.html'))).toBe(true);
    expect(await textOf('second.html')).not.toContain('Something else altogether');
  });

  it('tells what changed since the day that --since names, and not since another', async () => {
    const since = async (day: string, name: string): Promise<string> => {
      expect(await paper('changes', name, '--since', day)).toMatchObject({ code: 0, problems: [] });
      return textOf(name);
    };
    const [sunday, monday] = [await since('2026-11-08', 'sunday.html'), await since('2026-11-16', 'monday.html')];
    expect(sunday).toContain('8 November 2026');
    expect(sunday).not.toContain('16 November 2026');
    expect(monday).toContain('16 November 2026');
    expect(monday).not.toContain('8 November 2026');
  });

  it('uses what was written for that day’s paper, and not for another day’s', async () => {
    const write = (day: string, summary: string): Promise<unknown> =>
      anne.addRecord(
        'papers',
        { planId, meetingId: null, kind: 'highlight', title: rowTitle({ kind: 'highlight', day }), words: { summary } },
        newKey(),
      );
    await write('2026-11-22', 'Written for Sunday.');
    await write(runDay, 'Written for Monday.');
    await write('2026-11-24', 'Written for Tuesday.');
    await paper('highlight', 'words.html');
    expect(await textOf('words.html')).toContain('Written for Monday.');
    expect(await textOf('words.html')).not.toMatch(/Written for (Sunday|Tuesday)/);
  });

  it('puts a report into a council’s own Word document', async () => {
    const header = new Header({ children: [new Paragraph('Northmere Council')] });
    const base = new Document({ sections: [{ headers: { default: header }, children: [new Paragraph('{{paper}}')] }] });
    await writeFile(join(folder, 'base.docx'), new Uint8Array(await Packer.pack(base, 'arraybuffer')));
    expect(await paper('committee', 'based.docx', '--base', join(folder, 'base.docx'))).toMatchObject({ code: 0 });
    const parts = unzipSync(new Uint8Array(await bytesOf('based.docx')));
    const headers = Object.keys(parts).filter((name) => /^word\/header\d/.test(name));
    expect(headers.map((name) => strFromU8(parts[name])).join('')).toContain('Northmere Council');
    expect(strFromU8(parts['word/document.xml'])).toContain('Improvement Board');
  });

  it('tells the place of what may tell who a child is', async () => {
    const { data } = await anne.open();
    tenant.clock('2026-11-26T09:00:00Z');
    const [, second] = data!.actions;
    await anne.editAction(second, { text: 'Find a school for Jamie Smith, aged 7' }, 'Typed by mistake', newKey());
    const { code, out } = await run(
      ...[
        'paper',
        '--site',
        tenant.siteUrl,
        '--kind',
        'public',
        '--on',
        '2026-11-26',
        '--out',
        join(folder, 'told.html'),
      ],
    );
    expect(code).toBe(0);
    expect(out.join('\n')).toMatch(
      /Check Table \d, row “1\.2”, “Action”: “Jamie Smith” looks like the name of a child/,
    );
  });

  it.each([
    ['a kind that there is not', ['--kind', 'poem'], /"poem" is no paper\. The kinds are: committee, agenda/],
    ['a format that there is not', ['--kind', 'plan', '--format', 'pdf'], /"pdf" is no format/],
    ['a day that is none', ['--kind', 'plan', '--on', 'Monday'], /"Monday" is not a day: write it as 2026-11-23/],
    ['a base for a page', ['--kind', 'plan', '--base', 'base.docx'], /A base is for Word papers only/],
    ['a day before the plan', ['--kind', 'plan', '--on', '2020-01-01'], /The plan had not been begun on that day/],
    [
      'a meeting that there is not',
      ['--kind', 'committee', '--meeting', '99'],
      /The plan has no meeting with the number 99/,
    ],
  ])('says in one line why it cannot write %s', async (_what, words, why) => {
    const ran = await run('paper', '--site', tenant.siteUrl, '--out', join(folder, 'none.html'), ...words);
    expect(ran.code).toBe(1);
    expect(ran.problems).toHaveLength(1);
    expect(ran.problems[0]).toMatch(why);
  });

  it('will not write a report without its background papers', async () => {
    await anne.addRecord('meetings', { planId, title: 'Panel', day: '2026-12-20', itemTitle: 'Progress' }, newKey());
    const { data } = await anne.open();
    const panel = data!.meetings.find(({ title }) => title === 'Panel')!;
    const ran = await paper('committee', 'bare.html', '--meeting', String(panel.id));
    expect(ran).toMatchObject({
      code: 1,
      problems: [expect.stringContaining('List the background papers, or write “none”')],
    });
  });
});
