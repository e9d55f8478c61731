import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/lib/atoms/svg/add';
import { recommendationFields } from '../../plan/fields/recommendations';
import type { Recommendation } from '../../plan/fields';
import { answeredBy, inPlanOrder } from '../../plan/groups';
import type { PlanData } from '../../plan/planData';
import type { RatedAction } from '../../plan/view';
import { CopyLink } from '../ui/CopyLink';
import { RatingWithReason, reasonOf } from '../components/RatingWithReason';
import { useRights } from '../context/rights';
import { usePlan } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import { Loading } from '../ui/Loading';
import { RemoveWords } from '../components/RemoveWords';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute, recommendationRoute } from '../context/routes';
import type { PlanFilters } from '../context/routes';
import { NotInPlan } from './NotInPlan';
import { PanelFrame } from './PanelFrame';
import { RecommendationFindings } from './RecommendationFindings';
import { RecommendationHistory } from './RecommendationHistory';
import { WithdrawRecommendation } from './WithdrawRecommendation';
import { EditCommand } from '../ui/EditButton';

const EditRecommendationForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'edit-recommendation' */ './RecommendationForm')).EditRecommendationForm,
}));

export interface RecommendationScreenProps {
  recommendationRef: string;
  beside: boolean;
  filters: PlanFilters;
  onClose(): void;
  onAddAction(recommendation: Recommendation): void;
}

const useStyles = makeStyles({
  text: {
    margin: 0,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  role: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px', marginTop: '16px' },
  section: { marginTop: '20px', paddingTop: '16px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  heading: {
    marginTop: 0,
    marginBottom: '12px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  actions: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column', rowGap: '12px' },
  link: { color: tokens.colorBrandForegroundLink },
  small: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    marginTop: '4px',
  },
});

function ActionLine({ rated, filters }: { rated: RatedAction; filters: PlanFilters }): React.ReactElement {
  const styles = useStyles();
  return (
    <li>
      <RouteLink to={actionRoute(rated.action.ref, false, filters)} className={styles.link}>
        {rated.action.ref} {rated.action.text}
      </RouteLink>
      <div className={styles.small}>
        <RatingWithReason rated={rated} reason={reasonOf(rated)} />
      </div>
    </li>
  );
}

/** Shows one recommendation: the inspectors' own words, the actions that answer it, and its changes. */
export function RecommendationScreen({
  recommendationRef,
  beside,
  filters,
  onClose,
  onAddAction,
}: RecommendationScreenProps): React.ReactElement {
  const { data } = usePlan();
  const recommendation = data.recommendations.find(({ ref }) => ref === recommendationRef);
  if (!recommendation) {
    return <NotInPlan kind="Recommendation" number={recommendationRef} beside={beside} onClose={onClose} />;
  }
  return (
    <KnownRecommendation
      recommendation={recommendation}
      beside={beside}
      filters={filters}
      onClose={onClose}
      onAddAction={onAddAction}
    />
  );
}

/** The recommendation's number, page, addressee and priority, in one line. */
function sourceInWords(recommendation: Recommendation, priorities: PlanData['priorities']): string {
  const { addressee, page, number, stateAtImport } = recommendation;
  const priority = priorities.find(({ id }) => id === recommendation.priorityId);
  const urgent = recommendation.urgency === 'priority action';
  const parts = [
    number === null
      ? `An area for ${urgent ? 'priority action' : 'improvement'} without a number`
      : `Number ${number} in the report`,
    page === null ? '' : `page ${page}`,
    addressee ? `to ${addressee}` : '',
    urgent && number !== null ? 'a priority action' : '',
    priority ? `priority ${priority.ref}, ${priority.title}` : '',
    stateAtImport ? `${stateAtImport.toLowerCase()} when it came in` : '',
    ...priorities
      .filter(({ id }) => recommendation.crossPriorityIds.includes(id))
      .map(({ title }) => `serves ${title}`),
  ].filter(Boolean);
  return parts.join(', ');
}

