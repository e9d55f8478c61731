import JSZip from 'jszip';
import { bundleContents } from '../../plan/bundle/contents';
import type { BundleChoice } from '../../plan/bundle/contents';
import { viewPlan } from '../../plan/planView';
import { toHtml } from '../papers/html/toHtml';
import type { Paper } from '../papers/paper';
import { hostile, hostilePlan } from '../papers/testing/hostilePlan';
import { all, elementsOf, openWord, words } from '../papers/testing/wordFile';
import { toWord } from '../papers/word/toWord';
import { actionStory, bundleIndex, bundleMeasures, storyName } from './bundlePapers';
import { openZip } from './zipStream';

const TODAY = '2026-11-23';
const site = 'https://council.example/sites/improvement/ImprovementPlanEvidence';
const titles = [
  hostile,
  '../../../etc/passwd',
  'C:\\Windows\\win.ini',
  '\u202Efdp.exe',
  'CON',
  '\uD800',
  '=1+1',
  'a'.repeat(100_000),
];
const evidence = titles.flatMap((title) => [
  { title, url: `${site}/audit.pdf` },
  { title, url: `${site}/audit.pdf"><script>alert(5)</script>` },
]);

const data = {
  ...hostilePlan,
  actions: hostilePlan.actions.map((action) => ({ ...action, ref: `../${action.ref}` })),
  rows: hostilePlan.rows.map((row) => (row.kind === 'progress' ? { ...row, evidence } : row)),
  measures: hostilePlan.measures.map((one) => ({ ...one, actionIds: hostilePlan.actions.map(({ id }) => id) })),
};
const view = viewPlan(data, TODAY);
const choice: BundleChoice = {
  recommendationIds: [],
  actionIds: data.actions.map(({ id }) => id),
  meetingId: null,
  from: null,
  to: null,
};
const contents = bundleContents(data, view, choice);
const measures = bundleMeasures(data, view, choice, contents.actions);
const papers: { path: string; paper: Paper }[] = [
  {
    path: 'Index',
    paper: bundleIndex(
      data,
      view,
      choice,
      contents,
      contents.evidence.map((one) => ({ ...one, leftOut: null })),
    ),
  },
  ...contents.actions.map(({ rated, folder, rows }) => ({
    path: `${folder}/${storyName(rated)}`,
    paper: actionStory(
      data,
      view,
      choice,
      rated,
      rows.map(({ day, text }) => ({ day, title: hostile, text, by: hostile })),
    ),
  })),
  ...(measures ? [{ path: 'Measures', paper: measures }] : []),
];

it('has evidence, stories and measures to look at', () => {
  expect(contents.evidence.length).toBeGreaterThanOrEqual(evidence.length);
  expect(papers.map(({ path }) => path)).toEqual(expect.arrayContaining(['Index', 'Measures']));
});

it('a bundle of a plan with hostile words opens with another unzip, and no file leaves its folder', async () => {
  const parts: Uint8Array[] = [];
  const zip = openZip({ write: async (part) => void parts.push(part.slice()), close: async () => undefined });
  const given = [...papers.map(({ path }) => `${path}.html`), ...contents.evidence.map(({ path }) => path)];
  for (const path of given) await zip.add(path, new TextEncoder().encode('text'));
  await zip.end();
  const opened = await JSZip.loadAsync(Buffer.concat(parts), { checkCRC32: true });
  const names = Object.keys(opened.files).filter((name) => !name.endsWith('/'));
  expect(names).toHaveLength(given.length);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(given.length);
  for (const name of names) {
    expect(name.length).toBeLessThan(220);
    for (const part of name.split('/')) {
      expect(part).not.toMatch(/[<>:"\\|?*\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]|[. ]$|^[=+\-@.]|^$/);
      expect(part).not.toMatch(/^(con|prn|aux|nul)(\.|$)/i);
    }
  }
});

describe.each(papers)('$path of such a bundle', ({ paper }) => {
  it('as a page has no element, attribute or address of theirs', () => {
    const page = elementsOf(
      toHtml(paper)
        .replace(/<!DOCTYPE html>/, '')
        .replace(/<(meta|br)\b([^>]*)>/g, '<$1$2/>'),
    );
    for (const name of ['script', 'img', 'b', 'iframe', 'object', 'w:fldSimple']) expect(all(page, name)).toEqual([]);
    for (const { attributes } of all(page, 'a')) expect(attributes.href).toMatch(/^(https?:\/\/|mailto:|#)/);
  });

  it('as a Word file is well-formed, and its words are no fields', async () => {
    const { document } = openWord(await toWord(paper));
    expect(all(document, 'w:fldSimple')).toEqual([]);
    expect(all(document, 'w:instrText')).toEqual([]);
    expect(words(document)).toContain('<script>alert(1)</script>');
  });
});
