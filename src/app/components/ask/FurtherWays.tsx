import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { Day } from '../../../plan/day';
import { PlainButton } from '../../ui/PlainButton';

const useStyles = makeStyles({
  further: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px' },
});

/** What was typed as the answer to a query, from which a report or a request for more time begins. */
export interface AnswerBegun {
  /** The key of the query. */
  about: string;
  text: string;
  day: Day | null;
}

/** The forms about an action that can be the answer; each is left out where the person may not use it. */
export interface AnswerInstead {
  /** Opens the report of progress with what was typed. */
  onReport?(begun: AnswerBegun): void;
  /** Opens the request for more time with what was typed. */
  onMoreTime?(begun: AnswerBegun): void;
}

/** The buttons by which an answer goes on as a report of progress or a request for more time; nothing where neither may be. */
export function FurtherWays({
  onReport,
  onMoreTime,
  begun,
}: AnswerInstead & { begun: AnswerBegun }): React.ReactElement | null {
  const styles = useStyles();
  if (!onReport && !onMoreTime) return null;
  return (
    <div className={styles.further}>
      {onReport ? <PlainButton onClick={() => onReport(begun)}>Make it a report of progress</PlainButton> : null}
      {onMoreTime ? <PlainButton onClick={() => onMoreTime(begun)}>Ask for more time with it</PlainButton> : null}
    </div>
  );
}
