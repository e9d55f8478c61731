import type { RatingKey } from '../../plan/fields';

const RATINGS: Record<string, RatingKey> = {
  blue: 'Blue',
  b: 'Blue',
  green: 'Green',
  g: 'Green',
  amber: 'Amber',
  yellow: 'Amber',
  orange: 'Amber',
  a: 'Amber',
  red: 'Red',
  r: 'Red',
  grey: 'Grey',
  gray: 'Grey',
  n: 'Grey',
};

/** Only this many first characters of a text are matched against patterns, so that no long text makes them slow. */
const START = 200;

/** A rating given in words: its key, and whether the text says more than the colour ("Amber: recruiting"). */
export interface PrintedRating {
  rating: RatingKey;
  saysMore: boolean;
}

/** Emoji whose own colour gives a rating. */
const SIGNS: Record<string, RatingKey> = {
  '🔵': 'Blue',
  '🟦': 'Blue',
  '🟢': 'Green',
  '🟩': 'Green',
  '🟡': 'Amber',
  '🟨': 'Amber',
  '🟠': 'Amber',
  '🟧': 'Amber',
  '🔴': 'Red',
  '🟥': 'Red',
  '⚪': 'Grey',
  '⬜': 'Grey',
};
const SIGN = new RegExp(`^\\s*(${Object.keys(SIGNS).join('|')})\ufe0f?\\s*`, 'u');

/** Whether a text is nothing but a sign whose colour rates. */
export function isColouredSign(text: string): boolean {
  return text !== '' && text.length < 8 && text.replace(SIGN, '') === '';
}

/** A letter of the key before its word, as the papers of this product print a rating: "R Off track. Late 23 days." */
const LETTER_AND_WORD = /^([BGARN])\s+(?=(?:complete|embedded|on track|at risk|off track|not now|paused|not yet)\b)/i;

/** A printed rating without the letter that stands before its word. */
export function withoutLetter(text: string): string {
  return text.replace(LETTER_AND_WORD, '');
}

/**
 * Whether a text's first letter is a rating. A single letter more often begins a sentence ("A plan is…"), unless
 * punctuation or the rating's own word follows it.
 */
function isRatingLetter(start: string): boolean {
  return /^\W*[a-z]+\s*[-–—:(,;.\n]/i.test(start) || LETTER_AND_WORD.test(start);
}

/** The rating that a cell's first word or coloured sign gives; null for none or for two ("Amber/Green"). */
export function ratingInWords(text: string): PrintedRating | null {
  const sign = SIGN.exec(text.slice(0, START));
  if (sign) {
    const rating = SIGNS[sign[1]];
    const words = text.slice(sign[0].length);
    const said = ratingInWords(words);
    return said?.rating === rating ? said : { rating, saysMore: /[\p{L}\p{N}]/u.test(words) };
  }
  const start = text.slice(0, START);
  const match = /^\W*([a-z]+)\b\W*([\s\S]*)$/i.exec(start);
  const rating = match ? RATINGS[match[1].toLowerCase()] : undefined;
  if (!match || !rating) return null;
  const rest = match[2].replace(/\W+$/, '');
  if (rest === '') return { rating, saysMore: false };
  if (match[1].length === 1 && !isRatingLetter(start)) return null;
  const second = /^([a-z]+)/i.exec(rest)?.[1].toLowerCase() ?? '';
  if (RATINGS[second] && RATINGS[second] !== rating) return null;
  return { rating, saysMore: RATINGS[second] !== rating || rest.length > second.length };
}

/**
 * The rating that a colour means, by its hue. All shades of Office's own reds, ambers, greens and blues count. Null for
 * white, black, purple and very pale tints.
 * @param colour "FFC000"
 */
export function ratingOfColour(colour: string): RatingKey | null {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const light = (most + least) / 2;
  const range = most - least;
  if (range < 0.1) return light > 0.35 && light < 0.88 ? 'Grey' : null;
  if (light > 0.94 || light < 0.08) return null;
  let hue = 60 * ((red - green) / range + 4);
  if (most === red) hue = 60 * (((green - blue) / range + 6) % 6);
  else if (most === green) hue = 60 * ((blue - red) / range + 2);
  if (hue < 18 || hue >= 335) return 'Red';
  if (hue < 66) return 'Amber';
  if (hue < 172) return 'Green';
  return hue < 262 ? 'Blue' : null;
}

/**
 * The forms in which recommendations, themes and actions are numbered in print: "12", "1.2", "1b", "R12.3", "A/4",
 * "(iii)".
 */
const NUMBERING = '[A-Z]{0,4}[.\\s/-]?\\d{1,3}(?:[./-]\\d{1,3}){0,3}(?:\\s?[a-z]|\\([a-z]\\))?';
const ONLY_NUMBER = new RegExp(`^\\(?(?:${NUMBERING})\\)?[.):]?$`, 'i');
/** A leading plain number counts only with a full stop or bracket: "2 social workers" is not number 2. */
const LEADING_NUMBER =
  /^(?:(\(?\d{1,3}[a-z]?[.):]+)\s+|((?:[A-Z]{1,3}\.?\s?)?\d{1,3}(?:\.\d{1,3}){1,3}[a-z]?|[A-Z]{1,3}\d{1,3}(?:\.\d{1,3}){0,3}[a-z]?|\d{1,3}[a-z])[.):]?\s+(?:[-–—]\s+)?)(?=\S)/;

