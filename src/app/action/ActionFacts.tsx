import * as React from 'react';
import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { movesInWords } from '../../plan/dueMoves';
import { linksOf } from '../../plan/dependencies/waiting';
import { actionFields } from '../../plan/fields/actions';
import { priorityFields } from '../../plan/fields/priorities';
import { shortLabel } from '../../plan/fields/field';
import { leadInWords } from '../../plan/leads';
import type { Person } from '../../plan/people';
import { startOf } from '../../plan/schedule';
import type { Action, Recommendation } from '../../plan/fields';
import type { CarriedTo } from '../../plan/planData';
import { carriedInWords } from '../../plan/nextPhase/nextPhase';
import { capitalised } from '../../plan/words';
import { usePlan } from '../context/contexts';
import { OnPlan } from '../context/OnPlan';
import { alsoAnswered } from '../../plan/groups';
import type { PlanView, RatedAction } from '../../plan/view';
import { FactList } from '../ui/FactList';
import type { Fact } from '../ui/FactList';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute, recommendationRoute } from '../context/routes';
import type { PlanFilters } from '../context/routes';
import { movedFrom } from '../components/rowWords';
import { DependencyLinks } from './DependencyLinks';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  // A finger or a shaking hand needs a target of 24 pixels (WCAG 2.2, 2.5.8).
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '16px',
    '& a': { minHeight: '24px', minWidth: '24px', lineHeight: '24px' },
  },
  link: { color: tokens.colorBrandForegroundLink },
});

/** The labels under which this screen shows the fields of an action. */
const terms = Object.fromEntries(Object.entries(actionFields).map(([name, field]) => [name, shortLabel(field)])) as {
  readonly [name in keyof typeof actionFields]: string;
};

function PersonFact({ person }: { person: Person }): React.ReactElement {
  const styles = useStyles();
  return (
    <div>
      {person.name}
      {person.jobTitle ? <span className={styles.quiet}>, {person.jobTitle}</span> : null}
      <div className={styles.ways}>
        {person.email ? (
          <Link href={`mailto:${person.email}`} title={`Mail to ${person.name}`}>
            {person.email}
          </Link>
        ) : null}
        <Link
          href={`https://teams.microsoft.com/l/chat/0/0?users=${encodeURIComponent(person.login)}`}
          target="_blank"
          rel="noreferrer"
          aria-label={`Chat with ${person.name} in Teams`}
        >
          Chat
        </Link>
      </div>
    </div>
  );
}

/** A link to the action of another plan of the site, from an earlier phase or a later one. */
function PlanLink({
  planId,
  actionRef,
  children,
}: {
  planId: number;
  actionRef: string;
  children: React.ReactNode;
}): React.ReactElement {
  const styles = useStyles();
  return (
    <OnPlan id={planId}>
      <div>
        <RouteLink to={actionRoute(actionRef)} className={styles.link}>
          {children}
        </RouteLink>
      </div>
    </OnPlan>
  );
}

/** A recommendation that the action answers, with the recommendation's words. */
function RecommendationFact({
  recommendation: { ref, text },
  filters,
}: {
  recommendation: Recommendation;
  filters: PlanFilters;
}): React.ReactElement {
  const styles = useStyles();
  return (
    <div>
      <RouteLink to={recommendationRoute(ref, filters)} className={styles.link}>
        Recommendation {ref}
      </RouteLink>
      <div className={styles.quiet}>{text}</div>
    </div>
  );
}

/** The fact that names the recommendations which the action answers; empty when the action answers none. */
function answerFacts(rated: RatedAction, view: PlanView, filters: PlanFilters): Fact[] {
  const { recommendation } = rated;
  const others = view.priorities
    .flatMap(({ recommendations }) => recommendations)
    .map(({ recommendation: one }) => one)
    .filter(({ id }) => alsoAnswered(rated).includes(id));
  return [
    [
      terms.recommendationId,
      recommendation && <RecommendationFact recommendation={recommendation} filters={filters} />,
    ],
    [
      terms.alsoAnswersIds,
      others.length > 0 &&
        others.map((each) => <RecommendationFact key={each.id} recommendation={each} filters={filters} />),
    ],
  ];
}

