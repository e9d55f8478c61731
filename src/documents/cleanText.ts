/** What no format can hold: control characters (but tab and line end), halves of letters, and what is no character. */
const NOT_TEXT =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Marks that turn the direction of text round: a date or name must not be made to read otherwise than it is stored. */
const TURNS_ROUND = /[\u202a-\u202e\u2066-\u2069]/g;

/** Text as any file may hold it, its lines ended in one way. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(NOT_TEXT, '').replace(TURNS_ROUND, '');
}
