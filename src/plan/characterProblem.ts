/**
 * Characters that no file of the product and no list of SharePoint can hold: control characters (except tab and line
 * end), unpaired halves of surrogate pairs, and code points that are no characters
 * (https://www.w3.org/TR/xml/#charsets).
 */
export const NOT_TEXT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * What is wrong with the characters of a text, as a sentence for the person who typed or pasted it; null when it can be
 * kept.
 */
export function characterProblem(text: string): string | null {
  const at = text.search(NOT_TEXT);
  if (at === -1) return null;
  const before = text.slice(Math.max(0, at - 20), at).trim();
  const where = before === '' ? 'at the beginning' : `after “${before}”`;
  return `This holds a sign that cannot be kept, ${where}. Type the words there again.`;
}
