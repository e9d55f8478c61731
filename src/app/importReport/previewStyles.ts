import { makeStyles, tokens } from '@fluentui/react-components';

/** What the parts of the preview share. */
export const usePreviewStyles = makeStyles({
  head: {
    display: 'flex',
    alignItems: 'baseline',
    flexWrap: 'wrap',
    columnGap: '16px',
    rowGap: '4px',
    marginTop: '24px',
    marginBottom: '8px',
  },
  heading: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  /** A fieldset, so that all in it is shut while the report is being added. */
  form: {
    margin: 0,
    padding: 0,
    border: 'none',
    minWidth: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
    columnGap: '24px',
    rowGap: '12px',
    alignItems: 'start',
  },
  wide: { gridColumnStart: '1', gridColumnEnd: '-1' },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  press: { '@container (max-width: 640px)': { minHeight: '44px' } },
});
