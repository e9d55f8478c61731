import * as React from 'react';
import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { inspectionFields } from '../../plan/fields/inspections';
import { newKey } from '../../lists/keys';
import { formatDay } from '../../plan/day';
import { deadlineRule } from '../../plan/deadlines';
import type { Inspection } from '../../plan/fields';
import { answeredInWords, answersTo } from '../../plan/inspections/answered';
import type { Answered } from '../../plan/inspections/answered';
import { isGraded } from '../../plan/inspections/history';
import { daysInWords, gradedInWords, inspectionName, whenInWords } from '../../plan/inspections/names';
import { periodInWords } from '../../plan/inspections/period';
import { ruleOf } from '../../plan/inspections/sources';
import { looksBack } from '../../plan/inspections/progressFound';
import { asSentences, counted } from '../../plan/words';
import { EditInPlace, Section } from '../forms/Section';
import { FileLink } from '../components/FileLink';
import { FoldedRowHistory } from '../components/RowHistory';
import { useRights } from '../context/rights';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { BackLink } from '../ui/BackLink';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { upTo } from '../ui/breakpoints';
import { useMutation } from '../ui/useMutation';
import { RecommendationsByAddressee } from './RecommendationsByAddressee';
import { DaysOfRule } from './DaysOfRule';
import { Benchmarks, PublicSummary } from './InspectionContext';
import { FindingForm } from './FindingForm';
import { InspectionForm, sortOf } from './InspectionForm';
import type { InspectionSort } from './InspectionForm';
import { Judgements } from './Judgements';
import { ProgressFound } from './ProgressFound';
import { Quotes } from './Quotes';
import { useReadingStyles } from '../ui/readingStyles';
import { FactList } from '../ui/FactList';

const useStyles = makeStyles({
  wholeWhereAlone: { '& > :only-child': { gridColumnStart: 1, gridColumnEnd: -1 } },
  inColumns: { columnCount: 2, columnGap: '48px', [upTo.columns]: { columnCount: 1 } },
});

/**
 * The page of one inspection, visit or inspection of a related service: its facts, its grades, its strengths, findings
 * and recommendations (requirements 1 to 12).
 */
export function InspectionPage({ item }: { item: string }): React.ReactElement {
  const { data } = usePlan();
  const inspection = data.inspections.find(({ id }) => String(id) === item);
  if (!inspection) {
    return (
      <>
        <ScreenHeading>There is no such inspection</ScreenHeading>
        <p>
          The address names inspection “{item}”, which is not kept on this site.{' '}
          <RouteLink to={screenRoute('inspections')}>See all inspections</RouteLink>
        </p>
      </>
    );
  }
  return <KnownInspection inspection={inspection} />;
}

function KnownInspection({ inspection }: { inspection: Inspection }): React.ReactElement {
  const reading = useReadingStyles();
  const styles = useStyles();
  const { data, view } = usePlan();
  const { manages } = useRights();
  const sort = sortOf(inspection);
  const answered = answersTo(inspection, view);
  const judgements = data.allJudgements.filter(({ inspectionId }) => inspectionId === inspection.id);
  return (
    <>
      <BackLink to={screenRoute('inspections')}>All inspections</BackLink>
      <ScreenHeading>{inspectionName(inspection)}</ScreenHeading>
      <p className={reading.lead}>{asSentences([whenInWords(inspection), gradedInWords(inspection, judgements)])}</p>
      {answered.recommendations.length > 0 ? <p className={reading.sub}>{answeredInWords(answered)}</p> : null}
      {manages && isGraded(inspection) && data.inspection === null ? <AnswerIt inspection={inspection} /> : null}

      <div className={mergeClasses(reading.two, styles.wholeWhereAlone)}>
        <Section title="About it">
          <EditInPlace
            label="Edit what is known about it"
            form={
              manages
                ? (close) => <InspectionForm sort={sort} inspection={inspection} onSaved={close} onCancel={close} />
                : null
            }
          >
            <Facts inspection={inspection} />
          </EditInPlace>
        </Section>
        <DaysOfRule inspection={inspection} />
      </div>
      {sort === 'visit' ? null : <Judgements inspection={inspection} judgements={judgements} />}
      {inspection.letter ? (
        <Section title="The letter">
          <p className={reading.text}>{inspection.letter}</p>
        </Section>
      ) : null}
      {looksBack(inspection) ? <ProgressFound visit={inspection} /> : null}

      {sort === 'related' ? null : <WhatItSaid inspection={inspection} sort={sort} answered={answered} />}
      {sort === 'related' && inspection.id === data.inspection?.id ? <PublicSummary /> : null}
      <FoldedRowHistory list="inspections" id={inspection.id} of="what is known about it" />
    </>
  );
}

