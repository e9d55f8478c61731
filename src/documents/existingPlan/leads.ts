/** Words that occur in job titles. A part of a text with one of them is a post, not a name. */
const POST =
  /\b(head|manager|director|officer|lead|leader|worker|service|services|team|chair|board|principal|assistant|deputy|commissioner|chief|co-?ordinator|practitioner|adviser|advisor|nurse|doctor|supervisor|partner|partners|all|managers|heads|directors|officers|leads|member|portfolio|solicitor|headteacher|school|schools|police|health|council|dcs|ad|hos|iro|iros|psw|lado|sro|tm|tms|sm|ceo|virtual|safeguarding|business|analyst|consultant|performance|quality|commissioning|adults|children|children’s|children's)\b/i;
/** A title, then two to four words or initials that begin with a capital. */
const NAME =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Prof|Sir|Dame)\.?\s+)?[A-Z][\p{L}'’-]*(?:\s+(?:[A-Z][\p{L}'’-]*\.?|de|van|von|der|al|el)){1,3}$/u;

/** The longest text that is parted into leads. A longer one is only parted at its lines. */
const LONGEST_LEADS = 1000;

/**
 * The leads that a cell names, each as printed. Lines, semicolons and slashes separate leads. Commas, "and" and "&"
 * separate leads only where the text on both sides is a person or a post. A post and a name joined by a comma, a dash
 * or brackets are one lead ("Sarah Penrose, Head of Front Door").
 */
export function leadsIn(text: string): string[] {
  if (text.length > LONGEST_LEADS) return [...new Set(text.split('\n'))];
  if (ADDRESSES.test(text)) return [...new Set(text.split(/[\s,;]+/).filter((address) => address !== ''))];
  const lines = text.replace(/\n(?=\()/g, ' ').split(/\n|;|\s*\/\s*(?![^(]*\))/);
  const leads = lines.flatMap((line) => ofCommas(line.replace(/\s+/g, ' ').trim().replace(/[,.]$/, '')));
  return [...new Set(leads.filter((lead) => lead !== ''))];
}

/** A text of nothing but email addresses, in any separation: some programs export people so. */
const ADDRESSES = /^(?:[^\s,;@<>]+@[^\s,;@<>]+\.[^\s,;@<>]+[\s,;]*)+$/;
/** "Faulkner, Anne, Nair, Priya": pairs of surname and first name, as directories write them. */
const SURNAME_FIRST = /^[A-Z][\p{L}'’-]+, [A-Z][\p{L}'’-]+(?:, [A-Z][\p{L}'’-]+, [A-Z][\p{L}'’-]+)+$/u;

function ofCommas(text: string): string[] {
  // Microsoft Project adds the share of a person's time that a task takes ("[50%]"), which is removed here.
  const line = text.replace(/\s*\[\d+%\]/g, '');
  // A comma without a space after it parts the names that a program lists.
  const listed = line.split(/,(?=\S)/);
  if (listed.length > 1 && listed.every((name) => name.includes(' ') || POST.test(name)))
    return listed.flatMap(ofCommas);
  if (SURNAME_FIRST.test(line) && !POST.test(line))
    return line.match(/[^,]+, [^,]+/g)?.map((pair) => pair.trim()) ?? [];
  // "And" between a post and a name joins two leads, which a comma does not.
  const pair = line.split(/\s+(?:and|&)\s+/i);
  const kinds = pair.map(kindOf);
  if (pair.length === 2 && kinds.includes('name') && kinds.includes('post') && !line.includes(',')) return pair;
  const parts = line.split(/\s*,\s*(?![^(]*\))/).flatMap(ofAnds);
  const leads: { words: string; kinds: Set<string> }[] = [];
  for (const part of parts) {
    const before = leads[leads.length - 1];
    const kind = kindOf(part);
    // A comma may continue one post ("Director of Children, Families and Learning"). A name and its post are one lead;
    // two names, or two posts, are two leads.
    if (before && (kind === 'words' || !before.kinds.has(kind))) {
      before.words += `, ${part}`;
      before.kinds.add(kind);
    } else leads.push({ words: part, kinds: new Set([kind]) });
  }
  return leads.map(({ words }) => words);
}

/**
 * Splits words at "and" where it joins two names, or two posts that each have a post word. Posts such as "Head of
 * Quality and Audit" stay whole.
 */
function ofAnds(words: string): string[] {
  const parts = words.split(/\s+(?:and|&|\+)\s+/i);
  if (parts.length === 1) return parts;
  const names = parts.every((part) => NAME.test(part) && !POST.test(part));
  const posts = parts.every((part) =>
    /\b(head|manager|director|officer|lead|leader|worker|chair|practitioner)s?\b/i.test(part),
  );
  return names || posts ? parts : [words];
}

/** Whether a text is a person's first name and surname, without a post. */
export function isFullName(text: string): boolean {
  return NAME.test(text) && text.split(' ').length === 2 && !POST.test(text);
}

function kindOf(part: string): 'name' | 'post' | 'words' {
  if (/^(?:and|of|for)\b/i.test(part)) return 'words';
  if (
    /\b(head|manager|director|officer|lead|leader|worker|chair|practitioner|nurse|deputy|assistant|dcs|ad|hos)s?\b/i.test(
      part,
    )
  )
    return 'post';
  return NAME.test(part) && !POST.test(part) && !/\band\b/i.test(part) ? 'name' : 'words';
}

/** Whether a text is a person's name, with or without a title. */
export function isPersonsName(text: string): boolean {
  return NAME.test(text) && !POST.test(text);
}

/** Whether a text of a few words is a post: "Head of Housing". */
export function isPost(text: string): boolean {
  return text.split(/\s+/).length <= 8 && /^\p{Lu}/u.test(text) && kindOf(text) === 'post';
}
