import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  notice: {
    margin: 0,
    paddingTop: '8px',
    paddingRight: '12px',
    paddingBottom: '8px',
    paddingLeft: '12px',
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  words: { margin: 0 },
});

/** What others wrote while a person filled in a form, and that nothing of the person's own was sent yet. */
export function MeanwhileBox({ children }: { children: React.ReactNode }): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.notice} role="alert">
      {children}
      <p className={styles.words}>Nothing of yours was sent yet. Read theirs, change yours if need be, and send it.</p>
    </div>
  );
}
