import type { Action } from '../fields';
import { wordsOf } from '../search';
import { similarityOfWords } from '../textSimilarity';
import { normalisedRef } from './normalisedRef';
import type { IncomingAction } from './incoming';

/** How an action of a file was matched with one in the plan. */
export type FoundBy = 'key' | 'number' | 'words';

export interface Match {
  action: Action;
  incoming: IncomingAction;
  by: FoundBy;
}

/** From this similarity on, two texts count as the same with other wording. */
const SAME = 0.6;
/** Below this similarity an equal number is no match: the file has new numbers. */
const OTHER = 0.25;

/**
 * Matches the actions of a file with those of the plan: by the key in a file exported from the plan, by number, and by
 * words where the numbers have changed. Each action is matched once. Withdrawn actions are matched too, so that they
 * are not added again.
 */
export function matchActions(
  actions: readonly Action[],
  incoming: readonly IncomingAction[],
): { matches: Match[]; added: IncomingAction[]; missing: Action[] } {
  const pairing = new Pairing(actions, incoming);
  pairing.byKey();
  pairing.byNumberAndWords();
  pairing.byWords();
  pairing.byNumber();
  const order = new Map(incoming.map((one, index) => [one, index]));
  const matches = [...pairing.matches].sort((a, b) => (order.get(a.incoming) ?? 0) - (order.get(b.incoming) ?? 0));
  return { matches, added: [...pairing.open], missing: [...pairing.left] };
}

/** Matches actions in steps, the surest way first. Each step sees only the actions that earlier steps left. */
class Pairing {
  readonly matches: Match[] = [];
  /** The actions of the plan, and below those of the file, that have no match yet. */
  readonly left: Set<Action>;
  readonly open: Set<IncomingAction>;
  /** Pairs with the same number but different words; the action may have been reworded entirely. */
  private readonly moved: [one: IncomingAction, action: Action][] = [];
  private readonly words = new Map<object, string[]>();

  constructor(actions: readonly Action[], incoming: readonly IncomingAction[]) {
    this.left = new Set(actions);
    this.open = new Set(incoming);
  }

  byKey(): void {
    const actions = new Map([...this.left].map((action) => [action.key, action]));
    for (const one of [...this.open]) this.take(one.key === null ? undefined : actions.get(one.key), one, 'key');
  }

  byNumberAndWords(): void {
    const actions = new Map([...this.left].map((action) => [normalisedRef(action.ref), action]));
    for (const one of [...this.open]) {
      const action = one.ref === null ? undefined : actions.get(normalisedRef(one.ref));
      if (!action || !this.left.has(action)) continue;
      if (this.similarity(action, one) >= SAME) this.take(action, one, 'number');
      // A row without words names no action: its number alone must not overwrite one.
      else if (one.text !== '') this.moved.push([one, action]);
    }
  }

  /** Matches by words, the most similar pairs first. Only pairs with words in common are compared. */
  byWords(): void {
    const wordsIn = (thing: Action | IncomingAction): string[] => this.wordsIn(thing);
    const similarity = (action: Action, one: IncomingAction): number => this.similarity(action, one);
    for (const { action, one } of likelyPairs([...this.left], [...this.open], wordsIn, similarity))
      this.take(action, one, 'words');
  }

  byNumber(): void {
    for (const [one, action] of this.moved) if (this.similarity(action, one) >= OTHER) this.take(action, one, 'number');
  }

  private take(action: Action | undefined, one: IncomingAction, by: FoundBy): void {
    if (!action || !this.left.has(action) || !this.open.has(one)) return;
    this.left.delete(action);
    this.open.delete(one);
    this.matches.push({ action, incoming: one, by });
  }

  private wordsIn(thing: Action | IncomingAction): string[] {
    const known = this.words.get(thing) ?? wordsOf(thing.text);
    this.words.set(thing, known);
    return known;
  }

  private similarity(action: Action, one: IncomingAction): number {
    return similarityOfWords(this.wordsIn(action), this.wordsIn(one));
  }
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
    // Texts that agree in most words also share one of their rarer words, so only texts that share such a word are
    // compared.
    const rarestFirst = own.sort((a, b) => (withWord.get(a)?.length ?? 0) - (withWord.get(b)?.length ?? 0));
    const candidates = new Set(
      rarestFirst.slice(0, Math.ceil(own.length / 2) + 1).flatMap((word) => withWord.get(word) ?? []),
    );
    for (const action of candidates) {
      const like = similarity(action, one);
      if (like >= SAME) pairs.push({ action, one, like });
    }
  }
  return pairs.sort((a, b) => b.like - a.like);
}
