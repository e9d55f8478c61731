import * as React from 'react';
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { upTo } from '../ui/breakpoints';
import { ArrowRight20Regular } from '@fluentui/react-icons/lib/atoms/svg/arrow-right';
import {
  compareEditions,
  comparisonSentence,
  approvalOf,
  sameSentence,
  withoutReasonSentence,
} from '../../plan/editions';
import type { Comparison, Edition, StandingChange } from '../../plan/editions';
import { ratingWord } from '../../plan/ratingWords';
import { counted } from '../../plan/words';
import { usePlan, useServices } from '../context/contexts';
import { useRights } from '../context/rights';
import { useHost } from '../ui/useHost';
import { Loading } from '../ui/Loading';
import { ProblemNotice } from '../ui/ProblemNotice';
import { BackLink } from '../ui/BackLink';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute, screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useQuery } from '../ui/useQuery';
import { ChangeRows } from './ChangeRows';
import { editionOfToday, frozenEdition } from './frozenEdition';
import { useEditionStyles } from './styles';
import { useCauses } from './useCauses';
import { editionName } from './words';

const TODAY = 'today';

const useStyles = makeStyles({
  choice: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    columnGap: '16px',
    rowGap: '8px',
    marginTop: '12px',
    marginBottom: '16px',
  },
  select: { minWidth: '280px', maxWidth: '100%' },
  arrow: { marginBottom: '6px', [upTo.phone]: { display: 'none' } },
  strong: { fontWeight: tokens.fontWeightSemibold },
  standing: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { paddingTop: '4px', paddingBottom: '4px', overflowWrap: 'anywhere' },
});

/**
 * The screen that compares two editions, or an edition and today (requirement 60):
 * `#/editions/compare?from=12&to=today`.
 */
export function CompareScreen({ query }: { query: URLSearchParams }): React.ReactElement {
  const styles = useStyles();
  const shared = useEditionStyles();
  const host = useHost();
  const { data } = usePlan();
  const editions = React.useMemo(() => approvalOf(data.decisions).editions, [data.decisions]);
  const known = (name: string | null): string | null =>
    name === TODAY || editions.some(({ id }) => String(id) === name) ? name : null;
  const from = known(query.get('from')) ?? String(editions[0]?.id ?? TODAY);
  const to = known(query.get('to')) ?? TODAY;
  const choose = (changes: { from?: string; to?: string }): void => {
    const next = { from, to, ...changes };
    host.navigate(screenRoute('editions', 'compare', `from=${next.from}&to=${next.to}`), 'replace');
  };
  const choices = (
    <>
      {editions.map((decision) => (
        <option key={decision.id} value={decision.id}>
          {editionName(data, decision)}
        </option>
      ))}
      <option value={TODAY}>The plan today</option>
    </>
  );

  return (
    <>
      <BackLink to={screenRoute('editions')}>All editions</BackLink>
      <ScreenHeading>What changed between two editions</ScreenHeading>
      {editions.length === 0 ? (
        <p className={shared.lead}>Nothing was frozen yet, so there is nothing to compare.</p>
      ) : (
        <>
          <div className={styles.choice}>
            <Field label="From">
              <Select className={styles.select} value={from} onChange={(_, { value }) => choose({ from: value })}>
                {choices}
              </Select>
            </Field>
            <ArrowRight20Regular className={styles.arrow} aria-hidden />
            <Field label="To">
              <Select className={styles.select} value={to} onChange={(_, { value }) => choose({ to: value })}>
                {choices}
              </Select>
            </Field>
          </div>
          <EditionComparison key={`${from} ${to}`} from={from} to={to} />
        </>
      )}
    </>
  );
}

/**
 * Reads both editions and compares them. The person and reason of each change are looked up afterwards and appear one
 * by one.
 */
function EditionComparison({ from, to }: { from: string; to: string }): React.ReactElement {
  const { store } = useServices();
  const { data, view } = usePlan();
  const { readsFullEditions } = useRights();
  const audience = readsFullEditions ? 'full' : 'public';
  const read = React.useCallback(async (): Promise<Comparison> => {
    const edition = async (name: string): Promise<Edition> => {
      const decision = data.decisions.find(({ id }) => String(id) === name);
      return decision ? frozenEdition(store, decision, audience) : editionOfToday(data, view.today, audience);
    };
    const [before, after] = await Promise.all([edition(from), edition(to)]);
    // The earlier edition counts as the old one, whichever was chosen first.
    return before.day <= after.day ? compareEditions(before, after) : compareEditions(after, before);
  }, [store, data, view.today, audience, from, to]);
  const query = useQuery(read);
  const comparison = query.status === 'success' ? query.data : null;
  if (query.status === 'error') return <ProblemNotice problem={query.problem} onRetry={query.refetch} />;
  if (!comparison) return <Loading what="Reading the two editions" />;
  return <Told comparison={comparison} />;
}

function Told({ comparison }: { comparison: Comparison }): React.ReactElement {
  const styles = useStyles();
  const shared = useEditionStyles();
  const { data } = usePlan();
  const causes = useCauses(comparison, data);
  const without = withoutReasonSentence(causes.of.values());
  const looking = causes.looked < causes.total && causes.problem === null;
  return (
    <>
      <p className={shared.lead}>
        {comparisonSentence(comparison)} {without ? <span className={styles.strong}>{without}</span> : null}
      </p>
      <p role="status" className={shared.small}>
        {looking ? `Looking up who changed what and why: ${causes.looked} of ${causes.total}` : ''}
      </p>
      {causes.problem ? <ProblemNotice problem={causes.problem} /> : null}
      {comparison.changes.length > 0 ? <ChangeRows changes={comparison.changes} causes={causes} /> : null}
      <p className={shared.small}>
        {comparison.changes.length > 0 ? 'Struck through is old, underlined is new. ' : ''}
        {sameSentence(comparison)}
      </p>
      <Standing standing={comparison.standing} />
      {comparison.from < comparison.to ? (
        <p>
          <RouteLink to={screenRoute('papers', 'changes', `on=${comparison.to}&since=${comparison.from}`)}>
            What changed between these days as a paper: web page, Word or tables
          </RouteLink>
        </p>
      ) : null}
    </>
  );
}

/**
 * Lists the actions whose rating differs between the editions. A rating is no amendment of the plan, so the list comes
 * last, under a heading of its own.
 */
function Standing({ standing }: { standing: readonly StandingChange[] }): React.ReactElement | null {
  const styles = useStyles();
  const shared = useEditionStyles();
  if (standing.length === 0) return null;
  return (
    <section aria-labelledby="editions-standing">
      <h2 id="editions-standing" className={shared.heading}>
        {counted(standing.length, 'rating')} changed
      </h2>
      <ul className={styles.standing}>
        {standing.map(({ ref, title, before, after }) => (
          <li key={ref} className={styles.line}>
            <RouteLink to={actionRoute(ref)}>{ref}</RouteLink> {title}:{' '}
            {before ? ratingWord(before).toLowerCase() : 'not rated'}, now{' '}
            {after ? ratingWord(after).toLowerCase() : 'not rated'}
          </li>
        ))}
      </ul>
    </section>
  );
}
