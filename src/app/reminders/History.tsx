import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { ProblemNotice } from '../shell/ProblemNotice';
import type { RemindedBefore } from '../shell/services';
import type { Answer } from '../shell/useAnswer';
import { outcomeWords } from './outcomes';

const most = 20;

const useStyles = makeStyles({
  scroll: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    '& th, & td': {
      textAlign: 'left',
      verticalAlign: 'top',
      paddingTop: '8px',
      paddingRight: '16px',
      paddingBottom: '8px',
      paddingLeft: 0,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    '& thead th': {
      fontSize: tokens.fontSizeBase200,
      lineHeight: tokens.lineHeightBase200,
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground2,
    },
    '& tbody th': { fontWeight: tokens.fontWeightRegular },
  },
  date: { whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  more: {
    marginTop: '8px',
    padding: 0,
    minHeight: '32px',
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorBrandForegroundLink,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
    '@media (max-width: 640px), (pointer: coarse)': { minHeight: '44px' },
  },
});

/** What went already, newest first, from the Reminders list. */
export function History({
  answer,
  onRetry,
}: {
  answer: Answer<RemindedBefore[]>;
  onRetry: () => void;
}): React.ReactElement {
  const styles = useStyles();
  const [all, setAll] = React.useState(false);
  if (answer.kind === 'waiting') return <p className={styles.none}>Reading what was sent</p>;
  if (answer.kind === 'failed') return <ProblemNotice problem={answer.problem} onRetry={onRetry} />;
  const rows = answer.value;
  if (rows.length === 0) return <p className={styles.none}>No reminder has been sent yet.</p>;
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Reminders already sent">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">To</th>
            <th scope="col">About</th>
            <th scope="col">What became of it</th>
          </tr>
        </thead>
        <tbody>
          {(all ? rows : rows.slice(0, most)).map((row) => (
            <tr key={row.id}>
              <td className={styles.date}>{formatDay(row.day)}</td>
              <th scope="row">{row.to}</th>
              <td>{row.refs.join(', ')}</td>
              <td>
                {outcomeWords[row.outcome]}
                {row.why ? `: ${row.why}` : ''}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && !all ? (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          Show all {rows.length}
        </button>
      ) : null}
    </div>
  );
}
