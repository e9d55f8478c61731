import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { forcedColours, lessMotion, print } from './breakpoints';
import { touchTarget } from './styleParts';

const useStyles = makeStyles({
  base: {
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    columnGap: tokens.spacingHorizontalSNudge,
    boxSizing: 'border-box',
    minWidth: '96px',
    margin: 0,
    paddingTop: '5px',
    paddingBottom: '5px',
    paddingLeft: tokens.spacingHorizontalM,
    paddingRight: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: 'middle',
    cursor: 'pointer',
    transitionProperty: 'background, border, color',
    transitionDuration: tokens.durationFaster,
    [lessMotion]: { transitionDuration: '0.01ms' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':active': { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
    ...touchTarget,
    [print]: { display: 'none' },
  },
  primary: {
    border: '1px solid transparent',
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    ':active': { backgroundColor: tokens.colorBrandBackgroundPressed },
    [forcedColours]: { forcedColorAdjust: 'none', backgroundColor: 'Highlight', color: 'HighlightText' },
  },
  bare: {
    border: '1px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground2BrandHover,
    },
    ':active': { backgroundColor: tokens.colorSubtleBackgroundPressed },
  },
  busy: { cursor: 'not-allowed', color: tokens.colorNeutralForegroundDisabled },
  small: {
    minWidth: '64px',
    paddingTop: '3px',
    paddingBottom: '3px',
    paddingLeft: tokens.spacingHorizontalS,
    paddingRight: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightRegular,
  },
});

export interface PlainButtonProps extends React.ButtonHTMLAttributes<HTMLButtonElement> {
  /** `secondary`: with a border. `primary`: the first thing to do in a view. `bare`: without border, in rows. */
  look?: 'secondary' | 'primary' | 'bare';
  size?: 'small' | 'medium';
  /** Whether what it does is under way: it keeps the focus, and pressing it does nothing. */
  busy?: boolean;
}

/**
 * A button that looks like Fluent's, for what every first view and card loads: Fluent's own brings 5 kB of styles for
 * shapes that none of them shows. A button that can be disabled takes
 * Fluent's.
 */
export function PlainButton({
  look = 'secondary',
  size = 'medium',
  busy = false,
  onClick,
  className,
  ...rest
}: PlainButtonProps): React.ReactElement {
  const styles = useStyles();
  return (
    <button
      type="button"
      {...rest}
      aria-disabled={busy || undefined}
      onClick={busy ? undefined : onClick}
      className={mergeClasses(
        styles.base,
        look === 'primary' && styles.primary,
        look === 'bare' && styles.bare,
        size === 'small' && styles.small,
        busy && styles.busy,
        className,
      )}
    />
  );
}
