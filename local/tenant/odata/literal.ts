/** A literal of an OData address or filter. Dates and GUIDs keep their kind: `datetime'…'` is no string. */
export type Literal =
  | { kind: 'null' }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'number'; value: number }
  | { kind: 'string'; value: string }
  | { kind: 'date'; value: string }
  | { kind: 'guid'; value: string };

/**
 * Reads one literal at a position in a text: `'it''s'`, `12`, `-1.5`, `1L`, `true`, `null`, `datetime'…'`, `guid'…'`.
 * @returns the literal and the position after it, or null when there is none
 */
export function readLiteral(text: string, at: number): { literal: Literal; end: number } | null {
  const rest = text.slice(at);
  const quoted = /^(datetimeoffset|datetime|guid)?'((?:[^']|'')*)'/i.exec(rest);
  if (quoted) {
    const value = quoted[2]!.replace(/''/g, "'");
    const prefix = quoted[1]?.toLowerCase();
    const kind = prefix === undefined ? 'string' : prefix === 'guid' ? 'guid' : 'date';
    return { literal: { kind, value }, end: at + quoted[0].length };
  }
  const number = /^-?\d+(\.\d+)?([eE][-+]?\d+)?[LlMmDdFf]?(?![\w'])/.exec(rest);
  if (number) return { literal: { kind: 'number', value: parseFloat(number[0]) }, end: at + number[0].length };
  const word = /^(null|true|false)(?![\w/(])/i.exec(rest);
  if (word) {
    const value = word[1]!.toLowerCase();
    const literal: Literal = value === 'null' ? { kind: 'null' } : { kind: 'boolean', value: value === 'true' };
    return { literal, end: at + word[0].length };
  }
  return null;
}
