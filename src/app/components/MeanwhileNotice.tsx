import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ProgressKind, ProgressRow } from '../../plan/fields';
import { usePlan } from '../context/contexts';

const useStyles = makeStyles({
  notice: {
    paddingTop: '8px',
    paddingRight: '12px',
    paddingBottom: '8px',
    paddingLeft: '12px',
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  words: { margin: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** Verbs for what somebody did to an action, by kind of row. */
const did: { [kind in ProgressKind]: string } = {
  assigned: 'assigned it',
  progress: 'reported',
  due: 'changed its due date',
  lead: 'changed who leads it',
  schedule: 'changed its start or what it waits for',
  pause: 'paused it',
  resume: 'took it up again',
  withdraw: 'withdrew it',
  restore: 'brought it back',
  moderate: 'set its rating',
  assurance: 'recorded whether it is embedded',
  query: 'asked a question',
  answer: 'answered a question',
  'more time': 'asked for more time',
  decision: 'decided what was asked',
};

/**
 * Shows what others reported or decided while the person filled in a form about the same action, and says that nothing
 * was sent yet.
 */
export function MeanwhileNotice({ rows }: { rows: readonly ProgressRow[] }): React.ReactElement {
  const styles = useStyles();
  const { opened, view } = usePlan();
  const moment = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZone: opened.site.timeZone ?? undefined,
  });
  return (
    <div className={styles.notice} role="alert">
      {rows.map((row) => (
        <p key={row.id} className={styles.words}>
          <span className={styles.strong}>
            {view.people.get(row.authorId)?.name ?? 'Somebody'} {did[row.kind]} meanwhile,{' '}
            {moment.format(new Date(row.created))}
            {row.going ? `, ${row.going}` : ''}.
          </span>{' '}
          {row.text}
        </p>
      ))}
      <p className={styles.words}>Nothing of yours was sent yet. Read theirs, change yours if need be, and send it.</p>
    </div>
  );
}
