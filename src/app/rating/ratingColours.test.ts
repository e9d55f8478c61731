import { teamsDarkTheme, teamsHighContrastTheme, teamsLightTheme } from '@fluentui/react-components';
import { contrastOf } from '../components/theme';
import { ratingOrder } from '../../plan/ratingWords';
import { ratingColours, ratingTokens } from './ratingColours';

const pages = { light: teamsLightTheme, dark: teamsDarkTheme, contrast: teamsHighContrastTheme };
const looks = Object.keys(pages) as (keyof typeof pages)[];
const cases = looks.flatMap((look) =>
  Object.entries(ratingColours[look]).map(([rating, colours]) => ({ look, rating, ...colours })),
);

describe('rating colours', () => {
  it.each(cases)('$rating in $look: the letter can be read and the outline seen', ({ look, fill, letter, outline }) => {
    const page = pages[look].colorNeutralBackground1;
    expect(contrastOf(letter, fill === 'transparent' ? page : fill)).toBeGreaterThanOrEqual(4.5);
    expect(contrastOf(outline, page)).toBeGreaterThanOrEqual(3);
  });

  it.each(cases)('$rating in $look: the hollow letter can be read on the page', ({ look, rating }) => {
    const tokens = ratingTokens(look);
    if (rating === 'Blue' || rating === 'Grey') {
      expect(
        contrastOf(tokens[`rating${rating}Hollow`] ?? '', pages[look].colorNeutralBackground1),
      ).toBeGreaterThanOrEqual(4.5);
    }
  });

  const schemes = [
    { scheme: 'light', Canvas: '#ffffff', CanvasText: '#000000' },
    { scheme: 'dark', Canvas: '#000000', CanvasText: '#ffffff' },
  ];
  const forced = schemes.flatMap((system) =>
    ratingOrder.map((rating) => ({ scheme: system.scheme, rating, system: system as { [name: string]: string } })),
  );

  it.each(forced)('$rating is seen where $scheme colours are forced', ({ rating, system }) => {
    const tokens = ratingTokens('forced');
    const shown = (part: string): string => {
      const colour = tokens[`rating${rating}${part}`] ?? '';
      return system[colour] ?? colour;
    };
    const page = system.Canvas ?? '';
    expect(contrastOf(shown('Letter'), shown('Fill'))).toBeGreaterThanOrEqual(4.5);
    for (const drawn of ['Outline', 'Hollow', 'OutlineSelected', 'HollowSelected'])
      expect(contrastOf(shown(drawn), page)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(cases)('$rating in $look: the outline is seen on a selected row', ({ look, rating }) => {
    const selected = pages[look].colorNeutralBackground1Selected;
    expect(contrastOf(ratingTokens(look)[`rating${rating}OutlineSelected`] ?? '', selected)).toBeGreaterThanOrEqual(3);
  });
});
