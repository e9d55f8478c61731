import * as React from 'react';
import { Overview } from '../overview/Overview';
import { NeedsUpgrade, NoAccess, OtherPlans } from './NotReady';
import { NotSetUp } from './NotSetUp';
import { AnotherTime, OnlyInBritishTime } from './OnlyInBritishTime';
import { RouteLink } from '../ui/RouteLink';
import type { Route } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import type { PlanState } from './usePlanState';
import { screens } from '../screens';
import type { Screen } from '../screens';

/** The code of every screen but the Overview is loaded when it is needed, so that the first view stays small. */
const PlanScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'plan' */ '../plan/PlanScreen')).PlanScreen,
}));
const EmptyPlan = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'empty-plan' */ './EmptyPlan')).EmptyPlan,
}));

function NotFound({ address }: { address: string }): React.ReactElement {
  return (
    <>
      <ScreenHeading>There is no such page in the plan</ScreenHeading>
      <p>
        The address “{address}” leads nowhere. It may have been cut short when it was copied.{' '}
        <RouteLink to="#/">Go to the Overview</RouteLink>
      </p>
    </>
  );
}

function ListedScreen({ route }: { route: Extract<Route, { screen: 'listed' }> }): React.ReactElement {
  const { component: Component }: Screen = screens[route.name];
  return <Component item={route.item} query={new URLSearchParams(route.query)} />;
}

/** What a route's screen needs before it can be shown. */
const needsOf = (route: Route): Screen['needs'] => (route.screen === 'listed' ? screens[route.name].needs : 'a plan');

/** The screen of a route for the present state of the site. Set-up and reading a report work before there is a plan. */
export function ScreenFor({ route, state }: { route: Route; state: PlanState['kind'] }): React.ReactElement | null {
  const needs = needsOf(route);
  const listed = route.screen === 'listed' ? <ListedScreen route={route} /> : null;
  if (needs === 'nothing') return listed;
  switch (state) {
    case 'not set up':
      return <NotSetUp />;
    case 'no access':
      return <NoAccess />;
    case 'older':
      return <NeedsUpgrade />;
    case 'unknown time':
      return (
        <AnotherTime consequence="It cannot be told on which day something is due, so the plan shows once the site is set to London." />
      );
    case 'other plans':
      return <OtherPlans />;
    case 'no plan':
      return <OnlyInBritishTime>{listed && needs !== 'a plan' ? listed : <EmptyPlan />}</OnlyInBritishTime>;
  }
  switch (route.screen) {
    case 'overview':
      return <Overview only={route.rating} />;
    case 'plan':
    case 'action':
    case 'recommendation':
      return <PlanScreen />;
    case 'listed':
      return listed;
    case 'unknown':
      return <NotFound address={route.address} />;
  }
}
