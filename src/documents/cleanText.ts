/**
 * Characters that neither Word nor Excel nor HTML can hold: control characters (except tab and line end), unpaired
 * halves of surrogate pairs, and code points that are no characters.
 */
const NOT_TEXT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/**
 * Marks that change the direction of text. They are removed so that a date or name cannot be shown otherwise than it is
 * stored.
 */
const TURNS_ROUND = /[\u202a-\u202e\u2066-\u2069]/g;

/** The text without characters that a file cannot hold, and with all line ends written as newlines. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_TEXT, '').replace(TURNS_ROUND, '');
}
