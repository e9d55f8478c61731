import * as React from 'react';
import { meetingInTeams } from '../../plan/governance/teamsMeeting';
import type { ReadyPlan } from '../context/contexts';
import type { Host } from '../ui/host';
import { screenRoute } from '../context/routes';

/**
 * Opens the app in a Teams meeting on the meeting of the board that meets there, once, unless a link led elsewhere
 * (requirement 90). On the stage it opens as on the wall of the room.
 */
export function useTeamsMeeting(host: Host, plan: Pick<ReadyPlan, 'data' | 'view'> | null): void {
  const opened = React.useRef(false);
  React.useEffect(() => {
    const { teamsMeeting } = host;
    if (opened.current || !teamsMeeting || plan === null) return;
    opened.current = true;
    const meeting = meetingInTeams(plan.data, teamsMeeting.chat, plan.view.today);
    if (meeting === null || host.route() !== '#/') return;
    host.navigate(screenRoute('meetings', String(meeting.id), teamsMeeting.onStage ? 'view=wall' : ''), 'replace');
  }, [host, plan]);
}
