import * as React from 'react';
import { useHost } from '../ui/useHost';
import { RouteLink } from '../ui/RouteLink';
import { routeAsOfToday } from '../context/pastDayRoutes';

/** The link from a past day to the same screen for today. */
export function BackToToday(): React.ReactElement {
  const host = useHost();
  return <RouteLink to={routeAsOfToday(host.route())}>Back to today</RouteLink>;
}
