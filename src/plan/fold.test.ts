import fc from 'fast-check';
import type { ActionState } from './actionState';
import type { ProgressRow } from './fields';
import { addDays } from './day';
import { rolesByDayIn } from './appointments';
import { foldAction, rowCounts, stateBeforeRows } from './fold';
import { openQueriesOf } from './queries';
import { actionWith, appointed, assigned, CLERK, DEPUTY, LEAD, MANAGER, rowWith, SECOND_LEAD } from './testing';

const roles = rolesByDayIn({ appointments: [appointed('managers', MANAGER)], recommendations: [] });
const action = actionWith();
const TODAY = '2026-11-23';
const evidence = [{ title: 'Audit', url: 'https://council.example/audit.pdf' }];

function fold(rows: ProgressRow[], upTo = TODAY): ActionState {
  return foldAction(action, rows, upTo, roles);
}

const report = (id: number, day: string, changes: Partial<ProgressRow> = {}): ProgressRow =>
  rowWith({ id, kind: 'progress', day, going: 'on course', text: `Report ${id}.`, ...changes });

describe('words of an earlier day, brought in', () => {
  const note = (id: number, saidFor: string, changes: Partial<ProgressRow> = {}): ProgressRow =>
    report(id, '2026-11-20', { imported: true, going: null, saidFor, text: `Said for ${saidFor}.`, ...changes });
  const said = (...rows: ProgressRow[]): unknown => fold([assigned(1, '2026-09-24'), ...rows]).lastReport?.text;

  it('add to the story and leave the last report, unless they are newer or the first', () => {
    expect(said(report(2, '2026-10-02'), note(3, '2026-09-30'))).toBe('Report 2.');
    expect(said(note(2, '2026-09-30'), note(3, '2026-08-31'))).toBe('Said for 2026-09-30.');
    expect(said(note(2, '2026-08-31'), note(3, '2026-09-30'))).toBe('Said for 2026-09-30.');
    expect(said(report(2, '2026-10-02'), note(3, '2026-10-30'))).toBe('Said for 2026-10-30.');
    expect(said(note(2, '2026-08-31'))).toBe('Said for 2026-08-31.');
  });

  it('count as before where they say how it goes', () => {
    expect(said(report(2, '2026-10-02'), note(3, '2026-09-30', { going: 'at risk' }))).toBe('Said for 2026-09-30.');
  });
});

