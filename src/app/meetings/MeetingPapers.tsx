import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import type { Meeting } from '../../plan/fields';
import { usePlan } from '../context/contexts';
import { useRights } from '../context/rights';
import { screenRoute } from '../context/routes';
import { useButtonLinkStyles } from '../ui/buttonLink';
import { useReadingStyles } from '../ui/readingStyles';
import { RouteLink } from '../ui/RouteLink';

const papers = [
  ['committee', 'Make the cover report'],
  ['agenda', 'Make the agenda'],
  ['pack', 'Make the pack'],
  ['minutes', 'Make the minutes'],
] as const;

/**
 * Links to the papers that a clerk makes for a meeting (requirement 90). The one that is needed next comes first: the
 * cover report before the meeting, the minutes after it.
 */
export function MeetingPapers({ meeting }: { meeting: Meeting }): React.ReactElement | null {
  const styles = useButtonLinkStyles();
  const reading = useReadingStyles();
  const { view } = usePlan();
  const { keepsRecords } = useRights();
  if (!keepsRecords || meeting.day === null || meeting.state === 'cancelled') return null;
  const first = meeting.state === 'held' || meeting.day < view.today ? 'minutes' : 'committee';
  const ordered = [...papers].sort(([a], [b]) => Number(b === first) - Number(a === first));
  return (
    <div className={styles.row}>
      {ordered.map(([kind, words]) => (
        <RouteLink
          key={kind}
          className={kind === first ? styles.main : mergeClasses(styles.link, reading.link)}
          to={screenRoute('papers', kind, `meeting=${meeting.id}`)}
        >
          {words}
        </RouteLink>
      ))}
      <RouteLink
        className={mergeClasses(styles.link, reading.link)}
        to={screenRoute('meetings', String(meeting.id), 'view=wall')}
      >
        Show on the big screen
      </RouteLink>
    </div>
  );
}
