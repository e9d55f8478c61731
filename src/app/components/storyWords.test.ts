import type { TextVersion } from '../../lists/planStore';
import { assuranceWith } from '../../plan/assurance/testing';
import { actionWith, assigned, CLERK, dataWith, LEAD, MANAGER, rowWith, SECOND_LEAD } from '../../plan/testing';
import { editLines, storyLines } from './storyWords';

const action = actionWith({ due: '2026-11-06', originalDue: '2026-10-16' });
const data = dataWith({ actions: [action] });
const today = '2026-11-23';

describe('the story of an action', () => {
  it('tells dates, leads and reports in words, newest first', () => {
    const rows = [
      assigned(1, '2026-09-10', { due: '2026-10-16', deputyIds: [] }),
      rowWith({
        id: 2,
        kind: 'due',
        day: '2026-10-14',
        due: '2026-11-06',
        text: 'Tokens could not be bought in time.',
      }),
      rowWith({
        id: 3,
        kind: 'progress',
        day: '2026-11-13',
        going: 'on course',
        forecast: '2026-11-27',
        text: 'Six of nine now have access. The last three need new laptops.',
      }),
      rowWith({ id: 4, kind: 'lead', day: '2026-11-16', leadId: SECOND_LEAD, text: 'Housing took it over.' }),
    ];
    expect(
      storyLines(data, action, { rows, versions: [] }, today).map(({ title, text, by, rating }) => [
        title,
        text,
        by,
        rating?.key ?? null,
      ]),
    ).toEqual([
      ['Lead changed from Priya Nair to Martin Oakley', 'Housing took it over.', 'Anne Faulkner', null],
      [
        'Six of nine now have access.',
        'The last three need new laptops.',
        'Priya Nair, on course, forecast 27 Nov 2026',
        'Red',
      ],
      ['Due date moved from 16 Oct 2026 to 6 Nov 2026', 'Tokens could not be bought in time.', 'Anne Faulkner', null],
      ['Given to Priya Nair, due 16 Oct 2026', '', 'Anne Faulkner', null],
    ]);
  });

  it('names the audit that a finding came from, where the plan has it', () => {
    const found = (id: number, assuranceId: number | null): ReturnType<typeof rowWith> =>
      rowWith({ id, kind: 'assurance', day: `2026-11-1${id}`, embedded: true, text: 'It lasts.', assuranceId });
    const audited = { ...data, assurance: [assuranceWith(7, { title: 'Audit of 40 plans' })] };
    const rows = [assigned(1, '2026-09-10', {}), found(2, 7), found(3, 8), found(4, null)];
    expect(storyLines(audited, action, { rows, versions: [] }, today).map(({ audit }) => audit)).toEqual([
      null,
      null,
      { id: 7, title: 'Audit of 40 plans' },
      null,
    ]);
  });

  it('gives each report the rating it had then, not the one of today', () => {
    const rows = [
      assigned(1, '2026-09-10', { due: '2026-10-16' }),
      rowWith({ id: 2, kind: 'progress', day: '2026-10-01', going: 'at risk', text: 'Two have left.' }),
      rowWith({ id: 3, kind: 'progress', day: '2026-10-19', going: 'on course', text: 'Both were replaced.' }),
    ];
    expect(storyLines(data, action, { rows, versions: [] }, today).map(({ rating }) => rating?.key)).toEqual([
      'Red',
      'Amber',
      undefined,
    ]);
  });

  it('says of a row whose stamps do not agree why it does not count, whoever it names', () => {
    const rows = [
      assigned(1, '2026-09-24'),
      rowWith({ id: 2, kind: 'progress', day: '2026-10-01', authorId: LEAD, going: 'done', text: 'x', doubt: 'time' }),
    ];
    const [line] = storyLines(data, action, { rows, versions: [] }, today);
    expect(line).toMatchObject({ kind: 'comment', title: 'Comment, not counted', rating: null });
    expect(line.by).toContain('not counted: the times that SharePoint keeps of it do not agree');
  });

  it('shows the row of somebody without a say as a comment with all its words', () => {
    const rows = [
      assigned(1, '2026-09-10'),
      rowWith({
        id: 2,
        kind: 'progress',
        day: '2026-10-01',
        authorId: CLERK,
        going: 'done',
        text: 'I saw it done. Well done.',
      }),
      rowWith({ id: 3, kind: 'due', day: '2026-10-02', authorId: LEAD, due: '2027-06-30', text: 'We need longer.' }),
    ];
    const [moved, comment] = storyLines(data, action, { rows, versions: [] }, today);
    expect(comment).toMatchObject({
      kind: 'comment',
      title: 'Comment, not counted',
      text: 'I saw it done. Well done.',
      rating: null,
    });
    expect(comment.by).toMatch(/^Dilys Morgan, who neither leads/);
    expect(moved).toMatchObject({ kind: 'comment', text: 'We need longer.' });
  });

  it('marks what was corrected later, and who reported for whom', () => {
    const rows = [
      assigned(1, '2026-09-10'),
      rowWith({ id: 2, kind: 'progress', day: '2026-10-01', going: 'on course', text: 'Forty of 50.' }),
      rowWith({
        id: 3,
        kind: 'progress',
        day: '2026-10-02',
        authorId: MANAGER,
        onBehalfOfId: LEAD,
        going: 'on course',
        text: 'Forty-eight of 50.',
        replaces: 'k2',
      }),
    ];
    const [correction, corrected] = storyLines(data, action, { rows, versions: [] }, today);
    expect(correction.by).toBe('Anne Faulkner for Priya Nair, on course, a correction');
    expect(corrected.corrected).toBe(true);
  });

  const version = (changes: Partial<TextVersion>): TextVersion => ({
    label: '2.0',
    at: '2026-11-16T09:00:00Z',
    day: '2026-11-16',
    by: 'Priya Nair',
    reason: 'Members asked for an outcome that can be checked.',
    changes: [{ field: 'Desired outcome', before: 'early', after: 'by 9 am' }],
    ...changes,
  });

  it('puts edits of the wording in their place by time', () => {
    const rows = [
      assigned(1, '2026-09-10'),
      rowWith({ id: 2, kind: 'progress', day: '2026-11-20', going: 'on course', text: 'On we go.' }),
    ];
    expect(storyLines(data, action, { rows, versions: [version({})] }, today).map(({ title }) => title)).toEqual([
      'On we go.',
      'Desired outcome changed',
      'Given to Priya Nair, with Owen Bright, due 18 Dec 2026',
    ]);
  });

  it('leaves to the record what the list only repeats, but tells what was changed behind its back', () => {
    const due = [{ field: 'Due', before: '6 Nov 2026', after: '27 Nov 2026' }];
    expect(editLines([version({ changes: due })])).toEqual([]);
    expect(editLines([version({ changes: due, reason: 'no reason given' })])).toMatchObject([
      { title: 'Due changed', text: 'No reason given.', by: 'Priya Nair, in SharePoint’s own screens' },
    ]);
  });
});
