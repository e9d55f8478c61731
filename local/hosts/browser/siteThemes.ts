import type { PageLook } from '../pageLooks';

/** SharePoint's default colours, as its pages pass them to web parts (IReadonlyTheme). */
const bluePalette = {
  themeDarker: '#004578',
  themeDark: '#005a9e',
  themeDarkAlt: '#106ebe',
  themePrimary: '#0f6cbd',
  themeSecondary: '#2b88d8',
  themeTertiary: '#71afe5',
  themeLight: '#c7e0f4',
  themeLighter: '#deecf9',
  themeLighterAlt: '#eff6fc',
};

/** SharePoint inverts the palette on a dark background: "darker" is further from the background, and so lighter. */
const darkBluePalette = {
  themeDarker: '#a4cef4',
  themeDark: '#82c7ff',
  themeDarkAlt: '#6cb8f6',
  themePrimary: '#4ba0e8',
  themeSecondary: '#4397dd',
  themeTertiary: '#235a85',
  themeLight: '#004c87',
  themeLighter: '#043862',
  themeLighterAlt: '#092c47',
};

function theme(palette: object, ground: string, words: string, isInverted: boolean): object {
  return {
    isInverted,
    palette: { ...palette, white: ground, black: words, neutralPrimary: words },
    semanticColors: { bodyBackground: ground, bodyText: words, bodySubtext: words, link: words },
  };
}

const themes: Record<PageLook, object> = {
  light: theme(bluePalette, '#ffffff', '#242424', false),
  dark: theme(darkBluePalette, '#292929', '#ffffff', true),
  contrast: theme(darkBluePalette, '#000000', '#ffffff', true),
};

/** The theme of a page in a look. SharePoint freezes the object it is given, so each page gets a copy. */
export function themeOf(look: PageLook): object {
  return structuredClone(themes[look]);
}
