import * as React from 'react';
import { makeStyles, ProgressBar, tokens } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { viewPlan } from '../../plan/planView';
import { counted } from '../../plan/words';
import { PlanContext, usePlan, useServices } from '../context/contexts';
import { useHost } from '../ui/useHost';
import type { ReadyPlan } from '../context/contexts';
import { Loading } from '../ui/Loading';
import type { LoadingShape } from '../ui/Loading';
import { ProblemNotice } from '../ui/ProblemNotice';
import { RouteLink } from '../ui/RouteLink';
import { PastDayPicker } from './PastDayPicker';
import { BackToToday } from './BackToToday';
import { usePastPlan } from './usePastPlan';
import type { Step } from './usePastPlan';

const useStyles = makeStyles({
  banner: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    rowGap: '8px',
    marginBottom: '16px',
    paddingTop: '10px',
    paddingBottom: '10px',
    paddingLeft: '16px',
    paddingRight: '16px',
    borderLeft: `4px solid ${tokens.colorNeutralForeground1}`,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  words: { flexGrow: 1, flexBasis: '280px', minWidth: 0 },
  title: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
  line: { margin: 0 },
  progress: { flexBasis: '100%' },
});

function Progress({ step }: { step: Step }): React.ReactElement {
  const styles = useStyles();
  const counts = step.total > 0 ? `: ${step.done} of ${step.total}` : '';
  return (
    <div className={styles.progress} role="status">
      <ProgressBar
        aria-label={step.label}
        value={step.total > 0 ? step.done / step.total : undefined}
        max={1}
        thickness="large"
      />
      {step.label}
      {counts}
    </div>
  );
}

/**
 * Shows a screen as the plan was at the end of a past day. Progress, ratings, dates and leads come from the rows
 * recorded by then, and texts are those of that day. The screen is clearly marked, links back to today, and allows no
 * changes.
 */
export function PastPlan({
  day,
  shape,
  children,
}: {
  day: Day;
  shape: LoadingShape;
  children: React.ReactNode;
}): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const host = useHost();
  const now = usePlan();
  const { opened } = now;
  const { data, step, problem, retry } = usePastPlan(store, now.data.plan.id, day);
  const past = React.useMemo<ReadyPlan | null>(
    () =>
      data && {
        opened: { ...opened, today: day, data },
        data,
        view: viewPlan(data, day),
        pastDay: day,
        reload: () => Promise.resolve(),
      },
    [data, opened, day],
  );
  const imported = data?.rows.filter(({ imported: brought }) => brought).length ?? 0;
  if (day >= opened.today) {
    return (
      <>
        <div className={styles.banner} role="note">
          <p className={styles.title}>
            {day === opened.today
              ? 'This is today: the plan is shown as it is now.'
              : `${formatDay(day)} is still to come: the plan is shown as it is now.`}{' '}
            <BackToToday />
          </p>
        </div>
        {children}
      </>
    );
  }
  return (
    <>
      <div className={styles.banner} role="note" aria-label={`As it was on ${formatDay(day)}`}>
        <div className={styles.words}>
          <p className={styles.title}>As it was on {formatDay(day)}</p>
          <p className={styles.line}>
            {step !== null && data !== null
              ? 'What was recorded by the end of that day. The words of that day are arriving; until then some are today’s.'
              : 'What had been recorded by the end of that day, in the words it had then. Nothing can be changed here.'}
          </p>
          {imported > 0 ? (
            <p className={styles.line}>
              {counted(imported, 'entry', 'entries')} of these {imported === 1 ? 'was' : 'were'} brought in from an
              earlier plan; each says which day it speaks of.
            </p>
          ) : null}
        </div>
        <BackToToday />
        <PastDayPicker today={opened.today} shown={day} />
        {step !== null && problem === null ? <Progress step={step} /> : null}
      </div>
      {problem ? (
        <>
          <ProblemNotice problem={problem} onRetry={retry} />
          <p>
            <RouteLink to={host.route()}>Stay here</RouteLink> or choose another day above.
          </p>
        </>
      ) : past ? (
        <PlanContext.Provider value={past}>{children}</PlanContext.Provider>
      ) : (
        <Loading what={`Reading ${formatDay(day)}`} shape={shape} />
      )}
    </>
  );
}