describe('what each kind of row does', () => {
  it('the first assignment gives due date, lead and deputies', () => {
    const state = fold([assigned(1, '2026-09-24', { due: '2026-10-16', leadId: SECOND_LEAD, deputyIds: [] })]);
    expect(state).toMatchObject({ due: '2026-10-16', leadId: SECOND_LEAD, deputyIds: [], activeSince: '2026-09-24' });
    expect(state.dueMoves).toEqual([]);
    expect(state.tenures).toEqual([{ personId: SECOND_LEAD, from: '2026-09-24', to: null }]);
  });

  it('a change of due date keeps where it came from, who, when and why (requirement 23)', () => {
    const state = fold([
      assigned(1, '2026-09-24', { due: '2026-10-16' }),
      rowWith({
        id: 2,
        kind: 'due',
        day: '2026-10-14',
        due: '2026-11-06',
        text: 'Tokens could not be bought in time.',
      }),
    ]);
    expect(state.due).toBe('2026-11-06');
    expect(state.dueMoves).toEqual([
      {
        from: '2026-10-16',
        to: '2026-11-06',
        day: '2026-10-14',
        byId: MANAGER,
        reason: 'Tokens could not be bought in time.',
        by: { personId: MANAGER, bodyId: null, meetingId: null },
        granted: null,
        keys: ['k2'],
      },
    ]);
  });

  it('a "change" to the same due date is no move', () => {
    const state = fold([
      assigned(1, '2026-09-24'),
      rowWith({ id: 2, kind: 'due', day: '2026-10-14', due: '2026-12-18' }),
      rowWith({ id: 3, kind: 'due', day: '2026-10-15', due: null }),
    ]);
    expect(state.dueMoves).toEqual([]);
    expect(state.due).toBe('2026-12-18');
  });

  it('a change of lead ends one tenure and begins another; who stays keeps the first day', () => {
    const state = fold([
      assigned(1, '2026-09-24'),
      rowWith({ id: 2, kind: 'lead', day: '2026-10-10', leadId: SECOND_LEAD, deputyIds: [DEPUTY] }),
    ]);
    expect(state.leadId).toBe(SECOND_LEAD);
    expect(state.tenures).toEqual([
      { personId: LEAD, from: '2026-09-24', to: '2026-10-10' },
      { personId: DEPUTY, from: '2026-09-24', to: null },
      { personId: SECOND_LEAD, from: '2026-10-10', to: null },
    ]);
  });

  it('done on a day after the one on which the row came, as it can only be past the form, counts on that day', () => {
    const rows = [assigned(1, '2026-09-24'), report(2, '2026-11-20', { going: 'done', doneOn: '2030-01-01' })];
    expect(fold(rows).done?.doneOn).toBe('2026-11-20');
  });

  it('done with evidence, opened again, done again', () => {
    const rows = [
      assigned(1, '2026-09-24'),
      report(2, '2026-10-01', { going: 'done', doneOn: '2026-09-30', evidence }),
    ];
    expect(fold(rows).done).toMatchObject({ rowId: 2, day: '2026-10-01', doneOn: '2026-09-30', evidence });
    rows.push(report(3, '2026-10-08', { going: 'at risk' }));
    expect(fold(rows).done).toBeNull();
    rows.push(report(4, '2026-10-20', { going: 'done' }));
    expect(fold(rows).done).toMatchObject({ rowId: 4, day: '2026-10-20', doneOn: '2026-10-20', evidence: [] });
  });

  it('evidence added by a second report of "done" joins the first', () => {
    const more = { title: 'Minutes', url: '/sites/improvement/minutes.docx' };
    const state = fold([
      assigned(1, '2026-09-24'),
      report(2, '2026-10-01', { going: 'done', doneOn: '2026-09-30', evidence }),
      report(3, '2026-10-03', { going: 'done', evidence: [more] }),
    ]);
    expect(state.done).toMatchObject({
      rowId: 2,
      day: '2026-10-01',
      doneOn: '2026-09-30',
      evidence: [...evidence, more],
      keys: ['k2', 'k3'],
    });
  });

  it('words alone leave how it goes as it was', () => {
    const state = fold([
      assigned(1, '2026-09-24'),
      report(2, '2026-10-01', { going: 'at risk' }),
      report(3, '2026-10-08', { going: null, text: 'Met the supplier.' }),
    ]);
    expect(state.lastReport).toMatchObject({ going: 'at risk', text: 'Met the supplier.', day: '2026-10-08' });
  });

  it('pause and resume, withdraw and restore', () => {
    const rows = [
      assigned(1, '2026-09-24'),
      rowWith({ id: 2, kind: 'pause', day: '2026-10-01', until: '2026-12-01', text: 'Awaiting guidance.' }),
    ];
    expect(fold(rows).pause).toEqual({ until: '2026-12-01', reason: 'Awaiting guidance.', day: '2026-10-01' });
    rows.push(rowWith({ id: 3, kind: 'resume', day: '2026-10-20', text: 'It came early.' }));
    expect(fold(rows)).toMatchObject({ pause: null, activeSince: '2026-10-20' });
    rows.push(rowWith({ id: 4, kind: 'withdraw', day: '2026-10-21', text: 'Overtaken by 3.2.' }));
    expect(fold(rows).withdrawn).toEqual({ day: '2026-10-21', reason: 'Overtaken by 3.2.' });
    rows.push(rowWith({ id: 5, kind: 'restore', day: '2026-11-02', text: 'Not overtaken after all.' }));
    expect(fold(rows)).toMatchObject({ withdrawn: null, activeSince: '2026-11-02' });
  });

  it('a pause or a moderation without a day, or a moderation without a reason, has no effect', () => {
    const state = fold([
      assigned(1, '2026-09-24'),
      rowWith({ id: 2, kind: 'pause', day: '2026-10-01', text: 'For a while.' }),
      rowWith({ id: 3, kind: 'moderate', day: '2026-10-01', rating: 'Green', text: 'Trust me.' }),
      rowWith({ id: 4, kind: 'moderate', day: '2026-10-01', rating: 'Green', until: '2027-01-01', text: ' ' }),
    ]);
    expect(state).toMatchObject({ pause: null, moderation: null });
  });

  it('embedded needs a finding after the action was done, and can be lost', () => {
    const rows = [
      assigned(1, '2026-09-01'),
      rowWith({ id: 2, kind: 'assurance', day: '2026-09-02', embedded: true, text: 'Before it was done.' }),
      report(3, '2026-10-01', { going: 'done', evidence }),
    ];
    expect(fold(rows).embedded).toBe(false);
    rows.push(rowWith({ id: 4, kind: 'assurance', day: '2026-11-13', embedded: true, text: '48 of 50.' }));
    expect(fold(rows).embedded).toBe(true);
    rows.push(rowWith({ id: 5, kind: 'assurance', day: '2026-11-20', embedded: false, text: '31 of 50.' }));
    expect(fold(rows).embedded).toBe(false);
  });

  it('an action opened again and done again has to be found embedded again', () => {
    const rows = [
      assigned(1, '2026-09-01'),
      report(2, '2026-10-01', { going: 'done', evidence }),
      rowWith({ id: 3, kind: 'assurance', day: '2026-10-10', embedded: true }),
      report(4, '2026-10-20', { going: 'off track' }),
      report(5, '2026-11-01', { going: 'done', evidence }),
    ];
    expect(fold(rows).embedded).toBe(false);
  });

  it('an action made in SharePoint’s own screens has its list’s lead and first due date', () => {
    const state = fold([report(1, '2026-10-01')]);
    expect(state).toMatchObject({ due: '2026-12-18', leadId: LEAD });
    expect(state.lastReport?.rowId).toBe(1);
    // Once a row has assigned the action to somebody, the reports of the list's lead no longer count.
    const later = fold([assigned(1, '2026-10-01', { leadId: SECOND_LEAD, deputyIds: [] }), report(2, '2026-10-01')]);
    expect(later.lastReport).toBeNull();
    expect(later.tenures).toEqual([{ personId: SECOND_LEAD, from: '2026-10-01', to: null }]);
  });
});

