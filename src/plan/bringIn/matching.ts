import type { Action } from '../fields';
import { wordsOf } from '../search';
import { similarityOfWords } from '../textSimilarity';
import { bareRef } from './bareRef';
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
  const pairing = new Pairing(actions, incoming);
  pairing.byKey();
  pairing.byNumberAndWords();
  pairing.byWords();
  pairing.byNumber();
  const order = new Map(incoming.map((one, index) => [one, index]));
  const matches = [...pairing.matches].sort((a, b) => (order.get(a.incoming) ?? 0) - (order.get(b.incoming) ?? 0));
  return { matches, added: [...pairing.open], missing: [...pairing.left] };
}

/** Matches step by step, the surest way first; what one step has matched the next no longer sees. */
class Pairing {
  readonly matches: Match[] = [];
  /** The actions of the plan, and below those of the file, that have no match yet. */
  readonly left: Set<Action>;
  readonly open: Set<IncomingAction>;
  /** Rows whose number is an action's but whose words are not: it may have been put quite differently. */
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
    const actions = new Map([...this.left].map((action) => [bareRef(action.ref), action]));
    for (const one of [...this.open]) {
      const action = one.ref === null ? undefined : actions.get(bareRef(one.ref));
      if (!action || !this.left.has(action)) continue;
      if (this.similarity(action, one) >= SAME) this.take(action, one, 'number');
      // A row without words names nothing: its number alone must not overwrite an action.
      else if (one.text !== '') this.moved.push([one, action]);
    }
  }

  /** The likeliest pairs first. The words in common narrow down which pairs are worth comparing. */
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
    // Texts that agree in most words also share one of their rarer words, so only those are compared.
    const rare = own.sort((a, b) => (withWord.get(a)?.length ?? 0) - (withWord.get(b)?.length ?? 0));
    const worth = new Set(rare.slice(0, Math.ceil(own.length / 2) + 1).flatMap((word) => withWord.get(word) ?? []));
    for (const action of worth) {
      const like = similarity(action, one);
      if (like >= SAME) pairs.push({ action, one, like });
    }
  }
  return pairs.sort((a, b) => b.like - a.like);
}
