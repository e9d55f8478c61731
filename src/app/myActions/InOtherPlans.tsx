import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import type { OpenedSite } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import { viewPlan } from '../../plan/planView';
import { useSite } from '../context/contexts';
import { OnPlan } from '../context/OnPlan';
import { usePlansOfSite } from '../context/usePlansOfSite';
import { ProblemNotice } from '../ui/ProblemNotice';
import { sectionHeading } from '../ui/styleParts';
import { useInView } from '../ui/useInView';
import { DutyList } from './DutyList';
import { dutiesOf } from './duties';
import type { Duty } from './duties';

const useStyles = makeStyles({
  heading: { marginTop: '28px', marginBottom: '8px', ...sectionHeading },
});

/** What somebody has to do in one of the site's other plans. */
interface Elsewhere {
  id: number;
  title: string;
  duties: Duty[];
}

/**
 * The incomplete actions that the signed-in person leads in the site's other open plans, grouped by plan (requirement
 * 68).
 */
function elsewhere(plans: readonly PlanData[], { today, me }: OpenedSite, here: number): Elsewhere[] {
  return plans
    .filter(({ plan }) => plan.id !== here && plan.closed === null)
    .map((data) => {
      const { duties } = dutiesOf(viewPlan(data, today), data.settings, me.id);
      return { ...data.plan, duties: duties.filter(({ urgency }) => urgency !== 'done') };
    })
    .filter(({ duties }) => duties.length > 0);
}

/**
 * Lists the person's actions in the site's other plans, read when the section scrolls into view. Shows nothing on a
 * site with one plan.
 * @param here the open plan
 */
export function InOtherPlans({ here }: { here: number }): React.ReactElement | null {
  const styles = useStyles();
  const { opened } = useSite();
  const several = opened.plans.some(({ id, closed }) => id !== here && closed === null);
  const [section, inView] = useInView<HTMLDivElement>();
  const query = usePlansOfSite(several && inView);
  if (!several) return null;
  const found = query.status === 'success' ? elsewhere(query.data.plans, query.data.opened, here) : [];
  return (
    <div ref={section}>
      {query.status === 'error' ? <ProblemNotice problem={query.problem} onRetry={query.refetch} /> : null}
      {found.map(({ id, title, duties }) => (
        <OnPlan key={id} id={id}>
          <section aria-labelledby={`my-in-${id}`}>
            <h2 id={`my-in-${id}`} className={styles.heading}>
              In {title}
            </h2>
            <DutyList duties={duties} level={3} first={null} />
          </section>
        </OnPlan>
      ))}
    </div>
  );
}
