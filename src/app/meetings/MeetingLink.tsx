import * as React from 'react';
import type { Meeting } from '../../plan/fields';
import { meetingAndDay } from '../../plan/governance/meetings';
import { usePlan } from '../context/contexts';
import { screenRoute } from '../context/routes';
import { useReadingStyles } from '../ui/readingStyles';
import { RouteLink } from '../ui/RouteLink';

/** The way to a meeting, by its body and day. */
export function MeetingLink({ meeting }: { meeting: Meeting }): React.ReactElement {
  const reading = useReadingStyles();
  const { data } = usePlan();
  return (
    <RouteLink className={reading.link} to={screenRoute('meetings', String(meeting.id))}>
      {meetingAndDay(data, meeting)}
    </RouteLink>
  );
}
