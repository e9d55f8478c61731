import { makeStyles, tokens } from '@fluentui/react-components';

/** What the pages about inspections, engagement and self-assessment share: words to read, with hairlines between. */
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
  small: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
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
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sub2: { marginTop: '16px', marginBottom: '8px', fontWeight: tokens.fontWeightSemibold },
  two: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: '48px',
    '@container (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, max-content) minmax(0, 1fr)',
    columnGap: '24px',
    rowGap: '6px',
    margin: 0,
    '@container (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '2px' },
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: {
    margin: 0,
    maxWidth: '76ch',
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    '@container (max-width: 480px)': { marginBottom: '8px' },
  },
  link: {
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
      borderRadius: tokens.borderRadiusSmall,
    },
    '@media (max-width: 640px), (pointer: coarse)': { display: 'inline-flex', alignItems: 'center', minHeight: '44px' },
  },
  press: { '@media (max-width: 640px), (pointer: coarse)': { minHeight: '44px' } },
});
