import * as React from 'react';
import type { Action } from '../../plan/fields';
import { useRights } from '../context/rights';
import { screenRoute } from '../context/routes';
import { RouteLink } from '../ui/RouteLink';

/** Leads a member or director to a question to the clerk about an action (requirement 89). */
export function AskAtMeeting({ action }: { action: Action }): React.ReactElement | null {
  const { asksTheClerk } = useRights();
  if (!asksTheClerk) return null;
  return (
    <p>
      <RouteLink to={screenRoute('meetings', null, `ask=${encodeURIComponent(action.ref)}`)}>
        Ask about it at a meeting
      </RouteLink>
    </p>
  );
}
