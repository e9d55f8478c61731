import { examples } from './examples';
import { measure } from './measure';
import { adviceOn, lookForIdentifying } from './identifying';
import type { IdentifyingKind } from './identifying';

const kindsIn = (text: string): IdentifyingKind[] => lookForIdentifying(text).map(({ kind }) => kind);

describe('the guard', () => {
  it('does as well on the labelled texts as docs/papers.md says', () => {
    const { recall, falseAlarms, missed, wrong } = measure(examples);
    // Printed so that a developer who changes the search sees the present detection rates.
    console.info(
      `Guard: finds ${recall.found} of ${recall.of}; alarms falsely in ${falseAlarms.texts} of ${falseAlarms.of} harmless texts.` +
        `\nMissed:\n${missed.join('\n')}\nFalse alarms:\n${wrong.join('\n')}`,
    );
    expect(recall.found / recall.of).toBeGreaterThanOrEqual(0.9);
    expect(falseAlarms.texts / falseAlarms.of).toBeLessThanOrEqual(0.05);
  });

  it('tells the place of what it found', () => {
    const text = 'Seen: Jamie, aged 7, and case 4471203.';
    for (const found of lookForIdentifying(text)) expect(text.slice(found.start, found.end)).toBe(found.words);
    expect(kindsIn(text)).toEqual(['child’s name', 'case number']);
  });

  it('says what to do about each kind', () => {
    const [found] = lookForIdentifying('DOB 12/03/2011');
    expect(adviceOn(found)).toBe('“DOB 12/03/2011” looks like a date of birth. Leave it out.');
  });

  it('finds the same however often it is asked, and nothing in nothing', () => {
    expect(kindsIn('Three children wait.')).toEqual(kindsIn('Three children wait.'));
    expect(lookForIdentifying('')).toEqual([]);
  });

  it('reads long and hostile texts in a moment', () => {
    const long = `${'Aa '.repeat(5000)}${'child '.repeat(5000)}${'1'.repeat(20_000)}${'A'.repeat(20_000)}`;
    expect(() => lookForIdentifying(long)).not.toThrow();
  });
});
