import { makeStyles, tokens } from '@fluentui/react-components';
import { smallText, touchTarget } from '../ui/styleParts';
import { print, upTo } from '../ui/breakpoints';

/**
 * The styles that lists of meetings share. Columns are on one line where there is room, otherwise one under the other.
 */
export const useMeetingStyles = makeStyles({
  row: {
    position: 'relative',
    display: 'grid',
    gridTemplateColumns: '112px minmax(0, 5fr) minmax(0, 6fr) minmax(0, 4fr)',
    columnGap: '20px',
    rowGap: '2px',
    paddingTop: '10px',
    paddingBottom: '10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    [upTo.form]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  heads: {
    paddingTop: 0,
    paddingBottom: '6px',
    ...smallText,
    ':hover': { backgroundColor: 'transparent' },
    [upTo.form]: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  },
  date: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: {
    display: 'block',
    ...smallText,
  },
  warning: { fontWeight: tokens.fontWeightSemibold },
  words: { margin: 0, maxWidth: '76ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  lettered: { display: 'grid', gridTemplateColumns: '40px minmax(0, 1fr)', columnGap: '4px' },
  entry: {
    paddingTop: '10px',
    paddingBottom: '10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
    ':last-child': { borderBottomStyle: 'none' },
  },
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    rowGap: '4px',
    marginTop: '6px',
    [print]: { display: 'none' },
  },
  button: touchTarget,
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 360px',
    columnGap: '48px',
    [upTo.sideColumn]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});
