import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { contrastOf, lightTheme, loadTheme, lookOf, sharePointTheme } from './theme';

const teal = {
  themeDarker: '#014446',
  themeDark: '#025c5f',
  themeDarkAlt: '#026d70',
  themePrimary: '#03787c',
  themeSecondary: '#13898d',
  themeTertiary: '#49aeb1',
  themeLight: '#98d6d8',
  themeLighter: '#c5e9ea',
  themeLighterAlt: '#f0f9fa',
};

describe('themes', () => {
  it('measures contrast as WCAG does', () => {
    expect(contrastOf('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrastOf('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
    expect(contrastOf('#FFFFFF', '#767676')).toBeCloseTo(4.54, 2);
  });

  it('takes the colours of a SharePoint site, on light pages and dark ones', async () => {
    const theme = sharePointTheme(teal, false);
    expect(lookOf(theme)).toBe('light');
    expect(lightTheme(theme, 'sharepoint').colorBrandBackground).toBe('#03787c');
    const dark = await loadTheme(sharePointTheme({ ...teal, themeSecondary: '#49aeb1' }, true), 'sharepoint');
    expect(dark).toMatchObject({ colorBrandForegroundLink: '#49aeb1', colorNeutralBackground1: '#292929' });
  });

  it('leaves a palette that cannot be read, or is not whole, for Fluent’s own', async () => {
    const yellow = Object.fromEntries(Object.keys(teal).map((name) => [name, '#ffd700']));
    expect(lightTheme(sharePointTheme(yellow, false), 'sharepoint')).toMatchObject(webLightTheme);
    expect(await loadTheme(sharePointTheme(teal, true), 'sharepoint')).toMatchObject({
      colorBrandBackground: webDarkTheme.colorBrandBackground,
    });
    expect(sharePointTheme({ ...teal, themeDark: 'rgb(2,92,95)' }, false)).toBe('light');
    expect(sharePointTheme(undefined, true)).toBe('dark');
  });

  it.each(['sharepoint', 'teams'] as const)(
    'draws in the colours of the system where they are forced, in %s',
    async (kind) => {
      const colours = Object.entries(await loadTheme('forced', kind)).filter(([token]) => token.startsWith('color'));
      const own = colours.filter(([token, colour]) => /^#/.test(String(colour)) && !/Shadow/.test(token));
      expect(own).toEqual([]);
      expect(Object.fromEntries(colours)).toMatchObject({
        colorNeutralBackground1: 'Canvas',
        colorNeutralForeground1: 'CanvasText',
        colorNeutralForegroundOnBrand: 'Canvas',
        colorBrandBackground: 'CanvasText',
        colorNeutralForeground1Selected: 'HighlightText',
        colorNeutralBackground1Selected: 'Highlight',
      });
    },
  );

  it('adds the rating colours and leaves the rest of the theme alone', async () => {
    const theme = await loadTheme('light', 'sharepoint');
    expect(theme).toMatchObject(webLightTheme);
    expect(theme).toHaveProperty('ratingGreenFill', '#0E700E');
    expect(await loadTheme('dark', 'teams')).toHaveProperty('ratingGreenFill', '#5EC75A');
  });
});
