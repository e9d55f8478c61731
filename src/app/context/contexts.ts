import * as React from 'react';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import type { PlanView } from '../../plan/view';
import type { OpenedSite } from '../../lists/planStore';
import { useHash } from '../ui/useHost';
import { parseRoute } from './routes';
import type { Route } from './routes';
import type { Services } from './services';

/** The plan as the screens under a ready plan see it. `data` is `opened.data`, known to be there. */
export interface ReadyPlan {
  opened: OpenedSite;
  data: PlanData;
  view: PlanView;
  /** The past day that is shown; left out while it is today. Then nothing can be changed. */
  pastDay?: Day;
  /** Reads the site again and computes the view anew; throws SiteError when that fails (what is shown stays). */
  reload(): Promise<void>;
}

/** The site, whether or not it holds a plan yet: for Set-up, reading a report and the first steps. */
export interface OpenSite {
  opened: OpenedSite;
  /** Reads the site again, also after a plan was made in it; throws SiteError when that fails. */
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

/** The open plan; only under a ready one. */
export function usePlan(): ReadyPlan {
  return given(React.useContext(PlanContext), 'usePlan');
}

/** The open site, with a plan in it or without. */
export function useSite(): OpenSite {
  return given(React.useContext(SiteContext), 'useSite');
}

/** The current route, kept up to date as the host's address changes. */
export function useRoute(): Route {
  const hash = useHash();
  return React.useMemo(() => parseRoute(hash), [hash]);
}
