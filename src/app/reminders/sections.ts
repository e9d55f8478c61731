import { makeStyles, tokens } from '@fluentui/react-components';

/** How the parts of the Reminders screen look alike. */
export const useSections = makeStyles({
  lead: { marginTop: '4px', marginBottom: '16px', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
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
    marginBottom: '16px',
  },
  touch: { '@media (max-width: 640px), (pointer: coarse)': { minHeight: '44px' } },
  list: { listStyleType: 'none', margin: 0, paddingLeft: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '24px',
    rowGap: '8px',
    paddingTop: '10px',
    paddingBottom: '10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  what: { flexGrow: 1, flexShrink: 1, flexBasis: '320px', minWidth: 0, overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold },
  quiet: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    columnGap: '16px',
    rowGap: '12px',
    marginTop: '12px',
  },
  // Beside fields, whose labels stand above them.
  besideFields: { '@media (min-width: 641px)': { marginTop: '26px' } },
  summary: {
    cursor: 'pointer',
    paddingTop: '4px',
    paddingBottom: '4px',
    '@media (max-width: 640px), (pointer: coarse)': { paddingTop: '12px', paddingBottom: '12px' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});
