import { assuranceWith } from './assurance/testing';
import { wordsForAction, wordsForAudit, wordsForMeasure, wordsForReport } from './askWords';
import type { ProgressRow } from './fields';
import { decisionWith } from './governance/testing';
import { measureWith } from './measures/testing';
import { viewPlan } from './planView';
import { actionWith, assigned, dataWith, LEAD, rowWith } from './testing';

const today = '2026-11-09';
const due = '2026-10-16';

/** What is offered first for an action with these rows, and whether a day is asked for. */
function first(rows: Partial<ProgressRow>[], of = due): [text: string, wantsDay: boolean] {
  const given = assigned(1, '2026-09-24', { due: of });
  const said = rows.map((row, at) =>
    rowWith({ id: 2 + at, kind: 'progress', day: '2026-10-05', authorId: LEAD, ...row }),
  );
  const data = dataWith({ actions: [actionWith({ due: of, originalDue: of })], rows: [given, ...said] });
  const [offered] = wordsForAction(viewPlan(data, today).actions[0], today);
  return [offered.text, offered.wantsDay];
}

describe('the words offered for a question', () => {
  it('about an action ask for what is missing: a date, a word, what shows it', () => {
    expect(first([])).toEqual(['It was due on 16 Oct 2026. When will it be done?', true]);
    expect(first([{ going: 'off track', text: 'Stuck.', day: '2026-11-02' }], '2026-12-18')).toEqual([
      'It is due on 18 Dec 2026. Will it be done by then, or when?',
      true,
    ]);
    expect(first([{ going: 'on course', text: 'Begun.' }], '2026-12-18')).toEqual([
      'Nothing was said since 5 Oct 2026. How is it going, and what is in its way?',
      false,
    ]);
    expect(first([{ going: 'done', text: 'Done.' }])[0]).toBe(
      'It was reported done on 5 Oct 2026. What shows it? Please add a file or a link.',
    );
  });

  it('about a late action with a forecast ask how it goes', () => {
    expect(first([{ going: 'at risk', text: 'Later.', forecast: '2026-12-18' }])[0]).toContain('How is it going');
  });

  it('always include every other question, and words of one’s own last', () => {
    const data = dataWith({ rows: [assigned(1, '2026-09-24')] });
    const offered = wordsForAction(viewPlan(data, today).actions[0], today);
    expect(offered.map(({ askedFor }) => askedFor).sort()).toEqual(
      ['a new date', 'how it goes', 'something else', 'what shows it'].sort(),
    );
    expect(offered.at(-1)).toEqual({ askedFor: 'something else', text: '', wantsDay: false });
  });

  it('about a measure ask for the missing reading, or when it will be defined', () => {
    const measure = measureWith({ baselineDay: '2026-08-31' });
    const [offered] = wordsForMeasure(measure, dataWith({ measures: [measure] }), today);
    expect(offered.text).toBe('The reading for Sep 2026 was due on 14 Oct 2026. When will it be there?');
    const later = measureWith({ undefinedWhy: 'No system.' });
    expect(wordsForMeasure(later, dataWith({ measures: [later] }), today)[0]).toMatchObject({
      text: 'When will it be defined, and from what?',
      wantsDay: true,
    });
  });

  it('about an audit or a promised report ask when it will be', () => {
    expect(wordsForAudit(assuranceWith(1, { planned: '2026-11-02' }), today)[0].text).toBe(
      'It was planned for 2 Nov 2026. When will it be held?',
    );
    expect(wordsForAudit(assuranceWith(1, { held: '2026-11-02' }), today)[0].text).toBe(
      'Where can its report be read?',
    );
    expect(wordsForReport(decisionWith(1, { kind: 'promised report', due: '2026-12-02' }), today)[0].text).toBe(
      'It is promised for 2 Dec 2026. Will it be ready then, or when?',
    );
  });
});