/** Whether a text is only a number to cite by. */
export function isNumbering(text: string): boolean {
  return text.length < 16 && ONLY_NUMBER.test(text);
}

/** "3. Improve supervision" → ["3", "Improve supervision"]; null when the text does not begin with a number. */
export function splitNumber(text: string): { number: string; rest: string } | null {
  const match = LEADING_NUMBER.exec(text.slice(0, START));
  if (!match) return null;
  return { number: bareNumber(match[1] ?? match[2]), rest: text.slice(match[0].length) };
}

/** The number without brackets and full stop: "(3)." → "3". */
export function bareNumber(text: string): string {
  return text
    .trim()
    .replace(/^\(|[.):]+$/g, '')
    .replace(/\($/, '')
    .trim();
}

/** A recommendation or theme that a passage, a row across the table or a cell names for the rows below. */
export interface Announced {
  kind: 'recommendation' | 'theme';
  number: string | null;
  /** The recommendation's own words, or the theme as printed; "" when only the number is given. */
  text: string;
  /** False when the shape of the text suggests the kind, not its words. */
  sure: boolean;
}

const LABELLED_RECOMMENDATION =
  /^(?:ofsted |inspection |key |report )?(?:recommendations?|recs?\.?|area for (?:improvement|priority action)|(?:priority action|requirement)(?=\s*(?:number|no\.?|#)?\s*\d)|R(?=\s?\d))\s*(?:number|no\.?|#)?\s*(\d{1,3}(?:\.\d{1,3})*[a-z]?)?(?![\w/])\s*[:.)–—-]*\s*([\s\S]*)$/i;
const LABELLED_THEME =
  /^(?:improvement |strategic |key )?(?:priority|theme|work ?stream|strand|objective|pillar|section|domain|outcome)(?: area)?\s*(?:number|no\.?)?\s*(?:[A-Z]?\d{1,2}|[A-Z]|one|two|three|four|five|six|seven|eight|nine|ten)?\s*(?:[:.)–—-]|$)/i;

/** Who reports on a council, and what they said: "Ofsted said: “…”", "The peer team said: …". */
const REPORTER =
  "(?:what )?(?:the )?(?:ofsted|inspect(?:ors?|ion|orate)|peer (?:team|review|challenge)|auditors?|regulator|reviewers?|report|letter|ilacs|cqc|hmip?|hmicfrs|ombudsman)(?: team| report| letter|’s report|'s report)?";
const QUOTED = new RegExp(
  `^${REPORTER}(?:\\s+(?:said|says|found|told us|identified|asked(?: us)?|states?d?|recommend(?:s|ed)|noted)(?: that)?\\s*[:–—-]|\\s*:(?=\\s*[“"‘'])|\\s+(?:said|found)(?=\\s*[“"‘']))\\s*([\\s\\S]{20,})$`,
  'i',
);
const LONGEST_QUOTATION = 2000;
const QUOTES = /^[“"‘']([\s\S]*?)[”"’']\.?$/;

/** The recommendation or theme that a line above or across a table names; null for neither. */
export function announcedBy(text: string): Announced | null {
  const start = text.slice(0, START);
  const quoted = QUOTED.exec(text.slice(0, LONGEST_QUOTATION))?.[1].trim();
  if (quoted) return { kind: 'recommendation', number: null, text: QUOTES.exec(quoted)?.[1] ?? quoted, sure: true };
  const recommendation = LABELLED_RECOMMENDATION.exec(start);
  if (recommendation) {
    const [, number = null, begun] = recommendation;
    const words = begun + text.slice(START);
    // The word "Recommendations" alone above everything is a title, not a recommendation.
    if (number !== null || (/^(?:ofsted )?(?:recommendation|area)/i.test(text) && words.length > 20))
      return { kind: 'recommendation', number, text: words.trim(), sure: true };
  }
  if (LABELLED_THEME.test(start)) return { kind: 'theme', number: null, text, sure: true };
  const numbered = splitNumber(text);
  if (numbered && numbered.rest.split(/\s+/).length >= 5)
    return { kind: 'recommendation', number: numbered.number, text: numbered.rest, sure: false };
  return null;
}

/** What a column of ratings says in place of a colour, where it is all that the cell says. */
const PHRASES: readonly [RegExp, RatingKey][] = [
  [/^completed?$/i, 'Blue'],
  [/^on (?:track|target|course)$/i, 'Green'],
  [/^at risk$/i, 'Amber'],
  [/^off (?:track|target|course)$/i, 'Red'],
];

/** The rating that a phrase in a column of ratings stands for: "On track"; null for any other text. */
export function ratingOfPhrase(text: string): RatingKey | null {
  const said = text.trim().replace(/[.!]$/, '');
  return PHRASES.find(([phrase]) => phrase.test(said))?.[1] ?? null;
}
