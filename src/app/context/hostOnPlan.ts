import type { Day } from '../../plan/day';
import type { Host } from '../ui/host';
import { planInRoute, routeOnAnyPlan, routeOnPlan } from './routes';
import { dayInRoute, leavesPastDay, routeOfToday, routeOnDay } from './pastDayRoutes';

/** A host that adds something to the address of every link and removes it again before screens read the address. */
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
    teamsMeeting: host.teamsMeeting,
  };
}

/**
 * The host while the address names one of several plans. Links within the app keep that plan in the address. The
 * screens know of one plan only, so they see addresses without it.
 */
export function hostOnPlan(host: Host, planId: number): Host {
  const onPlan = (route: string): string => (planInRoute(route) === null ? routeOnPlan(route, planId) : route);
  return hostKeeping(host, onPlan, routeOnAnyPlan);
}

/** The host while the plan is shown as it was on a past day: links within the plan stay on that day. */
export function hostOnDay(host: Host, day: Day): Host {
  const onDay = (route: string): string => {
    if (leavesPastDay(route)) return routeOfToday(route);
    return dayInRoute(route) === null ? routeOnDay(route, day) : route;
  };
  return hostKeeping(host, onDay, routeOfToday);
}
