/** Nouns that end the name of a body or of a group of people. */
const ENDS_A_NAME =
  /(?:\b(?:councils?|authorit(?:y|ies)|ICBs?|CCGs?|boards?|trusts?|partnerships?|services?|police|constabulary|leaders|providers|schools|settings|teams?|forces?|commissioners?|agencies|partners|probation|company|corporation|consortium)|\))\s*$/i;

/**
 * The bodies named in a sentence, each as printed: "A Council, NHS B and C Integrated Care Board, school and college
 * leaders." The text is divided at commas, and at an "and" only after a noun that ends a name, because a name may
 * contain "and".
 */
export function bodiesIn(printed: string): string[] {
  const bodies: string[] = [];
  for (const stretch of printed.replace(/[.;\s]+$/, '').split(/\s*[,;]\s+(?:and\s+)?|\s*;\s*/)) {
    let open = '';
    for (const piece of stretch.split(/\s+and\s+/)) {
      if (open === '') open = piece;
      else if (ENDS_A_NAME.test(open)) {
        bodies.push(open);
        open = piece;
      } else open = `${open} and ${piece}`;
    }
    if (open !== '') bodies.push(open);
  }
  return bodies.map((body) => body.replace(/^(?:the|and)\s+/i, '').trim()).filter((body) => body !== '');
}