describe('start and dependencies', () => {
  const waitsFor = [{ actionId: 2, need: 'complete' as const }];

  it('are as recorded, and nothing is known while no row says so', () => {
    expect(fold([assigned(1, '2026-09-24')]).schedule).toBeNull();
    const given = assigned(1, '2026-09-24', { start: '2026-10-01', waitsFor: [] });
    expect(fold([given]).schedule).toEqual({ start: '2026-10-01', waitsFor: [] });
    const moved = rowWith({ id: 2, kind: 'schedule', day: '2026-10-01', start: null, waitsFor });
    expect(fold([given, moved]).schedule).toEqual({ start: null, waitsFor });
  });

  it('a correction of a plan that was overtaken changes nothing', () => {
    const rows = [
      assigned(1, '2026-09-24', { waitsFor: [] }),
      rowWith({ id: 2, kind: 'schedule', day: '2026-10-01', waitsFor }),
      rowWith({ id: 3, kind: 'schedule', day: '2026-10-02', waitsFor: [], replaces: 'k1' }),
    ];
    expect(fold(rows).schedule?.waitsFor).toEqual(waitsFor);
  });

  it('far enough for others is what a report said last, and a correction of that report takes it back', () => {
    const rows = [assigned(1, '2026-09-24'), report(2, '2026-10-01', { sufficient: true }), report(3, '2026-10-08')];
    expect(fold(rows).sufficient).toEqual({ rowId: 2, day: '2026-10-01' });
    expect(fold([...rows, report(4, '2026-10-09', { sufficient: false })]).sufficient).toBeNull();
    const corrected = [...rows.slice(0, 2), report(3, '2026-10-02', { replaces: 'k2' })];
    expect(fold(corrected).sufficient).toBeNull();
  });
});

