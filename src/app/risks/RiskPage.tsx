import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { riskFields } from '../../plan/fields/risks';
import { reviewInWords } from '../../plan/risks/register';
import { scoreInWords } from '../../plan/risks/scale';
import type { RiskStanding } from '../../plan/risks/standing';
import { asSentence, capitalised } from '../../plan/words';
import { usePlan } from '../context/contexts';
import { useRights } from '../context/rights';
import { actionRoute, screenRoute } from '../context/routes';
import { RowHistory } from '../components/RowHistory';
import { RatingWithReason, reasonOf } from '../components/RatingWithReason';
import { BackLink } from '../ui/BackLink';
import { EditCommand } from '../ui/EditButton';
import { FactList } from '../ui/FactList';
import type { Fact } from '../ui/FactList';
import { Loading } from '../ui/Loading';
import { useReadingStyles } from '../ui/readingStyles';
import { RouteLink } from '../ui/RouteLink';
import { ScreenHeading } from '../ui/ScreenHeading';
import { sectionHeading, touchTarget } from '../ui/styleParts';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import { RiskChangeDialog } from './RiskChangeDialog';
import type { RiskChange } from './RiskChangeDialog';
import { scoresInWords } from './RiskEntry';
import { RiskReviews } from './RiskReviews';
import { useRisks } from './useRisks';

const RiskForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'risk-form' */ './RiskForm')).RiskForm,
}));
const RiskReviewForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'risk-form' */ './RiskReviewForm')).RiskReviewForm,
}));

const RiskExemption = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'exempt-risks' */ './RiskExemption')).RiskExemption,
}));

const useStyles = makeStyles({
  buttons: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '8px',
    rowGap: '8px',
    marginTop: '16px',
    marginBottom: '20px',
  },
  touch: touchTarget,
  section: { marginTop: '28px' },
  heading: { marginTop: 0, marginBottom: '8px', ...sectionHeading },
});

/** The page of one risk: how it scores, what lowers it, and its history (requirement 97). */
export function RiskPage({ riskRef, doing }: { riskRef: string; doing: string | null }): React.ReactElement {
  const host = useHost();
  const announce = useAnnounce();
  const { manages, reviewsRiskOf } = useRights();
  const standing = useRisks().find(({ risk }) => risk.ref === riskRef);
  if (!standing)
    return (
      <>
        <ScreenHeading>There is no risk {riskRef} in this plan</ScreenHeading>
        <p>
          <RouteLink to={screenRoute('risks')}>See all risks</RouteLink>
        </p>
      </>
    );
  const close = (done?: string): void => {
    host.navigate(screenRoute('risks', riskRef), 'replace');
    if (done) announce(done);
  };
  const mayReview = standing.closed === null && reviewsRiskOf(standing.ownerId);
  if (doing === 'edit' && manages)
    return (
      <React.Suspense fallback={<Loading what="Opening the form" />}>
        <RiskForm risk={standing.risk} onClose={(_, done) => close(done)} />
      </React.Suspense>
    );
  if (doing === 'review' && mayReview)
    return (
      <React.Suspense fallback={<Loading what="Opening the form" />}>
        <RiskReviewForm standing={standing} onClose={close} />
      </React.Suspense>
    );
  if (doing === 'exempt' && manages)
    return (
      <React.Suspense fallback={<Loading what="Opening the form" />}>
        <RiskExemption standing={standing} onClose={() => host.navigate(screenRoute('risks'), 'replace')} />
      </React.Suspense>
    );
  return <RiskOnShow standing={standing} mayReview={mayReview} />;
}

