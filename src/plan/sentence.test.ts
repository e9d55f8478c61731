import type { RatingKey } from './fields';
import { stateBeforeRows } from './fold';
import { sentenceOf } from './sentence';
import { actionWith } from './testing';
import type { RatedAction, RatingRule } from './view';

const RULES: Record<RatingKey, RatingRule> = {
  Blue: 'complete',
  Green: 'on track',
  Amber: 'at risk',
  Red: 'off track',
  Grey: 'paused',
};

let id = 0;
function rated(key: RatingKey | null, changes: { late?: number; says?: string; rule?: RatingRule } = {}): RatedAction {
  const action = actionWith({ id: ++id, ref: `1.${id}` });
  const state = stateBeforeRows(action);
  if (changes.says !== undefined) {
    state.lastReport = {
      rowId: 1,
      key: 'k',
      day: '2026-11-13',
      authorId: 2,
      going: 'off track',
      text: changes.says,
      forecast: null,
      doneBefore: null,
      sufficientBefore: null,
    };
  }
  const isLate = changes.late !== undefined;
  return {
    action,
    state,
    rating: key && {
      key,
      embedded: false,
      awaiting: false,
      rule: changes.rule ?? (isLate ? 'overdue' : RULES[key]),
      reason: '',
      moderated: null,
    },
    lead: null,
    priority: null,
    recommendation: null,
    workingDaysLate: changes.late ?? 0,
    goesOnAs: [],
  };
}
const many = (count: number, key: RatingKey): RatedAction[] => Array.from({ length: count }, () => rated(key));
const said = (actions: RatedAction[]): string =>
  sentenceOf(actions)
    .map(({ text }) => text)
    .join('');

beforeEach(() => {
  id = 0;
});

it('says how many are well, how many late, and which the longest', () => {
  const late = [rated('Red', { late: 2 }), rated('Red', { late: 24, says: 'Waiting for Housing to sign. More.' })];
  expect(said([...late, ...many(25, 'Green'), ...many(4, 'Blue'), ...many(6, 'Amber'), ...many(2, 'Grey')])).toBe(
    'Of 39 actions, 29 are on track or done, 2 are late, 6 are at risk and 2 are paused or not due to start. ' +
      'The longest late is action 1.2, 24 working days: “Waiting for Housing to sign”.',
  );
  expect(sentenceOf(late).find(({ actionRef }) => actionRef)).toEqual({ text: '1.2', actionRef: '1.2' });
});

it('agrees in number with one of each', () => {
  expect(said([rated('Red', { late: 1 }), rated('Green')])).toBe(
    'Of 2 actions, 1 is on track or done and 1 is late. It is action 1.1, 1 working day.',
  );
});

it('says what is off track without being late', () => {
  expect(said([rated('Red', { late: 3 }), rated('Red'), rated('Green')])).toBe(
    'Of 3 actions, 1 is on track or done, 1 is late and 1 is off track. It is action 1.1, 3 working days.',
  );
  expect(said([rated('Red'), rated('Red'), rated('Green')])).toBe(
    'Of 3 actions, 1 is on track or done, 2 are off track and none is late.',
  );
});

it('says none is late, and what is at risk', () => {
  expect(said([...many(5, 'Green'), ...many(2, 'Amber')])).toBe(
    'Of 7 actions, 5 are on track or done, none is late and 2 are at risk.',
  );
  expect(said([...many(5, 'Green'), ...many(2, 'Grey')])).toBe(
    'Of 7 actions, 5 are on track or done, none is late and 2 are paused or not due to start.',
  );
});

it('counts every action once, whatever the mixture', () => {
  for (const [late, off, amber, grey, green] of [
    [1, 2, 3, 4, 5],
    [0, 1, 0, 2, 1],
    [2, 0, 1, 0, 0],
  ]) {
    const actions = [
      ...Array.from({ length: late }, () => rated('Red', { late: 3 })),
      ...many(off, 'Red'),
      ...many(amber, 'Amber'),
      ...many(grey, 'Grey'),
      ...many(green, 'Green'),
    ];
    const [first] = said(actions).split('. ');
    const [total, ...parts] = Array.from(first.matchAll(/\d+/g), ([number]) => Number(number));
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
  }
});

it('says all, both and the one', () => {
  expect(said(many(41, 'Green'))).toBe('All 41 actions are on track or done.');
  expect(said(many(2, 'Blue'))).toBe('Both actions are on track or done.');
  expect(said(many(1, 'Green'))).toBe('The one action is on track or done.');
});

it('says none when none is', () => {
  expect(said([rated('Red', { late: 3 }), rated('Red', { late: 5 })])).toBe(
    'Of 2 actions, none is on track or done and 2 are late. The longest late is action 1.2, 5 working days.',
  );
  expect(said([rated('Amber')])).toBe('Of 1 action, none is on track or done, none is late and 1 is at risk.');
});

it('does not count what is withdrawn, nor as late what a manager rated otherwise', () => {
  expect(said([rated(null)])).toBe('The plan has no actions yet.');
  expect(said([])).toBe('The plan has no actions yet.');
  expect(said([rated('Green', { late: 9 }), rated('Green')])).toBe('Both actions are on track or done.');
});

it('does not count working days where none has passed, nor quote at length', () => {
  expect(said([rated('Red', { late: 0, rule: 'overdue' }), rated('Green')])).toBe(
    'Of 2 actions, 1 is on track or done and 1 is late. It is action 1.1, since its due date.',
  );
  const quote = sentenceOf([rated('Red', { late: 3, says: 'word '.repeat(60) }), rated('Green')]).pop() ?? { text: '' };
  expect(quote.text.length).toBeLessThan(130);
  expect(quote.text).toMatch(/…”$/);
});
