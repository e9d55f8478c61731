import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReadyPlan } from '../shell/contexts';
import { PlanContext, SiteContext } from '../shell/contexts';
import type { Host } from '../shell/host';
import { ProblemNotice } from '../shell/ProblemNotice';
import { RouteLink } from '../shell/RouteLink';
import type { Services } from '../shell/services';
import { Themed } from '../shell/Themed';
import { usePlanState } from '../shell/usePlanState';
import { visuallyHidden } from '../shell/visuallyHidden';

/** What every card is given by its web part. */
export interface CardProps {
  services: Services;
  /** Its links lead to the page that shows the plan. */
  host: Host;
  title: string;
  /** How many actions it names at most. */
  lines: number;
  planId?: number;
  /** Different for each web part on a page. */
  idPrefix: string;
}

const useStyles = makeStyles({
  card: {
    boxSizing: 'border-box',
    paddingTop: '20px',
    paddingRight: '20px',
    paddingBottom: '20px',
    paddingLeft: '20px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    columnGap: '16px',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  waiting: {
    minHeight: '180px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    marginTop: '12px',
  },
  words: { marginTop: '8px', marginBottom: 0 },
});

interface CardFrameProps extends CardProps {
  /** What stands at the right of the title, when there is a plan. */
  aside?: (plan: ReadyPlan) => string;
  children: (plan: ReadyPlan) => React.ReactNode;
}

function Framed({ services, title, planId, aside, children }: CardFrameProps): React.ReactElement {
  const styles = useStyles();
  const { state, reload, retry } = usePlanState(services.store, planId);
  const plan = React.useMemo(
    () => (state.kind === 'ready' ? { opened: state.opened, data: state.data, view: state.view, reload } : null),
    [state, reload],
  );
  const site = plan ? { opened: plan.opened, reload } : null;
  return (
    <section className={styles.card} aria-label={title} aria-busy={state.kind === 'loading'}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {plan && aside ? <span className={styles.aside}>{aside(plan)}</span> : null}
      </div>
      {state.kind === 'loading' ? (
        <div className={styles.waiting}>
          <span role="status" style={visuallyHidden}>
            Opening the plan
          </span>
        </div>
      ) : null}
      {state.kind === 'failed' ? <ProblemNotice problem={state.problem} onRetry={retry} /> : null}
      {state.kind === 'not set up' || state.kind === 'no plan' ? (
        <p className={styles.words}>
          {state.kind === 'no plan' ? 'No plan has been started here yet.' : 'This site is not ready for a plan yet.'}{' '}
          <RouteLink to={state.kind === 'no plan' ? '#/' : '#/set-up'}>
            {state.kind === 'no plan' ? 'Go to the plan’s page' : 'Go to Set-up'}
          </RouteLink>
        </p>
      ) : null}
      {plan && site ? (
        <SiteContext.Provider value={site}>
          <PlanContext.Provider value={plan}>{children(plan)}</PlanContext.Provider>
        </SiteContext.Provider>
      ) : null}
    </section>
  );
}

/** A card on a SharePoint page: its frame, its title, and the states it may be in before there is a plan to show. */
export function CardFrame(props: CardFrameProps): React.ReactElement {
  return (
    <Themed services={props.services} host={props.host} idPrefix={props.idPrefix}>
      <Framed {...props} />
    </Themed>
  );
}
