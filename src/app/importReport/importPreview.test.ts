import type { ReadReport } from '../../documents/report';
import { previewOf, periodOf, whereTheyStand } from './importPreview';
import type { ImportPreview } from './importPreview';
import { changePreview, suggestSplit } from './previewChanges';
import { refsBeside, refsOf } from '../../plan/recommendationRefs';
import { importedReport, problemsOf } from './imported';
import { readShropshire } from './testing/readShropshire';

const today = '2026-11-23';
const file = { name: 'report.pdf', bytes: new Uint8Array([1, 2, 3]) };
const preview = (more: Partial<ReadReport> = {}): ImportPreview => previewOf(readShropshire(more));

describe('the preview of a report', () => {
  it('shows the days as people read them and the overall grade apart', () => {
    const { facts, judgements } = preview();
    expect(facts).toMatchObject({
      authority: 'Shropshire',
      start: '11 Sep 2017',
      published: '24 Nov 2017',
      received: '',
    });
    expect(judgements.map(({ role }) => role)).toEqual(['overall', 'area', 'board']);
    expect(judgements[0].grade).toBe('Good');
  });

  it('runs for 18 months from publication, from receipt when that is known, as typed when typed', () => {
    expect(periodOf(preview(), today)).toEqual({ starts: '24 Nov 2017', ends: '23 May 2019' });
    const received = changePreview(preview(), { change: 'fact', name: 'received', value: '1/12/2017' });
    expect(periodOf(received, today).starts).toBe('1 Dec 2017');
    const typed = changePreview(received, { change: 'plan', name: 'starts', value: '1 Jan 2018' });
    expect(periodOf(typed, today)).toEqual({ starts: '1 Jan 2018', ends: '30 Jun 2019' });
    expect(periodOf(preview({ published: null }), today).starts).toBe('23 Nov 2026');
  });

  it('says where the kept ones stand', () => {
    const read = preview();
    expect(whereTheyStand(read.recommendations)).toBe('2 on page 8, 1 on page 32');
    const dropped = changePreview(read, {
      change: 'recommendation',
      id: read.recommendations[2].id,
      fields: { keep: false },
    });
    expect(whereTheyStand(changePreview(dropped, { change: 'add recommendation' }).recommendations)).toBe(
      '2 on page 8, 1 without a page',
    );
  });

  it('splits one in two and joins them again, at the same place', () => {
    const read = preview();
    const [first, second] = read.recommendations;
    const split = changePreview(read, { change: 'split', id: first.id, texts: ['Do this.', ' Do that. '] });
    expect(split.recommendations.map(({ text }) => text).slice(0, 3)).toEqual(['Do this.', 'Do that.', second.text]);
    expect(new Set(split.recommendations.map(({ id }) => id)).size).toBe(4);
    expect(split.recommendations[1]).toMatchObject({ number: '1', page: 8, boxes: first.boxes });
    const joined = changePreview(split, { change: 'join with the one above', id: split.recommendations[1].id });
    expect(joined.recommendations.map(({ text }) => text)).toEqual([
      'Do this. Do that.',
      ...read.recommendations.slice(1).map(({ text }) => text),
    ]);
  });

  it('does not split into nothing', () => {
    const read = preview();
    expect(changePreview(read, { change: 'split', id: read.recommendations[0].id, texts: ['All of it.', '  '] })).toBe(
      read,
    );
  });

  it('suggests to split at a sentence near the middle, or into the printed points', () => {
    const text = 'Improve assessments and plans. Ensure that managers check them.';
    expect(suggestSplit({ text, parts: null, printed: text })).toEqual([
      'Improve assessments and plans.',
      'Ensure that managers check them.',
    ]);
    const points = 'Improve planning by: hearing; writing.';
    const parts = ['Improve planning by:', 'hearing', 'writing.'];
    expect(suggestSplit({ text: points, parts, printed: points })).toEqual([
      'Improve planning by: hearing',
      'Improve planning by: writing.',
    ]);
    expect(suggestSplit({ text: 'Word', parts: null, printed: null })).toEqual(['Word', '']);
  });
});

describe('what is written', () => {
  it('is what is kept, in order, each with its own reference', () => {
    let read = preview();
    const [first, second] = read.recommendations;
    read = changePreview(read, { change: 'split', id: first.id, texts: ['Do this.', 'Do that.'] });
    read = changePreview(read, { change: 'recommendation', id: second.id, fields: { keep: false } });
    const written = importedReport(read, today, file);
    expect(written.recommendations.map(({ ref, number, text, order }) => [ref, number, text, order])).toEqual([
      ['1a', '1', 'Do this.', 1],
      ['1b', '1', 'Do that.', 2],
      ['100', '100', 'Look at the dataset.', 3],
    ]);
    expect(written.inspection).toMatchObject({
      authority: 'Shropshire',
      published: '2017-11-24',
      received: null,
      reportName: 'report.pdf',
    });
    expect(written.plan).toMatchObject({ starts: '2017-11-24', ends: '2019-05-23', example: false });
    expect([...new Uint8Array(written.file?.bytes ?? new ArrayBuffer(0))]).toEqual([1, 2, 3]);
  });

  it('cites an unnumbered one by its place, and no two alike', () => {
    expect(refsOf([{ number: '' }, { number: '' }])).toEqual(['1', '2']);
    expect(refsOf([{ number: '2' }, { number: '' }, { number: '2' }])).toEqual(['2a', '2b', '2c']);
    expect(refsOf([{ number: '1a' }, { number: '1' }, { number: '1' }])).toEqual(['1a', '1b', '1c']);
    const many = refsOf(Array.from({ length: 60 }, () => ({ number: '7' })));
    expect(new Set(many).size).toBe(60);
  });

  it('cites them with their source where the plan has others, each once', () => {
    expect(refsBeside([], 'RSH', [{ number: '3' }])).toEqual(['3']);
    expect(refsBeside(['1', '2'], 'RSH', [{ number: '3' }, { number: '' }])).toEqual(['RSH 3', 'RSH 2']);
    expect(refsBeside(['RSH 3'], 'RSH', [{ number: '3' }])).toEqual(['RSH 3a']);
    expect(new Set(refsBeside(['RSH 3a'], 'RSH', [{ number: '3' }, { number: '3' }])).size).toBe(2);
  });

  it('waits until what is wrong is put right', () => {
    expect(problemsOf(preview(), today)).toEqual([]);
    const wrong = [
      ['authority', ' ', 'Say which council was inspected.'],
      ['published', '31 June 2017', 'not a day in the calendar'],
      ['published', '1 Sep 2017', 'published before the inspection ended'],
      ['end', '1 Sep 2017', 'ends before it starts'],
      ['leadInspector', 'x'.repeat(256), 'room for 255'],
    ] as const;
    for (const [name, value, said] of wrong) {
      const problems = problemsOf(changePreview(preview(), { change: 'fact', name, value }), today);
      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatchObject({ at: { fact: name } });
      expect(problems[0].message).toContain(said);
    }
    const added = changePreview(preview(), { change: 'add recommendation' });
    expect(problemsOf(added, today)[0].message).toContain('Write what is recommended');
    expect(
      problemsOf(changePreview(preview(), { change: 'plan', name: 'ends', value: '1 Jan 2017' }), today)[0].message,
    ).toBe('The plan ends before it starts.');
    expect(problemsOf(changePreview(preview(), { change: 'add judgement' }), today)).toHaveLength(1);
  });
});
