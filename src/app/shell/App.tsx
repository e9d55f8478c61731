import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { upTo } from '../ui/breakpoints';
import type { Day } from '../../plan/day';
import { formatDay } from '../../plan/day';
import type { OpenedSite } from '../../lists/planStore';
import type { Plan } from '../../plan/fields';
import { Asking } from '../components/ask';
import { PlanContext, SiteContext } from '../context/contexts';
import { rightsOf } from '../context/rights';
import { HostContext, useHash, useHost } from '../ui/useHost';
import type { Host } from '../ui/host';
import { hostOnDay, hostOnPlan } from '../context/hostOnPlan';
import { Loading } from '../ui/Loading';
import type { LoadingShape } from '../ui/Loading';
import { Navigation } from './Navigation';
import type { CurrentScreen } from './Navigation';
import type { Problem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';
import { planInRoute } from '../context/routes';
import { dayInRoute } from '../context/pastDayRoutes';
import { parseRoute } from '../context/parseRoute';
import type { Route } from '../context/routes';
import { ScreenBoundary } from './ScreenBoundary';
import { HeadingFocusContext, ScreenHeading } from '../ui/ScreenHeading';
import type { Arrival } from '../ui/ScreenHeading';
import { useKeptFocus } from '../ui/useKeptFocus';
import { usePrintedFoot } from '../ui/usePrintedFoot';
import { usePrinting } from '../ui/usePrinting';
import { ScreenFor } from './ScreenFor';
import type { Services } from '../context/services';
import { Themed } from './Themed';
import { usePlanState } from './usePlanState';
import { useTeamsMeeting } from './useTeamsMeeting';
import type { PlanState } from './usePlanState';
import { visuallyHidden } from '../ui/visuallyHidden';
import { screens } from '../screens';

/** The code for past days is loaded when somebody asks for one. */
const PastPlan = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'past-plan' */ '../pastPlan/PastPlan')).PastPlan,
}));

/** The code for interrupted operations is loaded when there is one, which is rare. */
const CutOff = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'cut-off' */ './CutOff')).CutOff,
}));

const useStyles = makeStyles({
  app: { minHeight: '400px' },
  notice: {
    paddingTop: '12px',
    paddingLeft: '32px',
    paddingRight: '32px',
    [upTo.phone]: { paddingLeft: '16px', paddingRight: '16px' },
  },
  newer: {
    margin: 0,
    paddingTop: '10px',
    paddingBottom: '10px',
    paddingLeft: '32px',
    paddingRight: '32px',
    backgroundColor: tokens.colorNeutralBackground3,
    [upTo.phone]: { paddingLeft: '16px', paddingRight: '16px' },
  },
  problem: { marginTop: '12px' },
  page: {
    boxSizing: 'border-box',
    maxWidth: '1600px',
    paddingTop: '20px',
    paddingBottom: '32px',
    paddingLeft: '32px',
    paddingRight: '32px',
    [upTo.phone]: { paddingTop: '16px', paddingLeft: '16px', paddingRight: '16px' },
  },
});

function titleOf(route: Route): string {
  switch (route.screen) {
    case 'listed':
      return screens[route.name].title;
    case 'overview':
      return 'Overview';
    case 'plan':
      return 'Plan';
    case 'action':
      return `Action ${route.ref}`;
    case 'recommendation':
      return `Recommendation ${route.ref}`;
    case 'unknown':
      return 'Not found';
  }
}

/** Sets the window's title to the screen's name, and restores the former title at the end. */
function useWindowTitle(title: string): void {
  React.useEffect(() => {
    const before = document.title;
    return () => {
      document.title = before;
    };
  }, []);
  // Before the effects of the screen's heading, which names the window more closely where it can.
  React.useLayoutEffect(() => {
    document.title = title;
  }, [title]);
}

/**
 * The place of a route: its screen, with the meeting, measure or other item that it shows and the form that is open.
 * Filters and what a page remembers in its address make no other place.
 */
function placeOf(route: Route): string {
  if (route.screen !== 'listed') return screenOf(route);
  const form = new URLSearchParams(route.query).get('do');
  return `${route.name}${route.item === null ? '' : `/${route.item}`}${form === null ? '' : `?${form}`}`;
}

/**
 * The shape of the loading notice for a screen. An action gets the plan's shape, because it is shown beside the plan on
 * most pages.
 */
function shapeOf(screen: string): LoadingShape {
  return screen === 'overview' || screen === 'plan' ? screen : 'lines';
}

/**
 * The screen of a route. Plan, action and recommendation count as one screen, because a wide page shows them together.
 */
function screenOf(route: Route): CurrentScreen {
  if (route.screen === 'listed') return route.name;
  return route.screen === 'action' || route.screen === 'recommendation' ? 'plan' : route.screen;
}

