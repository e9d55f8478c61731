import { makeStyles, tokens } from '@fluentui/react-components';

/** What the lists of meetings share: columns on one line where there is room, one under the other where there is not. */
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
    '@container (max-width: 700px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  date: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: {
    display: 'block',
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
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
    '@media print': { display: 'none' },
  },
  button: { '@media (max-width: 640px), (pointer: coarse)': { minHeight: '44px' } },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 360px',
    columnGap: '48px',
    '@container (max-width: 1000px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
});
