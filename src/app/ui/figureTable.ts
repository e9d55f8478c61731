import { makeStyles, tokens } from '@fluentui/react-components';
import { sectionHeading, smallText } from './styleParts';

/**
 * The styles of tables with figures: thin lines, aligned numbers, and a box that scrolls sideways on a narrow screen.
 */
export const useFigureTable = makeStyles({
  box: {
    overflowX: 'auto',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderCollapse: 'collapse', width: '100%', fontVariantNumeric: 'tabular-nums' },
  caption: {
    textAlign: 'left',
    paddingBottom: '4px',
    ...sectionHeading,
  },
  head: {
    textAlign: 'left',
    verticalAlign: 'bottom',
    paddingTop: '6px',
    paddingBottom: '6px',
    paddingRight: '16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
  },
  cell: {
    verticalAlign: 'top',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    paddingTop: '8px',
    paddingBottom: '8px',
    paddingRight: '16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'break-word',
  },
  number: { textAlign: 'right', whiteSpace: 'nowrap' },
  nowrap: { whiteSpace: 'nowrap' },
  words: { minWidth: '200px' },
  quiet: smallText,
  old: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
});