describe('queries', () => {
  const given = assigned(1, '2026-09-24');
  const said = report(2, '2026-10-01');
  const query = rowWith({ id: 3, kind: 'query', day: '2026-10-02', text: 'Which audit?', about: 'k2' });
  const answer = (changes: Partial<ProgressRow> = {}): ProgressRow =>
    rowWith({
      id: 4,
      kind: 'answer',
      day: '2026-10-05',
      text: 'The June one.',
      about: 'k3',
      authorId: LEAD,
      ...changes,
    });
  const openAfter = (...rows: ProgressRow[]): string[] =>
    openQueriesOf(fold([given, said, ...rows])).map(({ text }) => text);

  it('a query stays open, whatever is reported, until it is answered', () => {
    expect(openAfter(query)).toEqual(['Which audit?']);
    expect(openAfter(query, report(5, '2026-10-06'))).toEqual(['Which audit?']);
    expect(openAfter(query, answer())).toEqual([]);
    expect(fold([given, said, query]).queries[0]).toMatchObject({ about: 'k2', byId: MANAGER, day: '2026-10-02' });
  });

  it('a lead does not ask; whoever leads or manages answers; nobody else does', () => {
    expect(openAfter({ ...query, authorId: LEAD })).toEqual([]);
    expect(openAfter(query, answer({ authorId: DEPUTY }))).toEqual([]);
    expect(openAfter(query, answer({ authorId: MANAGER }))).toEqual([]);
    expect(openAfter(query, answer({ authorId: CLERK }))).toEqual(['Which audit?']);
  });

  it('an answer without words, or about something else, answers nothing', () => {
    expect(openAfter(query, answer({ text: ' ' }))).toHaveLength(1);
    expect(openAfter(query, answer({ about: 'k2' }))).toHaveLength(1);
  });

  it('a correction changes the words and can be answered by either key, and opens nothing again', () => {
    const better = rowWith({ id: 4, kind: 'query', day: '2026-10-03', text: 'Which audit of June?', replaces: 'k3' });
    expect(openAfter(query, better)).toEqual(['Which audit of June?']);
    expect(openAfter(query, better, answer({ id: 5 }))).toEqual([]);
    expect(openAfter(query, better, answer({ id: 5, about: 'k4' }))).toEqual([]);
    expect(openAfter(query, answer(), { ...better, id: 5, key: 'k5' })).toEqual([]);
  });

  it.each(['directors', 'members', 'senior officer'] as const)(
    'of %s count from who had the role that day, who alone beside a manager corrects them',
    (role) => {
      const appointments = [
        appointed('managers', MANAGER),
        appointed(role, CLERK, { from: '2026-10-01', to: '2026-10-31' }),
        appointed(role, SECOND_LEAD),
      ];
      const asking = rolesByDayIn({ appointments, recommendations: [] });
      const open = (...rows: ProgressRow[]): string[] =>
        openQueriesOf(foldAction(action, [given, ...rows], TODAY, asking)).map(({ text }) => text);
      const theirs = { ...query, authorId: CLERK };
      expect(open(theirs)).toEqual(['Which audit?']);
      expect(open({ ...theirs, day: '2026-11-01' })).toEqual([]);
      const change = { ...query, id: 4, key: 'k4', text: 'Which one?', replaces: 'k3' };
      expect(open(theirs, { ...change, authorId: CLERK })).toEqual(['Which one?']);
      expect(open(theirs, { ...change, authorId: SECOND_LEAD })).toEqual(['Which audit?']);
      expect(open(theirs, change)).toEqual(['Which one?']);
    },
  );

  it('an answered query keeps its answer with the day that it names; a correction changes both', () => {
    const dated = { ...query, wantsDay: true, askedId: LEAD };
    const [answered] = fold([given, said, dated, answer({ forecast: '2026-11-03' })]).answered;
    expect(answered).toMatchObject({ text: 'Which audit?', wantsDay: true, ofId: LEAD });
    expect(answered.answer).toMatchObject({ rowId: 4, text: 'The June one.', due: '2026-11-03', kind: 'answer' });
    const better = answer({ id: 5, text: 'The July one.', forecast: '2026-11-05', replaces: 'k4', about: null });
    const [corrected] = fold([given, said, dated, answer({ forecast: '2026-11-03' }), better]).answered;
    expect(corrected.answer).toMatchObject({ rowId: 4, text: 'The July one.', due: '2026-11-05', keys: ['k4', 'k5'] });
  });

  it('a report of progress that names the query is its answer, and reports', () => {
    const state = fold([given, said, query, report(4, '2026-10-05', { about: 'k3', authorId: LEAD })]);
    expect(state.queries).toEqual([]);
    expect(state.answered[0].answer).toMatchObject({ kind: 'progress', text: 'Report 4.' });
    expect(state.lastReport?.rowId).toBe(4);
  });

  it('a request for more time that names the query is its answer, and moves no date', () => {
    const asks = { kind: 'more time', about: 'k3', authorId: LEAD, askedDue: '2027-01-29', text: 'ICB.' } as const;
    const state = fold([given, said, query, rowWith({ id: 4, day: '2026-10-05', ...asks })]);
    expect(state.queries).toEqual([]);
    expect(state.answered[0].answer).toMatchObject({ kind: 'more time', due: '2027-01-29' });
    expect(state.moreTime?.askedDue).toBe('2027-01-29');
    expect(state.due).toBe('2026-12-18');
  });

  it('two answers to one query: the first is the answer, the second stays in the record', () => {
    const state = fold([given, said, query, answer(), answer({ id: 5, text: 'July.', authorId: DEPUTY })]);
    expect(state.answered).toHaveLength(1);
    expect(state.answered[0].answer.text).toBe('The June one.');
  });

  it('two people who ask at the same time are both answered', () => {
    const other = rowWith({ id: 4, kind: 'query', day: '2026-10-02', text: 'And by when?' });
    expect(openAfter(query, other)).toEqual(['Which audit?', 'And by when?']);
    expect(openAfter(query, other, answer({ id: 5 }))).toEqual(['And by when?']);
  });

  it('keeps the answers of late, not all that ever were', () => {
    const rows = Array.from({ length: 10 }, (_, at) => [
      rowWith({ id: 10 + 2 * at, kind: 'query', day: '2026-10-02', text: `Question ${at}?` }),
      answer({ id: 11 + 2 * at, about: `k${10 + 2 * at}` }),
    ]).flat();
    const { answered } = fold([given, said, ...rows]);
    expect(answered.map(({ text }) => text)).toEqual([4, 5, 6, 7, 8, 9].map((at) => `Question ${at}?`));
  });

  it('nobody owes an answer about a withdrawn action; when it is back in the plan, they do again', () => {
    const withdrawn = rowWith({ id: 4, kind: 'withdraw', day: '2026-10-03', text: 'Merged.' });
    expect(openAfter(query, withdrawn)).toEqual([]);
    expect(openAfter(query, withdrawn, rowWith({ id: 5, kind: 'restore', day: '2026-10-04' }))).toHaveLength(1);
  });
});

