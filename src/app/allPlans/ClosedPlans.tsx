import * as React from 'react';
import { formatDay } from '../../plan/day';
import type { PlanStanding } from '../../plan/allPlans/standings';
import { asSentence } from '../../plan/words';
import { OnPlan } from '../context/OnPlan';
import { Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { RouteLink } from '../ui/RouteLink';

/** Lists the closed plans apart from the others, because people still read and cite them (requirement 69). */
export function ClosedPlans({ plans }: { plans: readonly PlanStanding[] }): React.ReactElement | null {
  const reading = useReadingStyles();
  if (plans.length === 0) return null;
  return (
    <Section title="Closed plans">
      <ul className={reading.list}>
        {plans.map(({ data: { plan } }) => (
          <OnPlan key={plan.id} id={plan.id}>
            <li className={reading.row}>
              <RouteLink to="#/" className={reading.link}>
                {plan.title}
              </RouteLink>
              <div className={reading.quiet}>
                {plan.closed ? `Closed on ${formatDay(plan.closed)}. ` : ''}
                {asSentence(plan.closedReason)}
              </div>
            </li>
          </OnPlan>
        ))}
      </ul>
    </Section>
  );
}
