import { wordsOf } from '../search';

/** A person whom a search of the directory found. */
export interface Candidate {
  name: string;
  login: string;
  jobTitle: string;
  email?: string;
}

/** The result of looking up one lead's words: a person beyond doubt, or several to choose from. */
export interface LeadMatch {
  sure: Candidate | null;
  /** The likeliest first; empty when `sure` is set. */
  offered: Candidate[];
}

/**
 * The marks that separate a name from a post: "Sarah Penrose, Head of Front Door", "Head of Front Door (Sarah
 * Penrose)".
 */
const PARTS = /\s*[,;()[\]/:<>]\s*|\s+[-–—]\s+/;
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|cllr|councillor|prof|sir|dame)\.?\s+/i;
const POST =
  /\b(?:head|heads|manager|managers|director|officer|lead|service|services|team|chair|board|practitioner|worker|workers|assistant|principal|deputy|commissioner|coordinator|adviser|advisor|nurse)\b/i;
const ADDRESS = /[^\s,;<>()]+@[^\s,;<>()]+\.[^\s,;<>()]+/g;

/** Abbreviations that councils use for posts. */
const SHORT_POSTS: Record<string, string> = {
  ad: 'assistant director',
  ceo: 'chief executive',
  dcs: 'director of childrens services',
  dass: 'director of adult social services',
  gm: 'group manager',
  hos: 'head of service',
  iro: 'independent reviewing officer',
  lado: 'local authority designated officer',
  psw: 'principal social worker',
  sm: 'service manager',
  tm: 'team manager',
};

/** The mail addresses in a lead's words, in lower case; each names a person beyond doubt. */
export function addressesIn(words: string): string[] {
  return (words.match(ADDRESS) ?? []).map((address) => address.toLowerCase());
}

/**
 * The parts of a lead's words that may be a name, for a search of the directory; empty for a post alone. "Penrose,
 * Sarah", as directories write it, is also tried as "Sarah Penrose".
 */
