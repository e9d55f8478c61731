import * as React from 'react';
import type { RiskReview } from '../../plan/fields';
import { scoreInWords, scoreOf } from '../../plan/risks/scale';
import type { RiskStanding } from '../../plan/risks/standing';
import { MeanwhileList } from '../components/MeanwhileList';
import { useNewerRows } from '../components/useNewerRows';
import { useServices } from '../context/contexts';

const didWords: { readonly [kind in RiskReview['kind']]: string } = {
  review: 'reviewed it',
  owner: 'named another owner',
  closed: 'closed it',
  reopened: 'opened it again',
};

/** Whether others added to a risk's history since somebody opened a form about it. */
export interface ReviewedMeanwhile {
  /** What others added, to be read before the form is sent; null while there is nothing. */
  notice: React.ReactElement | null;
  /**
   * Answers whether others added something that the person has not yet seen. It is then shown, and the form must not
   * be sent.
   * @param key the form's own key: a row of the person's own earlier attempt is not somebody else's
   */
  happened(key: string): Promise<boolean>;
}

/** Checks for reviews and decisions of others before a form about a risk is sent: rows are only added and never conflict. */
export function useReviewedMeanwhile({ risk, history, remarks }: RiskStanding): ReviewedMeanwhile {
  const { store } = useServices();
  const { rows, found } = useNewerRows<RiskReview>();
  const [seen] = React.useState(() => Math.max(0, ...[...history, ...remarks].map(({ id }) => id)));
  const happened = async (key: string): Promise<boolean> => {
    const all = await store.readRecords('riskReviews');
    return found(
      all.filter(({ riskId }) => riskId === risk.id),
      seen,
      key,
    );
  };
  const notice =
    rows.length === 0 ? null : (
      <MeanwhileList
        entries={rows.map((row) => {
          const score = scoreOf(row.likelihood, row.impact);
          return { ...row, did: didWords[row.kind], result: score ? scoreInWords(score) : '' };
        })}
      />
    );
  return { notice, happened };
}
