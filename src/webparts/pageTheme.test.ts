import { themeOfPage, themeOfTeams } from './pageTheme';

describe('the page theme', () => {
  const page = (bodyBackground: string, bodyText: string, isInverted: boolean): unknown =>
    themeOfPage({ isInverted, semanticColors: { bodyBackground, bodyText } }, false);

  it('reads light, dark and black pages', () => {
    expect(page('#ffffff', '#242424', false)).toBe('light');
    expect(page('#292929', '#ffffff', true)).toBe('dark');
    expect(page('#000', '#FFFFFF', true)).toBe('contrast');
  });

  it("takes the system's contrast theme over the page's, and light when SharePoint says nothing", () => {
    expect(themeOfPage({ isInverted: false }, true)).toBe('forced');
    expect(themeOfPage(undefined, true)).toBe('forced');
    expect(themeOfPage(undefined, false)).toBe('light');
  });

  it('reads the names that Teams gives', () => {
    expect(['default', 'dark', 'contrast', 'glass', undefined].map((name) => themeOfTeams(name, false))).toEqual([
      'light',
      'dark',
      'contrast',
      'light',
      'light',
    ]);
    expect(['default', 'contrast'].map((name) => themeOfTeams(name, true))).toEqual(['forced', 'forced']);
  });
});
