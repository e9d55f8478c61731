/** The kinds of words that may identify a child. */
export type IdentifyingKind = 'date of birth' | 'child’s name' | 'case number' | 'small number';

/** Identifying words found in a text, with their position. */
export interface Identifying {
  kind: IdentifyingKind;
  /** The words as they stand in the text. */
  words: string;
  start: number;
  end: number;
}

/** Numbers of people below this could identify them (the usual rule of published children's statistics). */
export const SMALL_NUMBER = 5;

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const DATE = `(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?(?:\\s+of)?\\s+${MONTH},?\\s+\\d{4})`;
const YOUNG =
  '(?:child|children|boys?|girls?|bab(?:y|ies)|infants?|toddlers?|teenagers?|siblings?|brothers?|sisters?|twins?|sons?|daughters?|pupils?|young\\s+(?:person|people|man|woman|men|women)|care\\s+leavers?|unaccompanied\\s+minors?|mothers?|fathers?|famil(?:y|ies)|households?|foster\\s+carers?|looked[- ]after\\s+children|cases?\\s+of)';
/** The pattern of a name as people write it: "Jamie", "Jamie Smith", "Jamie S", "O’Neill". */
const NAME = "[A-Z][a-z’'-]+(?:\\s+(?:[A-Z][a-z’'-]+|[A-Z]\\b\\.?))?";
/** Capitalised words that may follow "child" or "family" and are no names. */
const NO_NAME =
  /^(?:Looked|Protection|Protected|Plan|Plans|Need|In|Act|Health|Sexual|Criminal|Safeguarding|Development|Poverty|Care|Services?|Social|Support|Help|Hub|Hubs|First|Centre|Court|Group|Rights|Board|Panel|Team|Teams|Law|Matters|Advocacy|Voice|Star|Participation|Assessment|The|A|An|And|Is|Are|Was|Were|Has|Have|Should|Must|Will|Who|Whose|With|Without|At|On|Of|For|By|To|From|When|If|Not|No|This|That|All|Each|Every|Only|January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

const SMALL = '(?:[1-4]|one|two|three|four)';
/** "one in five children", "two out of three": shares, which are no counts of people. */
const SHARE_BEFORE =
  /\b(?:in|of|out\s+of|every|per|grade|level|phase|tier|stage|section|priority|recommendation|action|part|year|age[ds]?|under|over|version|no\.?|number)\s+$/i;
const SHARE_AFTER =
  /^(?:[’']s\b|\s*(?:in|out\s+of)\s+(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|every)|[’'])/i;

interface Look {
  kind: IdentifyingKind;
  pattern: RegExp;
  /** The group of the pattern with the identifying words; the whole match unless given. */
  group?: number;
  holds?(match: RegExpExecArray, text: string): boolean;
}

const LOOKS: readonly Look[] = [
  {
    kind: 'date of birth',
    pattern: new RegExp(
      `\\b(?:d\\.?\\s?o\\.?\\s?b\\.?|date\\s+of\\s+birth|birth\\s?date)\\b[:\\s,(-]*(?:${DATE})?`,
      'gi',
    ),
  },
  { kind: 'date of birth', pattern: new RegExp(`\\bborn\\s+(?:on\\s+)?(?:the\\s+)?${DATE}`, 'gi') },
  // A name with a date or an age behind it: "Jamie Smith (12/03/2011)", "Jamie, aged 7", "Ellie B (14)".
  {
    kind: 'child’s name',
    pattern: new RegExp(
      `\\b(${NAME})\\s*[,(]\\s*(?:d\\.?o\\.?b\\.?:?\\s*)?(?:b\\.\\s*)?(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4})`,
      'g',
    ),
    group: 1,
    holds: startsWithName,
  },
  {
    kind: 'child’s name',
    pattern: new RegExp(
      `\\b(${NAME})(?:,\\s*|\\s+|\\s*\\()(?:aged?|who\\s+is)\\s+(?:\\d{1,2}\\b(?!\\s*(?:to|-|–))|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)`,
      'g',
    ),
    group: 1,
    holds: startsWithName,
  },
  {
    kind: 'child’s name',
    pattern: new RegExp(`\\b(${NAME})\\s*\\((?:[1-9]|1[0-7])(?:\\s*(?:yrs?|years?(?:\\s+old)?|months?))?\\)`, 'g'),
    group: 1,
    holds: startsWithName,
  },
  {
    kind: 'child’s name',
    pattern: new RegExp(
      `\\b(${NAME})\\s+is\\s+(?:a\\s+)?(?:\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)[- ]years?[- ]old\\b`,
      'g',
    ),
    group: 1,
    holds: startsWithName,
  },
  // "child called Jamie", "the boy Jamie Smith", "his sister Ellie", "baby Alfie".
  {
    kind: 'child’s name',
    pattern: new RegExp(
      `\\b(?:[Cc]hild(?:ren)?|[Bb]oy|[Gg]irl|[Bb]aby|[Ii]nfant|[Ss]iblings?|[Bb]rother|[Ss]ister|[Tt]wins?|[Ss]on|[Dd]aughter|[Pp]upil|[Yy]oung\\s+(?:person|man|woman)|[Mm]other|[Ff]ather|[Mm]um|[Dd]ad)\\s*(?:,\\s*)?(?:called\\s+|named\\s+|known\\s+as\\s+)?(${NAME})`,
      'g',
    ),
    group: 1,
    holds: startsWithName,
  },
  {
    kind: 'child’s name',
    pattern: /\b(?:the\s+)?(?:[A-Z][a-z]+)\s+family['’]s?\s+(?:case|children|home)\b/g,
    holds: ([words]) => !/\b(?:Early|Whole|Each|Every|Foster|Birth|The|Extended|Military)\s+family/.test(words),
  },
  {
    kind: 'child’s name',
    pattern: /\b[A-Z]\.?[A-Z]\.?\s*\((?:aged?\s+)?(?:[1-9]|1[0-7])(?:\s*(?:yrs?|years?(?:\s+old)?))?\)/g,
  },
  {
    kind: 'case number',
    pattern:
      /\b(?:case|file|client|person|child|pupil|record|lcs|ics|eclipse|mosaic|liquid\s?logic|care\s?first|azeus|charms|epep|carefirst)(?:'s|’s)?\s*(?:case\s*)?(?:id|no|nos|num|number|ref|reference|record)?\.?\s*[:#]?\s*(?=[A-Z/-]*\d)[A-Z]{0,4}[-/]?\d{4,12}\b/gi,
  },
  {
    kind: 'case number',
    pattern:
      /\b(?:nhs|upn|unique\s+pupil|national\s+insurance|ni|uan)\s*(?:no|num|number)?\.?\s*[:#]?\s*[A-Z]{0,2}\s?\d[\d\s]{4,13}[A-Z]?\b/gi,
  },
  {
    kind: 'case number',
    pattern: /\b(?:\d{3}\s\d{3}\s\d{4}|[A-Z]\d{12}[A-Z]?|[A-Z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[A-D])\b/g,
    holds: isNoTelephone,
  },
  { kind: 'case number', pattern: /(?<![\d£€$.,/-])\b[1-9]\d{5,9}\b(?![\d,%/-]|\.\d)/g, holds: isNoTelephone },
  {
    kind: 'small number',
    pattern: new RegExp(
      `\\b(${SMALL})\\s+(?:(?:more|other|further|of\\s+(?:the|these|those|our)|such|new|local|disabled|vulnerable|missing|homeless|exploited|adopted|fostered|looked[- ]after|teenage|older|younger|primary|secondary)\\s+){0,2}${YOUNG}\\b`,
      'gi',
    ),
    holds: isCount,
  },
  {
    kind: 'small number',
    pattern:
      /\b(?:fewer|less)\s+than\s+(?:[2-5]|two|three|four|five)\s+(?:children|young\s+people|families|care\s+leavers|cases)\b/gi,
    holds: () => false,
  },
];

function startsWithName(match: RegExpExecArray): boolean {
  return !NO_NAME.test(match[1]);
}

/**
 * Whether the words before a number allow it to be a case number: after words such as telephone, company or order, or a
 * plus sign, it is another kind of number. British telephone numbers begin with 0.
 */
function isNoTelephone(match: RegExpExecArray, text: string): boolean {
  return !/(?:\b(?:tel(?:ephone)?|phone|call|fax|mobile|ext(?:ension)?|charity|company|vat|registered|invoice|order|grid|postcode)\b[^.]{0,20}|\+\d*\s*)$/i.test(
    text.slice(Math.max(0, match.index - 30), match.index),
  );
}

function isCount(match: RegExpExecArray, text: string): boolean {
  const before = text.slice(Math.max(0, match.index - 24), match.index);
  const after = text.slice(match.index + match[0].length);
  if (SHARE_BEFORE.test(before) && !/\bof\s+(?:the|these|those)\s+$/i.test(before)) return false;
  // "22 of 4", "3.1", "1 December": the digits are part of a larger expression.
  if (/[\d.,/–-]$/.test(before)) return false;
  return !SHARE_AFTER.test(after);
}

/**
 * Finds words that may identify a child: a name with an age or a date, a date of birth, a case number, or a number of
 * people so small that it should be suppressed. The search looks for patterns and knows no names. It finds much but not
 * all, so finding nothing never means that a text is safe (docs/papers.md gives the detection rates).
 * @returns the findings in the order of the text, without overlaps
 */
export function lookForIdentifying(text: string): Identifying[] {
  const found: Identifying[] = [];
  for (const { kind, pattern, group = 0, holds } of LOOKS) {
    pattern.lastIndex = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0] === '') pattern.lastIndex++;
      if (holds && !holds(match, text)) continue;
      const words = match[group].trim();
      const start = match.index + match[0].indexOf(match[group]);
      found.push({ kind, words, start, end: start + words.length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  return found.filter((each, at) => !found.slice(0, at).some(({ start, end }) => each.start < end && start < each.end));
}

/** Advice about one finding, in one sentence. */
export function adviceOn({ kind, words }: Identifying): string {
  switch (kind) {
    case 'date of birth':
      return `“${words}” looks like a date of birth. Leave it out.`;
    case 'child’s name':
      return `“${words}” looks like the name of a child or family. Say “a child” instead.`;
    case 'case number':
      return `“${words}” looks like a case or record number. Leave it out.`;
    case 'small number':
      return `“${words}” is so few that people may know who is meant. Say “fewer than five”, or leave the number out.`;
  }
}
