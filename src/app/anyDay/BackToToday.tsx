import * as React from 'react';
import { useHost } from '../shell/contexts';
import { RouteLink } from '../shell/RouteLink';
import { routeAsOfToday } from '../shell/routes';

/** The way from a past day back to the same screen of today. */
export function BackToToday(): React.ReactElement {
  const host = useHost();
  return <RouteLink to={routeAsOfToday(host.route())}>Back to today</RouteLink>;
}
