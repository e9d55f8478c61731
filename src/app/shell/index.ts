/** What the web parts and cards need of the shell. Screens import its hooks from ./contexts: this file leads back to them. */
export { App } from './App';
export type { AppProps } from './App';
export { hashRoutes } from './hashRoutes';
export { sharePointTheme } from '../components/theme';
export type { SharePointPalette } from '../components/theme';
export type { Host, HostTheme, Look } from '../ui/host';
export type { Services } from '../context/services';