describe('whose rows count', () => {
  const given = assigned(1, '2026-09-24');

  it.each([
    ['lead', LEAD, true],
    ['deputy', DEPUTY, true],
    ['plan manager on behalf of the lead', MANAGER, true],
    ['clerk', CLERK, false],
    ['lead of another action', SECOND_LEAD, false],
  ])('progress by the %s', (_who, authorId, counts) => {
    expect(fold([given, report(2, '2026-10-01', { authorId })]).lastReport !== null).toBe(counts);
  });

  it('a lead may report, but not move the date, pause, moderate, withdraw or rename', () => {
    const before = fold([given]);
    for (const kind of ['due', 'lead', 'pause', 'moderate', 'withdraw', 'assurance', 'assigned'] as const) {
      const row = rowWith({
        id: 2,
        kind,
        day: '2026-10-01',
        authorId: LEAD,
        due: '2027-12-31',
        leadId: CLERK,
        until: '2027-12-31',
        rating: 'Green',
        embedded: true,
      });
      expect(fold([given, row])).toEqual(before);
    }
  });

  it('a former lead counts to the last day and not after it', () => {
    const handover = rowWith({ id: 2, kind: 'lead', day: '2026-10-10', leadId: SECOND_LEAD });
    expect(fold([given, handover, report(3, '2026-10-10')]).lastReport?.rowId).toBe(3);
    expect(fold([given, handover, report(3, '2026-10-11')]).lastReport).toBeNull();
  });

  it('somebody named lead later does not make an earlier comment count', () => {
    const comment = report(2, '2026-10-01', { authorId: SECOND_LEAD });
    const handover = rowWith({ id: 3, kind: 'lead', day: '2026-10-10', leadId: SECOND_LEAD });
    expect(fold([given, comment, handover]).lastReport).toBeNull();
  });

  it('a manager counts only in office', () => {
    const appointments = [
      appointed('managers', CLERK, { from: '2026-10-01', to: '2026-10-31' }),
      appointed('managers', CLERK, { from: '2026-11-15' }),
    ];
    const inOffice = rolesByDayIn({ appointments, recommendations: [] });
    const state = stateBeforeRows(action);
    const dayIsIn = (day: string): boolean =>
      rowCounts(action, state, rowWith({ id: 1, kind: 'due', day, authorId: CLERK }), inOffice);
    expect(['2026-09-30', '2026-10-01', '2026-10-31', '2026-11-01', '2026-11-14', '2026-11-15'].map(dayIsIn)).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
    ]);
  });

  it('rows of another action are passed over', () => {
    expect(fold([given, report(2, '2026-10-01', { actionId: 7 })]).lastReport).toBeNull();
  });
});

