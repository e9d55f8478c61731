/** Two starts of the same 32-bit FNV-1a hash (draft-eastlake-fnv), written one after the other as 16 hex digits. */
const STARTS = [0x811c9dc5, 0x9747b28c];
const PRIME = 0x01000193;

/**
 * A checksum of a row's values, by which a row that was edited by hand is told from one that the product wrote. Spaces
 * and line breaks count as one space each, because SharePoint may store others than it was given.
 * @param values without the checksum itself, in any order
 */
export function checksumOfRow(values: object): string {
  const text = Object.entries(values)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(
      ([name, value]) =>
        `${name}=${String(value ?? '')
          .replace(/\s+/g, ' ')
          .trim()}`,
    )
    .join('\n');
  return STARTS.map((start) => {
    let hash = start;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), PRIME);
    return (hash >>> 0).toString(16).padStart(8, '0');
  }).join('');
}
