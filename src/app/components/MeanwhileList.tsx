import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { usePlan } from '../context/contexts';
import { MeanwhileBox } from './MeanwhileBox';

const useStyles = makeStyles({
  words: { margin: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

/** What somebody did while a person filled in a form about the same thing. */
export interface MeanwhileEntry {
  id: number;
  authorId: number;
  /** The moment, ISO 8601 in UTC. */
  created: string;
  /** What they did, to follow their name: "reported". */
  did: string;
  /** What follows the moment: the result in a few words; '' for none. */
  result: string;
  text: string;
}

/**
 * Shows what others did while the person filled in a form about the same thing, and says that nothing was sent yet.
 */
export function MeanwhileList({ entries }: { entries: readonly MeanwhileEntry[] }): React.ReactElement {
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
    <MeanwhileBox>
      {entries.map(({ id, authorId, created, did, result, text }) => (
        <p key={id} className={styles.words}>
          <span className={styles.strong}>
            {view.people.get(authorId)?.name ?? 'Somebody'} {did} meanwhile, {moment.format(new Date(created))}
            {result ? `, ${result}` : ''}.
          </span>{' '}
          {text}
        </p>
      ))}
    </MeanwhileBox>
  );
}
