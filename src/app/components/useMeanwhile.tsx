import * as React from 'react';
import type { ProgressRow } from '../../plan/fields';
import { useServices } from '../context/contexts';
import { MeanwhileNotice } from './MeanwhileNotice';
import { useNewerRows } from './useNewerRows';

/** Whether others changed an action since somebody opened a form about it. */
export interface Meanwhile {
  /** The rows of others to show; empty until an attempt to send found some. */
  rows: readonly ProgressRow[];
  notice: React.ReactElement | null;
  /**
   * Answers whether others decided or reported something that the person has not yet seen. The rows are then shown, and
   * the form must not be sent.
   * @param seen the newest row that was known when the form was begun
   * @param key the form's own key
   * @param among the actions that are concerned after all, where the form is about several
   */
  happened(seen: number, key: string, among?: readonly number[]): Promise<boolean>;
}

/**
 * Checks for decisions of others before a form about an action is sent. Progress only gains rows, so writing one never
 * conflicts and would not reveal them.
 */
export function useMeanwhile(actionIds: number | readonly number[]): Meanwhile {
  const { store } = useServices();
  const { rows, found } = useNewerRows<ProgressRow>();
  const all = typeof actionIds === 'number' ? [actionIds] : actionIds;
  const happened = async (seen: number, key: string, among: readonly number[] = all): Promise<boolean> => {
    const histories = await Promise.all(among.map((actionId) => store.history(actionId)));
    return found(
      histories.flatMap((history) => history.rows),
      seen,
      key,
    );
  };
  return { rows, notice: rows.length > 0 ? <MeanwhileNotice rows={rows} /> : null, happened };
}
