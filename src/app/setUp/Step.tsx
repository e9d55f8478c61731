import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { sectionHeading, smallText } from '../ui/styleParts';
import { CheckmarkCircle20Filled } from '@fluentui/react-icons/lib/atoms/svg/checkmark-circle';
import { Circle20Regular } from '@fluentui/react-icons/lib/atoms/svg/circle';

const useStyles = makeStyles({
  step: {
    display: 'grid',
    gridTemplateColumns: '20px minmax(0, 1fr)',
    columnGap: '16px',
    paddingTop: '20px',
    paddingBottom: '20px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { color: tokens.colorNeutralForeground2, marginTop: '1px' },
  done: { color: tokens.colorBrandForeground1 },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: '12px' },
  title: {
    margin: 0,
    ...sectionHeading,
  },
  state: smallText,
  body: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    rowGap: '12px',
    marginTop: '4px',
    maxWidth: '720px',
    '& p': { margin: 0 },
    '& form': { alignSelf: 'stretch' },
  },
});

export type StepState = 'done' | 'to do' | 'later';

const stateWords: { [state in StepState]: string } = { done: 'Done', 'to do': 'To do', later: 'Comes later' };

export interface StepProps {
  title: string;
  state: StepState;
  children: React.ReactNode;
}

/** One step of Set-up. Both a mark and words say whether the step is done. */
export function Step({ title, state, children }: StepProps): React.ReactElement {
  const styles = useStyles();
  return (
    <li className={styles.step}>
      {state === 'done' ? (
        <CheckmarkCircle20Filled className={mergeClasses(styles.icon, styles.done)} aria-hidden="true" />
      ) : (
        <Circle20Regular className={styles.icon} aria-hidden="true" />
      )}
      <div>
        <div className={styles.head}>
          <h2 className={styles.title}>{title}</h2>
          <span className={styles.state}>{stateWords[state]}</span>
        </div>
        <div className={styles.body}>{children}</div>
      </div>
    </li>
  );
}
