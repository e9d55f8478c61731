/**
 * Faults of wording that confused readers, each with its pattern. Tests of screens, papers and mails look for them in
 * every text. Nothing of the product imports this file.
 */
const faults: readonly (readonly [fault: string, pattern: RegExp])[] = [
  ['a sentence that ends twice', /(?<!\b(?:e\.g|i\.e|etc|approx|No|p\.m|a\.m))[.!?…][,;:.](?!\.)/],
  ['an action named by its bare number', /\b(?:[Ii]t is|[Tt]he longest(?: late)? is|[Ww]aits? (?:on|for)) \d+\.\d+\b/],
  [
    'an action named by its bare number',
    /(?:^|[.;:] )(?:R )?\d+(?:\.\d+)?,? (?:has (?:a question|had no)|is (?:due|late|now|\d+ working days))/,
  ],
  // Counts read the same without the letter and the point: “2 at risk, 1 off track”.
  ['an action named by its bare number', /(?:^|[.;:] )(?:R \d+(?:\.\d+)?|\d+\.\d+),? (?:at risk|off track)\b/],
  ['a time that can be noon or midnight', /\b12[.:]00 ?[ap]m\b/],
  ['a value that is not there', /\b(?:undefined|null|NaN|\[object Object\]|Invalid Date)\b/],
  ['a checksum', /\bSHA-?256\b|\b[0-9a-f]{64}\b/],
];

/** The faults in a text, each with the words around it; empty when there are none. */
export function wordFaults(text: string): string[] {
  return faults.flatMap(([fault, pattern]) => {
    const found = pattern.exec(text);
    return found ? [`${fault}: …${text.slice(Math.max(0, found.index - 30), found.index + 40)}…`] : [];
  });
}
