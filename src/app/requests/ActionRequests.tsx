import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { openRequests } from '../../plan/requests/openRequests';
import type { OpenRequest } from '../../plan/requests/openRequests';
import { whoseInWords } from '../../plan/requests/words';
import type { RatedAction } from '../../plan/view';
import { asSentence } from '../../plan/words';
import { usePlan } from '../context/contexts';
import { touch } from '../ui/breakpoints';
import { useDecides } from './useDecides';
import { RequestFacts, requestInWords } from './RequestFacts';

const DecideOne = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'requests' */ './DecideOne')).DecideOne,
}));

const useStyles = makeStyles({
  request: {
    marginTop: '8px',
    marginBottom: '16px',
    paddingTop: '10px',
    paddingBottom: '10px',
    paddingLeft: '16px',
    paddingRight: '12px',
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: 'anywhere',
  },
  asked: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  decided: { marginTop: 0, marginBottom: '16px', overflowWrap: 'anywhere' },
  touch: { marginTop: '8px', [touch]: { minHeight: '44px' } },
});

const outcomes = { granted: 'granted', accepted: 'accepted', refused: 'refused', returned: 'returned' } as const;

/** The last request for more time that was refused or returned, while nobody has reported since. */
function LastDecision({ rated }: { rated: RatedAction }): React.ReactElement | null {
  const styles = useStyles();
  const { data, view } = usePlan();
  const { decidedTime, moreTime, lastReport, done } = rated.state;
  if (decidedTime === null || moreTime !== null || done !== null) return null;
  const { decision, request } = decidedTime;
  if (decision.outcome === 'granted' || (lastReport !== null && lastReport.rowId > decision.rowId)) return null;
  const who = whoseInWords(decision.by, data, (id) => view.people.get(id)?.name ?? null);
  return (
    <p className={styles.decided}>
      More time until {formatDay(request.askedDue)} was {outcomes[decision.outcome]} by {who} on{' '}
      {formatDay(decision.day)}: {asSentence(decision.text)}
    </p>
  );
}

function OneRequest({ request }: { request: OpenRequest }): React.ReactElement {
  const styles = useStyles();
  const decides = useDecides();
  const [deciding, setDeciding] = React.useState(false);
  const button = React.useRef<HTMLButtonElement>(null);
  const { ref } = request.rated.action;
  const close = (): void => {
    setDeciding(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <section className={styles.request} aria-label={`Request on action ${ref}`}>
      <p className={styles.asked}>{requestInWords(request)}</p>
      <RequestFacts request={request} />
      {deciding ? (
        <React.Suspense fallback={<p role="status">Opening the form</p>}>
          <DecideOne request={request} onClose={close} />
        </React.Suspense>
      ) : decides(request) ? (
        <Button
          ref={button}
          className={styles.touch}
          aria-label={`Decide the request on action ${ref}`}
          onClick={() => setDeciding(true)}
        >
          Decide
        </Button>
      ) : null}
    </section>
  );
}

/** Shows what is asked on an action and not decided yet, with the form for whoever decides, and the last decision. */
export function ActionRequests({ rated }: { rated: RatedAction }): React.ReactElement {
  const { data, view } = usePlan();
  const requests = React.useMemo(
    () => openRequests(data, view).filter((request) => request.rated.action.id === rated.action.id),
    [data, view, rated],
  );
  return (
    <>
      {requests.map((request) => (
        <OneRequest key={request.about} request={request} />
      ))}
      <LastDecision rated={rated} />
    </>
  );
}