function KnownRecommendation(
  props: Omit<RecommendationScreenProps, 'recommendationRef'> & { recommendation: Recommendation },
): React.ReactElement {
  const { recommendation, beside, filters, onClose, onAddAction } = props;
  const announce = useAnnounce();
  const [editing, setEditing] = React.useState(false);
  const editButton = React.useRef<HTMLButtonElement>(null);
  const wasEditing = React.useRef(false);
  React.useEffect(() => {
    if (wasEditing.current && !editing) editButton.current?.focus();
    wasEditing.current = editing;
  }, [editing]);

  const { ref, withdrawn } = recommendation;
  return (
    <PanelFrame
      kicker={withdrawn === null ? 'Recommendation' : 'Recommendation, withdrawn'}
      title={`Recommendation ${ref}`}
      beside={beside}
      onClose={onClose}
    >
      {editing ? (
        <React.Suspense fallback={<Loading what="Opening the form" />}>
          <EditRecommendationForm
            recommendation={recommendation}
            onCancel={() => setEditing(false)}
            onSaved={() => {
              setEditing(false);
              announce(`Recommendation ${ref} was saved.`);
            }}
          />
        </React.Suspense>
      ) : (
        <RecommendationOnShow
          recommendation={recommendation}
          filters={filters}
          Heading={beside ? 'h3' : 'h2'}
          editButton={editButton}
          onAddAction={onAddAction}
          onEdit={() => setEditing(true)}
        />
      )}
    </PanelFrame>
  );
}

/** The recommendation while it is not being edited. */
function RecommendationOnShow({
  recommendation,
  filters,
  Heading,
  editButton,
  onAddAction,
  onEdit,
}: Pick<RecommendationScreenProps, 'filters' | 'onAddAction'> & {
  recommendation: Recommendation;
  Heading: 'h2' | 'h3';
  editButton: React.RefObject<HTMLButtonElement>;
  onEdit(): void;
}): React.ReactElement {
  const styles = useStyles();
  const host = useHost();
  const { data, view } = usePlan();
  const { manages } = useRights();
  const { ref, text, withdrawn, councillorRole } = recommendation;
  const actions = view.actions
    .filter((rated) => answeredBy(rated).includes(recommendation.id))
    .sort((a, b) => inPlanOrder(a.action, b.action));
  return (
    <>
      <blockquote className={styles.text}>{text}</blockquote>
      <p className={styles.quiet}>{sourceInWords(recommendation, data.priorities)}.</p>
      {withdrawn === null ? null : <p>It no longer counts: {withdrawn}</p>}
      {manages ? (
        <ManagerButtons
          recommendation={recommendation}
          liveActions={actions.filter(({ rating }) => rating !== null).length}
          editButton={editButton}
          onAddAction={onAddAction}
          onEdit={onEdit}
        />
      ) : null}
      {councillorRole ? (
        <section className={styles.section}>
          <Heading className={styles.heading}>{recommendationFields.councillorRole.label}</Heading>
          <p className={styles.role}>{councillorRole}</p>
        </section>
      ) : null}
      <section className={styles.section}>
        <Heading className={styles.heading}>What answers it</Heading>
        {actions.length === 0 ? <p>No action answers it yet.</p> : null}
        <ul className={styles.actions}>
          {actions.map((rated) => (
            <ActionLine key={rated.action.id} rated={rated} filters={filters} />
          ))}
        </ul>
      </section>
      <RecommendationFindings
        recommendation={recommendation}
        headingClass={styles.heading}
        Heading={Heading}
        sectionClass={styles.section}
      />
      <RecommendationHistory
        recommendationId={recommendation.id}
        headingClass={styles.heading}
        Heading={Heading}
        sectionClass={styles.section}
      />
      <section className={styles.section}>
        <CopyLink address={host.linkTo(recommendationRoute(ref))} label="Copy a link to this recommendation" />
        <RemoveWords
          target={{ list: 'recommendations', itemId: recommendation.id }}
          title={`the texts of recommendation ${ref}`}
        />
      </section>
    </>
  );
}

/** The buttons with which plan managers edit or withdraw a recommendation. */
function ManagerButtons({
  recommendation,
  liveActions,
  editButton,
  onAddAction,
  onEdit,
}: {
  recommendation: Recommendation;
  liveActions: number;
  editButton: React.RefObject<HTMLButtonElement>;
  onAddAction(recommendation: Recommendation): void;
  onEdit(): void;
}): React.ReactElement {
  const styles = useStyles();
  const { withdrawn } = recommendation;
  return (
    <div className={styles.buttons}>
      {withdrawn === null ? (
        <Button
          appearance={liveActions === 0 ? 'primary' : 'secondary'}
          icon={<Add20Regular />}
          onClick={() => onAddAction(recommendation)}
        >
          {liveActions === 0 ? 'Add the first action' : 'Add an action'}
        </Button>
      ) : null}
      <EditCommand ref={editButton} onClick={onEdit}>
        Edit
      </EditCommand>
      <WithdrawRecommendation
        key={String(withdrawn === null)}
        recommendation={recommendation}
        liveActions={liveActions}
      />
    </div>
  );
}
