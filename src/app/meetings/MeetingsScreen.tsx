import * as React from 'react';
import { usePlan } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import type { ScreenProps } from '../screens';
import { BigScreen } from './BigScreen';
import { MeetingPage } from './MeetingPage';
import { MeetingsPage } from './MeetingsPage';

/**
 * The screen of meetings: all of them at `#/meetings`, with a question about an action at `#/meetings?ask=3.2`; one
 * meeting with its results at `#/meetings/4`, and the same for the wall at `#/meetings/4?view=wall`.
 */
export function MeetingsScreen({ item, query }: ScreenProps): React.ReactElement {
  const { data } = usePlan();
  if (item === null) {
    const asked = data.actions.find(({ ref }) => ref === query.get('ask'));
    return <MeetingsPage askAbout={asked ? [asked.id] : undefined} />;
  }
  const meeting = data.meetings.find(({ id }) => String(id) === item);
  if (meeting && query.get('view') === 'wall') return <BigScreen meeting={meeting} />;
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
