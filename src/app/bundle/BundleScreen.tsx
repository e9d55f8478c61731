import * as React from 'react';
import { Button, Spinner } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { capitalised } from '../../plan/words';
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
import type { Query } from '../ui/useQuery';
import { BundleChooser } from './BundleChooser';
import { BundleMaker } from './BundleMaker';
import { lookAhead } from './lookAhead';
import type { Lookahead } from './lookAhead';
import { BUNDLE, isUnfinished, orderIn } from './takenBundles';
import type { BundleOrder, BundleRow } from './takenBundles';

/**
 * A bundle for inspectors: what is chosen, what it would hold, and then one zip with an index, the files and the story of
 * each action (requirement 98).
 */
export function BundleScreen(): React.ReactElement {
  const reading = useReadingStyles();
  const { manages, administers } = useRights();
  return (
    <>
      <BackLink to={screenRoute('papers')}>All papers</BackLink>
      <ScreenHeading>A bundle for inspectors</ScreenHeading>
      <p className={reading.lead}>
        One zip with an index, the files that show what was done, the story of each action and the measures.
      </p>
      {manages ? (
        <Bundle />
      ) : (
        <>
          <p>Plan managers make bundles of a plan that is open.</p>
          {administers ? <TakenOfClosed /> : null}
        </>
      )}
    </>
  );
}

function Bundle(): React.ReactElement {
  const { store } = useServices();
  const { opened } = useSite();
  const { data, view } = usePlan();
  const [ahead, setAhead] = React.useState<{ found: Lookahead; order: BundleOrder } | null>(null);
  const [step, setStep] = React.useState<ProgressStep | null>(null);
  const [round, setRound] = React.useState(0);
  const [making, setMaking] = React.useState(false);
  const taken = useTaken();
  const looking = useMutation();
  // While a bundle is written here, nothing takes its place: it would go on unseen and could not be stopped.
  const isBusy = looking.running || making;
  const look = ({ choice, withExempt }: BundleOrder): void => {
    setAhead(null);
    void looking.run(async () => {
      const site = { url: opened.site.url, planId: data.plan.id, today: view.today };
      const onStep = (done: number, total: number): void => setStep({ done, total, label: 'Looking the files up' });
      setAhead({ found: await lookAhead(store, site, choice, { withExempt, onStep }), order: { choice, withExempt } });
      setRound((before) => before + 1);
      setStep(null);
    });
  };
  return (
    <>
      <BundleChooser
        onLook={(choice, withExempt) => look({ choice, withExempt })}
        looking={isBusy}
        onChange={() => (making ? undefined : setAhead(null))}
      />
      {looking.running && step ? <StepProgress step={step} /> : null}
      {looking.running && !step ? <Spinner label="Reading the plan" labelPosition="after" /> : null}
      {looking.problem ? <ProblemNotice problem={looking.problem} /> : null}
      {ahead ? (
        <BundleMaker
          key={round}
          ahead={ahead.found}
          order={ahead.order}
          onMaking={setMaking}
          onRecorded={taken.refetch}
        />
      ) : null}
      <TakenBefore taken={taken} busy={isBusy} onAgain={look} />
    </>
  );
}

/** Who took what of a plan of which no bundle is made any more. */
function TakenOfClosed(): React.ReactElement {
  return <TakenBefore taken={useTaken()} busy onAgain={() => undefined} />;
}

/** The records of the bundles of this plan, oldest first. */
function useTaken(): Query<BundleRow[]> {
  const { store } = useServices();
  const { data } = usePlan();
  return useQuery(
    React.useCallback(
      async () =>
        (await store.readRecords('papers')).filter(({ kind, planId }) => kind === BUNDLE && planId === data.plan.id),
      [store, data.plan.id],
    ),
    { key: data },
  );
}

interface AgainProps {
  /** Whether none can be begun: one is looked up or written here, or the plan is closed. */
  busy: boolean;
  /** Begins a bundle again that was not finished, with what was chosen then. Its record stays as it is. */
  onAgain(order: BundleOrder): void;
}

interface TakenBeforeProps extends AgainProps {
  taken: Query<BundleRow[]>;
}

/** The bundles that were taken before: who took what, and when; and those that were begun and not finished. */
function TakenBefore({ taken, busy, onAgain }: TakenBeforeProps): React.ReactElement | null {
  const reading = useReadingStyles();
  if (taken.status !== 'success' || taken.data.length === 0) return null;
  return (
    <section aria-label="Taken before">
      <h2>Taken before</h2>
      <ul className={reading.list}>
        {[...taken.data].reverse().map((row) => (
          <li key={row.id} className={reading.row}>
            <TakenBundle row={row} busy={busy} onAgain={onAgain} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function TakenBundle({ row, busy, onAgain }: AgainProps & { row: BundleRow }): React.ReactElement {
  const reading = useReadingStyles();
  const { words } = row;
  const order = orderIn(row);
  return (
    <>
      <div>{`${words.by ?? 'Somebody'}, ${words.on ? formatDay(words.on) : 'on a day not kept'}`}</div>
      <div className={reading.small}>
        {[words.what, words.period, words.files].filter(Boolean).map(capitalised).join('. ')}
      </div>
      {isUnfinished(row) ? (
        <>
          <p className={reading.text}>
            It was begun and is not complete. Whoever began it may still be at it. Once its page was closed, nothing can
            go on with it, and its zip does not open. Begun again, it holds what was chosen then, as it stands today.
          </p>
          {order && !busy ? <Button onClick={() => onAgain(order)}>Begin it again</Button> : null}
        </>
      ) : null}
    </>
  );
}
