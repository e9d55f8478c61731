import * as React from 'react';
import { RouteLink } from '../ui/RouteLink';
import { planRoute } from '../context/routes';
import { PanelFrame } from './PanelFrame';

export interface NotInPlanProps {
  /** The kind of thing looked for: "Action", "Recommendation". */
  kind: string;
  /** The number that the address names. */
  number: string;
  beside: boolean;
  onClose(): void;
}

/** Shown when an address names a number that the plan does not have. */
export function NotInPlan({ kind, number, beside, onClose }: NotInPlanProps): React.ReactElement {
  const title = `There is no ${kind.toLowerCase()} ${number} in this plan`;
  return (
    <PanelFrame kicker={kind} title={title} beside={beside} onClose={onClose}>
      <p>
        The number may have been mistyped, or the link is to another plan.{' '}
        <RouteLink to={planRoute()}>See the whole plan</RouteLink>
      </p>
    </PanelFrame>
  );
}
