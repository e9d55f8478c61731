import * as React from 'react';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/entities';
import type { PlanView } from '../../plan/view';
import type { OpenedSite } from '../../lists/planStore';
import type { Host } from './host';
import { parseRoute } from './routes';
import type { Route } from './routes';
import type { Services } from './services';

/** The plan as the screens under a ready plan see it. `data` is `opened.data`, known to be there. */
export interface ReadyPlan {
  opened: OpenedSite;
  data: PlanData;
  view: PlanView;
  /** The past day that is shown; left out while it is today. Then nothing can be changed. */
  asItWas?: Day;
  /** Reads the site again and computes the view anew; throws SiteError when that fails (what is shown stays). */
  reload(): Promise<void>;
}

/** The site, whether or not it holds a plan yet: for Set-up, reading a report and the first steps. */
export interface OpenSite {
  opened: OpenedSite;
  /** Reads the site again, also after a plan was made in it; throws SiteError when that fails. */
  reload(): Promise<void>;
}

/** Says something to people who use a screen reader, politely, without moving their place. */
export type Announce = (words: string) => void;

export const ServicesContext = React.createContext<Services | null>(null);
export const HostContext = React.createContext<Host | null>(null);
export const PlanContext = React.createContext<ReadyPlan | null>(null);
export const SiteContext = React.createContext<OpenSite | null>(null);
export const AnnounceContext = React.createContext<Announce>(() => undefined);

function given<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`${what} is used outside the App.`);
  return value;
}

export function useServices(): Services {
  return given(React.useContext(ServicesContext), 'useServices');
}

export function useHost(): Host {
  return given(React.useContext(HostContext), 'useHost');
}

/** The open plan; only under a ready one. */
export function usePlan(): ReadyPlan {
  return given(React.useContext(PlanContext), 'usePlan');
}

/** The open site, with a plan in it or without. */
export function useSite(): OpenSite {
  return given(React.useContext(SiteContext), 'useSite');
}

/** Tells screen readers what has just happened: "Filter set, 10 of 41 actions". */
export function useAnnounce(): Announce {
  return React.useContext(AnnounceContext);
}

/** The current address, kept up to date as the host's changes. */
export function useHash(): string {
  const host = useHost();
  const [hash, setHash] = React.useState(() => host.route());
  React.useEffect(() => {
    setHash(host.route());
    return host.onRoute(setHash);
  }, [host]);
  return hash;
}

/** The current route, kept up to date as the host's address changes. */
export function useRoute(): Route {
  const hash = useHash();
  return React.useMemo(() => parseRoute(hash), [hash]);
}
