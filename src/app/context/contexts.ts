import * as React from 'react';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import type { PlanView } from '../../plan/view';
import type { OpenedSite } from '../../lists/planStore';
import { useHash } from '../ui/useHost';
import { parseRoute } from './parseRoute';
import type { Route } from './routes';
import type { Services } from './services';

/** The plan as screens see it once it was read. `data` is `opened.data`, known to be present. */
export interface ReadyPlan {
  opened: OpenedSite;
  data: PlanData;
  view: PlanView;
  /** The past day that is shown; left out for today. Nothing can be changed on a past day. */
  pastDay?: Day;
  /**
   * Reads the site again and computes the view afresh. Throws SiteError on failure, and the screen keeps what it shows.
   */
  reload(): Promise<void>;
}

/** The site, whether or not it holds a plan, for Set-up, reading a report and the first steps. */
export interface OpenSite {
  opened: OpenedSite;
  /** Reads the site again, also after a plan was made in it. Throws SiteError on failure. */
  reload(): Promise<void>;
}

export const ServicesContext = React.createContext<Services | null>(null);
export const PlanContext = React.createContext<ReadyPlan | null>(null);
export const SiteContext = React.createContext<OpenSite | null>(null);

function given<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`${what} is used outside the App.`);
  return value;
}

export function useServices(): Services {
  return given(React.useContext(ServicesContext), 'useServices');
}

/** The open plan. Throws outside a plan that is ready. */
export function usePlan(): ReadyPlan {
  return given(React.useContext(PlanContext), 'usePlan');
}

/** The open site, with or without a plan in it. */
export function useSite(): OpenSite {
  return given(React.useContext(SiteContext), 'useSite');
}

/** The current route in parsed form, kept up to date as the host's address changes. */
export function useRoute(): Route {
  const hash = useHash();
  return React.useMemo(() => parseRoute(hash), [hash]);
}
