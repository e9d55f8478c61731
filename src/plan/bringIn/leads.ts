import { wordsOf } from '../likeness';

/** Somebody whom a search of the directory found. */
export interface Candidate {
  name: string;
  login: string;
  jobTitle: string;
}

/** What became of one lead's words: a person beyond doubt, or some to choose from. */
export interface LeadMatch {
  sure: Candidate | null;
  /** Likeliest first; none when `sure`. */
  offered: Candidate[];
}

/** "Sarah Penrose, Head of Front Door" → "Sarah Penrose"; "Head of Front Door (Sarah Penrose)" → "Sarah Penrose". */
const PARTS = /\s*[,;()[\]/:]\s*|\s+[-–—]\s+/;
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|cllr|councillor|prof|sir|dame)\.?\s+/i;
const POST =
  /\b(?:head|manager|director|officer|lead|service|services|team|chair|board|practitioner|worker|assistant)\b/i;

/** What of a lead's words may be a name, to search the directory for; none for a post alone. */
export function namesIn(words: string): string[] {
  return words
    .split(PARTS)
    .map((part) => part.replace(HONORIFIC, '').trim())
    .filter((part) => part !== '' && !POST.test(part) && part.split(/\s+/).length <= 4 && /^\p{Lu}/u.test(part));
}

/**
 * Whom a lead's words mean. Sure only when one person alone has the very name, or one person of the site alone the very
 * post; a name that is nearly the same, or a post that several hold, is asked (requirement 22).
 * @param found whom searching for its names found, and the people of the site with their posts
 */
export function matchLead(words: string, found: readonly Candidate[]): LeadMatch {
  const people = [...new Map(found.map((person) => [person.login, person])).values()];
  const names = namesIn(words).map(bare);
  const post = bare(words);
  const exact = people.filter((person) => names.includes(bare(person.name)));
  if (exact.length === 1) return { sure: exact[0], offered: [] };
  const holders = people.filter(({ jobTitle }) => jobTitle !== '' && bare(jobTitle) === post);
  if (exact.length === 0 && holders.length === 1) return { sure: null, offered: holders };
  const near = people.filter((person) => names.some((name) => shares(bare(person.name), name)));
  return { sure: null, offered: [...new Set([...exact, ...holders, ...near])].slice(0, 5) };
}

function bare(text: string): string {
  return wordsOf(text.replace(HONORIFIC, '')).join(' ');
}

/** One has the other's surname, and a first name that begins alike: "S Penrose", "Sara Penrose". */
function shares(one: string, other: string): boolean {
  const [first, last] = [one.split(' '), other.split(' ')];
  return first[first.length - 1] === last[last.length - 1] && first[0][0] === last[0][0];
}
