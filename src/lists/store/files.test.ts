import { storedName } from './files';

const KEY = '0123456789abcdef0123456789abcdef';

describe('the name of an uploaded file', () => {
  it('is its own with part of the key, so that a repeat meets the first and others do not', () => {
    expect(storedName('Panel minutes.pdf', KEY)).toBe('Panel minutes (0123456789ab).pdf');
  });

  it('leaves out what SharePoint does not take', () => {
    expect(storedName('a"b*c:d<e>f?g/h\\i|j.docx', KEY)).toBe('a b c d e f g h i j (0123456789ab).docx');
  });

  it('keeps long names and names without an ending within bounds', () => {
    expect(storedName('x'.repeat(400) + '.pdf', KEY).length).toBeLessThan(150);
    expect(storedName('notes', KEY)).toBe('notes (0123456789ab)');
    expect(storedName('???', KEY)).toBe('File (0123456789ab)');
  });
});
