import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { allPlansOf, allPlansSentence } from '../../plan/allPlans/standings';
import type { AllPlans } from '../../plan/allPlans/standings';
import { useSite } from '../context/contexts';
import { usePlansOfSite } from '../context/usePlansOfSite';
import { upTo } from '../ui/breakpoints';
import { Loading } from '../ui/Loading';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useReadingStyles } from '../ui/readingStyles';
import { ScreenHeading } from '../ui/ScreenHeading';
import { ClosedPlans } from './ClosedPlans';
import { LateActions } from './LateActions';
import { NextOfAll } from './NextOfAll';
import { OtherSites } from './OtherSites';
import { PlanList } from './PlanList';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 392px',
    columnGap: '48px',
    rowGap: '28px',
    marginTop: '28px',
    [upTo.roomy]: { gridTemplateColumns: 'minmax(0, 1fr) 320px', columnGap: '32px' },
    [upTo.sideColumn]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});

/**
 * The screen of all plans of the site: the state of each plan and, over all of them, late actions and next dates
 * (requirement 68).
 */
export function AllPlansScreen(): React.ReactElement {
  const { opened } = useSite();
  const query = usePlansOfSite();
  return (
    <>
      <ScreenHeading>All plans</ScreenHeading>
      {query.status === 'pending' ? <Loading what="Reading all plans" /> : null}
      {query.status === 'error' ? <ProblemNotice problem={query.problem} onRetry={query.refetch} /> : null}
      {query.status === 'success' ? (
        <AllPlansSummary
          all={allPlansOf(query.data.plans, query.data.opened.today)}
          sites={opened.settings.otherSites}
        />
      ) : null}
    </>
  );
}

function AllPlansSummary({ all, sites }: { all: AllPlans; sites: readonly string[] }): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  return (
    <>
      <p className={reading.lead}>{allPlansSentence(all)}</p>
      <PlanList plans={all.open} />
      <div className={styles.columns}>
        <LateActions late={all.late} />
        <NextOfAll next={all.next} />
      </div>
      <OtherSites sites={sites} />
      <ClosedPlans plans={all.closed} />
    </>
  );
}
