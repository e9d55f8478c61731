import fc from 'fast-check';
import { questionWith } from '../governance/testing';
import { viewPlan } from '../planView';
import { actionWith, assigned, dataWith, recommendationWith, rowWith } from '../testing';
import { bundleContents } from './contents';
import type { BundleChoice } from './contents';
import { safeName, uniquePaths } from './fileNames';

const today = '2026-11-23';
const nothing: BundleChoice = { recommendationIds: [], actionIds: [], meetingId: null, from: null, to: null };
const site = 'https://council.example/sites/improvement/ImprovementPlanEvidence';

describe('the name of a file in a bundle', () => {
  it.each([
    ['Audit: 50 contacts / November?.pdf', 'Audit 50 contacts November.pdf'],
    ['=HYPERLINK(1).docx', 'HYPERLINK(1).docx'],
    ['\u202Efdp.exe', 'fdp.exe'],
    ['CON.pdf', 'File CON.pdf'],
    ['aux .txt', 'File aux.txt'],
    ['COM¹.docx', 'File COM¹.docx'],
    ['conout$', 'File conout$'],
    ['Report.pdf\u0000.exe', 'Report.pdf.exe'],
    ['C:\\Windows\\win.ini', 'C Windows win.ini'],
    ['<img src=x onerror=alert(1)>.html', 'img src=x onerror=alert(1).html'],
    ['../../etc/passwd', 'etc passwd'],
    ['  . .', 'Evidence'],
    ['Minutes. . ', 'Minutes'],
    ['a'.repeat(200) + '.pdf', 'a'.repeat(76) + '.pdf'],
  ])('is safe: %s', (words, name) => {
    expect(safeName(words, 'Evidence')).toBe(name);
  });

  it('never has a sign that Windows refuses, whatever was typed (property)', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const name = safeName(words, 'Evidence');
        expect(name).not.toMatch(/[<>:"/\\|?*\u0000-\u001f\u200e\u200f\u202a-\u202e\u2066-\u2069]|[. ]$|^[=+\-@]/);
        expect(name).not.toBe('');
        expect(name.length).toBeLessThanOrEqual(90);
      }),
    );
  });

  it('is given once, whatever its capitals', () => {
    const unique = uniquePaths();
    expect(['1.1/Audit.pdf', '1.1/AUDIT.pdf', '1.1/Audit.pdf'].map(unique)).toEqual([
      '1.1/Audit.pdf',
      '1.1/AUDIT (2).pdf',
      '1.1/Audit (3).pdf',
    ]);
  });
});

describe('what a bundle holds', () => {
  const data = dataWith({
    recommendations: [recommendationWith(1), recommendationWith(2)],
    actions: [
      actionWith({ id: 1, recommendationId: 1 }),
      actionWith({ id: 2, recommendationId: 2, alsoAnswersIds: [1] }),
      actionWith({ id: 3, recommendationId: 2 }),
    ],
    rows: [
      ...[1, 2, 3].map((id) => assigned(id, '2026-09-01', { actionId: id })),
      rowWith({
        id: 11,
        kind: 'progress',
        actionId: 1,
        day: '2026-11-05',
        going: 'on course',
        text: 'The audit found it routine. More follows.',
        evidence: [
          { title: 'Audit', url: `${site}/audit%20(0123456789ab).pdf`, day: '2026-06-03' },
          { title: 'Minutes.docx', url: `${site}/minutes.docx` },
        ],
      }),
      rowWith({ id: 12, kind: 'query', actionId: 1, day: '2026-11-06', text: 'Is that so?' }),
      rowWith({
        id: 13,
        kind: 'progress',
        actionId: 1,
        day: '2026-11-07',
        going: 'on course',
        text: 'Wrong.',
        key: 'w',
      }),
      rowWith({
        id: 14,
        kind: 'progress',
        actionId: 1,
        day: '2026-11-08',
        going: 'on course',
        text: 'Right.',
        replaces: 'w',
      }),
    ],
  });
  const view = viewPlan(data, today);

  it('is the actions that answer the recommendations, with evidence under speaking names', () => {
    const { actions, evidence } = bundleContents(data, view, { ...nothing, recommendationIds: [1] });
    expect(actions.map(({ rated }) => rated.action.ref)).toEqual(['1.1', '1.2']);
    expect(evidence.map(({ path, day, added, shows }) => [path, day, added, shows])).toEqual([
      ['1.1 Action 1/2026-06-03 Audit.pdf', '2026-06-03', '2026-11-05', 'The audit found it routine.'],
      ['1.1 Action 1/2026-11-05 Minutes.docx', '2026-11-05', '2026-11-05', 'The audit found it routine.'],
    ]);
  });

  it('is the questions of a meeting, with the actions that they are about', () => {
    const asked = {
      ...data,
      questions: [
        questionWith(1, { meetingId: 7, text: 'How many were seen?', actionIds: [2] }),
        questionWith(2, { meetingId: 7, text: ' ', actionIds: [3] }),
        questionWith(3, { meetingId: 8, text: 'And before?', actionIds: [1] }),
      ],
    };
    const { actions, questions } = bundleContents(asked, view, { ...nothing, meetingId: 7 });
    expect(questions.map(({ id }) => id)).toEqual([1]);
    expect(actions.map(({ rated }) => rated.action.ref)).toEqual(['1.2']);
  });

  it('leaves out what is of another day, was corrected, or was asked among colleagues', () => {
    const choice = { ...nothing, actionIds: [1], from: '2026-06-01', to: '2026-06-30' };
    expect(bundleContents(data, view, choice).evidence.map(({ evidence }) => evidence.title)).toEqual(['Audit']);
    const told = bundleContents(data, view, { ...nothing, actionIds: [1] }).actions[0].rows.map(({ text }) => text);
    expect(told).toEqual(expect.arrayContaining(['Right.']));
    expect(told).not.toEqual(expect.arrayContaining(['Wrong.']));
    expect(told).not.toEqual(expect.arrayContaining(['Is that so?']));
  });
});
