import * as React from 'react';
import { usePlan } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import type { ScreenProps } from '../screens';
import { MeetingPage } from './MeetingPage';
import { MeetingsPage } from './MeetingsPage';

/** The screen of meetings: all of them at `#/meetings`, one meeting with its results at `#/meetings/4`. */
export function MeetingsScreen({ item }: ScreenProps): React.ReactElement {
  const { data } = usePlan();
  if (item === null) return <MeetingsPage />;
  const meeting = data.meetings.find(({ id }) => String(id) === item);
  if (meeting) return <MeetingPage key={meeting.id} meeting={meeting} />;
  return (
    <>
      <ScreenHeading>There is no meeting {item} in this plan</ScreenHeading>
      <p>
        It may belong to another plan of this site. <RouteLink to={screenRoute('meetings')}>See all meetings</RouteLink>
      </p>
    </>
  );
}
