import type { Occurrence } from '../plan/reminders';
import { onlyTheNearest } from './reminderPart';
import { itemWith } from './testing/reminders';

const said = (rule: Occurrence['rule'], detail = ''): Occurrence => itemWith({ rule, detail }).occurrences[0];

describe('what asks for the same thing', () => {
  it('is said once: of several dates the first, of silence and a meeting the meeting', () => {
    const silent = said('progress asked', '2026-10-13');
    const board = said('progress asked', 'Improvement Board');
    const question = said('query open', 'Who signs it off?');
    const late = said('overdue');
    expect(onlyTheNearest([late, silent, said('due soon'), board, question])).toEqual([late, board, question]);
    expect(onlyTheNearest([board, silent])).toEqual([board]);
    expect(onlyTheNearest([silent, said('progress asked')])).toEqual([silent]);
  });
});
