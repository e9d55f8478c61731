import * as React from 'react';
import { Overview } from '../overview/Overview';
import { NeedsUpgrade, NoAccess, OtherPlans } from './NotReady';
import { NotSetUp } from './NotSetUp';
import { AnotherTime, OnlyInBritishTime } from './OnlyInBritishTime';
import { RouteLink } from '../ui/RouteLink';
import type { Route } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import type { PlanState } from './usePlanState';
import { placeScreens } from './placeScreens';
import type { PlaceScreenProps } from './placeScreens';

/** Everything but the Overview comes when it is asked for, so that the first view stays small. */
const MyActions = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'my-actions' */ '../myActions/MyActions')).MyActions,
}));
const PlanScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'plan' */ '../plan/PlanScreen')).PlanScreen,
}));
const ImportReportScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'import-report' */ '../importReport/ImportReportScreen'))
    .ImportReportScreen,
}));
const BringInScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'bring-in' */ '../bringIn/BringInScreen')).BringInScreen,
}));
const EmptyPlan = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'empty-plan' */ './EmptyPlan')).EmptyPlan,
}));
const SetUp = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'set-up' */ '../setUp/SetUp')).SetUp,
}));
const RemindersScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'reminders' */ '../reminders/RemindersScreen')).RemindersScreen,
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

/** What can be opened before there is a plan. */
function firstScreen(route: Route): React.ReactElement {
  if (route.screen === 'import') return <ImportReportScreen />;
  return route.screen === 'bring-in' ? <BringInScreen /> : <EmptyPlan />;
}

/** The screen for an address, given how far the site has got: Set-up and reading a report work before there is a plan. */
export function ScreenFor({ route, state }: { route: Route; state: PlanState['kind'] }): React.ReactElement | null {
  if (route.screen === 'set-up') return <SetUp />;
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
      return <OnlyInBritishTime>{firstScreen(route)}</OnlyInBritishTime>;
  }
  switch (route.screen) {
    case 'overview':
      return <Overview only={route.rating} />;
    case 'plan':
    case 'action':
    case 'recommendation':
      return <PlanScreen />;
    case 'import':
      return <ImportReportScreen />;
    case 'bring-in':
      return <BringInScreen />;
    case 'my':
      return <MyActions />;
    case 'reminders':
      return <RemindersScreen />;
    case 'place': {
      const Screen = placeScreens[route.place] as React.LazyExoticComponent<React.ComponentType<PlaceScreenProps>>;
      return <Screen item={route.item} query={new URLSearchParams(route.query)} />;
    }
    case 'unknown':
      return <NotFound address={route.address} />;
  }
}
