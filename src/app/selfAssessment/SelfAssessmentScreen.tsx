import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import { formatDay } from '../../plan/day';
import { gradeHistory } from '../../plan/inspections/history';
import { gradesInForce, gradeScales } from '../../plan/inspections/scales';
import { comparisonInWords, compareGrades } from '../../plan/selfAssessment/gradeComparison';
import type { SelfAssessment } from '../../plan/fields';
import { nextVersion, shownVersion, versionBefore, versionsOf } from '../../plan/selfAssessment/versions';
import { counted } from '../../plan/words';
import { Section } from '../forms/Section';
import type { SectionForm } from '../forms/Section';
import { RecordForm } from '../forms/RecordForm';
import { gradeColumns } from '../inspections';
import { useReadingStyles } from '../ui/readingStyles';
import { useRights } from '../context/rights';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import type { ScreenProps } from '../screens';
import { ProblemNotice } from '../ui/ProblemNotice';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useMutation } from '../ui/useMutation';
import { GradeComparison } from './GradeComparison';
import { VersionChanges } from './VersionChanges';
import { Points } from './Points';
import { Proposals } from './Proposals';

/**
 * The screen "Where We Are": the council's own account in versions, beside the inspectors' findings (requirements 37
 * and 38).
 */
export function SelfAssessmentScreen({ item }: ScreenProps): React.ReactElement {
  const reading = useReadingStyles();
  const { data } = usePlan();
  const { manages } = useRights();
  const assessment = shownVersion(data.selfAssessments, item);
  if (assessment) return <KnownVersion key={assessment.id} assessment={assessment} />;
  return (
    <>
      <ScreenHeading>Where we are</ScreenHeading>
      {item !== null ? (
        <p>
          There is no version {item} of the self-assessment.{' '}
          <RouteLink to={screenRoute('self-assessment')}>Show the newest</RouteLink>
        </p>
      ) : (
        <p className={reading.lead}>
          The council’s own account of its strengths, of what must improve and of what has improved is not begun yet.
        </p>
      )}
      {manages && data.selfAssessments.length === 0 ? <StartVersion label="Begin the first version" /> : null}
    </>
  );
}

/** The button that begins a version. The first version is empty; each later one starts from the version agreed last. */
function StartVersion({ label }: { label: string }): React.ReactElement | null {
  const reading = useReadingStyles();
  const { store } = useServices();
  const host = useHost();
  const announce = useAnnounce();
  const { data, reload } = usePlan();
  const saving = useMutation();
  const [key] = React.useState(newKey);
  const next = nextVersion(data.selfAssessments);
  if (!next) return null;
  const start = async (): Promise<void> => {
    await store.addRecord('selfAssessments', { ...next, planId: data.plan.id }, key);
    await reload();
    announce(`Version ${next.version} was begun.`);
    host.navigate(screenRoute('self-assessment', String(next.version)));
  };
  return (
    <div>
      <Button
        appearance="primary"
        className={reading.press}
        disabledFocusable={saving.running}
        onClick={() => void saving.run(start)}
      >
        {label}
      </Button>
      {saving.problem ? <ProblemNotice problem={saving.problem} onRetry={() => void saving.run(start)} /> : null}
    </div>
  );
}

function KnownVersion({ assessment }: { assessment: SelfAssessment }): React.ReactElement {
  const reading = useReadingStyles();
  const { data } = usePlan();
  const { manages } = useRights();
  const histories = React.useMemo(
    () => gradeHistory(data.inspections, data.allJudgements, data.inspection?.authority ?? null),
    [data],
  );
  const comparedAreas = compareGrades(assessment, histories);
  const before = versionBefore(data.selfAssessments, assessment);
  const all = versionsOf(data.selfAssessments);
  const editable = manages && assessment.state === 'draft';
  const areas = [
    ...new Set([
      ...histories.filter(({ role }) => role !== 'board').map(({ area }) => area),
      ...assessment.points.map(({ area }) => area).filter(Boolean),
    ]),
  ];
  const state =
    assessment.state === 'agreed'
      ? `agreed${assessment.day ? ` on ${formatDay(assessment.day)}` : ''}`
      : 'a draft that is not agreed yet';
  const count = (kind: string): number => assessment.points.filter((each) => each.kind === kind).length;
  return (
    <>
      <ScreenHeading>{assessment.title || 'Where We Are'}</ScreenHeading>
      <p className={reading.lead}>
        Version {assessment.version}, {state}. {comparisonInWords(comparedAreas)}
      </p>
      <p className={reading.sub}>
        {counted(count('strength'), 'strength')}, {counted(count('area for improvement'), 'area')} for improvement,{' '}
        {counted(count('improvement made'), 'improvement')} made.
        {all.length > 1 ? (
          <>
            {' '}
            Other versions:{' '}
            {all
              .filter(({ id }) => id !== assessment.id)
              .map(({ id, version }, index) => (
                <React.Fragment key={id}>
                  {index === 0 ? '' : ', '}
                  <RouteLink className={reading.link} to={screenRoute('self-assessment', String(version))}>
                    version {version}
                  </RouteLink>
                </React.Fragment>
              ))}
            .
          </>
        ) : null}
      </p>
      {manages && assessment.id === all[0].id && assessment.state === 'agreed' ? (
        <StartVersion label={`Start version ${assessment.version + 1} from it`} />
      ) : null}

      <Section title="Our grades beside the inspectors’" forms={editable ? gradeForms(assessment, areas) : []}>
        <GradeComparison areas={comparedAreas} />
      </Section>
      <Points assessment={assessment} areas={areas} drafting={editable} />
      {editable ? <Proposals assessment={assessment} /> : null}
      {before ? <VersionChanges before={before} after={assessment} /> : null}
    </>
  );
}

function gradeForms(assessment: SelfAssessment, areas: readonly string[]): SectionForm[] {
  return [
    {
      label: assessment.grades.length > 0 ? 'Edit our grades' : 'Grade ourselves',
      form: (close) => <GradesForm assessment={assessment} areas={areas} onClose={close} />,
    },
    {
      label: 'Agree this version',
      form: (close) => <AgreeForm assessment={assessment} onClose={close} />,
    },
  ];
}

export function GradesForm({
  assessment,
  areas,
  onClose,
}: {
  assessment: SelfAssessment;
  areas: readonly string[];
  onClose(): void;
}): React.ReactElement {
  const scale = gradeScales.find(({ name }) => name === 'ofsted')!;
  return (
    <RecordForm
      name="self-assessment grades"
      list="selfAssessments"
      label="Grade ourselves"
      fields={[
        {
          kind: 'table',
          name: 'grades',
          item: 'Area',
          addLabel: 'Add an area',
          columns: gradeColumns(areas, gradesInForce(scale)),
        },
      ]}
      row={assessment}
      saved="Our grades were saved."
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}

/** The form that agrees a version. An agreed version cannot be changed; a new one starts from it. */
export function AgreeForm({
  assessment,
  onClose,
}: {
  assessment: SelfAssessment;
  onClose(): void;
}): React.ReactElement {
  return (
    <RecordForm
      name="self-assessment agreed"
      list="selfAssessments"
      label="Agree this version"
      saveLabel="Agree it"
      fields={[
        {
          kind: 'day',
          name: 'day',
          hint: 'Then it stays as it is. A new version can start from it.',
          required: 'Say on which day it was agreed.',
        },
      ]}
      row={assessment}
      complete={(values) => ({ ...values, state: 'agreed' as const })}
      saved={`Version ${assessment.version} was agreed.`}
      onSaved={onClose}
      onCancel={onClose}
    />
  );
}
