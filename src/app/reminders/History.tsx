import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { upTo } from '../ui/breakpoints';
import { formatDay } from '../../plan/day';
import { ProblemNotice } from '../ui/ProblemNotice';
import type { RemindedBefore } from '../context/services';
import type { Query } from '../ui/useQuery';
import { FoldButton } from '../ui/FoldButton';
import { aboutInWords, outcomeWords } from './outcomes';
import { useSections } from './sections';

const most = 20;

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    alignItems: 'start',
    columnGap: '16px',
    rowGap: '2px',
    gridTemplateColumns: '104px minmax(120px, 200px) minmax(0, 1fr) minmax(0, 1fr)',
    overflowWrap: 'anywhere',
    [upTo.phone]: { gridTemplateColumns: '104px minmax(0, 1fr)' },
  },
  date: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  below: { [upTo.phone]: { gridColumnStart: 2 } },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Lists the messages sent before, newest first, from the Reminders list. */
export function History({ query }: { query: Query<RemindedBefore[]> }): React.ReactElement {
  const styles = useStyles();
  const sections = useSections();
  const [all, setAll] = React.useState(false);
  if (query.status === 'pending') return <p className={styles.none}>Reading what was sent</p>;
  if (query.status === 'error') return <ProblemNotice problem={query.problem} onRetry={query.refetch} />;
  const rows = query.data;
  if (rows.length === 0) return <p className={styles.none}>No reminder has been sent yet.</p>;
  return (
    <>
      <ul className={sections.list} aria-label="Reminders already sent">
        {(all ? rows : rows.slice(0, most)).map((row) => (
          <li key={row.id} className={mergeClasses(sections.row, styles.columns)}>
            <span className={styles.date}>{formatDay(row.day)}</span>
            <span className={sections.name}>{row.to}</span>
            <span className={styles.below}>{aboutInWords(row.refs)}</span>
            <span className={styles.below}>
              {outcomeWords[row.outcome]}
              {row.why ? `: ${row.why}` : ''}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > most ? (
        <FoldButton of="Reminders already sent" all={all} onChange={setAll} count={rows.length} most={most} />
      ) : null}
    </>
  );
}
