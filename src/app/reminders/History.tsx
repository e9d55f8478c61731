import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { ProblemNotice } from '../shell/ProblemNotice';
import type { RemindedBefore } from '../shell/services';
import type { Answer } from '../shell/useAnswer';
import { aboutInWords, outcomeWords } from './outcomes';

const most = 20;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, paddingLeft: 0, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: 'grid',
    gap: '2px 16px',
    gridTemplateColumns: '104px minmax(120px, 200px) minmax(0, 1fr) minmax(0, 1fr)',
    overflowWrap: 'anywhere',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@container (max-width: 640px)': { gridTemplateColumns: '104px minmax(0, 1fr)' },
  },
  date: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  who: { fontWeight: tokens.fontWeightSemibold },
  below: { '@container (max-width: 640px)': { gridColumnStart: 2 } },
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
    <>
      <ul className={styles.list} aria-label="Reminders already sent">
        {(all ? rows : rows.slice(0, most)).map((row) => (
          <li key={row.id} className={styles.row}>
            <span className={styles.date}>{formatDay(row.day)}</span>
            <span className={styles.who}>{row.to}</span>
            <span className={styles.below}>{aboutInWords(row.refs)}</span>
            <span className={styles.below}>
              {outcomeWords[row.outcome]}
              {row.why ? `: ${row.why}` : ''}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > most && !all ? (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          Show all {rows.length}
        </button>
      ) : null}
    </>
  );
}