/** The risk while no form is open. */
function RiskOnShow({ standing, mayReview }: { standing: RiskStanding; mayReview: boolean }): React.ReactElement {
  const reading = useReadingStyles();
  const { view } = usePlan();
  const { risk, closed } = standing;
  const review = reviewInWords(standing, view.today);
  return (
    <>
      <BackLink to={screenRoute('risks')}>All risks</BackLink>
      <ScreenHeading>
        {risk.ref} {risk.title}
      </ScreenHeading>
      <p className={reading.lead}>{closed ? asSentence(`It is closed: ${closed.text}`) : scoresInWords(standing)}</p>
      {review ? <p className={reading.sub}>{asSentence(review)}</p> : null}
      <RiskButtons standing={standing} mayReview={mayReview} />
      <RiskFacts standing={standing} />
      <LoweringActions standing={standing} />
      <RiskReviews standing={standing} />
      <RowHistory list="risks" id={risk.id} />
    </>
  );
}

function RiskButtons({
  standing,
  mayReview,
}: {
  standing: RiskStanding;
  mayReview: boolean;
}): React.ReactElement | null {
  const styles = useStyles();
  const host = useHost();
  const announce = useAnnounce();
  const { manages } = useRights();
  const [changing, setChanging] = React.useState<RiskChange | null>(null);
  const to = (what: string): void => host.navigate(screenRoute('risks', standing.risk.ref, what));
  if (!manages && !mayReview) return null;
  const changes: [RiskChange, string][] = standing.closed
    ? [['reopened', 'Open again']]
    : [
        ['owner', 'Name another owner'],
        ['closed', 'Close'],
      ];
  return (
    <div className={styles.buttons}>
      {mayReview ? (
        <Button appearance="primary" className={styles.touch} onClick={() => to('do=review')}>
          Review it
        </Button>
      ) : null}
      {manages && !standing.closed ? (
        <EditCommand className={styles.touch} onClick={() => to('do=edit')}>
          Edit
        </EditCommand>
      ) : null}
      {manages
        ? changes.map(([change, label]) => (
            <Button key={change} className={styles.touch} onClick={() => setChanging(change)}>
              {label}
            </Button>
          ))
        : null}
      {manages ? (
        <Button className={styles.touch} onClick={() => to('do=exempt')}>
          Make it exempt
        </Button>
      ) : null}
      {changing ? (
        <RiskChangeDialog
          standing={standing}
          change={changing}
          onSaved={(said) => {
            setChanging(null);
            announce(said);
          }}
          onCancel={() => setChanging(null)}
        />
      ) : null}
    </div>
  );
}

function RiskFacts({ standing }: { standing: RiskStanding }): React.ReactElement {
  const { view } = usePlan();
  const { risk, ownerId, before, now } = standing;
  const facts: Fact[] = [
    [riskFields.cause.label, risk.cause],
    [riskFields.event.label, risk.event],
    [riskFields.effect.label, risk.effect],
    ['If nothing is done', before && capitalised(scoreInWords(before))],
    ['Now', now && capitalised(scoreInWords(now))],
    [riskFields.controls.label, risk.controls],
    ['Owner', ownerId === null ? 'Nobody yet' : (view.people.get(ownerId)?.name ?? 'Somebody no longer listed')],
  ];
  return <FactList facts={facts} wide />;
}

/** Lists the actions that lower the risk, each with its rating. */
function LoweringActions({ standing: { risk } }: { standing: RiskStanding }): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  const { view } = usePlan();
  const actions = risk.actionIds.flatMap((id) => view.byId.get(id) ?? []);
  return (
    <section className={styles.section} aria-label={riskFields.actionIds.label}>
      <h2 className={styles.heading}>{riskFields.actionIds.label}</h2>
      {actions.length === 0 ? <p className={reading.none}>No action lowers it yet.</p> : null}
      <ul className={reading.list}>
        {actions.map((rated) => (
          <li key={rated.action.id} className={reading.row}>
            <RouteLink to={actionRoute(rated.action.ref)} className={reading.link}>
              {rated.action.ref} {rated.action.text}
            </RouteLink>
            <RatingWithReason rated={rated} reason={reasonOf(rated)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
