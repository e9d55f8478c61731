import type { Day } from '../../plan/day';
import type { Host } from '../ui/host';
import {
  dayInRoute,
  leavesPastDay,
  planInRoute,
  routeOfToday,
  routeOnAnyPlan,
  routeOnDay,
  routeOnPlan,
} from './routes';

/** The host with something kept in the address of every way within the app, which the screens do not see there. */
function hostKeeping(host: Host, kept: (route: string) => string, seen: (route: string) => string): Host {
  return {
    kind: host.kind,
    get theme() {
      return host.theme;
    },
    onThemeChange: (changed) => host.onThemeChange(changed),
    route: () => seen(host.route()),
    navigate: (route, how) => host.navigate(kept(route), how),
    onRoute: (changed) => host.onRoute((route) => changed(seen(route))),
    linkTo: (route) => host.linkTo(kept(route)),
    signIn: () => host.signIn(),
    downloads: host.downloads,
  };
}

/**
 * The host while the address names one of several plans: every way within the app keeps that plan in the address, and the
 * screens, which know of one plan only, do not see it there.
 */
export function hostOnPlan(host: Host, planId: number): Host {
  const onPlan = (route: string): string => (planInRoute(route) === null ? routeOnPlan(route, planId) : route);
  return hostKeeping(host, onPlan, routeOnAnyPlan);
}

/** The host while the plan is shown as it was on a day: ways within the plan stay on that day. */
export function hostOnDay(host: Host, day: Day): Host {
  const onDay = (route: string): string => {
    if (leavesPastDay(route)) return routeOfToday(route);
    return dayInRoute(route) === null ? routeOnDay(route, day) : route;
  };
  return hostKeeping(host, onDay, routeOfToday);
}
