import { daysMeant } from '../../documents/existingPlan';
import type { PlanProblem, ReadPlan } from '../../documents/existingPlan';
import type { Candidate } from '../../plan/bringIn/leads';
import { recommendationFinder } from '../../plan/bringIn/recommendationMeant';
import type { Recommendation } from '../../plan/fields';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { readDay } from '../forms/dayEntry';
import { OUTSIDE } from '../../plan/bringIn/answers';
import type { Answers } from '../../plan/bringIn/answers';
import type { LeadMatches, UnderstoodAction } from '../../plan/bringIn/understood';

/** The ways to settle a doubt; 'look' only asks the person to confirm the reading. */
export type Fix =
  | { kind: 'heading'; heading: string }
  | { kind: 'over'; place: string; taken: 'theme' | 'recommendation' }
  | { kind: 'words'; place: string }
  | { kind: 'number'; place: string }
  | { kind: 'lead'; words: string; offered: Candidate[] }
  | { kind: 'date'; place: string; offered: Day[] }
  | { kind: 'rating'; place: string }
  | { kind: 'look' };

export type FixKind = Fix['kind'];

/**
 * A doubt to settle before the plan is brought in: its place, the words read, their meaning as understood, and the way
 * to settle it.
 */
export interface Doubt {
  id: string;
  /** The place in the file. */
  place: string;
  /** The action that the doubt concerns, as people call it; null when the doubt concerns more than one action. */
  action: string | null;
  read: string;
  understood: string;
  fix: Fix;
  answered: boolean;
}

/** The kinds in the order in which they are shown: doubts that change most of the reading come first. */
export const fixKinds: readonly FixKind[] = ['heading', 'over', 'words', 'number', 'lead', 'date', 'rating', 'look'];

/** The plan that receives the file's actions. */
interface ThePlan {
  recommendations?: readonly Recommendation[] | undefined;
  /** The numbers that new actions will have, by their place in the file. */
  numbers?: ReadonlyMap<string, string>;
}

/** Every doubt about a file, with the answers so far. */
export function doubtsOf(
  read: ReadPlan,
  actions: readonly UnderstoodAction[],
  answers: Answers,
  matches: LeadMatches,
  { recommendations = [], numbers = new Map() }: ThePlan = {},
): Doubt[] {
  const kept = actions.filter(({ dropped }) => !dropped);
  const byPlace = new Map<string, UnderstoodAction>();
  for (const action of actions) {
    byPlace.set(action.read.place, action);
    for (const place of Object.values(action.read.places)) if (place && !byPlace.has(place)) byPlace.set(place, action);
  }
  const doubts = [
    ...read.problems.flatMap((problem) => ofProblem(problem, read, byPlace, answers)),
    ...repeatedNumbers(kept, answers, numbers),
    ...unknownLeads(kept, answers, matches),
    ...recommendationsAtOdds(kept, answers, recommendations),
  ];
  return doubts.sort((a, b) => fixKinds.indexOf(a.fix.kind) - fixKinds.indexOf(b.fix.kind));
}

function ofProblem(
  { place, message, kind }: PlanProblem,
  read: ReadPlan,
  byPlace: ReadonlyMap<string, UnderstoodAction>,
  answers: Answers,
): Doubt[] {
  // Repeated numbers are worked out again from the current answers in `repeatedNumbers`.
  if (kind === 'repeated number') return [];
  const action = byPlace.get(place);
  if (action?.dropped) return [];
  const base = { id: `${place} ${message}`, place, action: action ? nameOf(action) : null };
  const seen = answers.seen[base.id] ?? false;
  const column = read.columns.find((each) => each.place === place);
  if (column)
    return [{ ...base, action: null, read: column.heading, understood: message, fix: { kind: 'heading', heading: column.heading }, answered: seen }]; // prettier-ignore
  const ofAction = action ? actionDoubt(base, action, { message, kind }, answers) : null;
  return [ofAction ?? lineDoubt(base, message, answers)];
}

type DoubtBase = Pick<Doubt, 'id' | 'place' | 'action'>;

/** A doubt about one cell of an action; null when the cell has no control to correct it. */
function actionDoubt(
  base: DoubtBase,
  action: UnderstoodAction,
  { message, kind }: Pick<PlanProblem, 'message' | 'kind'>,
  answers: Answers,
): Doubt | null {
  const { place, places, due } = action.read;
  if (kind === 'no words')
    return { ...base, read: 'No words', understood: message, fix: { kind: 'words', place }, answered: action.incoming.text !== '' }; // prettier-ignore
  if (due === null && [places.due, places.originalDue, places.revisedDue].includes(base.place))
    return dateDoubt(base, action, message, answers);
  if (places.rating === base.place)
    return { ...base, read: ratingRead(action), understood: message, fix: { kind: 'rating', place }, answered: place in answers.rating || (answers.seen[base.id] ?? false) }; // prettier-ignore
  return null;
}

/** A doubt about a line above actions, or a doubt that somebody can only confirm. */
function lineDoubt(base: DoubtBase, message: string, answers: Answers): Doubt {
  const seen = answers.seen[base.id] ?? false;
  const taken = /was read as the (theme|recommendation) of/.exec(message)?.[1] as
    'theme' | 'recommendation' | undefined;
  if (taken)
    return { ...base, action: null, read: /“(.*)”/.exec(message)?.[1] ?? '', understood: message, fix: { kind: 'over', place: base.place, taken }, answered: base.place in answers.over || seen }; // prettier-ignore
  return { ...base, read: /^“([^”]*)”/.exec(message)?.[1] ?? '', understood: message, fix: { kind: 'look' }, answered: seen }; // prettier-ignore
}

