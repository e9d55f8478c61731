import { teamsDarkTheme, teamsHighContrastTheme, webDarkTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { Host, Look } from '../ui/host';

export { createDarkTheme } from '@fluentui/react-components';

/** Fluent's own themes that are not light, by the place in which the app runs. */
export const themesByHost: { [kind in Host['kind']]: { [look in Exclude<Look, 'light'>]: Theme } } = {
  teams: { dark: teamsDarkTheme, contrast: teamsHighContrastTheme },
  sharepoint: { dark: webDarkTheme, contrast: teamsHighContrastTheme },
};
