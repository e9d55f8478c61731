import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { sectionHeading, smallText } from '../ui/styleParts';
import type { ReadyPlan } from '../context/contexts';
import { PlanContext, SiteContext } from '../context/contexts';
import type { Host } from '../ui/host';
import type { Problem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';
import { RouteLink } from '../ui/RouteLink';
import type { Services } from '../context/services';
import { Themed } from '../shell/Themed';
import { usePlanState } from '../shell/usePlanState';
import type { PlanState } from '../shell/usePlanState';
import { hostOnPlan } from '../context/hostOnPlan';
import { visuallyHidden } from '../ui/visuallyHidden';

/** The props that a web part gives its card. */
export interface CardProps {
  services: Services;
  /** The host of the card, whose links open the page that shows the plan. */
  host: Host;
  title: string;
  /** How many actions the card names at most. */
  lines: number;
  planId?: number;
  /** A prefix for element ids that differs for each web part on a page. */
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
    ...sectionHeading,
  },
  aside: smallText,
  waiting: {
    minHeight: '180px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralStencil1,
    marginTop: '12px',
  },
  words: { marginTop: '8px', marginBottom: 0 },
});

const planPage = { to: '#/', link: 'Go to the plan’s page' };
const setUp = { to: '#/set-up', link: 'Go to Set-up' };

/** What a card says when it has no plan to show, and the link that leads further. */
const notReadyWords: { [kind in PlanState['kind']]?: { words: string; to?: string; link?: string } } = {
  'not set up': { words: 'This site is not ready for a plan yet.', ...setUp },
  'no access': { words: 'You have no part in this plan yet. Ask whoever manages it to add you as a reader.' },
  older: { words: 'The plan’s lists need an upgrade by an owner of the site.', ...setUp },
  'unknown time': { words: 'This site keeps another time than the British, so its plan cannot be shown.', ...setUp },
  'other plans': { words: 'The plan that this card is set to is not on the site.', ...planPage },
  'no plan': { words: 'No plan has been started here yet.', ...planPage },
};

/** The words of a card that has no plan to show, with a link that leads further. Renders nothing in any other state. */
export function NotReadyWords({ kind }: { kind: PlanState['kind'] }): React.ReactElement | null {
  const styles = useStyles();
  const notReady = notReadyWords[kind];
  if (!notReady) return null;
  return (
    <p className={styles.words}>
      {notReady.words} {notReady.to ? <RouteLink to={notReady.to}>{notReady.link}</RouteLink> : null}
    </p>
  );
}

/** The place of what is not there yet, with what is being read in words for a screen reader. */
export function Waiting({ children }: { children: string }): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.waiting}>
      <span role="status" style={visuallyHidden}>
        {children}
      </span>
    </div>
  );
}

/** A card with its title, a remark beside the title, and its content once the content was read. */
export function Card({
  title,
  aside,
  reading,
  problem,
  onRetry,
  children,
}: {
  title: string;
  aside: string | null;
  /** What is being read, in words; null once reading has ended. */
  reading: string | null;
  problem: Problem | null;
  onRetry(): void;
  children: React.ReactNode;
}): React.ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.card} aria-label={title} aria-busy={reading !== null}>
      <div className={styles.head}>
        <h2 className={styles.title}>{title}</h2>
        {aside !== null ? <span className={styles.aside}>{aside}</span> : null}
      </div>
      {reading !== null ? <Waiting>{reading}</Waiting> : null}
      {problem ? <ProblemNotice problem={problem} onRetry={onRetry} /> : null}
      {children}
    </section>
  );
}

interface CardFrameProps extends CardProps {
  /** The remark at the right of the title; shown only when there is a plan. */
  aside?: (plan: ReadyPlan) => string;
  children: (plan: ReadyPlan) => React.ReactNode;
}

function Framed({ services, title, planId, aside, children }: CardFrameProps): React.ReactElement {
  const { state, reload, retry } = usePlanState(services.store, planId);
  const plan = React.useMemo(
    () => (state.kind === 'ready' ? { opened: state.opened, data: state.data, view: state.view, reload } : null),
    [state, reload],
  );
  const site = plan ? { opened: plan.opened, reload } : null;
  return (
    <Card
      title={title}
      aside={plan && aside ? aside(plan) : null}
      reading={state.kind === 'loading' ? 'Opening the plan' : null}
      problem={state.kind === 'failed' ? state.problem : null}
      onRetry={retry}
    >
      <NotReadyWords kind={state.kind} />
      {plan && site ? (
        <SiteContext.Provider value={site}>
          <PlanContext.Provider value={plan}>{children(plan)}</PlanContext.Provider>
        </SiteContext.Provider>
      ) : null}
    </Card>
  );
}

/** A card on a SharePoint page: its frame, its title, and its messages while there is no plan to show. */
export function CardFrame(props: CardFrameProps): React.ReactElement {
  const { services, planId, idPrefix } = props;
  // The page that this card's links open may show another plan by default, so the links name the card's plan.
  const host = React.useMemo(
    () => (planId === undefined ? props.host : hostOnPlan(props.host, planId)),
    [props.host, planId],
  );
  return (
    <Themed services={services} host={host} idPrefix={idPrefix}>
      <Framed {...props} />
    </Themed>
  );
}
