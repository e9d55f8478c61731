import { strFromU8, unzipSync } from 'fflate';
import { viewPlan } from '../../plan/planView';
import { riskReviewWith, riskWith } from '../../plan/risks/testing';
import { assuranceWith } from '../../plan/assurance/testing';
import { hostile, hostilePlan } from '../papers/testing/hostilePlan';
import { all, elementsOf } from '../papers/testing/wordFile';
import { planWorkbook } from './planWorkbook';

const TODAY = '2026-11-23';
const data = {
  ...hostilePlan,
  risks: [riskWith(1, { title: hostile, event: hostile })],
  riskReviews: [riskReviewWith(1, '2026-11-02', { authorId: 1, text: hostile })],
  assurance: [assuranceWith(1, { title: hostile, held: '2026-10-12', themes: hostile })],
};
const parts = unzipSync(planWorkbook(data, viewPlan(data, TODAY), TODAY));
const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'));

/** The number of cells that begin like a formula, because not every sheet has one. */
let formulaLike = 0;
afterAll(() => expect(formulaLike).toBeGreaterThan(0));

it('has sheets to look at', () => expect(sheets.length).toBeGreaterThan(1));

describe.each(sheets)('%s of the workbook that goes out, from a plan with hostile words', (name) => {
  const sheet = elementsOf(strFromU8(parts[name]));
  const styles = all(all(elementsOf(strFromU8(parts['xl/styles.xml'])), 'cellXfs')[0], 'xf');

  it('holds no formula, and marks what looks like one as text', () => {
    expect(all(sheet, 'f')).toEqual([]);
    for (const cell of all(sheet, 'c')) {
      const [text] = all(cell, 't');
      if (!text || !/^'?[=+@-]/.test(text.text)) continue;
      formulaLike++;
      expect(text.text).not.toMatch(/^[=@]/);
      expect(cell.attributes.t).toBe('inlineStr');
      expect(styles[Number(cell.attributes.s)].attributes.quotePrefix).toBe('1');
    }
  });

  it('has no character that no file can hold', () => {
    expect(strFromU8(parts[name])).not.toMatch(/[\u0000-\u0008\ufffe\uffff]/);
  });
});

it('has the hostile words in it as they were written', () => {
  const words = sheets.flatMap((name) => all(elementsOf(strFromU8(parts[name])), 't').map(({ text }) => text));
  expect(words.filter((text) => text.includes('<script>alert(1)</script>')).length).toBeGreaterThan(5);
});
