import fc from 'fast-check';
import { mergeEdits, mergeTexts } from './conflicts';
import { actionWith } from './testing';

describe('mergeTexts', () => {
  it.each([
    [
      'both ends',
      'Train all workers by May.',
      'Train all social workers by May.',
      'Train all workers by June.',
      'Train all social workers by June.',
    ],
    ['only theirs', 'Train workers.', 'Train all workers.', 'Train workers.', 'Train all workers.'],
    ['only yours', 'Train workers.', 'Train workers.', 'Train workers now.', 'Train workers now.'],
    ['the same change twice', 'Train workers.', 'Train staff.', 'Train staff.', 'Train staff.'],
    ['a line added by each', 'One.\nTwo.', 'Zero.\nOne.\nTwo.', 'One.\nTwo.\nThree.', 'Zero.\nOne.\nTwo.\nThree.'],
    ['words taken away and words added', 'a b c d e', 'a c d e', 'a b c d e f', 'a c d e f'],
  ])('puts %s together', (_what, base, theirs, yours, merged) => {
    expect(mergeTexts(base, theirs, yours)).toBe(merged);
  });

  it.each([
    ['the same word', 'Due in May.', 'Due in June.', 'Due in July.'],
    ['the whole text', 'Old.', 'New from her.', 'New from him.'],
    ['an empty text', '', 'Hers.', 'His.'],
  ])('leaves %s to people', (_what, base, theirs, yours) => {
    expect(mergeTexts(base, theirs, yours)).toBeNull();
  });

  it('does not try texts that would take long', () => {
    const long = 'word '.repeat(3000);
    expect(mergeTexts(long, `x ${long}`, `${long} y`)).toBeNull();
  });

  it('loses no word of either when only one side changed, whatever the text (property)', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', '. '), { maxLength: 30 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (base, changed) => {
        expect(mergeTexts(base, changed, base)).toBe(changed);
        expect(mergeTexts(base, base, changed)).toBe(changed);
        expect(mergeTexts(base, changed, changed)).toBe(changed);
      }),
    );
  });
});

describe('mergeEdits', () => {
  const base = actionWith({ text: 'Train all workers by May.', deputyIds: [3, 4], due: '2026-12-18', urgent: false });

  it('shows both versions of each field that anybody changed, and suggests what to write', () => {
    const theirs = {
      ...base,
      etag: '"2"',
      text: 'Train all social workers by May.',
      due: '2027-01-29',
      outcome: 'Better.',
    };
    const merges = mergeEdits(base, theirs, { text: 'Train all workers by June.', due: '2027-02-26', urgent: true });
    expect(merges).toEqual([
      {
        field: 'text',
        base: 'Train all workers by May.',
        theirs: 'Train all social workers by May.',
        yours: 'Train all workers by June.',
        conflict: false,
        suggested: 'Train all social workers by June.',
      },
      { field: 'outcome', base: '', theirs: 'Better.', yours: '', conflict: false, suggested: 'Better.' },
      {
        field: 'due',
        base: '2026-12-18',
        theirs: '2027-01-29',
        yours: '2027-02-26',
        conflict: true,
        suggested: '2027-02-26',
      },
      { field: 'urgent', base: false, theirs: false, yours: true, conflict: false, suggested: true },
    ]);
  });

  it('joins people whom each named and drops whom each removed', () => {
    const [deputies] = mergeEdits(base, { ...base, deputyIds: [3, 4, 5] }, { deputyIds: [4, 6] });
    expect(deputies).toMatchObject({ conflict: false, suggested: [4, 5, 6] });
  });

  it('the same change by both is no conflict', () => {
    expect(mergeEdits(base, { ...base, due: '2027-01-29' }, { due: '2027-01-29' })).toEqual([
      expect.objectContaining({ field: 'due', conflict: false, suggested: '2027-01-29' }),
    ]);
  });

  it('a field emptied by one stays empty', () => {
    const [due] = mergeEdits(base, base, { due: null });
    expect(due).toMatchObject({ suggested: null, conflict: false });
  });

  it('finds nothing where nobody changed anything', () => {
    expect(mergeEdits(base, { ...base, etag: '"9"' }, { text: base.text })).toEqual([]);
  });
});
