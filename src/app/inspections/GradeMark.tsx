import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Grade } from '../../plan/inspections/scales';

const useStyles = makeStyles({
  grade: { display: 'inline-flex', alignItems: 'baseline', columnGap: '8px' },
  letter: {
    flexShrink: 0,
    boxSizing: 'border-box',
    minWidth: '26px',
    paddingLeft: '4px',
    paddingRight: '4px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusSmall,
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'center',
  },
});

/** A grade as printed, with its letter on the scale. A grade of an unknown scale has no letter. */
export function GradeMark({ printed, grade }: { printed: string; grade: Grade | null }): React.ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.grade}>
      {grade ? (
        <span className={styles.letter} aria-hidden="true">
          {grade.letter}
        </span>
      ) : null}
      <span>
        {printed.charAt(0).toUpperCase()}
        {printed.slice(1)}
      </span>
    </span>
  );
}
