import * as React from 'react';
import type { OpenQuery, Queries } from '../../../plan/actionState';
import { queriesAbout } from '../../../plan/askedItems';
import { formatDay } from '../../../plan/day';
import { itemQueriesOn, statesOnDays } from '../../../plan/states';
import { noQueries } from '../../../plan/queries';
import { usePlan, useServices } from '../../context/contexts';
import { MeanwhileBox } from '../MeanwhileBox';
import type { AskSubject } from './askTargets';

interface AskedMeanwhile {
  notice: React.ReactElement | null;
  /**
   * Whether somebody else has written meanwhile; what they wrote is then shown, and nothing must be sent.
   * @param seen the newest row of Progress that was known when the form was begun
   * @param key the form's own key
   */
  happened(seen: number, key: string): Promise<boolean>;
}

/** Reads the queries about a subject anew. */
function useQueriesNow(subject: AskSubject): () => Promise<Queries> {
  const { store } = useServices();
  const { data } = usePlan();
  return async () => {
    const now = await store.open(data.plan.id);
    if (!now.data) return noQueries();
    return 'rated' in subject
      ? (statesOnDays(now.data, [now.today])[0].get(subject.rated.action.id) ?? noQueries())
      : queriesAbout(itemQueriesOn(now.data, now.today), subject.item);
  };
}

/** What others wrote, each as "Caroline Hart asked meanwhile, on 23 Nov 2026: “When?”"; null for nothing. */
function useNotice(): [React.ReactElement | null, (said: readonly Said[]) => void] {
  const { view } = usePlan();
  const [all, setAll] = React.useState<readonly Said[]>([]);
  const notice =
    all.length === 0 ? null : (
      <MeanwhileBox>
        {all.map(({ rowId, byId, did, day, text }) => (
          <div key={rowId}>
            {view.people.get(byId)?.name ?? 'Somebody'} {did} meanwhile, on {formatDay(day)}: “{text.trim()}”
          </div>
        ))}
      </MeanwhileBox>
    );
  return [notice, setAll];
}

type Said = Pick<OpenQuery, 'rowId' | 'byId' | 'day' | 'text'> & { did: 'asked' | 'answered' };

/**
 * Looks, before a question is sent, whether somebody else has asked about the same since the plan was read, so that
 * nobody is asked twice without knowing.
 */
export function useAskMeanwhile({ subject }: { subject: AskSubject }): AskedMeanwhile {
  const queriesNow = useQueriesNow(subject);
  const shown = React.useRef(0);
  const [notice, show] = useNotice();
  const happened = async (seen: number, key: string): Promise<boolean> => {
    const { queries } = await queriesNow();
    const known = Math.max(seen, shown.current);
    // A question of one's own earlier attempt, whose answer was lost, is no other's.
    const since = queries.filter(({ rowId, keys }) => rowId > known && !keys.includes(key));
    if (since.length === 0) return false;
    shown.current = Math.max(...since.map(({ rowId }) => rowId));
    show(since.map((query) => ({ ...query, did: 'asked' })));
    return true;
  };
  return { notice, happened };
}

/** Looks, before an answer is sent, whether somebody else has answered the same question meanwhile. */
export function useAnsweredMeanwhile(subject: AskSubject, query: OpenQuery): AskedMeanwhile {
  const queriesNow = useQueriesNow(subject);
  const shown = React.useRef(false);
  const [notice, show] = useNotice();
  const happened = async (_seen: number, key: string): Promise<boolean> => {
    const { answered } = await queriesNow();
    const by = answered.find(({ rowId }) => rowId === query.rowId)?.answer;
    if (!by || by.keys.includes(key) || shown.current) return false;
    shown.current = true;
    show([{ ...by, did: 'answered' }]);
    return true;
  };
  return { notice, happened };
}
