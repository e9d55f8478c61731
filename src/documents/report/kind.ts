import type { Line } from './lines';
import { isHeading } from './printedText';
import type { PrintedText } from './printedText';
import type { ReportKind } from './report';

/** The kinds of letters, by their bold subject or their first sentence. */
const LETTERS: [ReportKind, RegExp, RegExp][] = [
  ['focused visit', /^focus(?:ed)? visit\b/i, /\bletter .{3,40}\bfindings (?:of|from) (?:a|the) focused visit\b/i],
  [
    'joint targeted area inspection',
    /^(?:joint targeted area inspection|JTAI)\b/i,
    /\bletter .{3,40}\bfindings (?:of|from) (?:a|the) joint targeted area inspection\b/i,
  ],
  ['monitoring visit', /^monitoring visit\b/i, /\bletter .{3,40}\bfindings (?:of|from) (?:a|the) monitoring visit\b/i],
];

/** The kinds of reports, by the words on their front page. */
const REPORTS: [ReportKind, RegExp][] = [
  [
    'area send',
    /\barea SEND (?:full |monitoring )?inspection\b|\barea special educational needs and\/?o?r? disabilit/i,
  ],
  ['probation', /inspection of (?:probation|youth (?:offending|justice)) services|HM Inspectorate of Probation/i],
  ['SIF', /inspection of services for children in need of help and protection/i],
  [
    'ILACS',
    /inspection of (?:local authority )?children[’']s social care services|inspection of .{0,120}?children[’']s services|inspection of .{3,60}?children(?:[’']s)?,? (?:and|&) famil(?:y|ies) (?:trust|services)|inspection of .{3,60}?children[’']s (?:services )?trust/i,
  ],
  [
    'earlier',
    /inspection of (?:safeguarding and )?looked after children|inspection of local authority arrangements for the protection of children/i,
  ],
];

/**
 * The family of inspections that a report or letter belongs to, by its first page; null when the page does not show it.
 */
export function kindOf(front: Line[], text: PrintedText): ReportKind | null {
  const words = front.map((line) => line.text).join(' ');
  const headings = front.filter((line) => isHeading(line, text));
  for (const [kind, subject, sentence] of LETTERS)
    if (headings.some((line) => subject.test(line.text)) || sentence.test(words)) return kind;
  return REPORTS.find(([, title]) => title.test(words))?.[0] ?? null;
}

/** Whether the kind is a letter, which has a subject and signatures instead of a front page and gives no grades. */
export function isLetter(kind: ReportKind | null): boolean {
  return kind === 'focused visit' || kind === 'joint targeted area inspection' || kind === 'monitoring visit';
}

/**
 * Whether the kind is a joint inspection of several bodies. Its recommendations are for all of them unless one is
 * named.
 */
export function isJoint(kind: ReportKind | null): boolean {
  return kind === 'area send' || kind === 'joint targeted area inspection';
}