describe('corrections', () => {
  const given = assigned(1, '2026-09-24');

  it('a correction takes the place of the report, and keeps its day', () => {
    const state = fold([
      given,
      report(2, '2026-10-01', { going: 'done', evidence }),
      report(3, '2026-10-20', { going: 'at risk', text: 'Not done: wrong action.', replaces: 'k2' }),
    ]);
    expect(state.done).toBeNull();
    expect(state.lastReport).toMatchObject({ going: 'at risk', key: 'k3', rowId: 2, day: '2026-10-01' });
  });

  it('does not change what an earlier day showed', () => {
    const rows = [
      given,
      report(2, '2026-10-01', { going: 'done', evidence }),
      report(3, '2026-10-20', { going: 'at risk', replaces: 'k2' }),
    ];
    expect(fold(rows, '2026-10-19')).toEqual(fold(rows.slice(0, 2), '2026-10-19'));
    expect(fold(rows, '2026-10-19').done).not.toBeNull();
  });

  it('of a report that has been overtaken changes nothing that stands now', () => {
    const rows = [given, report(2, '2026-10-01', { going: 'off track' }), report(3, '2026-10-10')];
    const corrected = fold([...rows, report(4, '2026-10-20', { going: 'done', replaces: 'k2' })]);
    expect(corrected).toEqual({ ...fold(rows), lastRowId: 4 });
  });

  it('by somebody who has no say is a comment', () => {
    const rows = [given, report(2, '2026-10-01', { going: 'off track' })];
    const correction = report(3, '2026-10-02', { authorId: CLERK, going: 'on course', replaces: 'k2' });
    expect(fold([...rows, correction])).toEqual(fold(rows));
  });

  it('of a report that reopened what was done restores what was done', () => {
    const state = fold([
      given,
      report(2, '2026-10-01', { going: 'done', evidence }),
      rowWith({ id: 3, kind: 'assurance', day: '2026-10-05', embedded: true }),
      report(4, '2026-10-10', { going: 'on course' }),
      report(5, '2026-10-11', { going: 'done', replaces: 'k4' }),
    ]);
    expect(state.done).toMatchObject({ rowId: 2, evidence });
    expect(state.embedded).toBe(true);
  });

  it('can be corrected again, naming either the report or its correction', () => {
    for (const replaces of ['k2', 'k3']) {
      const state = fold([
        given,
        report(2, '2026-10-01', { going: 'done' }),
        report(3, '2026-10-02', { going: 'off track', replaces: 'k2' }),
        report(4, '2026-10-03', { going: 'at risk', replaces }),
      ]);
      expect(state.lastReport).toMatchObject({ going: 'at risk', rowId: 2 });
    }
  });

  it('of a date in the middle of two moves amends both ends of it', () => {
    const state = fold([
      given,
      rowWith({ id: 2, kind: 'due', day: '2026-10-01', due: '2027-01-31' }),
      rowWith({ id: 3, kind: 'due', day: '2026-10-05', due: '2027-03-31' }),
      rowWith({
        id: 4,
        kind: 'due',
        day: '2026-10-06',
        due: '2027-01-29',
        text: 'The 31st is a Sunday.',
        replaces: 'k2',
      }),
    ]);
    expect(state.due).toBe('2027-03-31');
    expect(state.dueMoves.map(({ from, to }) => [from, to])).toEqual([
      ['2026-12-18', '2027-01-29'],
      ['2027-01-29', '2027-03-31'],
    ]);
  });

  it('of the last move, and of the first date of all', () => {
    const moved = rowWith({ id: 2, kind: 'due', day: '2026-10-01', due: '2027-01-31' });
    const ofMove = rowWith({ id: 3, kind: 'due', day: '2026-10-06', due: '2027-01-29', replaces: 'k2' });
    expect(fold([given, moved, ofMove]).due).toBe('2027-01-29');
    const ofFirst = rowWith({ id: 3, kind: 'due', day: '2026-10-06', due: '2026-12-11', replaces: 'k1' });
    expect(fold([given, ofFirst]).due).toBe('2026-12-11');
    expect(fold([given, moved, ofFirst]).dueMoves[0]).toMatchObject({ from: '2026-12-11', to: '2027-01-31' });
  });

  it('of a pause changes its end, and names the pause that stands', () => {
    const state = fold([
      given,
      rowWith({ id: 2, kind: 'pause', day: '2026-10-01', until: '2026-12-01', text: 'Awaiting guidance.' }),
      rowWith({ id: 3, kind: 'pause', day: '2026-10-02', until: '2027-01-04', text: 'Guidance.', replaces: 'k2' }),
      rowWith({ id: 4, kind: 'pause', day: '2026-10-03', until: '2030-01-01', text: 'No.', replaces: 'k99' }),
    ]);
    expect(state.pause?.until).toBe('2027-01-04');
  });
});

