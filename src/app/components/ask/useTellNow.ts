import { usePlan, useServices } from '../../context/contexts';
import { useRights } from '../../context/rights';
import type { ProgressRow } from '../../../plan/fields';
import { describeProblem } from '../../ui/problem';

/** How a question or an answer reaches the other person. */
export interface Telling {
  /** Whether this page sends it by mail at once: a plan manager's page, where the tenant lets it. */
  isAtOnce: boolean;
  /** Delivers what a row says, and returns in a sentence what became of it. Never throws: the row is written. */
  tell(row: ProgressRow): Promise<string>;
}

const LATER = 'It goes with the next run of reminders.';

/**
 * Delivers a question or an answer that was just written. Only plan managers may claim a mail in the ledger of
 * reminders; what others ask and answer goes with the next run.
 */
export function useTellNow(): Telling {
  const { reminders } = useServices();
  const { data } = usePlan();
  const { manages } = useRights();
  const isAtOnce = manages && reminders.canSend;
  return {
    isAtOnce,
    tell: async (row) => {
      if (!isAtOnce) return LATER;
      try {
        const { sentence } = await reminders.tellNow({ ...data, rows: [...data.rows, row] }, row.day, row.id);
        return sentence;
      } catch (error) {
        return `${describeProblem(error).message} ${LATER}`;
      }
    },
  };
}