function dateDoubt(base: DoubtBase, { read, incoming }: UnderstoodAction, message: string, answers: Answers): Doubt {
  const typed = answers.due[read.place];
  const understood =
    incoming.due !== null ? `Due ${formatDay(incoming.due)}; the words are kept beside it.` : 'No day.';
  return {
    ...base,
    read: read.dueText ?? '',
    understood: typed === undefined ? message : typed === '' ? 'No day; the words alone are kept.' : understood,
    fix: { kind: 'date', place: read.place, offered: daysMeant(read.dueText ?? '') },
    answered: typed === '' || (typed !== undefined && readDay(typed).day !== null),
  };
}

function ratingRead({ read }: UnderstoodAction): string {
  return [read.rating, read.status].filter(Boolean).join(', ') || 'a colour';
}

/** Numbers that two actions would share, in the file or with the plan. The first action keeps the number. */
function repeatedNumbers(
  actions: readonly UnderstoodAction[],
  answers: Answers,
  numbers: ReadonlyMap<string, string>,
): Doubt[] {
  const first = new Map<string, UnderstoodAction>();
  return actions.flatMap((action): Doubt[] => {
    const { ref } = action.incoming;
    const { place } = action.read;
    const asked = answers.texts[place]?.ref !== undefined;
    const before = ref === null ? undefined : first.get(ref);
    if (ref !== null && !before) first.set(ref, action);
    const given = numbers.get(place);
    if (!before && isOther(ref, given)) return [takenInPlan(action, ref ?? '', given ?? '', answers)];
    if (!before && (!asked || action.read.ref === null || ref === action.read.ref)) return [];
    return [
      {
        id: `${place} number`,
        place,
        action: nameOf(action),
        read: action.read.ref ?? '',
        understood: before
          ? `Number ${ref} stands at ${before.read.place} too. Give this one another, or leave it empty for the next free one.`
          : numberInWords(ref, given),
        fix: { kind: 'number', place },
        answered: !before,
      },
    ];
  });
}

const isOther = (ref: string | null, given: string | undefined): boolean =>
  ref !== null && given !== undefined && given !== ref;

function numberInWords(ref: string | null, given: string | undefined): string {
  if (ref !== null) return `It gets the number ${ref}.`;
  return `It gets the next free number${given === undefined ? '' : `, ${given}`}.`;
}

/** An action whose number the plan has given to another one already, which it keeps for good. */
function takenInPlan(action: UnderstoodAction, ref: string, given: string, answers: Answers): Doubt {
  const { place } = action.read;
  const id = `${place} number taken`;
  return {
    id,
    place: action.read.places.ref ?? place,
    action: nameOf(action),
    read: ref,
    understood: `The plan has another action ${ref}. This one becomes ${given}.`,
    fix: { kind: 'look' },
    answered: answers.seen[id] ?? false,
  };
}

/** Actions whose words and number point to different recommendations of the plan, or whose words fit several. */
function recommendationsAtOdds(
  actions: readonly UnderstoodAction[],
  answers: Answers,
  recommendations: readonly Recommendation[],
): Doubt[] {
  const meant = recommendationFinder(recommendations);
  return actions.flatMap((action): Doubt[] => {
    const { recommendation } = action.incoming;
    const understood = recommendation && meant(recommendation).doubt;
    if (!understood) return [];
    const { place, places } = action.read;
    const id = `${place} recommendation`;
    const read = `${recommendation.number ?? ''} ${recommendation.text}`.trim();
    const at = places.recommendation ?? place;
    return [{ id, place: at, action: nameOf(action), read, understood, fix: { kind: 'look' }, answered: answers.seen[id] ?? false }]; // prettier-ignore
  });
}

/** One doubt for each lead, as written in the file, whom the directory does not identify clearly. */
function unknownLeads(actions: readonly UnderstoodAction[], answers: Answers, matches: LeadMatches): Doubt[] {
  const places = new Map<string, UnderstoodAction[]>();
  for (const action of actions)
    for (const words of action.read.leads) places.set(words, [...(places.get(words) ?? []), action]);
  return [...places].flatMap(([words, some]): Doubt[] => {
    const match = matches.get(words);
    if (!match || match.sure) return [];
    const answered = words in answers.leads;
    const person = answers.leads[words];
    const [{ read }] = some;
    return [
      {
        id: `lead ${words}`,
        place: read.places.leads ?? read.place,
        action: some.length === 1 ? nameOf(some[0]) : `${some.length} actions`,
        read: words,
        understood: answered
          ? leadAnswerInWords(person)
          : match.offered.length > 0
            ? 'Not certain who is meant.'
            : 'Nobody of that name was found in the directory. The words are kept until somebody is named.',
        fix: { kind: 'lead', words, offered: match.offered },
        answered,
      },
    ];
  });
}

function leadAnswerInWords(person: Answers['leads'][string]): string {
  if (person === OUTSIDE) return 'An owner outside the service. Somebody here will have to answer for them.';
  return person ? `${person.name} leads.` : 'Kept in words until somebody is named.';
}

/** The name of an action in messages, before the action has a number in the plan. */
export function nameOf({ incoming: { ref, text, place } }: UnderstoodAction): string {
  if (ref !== null) return ref;
  return text === '' ? `the row at ${place}` : `“${text.slice(0, 40)}${text.length > 40 ? '…' : ''}”`;
}
