import { noAnswers } from './answers';
import { problemsOf } from './broughtIn';
import type { ReadAction } from './read';
import { understandActions } from './understood';

/**
 * The longest text for a SharePoint column with a single line: 255 characters (contracts/semantics.md). For a longer
 * one SharePoint refuses the whole row.
 */
const FULL = 'x'.repeat(255);
const OVER = 'x'.repeat(256);

const action = (changes: Partial<ReadAction>): ReadAction => ({
  place: 'Plan!A4',
  ref: null,
  theme: null,
  recommendation: null,
  recommendationNumber: null,
  alsoAnswers: [],
  action: 'Hold a weekly meeting',
  outcome: null,
  measure: null,
  leads: [],
  owner: null,
  dueText: null,
  due: null,
  originalDueText: null,
  originalDue: null,
  status: null,
  rating: null,
  progress: null,
  plain: {},
  entries: [],
  key: null,
  taskId: null,
  others: [],
  numberOfRow: false,
  places: {},
  ...changes,
});

function understood(changes: Partial<ReadAction>) {
  const read = {
    fileName: 'plan.xlsx',
    actions: [action(changes)],
    columns: [],
    problems: [],
    notTaken: [],
    cells: { filled: 1, taken: 1 },
  };
  return understandActions(read, noAnswers('plan.xlsx', null, '2026-11-23'), new Map())[0]!.incoming;
}

describe('what goes into a line of a list', () => {
  it.each(['theme', 'dueText'] as const)('is cut where no more has room: %s', (field) => {
    expect(understood({ [field]: FULL })[field]).toBe(FULL);
    expect(understood({ [field]: OVER })[field]).toBe(FULL);
  });

  it('is cut where no more has room: the owner outside, and leads who are in no directory', () => {
    const { externalOwner, plain } = understood({ owner: 'Housing', leads: ['Head of Audit', 'Somebody Else'] });
    expect([externalOwner, plain.leadText]).toEqual(['Housing', 'Head of Audit; Somebody Else']);
    expect(understood({ owner: OVER }).externalOwner).toBe(FULL);
    expect(understood({ leads: [OVER] }).plain.leadText).toBe(FULL);
  });

  it('is said to be too long where it is the name of the plan, which nobody may cut', () => {
    const named = (title: string) => {
      const answers = noAnswers('plan.xlsx', null, '2026-11-23');
      return problemsOf([], { ...answers, plan: { ...answers.plan, title } });
    };
    expect(named(FULL)).toEqual([]);
    expect(named(OVER)).toEqual([
      { at: { plan: 'title' }, message: 'This has 256 characters; there is room for 255.' },
    ]);
  });
});
