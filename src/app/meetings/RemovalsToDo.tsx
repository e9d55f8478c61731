import * as React from 'react';
import { formatDay } from '../../plan/day';
import { removalPending } from '../../plan/governance/exempt';
import { Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { usePlan } from '../context/contexts';
import { screenRoute } from '../context/routes';
import { RouteLink } from '../ui/RouteLink';
import { MeetingLink } from './MeetingLink';
import { useMeetingStyles } from './styles';
import { useExemptItems } from './useExemptItems';

/** Tells a site owner about rows whose words were made exempt but whose earlier versions still exist. */
export function RemovalsToDo(): React.ReactElement | null {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { data } = usePlan();
  const items = useExemptItems();
  const open = items.status === 'success' ? items.data.filter(removalPending) : [];
  if (open.length === 0) return null;
  return (
    <Section title="To be removed by a site owner">
      <ul className={reading.list}>
        {open.map((item) => {
          const meeting = data.meetings.find(({ id }) => id === item.meetingId);
          return (
            <li key={item.id} className={styles.entry}>
              {item.kind === 'risk'
                ? 'The earlier versions and the reviews of a risk that was made exempt'
                : 'The earlier versions of what was made exempt'}
              {item.movedOn ? ` on ${formatDay(item.movedOn)}` : ''} can still be read in SharePoint.{' '}
              {meeting ? <MeetingLink meeting={meeting} /> : null}
              {item.kind === 'risk' ? <RouteLink to={screenRoute('risks')}>See the exempt risks</RouteLink> : null}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
