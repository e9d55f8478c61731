import { brandFrom, themeOfPage, themeOfTeams } from './pageTheme';

/** A second way to contrast (WCAG 2), so that the test does not lean on what it tests. */
function contrastWithWhite(hex: string): number {
  const [red, green, blue] = [1, 3, 5]
    .map((at) => parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as [number, number, number];
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

describe('the page theme', () => {
  it('keeps a site colour that carries white words', () => {
    expect(brandFrom('#03787c')[80]).toBe('#03787c');
  });

  it('darkens a pale site colour until white words can be read on it', () => {
    expect(contrastWithWhite(brandFrom('#ffd335')[80])).toBeGreaterThanOrEqual(4.5);
  });

  it('falls back to blue when SharePoint names no colour', () => {
    expect(brandFrom(undefined)[80]).toBe('#0f6cbd');
  });

  it('reads light, dark and black pages', () => {
    const page = (bodyBackground: string, bodyText: string): unknown =>
      themeOfPage({ palette: { themePrimary: '#03787c' }, semanticColors: { bodyBackground, bodyText } }, false);
    expect(page('#ffffff', '#242424')).toMatchObject({ look: 'light' });
    expect(page('#292929', '#ffffff')).toMatchObject({ look: 'dark' });
    expect(page('#000000', '#ffffff')).toBe('contrast');
  });

  it("takes the system's contrast theme over the page's", () => {
    expect(themeOfPage({ palette: { themePrimary: '#03787c' } }, true)).toBe('contrast');
    expect(themeOfPage(undefined, true)).toBe('contrast');
  });

  it('reads the names that Teams gives', () => {
    expect(['default', 'dark', 'contrast', 'glass', undefined].map(themeOfTeams)).toEqual([
      'light',
      'dark',
      'contrast',
      'light',
      'light',
    ]);
  });
});
