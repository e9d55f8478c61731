import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { Plan } from '../../plan/fields';
import { useServices, useSite } from '../context/contexts';
import { OnPlan } from '../context/OnPlan';
import { useRights } from '../context/rights';
import { screenRoute } from '../context/routes';
import { usePlansOfSite } from '../context/usePlansOfSite';
import { Loading } from '../ui/Loading';
import { ProblemNotice } from '../ui/ProblemNotice';
import { RouteLink } from '../ui/RouteLink';
import { useAnnounce } from '../ui/useAnnounce';
import { useMutation } from '../ui/useMutation';
import { ClosePlanDialog } from './ClosePlanDialog';
import { OpenAgainDialog } from './OpenAgainDialog';
import { OtherSitesForm } from './OtherSitesForm';
import { OwnRulesForm } from './OwnRulesForm';
import { RemovePlanDialog } from './RemovePlanDialog';

const useStyles = makeStyles({
  part: { alignSelf: 'stretch', marginTop: '8px' },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: 'none', marginTop: '4px', marginBottom: '16px', paddingLeft: 0 },
  plan: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    rowGap: '4px',
    paddingTop: '8px',
    paddingBottom: '8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  words: { flexGrow: 1, flexBasis: '240px' },
  state: { display: 'block', color: tokens.colorNeutralForeground2 },
});

type PlanCommand = { plan: Plan; what: 'close' | 'open again' | 'remove' };

/**
 * Lists the plans of the site, with buttons to choose which opens first, to close and open one, and to remove one made
 * by mistake (requirements 68 and 69).
 */
export function PlansOfSite(): React.ReactElement | null {
  const styles = useStyles();
  const { opened } = useSite();
  const { closesPlans } = useRights();
  const [asked, setAsked] = React.useState<PlanCommand | null>(null);
  const query = usePlansOfSite();
  if (query.status === 'pending') return <Loading what="Reading the plans of this site" />;
  if (query.status === 'error') return <ProblemNotice problem={query.problem} onRetry={query.refetch} />;
  const plans = query.data.plans.map(({ plan }) => plan);
  const close = (): void => setAsked(null);
  return (
    <div className={styles.part}>
      <h3 className={styles.heading}>Plans of this site</h3>
      <ul className={styles.list}>
        {plans.map((plan) => (
          <PlanOfSite key={plan.id} plan={plan} several={plans.length > 1} onAsk={(what) => setAsked({ plan, what })} />
        ))}
      </ul>
      {asked?.what === 'close' ? <ClosePlanDialog plan={asked.plan} today={opened.today} onClose={close} /> : null}
      {asked?.what === 'open again' ? <OpenAgainDialog plan={asked.plan} onClose={close} /> : null}
      {asked?.what === 'remove' ? <RemovePlanDialog plan={asked.plan} onClose={close} /> : null}
      {closesPlans ? (
        <>
          <OtherSitesForm />
          <OwnRulesForm />
        </>
      ) : null}
    </div>
  );
}

/** The state of a plan in words: whether it opens first, or is closed. */
function stateOf(plan: Plan, isFirst: boolean): string {
  if (plan.closed !== null) return `Closed on ${formatDay(plan.closed)}`;
  if (isFirst) return 'Opens first';
  return plan.example ? 'The example' : '';
}

function PlanOfSite({
  plan,
  several,
  onAsk,
}: {
  plan: Plan;
  several: boolean;
  onAsk(what: PlanCommand['what']): void;
}): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { opened, reload } = useSite();
  const { closesPlans, deletes } = useRights();
  const announce = useAnnounce();
  const choosing = useMutation();
  const isFirst = several && opened.openingPlanId === plan.id;
  const choose = (): void =>
    void choosing.run(async () => {
      await store.changeSiteSettings((now) => ({ ...now, openingPlanId: plan.id }));
      await reload();
      announce(`${plan.title} opens first from now on`);
    });
  return (
    <li className={styles.plan}>
      <span className={styles.words}>
        {plan.title}
        <span className={styles.state}>{stateOf(plan, isFirst)}</span>
      </span>
      {closesPlans && several && !isFirst && plan.closed === null ? (
        <Button disabledFocusable={choosing.running} aria-label={`Open first: ${plan.title}`} onClick={choose}>
          Open first
        </Button>
      ) : null}
      {closesPlans && plan.closed === null ? (
        <OnPlan id={plan.id}>
          <RouteLink to={screenRoute('next-phase')} aria-label={`Begin the next phase of ${plan.title}`}>
            Begin the next phase
          </RouteLink>
        </OnPlan>
      ) : null}
      {closesPlans ? (
        plan.closed === null ? (
          <Button aria-label={`Close ${plan.title}`} onClick={() => onAsk('close')}>
            Close
          </Button>
        ) : (
          <Button aria-label={`Open again: ${plan.title}`} onClick={() => onAsk('open again')}>
            Open again
          </Button>
        )
      ) : null}
      {deletes && several ? (
        <Button aria-label={`Remove ${plan.title}`} onClick={() => onAsk('remove')}>
          Remove
        </Button>
      ) : null}
      {choosing.problem ? <ProblemNotice problem={choosing.problem} onRetry={choose} /> : null}
    </li>
  );
}
