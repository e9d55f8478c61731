import * as React from 'react';
import { formatDay } from '../../plan/day';
import { useSite } from '../context/contexts';
import { useRights } from '../context/rights';
import { EditCommand } from '../ui/EditButton';
import { RouteLink } from '../ui/RouteLink';
import { AcceptancePart } from './AcceptancePart';
import { PlanDetails } from './PlanDetails';
import { PlansOfSite } from './PlansOfSite';
import { Step } from './Step';

/** The step with the open plan and all plans of the site: which one opens first, and which are closed. */
export function PlanStep(): React.ReactElement {
  const { opened } = useSite();
  const [editing, setEditing] = React.useState(false);
  const editButton = React.useRef<HTMLButtonElement>(null);
  const { data } = opened;
  const { manages } = useRights();
  if (data === null) {
    return (
      <Step title="Plan" state="later">
        {opened.site.schema === 'current' ? (
          <p>
            Confirming a report starts the plan. A plan that no report asked for can be{' '}
            <RouteLink to="#/">started blank</RouteLink>.
          </p>
        ) : (
          <p>Confirming a report starts the plan; it can also be started blank.</p>
        )}
      </Step>
    );
  }
  const { plan, actions } = data;
  const period = plan.starts && plan.ends ? `, from ${formatDay(plan.starts)} to ${formatDay(plan.ends)}` : '';
  return (
    <Step title="Plan" state={actions.length > 0 ? 'done' : 'to do'}>
      <p>
        {plan.title}
        {period}, has{' '}
        {actions.length === 0 ? 'no actions yet' : actions.length === 1 ? 'one action' : `${actions.length} actions`}.
      </p>
      <RouteLink to="#/plan">{actions.length === 0 ? 'Write the first actions' : 'Open the plan'}</RouteLink>
      {editing ? (
        <PlanDetails
          onClose={() => {
            setEditing(false);
            // The button is only there again after the next render, without the form.
            requestAnimationFrame(() => editButton.current?.focus());
          }}
        />
      ) : manages ? (
        <EditCommand ref={editButton} onClick={() => setEditing(true)}>
          Edit name and dates
        </EditCommand>
      ) : null}
      <AcceptancePart />
      <PlansOfSite />
    </Step>
  );
}
