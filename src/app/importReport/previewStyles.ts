import { makeStyles, tokens } from '@fluentui/react-components';
import { sectionHeading, smallText } from '../ui/styleParts';
import { upTo } from '../ui/breakpoints';

/** The styles that the parts of the preview share. */
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
    ...sectionHeading,
  },
  aside: smallText,
  /** The form is a fieldset, so that all its fields can be disabled together while the report is being added. */
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
  /** What was done before, with its button: an earlier file or sheet. */
  before: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    rowGap: '4px',
    maxWidth: '720px',
    paddingTop: '8px',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  beforeWords: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  press: { [upTo.phone]: { minHeight: '44px' } },
});
