import type { Day } from '../../plan/day';
import type { Line } from './lines';
import { dayIn, rangeIn } from './printedDates';
import { joinLine } from './printedText';
import type { PrintedText } from './printedText';
import type { ReportKind } from './report';

/** What the front page, the page about the inspection and the file's name say. */
export interface Facts {
  authority: string | null;
  authorityPrinted: string | null;
  urn: string | null;
  /** Null when nothing says that this is a report of an inspection of children's services. */
  kind: ReportKind | null;
  inspectionStart: Day | null;
  inspectionEnd: Day | null;
  published: Day | null;
  publishedFrom: 'text' | 'file name' | null;
  /** The day in the file's name, when the report prints another one. */
  publishedInFileName: Day | null;
  leadInspector: string | null;
}

/**
 * Reads the facts of an inspection.
 * @param place the file's name, with the folders above it where they are known ("80552_shropshire/report.pdf")
 */
export function readFacts(text: PrintedText, place: string): Facts {
  const front = text.lines.filter((line) => line.page === 1);
  const fileName = place.split(/[\\/]/).pop() ?? place;
  const printedDay = labelled(front, /^(?:report )?published(?: on)?\b:?/i, dayIn);
  const namedDay = dayIn(fileName.replace(/_/g, ' '));
  const dates = labelled(front, /^inspection dates?\b:?/i, rangeIn);
  const authorityPrinted = authorityOf(front);
  return {
    authority: authorityPrinted ? councilName(authorityPrinted) : null,
    authorityPrinted,
    urn: urnIn(place),
    kind: kindOf(front),
    inspectionStart: dates?.start ?? null,
    inspectionEnd: dates?.end ?? null,
    published: printedDay ?? namedDay,
    publishedFrom: printedDay ? 'text' : namedDay ? 'file name' : null,
    publishedInFileName: printedDay && namedDay !== printedDay ? namedDay : null,
    leadInspector: leadInspectorOf(text.lines),
  };
}

/** Reads what stands behind a label, in its line or in the next two. */
function labelled<T>(lines: Line[], label: RegExp, read: (text: string) => T | null): T | null {
  for (let at = 0; at < lines.length; at++) {
    if (!label.test(lines[at].text)) continue;
    let value = '';
    for (const line of lines.slice(at, at + 3)) {
      value = joinLine(value, line.text);
      const found = read(value.replace(label, ''));
      if (found !== null) return found;
    }
  }
  return null;
}

/** Ofsted's numbers of authorities have five figures and begin with 80. */
function urnIn(place: string): string | null {
  return /(?:^|[^\d])(80\d{3})(?:[^\d]|$)/.exec(place)?.[1] ?? null;
}

function kindOf(front: Line[]): ReportKind | null {
  const words = front.map((line) => line.text).join(' ');
  if (/\barea SEND (?:full )?inspection\b/i.test(words)) return 'SEND';
  if (/inspection of (?:probation|youth (?:offending|justice)) services|HM Inspectorate of Probation/i.test(words))
    return 'probation';
  if (/inspection of services for children in need of help and protection/i.test(words)) return 'SIF';
  if (
    /inspection of (?:local authority )?children[’']s social care services|inspection of .{0,120}?children[’']s services/i.test(
      words,
    )
  )
    return 'ILACS';
  if (
    /inspection of (?:safeguarding and )?looked after children|inspection of local authority arrangements for the protection of children/i.test(
      words,
    )
  )
    return 'earlier';
  return null;
}

const TITLE_OF_INSPECTION = /^(?:(?:re-?|an |a joint )?inspection of|area SEND)\b/i;
const NAMES_IN_TITLE = [
  /^(?:re-?)?inspection of (?:the )?(.+?)(?:[’']s?)? children[’']s (?:social care )?services/i,
  /^area SEND (?:full )?inspection of (?:the )?(.+?)(?: local)?(?: area)?(?: partnership)?$/i,
  /^(?:a joint |an )?inspection of (?:probation|youth (?:offending|justice)) services in:?\s+(?:the )?(.+)$/i,
];

/** The council's name: a title of its own, or inside "Inspection of … children's services". */
function authorityOf(front: Line[]): string | null {
  const largest = Math.max(...front.map((line) => line.size));
  const titles = titlesOf(front.filter((line) => line.size >= Math.min(16, largest)));
  for (const title of titles) {
    const name = NAMES_IN_TITLE.map((pattern) => pattern.exec(title)?.[1]).find(Boolean);
    if (name && !/^(?:local authority|services)$/i.test(name)) return name;
  }
  return titles.find((title) => !TITLE_OF_INSPECTION.test(title) && /\p{L}{3}/u.test(title)) ?? null;
}

/** Neighbouring lines of one size are one title. */
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
  /\s+(?:local authority|unitary authority|(?:(?:metropolitan|borough|district|county|city|unitary) )*(?:council|corporation|borough|authority))$/i;

/** "Royal Borough of Kensington and Chelsea Council" → "Kensington and Chelsea". */
export function councilName(printed: string): string {
  let name = printed.replace(/\s+&\s+/g, ' and ').trim();
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
  // "City of Bradford … Council" is Bradford; the City of London calls itself so without "Council".
  return dropped ? name.replace(/^(?:the )?city of\s+/i, '') : name;
}

const INSPECTOR = /^(?:lead|reporting) inspector(?: on site)?\s*:?\s*(.*)$/i;
const INSPECTOR_TITLE =
  /[,(–-]?\s*\b(?:senior\b|h(?:er|is) majesty|(?:s|r)?hmi\b|ofsted\b|regulatory inspector|inspector\b).*$/i;
const NAME = /^\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|d[aeiu]|van|von|der|le|la|al)){1,4}$/u;

const LED_BY =
  /\binspection was led by (?:H(?:M|is Majesty[’']s) Inspectors? |HMI )?(\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){1,3})/u;

/** The lead inspector's name without title: behind its label at the beginning of a line, or before it in a cell of a team. */
function leadInspectorOf(lines: Line[]): string | null {
  return labelledInspector(lines) ?? inspectorOfTeam(lines);
}

/** "Nicola Turner, HMI, Lead inspector", "This inspection was led by HM Inspector Tammie Burroughs". */
function inspectorOfTeam(lines: Line[]): string | null {
  for (const [at, line] of lines.entries()) {
    for (const { text } of line.cells) {
      const name = /^(.+?),.*\blead inspector\b/i.exec(text)?.[1];
      if (name && NAME.test(name)) return name;
    }
    const led = LED_BY.exec(joinLine(line.text, lines[at + 1]?.text ?? ''));
    if (led && /\binspection was led by\b/i.test(line.text)) return led[1];
  }
  return null;
}

function labelledInspector(lines: Line[]): string | null {
  for (let at = 0; at < lines.length; at++) {
    const label = INSPECTOR.exec(lines[at].text);
    if (!label) continue;
    const value = label[1] || lines[at + 1]?.text || '';
    const name = value.replace(INSPECTOR_TITLE, '').replace(/[,\s]+$/, '');
    if (NAME.test(name)) return name;
  }
  return null;
}
