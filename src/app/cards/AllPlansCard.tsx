import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { allPlansOf, allPlansSentence } from '../../plan/allPlans/standings';
import type { AllPlans, PlanStanding } from '../../plan/allPlans/standings';
import { formatDay } from '../../plan/day';
import { OnPlan } from '../context/OnPlan';
import { screenRoute } from '../context/routes';
import type { Services } from '../context/services';
import { SmallRatingBar } from '../rating/RatingBar';
import { stateOf } from '../shell/usePlanState';
import { Themed } from '../shell/Themed';
import { useButtonLinkStyles } from '../ui/buttonLink';
import { RouteLink } from '../ui/RouteLink';
import { useSectionStyles } from '../ui/sectionStyles';
import { smallText } from '../ui/styleParts';
import { useQuery } from '../ui/useQuery';
import { Card, NotReadyWords } from './CardFrame';
import type { CardProps } from './CardFrame';

const useStyles = makeStyles({
  words: { marginTop: '8px', marginBottom: '12px' },
  row: { paddingTop: '8px', paddingBottom: '8px' },
  title: { fontWeight: tokens.fontWeightSemibold },
  late: { display: 'block', ...smallText, marginBottom: '4px' },
});

/** How many actions of a plan are past their due date: "2 late", "None late". */
const lateWords = ({ late, view }: PlanStanding): string =>
  view.counts.total === 0 ? 'No actions yet' : `${late.length === 0 ? 'None' : late.length} late`;

function Plans({ all, lines }: { all: AllPlans; lines: number }): React.ReactElement {
  const styles = useStyles();
  const section = useSectionStyles();
  const button = useButtonLinkStyles();
  const more = all.open.length - lines;
  return (
    <>
      <p className={styles.words}>{allPlansSentence(all)}</p>
      <ul className={section.list}>
        {all.open.slice(0, lines).map((standing) => (
          <OnPlan key={standing.data.plan.id} id={standing.data.plan.id}>
            <li className={mergeClasses(section.row, styles.row)}>
              <RouteLink to="#/" className={mergeClasses(section.stretched, styles.title)}>
                {standing.data.plan.title}
              </RouteLink>
              <span className={styles.late}>{lateWords(standing)}</span>
              {standing.view.counts.total > 0 ? (
                <SmallRatingBar counts={standing.view.counts} scale={standing.view.counts.total} />
              ) : null}
            </li>
          </OnPlan>
        ))}
      </ul>
      <div className={button.row}>
        <RouteLink to={screenRoute('all-plans')} className={button.main}>
          {more > 0 ? `See all ${all.open.length} plans` : 'See what is late and next'}
        </RouteLink>
      </div>
    </>
  );
}

function OfSite({ services, title, lines }: { services: Services; title: string; lines: number }): React.ReactElement {
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
      {read && read.plans.length > 0 ? <Plans all={allPlansOf(read.plans, today)} lines={lines} /> : null}
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
