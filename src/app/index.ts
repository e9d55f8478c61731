/**
 * The entry for the web part that shows the whole app. Cards have an entry of their own, ./cards, which keeps them
 * small.
 */
export { App, hashRoutes } from './shell';
export type { AppProps, Host, HostTheme, Look, Services } from './shell';
