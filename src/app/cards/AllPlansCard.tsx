import * as React from 'react';
import { formatDay } from '../../plan/day';
import type { Services } from '../context/services';
import { stateOf } from '../shell/usePlanState';
import { Themed } from '../shell/Themed';
import { useQuery } from '../ui/useQuery';
import { Card, NotReadyWords } from './CardFrame';
import type { CardProps } from './CardFrame';
import { partOfCard } from './partOfCard';

const EachPlan = partOfCard(async () => (await import(/* webpackChunkName: 'each-plan' */ './EachPlan')).EachPlan);

function OfSite({ services, title, lines }: { services: Services; title: string; lines: number }): React.ReactElement {
  EachPlan.useEarly();
  const { store } = services;
  const query = useQuery(React.useCallback(() => store.openAll(), [store]));
  const read = query.status === 'success' ? query.data : null;
  const today = read?.opened.today ?? '';
  return (
    <Card
      title={title}
      aside={read && read.plans.length > 0 ? `As of ${formatDay(today)}` : null}
      reading={query.status === 'pending' ? 'Reading all plans' : null}
      problem={query.status === 'error' ? query.problem : null}
      onRetry={query.refetch}
    >
      {read && read.plans.length === 0 ? <NotReadyWords kind={stateOf(read.opened).kind} /> : null}
      {read && read.plans.length > 0 ? <EachPlan.Part plans={read.plans} today={today} lines={lines} /> : null}
    </Card>
  );
}

/** The card that shows the state of every plan of the site, with a link to each (requirement 68). */
export function AllPlansCard({ services, host, title, lines, idPrefix }: CardProps): React.ReactElement {
  return (
    <Themed services={services} host={host} idPrefix={idPrefix}>
      <OfSite services={services} title={title} lines={lines} />
    </Themed>
  );
}
