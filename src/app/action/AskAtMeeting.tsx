import * as React from 'react';
import type { Action } from '../../plan/fields';
import { useRights } from '../context/rights';
import { screenRoute } from '../context/routes';
import { RouteLink } from '../ui/RouteLink';

/**
 * Leads somebody who asks the lead to a question to the clerk about an action (requirement 89). Whoever asks the clerk
 * does so by the button "Ask".
 */
export function AskAtMeeting({ action }: { action: Action }): React.ReactElement | null {
  const { asks, asksTheClerk } = useRights();
  if (!asksTheClerk || !asks) return null;
  return (
    <p>
      <RouteLink to={screenRoute('meetings', null, `ask=${encodeURIComponent(action.ref)}`)}>
        Ask about it at a meeting
      </RouteLink>
    </p>
  );
}
