import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { allPlansOf, allPlansSentence } from '../../plan/allPlans/standings';
import type { PlanStanding } from '../../plan/allPlans/standings';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import { OnPlan } from '../context/OnPlan';
import { screenRoute } from '../context/routes';
import { SmallRatingBar } from '../rating/RatingBar';
import { useButtonLinkStyles } from '../ui/buttonLink';
import { RouteLink } from '../ui/RouteLink';
import { useSectionStyles } from '../ui/sectionStyles';
import { smallText } from '../ui/styleParts';

const useStyles = makeStyles({
  words: { marginTop: '8px', marginBottom: '12px' },
  row: { paddingTop: '8px', paddingBottom: '8px' },
  title: { fontWeight: tokens.fontWeightSemibold },
  late: { display: 'block', ...smallText, marginBottom: '4px' },
});

/** How many actions of a plan are past their due date: "2 late", "None late". */
const lateWords = ({ late, view }: PlanStanding): string =>
  view.counts.total === 0 ? 'No actions yet' : `${late.length === 0 ? 'None' : late.length} late`;

/** What is in the card of all plans: how each stands, with a link to it. */
export function EachPlan({
  plans,
  today,
  lines,
}: {
  plans: readonly PlanData[];
  today: Day;
  lines: number;
}): React.ReactElement {
  const all = React.useMemo(() => allPlansOf(plans, today), [plans, today]);
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
