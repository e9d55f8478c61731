/**
 * Reads a number as people type it: "71", "71.5%", "1,250", "£1,250.50", "−3".
 * @returns null for an empty text and for a text that is no number
 */
export function readNumber(typed: string): number | null {
  const text = typed
    .trim()
    .replace(/[£%\s]/g, '')
    .replace(/^[−–]/, '-');
  if (!/^-?(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/.test(text) && !/^-?\.\d+$/.test(text)) return null;
  const value = Number(text.replace(/,/g, ''));
  return Number.isFinite(value) ? value : null;
}
