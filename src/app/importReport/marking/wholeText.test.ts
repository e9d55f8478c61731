import { plainPage } from '../../../documents/report/textPages';
import { stretchesOf, wholeTextOf } from './wholeText';

const pages = [
  { page: 1, text: 'One two.', words: [] },
  { page: 2, text: 'Three four.', words: [] },
];

describe('a document’s text in one piece', () => {
  it('names its pages, and knows where each letter stands', () => {
    const { text, placeAt, startOfPage } = wholeTextOf(pages);
    expect(text).toBe('Page 1\n\nOne two.\n\nPage 2\n\nThree four.');
    expect(placeAt(text.indexOf('two'))).toEqual({ page: 1, offset: 4 });
    expect(placeAt(text.indexOf('Three'))).toEqual({ page: 2, offset: 0 });
    expect(placeAt(text.length)).toEqual({ page: 2, offset: 11 });
    // The line above a page is not part of the document's text.
    expect(placeAt(3)).toEqual({ page: 1, offset: 0 });
    expect(placeAt(text.indexOf('Page 2') + 2)).toEqual({ page: 2, offset: 0 });
    expect(text.slice(startOfPage(2)).trim()).toMatch(/^Page 2/);
  });

  it('has no line over the only page', () => {
    expect(wholeTextOf(plainPage('Words alone.')).text).toBe('Words alone.');
  });

  it('is cut where marks begin and end, the selected one above the others', () => {
    const marks = [
      { from: 0, to: 5, selected: false },
      { from: 4, to: 7, selected: true },
    ];
    expect(stretchesOf('abcdefghij', marks)).toEqual([
      { from: 0, text: 'abcd', kind: 'marked' },
      { from: 4, text: 'e', kind: 'selected' },
      { from: 5, text: 'fg', kind: 'selected' },
      { from: 7, text: 'hij', kind: 'plain' },
    ]);
    expect(stretchesOf('abcd', [], [2]).map(({ text }) => text)).toEqual(['ab', 'cd']);
  });
});
