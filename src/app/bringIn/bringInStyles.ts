import { makeStyles, tokens } from '@fluentui/react-components';
import { upTo } from '../ui/breakpoints';

/** The styles that only the parts of this screen share; the general ones of a preview are in `previewStyles`. */
export const useBringInStyles = makeStyles({
  /**
   * Four columns: place and action, words of the file, meaning, control. On a narrow screen they come one below the
   * other.
   */
  row: {
    display: 'grid',
    gridTemplateColumns: '128px minmax(0, 3fr) minmax(0, 4fr) minmax(0, 5fr)',
    columnGap: '16px',
    rowGap: '4px',
    alignItems: 'start',
    paddingTop: '10px',
    paddingBottom: '10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    [upTo.columns]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  answered: { color: tokens.colorNeutralForeground2 },
  place: { display: 'flex', flexDirection: 'column' },
  strong: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  text: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
  fix: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '8px', minWidth: 0 },
  grow: { flexGrow: 1, minWidth: 'min(100%, 180px)' },
  kind: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    marginTop: '16px',
    marginBottom: '4px',
  },
  kindTitle: {
    margin: 0,
    flexGrow: 1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  more: { marginTop: '8px' },
  link: {
    paddingLeft: 0,
    paddingRight: '8px',
    minWidth: 'auto',
    color: tokens.colorBrandForegroundLink,
    ':disabled': { color: tokens.colorNeutralForegroundDisabled },
    [upTo.phone]: { minHeight: '44px' },
  },
});
