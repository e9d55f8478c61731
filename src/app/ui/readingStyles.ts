import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing, smallText, touchLink, touchTarget } from './styleParts';
import { upTo } from './breakpoints';

/** The styles that the pages about inspections, engagement and self-assessment share: texts separated by thin lines. */
export const useReadingStyles = makeStyles({
  lead: {
    marginTop: '8px',
    marginBottom: 0,
    maxWidth: '76ch',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  sub: { marginTop: '4px', marginBottom: 0, color: tokens.colorNeutralForeground2 },
  quiet: { color: tokens.colorNeutralForeground2 },
  small: smallText,
  strong: { fontWeight: tokens.fontWeightSemibold },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    paddingTop: '10px',
    paddingBottom: '10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
    ':first-child': { paddingTop: 0 },
    ':last-child': { borderBottomStyle: 'none' },
  },
  text: { margin: 0, maxWidth: '76ch', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quote: {
    margin: 0,
    maxWidth: '76ch',
    paddingLeft: '12px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
  },
  source: {
    marginTop: '2px',
    paddingLeft: '15px',
    ...smallText,
  },
  sub2: { marginTop: '16px', marginBottom: '8px', fontWeight: tokens.fontWeightSemibold },
  two: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: '48px',
    [upTo.columns]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': focusRing,
    ...touchLink,
  },
  press: touchTarget,
});
