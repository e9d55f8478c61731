import * as React from 'react';
import { Spinner } from '@fluentui/react-components';
import type { BundleChoice } from '../../plan/bundle/contents';
import { formatDay } from '../../plan/day';
import { usePlan, useServices, useSite } from '../context/contexts';
import { useRights } from '../context/rights';
import { screenRoute } from '../context/routes';
import { BackLink } from '../ui/BackLink';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useReadingStyles } from '../ui/readingStyles';
import { ScreenHeading } from '../ui/ScreenHeading';
import { StepProgress } from '../ui/StepProgress';
import type { ProgressStep } from '../ui/StepProgress';
import { useMutation } from '../ui/useMutation';
import { useQuery } from '../ui/useQuery';
import { BundleChooser } from './BundleChooser';
import { BundleMaker } from './BundleMaker';
import { lookAhead } from './lookAhead';
import type { Lookahead } from './lookAhead';

/** The kind of a row of Papers that says who took which bundle. */
export const BUNDLE = 'bundle';

/**
 * A bundle for inspectors: what is chosen, what it would hold, and then one zip with an index, the files and the story of
 * each action (requirement 98).
 */
export function BundleScreen(): React.ReactElement {
  const reading = useReadingStyles();
  const { manages } = useRights();
  return (
    <>
      <BackLink to={screenRoute('papers')}>All papers</BackLink>
      <ScreenHeading>A bundle for inspectors</ScreenHeading>
      <p className={reading.lead}>
        One zip with an index, the files that show what was done, the story of each action and the measures.
      </p>
      {manages ? <Bundle /> : <p>Plan managers make bundles of a plan that is open.</p>}
    </>
  );
}

function Bundle(): React.ReactElement {
  const { store } = useServices();
  const { opened } = useSite();
  const { data, view } = usePlan();
  const [ahead, setAhead] = React.useState<Lookahead | null>(null);
  const [step, setStep] = React.useState<ProgressStep | null>(null);
  const [round, setRound] = React.useState(0);
  const looking = useMutation();
  const look = (choice: BundleChoice, withExempt: boolean): void => {
    setAhead(null);
    void looking.run(async () => {
      const site = { url: opened.site.url, planId: data.plan.id, today: view.today };
      const onStep = (done: number, total: number): void => setStep({ done, total, label: 'Looking the files up' });
      setAhead(await lookAhead(store, site, choice, { withExempt, onStep }));
      setRound((before) => before + 1);
      setStep(null);
    });
  };
  return (
    <>
      <BundleChooser onLook={look} looking={looking.running} onChange={() => setAhead(null)} />
      {looking.running && step ? <StepProgress step={step} /> : null}
      {looking.running && !step ? <Spinner label="Reading the plan" labelPosition="after" /> : null}
      {looking.problem ? <ProblemNotice problem={looking.problem} /> : null}
      {ahead ? <BundleMaker key={round} ahead={ahead} /> : null}
      <TakenBefore />
    </>
  );
}

/** The bundles that were taken before: who took what, and when. */
function TakenBefore(): React.ReactElement | null {
  const reading = useReadingStyles();
  const { store } = useServices();
  const { data } = usePlan();
  const taken = useQuery(
    React.useCallback(
      async () =>
        (await store.readRecords('papers')).filter(({ kind, planId }) => kind === BUNDLE && planId === data.plan.id),
      [store, data.plan.id],
    ),
    { key: data },
  );
  if (taken.status !== 'success' || taken.data.length === 0) return null;
  return (
    <section aria-label="Taken before">
      <h2>Taken before</h2>
      <ul className={reading.list}>
        {[...taken.data].reverse().map(({ id, words }) => (
          <li key={id} className={reading.row}>
            <div>{`${words.by ?? 'Somebody'}, ${words.on ? formatDay(words.on) : 'on a day not kept'}`}</div>
            <div className={reading.small}>{[words.what, words.period, words.files].filter(Boolean).join('. ')}</div>
          </li>
        ))}
      </ul>
    </section>
  );
}
