/**
 * The widths, in pixels, at which a layout changes. It is the app's own column that counts, not the window: on a SharePoint page it is
 * often narrow while the window is wide.
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
  /** A form beside what it is about. */
  form: 720,
  /** A table of several columns. */
  table: 760,
  /** A table of many columns. */
  wideTable: 860,
  /** Two columns of text. */
  columns: 900,
  /** A screen with a second column beside the first. */
  sideColumn: 940,
  /** The same with room to spare. */
  roomy: 1040,
} as const;

type WidthName = keyof typeof widths;

/** The styles of an app's column that is at most so wide, as a key of `makeStyles`: `[upTo.phone]: { … }`. */
export const upTo = Object.fromEntries(
  Object.entries(widths).map(([name, width]) => [name, `@container (max-width: ${width}px)`]),
) as { readonly [name in WidthName]: `@container (max-width: ${(typeof widths)[name]}px)` };

/** Where people point with a finger: on a phone, and on any screen that is touched. */
export const touch = '@media (max-width: 640px), (pointer: coarse)';

/** A window of little height, as beside an open keyboard: what stays in sight there would hide what one types. */
export const shortWindow = '@media (max-height: 560px)';

/** On paper. */
export const print = '@media print';
