import { isLetter } from './kind';
import type { Line } from './lines';
import { joinLine } from './printedText';
import type { ReportKind } from './report';

const TITLE_OF_INSPECTION =
  /^(?:(?:re-?|an |a joint )?inspection of|area SEND|(?:focused|monitoring) visit|joint targeted)\b/i;
/** "Children's services" as printed, with or without its apostrophe: some letters leave it out. */
const CHILDRENS_SERVICES = "(?:[’']s?)?,? children[’']?s?[’']? (?:social care )?services";
const NAMES_IN_TITLE = [
  /^(?:re-?)?inspection of (?:the )?(.+?)(?:[’']s?)? children[’']s (?:social care )?services/i,
  // Some titles name the trust or company that runs the services on the council's behalf.
  /^inspection of (?:the )?(.+?),? (?:children(?:[’']s)?(?:,? (?:and|&) famil(?:y|ies)|,? young people and families)?(?: services)? (?:trust|company))$/i,
  /^area SEND (?:full |monitoring )?inspection of (?:the )?(.+?)(?: local)?(?: area)?(?: partnership)?$/i,
  /^(?:a joint |an )?inspection of (?:probation|youth (?:offending|justice)) services in:?\s+(?:the )?(.+)$/i,
];
/** Patterns for the council's name in the subject or the first sentence of a letter. */
const NAMES_IN_LETTER = [
  new RegExp(`\\b(?:focused|monitoring) visit to (?:the )?(.{2,80}?)${CHILDRENS_SERVICES}\\b`, 'i'),
  /\b(?:focused|monitoring) visit to (?:the )?(.{2,80}?)(?:[’']s?)? children(?:[’']s)? (?:(?:services|social care) )?(?:trust|company)\b/i,
  // The days of the visit may come before the council's name.
  new RegExp(
    `\\b(?:focused|monitoring) visit (?:on|between) .{5,60}? to (?:the )?(.{2,80}?)${CHILDRENS_SERVICES}\\b`,
    'i',
  ),
  /\b(?:focused|monitoring) visit to (?:the )?(.{2,80}?)(?: on| between|,|\.|$)/i,
  /[Jj]oint targeted area inspection of the multi-agency response to .{3,200} in (?:the )?(\p{Lu}[\p{L}’'-]*(?: (?:\p{Lu}[\p{L}’'-]*|of|and|upon|on|the|with|&))*)/u,
  /\bjoint targeted area inspection of (?:services in )?(?:the )?(?!the multi-agency|services\b)([^.(]{2,60})/i,
];

/**
 * The council's name as printed: as a title on its own, in "Inspection of … children's services", or in a letter's
 * subject or first sentence. Null when none of these names a council.
 */
export function authorityOf(
  front: Line[],
  kind: ReportKind | null,
  introduction: { subject: string; said: string },
): string | null {
  if (isLetter(kind)) return authorityOfLetter(introduction);
  const largest = Math.max(...front.map((line) => line.size));
  const titles = titlesOf(front.filter((line) => line.size >= Math.min(16, largest)));
  for (const title of titles) {
    const name = firstOf(NAMES_IN_TITLE, title);
    if (name && !/^(?:local authority|services)$/i.test(name)) return name;
  }
  const title = titles.find((each) => !TITLE_OF_INSPECTION.test(each) && /\p{L}{3}/u.test(each)) ?? null;
  return kind === null && title !== null ? councilIn(title) : title;
}

/** The words of a title of an unknown kind that name a council; a short title without the word is taken as its name. */
function councilIn(title: string): string | null {
  const [named] = COUNCIL_IN_TITLE.exec(title) ?? [];
  return named ?? (title.split(/\s+/).length <= FEW_WORDS && !/council/i.test(title) ? title : null);
}

/** A name in capital letters that ends with "Council": "Westmarch Council" in "Regulatory judgement: Westmarch Council". */
const COUNCIL_IN_TITLE = /\p{Lu}[\p{L}’'-]*(?: (?:\p{Lu}[\p{L}’'-]*|of|and|upon|on|the|with|&))*? Council\b/u;
const FEW_WORDS = 5;

function authorityOfLetter({ subject, said }: { subject: string; said: string }): string | null {
  for (const words of [subject, said]) {
    const name = firstOf(NAMES_IN_LETTER, words);
    if (name && !/^(?:local authority|children)/i.test(name)) return name.replace(/[.\s]+$/, '');
  }
  return null;
}

function firstOf(patterns: RegExp[], words: string): string | undefined {
  return patterns.map((pattern) => pattern.exec(words)?.[1]).find(Boolean);
}

/** The titles on the first page. Neighbouring lines of one letter size are one title. */
function titlesOf(lines: Line[]): string[] {
  const titles: { text: string; last: Line }[] = [];
  for (const line of lines) {
    const open = titles[titles.length - 1];
    if (open && Math.abs(open.last.size - line.size) < 0.5 && line.y - open.last.y < 1.6 * line.size) {
      open.text = joinLine(open.text, line.text);
      open.last = line;
    } else titles.push({ text: line.text, last: line });
  }
  return titles.map((title) => title.text.replace(/\d$/, '').trim());
}

const COUNCIL_WORDS =
  /\s+(?:local authority|unitary authority|MBC|(?:(?:metropolitan|borough|district|county|city|unitary) )*(?:council|corporation|borough|authority))$/i;

/** The short name of a council: "Royal Borough of Kensington and Chelsea Council" → "Kensington and Chelsea". */
export function councilName(printed: string): string {
  let name = printed
    .replace(/\s+&\s+/g, ' and ')
    .replace(/[’']s?$/, '')
    .trim();
  let before: string;
  let dropped = false;
  do {
    before = name;
    name = name.replace(COUNCIL_WORDS, '');
    if (name !== before && !/local authority$/i.test(before)) dropped = true;
  } while (name !== before);
  name = name
    .replace(/^(?:the )?(?:(?:london|royal|metropolitan) )*borough of\s+/i, '')
    .replace(/^(?:the )?(?:council of|county of)\s+(?:the )?/i, '');
  // Some councils are printed under several names: "Derby City" and "Derby", "Kingston upon Hull" and "Hull".
  name = name.replace(/,? city(?: of)?$/i, '').replace(/^kingston[ -]upon[ -]hull$/i, 'Hull');
  // "City of" is dropped when "Council" was: "City of Bradford … Council" is Bradford. The City of London has no
  // "Council" in its name and keeps it.
  return dropped ? name.replace(/^(?:the )?city of\s+/i, '') : name;
}
