import { makeStyles, tokens } from '@fluentui/react-components';
import { focusRing, sectionHeading, smallText, touchTarget } from '../ui/styleParts';
import { touch, upTo } from '../ui/breakpoints';

/** The styles that the sections of the Reminders screen share. */
export const useSections = makeStyles({
  lead: { marginTop: '4px', marginBottom: '16px', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
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
    marginBottom: '16px',
  },
  touch: touchTarget,
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
    ...smallText,
  },
  form: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    columnGap: '16px',
    rowGap: '12px',
    marginTop: '12px',
  },
  // The space that fields beside this element need for the labels above them.
  besideFields: { marginTop: '26px', [upTo.phone]: { marginTop: 0 } },
  summary: {
    cursor: 'pointer',
    paddingTop: '4px',
    paddingBottom: '4px',
    [touch]: { paddingTop: '12px', paddingBottom: '12px' },
    ':focus-visible': focusRing,
  },
});
