import type { Host } from '../ui/host';

/** Keeps routes in the window's own hash, on a SharePoint page and in the frame of a Teams tab. */
export function hashRoutes(window: Window): Pick<Host, 'route' | 'navigate' | 'onRoute' | 'linkTo'> {
  const route = (): string => (window.location.hash.startsWith('#/') ? window.location.hash : '#/');
  return {
    route,
    navigate(to, how) {
      if (how === 'replace') window.location.replace(`${window.location.href.split('#')[0]}${to}`);
      else window.location.hash = to.replace(/^#/, '');
    },
    onRoute(changed) {
      const told = (): void => changed(route());
      window.addEventListener('hashchange', told);
      return () => window.removeEventListener('hashchange', told);
    },
    linkTo: (to) => `${window.location.href.split('#')[0]}${to}`,
  };
}
