import { actionAskStanding, askStandingUntil, askStandingWords, measureAskStanding } from './askStanding';
import { foldItems, queriesAbout } from './askedItems';
import type { ProgressRow } from './fields';
import { holdsRoleOn } from './appointments';
import { readingWith } from './measures/testing';
import { viewPlan } from './planView';
import { appointed, actionWith, assigned, dataWith, LEAD, MANAGER, rowWith } from './testing';

const due = '2026-10-16';
const given = assigned(1, '2026-09-24', { due });
const asked = rowWith({ id: 2, kind: 'query', day: '2026-11-02', text: 'When will it be done?', wantsDay: true });
const answer = (changes: Partial<ProgressRow> = {}): ProgressRow =>
  rowWith({
    id: 3,
    kind: 'answer',
    day: '2026-11-04',
    authorId: LEAD,
    about: 'k2',
    text: 'The ICB signs first. It meets monthly.',
    forecast: '2026-12-11',
    ...changes,
  });

/** What the manager is told to do next about a late action with these rows. */
function next(rows: ProgressRow[], today = '2026-11-09'): string | undefined {
  const data = dataWith({ actions: [actionWith({ due, originalDue: due })], rows: [given, ...rows] });
  return viewPlan(data, today).attention[0]?.next;
}

describe('"Ask for a new date"', () => {
  it('turns into the day of the question, and then into the answer', () => {
    expect(next([])).toBe('Ask Priya Nair for a new date');
    expect(next([asked])).toBe('Asked on 2 Nov 2026, not answered yet');
    expect(next([asked, answer()])).toBe('Answered on 4 Nov 2026: by 11 Dec 2026. The ICB signs first.');
    expect(next([asked, answer({ forecast: null })])).toBe('Answered on 4 Nov 2026: The ICB signs first.');
  });

  it('says so when the day that was named has passed', () => {
    expect(next([asked, answer()], '2026-12-14')).toBe(
      'Answered on 4 Nov 2026: by 11 Dec 2026, which has passed. Ask again',
    );
  });

  it('comes back once a report is newer than the answer, or the answer without a day is four weeks old', () => {
    const report = rowWith({ id: 4, kind: 'progress', day: '2026-11-06', authorId: LEAD, text: 'Waiting.' });
    expect(next([asked, answer(), report])).toBe('Ask Priya Nair for a new date');
    expect(next([asked, answer({ forecast: null })], '2026-12-02')).toContain('Answered on');
    expect(next([asked, answer({ forecast: null })], '2026-12-03')).toBe('Ask Priya Nair for a new date');
  });

  it('a report that answers is the news itself, with its own forecast', () => {
    const report = { ...answer(), kind: 'progress', going: 'at risk' } as const;
    expect(next([asked, report])).toBe('Expected by 11 Dec 2026');
  });

  it('a new question after an answer stands first', () => {
    const again = rowWith({ id: 4, kind: 'query', day: '2026-11-06', text: 'Why so late?' });
    expect(next([asked, answer(), again])).toBe('Asked on 6 Nov 2026, not answered yet');
  });

  it('stands before a rating by hand, and gives way to the time that the lead asks for', () => {
    const byHand = rowWith({
      id: 4,
      kind: 'moderate',
      day: '2026-11-03',
      rating: 'Amber',
      until: '2026-12-31',
      text: 'x',
    });
    expect(next([byHand])).toBe('Rated by hand until 31 Dec 2026');
    expect(next([asked, byHand])).toBe('Asked on 2 Nov 2026, not answered yet');
    const time = { ...answer(), kind: 'more time', about: null, askedDue: '2026-12-18' } as const;
    expect(next([time])).toBe('Time asked until 18 Dec 2026, not decided yet');
  });

  it('asks how it goes where a new date is there, or what was complete was returned', () => {
    const moved = rowWith({ id: 4, kind: 'due', day: '2026-11-03', due: '2026-12-18', decidedById: MANAGER });
    expect(next([moved])).toBe('Ask Priya Nair how it goes');
  });

  it('papers say what is still to come, and never tell their readers whom to ask', () => {
    const data = dataWith({ actions: [actionWith({ due, originalDue: due })], rows: [given] });
    expect(viewPlan(data, '2026-11-09').attention[0].toCome).toBe('No new date has been given');
  });
});

describe('the asking about', () => {
  const holdsRole = holdsRoleOn([appointed('managers', MANAGER)]);
  const about = { actionId: null, askedId: LEAD };
  const today = '2026-11-09';

  it('a measure stands until its next reading is recorded', () => {
    const rows = [
      { ...asked, ...about, measureId: 1 },
      { ...answer(), ...about, measureId: 1 },
    ];
    const queries = queriesAbout(foldItems(rows, today, holdsRole), { kind: 'measure', id: 1 });
    const standing = (readings: Parameters<typeof measureAskStanding>[2]) =>
      measureAskStanding(queries, { id: 1 }, readings, today);
    expect(standing([])).toMatchObject({ is: 'answered' });
    expect(standing([readingWith(1, '2026-10-31', 60, { measureId: 2, recorded: '2026-11-05' })])).toMatchObject({
      is: 'answered',
    });
    expect(standing([readingWith(1, '2026-10-31', 60, { recorded: '2026-11-05' })])).toBeNull();
  });

  it('an audit stands until it is held', () => {
    const queries = queriesAbout(foldItems([{ ...asked, ...about, assuranceId: 1 }], today, holdsRole), {
      kind: 'audit',
      id: 1,
    });
    const standing = askStandingUntil(queries, null, today);
    expect(standing && askStandingWords(standing, today)).toBe('Asked on 2 Nov 2026, not answered yet');
    expect(askStandingUntil(queries, '2026-11-08', today)).toBeNull();
  });

  it('a withdrawn action is over', () => {
    const withdrawn = rowWith({ id: 4, kind: 'withdraw', day: '2026-11-05', text: 'Merged.' });
    const data = dataWith({ actions: [actionWith()], rows: [given, asked, withdrawn] });
    expect(actionAskStanding(viewPlan(data, today).actions[0], today)).toBeNull();
  });
});