/** Any history, plausible or not: authors whose rows count or do not, corrections of any row, in order of day. */
const anyRows = fc
  .array(
    fc.record({
      kind: fc.constantFrom(
        'assigned',
        'progress',
        'progress',
        'progress',
        'due',
        'lead',
        'pause',
        'resume',
        'withdraw',
        'restore',
        'moderate',
        'assurance',
        'schedule',
        'query',
        'query',
        'answer',
        'answer',
        'more time',
        'decision',
        'decision',
      ),
      askedDue: fc.option(fc.constantFrom('2026-11-27', '2027-02-26')),
      outcome: fc.option(fc.constantFrom('granted', 'accepted', 'refused', 'returned')),
      decidedById: fc.option(fc.constantFrom(MANAGER, LEAD)),
      authorId: fc.constantFrom(MANAGER, MANAGER, LEAD, LEAD, DEPUTY, CLERK, SECOND_LEAD),
      gap: fc.integer({ min: 0, max: 9 }),
      going: fc.constantFrom('on course', 'at risk', 'off track', 'done', null),
      until: fc.option(fc.constantFrom('2026-10-15', '2026-12-01', '2027-03-01')),
      due: fc.option(fc.constantFrom('2026-10-16', '2026-11-06', '2026-12-18', '2027-01-29')),
      leadId: fc.constantFrom(LEAD, SECOND_LEAD, CLERK, null),
      rating: fc.option(fc.constantFrom('Green', 'Amber', 'Red')),
      embedded: fc.option(fc.boolean()),
      replaces: fc.option(fc.integer({ min: 1, max: 25 }), { freq: 3 }),
      about: fc.option(fc.integer({ min: 1, max: 25 }), { freq: 5 }),
      sufficient: fc.option(fc.boolean()),
      start: fc.option(fc.constantFrom('2026-10-01', '2026-11-01')),
      waitsFor: fc.option(
        fc.array(fc.record({ actionId: fc.nat(3), need: fc.constantFrom('complete', 'sufficiently progressed') })),
      ),
      withEvidence: fc.boolean(),
    }),
    { maxLength: 25 },
  )
  .map((drafts) => {
    let day = '2026-09-01';
    return drafts.map(({ gap, replaces, about, withEvidence, ...draft }, i): ProgressRow => {
      day = addDays(day, gap);
      return rowWith({
        ...(draft as Partial<ProgressRow> & Pick<ProgressRow, 'kind'>),
        id: i + 1,
        day,
        text: `Row ${i + 1}.`,
        evidence: withEvidence ? evidence : [],
        replaces: replaces !== null && replaces <= i ? `k${replaces}` : null,
        about: about !== null && about <= i ? `k${about}` : null,
      });
    });
  });

