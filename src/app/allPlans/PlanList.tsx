import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { capitalised } from '../../plan/words';
import type { PlanStanding } from '../../plan/allPlans/standings';
import { OnPlan } from '../context/OnPlan';
import { SentenceText } from '../overview';
import { RatingBar } from '../rating/RatingBar';
import { upTo } from '../ui/breakpoints';
import { RouteLink } from '../ui/RouteLink';
import { useSectionStyles } from '../ui/sectionStyles';
import { smallText } from '../ui/styleParts';

export const usePlanRowStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, paddingLeft: 0 },
  first: { marginTop: '20px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr)',
    columnGap: '48px',
    rowGap: '8px',
    paddingTop: '16px',
    paddingBottom: '16px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
    [upTo.columns]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  who: { marginTop: '2px', marginBottom: 0, ...smallText },
  sentence: { marginTop: '6px', marginBottom: 0, maxWidth: '76ch' },
  next: { marginTop: '6px', marginBottom: 0 },
});

/** The people who answer for a plan: "Sponsor Ruth Ellery, plan manager Anne Faulkner". */
export function whoAnswers({ sponsor, manager }: Pick<PlanStanding, 'sponsor' | 'manager'>): string {
  const named = [sponsor ? `Sponsor ${sponsor.name}` : null, manager ? `plan manager ${manager.name}` : null];
  const words = named.filter((part) => part !== null).join(', ');
  return words === '' ? 'Nobody is named for it' : capitalised(words);
}

/** The next date of a plan, in words. */
export function nextInWords({ next: [next] }: Pick<PlanStanding, 'next'>): string {
  return next ? `Next: ${formatDay(next.day)}, ${next.title}` : 'No date is set ahead.';
}

function PlanRow({ standing }: { standing: PlanStanding }): React.ReactElement {
  const styles = usePlanRowStyles();
  const section = useSectionStyles();
  const { data, view } = standing;
  return (
    <li className={styles.row}>
      <div>
        <h2 className={styles.title}>
          <RouteLink to="#/" className={section.link}>
            {data.plan.title}
          </RouteLink>
        </h2>
        <p className={styles.who}>
          {whoAnswers(standing)}
          {data.plan.example ? '. An example: its actions and people are invented.' : ''}
        </p>
        <p className={styles.sentence}>
          <SentenceText sentence={view.sentence} />
        </p>
      </div>
      <div>
        {view.counts.total > 0 ? <RatingBar counts={view.counts} /> : null}
        <p className={mergeClasses(styles.next, section.aside)}>{nextInWords(standing)}</p>
      </div>
    </li>
  );
}

/** Lists plans, each with the people who answer for it, its sentence, its rating bar and its next date. */
export function PlanList({ plans }: { plans: readonly PlanStanding[] }): React.ReactElement {
  const styles = usePlanRowStyles();
  return (
    <ul className={mergeClasses(styles.list, styles.first)} aria-label="Plans">
      {plans.map((standing) => (
        <OnPlan key={standing.data.plan.id} id={standing.data.plan.id}>
          <PlanRow standing={standing} />
        </OnPlan>
      ))}
    </ul>
  );
}