interface WhatItSaidProps {
  inspection: Inspection;
  sort: InspectionSort;
  answered: Answered;
}

/**
 * Shows the strengths of the inspection with how it compares and, beside them, the recommendations that it made. What
 * the report says about these is long, and stands below in both columns.
 */
function WhatItSaid({ inspection, sort, answered }: WhatItSaidProps): React.ReactElement {
  const reading = useReadingStyles();
  const { data } = usePlan();
  const { manages } = useRights();
  const quoted = (kind: 'strength' | 'finding') =>
    data.findings
      .filter((each) => each.kind === kind && each.inspectionId === inspection.id)
      .sort((one, other) => one.order - other.order);
  const styles = useStyles();
  const strengths = quoted('strength');
  const findings = quoted('finding');
  const asksNothing = answered.recommendations.length + inspection.pastRecommendations.length === 0;
  const adding = (kind: 'strength' | 'finding', label: string) =>
    manages
      ? [
          {
            label,
            form: (close: () => void) => (
              <FindingForm inspection={inspection} kind={kind} finding={null} onClose={close} />
            ),
          },
        ]
      : [];
  return (
    <>
      <div className={reading.two}>
        <div>
          <Section title="Strengths" forms={adding('strength', 'Add a strength')}>
            {strengths.length > 0 ? (
              <Quotes findings={strengths} inspection={inspection} />
            ) : (
              <p className={reading.none}>No strengths are quoted yet.</p>
            )}
          </Section>
          {sort === 'inspection' ? <Benchmarks inspection={inspection} /> : null}
          {inspection.id === data.inspection?.id ? <PublicSummary /> : null}
        </div>
        <Section
          title={sort === 'visit' ? 'What still needs work' : 'What must improve'}
          forms={adding('finding', 'Add a finding')}
        >
          {answered.recommendations.length > 0 ? <RecommendationsByAddressee answered={answered} /> : null}
          <PastRecommendations inspection={inspection} />
          {asksNothing && findings.length > 0 ? <Quotes findings={findings} inspection={inspection} /> : null}
          {asksNothing && findings.length === 0 ? <p className={reading.none}>Nothing is quoted yet.</p> : null}
        </Section>
      </div>
      {!asksNothing && findings.length > 0 ? (
        <Section title="What the report says about what must improve">
          <div className={styles.inColumns}>
            <Quotes findings={findings} inspection={inspection} />
          </div>
        </Section>
      ) : null}
    </>
  );
}

/** Shows the recommendations of a report that is kept in the history only, word for word (requirement 65). */
function PastRecommendations({ inspection }: { inspection: Inspection }): React.ReactElement | null {
  const reading = useReadingStyles();
  const { pastRecommendations } = inspection;
  if (pastRecommendations.length === 0) return null;
  return (
    <>
      <p className={reading.sub2}>{inspectionFields.pastRecommendations.label}</p>
      <ul className={reading.list}>
        {pastRecommendations.map(({ number, text, addressee }) => (
          <li key={`${number} ${text}`} className={reading.row}>
            <blockquote className={reading.quote}>{number ? `${number}. ${text}` : text}</blockquote>
            {addressee ? <div className={reading.source}>{`For ${addressee}`}</div> : null}
          </li>
        ))}
      </ul>
    </>
  );
}

