import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Recommendation } from '../../plan/fields';
import { RouteLink } from '../ui/RouteLink';
import { planRoute, recommendationRoute } from '../context/routes';
import { useSectionStyles } from '../ui/sectionStyles';
import { visuallyHidden } from '../ui/visuallyHidden';

const most = 3;

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '40px minmax(0, 1fr)',
    columnGap: '12px',
    paddingTop: '8px',
    paddingBottom: '8px',
  },
  ref: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

/**
 * Lists the recommendations that no live action answers (requirement 17). Shows nothing when every one has a response.
 */
export function WithoutResponse({ recommendations }: { recommendations: Recommendation[] }): React.ReactElement | null {
  const section = useSectionStyles();
  const styles = useStyles();
  if (recommendations.length === 0) return null;
  const count = recommendations.length;
  return (
    <section aria-labelledby="overview-gaps">
      <div className={section.head}>
        <h2 id="overview-gaps" className={section.heading}>
          {count === 1 ? 'One recommendation has no response yet' : `${count} recommendations have no response yet`}
        </h2>
        {count > most ? (
          <RouteLink to={planRoute({ show: 'gaps' })} className={section.link}>
            Show all {count} in the plan
          </RouteLink>
        ) : null}
      </div>
      <ul className={section.list}>
        {recommendations.slice(0, most).map((recommendation) => (
          <li key={recommendation.id} className={mergeClasses(section.row, styles.row)}>
            <span className={styles.ref}>
              <span style={visuallyHidden}>Recommendation </span>
              {recommendation.ref}
            </span>
            <RouteLink to={recommendationRoute(recommendation.ref)} className={section.stretched}>
              {recommendation.text}
            </RouteLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
