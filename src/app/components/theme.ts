import { createLightTheme, teamsLightTheme, webLightTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';
import { ratingTokens } from '../rating/ratingColours';
import type { Host, HostTheme, Look } from '../ui/host';

/** The colours of a SharePoint site's theme that the product uses (SPFx's ThemeProvider gives them as `palette`). */
export interface SharePointPalette {
  themeDarker: string;
  themeDark: string;
  themeDarkAlt: string;
  themePrimary: string;
  themeSecondary: string;
  themeTertiary: string;
  themeLight: string;
  themeLighter: string;
  themeLighterAlt: string;
}

export function lookOf(theme: HostTheme): Look {
  return typeof theme === 'string' ? theme : theme.look;
}

/** A Fluent theme as the app shows it: with the font of SharePoint pages, and the rating colours among its tokens. */
function ofApp(base: Theme, look: Look): Theme {
  // Teams and pages get the same font, because Fluent's Teams themes fall back to wider fonts where Segoe UI is missing.
  return { ...base, fontFamilyBase: webLightTheme.fontFamilyBase, ...ratingTokens(look) } as Theme;
}

/** The theme in a site's colours; null where they are too pale to be read (under 4.5 to 1). */
function readable(made: Theme): Theme | null {
  const reads =
    contrastOf(made.colorBrandForegroundLink, made.colorNeutralBackground1) >= 4.5 &&
    contrastOf(made.colorBrandBackground, made.colorNeutralForegroundOnBrand) >= 4.5;
  return reads ? made : null;
}

/**
 * The light theme of the app. A site's colours are taken where they can be read, so that a council's brand cannot make
 * links unreadable; Fluent's own blue otherwise.
 */
export function lightTheme(theme: HostTheme, kind: Host['kind']): Theme {
  const own = typeof theme === 'string' ? null : readable(createLightTheme(theme.brand));
  return ofApp(own ?? (kind === 'teams' ? teamsLightTheme : webLightTheme), 'light');
}

/**
 * The theme of the app in any look. Most pages are light, so the code of the dark and contrast themes loads when one of
 * them is asked for.
 */
export async function loadTheme(theme: HostTheme, kind: Host['kind']): Promise<Theme> {
  const look = lookOf(theme);
  if (look === 'light') return lightTheme(theme, kind);
  const { createDarkTheme, themesByHost } = await import(/* webpackChunkName: 'dark-themes' */ './darkThemes');
  const own = typeof theme === 'string' ? null : readable(createDarkTheme(theme.brand));
  return ofApp(own ?? themesByHost[kind][look], look);
}

function channel(hex: string, at: number): number {
  const value = parseInt(hex.slice(at, at + 2), 16) / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function luminance(hex: string): number {
  return 0.2126 * channel(hex, 1) + 0.7152 * channel(hex, 3) + 0.0722 * channel(hex, 5);
}

/** WCAG contrast of two colours written as #rrggbb: 1 to 21. */
export function contrastOf(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

/** The look of a page in the site's own colours; without them where a palette is incomplete or not in #rrggbb. */
export function sharePointTheme(palette: Partial<SharePointPalette> | undefined, isInverted: boolean): HostTheme {
  const look = isInverted ? 'dark' : 'light';
  const names = [
    'themeDarker',
    'themeDark',
    'themeDarkAlt',
    'themePrimary',
    'themeSecondary',
    'themeTertiary',
    'themeLight',
    'themeLighter',
    'themeLighterAlt',
  ] as const;
  if (!palette || !names.every((name) => /^#[0-9a-f]{6}$/i.test(palette[name] ?? ''))) return look;
  const own = palette as SharePointPalette;
  const brand: BrandVariants = {
    10: own.themeDarker,
    20: own.themeDarker,
    30: own.themeDarker,
    40: own.themeDarker,
    50: own.themeDarker,
    60: own.themeDark,
    70: own.themeDarkAlt,
    80: own.themePrimary,
    90: own.themeSecondary,
    100: own.themeSecondary,
    110: own.themeTertiary,
    120: own.themeTertiary,
    130: own.themeLight,
    140: own.themeLight,
    150: own.themeLighter,
    160: own.themeLighterAlt,
  };
  return { look, brand };
}
