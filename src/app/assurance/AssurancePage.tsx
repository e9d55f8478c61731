import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { FileLink } from '../components/FileLink';
import { sectionHeading, touchLink, touchTarget } from '../ui/styleParts';
import { assuranceFields } from '../../plan/fields/assurance';
import { gradedRound, roundInWords } from '../../plan/assurance/caseGrades';
import { assuranceStanding } from '../../plan/assurance/due';
import type { Assurance, VerdictKind } from '../../plan/fields';
import { formatDay } from '../../plan/day';
import { formatNumber } from '../../plan/measures/values';
import { RowHistory } from '../components/RowHistory';
import { useRights } from '../context/rights';
import { usePlan } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import { Loading } from '../ui/Loading';
import { BackLink } from '../ui/BackLink';
import { RouteLink } from '../ui/RouteLink';
import { AskButton, OpenQueries, useAskable } from '../components/ask';
import { actionRoute, screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { standingInWords } from '../components/assuranceStanding';
import { FactList } from '../ui/FactList';
import type { Fact } from '../ui/FactList';
import { EditCommand } from '../ui/EditButton';

import { GradeBar, GradeTable } from './CaseGrades';
import { capitalised } from '../../plan/words';

const AssuranceForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'assurance-form' */ './AssuranceForm')).AssuranceForm,
}));
const FindingForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'assurance-finding' */ './FindingForm')).FindingForm,
}));

const useStyles = makeStyles({
  kicker: { margin: 0, color: tokens.colorNeutralForeground2 },
  standing: {
    marginTop: '8px',
    marginBottom: '16px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    maxWidth: '72ch',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px', marginBottom: '20px' },
  touch: touchTarget,
  said: { fontWeight: tokens.fontWeightSemibold, marginTop: 0 },
  section: { marginTop: '24px', maxWidth: '80ch' },
  heading: {
    marginTop: 0,
    marginBottom: '4px',
    ...sectionHeading,
  },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    paddingTop: '10px',
    paddingBottom: '10px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: 'anywhere',
  },
  link: touchLink,
  verdict: { fontWeight: tokens.fontWeightSemibold },
});

const verdictWords: Readonly<Record<VerdictKind, string>> = {
  embedded: 'Embedded',
  'not embedded': 'Not embedded',
  'not looked at': 'Not looked at',
};

/** The page of one audit or review: the actions it tests, its participants, and its finding on each action. */
export function AssurancePage({
  item,
  doing,
  answering,
}: {
  item: string;
  doing: string | null;
  /** The question whose form for the answer is open; null for none. */
  answering: number | null;
}): React.ReactElement {
  const { data } = usePlan();
  const assurance = data.assurance.find(({ id }) => String(id) === item);
  if (!assurance) {
    return (
      <>
        <ScreenHeading>There is no such audit or review in this plan</ScreenHeading>
        <p>
          <RouteLink to={screenRoute('assurance')}>See all audits and reviews</RouteLink>
        </p>
      </>
    );
  }
  return <KnownAssurance assurance={assurance} doing={doing} answering={answering} />;
}

function KnownAssurance({
  assurance,
  doing,
  answering,
}: {
  assurance: Assurance;
  doing: string | null;
  answering: number | null;
}): React.ReactElement {
  const host = useHost();
  const announce = useAnnounce();
  const { manages } = useRights();
  const [said, setSaid] = React.useState('');
  const here = (what = ''): string => screenRoute('assurance', String(assurance.id), what);
  const close = (done?: string): void => {
    host.navigate(here(), 'replace');
    setSaid(done ?? '');
    if (done) announce(done);
  };
  if ((doing === 'edit' || doing === 'find') && manages) {
    return (
      <React.Suspense fallback={<Loading what="Opening the form" />}>
        {doing === 'edit' ? (
          <AssuranceForm assurance={assurance} onClose={close} />
        ) : (
          <FindingForm assurance={assurance} onClose={close} />
        )}
      </React.Suspense>
    );
  }
  return <AssuranceOnShow assurance={assurance} said={said} answering={answering} routeTo={here} />;
}

