import { makeStyles, tokens } from '@fluentui/react-components';
import { forcedColours, print } from '../ui/breakpoints';
import { smallText } from '../ui/styleParts';
import { ratingsOnSelectedRow } from '../rating';

/**
 * In high contrast a row under the pointer or selected turns cyan, on which white and yellow text cannot be read. The
 * tokens for text, links and focus are therefore replaced in such a row by those that Fluent provides for it. In the
 * other themes the replacement makes no difference.
 */
function readableOn(state: 'Hover' | 'Selected'): { [variable: string]: string } {
  return {
    ...ratingsOnSelectedRow,
    color: tokens[`colorNeutralForeground1${state}`],
    '--colorNeutralForeground1': tokens[`colorNeutralForeground1${state}`],
    '--colorNeutralForeground2': tokens[`colorNeutralForeground2${state}`],
    // Fluent's own link colour has only a contrast of 3.7 to 1 on a selected row in the dark theme.
    '--colorBrandForegroundLink': tokens[`colorNeutralForeground1${state}`],
    '--colorStrokeFocus2': tokens[`colorNeutralForeground1${state}`],
  };
}

/** The styles of the plan's table: rows separated by thin lines, without boxes. */
export const useTableStyles = makeStyles({
  scroller: {
    height: '100%',
    overflowY: 'auto',
    overflowX: 'hidden',
    position: 'relative',
    [print]: { height: 'auto', overflowY: 'visible', overflowX: 'visible' },
  },
  /**
   * The element that contains the rows. It is as high as all of them together; on paper its height follows from the
   * rows.
   */
  rows: { position: 'relative', [print]: { height: 'auto !important' } },
  grid: { fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    [print]: { position: 'static' },
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: {
    display: 'grid',
    columnGap: '16px',
    boxSizing: 'border-box',
    width: '100%',
    paddingLeft: '24px',
    paddingRight: '16px',
  },
  bodyRow: {
    position: 'absolute',
    top: 0,
    left: 0,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: '8px',
    paddingBottom: '8px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    [print]: { position: 'static', transform: 'none !important', breakInside: 'avoid' },
  },
  headRow: { minHeight: '36px', alignItems: 'center' },
  group: {
    backgroundColor: tokens.colorNeutralBackground2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground2Hover, ...readableOn('Hover') },
  },
  plain: {
    backgroundColor: tokens.colorNeutralBackground1,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, ...readableOn('Hover') },
  },
  selected: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 0 ${tokens.colorCompoundBrandStroke}`,
    ...readableOn('Selected'),
    // Neither ground nor shadow is kept where colours are forced.
    [forcedColours]: { borderLeft: '4px solid Highlight', paddingLeft: '20px' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Selected, ...readableOn('Selected') },
  },
  cell: { minWidth: 0, overflowWrap: 'anywhere' },
  small: {
    minWidth: 0,
    ...smallText,
    overflowWrap: 'anywhere',
  },
  day: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  ref: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums', textAlign: 'right' },
  twoLines: {
    display: '-webkit-box',
    WebkitLineClamp: '2',
    WebkitBoxOrient: 'vertical',
    overflowX: 'hidden',
    overflowY: 'hidden',
    // On paper the text is printed in full, because a reader of paper cannot open a text that is cut.
    [print]: { display: 'block', overflowX: 'visible', overflowY: 'visible' },
  },
  strong: { fontWeight: tokens.fontWeightSemibold, color: 'inherit' },
  quiet: { color: tokens.colorNeutralForeground2 },
  withMark: { display: 'flex', columnGap: '10px', alignItems: 'flex-start', minWidth: 0 },
  mark: { marginTop: '1px' },
  flag: { verticalAlign: '-2px' },
  link: {
    color: 'inherit',
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusSmall,
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  fold: { display: 'flex', columnGap: '6px', alignItems: 'flex-start', minWidth: 0 },
  grow: { flexGrow: 1, minWidth: 0 },
  chevron: { flexShrink: 0, marginTop: '2px' },
  headButton: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    minHeight: '32px',
    padding: 0,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    cursor: 'pointer',
    ':hover': { color: tokens.colorNeutralForeground1, textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  headEnd: { textAlign: 'right' },
});
