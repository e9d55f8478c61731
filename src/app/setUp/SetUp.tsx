import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { PlanContext, useServices, useSite } from '../context/contexts';
import { useRights } from '../context/rights';
import { Loading } from '../ui/Loading';
import { ProblemNotice } from '../ui/ProblemNotice';
import { RouteLink } from '../ui/RouteLink';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useQuery } from '../ui/useQuery';
import { ListsStep } from './ListsStep';
import { PageStep } from './PageStep';
import { PeopleStep } from './PeopleStep';
import { PlanStep } from './PlanStep';
import { RemindersStep } from './RemindersStep';
import { StandingPart } from './StandingPart';
import { Step } from './Step';
import { TenantCheck } from './TenantCheck';

const useStyles = makeStyles({
  lead: { marginTop: '4px', marginBottom: '20px', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  path: {
    listStyleType: 'none',
    margin: 0,
    paddingLeft: 0,
    maxWidth: '860px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

function ReportStep(): React.ReactElement {
  const { opened } = useSite();
  const inspection = opened.data?.inspection ?? null;
  const ready = opened.site.schema === 'current';
  const count = opened.data?.recommendations.length ?? 0;
  return (
    <Step title="Report" state={inspection ? 'done' : ready ? 'to do' : 'later'}>
      {inspection ? (
        <p>
          {inspection.inspectorate}’s report on {inspection.authority}
          {inspection.published ? ` of ${formatDay(inspection.published)}` : ''} was read in, with{' '}
          {count === 1 ? 'one recommendation' : `${count} recommendations`}.
        </p>
      ) : (
        <p>
          The inspectors’ PDF gives the judgements and recommendations, with the page each came from. You see everything
          before it is kept.
        </p>
      )}
      {ready ? <RouteLink to="#/import">{inspection ? 'Read another report' : 'Read a report'}</RouteLink> : null}
    </Step>
  );
}

/**
 * The screen that makes a site ready, step by step, and shows which steps are done. Opening it changes nothing, and
 * pressing a button twice does no harm.
 */
export function SetUp(): React.ReactElement {
  const styles = useStyles();
  const { administers, ownsSite } = useRights();
  const plan = React.useContext(PlanContext);
  return (
    <>
      <ScreenHeading>Set-up</ScreenHeading>
      <p className={styles.lead}>
        {administers
          ? 'Six steps from an empty site to a plan that reminds people. Open it as often as you like: what is done stays done.'
          : 'Set-up is for owners of the site and for plan managers.'}
      </p>
      {administers ? <Path /> : null}
      {administers && plan !== null ? <StandingPart key={plan.data.plan.id} /> : null}
      {ownsSite ? <TenantCheck /> : null}
    </>
  );
}

/** The steps, shown once the site was checked. */
function Path(): React.ReactElement {
  const styles = useStyles();
  const { provisioning } = useServices();
  const plan = React.useContext(PlanContext);
  const query = useQuery(React.useCallback(() => provisioning.check(), [provisioning]));
  if (query.status === 'pending') return <Loading what="Looking at the site" />;
  if (query.status === 'error') return <ProblemNotice problem={query.problem} onRetry={query.refetch} />;
  return (
    <ol className={styles.path}>
      <ListsStep check={query.data} onChecked={query.refetch} />
      <PeopleStep check={query.data} onChanged={query.refetch} />
      <ReportStep />
      <PlanStep />
      {plan !== null ? (
        <>
          <RemindersStep key={`reminders ${plan.data.plan.id}`} />
          <PageStep key={`page ${plan.data.plan.id}`} />
        </>
      ) : (
        <>
          <Step title="Reminders" state="later">
            <p>When there is a plan, choose here when people are reminded and in whose name.</p>
          </Step>
          <Step title="Page" state="later">
            <p>When there is a plan, say here on which page it is shown, so that links in mails find it.</p>
          </Step>
        </>
      )}
    </ol>
  );
}
