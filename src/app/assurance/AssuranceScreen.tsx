import * as React from 'react';
import { answerIn } from '../context/parseRoute';
import { Loading } from '../ui/Loading';
import type { ScreenProps } from '../screens';
import { AssuranceYear } from './AssuranceYear';

const AssurancePage = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'assurance-page' */ './AssurancePage')).AssurancePage,
}));

/**
 * The screen of audits and reviews: the calendar of a year, or one audit or review with its findings (requirements 29,
 * 35 and 36).
 */
export function AssuranceScreen({ item, query }: ScreenProps): React.ReactElement {
  if (item === null) return <AssuranceYear year={query.get('year')} planning={query.get('do') === 'plan'} />;
  return (
    <React.Suspense fallback={<Loading what="Opening the audit or review" />}>
      <AssurancePage key={item} item={item} doing={query.get('do')} answering={answerIn(query)} />
    </React.Suspense>
  );
}
