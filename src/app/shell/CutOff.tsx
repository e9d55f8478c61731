import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Operation } from '../../lists/operations';
import { CutOffOperation } from '../components/CutOffOperation';
import { upTo } from '../ui/breakpoints';

const useStyles = makeStyles({
  notice: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '16px',
    paddingTop: '12px',
    paddingBottom: '12px',
    paddingLeft: '32px',
    paddingRight: '32px',
    backgroundColor: tokens.colorNeutralBackground3,
    [upTo.phone]: { paddingLeft: '16px', paddingRight: '16px' },
  },
});

/** Lists the interrupted operations of the site above every screen, for people who may complete or undo them. */
export function CutOff({ operations }: { operations: readonly Operation[] }): React.ReactElement {
  const styles = useStyles();
  return (
    <section aria-label="Cut off" className={styles.notice}>
      {operations.map((operation) => (
        <CutOffOperation key={operation.operationKey} operation={operation} />
      ))}
    </section>
  );
}
