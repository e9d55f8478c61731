import { LINE_LENGTH } from '../fields/field';
import type { ReadAction, ReadPlan } from './read';
import { goingOf } from './going';
import type { DatedWords, IncomingAction, IncomingField, IncomingPerson } from './incoming';
import type { LeadMatch } from './leads';
import { readDay } from '../dayEntry';
import { sameText } from '../search';
import { OUTSIDE } from './answers';
import type { Answers } from './answers';
import { plainField, plainFields } from './plainFields';
import type { PlainField } from './plainFields';

/** The search results for each lead's words; empty before the search. */
export type LeadMatches = ReadonlyMap<string, LeadMatch>;

/** An action as read, combined with the person's answers: shown on the screen and brought in. */
export interface UnderstoodAction {
  read: ReadAction;
  incoming: IncomingAction;
  dropped: boolean;
  /** The rating that counts: the one in the file, or the one the person chose. */
  rating: ReadAction['rating'];
  /** Leads who were not found in the directory. */
  unknownLeads: string[];
}

/** The actions of a file, combined with the person's answers. */
export function understandActions(read: ReadPlan, answers: Answers, matches: LeadMatches): UnderstoodAction[] {
  return read.actions.map((action) => understand(action, answers, matches));
}

function understand(read: ReadAction, answers: Answers, matches: LeadMatches): UnderstoodAction {
  const { place } = read;
  const texts = answers.texts[place] ?? {};
  const typed = (value: string | undefined, otherwise: string | null): string | null =>
    value === undefined ? otherwise : value.trim() || null;
  const over = overOf(read, answers);
  const theme = typed(texts.theme, over.theme);
  const number = typed(texts.recommendationNumber, over.recommendationNumber);
  const recommendation = typed(texts.recommendation, over.recommendation) ?? '';
  const chosen = answers.rating[place];
  const rating = chosen === undefined ? read.rating : chosen === 'none' ? null : chosen;
  const due = place in answers.due ? readDay(answers.due[place]).day : read.due;
  const { people, unknown, outside } = peopleOf(read.leads, answers, matches);
  return {
    read,
    dropped: answers.dropped[place] ?? false,
    rating,
    unknownLeads: [...unknown, ...outside],
    incoming: {
      place,
      key: read.key,
      ref: typed(texts.ref, read.ref),
      theme: theme?.replace(/\s+/g, ' ').slice(0, LINE_LENGTH) ?? null,
      recommendation: askedOf(number, recommendation, read, texts),
      alsoAnswers: read.alsoAnswers,
      text: typed(texts.text, read.action) ?? '',
      outcome: typed(texts.outcome, read.outcome) ?? '',
      measure: typed(texts.measure, read.measure) ?? '',
      people,
      externalOwner: inOneLine([read.owner, ...outside]),
      due,
      // Vague words are kept beside the day that the person chose for them.
      dueText:
        read.due === null && read.dueText !== null ? read.dueText.replace(/\s+/g, ' ').slice(0, LINE_LENGTH) : null,
      originalDue: read.originalDue,
      going: goingOf(
        { rating, status: read.status, dueText: read.due === null ? read.dueText : null },
        answers.meanings,
      ),
      progress: typed(texts.progress, progressOf(read)),
      entries: entriesOf(read, texts.progress),
      details: detailsOf(read),
      plain: withLeadText(read.plain, unknown),
    },
  };
}

/** Texts as one line of a list; null where there is none. */
function inOneLine(texts: readonly (string | null)[]): string | null {
  const words = texts.filter((text) => text !== null);
  return words.length > 0 ? words.join('; ').replace(/\s+/g, ' ').slice(0, LINE_LENGTH) : null;
}

/**
 * The plain fields with leads whom the directory does not have, most often posts. They are kept in words until somebody
 * is named, and are no owner outside the service.
 */
function withLeadText(plain: ReadAction['plain'], unknown: readonly string[]): ReadAction['plain'] {
  if (unknown.length === 0) return plain;
  const known = typeof plain.leadText === 'string' ? plain.leadText : null;
  return { ...plain, leadText: inOneLine([...new Set([known, ...unknown])]) };
}

/**
 * The recommendation's number and words. A number that a person typed counts as the recommendation's, whatever it was
 * in the file.
 */
function askedOf(
  number: string | null,
  text: string,
  { numberOfRow }: ReadAction,
  typed: { recommendationNumber?: string },
): IncomingAction['recommendation'] {
  if (number === null && text === '') return null;
  return { number, text, ...(numberOfRow && typed.recommendationNumber === undefined ? { numberOfRow } : {}) };
}

