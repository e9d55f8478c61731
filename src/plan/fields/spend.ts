import { choice, day, key, line, number, optionalRow, planId, text } from './field';
import type { Row } from './field';

/** The fields of a line of the plan's money (requirement 26). */
export const spendFields = {
  title: line('What for'),
  kind: choice('Kind', ['budget', 'post', 'spend'], 'spend'),
  /** Pounds. */
  amount: number('Pounds'),
  actionId: optionalRow('For action', 'actions'),
  day: day('From'),
  until: day('Until'),
  funding: line('Paid from'),
  note: text('Note'),
  planId: planId(),
  key: key(),
};

/** Money of the plan: its budget, a post paid from it, or something spent (requirement 26). For managers only. */
export type Spend = Row<typeof spendFields>;
