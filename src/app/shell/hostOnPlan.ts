import type { Host } from './host';
import { planInRoute, routeOnAnyPlan, routeOnPlan } from './routes';

/**
 * The host while the address names one of several plans: every way within the app keeps that plan in the address, and the
 * screens, which know of one plan only, do not see it there.
 */
export function hostOnPlan(host: Host, planId: number): Host {
  const onPlan = (route: string): string => (planInRoute(route) === null ? routeOnPlan(route, planId) : route);
  return {
    kind: host.kind,
    get theme() {
      return host.theme;
    },
    onThemeChange: (changed) => host.onThemeChange(changed),
    route: () => routeOnAnyPlan(host.route()),
    navigate: (route, how) => host.navigate(onPlan(route), how),
    onRoute: (changed) => host.onRoute((route) => changed(routeOnAnyPlan(route))),
    linkTo: (route) => host.linkTo(onPlan(route)),
  };
}
