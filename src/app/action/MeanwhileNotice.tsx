import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Person } from '../../plan/people';
import type { ProgressRow } from '../../plan/fields';

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

export interface MeanwhileNoticeProps {
  rows: ProgressRow[];
  people: Map<number, Person>;
  /** The site's zone, or null when it is not known: then the person's own. */
  timeZone: string | null;
}

/** What others reported while this report was being written: nothing was sent yet. */
export function MeanwhileNotice({ rows, people, timeZone }: MeanwhileNoticeProps): React.ReactElement {
  const styles = useStyles();
  const moment = new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZone: timeZone ?? undefined,
  });
  return (
    <div className={styles.notice} role="alert">
      {rows.map((row) => (
        <p key={row.id} className={styles.words}>
          <span className={styles.strong}>
            {people.get(row.authorId)?.name ?? 'Somebody'} reported meanwhile, {moment.format(new Date(row.created))}
            {row.going ? `, ${row.going}` : ''}.
          </span>{' '}
          {row.text}
        </p>
      ))}
      <p className={styles.words}>Nothing of yours was sent yet. Read theirs, change yours if need be, and send it.</p>
    </div>
  );
}
