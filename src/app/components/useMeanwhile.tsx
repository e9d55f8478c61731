import * as React from 'react';
import type { ProgressRow } from '../../plan/fields';
import { useServices } from '../context/contexts';
import { MeanwhileNotice } from './MeanwhileNotice';

/** What happened to an action since a form about it was begun. */
export interface Meanwhile {
  /** What is shown of it; empty until sending found something. */
  rows: readonly ProgressRow[];
  notice: React.ReactElement | null;
  /**
   * Whether others decided or reported something that the person has not been shown: then it is shown, and nothing is sent.
   * @param seen the newest row that was known when the form was begun; `key` the form's own
   */
  happened(seen: number, key: string): Promise<boolean>;
}

/** Shows what others did with an action before something is decided over it: rows are only added, so nothing else tells. */
export function useMeanwhile(actionId: number): Meanwhile {
  const { store } = useServices();
  const [rows, setRows] = React.useState<readonly ProgressRow[]>([]);
  const happened = async (seen: number, key: string): Promise<boolean> => {
    const shown = Math.max(seen, ...rows.map(({ id }) => id));
    const history = await store.history(actionId);
    // An earlier try of one's own whose answer was lost is not somebody else's.
    const others = history.rows.filter((row) => row.id > shown && !row.key.startsWith(key));
    if (others.length === 0) return false;
    setRows(others);
    return true;
  };
  return { rows, notice: rows.length > 0 ? <MeanwhileNotice rows={rows} /> : null, happened };
}
