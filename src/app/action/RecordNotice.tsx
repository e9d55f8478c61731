import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { recordDifferences } from '../../plan/recordDifference';
import type { RatedAction } from '../../plan/view';
import { usePlan } from '../context/contexts';

const useStyles = makeStyles({
  notice: {
    marginBottom: '16px',
    paddingTop: '10px',
    paddingBottom: '10px',
    paddingLeft: '16px',
    paddingRight: '12px',
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  title: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
  line: { margin: 0 },
});

/** Warns when the Actions list was edited directly and no longer agrees with the record. The record counts. */
export function RecordNotice({ rated, manages }: { rated: RatedAction; manages: boolean }): React.ReactElement | null {
  const styles = useStyles();
  const { view } = usePlan();
  const differences = recordDifferences(rated.action, rated.state, view.people);
  if (differences.length === 0) return null;
  return (
    <div role="note" className={styles.notice}>
      <p className={styles.title}>SharePoint’s list says something else than the record</p>
      {differences.map(({ what, record, list }) => (
        <p key={what} className={styles.line}>
          The {what} on record is {record}. The list was changed to {list}.
        </p>
      ))}
      <p className={styles.line}>
        What is on record counts, and is what you see here.
        {manages ? ' To change it, press Edit and give the reason; that brings the list into line as well.' : ''}
      </p>
    </div>
  );
}