/** Whether a screen uses the full width of the page: the plan does, while it is loading and once it is ready. */
function hasWholeWidth(screen: CurrentScreen, { kind }: PlanState): boolean {
  return screen === 'plan' && (kind === 'ready' || kind === 'loading');
}

/** The screen of a route, as it was on a past day when the address names one and there is a plan. */
function ScreenThen({
  route,
  state,
  past,
}: {
  route: Route;
  state: PlanState['kind'];
  past: Day | null;
}): React.ReactElement {
  const screen = <ScreenFor route={route} state={state} />;
  if (past === null || state !== 'ready') return screen;
  return (
    <PastPlan day={past} shape={shapeOf(screenOf(route))}>
      {screen}
    </PastPlan>
  );
}

/** The host for the screens of an address, whose links stay on the plan and day that the address names. */
function useHostOf(hash: string): Host {
  const outer = useHost();
  const named = planInRoute(hash);
  const past = dayInRoute(hash);
  return React.useMemo(() => {
    const onPlan = named === null ? outer : hostOnPlan(outer, named);
    return past === null ? onPlan : hostOnDay(onPlan, past);
  }, [outer, named, past]);
}

/** Whether the next heading takes the focus: after a change of place, but not on the first load; and the window's name. */
function useArrival(route: Route, planTitle: string): Arrival {
  // A ref keeps the wish until the heading of a screen that loads late is rendered.
  const arrival = React.useRef<Arrival>({ wanted: false }).current;
  const place = placeOf(route);
  const lastPlace = React.useRef(place);
  if (lastPlace.current !== place) {
    lastPlace.current = place;
    arrival.wanted = true;
  }
  // A screen's own name stands in the table of screens; its heading may be a greeting.
  const isWithinScreen = place !== screenOf(route);
  arrival.onHeading = (words) => {
    if (isWithinScreen && words !== '' && words !== planTitle) document.title = `${words}, ${planTitle}`;
  };
  return arrival;
}

/**
 * Says that the plan is closed: "This plan was closed on 3 Nov 2026: its aims were met. It can be read, not changed."
 */
function closedWords({ closed, closedReason }: Pick<Plan, 'closed' | 'closedReason'>): string {
  const why = closedReason.trim().replace(/[.\s]+$/, '');
  return `This plan was closed on ${closed ? formatDay(closed) : ''}${why === '' ? '' : `: ${why}`}. It can be read, not changed.`;
}

/**
 * The notices above every screen: that the plan is closed, that its lists are newer than the app, or that reading them
 * again failed.
 */
function Notices({
  plan,
  newer,
  staleProblem,
  onRetry,
}: {
  plan: Plan | null;
  newer: boolean;
  staleProblem: Problem | null;
  onRetry: () => void;
}): React.ReactElement {
  const styles = useStyles();
  return (
    <>
      {plan?.closed ? <p className={styles.newer}>{closedWords(plan)}</p> : null}
      {newer ? (
        <p role="status" className={styles.newer}>
          The plan’s lists were upgraded while this page was open. You can read the plan; reload the page before you
          change anything.
        </p>
      ) : null}
      {staleProblem ? (
        <div className={styles.notice}>
          <ProblemNotice
            problem={{ ...staleProblem, message: `What you see may not be the newest. ${staleProblem.message}` }}
            onRetry={onRetry}
          />
        </div>
      ) : null}
    </>
  );
}

/** The navigation and the notices above every screen. */
function Head({
  current,
  opened,
  plan,
  staleProblem,
  onRetry,
}: {
  current: CurrentScreen;
  opened: OpenedSite | null;
  plan: Plan | null;
  staleProblem: Problem | null;
  onRetry: () => void;
}): React.ReactElement {
  return (
    <>
      <Navigation
        current={current}
        managing={opened !== null && rightsOf(opened).administers}
        plans={opened?.plans ?? []}
        plan={plan?.id ?? null}
        otherSites={opened?.settings.otherSites.length ?? 0}
      />
      <Notices plan={plan} newer={opened?.site.schema === 'newer'} staleProblem={staleProblem} onRetry={onRetry} />
    </>
  );
}

/** Shown in place of a screen while the site is being opened, and when it could not be opened. */
function NotOpened({
  state,
  shape,
  onRetry,
}: {
  state: PlanState;
  shape: LoadingShape;
  onRetry: () => void;
}): React.ReactElement | null {
  const styles = useStyles();
  if (state.kind === 'loading')
    return (
      <>
        <h1 style={visuallyHidden}>Improvement plan</h1>
        <Loading shape={shape} />
      </>
    );
  if (state.kind === 'failed')
    return (
      <>
        <ScreenHeading>The plan could not be opened</ScreenHeading>
        <div className={styles.problem}>
          <ProblemNotice problem={state.problem} onRetry={onRetry} />
        </div>
      </>
    );
  return null;
}

