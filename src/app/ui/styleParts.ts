import { tokens } from '@fluentui/react-components';
import { touch } from './breakpoints';

/** The parts that many styles are made of, used as a value in `makeStyles` or spread into one. */

/** High enough for a finger (WCAG 2.2, target size). */
export const touchTarget = { [touch]: { minHeight: '44px' } } as const;

/** High enough for a finger, for a link in a line of text. */
export const touchLink = { [touch]: { display: 'inline-flex', alignItems: 'center', minHeight: '44px' } } as const;

/** The outline of the element that the keyboard has reached, for `:focus-visible`. */
export const focusRing = {
  outline: `2px solid ${tokens.colorStrokeFocus2}`,
  outlineOffset: '2px',
  borderRadius: tokens.borderRadiusSmall,
} as const;

/** A link in a text, underlined under the pointer. */
export const textLink = {
  color: tokens.colorBrandForegroundLink,
  textDecorationLine: 'none',
  ':hover': { textDecorationLine: 'underline' },
  ':focus-visible': focusRing,
} as const;

/** Small, less prominent text: under a heading, beside a figure. */
export const smallText = {
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  color: tokens.colorNeutralForeground2,
} as const;

/** The heading of a section. */
export const sectionHeading = {
  fontSize: tokens.fontSizeBase400,
  lineHeight: tokens.lineHeightBase400,
  fontWeight: tokens.fontWeightSemibold,
} as const;
