import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { sharePointTheme } from '../app/components/theme';
import type { HostTheme, Look } from '../app/ui/host';

const isBlack = (colour: string | undefined): boolean => /^#0{3}(0{3})?$/.test(colour?.trim() ?? '');
const isWhite = (colour: string | undefined): boolean => /^#f{3}(f{3})?$/i.test(colour?.trim() ?? '');

/**
 * The app's theme for a SharePoint page or section. The system's contrast themes (`forced-colors`) come before what the
 * page says; a black page with white text counts as high contrast.
 */
export function themeOfPage(theme: IReadonlyTheme | undefined, forcedColours: boolean): HostTheme {
  if (forcedColours) return 'forced';
  const ground = theme?.semanticColors?.bodyBackground ?? undefined;
  const words = theme?.semanticColors?.bodyText ?? undefined;
  if (isBlack(ground) && isWhite(words)) return 'contrast';
  return sharePointTheme(theme?.palette, theme?.isInverted === true);
}

/**
 * The app's theme for a theme name from Teams, after the system's contrast themes. An unknown name is read as light,
 * since Teams has added names before.
 */
export function themeOfTeams(name: string | undefined, forcedColours: boolean): Look {
  if (forcedColours) return 'forced';
  return name === 'dark' || name === 'contrast' ? name : 'light';
}
