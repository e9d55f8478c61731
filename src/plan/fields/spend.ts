import { choice, day, key, line, number, optionalRow, planId, text } from './field';
import type { Row } from './field';

/** The fields of a budget line (requirement 26). */
export const spendFields = {
  title: line('What for'),
  kind: choice('Kind', ['budget', 'post', 'spend'], 'spend'),
  /** The amount in pounds. */
  amount: number('Pounds'),
  actionId: optionalRow('For action', 'actions'),
  day: day('From'),
  until: day('Until'),
  funding: line('Paid from'),
  note: text('Note'),
  planId: planId(),
  key: key(),
};

/**
 * A line of the plan's money: its budget, a post paid from it, or an amount spent (requirement 26). For managers only.
 */
export type Spend = Row<typeof spendFields>;