/** The heading over the table, where the person changed the meaning that the reader gave it. */
function overOf(
  { theme, recommendation, recommendationNumber, places }: ReadAction,
  { over }: Answers,
): Pick<ReadAction, 'theme' | 'recommendation' | 'recommendationNumber'> {
  const asTheme = places.theme === undefined ? undefined : over[places.theme];
  const asRecommendation = places.recommendation === undefined ? undefined : over[places.recommendation];
  if (asTheme && asTheme !== 'theme')
    return {
      theme: null,
      recommendation: asTheme === 'recommendation' ? theme : recommendation,
      recommendationNumber: asTheme === 'recommendation' ? null : recommendationNumber,
    };
  if (asRecommendation && asRecommendation !== 'recommendation')
    return {
      theme: asRecommendation === 'theme' ? recommendation : theme,
      recommendation: null,
      recommendationNumber: null,
    };
  return { theme, recommendation, recommendationNumber };
}

/**
 * The people: the first leads, the others are deputies. Names and posts that are not in the directory stay as words,
 * and so do owners outside the service.
 */
function peopleOf(
  leads: readonly string[],
  answers: Answers,
  matches: LeadMatches,
): { people: IncomingPerson[]; unknown: string[]; outside: string[] } {
  const people: IncomingPerson[] = [];
  const unknown: string[] = [];
  const outside: string[] = [];
  for (const words of leads) {
    const answered = words in answers.leads ? answers.leads[words] : undefined;
    const person = answered === undefined ? (matches.get(words)?.sure ?? null) : answered;
    if (person === OUTSIDE) outside.push(words);
    else if (person === null) unknown.push(words);
    else if (!people.some(({ login }) => login === person.login))
      people.push({ login: person.login, name: person.name });
  }
  return { people, unknown, outside };
}

/**
 * The progress text with the status and a first date in words added at its end, so that nothing in the file is lost.
 */
function progressOf({ progress, status, originalDueText, originalDue }: ReadAction): string | null {
  const vagueFirst = originalDueText !== null && originalDue === null;
  const parts = [
    progress,
    status === null || status === progress ? null : `Status: ${status}`,
    vagueFirst ? `First date: ${originalDueText}` : null,
  ];
  return parts.filter((part): part is string => part !== null).join('\n') || null;
}

/**
 * The file's progress notes at several times, the newest last, with the status and other remarks at the end. A single
 * word about progress is no history.
 */
function entriesOf(read: ReadAction, typed: string | undefined): DatedWords[] {
  const { entries, progress } = read;
  if (typed !== undefined || entries.length < 2 || !entries.some(({ day }) => day !== null)) return [];
  const said = entries.map(({ heading, text, day }) => ({
    text: heading === null || text.startsWith(heading) ? text : `${heading}: ${text}`,
    day,
  }));
  const rest = progressOf({ ...read, progress: null });
  const last = said[said.length - 1];
  return rest === null || progress === null ? said : [...said.slice(0, -1), { ...last, text: `${last.text}\n${rest}` }];
}

/**
 * The texts under the file's own headings. A value that does not fit a field of the plan is a doubt and is left out
 * here.
 */
function detailsOf({ others }: ReadAction): ReadAction['others'] {
  return others.filter(({ heading }) => !plainFields.some(([, { label }]) => sameText(label, heading)));
}

/** The fields for which the file has a column or a heading line. */
export function fieldsOf(read: ReadPlan): Set<IncomingField> {
  const fields = new Set<IncomingField>();
  const of: [IncomingField, (action: ReadAction) => unknown][] = [
    ['theme', (action) => action.theme],
    ['recommendation', (action) => action.recommendation ?? action.recommendationNumber],
    ['also answers', (action) => action.alsoAnswers[0]],
    ['outcome', (action) => action.outcome],
    ['measure', (action) => action.measure],
    ['people', (action) => action.leads[0] ?? action.owner],
    ['due', (action) => action.dueText],
    ['progress', (action) => action.progress ?? action.status],
    ['details', (action) => detailsOf(action)[0]],
  ];
  for (const [field, value] of of) if (read.actions.some((action) => value(action))) fields.add(field);
  const column = {
    alsoAnswers: 'also answers',
    outcome: 'outcome',
    measure: 'measure',
    leads: 'people',
    deputies: 'people',
    owner: 'people',
    due: 'due',
  } as const;
  if (read.actions.some(({ key }) => key !== null)) fields.add('details');
  // Where the file names a lead whom the directory does not have, the plan keeps the words.
  if (read.actions.some(({ key, leads }) => key === null && leads.length > 0)) fields.add('field:leadText');
  for (const { field } of read.columns) {
    if (field && field in column) fields.add(column[field as keyof typeof column]);
    if (field && plainField(field)) fields.add(field as PlainField);
  }
  return fields;
}
