import * as React from 'react';
import { amendedBetween, comparisonSentence, compareEditions, approvalOf, submissionOf } from '../../plan/editions';
import type { EditionAudience } from '../../plan/editions';
import type { Decision } from '../../plan/fields';
import { usePlan, useServices } from '../context/contexts';
import { useButtonLinkStyles } from '../ui/buttonLink';
import { Loading } from '../ui/Loading';
import { BackLink } from '../ui/BackLink';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import type { ScreenProps } from '../screens';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useQuery } from '../ui/useQuery';
import { EditionEntry } from './EditionEntry';
import { frozenEdition } from './frozenEdition';
import { useRights } from '../context/rights';
import { ApprovalSteps } from './ApprovalSteps';
import { useEditionStyles } from './styles';
import { SubmissionDays } from './SubmissionDays';
import { approvalSentence, stepWords } from './words';

const CompareScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'compare-editions' */ './CompareScreen')).CompareScreen,
}));
const StepForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'take-step' */ './StepForm')).StepForm,
}));

/**
 * The screen of editions: the plan's approval, what was frozen at each step, the next step, and a comparison of any two
 * editions.
 */
export function EditionsScreen({ item, query }: ScreenProps): React.ReactElement {
  if (item === 'compare' || item === 'step')
    return (
      <React.Suspense fallback={<Loading what="Opening the editions" />}>
        {item === 'compare' ? <CompareScreen query={query} /> : <StepForm />}
      </React.Suspense>
    );
  return <Editions only={item} />;
}

function Editions({ only }: { only: string | null }): React.ReactElement {
  const styles = useEditionStyles();
  const button = useButtonLinkStyles();
  const { data, view } = usePlan();
  const { keepsRecords, readsFullEditions } = useRights();
  const approval = React.useMemo(() => approvalOf(data.decisions), [data.decisions]);
  const submission = React.useMemo(() => submissionOf(data, view.today), [data, view.today]);
  const audience = readsFullEditions ? 'full' : 'public';
  const shown = only === null ? approval.editions : approval.editions.filter(({ id }) => String(id) === only);
  const amended = amendedBetween(approval);

  return (
    <>
      {only === null ? null : <BackLink to={screenRoute('editions')}>All editions</BackLink>}
      <ScreenHeading>Editions</ScreenHeading>
      <p className={styles.lead}>{approvalSentence(data, approval, submission)}</p>
      {only === null ? (
        <>
          <ApprovalSteps data={data} approval={approval} />
          <SubmissionDays data={data} submission={submission} />
          {amended ? <Amendments from={amended.approved} to={amended.submitted} audience={audience} /> : null}
          {keepsRecords ? (
            <div className={styles.bar}>
              <RouteLink className={approval.next ? button.main : undefined} to={screenRoute('editions', 'step')}>
                {approval.next
                  ? `Record the next step: ${stepWords[approval.next].label.toLowerCase()}`
                  : 'Record a step'}
              </RouteLink>
            </div>
          ) : null}
        </>
      ) : null}
      <h2 className={styles.heading}>{only === null ? 'What was frozen' : 'This edition'}</h2>
      {shown.length === 0 ? (
        <p className={styles.quiet}>
          {only === null
            ? 'Nothing yet. With each step of the approval the whole plan is frozen as files that nobody can change, so that it can always be shown what was before whom.'
            : 'There is no such edition in this plan. It may belong to another one.'}
        </p>
      ) : (
        <ul style={{ listStyleType: 'none', margin: 0, padding: 0 }}>
          {shown.map((decision) => (
            <EditionEntry
              key={decision.id}
              decision={decision}
              before={approval.editions[approval.editions.indexOf(decision) + 1] ?? null}
              audience={audience}
              whole={only !== null}
            />
          ))}
        </ul>
      )}
    </>
  );
}

/** Says what was amended between approval and submission, by comparing the two frozen files (requirement 60). */
function Amendments({
  from,
  to,
  audience,
}: {
  from: Decision;
  to: Decision;
  audience: EditionAudience;
}): React.ReactElement {
  const styles = useEditionStyles();
  const { store } = useServices();
  const query = useQuery(
    React.useCallback(async () => {
      const editions = await Promise.all([from, to].map((decision) => frozenEdition(store, decision, audience)));
      return comparisonSentence(compareEditions(editions[0], editions[1]));
    }, [store, from, to, audience]),
  );
  const approved = from.step === 'authorised' ? 'approval' : `the day it was ${from.step}`;
  return (
    <p>
      Between {approved} and submission:{' '}
      {query.status === 'success' ? (
        // The text continues a sentence, so it begins with a small letter.
        `${query.data.charAt(0).toLowerCase()}${query.data.slice(1)}`
      ) : query.status === 'error' ? (
        <span className={styles.quiet}>{query.problem.message}</span>
      ) : (
        <span className={styles.quiet}>comparing the two editions</span>
      )}{' '}
      <RouteLink to={screenRoute('editions', 'compare', `from=${from.id}&to=${to.id}`)}>
        See the amendments one by one
      </RouteLink>
    </p>
  );
}
