import { teamsDarkTheme, teamsHighContrastTheme, webDarkTheme } from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { Host, Look } from '../ui/host';

export { createDarkTheme } from '@fluentui/react-components';

/**
 * Fluent's contrast theme in the colours of the system. Its five colours stand for system colours, but are written as
 * those of a black page; a drawing, whose colours the browser leaves alone, would be white on a white page.
 * Source: hcCanvas, hcHighlight and their like in @fluentui/tokens, global/colors.
 */
function inSystemColours(theme: Theme): Theme {
  const systemColours: { [colour: string]: string } = {
    '#000000': 'Canvas',
    '#ffffff': 'CanvasText',
    '#1aebff': 'Highlight',
    '#ffff00': 'LinkText',
    '#3ff23f': 'GrayText',
  };
  // Black words stand on the highlight, except on what is white itself.
  const onHighlight = /Foreground.*(Hover|Pressed|Selected)$/;
  const entries = Object.entries(theme).map(([token, value]): [string, unknown] => {
    if (value === '#000000' && onHighlight.test(token)) return [token, 'HighlightText'];
    return [token, systemColours[String(value)] ?? value];
  });
  return Object.fromEntries(entries) as unknown as Theme;
}

const forced = inSystemColours(teamsHighContrastTheme);

/** Fluent's own themes that are not light, by the place in which the app runs. */
export const themesByHost: { [kind in Host['kind']]: { [look in Exclude<Look, 'light'>]: Theme } } = {
  teams: { dark: teamsDarkTheme, contrast: teamsHighContrastTheme, forced },
  sharepoint: { dark: webDarkTheme, contrast: teamsHighContrastTheme, forced },
};
