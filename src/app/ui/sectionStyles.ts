import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing, sectionHeading, smallText, textLink, touchTarget } from './styleParts';
import { print } from './breakpoints';

/**
 * The styles that the Overview's lists share: the heading with a remark beside it, thin lines, stretched links, links
 * in text.
 */
export const useSectionStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'baseline',
    alignContent: 'flex-end',
    flexWrap: 'wrap',
    columnGap: '20px',
    boxSizing: 'border-box',
    minHeight: '34px',
    paddingBottom: '6px',
    breakAfter: 'avoid',
  },
  heading: {
    margin: 0,
    ...sectionHeading,
  },
  aside: smallText,
  list: { listStyleType: 'none', margin: 0, paddingLeft: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    position: 'relative',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  /** A link that covers its row, so that the whole row can be clicked and is a single stop for the keyboard. */
  stretched: {
    color: 'inherit',
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    '::after': { content: '""', position: 'absolute', top: 0, right: 0, bottom: 0, left: 0 },
    ':focus-visible': { outlineStyle: 'none' },
    ':focus-visible::after': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  link: textLink,
  linkButton: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '24px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': focusRing,
    ...touchTarget,
    [print]: { display: 'none' },
  },
  none: { margin: 0, paddingTop: '12px', paddingBottom: '12px', color: tokens.colorNeutralForeground2 },
});
