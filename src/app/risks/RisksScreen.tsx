import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/lib/atoms/svg/add';
import { formatDay } from '../../plan/day';
import { openRisks, risksSentence } from '../../plan/risks/register';
import type { RiskStanding } from '../../plan/risks/standing';
import { counted } from '../../plan/words';
import { usePlan } from '../context/contexts';
import { useRights } from '../context/rights';
import { screenRoute } from '../context/routes';
import type { ScreenProps } from '../screens';
import { upTo } from '../ui/breakpoints';
import { Loading } from '../ui/Loading';
import { useReadingStyles } from '../ui/readingStyles';
import { RouteLink } from '../ui/RouteLink';
import { ScreenHeading } from '../ui/ScreenHeading';
import { touchTarget } from '../ui/styleParts';
import { useHost } from '../ui/useHost';
import { RiskEntry } from './RiskEntry';
import { RiskMatrix, scoreInAddress } from './RiskMatrix';
import { RiskPage } from './RiskPage';
import { useRisks } from './useRisks';

const RiskForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'risk-form' */ './RiskForm')).RiskForm,
}));

const ExemptRisks = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'exempt-risks' */ './ExemptRisks')).ExemptRisks,
}));

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '24px', rowGap: '8px' },
  heading: { flexGrow: 1 },
  touch: touchTarget,
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 440px)',
    columnGap: '48px',
    rowGap: '24px',
    marginTop: '16px',
    [upTo.sideColumn]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  chosen: { display: 'flex', flexWrap: 'wrap', columnGap: '16px', marginBottom: '8px' },
  closed: { marginTop: '24px' },
  summary: {
    cursor: 'pointer',
    paddingTop: '6px',
    paddingBottom: '6px',
    fontWeight: tokens.fontWeightSemibold,
    ...touchTarget,
  },
});

/**
 * The register of risks: the open ones, worst first and in sentences, with the matrix as a way in, and the closed ones
 * below (requirement 97).
 */
export function RisksScreen({ item, query }: ScreenProps): React.ReactElement {
  if (item !== null) return <RiskPage key={item} riskRef={item} doing={query.get('do')} />;
  return <Register at={query.get('at') ?? ''} adding={query.get('do') === 'add'} />;
}

function Register({ at, adding }: { at: string; adding: boolean }): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  const host = useHost();
  const { view, pastDay } = usePlan();
  const { manages, seesExempt } = useRights();
  const risks = useRisks();
  const open = openRisks(risks);
  if (adding && manages)
    return (
      <React.Suspense fallback={<Loading what="Opening the form" />}>
        <RiskForm risk={null} onClose={(ref) => host.navigate(screenRoute('risks', ref ?? null), 'replace')} />
      </React.Suspense>
    );
  return (
    <>
      <div className={styles.head}>
        <ScreenHeading className={styles.heading}>Risks</ScreenHeading>
        {manages ? (
          <Button
            className={styles.touch}
            icon={<Add20Regular />}
            onClick={() => host.navigate(screenRoute('risks', null, 'do=add'))}
          >
            Add a risk
          </Button>
        ) : null}
      </div>
      <p className={reading.lead}>{risksSentence(risks, view.today)}</p>
      {risks.length === 0 ? (
        <p className={reading.sub}>
          What could keep the plan from its purpose stands here: because of what, what could happen, what that would
          mean, who watches it and which actions lower it.
        </p>
      ) : null}
      {open.length > 0 ? (
        <div className={styles.columns}>
          <OpenRisks open={open} at={at} />
          <div>
            <RiskMatrix open={open} at={at} />
          </div>
        </div>
      ) : null}
      <ClosedRisks risks={risks} />
      {seesExempt && !pastDay ? (
        <React.Suspense fallback={<Loading what="Reading what is exempt" />}>
          <ExemptRisks />
        </React.Suspense>
      ) : null}
    </>
  );
}

/** The open risks, worst first; where a square of the matrix is chosen, those of that square. */
function OpenRisks({ open, at }: { open: readonly RiskStanding[]; at: string }): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  const shown = at === '' ? open : open.filter(({ now }) => now && scoreInAddress(now) === at);
  return (
    <section aria-label="Open risks, worst first">
      {at === '' ? null : (
        <div className={styles.chosen}>
          <span className={reading.quiet}>{`${counted(shown.length, 'risk')} of ${open.length} shown.`}</span>
          <RouteLink to={screenRoute('risks')}>Show all</RouteLink>
        </div>
      )}
      <ul className={reading.list}>
        {shown.map((standing) => (
          <li key={standing.risk.id} className={reading.row}>
            <RiskEntry standing={standing} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ClosedRisks({ risks }: { risks: readonly RiskStanding[] }): React.ReactElement | null {
  const styles = useStyles();
  const reading = useReadingStyles();
  const closed = risks.flatMap(({ risk, closed: row }) => (row ? [{ risk, row }] : []));
  if (closed.length === 0) return null;
  return (
    <details className={styles.closed}>
      <summary className={styles.summary}>{`${counted(closed.length, 'closed risk')}`}</summary>
      <ul className={reading.list}>
        {closed.map(({ risk, row }) => (
          <li key={risk.id} className={reading.row}>
            <RouteLink to={screenRoute('risks', risk.ref)}>{`${risk.ref} ${risk.title}`}</RouteLink>
            <div className={reading.small}>{`Closed on ${formatDay(row.recorded)}: ${row.text}`}</div>
          </li>
        ))}
      </ul>
    </details>
  );
}
