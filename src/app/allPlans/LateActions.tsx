import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { AllPlans } from '../../plan/allPlans/standings';
import { leadInWords } from '../../plan/leads';
import { OnPlan } from '../context/OnPlan';
import { actionRoute } from '../context/routes';
import { RatingMark } from '../rating/RatingMark';
import { RouteLink } from '../ui/RouteLink';
import { useSectionStyles } from '../ui/sectionStyles';
import { smallText } from '../ui/styleParts';
import { ShortList } from './ShortList';

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '22px minmax(0, 1fr)',
    columnGap: '12px',
    paddingTop: '8px',
    paddingBottom: '8px',
  },
  text: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  line: { display: 'block' },
  quiet: { display: 'block', ...smallText },
});

/** Lists the actions of all plans that are past their due date, beginning with the one that has been late longest. */
export function LateActions({ late }: Pick<AllPlans, 'late'>): React.ReactElement {
  const styles = useStyles();
  const section = useSectionStyles();
  return (
    <ShortList
      id="all-plans-late"
      heading="Late in any plan"
      items={late}
      most={7}
      none="No action of any plan is past its due date."
    >
      {({ of, rated }) => (
        <OnPlan key={rated.action.id} id={of.data.plan.id}>
          <li className={mergeClasses(section.row, styles.row)}>
            {rated.rating ? (
              <RatingMark rating={rated.rating.key} embedded={rated.rating.embedded} awaiting={rated.rating.awaiting} />
            ) : null}
            <span>
              <RouteLink to={actionRoute(rated.action.ref)} className={mergeClasses(section.stretched, styles.text)}>
                {rated.action.ref} {rated.action.text}
              </RouteLink>
              <span className={styles.line}>{rated.rating?.reason}</span>
              <span className={styles.quiet}>
                {of.data.plan.title}. {leadInWords(rated, 'Nobody leads it')}
              </span>
            </span>
          </li>
        </OnPlan>
      )}
    </ShortList>
  );
}
