import * as React from 'react';
import { useHost } from '../ui/useHost';
import { RouteLink } from '../ui/RouteLink';
import { routeAsOfToday } from '../context/routes';

/** The way from a past day back to the same screen of today. */
export function BackToToday(): React.ReactElement {
  const host = useHost();
  return <RouteLink to={routeAsOfToday(host.route())}>Back to today</RouteLink>;
}