/** The audit or review while no form is open. */
function AssuranceOnShow({
  assurance,
  said,
  answering,
  routeTo,
}: {
  assurance: Assurance;
  said: string;
  answering: number | null;
  /** The address of a form of this audit or review. */
  routeTo(what: string): string;
}): React.ReactElement {
  const styles = useStyles();
  const { opened, view } = usePlan();
  const { manages } = useRights();
  const askable = useAskable().audit(assurance);
  const { kind, title, finding, evidence } = assurance;
  return (
    <>
      <BackLink to={screenRoute('assurance')}>All audits and reviews</BackLink>
      <p className={styles.kicker}>{capitalised(kind)}</p>
      <ScreenHeading>{title}</ScreenHeading>
      <p className={styles.standing}>{standingInWords(assurance, view.today)}</p>
      {said ? <p className={styles.said}>{said}</p> : null}
      <OpenQueries askable={askable} mayAnswer={({ ofId }) => manages || ofId === opened.me.id} answering={answering} />
      {manages || (askable.target ?? askable.clerk) ? (
        <div className={styles.buttons}>
          {manages ? <ManagerButtons assurance={assurance} routeTo={routeTo} /> : null}
          <AskButton askable={askable} look="command" />
        </div>
      ) : null}
      <Facts assurance={assurance} />
      {finding ? (
        <section className={styles.section}>
          <h2 className={styles.heading}>{assuranceFields.finding.label}</h2>
          <p className={styles.text}>{finding}</p>
        </section>
      ) : null}
      <Graded assurance={assurance} />
      <TestedActions assurance={assurance} />
      {evidence.length > 0 ? (
        <section className={styles.section}>
          <h2 className={styles.heading}>What shows it</h2>
          <ul className={styles.list}>
            {evidence.map((each) => (
              <li key={each.url} className={styles.row}>
                <FileLink url={each.url}>{each.title}</FileLink>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <RowHistory list="assurance" id={assurance.id} />
    </>
  );
}

function ManagerButtons({
  assurance,
  routeTo,
}: {
  assurance: Assurance;
  routeTo(what: string): string;
}): React.ReactElement {
  const styles = useStyles();
  const host = useHost();
  const { view } = usePlan();
  const { held } = assurance;
  return (
    <>
      {assuranceStanding(assurance, view.today) === 'not held' ? null : (
        <FindButton held={held !== null} onClick={() => host.navigate(routeTo('do=find'))} />
      )}
      <EditCommand className={styles.touch} onClick={() => host.navigate(routeTo('do=edit'))}>
        Edit
      </EditCommand>
    </>
  );
}

/** The button that opens the form for findings: to record them or, once recorded, to edit them. */
function FindButton({ held, onClick }: { held: boolean; onClick(): void }): React.ReactElement {
  const styles = useStyles();
  return held ? (
    <EditCommand className={styles.touch} onClick={onClick}>
      Edit what it found
    </EditCommand>
  ) : (
    <Button appearance="primary" className={styles.touch} onClick={onClick}>
      Record what it found
    </Button>
  );
}

function Facts({ assurance }: { assurance: Assurance }): React.ReactElement {
  const { view } = usePlan();
  const { held, planned, participants, sample } = assurance;
  const lead = view.people.get(assurance.leadId ?? -1);
  const facts: Fact[] = [
    [assuranceFields.planned.label, held !== null && planned !== null && formatDay(planned)],
    [assuranceFields.leadId.label, lead?.name],
    ['Takes part', participants],
    ['Looked at', sample !== null && `${formatNumber(sample)} cases`],
  ];
  return <FactList facts={facts} />;
}

/** The cases by grade, as a sentence, a bar and a table. Shows nothing where the audit graded none. */
function Graded({ assurance }: { assurance: Assurance }): React.ReactElement | null {
  const styles = useStyles();
  const round = gradedRound(assurance);
  if (round === null) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{assuranceFields.grades.label}</h2>
      <p className={styles.text}>{roundInWords(round)}</p>
      <GradeBar round={round} />
      <GradeTable rounds={[round]} />
    </section>
  );
}

/** Lists the actions that the audit or review tests, with the finding on each. */
function TestedActions({ assurance }: { assurance: Assurance }): React.ReactElement {
  const styles = useStyles();
  const { view } = usePlan();
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>
        {assurance.held === null ? 'The actions it tests' : assuranceFields.verdicts.label}
      </h2>
      {assurance.actionIds.length === 0 ? <p className={styles.text}>It is tied to no action.</p> : null}
      <ul className={styles.list}>
        {assurance.actionIds.flatMap((id) => {
          const rated = view.byId.get(id);
          if (!rated) return [];
          const verdict = assurance.verdicts.find(({ actionId }) => actionId === id);
          return (
            <li key={id} className={styles.row}>
              <RouteLink to={actionRoute(rated.action.ref)} className={styles.link}>
                {rated.action.ref} {rated.action.text}
              </RouteLink>
              {verdict ? (
                <div>
                  <span className={styles.verdict}>{verdictWords[verdict.verdict]}.</span> {verdict.words}
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
