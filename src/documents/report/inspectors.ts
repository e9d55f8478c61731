import { isLetter } from './kind';
import { splitLine } from './lines';
import type { Line } from './lines';
import { isHeading, joinLine } from './printedText';
import type { PrintedText } from './printedText';
import type { ReportKind } from './report';

const LABEL = /^(?:lead|reporting) inspectors?(?: on site)?\s*:?\s*(.*)$/i;
const TITLE =
  /[,(–-]?\s*\b(?:senior\b|h(?:er|is) majesty|one of h(?:er|is)|(?:s|r)?hmis?\b|ofsted\b|CQC\b|care quality commission|regulatory inspector|inspectors?\b|lead\b).*$/i;
const BEFORE_NAME = /^(?:mr|mrs|ms|miss|dr|hmi|h(?:er|is) majesty[’']s inspectors?(?: \(HMIs?\))?)\.?\s+/i;
const NAME = /^\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|d[aeiu]|van|von|der|le|la|al)){1,4}$/u;
const NAME_BEFORE_COMMA =
  /^(\p{Lu}[\p{L}’'.-]*(?: (?:\p{Lu}[\p{L}’'.-]*|d[aeiu]|van|von|der|le|la|al)){1,4}?)(?:\s*,|\s+\(|\s+(?=HMI\b|Ofsted\b|CQC\b|Lead\b))/u;
const LED_BY =
  /\binspection was led by (?:H(?:M|is Majesty[’']s) Inspectors? |HMI )?(\p{Lu}[\p{L}’'.-]*(?: \p{Lu}[\p{L}’'.-]*){1,3})/u;
/** Closing words above a signature. "Your sincerely" occurs in print too. */
const CLOSING = /^yours? (?:sincerely|faithfully)\b/i;
/** The sentence of a letter's opening that names the inspectors; the first one named is the lead. */
const WHO_CAME =
  /\b(?:inspectors?(?: \(HMIs?\))?(?: for this visit)? were|(?:visit|inspection) was (?:carried out|conducted|undertaken|led) by)[:,]?\s+(?:(?:(?:one|two|three|four|five) of )?H(?:er|is) Majesty[’']s Inspectors?(?: \(HMIs?\))?[,:]?\s+)?(.{5,80})/i;

/**
 * The lead inspectors without titles, in printed order: after their label, in the list of the team, under the closing
 * words of a letter, or first among those that a letter names. Letters of joint inspections name none.
 */
export function leadInspectorsOf(text: PrintedText, kind: ReportKind | null, introduction: string): string[] {
  if (kind === 'joint targeted area inspection') return [];
  if (isLetter(kind)) return oneOrNone(signer(text.lines) ?? firstNamed(introduction));
  const labelled = labelledInspectors(text.lines);
  if (labelled.length > 0) return labelled;
  const team = leadsOfTeam(text);
  if (team.length > 0) return team;
  return oneOrNone(ledBy(text.lines));
}

function oneOrNone(name: string | null): string[] {
  return name === null ? [] : [name];
}

/** A name without titles, or null when the words are no name. */
function nameIn(words: string): string | null {
  const name = words
    .replace(/^and\s+/i, '')
    .replace(BEFORE_NAME, '')
    .replace(TITLE, '')
    .replace(/[,;.\s]+$/, '')
    .trim();
  return NAME.test(name) ? name : null;
}

/** The names after a label such as "Lead inspectors: A, HMI; B and C", over two lines if need be. */
function labelledInspectors(lines: Line[]): string[] {
  for (const [at, line] of lines.entries()) {
    const label = LABEL.exec(line.text);
    if (!label) continue;
    const next = lines[at + 1]?.text ?? '';
    const several = /^(?:lead|reporting) inspectors\b/i.test(line.text);
    const value = label[1] === '' ? next : several ? joinLine(label[1], next) : label[1];
    const names = (several ? value.split(/\s*[,;]\s*|\s+and\s+/) : [value]).map(nameIn);
    const found = names.filter((name): name is string => name !== null);
    if (found.length > 0) return found;
  }
  return [];
}

/** The lead inspectors in the list under "Inspection team", column by column: "Nicola Turner, HMI, Lead inspector". */
function leadsOfTeam(text: PrintedText): string[] {
  const heading = text.lines.findIndex((line) => isHeading(line, text) && /^inspection team$/i.test(line.text));
  const from = heading + 1;
  // Without the heading, a lead inspector is a name and the words "lead inspector" in one cell, anywhere in the report.
  if (heading === -1) return leadsAmong(text.lines.flatMap(({ cells }) => cells.map(({ text: words }) => words)));
  const columns: string[][] = [[], []];
  const second = text.lines.slice(from, from + 3).find(({ cells }) => cells.length === 2)?.cells[1].x;
  for (const line of text.lines.slice(from))
    columnsOf(line, second).forEach((words, column) => {
      const entries = columns[column];
      if (words === '') return;
      if (NAME_BEFORE_COMMA.test(words) || entries.length === 0) entries.push(words);
      else entries[entries.length - 1] = joinLine(entries[entries.length - 1], words);
    });
  return leadsAmong(columns.flat());
}

function leadsAmong(entries: string[]): string[] {
  return entries
    .filter((entry) => /\blead inspector\b/i.test(entry.slice(0, 90)))
    .flatMap((entry) => NAME_BEFORE_COMMA.exec(entry)?.[1] ?? []);
}

/** The words of a line, divided at the left edge of the second column. */
function columnsOf(line: Line, second: number | undefined): string[] {
  if (second === undefined) return [line.text];
  return splitLine(line, second - 3).map((part) => part?.text ?? '');
}

/** The name in a sentence such as "This inspection was led by HM Inspector Tammie Burroughs". */
function ledBy(lines: Line[]): string | null {
  for (const [at, line] of lines.entries()) {
    const led = LED_BY.exec(joinLine(line.text, lines[at + 1]?.text ?? ''));
    if (led && /\binspection was led by\b/i.test(line.text)) return led[1];
  }
  return null;
}

function signer(lines: Line[]): string | null {
  const closing = lines.findIndex((line) => CLOSING.test(line.text));
  if (closing === -1) return null;
  for (const line of lines.slice(closing + 1, closing + 5)) {
    const name = nameIn(line.text);
    if (name) return name;
  }
  return null;
}

function firstNamed(opening: string): string | null {
  const named = WHO_CAME.exec(opening)?.[1];
  return named ? nameIn(named.split(/\s*,\s*|\s+and\s+|\.\s/)[0]) : null;
}
