import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { upTo } from '../ui/breakpoints';
import type { AreaComparison } from '../../plan/selfAssessment/gradeComparison';
import { useReadingStyles } from '../ui/readingStyles';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr) minmax(0, 2fr) minmax(0, 2fr)',
    columnGap: '16px',
    alignItems: 'baseline',
    [upTo.form]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '2px' },
  },
  area: { fontWeight: tokens.fontWeightSemibold },
  whose: { color: tokens.colorNeutralForeground2 },
});

const words: { [agreement in AreaComparison['agreement']]: string } = {
  'the same': 'The same',
  higher: 'We see ourselves higher',
  lower: 'We see ourselves lower',
  'not comparable': 'Not on one scale',
  'ours only': 'Not judged by inspectors',
  'theirs only': 'We have not graded it',
};

/** Compares by area the grade that the council gives itself with the inspectors' grade (requirement 38). */
export function GradeComparison({ areas }: { areas: readonly AreaComparison[] }): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  if (areas.length === 0) return <p className={reading.none}>Neither the inspectors’ grades nor ours are kept yet.</p>;
  return (
    <ul className={reading.list}>
      {areas.map(({ area, ours, theirs, agreement }) => (
        <li key={area} className={reading.row}>
          <div className={styles.line}>
            <span className={styles.area}>{area}</span>
            <span>
              <span className={styles.whose}>Ours: </span>
              {ours ? ours.toLowerCase() : 'none'}
            </span>
            <span>
              <span className={styles.whose}>Inspectors: </span>
              {theirs ? `${theirs.grade.toLowerCase()}${theirs.year ? `, ${theirs.year}` : ''}` : 'none'}
            </span>
            <span className={reading.quiet}>{words[agreement]}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
