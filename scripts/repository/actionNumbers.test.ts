import { textFiles } from './files';

/** Words after which a number alone reads as a count, a day or a time: "Your report on 11.3 was sent". */
const before =
  'about|after|and|before|by|for|from|in|is|of|on|than|to|under|with|Answer|Ask|Choose|Edit|Open|Remove|Report|Withdraw';

/** A sentence, in a template or between tags, that goes on with the number of something and does not say of what. */
const bare = new RegExp(
  `\\b(?:${before}) (?:\\$\\{|\\{)(?:listed\\()?(?:\\w+[?!]?\\.)*(?:ref|refs|sentRef|first\\.ref)\\)?\\}`,
  'g',
);

const bareIn = (text: string): string[] => text.match(bare) ?? [];

describe('the number of an action in a sentence', () => {
  it('is found where it stands alone', () => {
    expect(bareIn('`Withdraw ${ref}: it no longer counts`')).toHaveLength(1);
    expect(bareIn('<p>Your report on {rated.action.ref} was sent.</p>')).toHaveLength(1);
    expect(bareIn('`recorded on ${listed(refs)}`')).toHaveLength(1);
    expect(bareIn('`Your report on action ${ref} was sent.`')).toEqual([]);
  });

  it('stands alone nowhere in the product', () => {
    const found = textFiles()
      .filter(({ name }) => /^src\/.*\.tsx?$/.test(name) && !/test\.tsx?$|testing/.test(name))
      .flatMap(({ name, text }) => bareIn(text).map((words) => `${name}: ${words}`));
    expect(found).toEqual([]);
  });
});
