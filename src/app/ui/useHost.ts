import * as React from 'react';
import type { Host } from './host';

export const HostContext = React.createContext<Host | null>(null);

/** The SharePoint page or Teams tab in which the app runs. Throws outside the App. */
export function useHost(): Host {
  const host = React.useContext(HostContext);
  if (host === null) throw new Error('useHost is used outside the App.');
  return host;
}

/** The current route of the host, kept up to date. */
export function useHash(): string {
  const host = useHost();
  const [hash, setHash] = React.useState(() => host.route());
  React.useEffect(() => {
    setHash(host.route());
    return host.onRoute(setHash);
  }, [host]);
  return hash;
}