/** The screen of a route once the site is open. Another plan or another day remounts it. */
function OpenedScreen({
  route,
  state,
  plan,
  past,
}: {
  route: Route;
  state: PlanState['kind'];
  plan: number | null;
  past: Day | null;
}): React.ReactElement {
  const screen = screenOf(route);
  return (
    <ScreenBoundary key={`${screen} ${plan ?? ''} ${past ?? ''}`}>
      <React.Suspense fallback={<Loading what={`Opening ${titleOf(route)}`} shape={shapeOf(screen)} />}>
        <ScreenThen route={route} state={state} past={past} />
      </React.Suspense>
    </ScreenBoundary>
  );
}

/** Shows interrupted operations to people who may complete or undo them, and nothing to everybody else. */
function WhatWasCutOff({
  site,
  plan,
  isPast,
}: {
  site: React.ContextType<typeof SiteContext>;
  plan: React.ContextType<typeof PlanContext>;
  isPast: boolean;
}): React.ReactElement | null {
  const opened = site?.opened;
  if (isPast || !opened || opened.operations.length === 0) return null;
  if (!rightsOf(opened).administers || opened.site.schema !== 'current') return null;
  return (
    <SiteContext.Provider value={site}>
      <PlanContext.Provider value={plan}>
        <React.Suspense fallback={null}>
          <CutOff operations={opened.operations} />
        </React.Suspense>
      </PlanContext.Provider>
    </SiteContext.Provider>
  );
}

function Shell({ services, planId }: { services: Services; planId: number | undefined }): React.ReactElement {
  const styles = useStyles();
  const hash = useHash();
  const route = React.useMemo(() => parseRoute(hash), [hash]);
  const past = dayInRoute(hash);
  const host = useHostOf(hash);
  const { state, staleProblem, reload, retry } = usePlanState(services.store, planInRoute(hash) ?? planId);
  const opened = state.kind === 'loading' || state.kind === 'failed' ? null : state.opened;
  const screen = screenOf(route);
  const app = React.useRef<HTMLDivElement>(null);
  useKeptFocus(app);
  const printing = usePrinting();

  const planTitle = state.kind === 'ready' ? state.data.plan.title : 'Improvement plan';
  const arrival = useArrival(route, planTitle);
  useWindowTitle(`${titleOf(route)}, ${planTitle}`);
  usePrintedFoot(printing, `${titleOf(route)}, ${planTitle}`);

  const site = React.useMemo(() => (opened === null ? null : { opened, reload }), [opened, reload]);
  const plan = React.useMemo(
    () => (state.kind === 'ready' ? { opened: state.opened, data: state.data, view: state.view, reload } : null),
    [state, reload],
  );
  const shownPlan = plan?.data.plan.id ?? null;
  useTeamsMeeting(host, plan);

  return (
    <HostContext.Provider value={host}>
      <HeadingFocusContext.Provider value={arrival}>
        <div ref={app} className={styles.app}>
          <PlanContext.Provider value={plan}>
            <Head
              current={state.kind === 'not set up' ? 'set-up' : screen}
              opened={opened}
              plan={plan?.data.plan ?? null}
              staleProblem={state.kind === 'failed' ? null : staleProblem}
              onRetry={retry}
            />
          </PlanContext.Provider>
          <WhatWasCutOff site={site} plan={plan} isPast={past !== null} />
          <main className={hasWholeWidth(screen, state) ? undefined : styles.page}>
            <NotOpened state={state} shape={shapeOf(screen)} onRetry={retry} />
            {site !== null ? (
              <SiteContext.Provider value={site}>
                <PlanContext.Provider value={plan}>
                  <Asking>
                    <OpenedScreen route={route} state={state.kind} plan={shownPlan} past={past} />
                  </Asking>
                </PlanContext.Provider>
              </SiteContext.Provider>
            ) : null}
          </main>
        </div>
      </HeadingFocusContext.Provider>
    </HostContext.Provider>
  );
}

export interface AppProps {
  services: Services;
  host: Host;
  /** The plan to show when the address names none; when left out, the plan that the site opens first. */
  planId?: number;
  idPrefix?: string;
}

/** The whole app: the navigation and the screen that the address names, in the host's theme. */
export function App({ services, host, planId, idPrefix = 'improvement-plan-' }: AppProps): React.ReactElement {
  return (
    <Themed services={services} host={host} idPrefix={idPrefix}>
      <Shell services={services} planId={planId} />
    </Themed>
  );
}
