import { makeStyles, tokens } from '@fluentui/react-components';

/** What the screens about editions share. */
export const useEditionStyles = makeStyles({
  lead: {
    marginTop: '4px',
    marginBottom: '16px',
    maxWidth: '72ch',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  heading: {
    marginTop: '32px',
    marginBottom: '8px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    rowGap: '8px',
    marginTop: '16px',
    marginBottom: '16px',
  },
  touch: { '@media (max-width: 640px), (pointer: coarse)': { minHeight: '44px' } },
  // A browser makes a list as wide as its longest choice.
  form: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    maxWidth: '640px',
    marginTop: '16px',
    '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
    '& .fui-Select': { minWidth: 0 },
  },
  hairline: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
});
