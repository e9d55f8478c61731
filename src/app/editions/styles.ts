import { makeStyles, tokens } from '@fluentui/react-components';
import { sectionHeading, smallText, touchTarget } from '../ui/styleParts';

/** The styles that the screens about editions share. */
export const useEditionStyles = makeStyles({
  lead: {
    marginTop: '4px',
    marginBottom: '16px',
    maxWidth: '72ch',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  small: smallText,
  heading: {
    marginTop: '32px',
    marginBottom: '8px',
    ...sectionHeading,
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
  touch: touchTarget,
  // A browser makes a select as wide as its longest option, which may be wider than the screen.
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
