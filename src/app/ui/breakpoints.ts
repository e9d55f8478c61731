/**
 * The widths, in pixels, at which layouts change. The width of the app's own column counts and not that of the window,
 * because the column on a SharePoint page is often narrow in a wide window.
 */
export const widths = {
  /** A chart with its labels. */
  chart: 380,
  /** Two short columns side by side. */
  pair: 480,
  /** A table of few columns. */
  smallTable: 560,
  /** A phone. */
  phone: 640,
  /** A form beside the text that it concerns. */
  form: 720,
  /** A table of several columns. */
  table: 760,
  /** A table of many columns. */
  wideTable: 860,
  /** Two columns of text. */
  columns: 900,
  /** A screen with a second column beside the first. */
  sideColumn: 940,
  /** A screen with a second column and room to spare. */
  roomy: 1040,
} as const;

type WidthName = keyof typeof widths;

/** The styles for an app column of at most a given width, as a key of `makeStyles`: `[upTo.phone]: { … }`. */
export const upTo = Object.fromEntries(
  Object.entries(widths).map(([name, width]) => [name, `@container (max-width: ${width}px)`]),
) as { readonly [name in WidthName]: `@container (max-width: ${(typeof widths)[name]}px)` };

/** Devices on which people point with a finger: a phone, and any touch screen. */
export const touch = '@media (max-width: 640px), (pointer: coarse)';

/**
 * A window of little height, such as beside an open on-screen keyboard. Sticky elements would cover the field being
 * typed in.
 */
export const shortWindow = '@media (max-height: 560px)';

/** Where people chose their own few colours for everything (Windows contrast themes): system colours alone are kept. */
export const forcedColours = '@media (forced-colors: active)';

/** People who asked for less motion: nothing moves (WCAG 2.3.3). */
export const lessMotion = '@media (prefers-reduced-motion: reduce)';

/** Styles for printing. */
export const print = '@media print';
