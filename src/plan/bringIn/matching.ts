import type { Action } from '../fields';
import { wordsOf } from '../search';
import { similarityOfWords } from '../textSimilarity';
import type { IncomingAction } from './incoming';

/** How an action of a file was found in the plan. */
export type FoundBy = 'key' | 'number' | 'words';

export interface Match {
  action: Action;
  incoming: IncomingAction;
  by: FoundBy;
}

/** From here on two texts are one, put differently. */
const SAME = 0.6;
/** Below this a number alone makes no match: the file counts anew. */
const OTHER = 0.25;

/**
 * Which actions of a file are which of the plan: by the key that a file taken out of the plan carries, by number, and by
 * words where the numbers have moved. Each is matched once. Withdrawn actions match too, so that they are not made anew.
 */
export function matchActions(
  actions: readonly Action[],
  incoming: readonly IncomingAction[],
): { matches: Match[]; added: IncomingAction[]; missing: Action[] } {
  const left = new Set(actions);
  const open = new Set(incoming);
  const matches: Match[] = [];
  const take = (action: Action, one: IncomingAction, by: FoundBy): void => {
    left.delete(action);
    open.delete(one);
    matches.push({ action, incoming: one, by });
  };
  const byKey = new Map(actions.map((action) => [action.key, action]));
  for (const one of incoming) {
    const action = one.key === null ? undefined : byKey.get(one.key);
    if (action && left.has(action)) take(action, one, 'key');
  }
  const words = new Map<object, string[]>();
  const wordsIn = (thing: Action | IncomingAction): string[] => {
    const known = words.get(thing) ?? wordsOf(thing.text);
    words.set(thing, known);
    return known;
  };
  const similarity = (action: Action, one: IncomingAction): number => similarityOfWords(wordsIn(action), wordsIn(one));
  const byRef = new Map([...left].map((action) => [bareRef(action.ref), action]));
  const moved: IncomingAction[] = [];
  for (const one of open) {
    const action = one.ref === null ? undefined : byRef.get(bareRef(one.ref));
    if (!action || !left.has(action)) continue;
    if (similarity(action, one) >= SAME) take(action, one, 'number');
    // A row without words names nothing: its number alone must not overwrite an action.
    else if (one.text !== '') moved.push(one);
  }
  // The likeliest pairs first. The words in common narrow down which pairs are worth comparing.
  for (const { action, one } of likelyPairs([...left], [...open], wordsIn, similarity))
    if (left.has(action) && open.has(one)) take(action, one, 'words');
  for (const one of moved) {
    const action = byRef.get(bareRef(one.ref ?? ''));
    if (action && open.has(one) && left.has(action) && similarity(action, one) >= OTHER) take(action, one, 'number');
  }
  const order = new Map(incoming.map((one, place) => [one, place]));
  matches.sort((a, b) => (order.get(a.incoming) ?? 0) - (order.get(b.incoming) ?? 0));
  return { matches, added: [...open], missing: [...left] };
}

function likelyPairs(
  actions: Action[],
  incoming: IncomingAction[],
  wordsIn: (thing: Action | IncomingAction) => string[],
  similarity: (action: Action, one: IncomingAction) => number,
): { action: Action; one: IncomingAction }[] {
  const withWord = new Map<string, Action[]>();
  for (const action of actions)
    for (const word of new Set(wordsIn(action))) {
      const some = withWord.get(word);
      if (some) some.push(action);
      else withWord.set(word, [action]);
    }
  const pairs: { action: Action; one: IncomingAction; like: number }[] = [];
  for (const one of incoming) {
    const own = [...new Set(wordsIn(one))];
    // Two texts of which most words agree share one of the rarer words, too.
    const rare = own.sort((a, b) => (withWord.get(a)?.length ?? 0) - (withWord.get(b)?.length ?? 0));
    const worth = new Set(rare.slice(0, Math.ceil(own.length / 2) + 1).flatMap((word) => withWord.get(word) ?? []));
    for (const action of worth) {
      const like = similarity(action, one);
      if (like >= SAME) pairs.push({ action, one, like });
    }
  }
  return pairs.sort((a, b) => b.like - a.like);
}

/** "R1.2." and "1.2" are one number. */
export function bareRef(ref: string): string {
  return ref
    .toLowerCase()
    .replace(/^(?:action|no|ref|r)\.?\s*(?=\d)/, '')
    .replace(/[\s.):]+$/, '')
    .trim();
}
