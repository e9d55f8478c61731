import * as React from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { sectionHeading, smallText, touchLink, touchTarget } from '../ui/styleParts';
import { touch, upTo } from '../ui/breakpoints';
import { Add20Regular } from '@fluentui/react-icons/lib/atoms/svg/add';
import { gradedRounds } from '../../plan/assurance/caseGrades';
import { CaseGrades } from './CaseGrades';
import { assuranceCalendar, councilYearOf, councilYearWords } from '../../plan/assurance/calendar';
import type { CalendarMonth } from '../../plan/assurance/calendar';
import { assuranceStanding } from '../../plan/assurance/due';
import type { Assurance } from '../../plan/fields';
import { completeWithoutAssurance } from '../../plan/assurance/findings';
import { addMonths, formatMonth, isDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { capitalised, counted } from '../../plan/words';
import { useRights } from '../context/rights';
import { usePlan } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import { Loading } from '../ui/Loading';
import { AskButton, AskLine, useAskable } from '../components/ask';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute, screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { standingInWords, StandingMark } from '../components/assuranceStanding';

const AssuranceForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'assurance-form' */ './AssuranceForm')).AssuranceForm,
}));

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '24px', rowGap: '8px' },
  grow: { flexGrow: 1 },
  touch: touchTarget,
  sentence: {
    marginTop: '8px',
    marginBottom: '16px',
    maxWidth: '80ch',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  years: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '16px', marginBottom: '8px' },
  year: {
    margin: 0,
    ...sectionHeading,
  },
  yearLink: {
    display: 'inline-flex',
    alignItems: 'center',
    ...touchTarget,
  },
  months: {
    display: 'grid',
    // Councils plan reviews by quarter, so each row shows a quarter.
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    columnGap: '32px',
    rowGap: '0px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    [upTo.table]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  month: {
    minHeight: '72px',
    paddingTop: '8px',
    paddingBottom: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [upTo.table]: { minHeight: 0 },
  },
  thisMonth: { borderTop: `3px solid ${tokens.colorCompoundBrandStroke}`, paddingTop: '6px' },
  monthName: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  entries: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: { display: 'flex', columnGap: '8px', paddingTop: '6px' },
  // As high as the link beside it.
  mark: { display: 'flex', alignItems: 'center', height: '20px', [touch]: { height: '44px' } },
  words: { minWidth: 0, overflowWrap: 'anywhere' },
  link: touchLink,
  quiet: smallText,
  late: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  nothing: { margin: 0, paddingTop: '6px', color: tokens.colorNeutralForeground2 },
  section: { marginTop: '32px' },
  heading: {
    marginTop: 0,
    marginBottom: '4px',
    ...sectionHeading,
  },
  list: { listStyleType: 'none', margin: 0, padding: 0, maxWidth: '80ch' },
  row: { paddingTop: '8px', paddingBottom: '8px', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/**
 * The sentence over the calendar: how many audits and reviews are held, to come and late, and how many complete actions
 * have none planned.
 */
function sentenceOf(assurances: readonly Assurance[], unassured: number, today: Day): string {
  const count = (...standings: string[]): number =>
    assurances.filter((each) => standings.includes(assuranceStanding(each, today))).length;
  const late = count('late');
  const parts = [
    `${counted(count('held'), 'audit or review', 'audits and reviews')} held`,
    `${count('planned', 'due soon')} to come`,
    ...(late > 0 ? [`${late} late`] : []),
  ];
  const rest =
    unassured === 0
      ? 'Every complete action is embedded or will be looked at.'
      : `${counted(unassured, 'complete action')} ${unassured === 1 ? 'has' : 'have'} no audit planned.`;
  const said = `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}.`;
  return `${capitalised(said)} ${rest}`;
}

/** The council's year of audits and reviews month by month, and what the year lacks (requirement 35). */
export function AssuranceYear({ year, planning }: { year: string | null; planning: boolean }): React.ReactElement {
  const styles = useStyles();
  const host = useHost();
  const announce = useAnnounce();
  const { data, view } = usePlan();
  const { manages } = useRights();
  const { today } = view;
  const [said, setSaid] = React.useState('');
  if (planning && manages) {
    return (
      <React.Suspense fallback={<Loading what="Opening the form" />}>
        <AssuranceForm
          assurance={null}
          onClose={(done) => {
            host.navigate(screenRoute('assurance'), 'replace');
            setSaid(done ?? '');
            if (done) announce(done);
          }}
        />
      </React.Suspense>
    );
  }
  const unassured = completeWithoutAssurance(view.actions, data.assurance, today);
  return (
    <>
      <div className={styles.head}>
        <ScreenHeading className={styles.grow}>Audits and reviews</ScreenHeading>
        {manages ? (
          <Button
            className={styles.touch}
            icon={<Add20Regular />}
            onClick={() => host.navigate(screenRoute('assurance', null, 'do=plan'))}
          >
            Plan an audit or review
          </Button>
        ) : null}
      </div>
      <p className={styles.sentence}>
        {data.assurance.length === 0
          ? 'No audit or review is planned yet. An audit looks whether an action that is complete also lasts: only then does it count as embedded.'
          : sentenceOf(data.assurance, unassured.length, today)}
      </p>
      {said ? <p className={styles.late}>{said}</p> : null}
      {data.assurance.length > 0 ? <Months year={year} /> : null}
      <WithoutDay />
      <CaseGrades rounds={gradedRounds(data.assurance, today)} />
      {unassured.length > 0 ? <WithoutAssurance unassured={unassured} /> : null}
    </>
  );
}

/** The twelve months of the year in the address, or of the present year. */
function Months({ year }: { year: string | null }): React.ReactElement {
  const styles = useStyles();
  const { data, view } = usePlan();
  const { today } = view;
  const starts = year !== null && isDay(`${year}-04-01`) ? `${year}-04-01` : councilYearOf(today);
  const yearRoute = (by: number): string => screenRoute('assurance', null, `year=${addMonths(starts, by).slice(0, 4)}`);
  return (
    <section>
      <div className={styles.years}>
        <h2 className={styles.year}>April to March, {councilYearWords(starts)}</h2>
        <RouteLink className={styles.yearLink} to={yearRoute(-12)}>
          The year before
        </RouteLink>
        <RouteLink className={styles.yearLink} to={yearRoute(12)}>
          The year after
        </RouteLink>
      </div>
      <ol className={styles.months}>
        {assuranceCalendar(data.assurance, starts, today).map((month) => (
          <Month key={month.month} month={month} />
        ))}
      </ol>
    </section>
  );
}

/** Lists the audits and reviews that are planned without a day. Shows nothing when there are none. */
function WithoutDay(): React.ReactElement | null {
  const styles = useStyles();
  const { data, view } = usePlan();
  const undated = data.assurance.filter((each) => assuranceStanding(each, view.today) === 'no day set');
  return undated.length > 0 ? (
    <section className={styles.section}>
      <h2 className={styles.heading}>No day set yet</h2>
      <ul className={styles.list}>
        {undated.map(({ id, title, kind }) => (
          <li key={id} className={styles.row}>
            <RouteLink to={screenRoute('assurance', String(id))} className={styles.link}>
              {title}
            </RouteLink>
            <div className={styles.quiet}>{kind}</div>
          </li>
        ))}
      </ul>
    </section>
  ) : null;
}

/** Lists complete actions that no audit or review will test, each with the reason why it should be tested. */
function WithoutAssurance({
  unassured,
}: {
  unassured: ReturnType<typeof completeWithoutAssurance>;
}): React.ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>Complete, and nobody plans to look</h2>
      <ul className={styles.list}>
        {unassured.map(({ rated, why }) => (
          <li key={rated.action.id} className={styles.row}>
            <RouteLink to={actionRoute(rated.action.ref)} className={styles.link}>
              {rated.action.ref} {rated.action.text}
            </RouteLink>
            <div className={styles.quiet}>
              {why}
              {rated.lead ? ` Lead: ${rated.lead.name}.` : ''}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Month({ month: { month, entries } }: { month: CalendarMonth }): React.ReactElement {
  const styles = useStyles();
  const { view } = usePlan();
  const askable = useAskable();
  const now = month.slice(0, 7) === view.today.slice(0, 7);
  return (
    <li className={mergeClasses(styles.month, now && styles.thisMonth)}>
      <h3 className={styles.monthName}>
        {formatMonth(month)}
        {now ? ' (now)' : ''}
      </h3>
      {entries.length === 0 ? (
        <p className={styles.nothing}>Nothing planned</p>
      ) : (
        <ul className={styles.entries}>
          {entries.map(({ assurance, standing }) => (
            <li key={assurance.id} className={styles.entry}>
              <span className={styles.mark}>
                <StandingMark standing={standing} />
              </span>
              <div className={styles.words}>
                <RouteLink to={screenRoute('assurance', String(assurance.id))} className={styles.link}>
                  {assurance.title}
                </RouteLink>
                <div className={mergeClasses(styles.quiet, standing === 'late' && styles.late)}>
                  {standingInWords(assurance, view.today, false)}
                  {standing === 'late' ? <AskButton askable={askable.audit(assurance)} /> : null}
                </div>
                <AskLine askable={askable.audit(assurance)} />
              </div>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