/** The facts that link the action to its predecessor in an earlier phase and its successors in a later one. */
function phaseFacts(action: Action, carriedTo: readonly CarriedTo[]): Fact[] {
  const goesOn = carriedTo.filter(({ fromActionId }) => fromActionId === action.id);
  return [
    [
      terms.carriedFrom,
      action.carriedFrom.length > 0 &&
        action.carriedFrom.map((from) => (
          <PlanLink key={from.fromActionId} planId={from.fromPlanId} actionRef={from.ref}>
            {capitalised(carriedInWords(from))}
          </PlanLink>
        )),
    ],
    [
      'Goes on as',
      goesOn.length > 0 &&
        goesOn.map(({ planId, planTitle, ref }) => (
          <PlanLink key={`${planId} ${ref}`} planId={planId} actionRef={ref}>
            Action {ref} of {planTitle}
          </PlanLink>
        )),
    ],
  ];
}

/** The action's priority with the officer who answers for it. */
function priorityFacts({ priority }: RatedAction, { people }: PlanView): Fact[] {
  if (!priority) return [];
  const officer = people.get(priority.seniorId ?? -1);
  return [
    [terms.priorityId, `${priority.ref}, ${priority.title}`],
    [shortLabel(priorityFields.seniorId), officer ? <PersonFact person={officer} /> : null],
  ];
}

/** The due date, with the first one and how often and how far it has moved (requirement 86). */
function DueFact({ rated }: { rated: RatedAction }): React.ReactElement {
  const styles = useStyles();
  const { due } = rated.state;
  const original = movedFrom(rated);
  const since = [original ? `originally ${formatDay(original)}` : null, movesInWords(rated.state)].filter(Boolean);
  return (
    <>
      {due ? formatDay(due) : 'No date yet'}
      {since.length > 0 ? <span className={styles.quiet}> ({since.join(', ')})</span> : null}
    </>
  );
}

/** Shows the facts of an action as terms and descriptions. A fact without a value is left out. */
export function ActionFacts({
  rated,
  view,
  filters,
}: {
  rated: RatedAction;
  view: PlanView;
  filters: PlanFilters;
}): React.ReactElement {
  const { action, state } = rated;
  const deputies = state.deputyIds.flatMap((id) => view.people.get(id) ?? []);
  const { carriedTo } = usePlan().data;
  const start = startOf(action, state);
  const links = React.useMemo(() => linksOf(rated, view), [rated, view]);
  const known: Fact[] = [
    [terms.externalOwner, action.externalOwner],
    [
      action.externalOwner ? 'Answered for by' : terms.leadId,
      rated.lead ? (
        <PersonFact person={rated.lead} />
      ) : action.externalOwner ? (
        'Nobody yet'
      ) : (
        leadInWords(rated, 'No lead yet')
      ),
    ],
    [terms.leadText, (rated.lead || action.externalOwner) && action.leadText],
    [
      deputies.length === 1 ? 'Deputy' : terms.deputyIds,
      deputies.length > 0 && deputies.map((person) => <PersonFact key={person.id} person={person} />),
    ],
    [terms.due, <DueFact key="due" rated={rated} />],
    [terms.dueText, action.dueText],
    [terms.start, start && formatDay(start)],
    [terms.waitsFor, <DependencyLinks key="waits" kind="waits for" links={links} filters={filters} />],
    ['Holds up', <DependencyLinks key="holds" kind="holds up" links={links} filters={filters} />],
    [terms.urgent, action.urgent && 'Yes, it comes before others'],
    ...answerFacts(rated, view, filters),
    ...phaseFacts(action, carriedTo),
    ...priorityFacts(rated, view),
    [terms.workforce, action.workforce && 'About recruiting, keeping or training staff'],
    [terms.outcome, action.outcome],
    [terms.measure, action.measure],
    ...action.details.map(({ heading, text }): Fact => [heading, text]),
    ['Note', action.illustrative && 'Illustrative: made up for the example plan'],
  ];
  const facts = known.filter(
    ([term]) =>
      (term !== terms.waitsFor || links.waitsFor.length + links.unknown.length > 0 || links.cycle !== null) &&
      (term !== 'Holds up' || links.holdsUp.length > 0),
  );
  return <FactList facts={facts} />;
}
