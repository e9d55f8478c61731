import { similarity } from '../../../plan/textSimilarity';
import type { ReadAction } from '../plan';

/** The correct contents of one action; a field that is left out is empty. */
export interface TrueAction {
  action: string;
  ref?: string;
  theme?: string;
  recommendation?: string;
  outcome?: string;
  measure?: string;
  leads?: string[];
  due?: string;
  rating?: string;
  progress?: string;
}

/** How well plans were read. */
export interface Score {
  /** The share of actions of the truth that were found. */
  recall: number;
  /** The share of actions that were read and exist. */
  precision: number;
  /** The harmonic mean of precision and recall. */
  f1: number;
  /** The share of correct fields among the fields of actions that were found. */
  fields: number;
  /** The errors, one sentence each. */
  wrong: string[];
}

const FIELDS = ['ref', 'theme', 'recommendation', 'outcome', 'measure', 'leads', 'due', 'rating', 'progress'] as const;

/** The similarity from which two texts count as the same action, however its cell was divided. */
const SAME = 0.85;

const normalised = (value: unknown): string =>
  (Array.isArray(value) ? value.join('; ') : String(value ?? '')).replace(/\s+/g, ' ').trim();

/** The action read that is most like the true one; undefined where none is like it. */
function closestTo(wanted: TrueAction, read: Iterable<ReadAction>): ReadAction | undefined {
  const liked = [...read].map((action) => ({
    action,
    alike: similarity(normalised(action.action), normalised(wanted.action)),
  }));
  return liked.filter(({ alike }) => alike >= SAME).sort((a, b) => b.alike - a.alike)[0]?.action;
}

/** Scores the reading of several plans, each with its name, against their correct contents. */
export function scoreOf(plans: readonly { name: string; read: readonly ReadAction[]; truth: TrueAction[] }[]): Score {
  const wrong: string[] = [];
  let [found, there, taken, right, asked] = [0, 0, 0, 0, 0];
  for (const { name, read, truth } of plans) {
    there += truth.length;
    taken += read.length;
    const left = new Set(read);
    for (const wanted of truth) {
      const match = closestTo(wanted, left);
      if (!match) {
        wrong.push(`${name}: “${wanted.action}” was not found.`);
        continue;
      }
      left.delete(match);
      found++;
      for (const field of FIELDS) {
        asked++;
        if (normalised(match[field]) === normalised(wanted[field])) right++;
        else
          wrong.push(
            `${name}, “${wanted.action}”: ${field} is “${normalised(match[field])}”, not “${normalised(wanted[field])}”.`,
          );
      }
    }
    for (const { action } of left) wrong.push(`${name}: “${normalised(action)}” is no action.`);
  }
  return {
    recall: found / there,
    precision: found / taken,
    f1: (2 * found) / (there + taken),
    fields: right / asked,
    wrong,
  };
}
