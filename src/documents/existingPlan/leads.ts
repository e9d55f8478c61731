/** Words of posts; a part with one of them is a post, not a name. */
const POST =
  /\b(head|manager|director|officer|lead|leader|worker|service|services|team|chair|board|principal|assistant|deputy|commissioner|chief|co-?ordinator|practitioner|adviser|advisor|nurse|doctor|supervisor|partner|partners|all|managers|heads|directors|officers|leads|member|portfolio|solicitor|headteacher|school|schools|police|health|council|dcs|ad|hos|iro|iros|psw|lado|sro|tm|tms|sm|ceo|virtual|safeguarding|business|analyst|consultant|performance|quality|commissioning|adults|children|children’s|children's)\b/i;
/** A title, then two to four words or initials that begin with a capital. */
const NAME =
  /^(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Prof|Sir|Dame)\.?\s+)?[A-Z][\p{L}'’-]*(?:\s+(?:[A-Z][\p{L}'’-]*\.?|de|van|von|der|al|el)){1,3}$/u;

/** A longer text names no leads; only its lines are parted. */
const LONGEST_LEADS = 1000;

/**
 * The leads in a cell, each as printed. Lines, semicolons and slashes part them, and commas, "and" and "&" where what
 * stands on both sides is a person or a post of its own. A post and a name joined by a comma, a dash or brackets are
 * one lead ("Sarah Penrose, Head of Front Door").
 */
export function leadsIn(text: string): string[] {
  if (text.length > LONGEST_LEADS) return [...new Set(text.split('\n'))];
  if (ADDRESSES.test(text)) return [...new Set(text.split(/[\s,;]+/).filter((address) => address !== ''))];
  const lines = text.replace(/\n(?=\()/g, ' ').split(/\n|;|\s*\/\s*(?![^(]*\))/);
  const leads = lines.flatMap((line) => ofCommas(line.replace(/\s+/g, ' ').trim().replace(/[,.]$/, '')));
  return [...new Set(leads.filter((lead) => lead !== ''))];
}

/** Nothing but addresses, however they are parted: what a program takes out for people. */
const ADDRESSES = /^(?:[^\s,;@<>]+@[^\s,;@<>]+\.[^\s,;@<>]+[\s,;]*)+$/;
/** "Faulkner, Anne, Nair, Priya": pairs of surname and first name, as directories write them. */
const SURNAME_FIRST = /^[A-Z][\p{L}'’-]+, [A-Z][\p{L}'’-]+(?:, [A-Z][\p{L}'’-]+, [A-Z][\p{L}'’-]+)+$/u;

function ofCommas(text: string): string[] {
  // Project writes how much of somebody's time a task has.
  const line = text.replace(/\s*\[\d+%\]/g, '');
  if (SURNAME_FIRST.test(line) && !POST.test(line))
    return line.match(/[^,]+, [^,]+/g)?.map((pair) => pair.trim()) ?? [];
  const parts = line.split(/\s*,\s*(?![^(]*\))/).flatMap(ofAnds);
  const leads: { words: string; kinds: Set<string> }[] = [];
  for (const part of parts) {
    const before = leads[leads.length - 1];
    const kind = kindOf(part);
    // "Director of Children, Families and Learning" goes on; a name and its post belong together, two of a kind do not.
    if (before && (kind === 'words' || !before.kinds.has(kind))) {
      before.words += `, ${part}`;
      before.kinds.add(kind);
    } else leads.push({ words: part, kinds: new Set([kind]) });
  }
  return leads.map(({ words }) => words);
}

/** "and" joins two names, or two posts that each have their own word; posts such as "Head of Quality and Audit" stay. */
function ofAnds(words: string): string[] {
  const parts = words.split(/\s+(?:and|&|\+)\s+/i);
  if (parts.length === 1) return parts;
  const names = parts.every((part) => NAME.test(part) && !POST.test(part));
  const posts = parts.every((part) =>
    /\b(head|manager|director|officer|lead|worker|chair|practitioner)s?\b/i.test(part),
  );
  return names || posts ? parts : [words];
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
