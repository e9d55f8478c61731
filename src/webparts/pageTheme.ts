import { createDarkTheme, createLightTheme } from '@fluentui/react-components';
import type { BrandVariants } from '@fluentui/react-components';
import type { IReadonlyTheme } from '@microsoft/sp-component-base';
import type { HostTheme, Look } from '../app/shell/host';

type Rgb = readonly [number, number, number];

const black: Rgb = [0, 0, 0];
const white: Rgb = [255, 255, 255];
const fluentBlue = '#0f6cbd';

function readColour(text: string | undefined): Rgb | null {
  const hex = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text?.trim() ?? '')?.[1];
  if (hex === undefined) return null;
  const full = hex.length === 3 ? hex.replace(/./g, '$&$&') : hex;
  return [0, 2, 4].map((at) => parseInt(full.slice(at, at + 2), 16)) as unknown as Rgb;
}

const writeColour = (rgb: Rgb): string =>
  `#${rgb.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;

const mix = (from: Rgb, to: Rgb, share: number): Rgb =>
  from.map((part, at) => part + (to[at]! - part) * share) as unknown as Rgb;

/** Relative luminance as WCAG 2 defines it, 0 for black, 1 for white. */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (one: Rgb, other: Rgb): number => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};

/**
 * Fluent's sixteen shades around a site's own colour. A council may have chosen a pale one: the shade that carries white
 * words (80) is darkened until they can be read on it, 4.5 to 1 (WCAG 2.2, 1.4.3).
 */
export function brandFrom(primary: string | undefined): BrandVariants {
  let main = readColour(primary) ?? readColour(fluentBlue)!;
  while (contrast(main, white) < 4.5) main = mix(main, black, 0.08);
  const shade = (step: number): string =>
    writeColour(step <= 80 ? mix(main, black, ((80 - step) / 80) * 0.8) : mix(main, white, ((step - 80) / 80) * 0.92));
  return Object.fromEntries(
    Array.from({ length: 16 }, (_, at) => [(at + 1) * 10, shade((at + 1) * 10)]),
  ) as unknown as BrandVariants;
}

function lookOf(theme: IReadonlyTheme, forcedColours: boolean): Look {
  const background = readColour(theme.semanticColors?.bodyBackground ?? theme.palette?.white);
  const text = readColour(theme.semanticColors?.bodyText ?? theme.palette?.neutralPrimary);
  if (forcedColours) return 'contrast';
  if (background !== null && text !== null && contrast(background, text) > 20.9 && luminance(background) === 0)
    return 'contrast';
  if (background !== null) return luminance(background) < 0.2 ? 'dark' : 'light';
  return theme.isInverted ? 'dark' : 'light';
}

/**
 * The theme of a SharePoint page or section as Fluent UI v9 has it: the site's colour on a light or dark ground. A black
 * page with white words, and Windows' own contrast themes, are high contrast.
 */
export function themeOfPage(theme: IReadonlyTheme | undefined, forcedColours: boolean): HostTheme {
  if (theme === undefined) return forcedColours ? 'contrast' : 'light';
  const look = lookOf(theme, forcedColours);
  if (look === 'contrast') return 'contrast';
  const brand = brandFrom(theme.palette?.themePrimary);
  return { look, theme: look === 'dark' ? createDarkTheme(brand) : createLightTheme(brand) };
}

/** Teams names its themes itself; an unknown one (Teams has added names before) is read as light. */
export function themeOfTeams(name: string | undefined): Look {
  return name === 'dark' || name === 'contrast' ? name : 'light';
}
