import { makeStyles, tokens } from '@fluentui/react-components';

/** The styles of a row that quotes a passage: its tick box, its words with their subject, its page. */
export const usePassageStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '32px minmax(0, 1fr) 64px',
    columnGap: '8px',
    alignItems: 'start',
    paddingTop: '8px',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  body: { minWidth: 0, paddingTop: '6px', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  text: { margin: 0, maxWidth: '75ch', overflowWrap: 'anywhere' },
  left: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  answers: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px', rowGap: '4px' },
  page: { paddingTop: '4px', textAlign: 'right' },
});