describe('the fold', () => {
  const END = '2027-12-31';

  it('taken up from a saved position at any row equals the full fold (docs/design.md, data rule 1)', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(25), (rows, cut) => {
        const saved = JSON.parse(JSON.stringify(fold(rows.slice(0, cut), END))) as ActionState;
        const untouched = JSON.stringify(saved);
        expect(foldAction(action, rows.slice(cut), END, roles, saved)).toEqual(fold(rows, END));
        expect(JSON.stringify(saved)).toBe(untouched);
      }),
      { numRuns: 500 },
    );
  });

  it('of an earlier day never changes by what is recorded later (docs/design.md, data rule 2)', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(120), (rows, offset) => {
        const day = addDays('2026-09-01', offset);
        expect(fold(rows, day)).toEqual(
          fold(
            rows.filter((row) => row.day <= day),
            day,
          ),
        );
      }),
    );
  });

  it('is not moved by rows of people without a say', () => {
    fc.assert(
      fc.property(anyRows, fc.nat(25), (rows, at) => {
        const stranger = rowWith({ id: 99, kind: 'progress', day: '2026-09-01', authorId: 77, going: 'done' });
        expect(fold([...rows.slice(0, at), stranger, ...rows.slice(at)], END)).toEqual(fold(rows, END));
      }),
    );
  });

  it('equals telling the reports again with every correction in its place', () => {
    fc.assert(
      fc.property(anyRows, (all) => {
        // Only progress by authors whose rows always count, so that the expected place of a correction can be worked
        // out without the fold.
        const rows = all
          .filter((row) => row.kind === 'progress' && row.going !== null)
          .map((row) => ({ ...row, authorId: MANAGER }));
        const places: { keys: string[]; row: ProgressRow }[] = [];
        for (const row of rows) {
          const place =
            row.replaces === null ? undefined : places.find(({ keys }) => keys.includes(row.replaces ?? ''));
          if (place) {
            place.row = row;
            place.keys.push(row.key);
          } else if (row.replaces === null) places.push({ keys: [row.key], row });
        }
        // Earlier places are history; the last one is the present state.
        const standing = places[places.length - 1]?.row;
        expect(fold(rows, END).lastReport?.going).toBe(standing?.going);
        expect(fold(rows, END).done !== null).toBe(standing?.going === 'done');
      }),
    );
  });
});

describe('who leads it since when', () => {
  const folded = (...rows: ProgressRow[]): ActionState => fold(rows);

  it('counts a lead from the day they were named, also when they were its deputy before', () => {
    const rows = [
      assigned(1, '2026-09-10'),
      rowWith({ id: 2, kind: 'lead', day: '2026-10-01', leadId: DEPUTY, deputyIds: [] }),
      rowWith({ id: 3, kind: 'lead', day: '2026-10-05', leadId: DEPUTY, deputyIds: [LEAD] }),
    ];
    expect(folded(...rows.slice(0, 1)).leadSince).toBe('2026-09-10');
    expect(folded(...rows).leadSince).toBe('2026-10-01');
    expect(folded(...rows, rowWith({ id: 4, kind: 'lead', day: '2026-10-06' })).leadSince).toBeNull();
  });
});
