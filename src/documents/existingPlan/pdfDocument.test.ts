import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadPlan } from './plan';
import { textOfCell } from './pdfGrid';
import { linesApart } from './pdfLines';
import { PlanError } from './planError';
import { readPlan } from './readPlan';
import { printedPlan } from './testing/truePlans';
import { scoreOf } from './testing/truthScore';
import { writePdf } from '../report/testing/writePdf';
import type { PdfLine } from '../report/testing/writePdf';

jest.setTimeout(60_000);

const read = (name: string): Promise<ReadPlan> =>
  readPlan(new Uint8Array(readFileSync(join(__dirname, 'testing', 'files', name))), name);

describe('a plan in PDF', () => {
  it.each(['plan-with-borders.pdf', 'plan-without-borders.pdf'])('%s, row by row', async (name) => {
    const { actions } = await read(name);
    expect(actions.map(({ ref }) => ref)).toEqual(printedPlan.map(({ ref }) => ref));
    const { wrong } = scoreOf([{ name, read: actions, truth: printedPlan }]);
    expect(wrong).toEqual([]);
  });

  it('without borders, keeps what of a divided row stands close under the repeated headings', async () => {
    const { actions, problems } = await read('plan-without-borders.pdf');
    expect(actions[3].action).toBe('Extend the opening hours of the front door to weekends and evenings, round 4');
    expect(problems.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('last row of the page before'),
    );
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

  it('reads ratings from the grounds of cells and from coloured dots, as in Word', async () => {
    const ratings = async (name: string): Promise<(string | null)[]> =>
      (await read(name)).actions.map(({ rating }) => rating);
    expect(await ratings('word-bands.pdf')).toEqual(['Green', 'Amber', 'Red']);
    expect(await ratings('word-dots.pdf')).toEqual(['Green', 'Red']);
  });

  it('takes a line through a date for no border, and the date for the earlier one', async () => {
    const { actions } = await read('word-struck.pdf');
    expect(actions.map(({ due, originalDue }) => [originalDue, due])).toEqual([
      ['2027-01-31', '2027-02-28'],
      ['2027-03-26', '2027-04-30'],
      [null, '2027-05-31'],
    ]);
  });

  it('leaves out what tracked changes delete, says so, and keeps an earlier date', async () => {
    const { actions, problems, notTaken } = await read('word-tracked.pdf');
    expect(actions.map(({ action, leads, originalDue, due, progress }) => [action, leads, originalDue, due, progress])).toEqual([
      ['Publish the new threshold document', ['Eve Field'], '2027-02-26', '2027-03-26', 'Draft agreed, and out to partners'],
      ['Audit sixty contacts every quarter and report', ['Dev Patel'], null, '2027-03-31', 'First twenty done'],
    ]); // prettier-ignore
    expect(notTaken.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['old threshold document', 'Cara Dunn', 'late']),
    );
    expect(problems.filter(({ message }) => /^Deleted or hidden words/.test(message))).toHaveLength(3);
  });

  it('asks to compare coloured signs with the page, which a file may give one letter for all', async () => {
    const { problems } = await read('word-signs.pdf');
    expect(problems.map(({ message }) => message)).toContainEqual(expect.stringMatching(/^“🟢” .*with the page\.$/u));
  });

  it('parts a piece of text that a line crosses out in part', () => {
    const piece = { text: 'old new', x: 10, y: 100, width: 70, size: 10, font: '', bold: false };
    const { struck, pieces } = linesApart([{ x: 10, right: 40, top: 97, bottom: 97 }], [piece]);
    expect(pieces.map(({ text }) => text)).toEqual(['old', ' new']);
    expect([...struck].map(({ text }) => text)).toEqual(['old']);
  });

  it('without borders, ends before a page that is empty', async () => {
    const row = (...words: string[]): PdfLine => ({ cells: words.map((text, at) => [72 + 120 * at, text]), above: 20 });
    const table = [row('Ref', 'Action', 'Lead'), ...['1', '2', '3'].map((ref) => row(ref, `Do ${ref}`, 'Owen Bright'))];
    const { actions } = await readPlan(writePdf([table, []]), 'plan.pdf');
    expect(actions.map(({ ref, action }) => [ref, action])).toEqual([
      ['1', 'Do 1'],
      ['2', 'Do 2'],
      ['3', 'Do 3'],
    ]);
  });

  it('joins what a line’s end parts within a word, and nothing else', () => {
    const cell = (...lines: string[]): string =>
      textOfCell(
        lines.map((text, at) => ({ text, x: 10, y: 20 + 12 * at, width: 6 * text.length, size: 10, font: '', bold: false })), // prettier-ignore
        80,
      );
    expect(cell('All plans co-', 'signed')).toBe('All plans co-signed');
    expect(cell('Support pre-', 'and post-natal')).toBe('Support pre- and post-natal');
    expect(cell('Recommend', 'ation 1: act')).toBe('Recommendation 1: act');
    expect(cell('• Rewrit', 'e the', 'policy', '• Train', 'manag', 'ers')).toBe(
      '• Rewrite the policy\n• Train managers',
    );
    expect(cell('safeguarding', 'children')).toBe('safeguarding children');
    expect(cell('permanence', 'is late')).toBe('permanence is late');
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