function Facts({ inspection }: { inspection: Inspection }): React.ReactElement {
  const reading = useReadingStyles();
  const { data } = usePlan();
  const earlier = data.inspections.find(({ id }) => id === inspection.earlierInspectionId);
  const day = (value: string | null): string => (value ? formatDay(value) : '');
  const facts: [label: string, value: React.ReactNode][] = [
    ['Council', inspection.kind === 'related service' ? '' : inspection.authority],
    ['Run by', inspection.kind === 'related service' ? inspection.authority : ''],
    ['Inspectorate', inspection.inspectorate],
    ['Framework', inspection.framework],
    ['Looked at', inspection.topic ?? (inspection.kind === 'related service' ? '' : inspection.scope)],
    ['Days', daysInWords(inspection.start, inspection.end)],
    [inspectionFields.period.label, periodInWords(inspection.period ?? '')],
    [inspectionFields.responseRule.label, deadlineRule(ruleOf(inspection, data) ?? '')?.title ?? ''],
    ['Published', day(inspection.published)],
    ['Received', day(inspection.received)],
    [
      'Team',
      inspection.teamSize === null
        ? ''
        : `${inspection.teamSize} ${inspection.teamSize === 1 ? 'inspector' : 'inspectors'}`,
    ],
    [inspectionFields.leadInspector.label, inspection.leadInspector],
    [inspectionFields.inspectors.label, inspection.inspectors],
    ['Evidence', inspection.methods],
    [
      inspectionFields.earlierInspectionId.label,
      earlier ? (
        <RouteLink to={screenRoute('inspections', String(earlier.id))}>{inspectionName(earlier)}</RouteLink>
      ) : (
        ''
      ),
    ],
    [
      sortOf(inspection) === 'visit' ? 'Letter' : 'Report',
      inspection.reportUrl ? (
        <FileLink className={reading.link} url={inspection.reportUrl}>
          {inspection.reportName ?? 'Read it'}
        </FileLink>
      ) : (
        ''
      ),
    ],
  ];
  return <FactList wide facts={facts} />;
}

/**
 * Offers to say that the plan answers this inspection, for a plan that was started blank or brought in from a file. The
 * plan's recommendations that name no inspection then belong to this one (requirements 7 and 17).
 */
function AnswerIt({ inspection }: { inspection: Inspection }): React.ReactElement {
  const reading = useReadingStyles();
  const { store } = useServices();
  const { data, reload } = usePlan();
  const announce = useAnnounce();
  const saving = useMutation();
  const [key] = React.useState(newKey);
  const unnamed = data.recommendations.filter(({ inspectionId }) => inspectionId === null);
  const say = async (): Promise<void> => {
    const answer = { changes: { inspectionId: inspection.id }, reason: 'The plan answers this inspection.' };
    const rows = [
      ...unnamed.map((row) => ({ write: 'edit' as const, list: 'recommendations' as const, row, ...answer })),
      { write: 'edit' as const, list: 'plans' as const, row: data.plan, ...answer },
    ];
    const label = 'Saying which inspection the plan answers';
    await store.writeTogether({ label, planId: data.plan.id, rows }, key);
    await reload();
    announce('The plan answers this inspection.');
  };
  return (
    <div>
      <p>
        The plan names no inspection that it answers yet.
        {unnamed.length > 0
          ? ` Its ${counted(unnamed.length, 'recommendation')} will then count as what this one asked for.`
          : ''}
      </p>
      <Button className={reading.press} disabledFocusable={saving.running} onClick={() => void saving.run(say)}>
        This plan answers this inspection
      </Button>
      {saving.problem ? <ProblemNotice problem={saving.problem} onRetry={() => void saving.run(say)} /> : null}
    </div>
  );
}
