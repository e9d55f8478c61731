/** What the web parts mount: the whole app. The cards have an entry of their own, ./cards, so that they stay small. */
export { App, hashRoutes, sharePointTheme } from './shell';
export type { AppProps, Host, HostTheme, Look, Services, SharePointPalette } from './shell';