export function namesIn(words: string): string[] {
  const bareOfAddresses = words.replace(ADDRESS, ' ');
  const turned = /^\s*(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?),\s*(\p{Lu}[\p{L}'’-]+)(?:\s*[(<].*)?\s*$/u.exec(
    bareOfAddresses,
  );
  const names = bareOfAddresses
    .split(PARTS)
    .map((part) => part.replace(HONORIFIC, '').trim())
    .filter((part) => part !== '' && !isPost(part) && part.split(/\s+/).length <= 4 && /^\p{Lu}/u.test(part));
  if (!turned || isPost(turned[1]) || isPost(turned[2])) return names;
  return [`${turned[2]} ${turned[1]}`, ...names.filter((name) => name.includes(' '))];
}

/**
 * The parts of a lead's words that are a post, with abbreviations in full ("AD" as "assistant director"), for a search
 * by post.
 */
export function postsIn(words: string): string[] {
  return words
    .replace(ADDRESS, ' ')
    .split(/\s*[,;()[\]:<>]\s*|\s+[-–—]\s+/)
    .filter((part) => isPost(part))
    .map(spelledOut);
}

function isPost(part: string): boolean {
  return POST.test(part) || normalisedName(part).split(' ').some((word) => SHORT_POSTS[word.replace(/s$/, '')] !== undefined || SHORT_POSTS[word] !== undefined); // prettier-ignore
}

function spelledOut(part: string): string {
  return normalisedName(part)
    .split(' ')
    .map((word) => SHORT_POSTS[word] ?? SHORT_POSTS[word.replace(/s$/, '')] ?? word)
    .join(' ');
}

/**
 * The people whom a lead's words may mean. A match is sure only by an address, or when exactly one person has the whole
 * name; a similar name, or a post, is offered as a question (requirements 22, 84).
 * @param found the people found by searching for the names, addresses and posts in the words, and the people of the
 *   site with their posts
 */
export function matchLead(words: string, found: readonly Candidate[]): LeadMatch {
  const people = [...new Map(found.map((person) => [person.login, person])).values()];
  const addresses = addressesIn(words);
  const addressed = people.filter(
    ({ login, email = '' }) => addresses.includes(login) || addresses.includes(email.toLowerCase()),
  );
  if (addressed.length === 1) return { sure: addressed[0], offered: [] };
  const names = namesIn(words).map(normalisedName);
  const exact = people.filter((person) => names.includes(normalisedName(person.name)));
  if (exact.length === 1) return { sure: exact[0], offered: [] };
  const posts = postsIn(words);
  const titled = people.filter(({ jobTitle }) => jobTitle !== '');
  const holders = titled.filter(({ jobTitle }) => posts.includes(spelledOut(jobTitle)));
  const like = titled.filter(({ jobTitle }) => posts.some((post) => spelledOut(jobTitle).startsWith(`${post} `)));
  if (exact.length === 0 && holders.length === 1) return { sure: null, offered: holders };
  const near = people.filter((person) => names.some((name) => shares(normalisedName(person.name), name)));
  return { sure: null, offered: [...new Set([...addressed, ...exact, ...holders, ...near, ...like])].slice(0, 5) };
}

/**
 * Whether words are a person's name or address and nothing else: "Nair, Priya", "Dr Priya Nair". Whatever stands beside
 * it, such as another name, a post or "until March", would be lost if the person were taken in its place.
 */
export function isWholly(words: string, { name, login, email = '' }: Omit<Candidate, 'jobTitle'>): boolean {
  const bare = words.trim().toLowerCase();
  if (bare === login.toLowerCase() || (email !== '' && bare === email.toLowerCase())) return true;
  return !/[()[\]]/.test(words) && normalisedName(words.trim()) === normalisedName(name);
}

/**
 * A name or post in a form for comparison: without title, accents, apostrophes and signs, and with "Penrose, Sarah"
 * turned round.
 */
function normalisedName(text: string): string {
  const turned = /^([^,]+),\s*([^,]+)$/.exec(text.replace(/\s*\(.*\)\s*$/, ''));
  const plain = (turned && !POST.test(text) ? `${turned[2]} ${turned[1]}` : text).replace(HONORIFIC, '');
  return wordsOf(plain).join(' ');
}

/** Whether two names have the same surname and first names that begin alike: "S Penrose", "Sara Penrose". */
function shares(one: string, other: string): boolean {
  const [first, last] = [one.split(' '), other.split(' ')];
  return first[first.length - 1] === last[last.length - 1] && first[0][0] === last[0][0];
}

/** How many searches of the directory run at once. */
const AT_ONCE = 4;

/** Searches the directory for people whose name, address or post begins with a text. */
export type SearchPeople = (text: string) => Promise<readonly Candidate[]>;

/**
 * Looks up each lead's words by address, by name and by post. Each text is searched for once.
 * @param site the people of the site with their posts
 * @param onMatch called with each result; `problem` is why the directory did not answer
 */
export async function lookUpLeads(
  leads: readonly string[],
  search: SearchPeople,
  site: readonly Candidate[],
  onMatch: (words: string, match: LeadMatch, problem: unknown) => boolean | void,
): Promise<void> {
  const asked = new Map<string, Promise<readonly Candidate[]>>();
  const ask = (text: string): Promise<readonly Candidate[]> => {
    const known = asked.get(text) ?? search(text);
    asked.set(text, known);
    return known;
  };
  const queue = [...new Set(leads)];
  const searchNext = async (): Promise<void> => {
    for (let words = queue.shift(); words !== undefined; words = queue.shift()) {
      const found: Candidate[] = [...site];
      let problem: unknown = null;
      for (const text of textsToAsk(words)) {
        try {
          if (!matchLead(words, found).sure) found.push(...(await ask(text)));
        } catch (error) {
          problem = error;
        }
      }
      if (onMatch(words, matchLead(words, found), problem) === false) return;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, searchNext));
}

/**
 * The texts to search for, the surest first: addresses, whole names, surnames ("S Penrose" is found by hers), posts.
 */
function textsToAsk(words: string): string[] {
  const names = namesIn(words).slice(0, 3);
  const surnames = names.map((name) => name.split(' ').pop() ?? '').filter((surname) => surname.length > 2);
  return [...new Set([...addressesIn(words), ...names, ...surnames, ...postsIn(words).slice(0, 2)])];
}
