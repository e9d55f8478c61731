/**
 * The exports for web parts and cards. Screens import from ../context instead, because an import from this file would
 * be circular.
 */
export { App } from './App';
export type { AppProps } from './App';
export { hashRoutes } from './hashRoutes';
export type { Host, HostTheme, Look } from '../ui/host';
export type { Services } from '../context/services';
