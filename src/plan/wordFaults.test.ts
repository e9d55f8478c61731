import { formatTime, timeInWords } from './day';
import type { Action } from './fields';
import { sentenceOf } from './sentence';
import { actionWith, assigned, dataWith, rowWith } from './testing';
import { viewPlan } from './planView';
import { wordFaults } from './wordFaults';

/** The ways in which people end their texts. */
const endings = ['', '.', '!', '?', '…', '.”', ' e.g. the panel'];

/**
 * A plan with every rating whose reason quotes a person's own words: late, waiting for a late action, paused, off
 * track.
 */
function planSaying(words: string) {
  const action = (id: number, due: string, changes: Partial<Action> = {}) =>
    actionWith({ id, ref: `1.${id}`, due, originalDue: due, ...changes });
  const actions = [
    action(1, '2026-10-30'),
    action(2, '2027-03-26', { waitsFor: [{ actionId: 1, need: 'complete' }] }),
    action(3, '2027-03-26'),
    action(4, '2027-03-26'),
  ];
  return dataWith({
    actions,
    rows: [
      ...actions.map(({ id, due }) => assigned(id, '2026-09-10', { actionId: id, due })),
      rowWith({ id: 11, kind: 'progress', actionId: 1, day: '2026-11-09', going: 'on course', text: words }),
      rowWith({ id: 12, kind: 'pause', actionId: 3, day: '2026-11-09', until: '2026-12-31', text: words }),
      rowWith({ id: 13, kind: 'progress', actionId: 4, day: '2026-11-09', going: 'off track', text: words }),
    ],
  });
}

describe('words that people stumbled over', () => {
  it.each(endings)('are not made of somebody’s own that end in “%s”', (ending) => {
    const view = viewPlan(planSaying(`Waiting for Housing${ending}`), '2026-11-23');
    const texts = [
      sentenceOf(view.actions)
        .map(({ text }) => text)
        .join(''),
      ...view.actions.map(({ rating }) => rating?.reason ?? ''),
      ...view.attention.map(({ next }) => next),
    ];
    expect(texts.join(' ')).toContain('Waiting for Housing');
    expect(texts.flatMap(wordFaults)).toEqual([]);
  });

  it('are no hours of the clock', () => {
    const hours = Array.from({ length: 25 }, (_, hour) => timeInWords(hour));
    expect(hours.flatMap(wordFaults)).toEqual([]);
    expect([hours[0], hours[8], hours[12], hours[13], hours[24]]).toEqual([
      'midnight',
      '8.00 am',
      'noon',
      '1.00 pm',
      'midnight',
    ]);
    expect(formatTime('2026-11-23T12:05:00Z', 'Europe/London')).toBe('12.05 pm');
  });

  it.each([
    ['It is late., says the lead', 'a sentence that ends twice'],
    ['Not embedded: found by audit.:', 'a sentence that ends twice'],
    ['The longest late is 3.2, 24 working days.', 'an action named by its bare number'],
    ['It waits on 4.1, which is late.', 'an action named by its bare number'],
    ['12 has a question for you', 'an action named by its bare number'],
    ['Late. 3 is 51 working days late', 'an action named by its bare number'],
    ['R 11 off track', 'an action named by its bare number'],
    ['Not after 12.00 pm', 'a time that can be noon or midnight'],
    ['the target is null', 'a value that is not there'],
    ['SHA-256 e3b0c442', 'a checksum'],
  ])('are found: %s', (text, fault) => {
    expect(wordFaults(text)).toEqual([expect.stringContaining(fault)]);
  });

  it('are not seen where there are none', () => {
    const text =
      'Waits on action 4.1, e.g. for Dr. Hart, at 12.05 pm. Action 12 has a question for you. Actions 3 and 4 are late. The lead reports: “Why not?”';
    expect(wordFaults(text)).toEqual([]);
    expect(wordFaults('2 at risk, 1 off track')).toEqual([]);
  });
});
