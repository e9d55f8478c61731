import * as React from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { doubtWords } from '../../plan/fields';
import type { RiskReview } from '../../plan/fields';
import { scoreInWords, scoreOf } from '../../plan/risks/scale';
import type { RiskStanding } from '../../plan/risks/standing';
import { capitalised } from '../../plan/words';
import { usePlan } from '../context/contexts';
import { useFigureTable } from '../ui/figureTable';

const useStyles = makeStyles({ section: { marginTop: '28px' } });

const kindWords: { readonly [kind in RiskReview['kind']]: string } = {
  review: 'Reviewed',
  owner: 'Another owner',
  closed: 'Closed',
  reopened: 'Opened again',
};

/** The history of a risk as a table, newest first: rows that do not count stand there too, with the reason. */
export function RiskReviews({ standing }: { standing: RiskStanding }): React.ReactElement | null {
  const own = useStyles();
  const styles = useFigureTable();
  const { view } = usePlan();
  const { history, remarks } = standing;
  const rows = [...history, ...remarks].sort((a, b) => b.id - a.id);
  if (rows.length === 0) return null;
  const nameOf = (id: number | null): string => view.people.get(id ?? -1)?.name ?? 'Somebody no longer listed';
  const resultOf = (row: RiskReview): string => {
    if (row.kind === 'owner') return row.ownerId === null ? 'Nobody' : nameOf(row.ownerId);
    const score = row.kind === 'review' ? scoreOf(row.likelihood, row.impact) : null;
    return score ? capitalised(scoreInWords(score)) : '';
  };
  const whyNot = (row: RiskReview): string => {
    if (!remarks.includes(row)) return '';
    return row.doubt ? `, ${doubtWords[row.doubt]}` : ', a remark: it does not change the score';
  };
  return (
    <section className={mergeClasses(styles.box, own.section)} aria-label="History of the risk" tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>History</caption>
        <thead>
          <tr>
            {['Day', 'What happened', 'Result', 'What was said, and by whom'].map((title) => (
              <th key={title} scope="col" className={styles.head}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td className={mergeClasses(styles.cell, styles.nowrap)}>{formatDay(row.recorded)}</td>
              <td className={styles.cell}>{kindWords[row.kind]}</td>
              <td className={styles.cell}>{resultOf(row)}</td>
              <td className={mergeClasses(styles.cell, styles.words)}>
                {row.text}
                <div className={styles.quiet}>{`${nameOf(row.authorId)}${whyNot(row)}`}</div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
