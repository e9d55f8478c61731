import { makeStyles, tokens } from '@fluentui/react-components';
import { textLink, touchTarget } from './styleParts';

/** The styles of a link that looks like the primary button of a view. */
export const useButtonLinkStyles = makeStyles({
  main: {
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '32px',
    paddingLeft: '12px',
    paddingRight: '12px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'none',
    ':hover': { backgroundColor: tokens.colorBrandBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    ...touchTarget,
  },
  link: textLink,
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '16px', rowGap: '8px', marginTop: '16px' },
});
