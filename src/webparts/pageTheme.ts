import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import { sharePointTheme } from '../app';
import type { HostTheme, Look } from '../app';

const isBlack = (colour: string | undefined): boolean => /^#0{3}(0{3})?$/.test(colour?.trim() ?? '');
const isWhite = (colour: string | undefined): boolean => /^#f{3}(f{3})?$/i.test(colour?.trim() ?? '');

/**
 * The theme of a SharePoint page or section as the app has it. A black page with white words, and the system's own contrast
 * themes (`forced-colors`), are high contrast.
 */
export function themeOfPage(theme: IReadonlyTheme | undefined, forcedColours: boolean): HostTheme {
  if (forcedColours) return 'contrast';
  const ground = theme?.semanticColors?.bodyBackground ?? undefined;
  const words = theme?.semanticColors?.bodyText ?? undefined;
  if (isBlack(ground) && isWhite(words)) return 'contrast';
  return sharePointTheme(theme?.palette, theme?.isInverted === true);
}

/** Teams names its themes itself; an unknown one (Teams has added names before) is read as light. */
export function themeOfTeams(name: string | undefined): Look {
  return name === 'dark' || name === 'contrast' ? name : 'light';
}
