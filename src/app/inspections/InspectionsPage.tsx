import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { Inspection } from '../../plan/fields';
import { answeredInWords, answersTo } from '../../plan/inspections/answered';
import type { Answered } from '../../plan/inspections/answered';
import { recommendationCounts } from '../../plan/inspections/comparison';
import {
  byDayOfInspection,
  directionsInWords,
  gradeHistory,
  isGraded,
  overallInWords,
} from '../../plan/inspections/history';
import type { AreaHistory } from '../../plan/inspections/history';
import { gradedInWords, inspectionName, whenInWords } from '../../plan/inspections/names';
import { progressFoundBy, progressFoundInWords } from '../../plan/inspections/progressFound';
import { useRights } from '../context/rights';
import { Section } from '../forms/Section';
import { usePlan } from '../context/contexts';
import { useHost } from '../ui/useHost';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { RecommendationsByAddressee } from './RecommendationsByAddressee';
import { GradeHistory } from './GradeHistory';
import { InspectionForm } from './InspectionForm';
import type { InspectionSort } from './InspectionForm';
import { Benchmarks, Drivers, PublicSummary, RelatedServices } from './InspectionContext';
import { DriversForm, TargetsForm } from './planForms';
import { Quotes } from './Quotes';
import { FindingForm } from './FindingForm';
import { Sources } from './Sources';
import { ThenAndNow } from './ThenAndNow';
import { useReadingStyles } from '../ui/readingStyles';
import { asSentences } from '../../plan/words';

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '48px',
    rowGap: '8px',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
  },
  words: { flexGrow: 1, flexBasis: '420px', minWidth: 0 },
});

/** The first sentence of the page: "Ofsted judged it good overall, in a report published on 24 Nov 2017." */
function headline(inspection: Inspection | null, graded: string): string {
  if (!inspection) return 'The plan names no inspection that it answers yet.';
  const published = inspection.published ? `, in the report published on ${formatDay(inspection.published)}` : '';
  return `${inspection.inspectorate} on ${inspection.authority}: ${graded.charAt(0).toLowerCase()}${graded.slice(1)}${published}.`;
}

/**
 * The page of all inspections, written for directors: what inspectors said over the years, and what the council did
 * about it.
 */
export function InspectionsPage(): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  const { data, view } = usePlan();
  const { manages, administers } = useRights();
  const { inspection, plan } = data;
  const histories = React.useMemo(
    () => gradeHistory(data.inspections, data.allJudgements, inspection?.authority ?? null),
    [data, inspection],
  );
  const counts = React.useMemo(() => recommendationCounts(data.inspections, data.recommendations), [data]);
  const answered = React.useMemo(() => (inspection ? answersTo(inspection, view) : null), [inspection, view]);
  const newestFirst = [...data.inspections].sort((one, other) => byDayOfInspection(other, one));
  const own = newestFirst.filter(({ kind }) => kind !== 'related service');
  // Related services are few and often have no date, so they are listed in the order of entry.
  const related = data.inspections.filter(({ kind }) => kind === 'related service').sort((a, b) => a.id - b.id);
  const adding = (sort: InspectionSort, label: string) => ({
    label,
    form: (close: () => void) => <AddInspection sort={sort} onCancel={close} />,
  });
  const directions = [overallInWords(histories), directionsInWords(histories)].filter(Boolean).join(' ');

  return (
    <>
      <div className={styles.top}>
        <div className={styles.words}>
          <ScreenHeading>What inspectors said, and what was done about it</ScreenHeading>
          <p className={reading.lead}>
            {headline(inspection, inspection ? gradedInWords(inspection, data.allJudgements) : '')} {directions}
          </p>
          {answered ? <p className={reading.sub}>{answeredInWords(answered)}</p> : null}
        </div>
        <ThenAndNow counts={counts} />
      </div>

      <GradesByArea histories={histories} />

      <Sources />

      {inspection ? <SaidAndAnswered inspection={inspection} answered={answered} /> : null}

      <Section
        title="Inspections and visits"
        forms={manages ? [adding('inspection', 'Add an inspection'), adding('visit', 'Add a visit')] : []}
      >
        <ul className={reading.list}>
          {own.map((each) => (
            <InspectionRow key={each.id} inspection={each} answers={each.id === inspection?.id} />
          ))}
        </ul>
        {own.length === 0 ? <p className={reading.none}>No inspection is kept yet.</p> : null}
        {administers ? (
          <p className={reading.sub}>
            <RouteLink to={screenRoute('import')}>Read a report or letter from its file</RouteLink>
          </p>
        ) : null}
      </Section>

      <div className={reading.two}>
        <RelatedServices services={related} forms={manages ? [adding('related', 'Add a related service')] : []} />
        {inspection ? <Benchmarks inspection={inspection} /> : null}
      </div>
      <Drivers
        forms={
          manages
            ? [
                {
                  label: plan.drivers.length > 0 ? 'Edit the drivers' : 'Add a driver',
                  form: (close) => <DriversForm onClose={close} />,
                },
              ]
            : []
        }
      />
      <PublicSummary />
    </>
  );
}

/** The form of a new inspection. Above it stands the offer to read the report or letter in place of typing it. */
function AddInspection({ sort, onCancel }: { sort: InspectionSort; onCancel(): void }): React.ReactElement {
  const reading = useReadingStyles();
  const host = useHost();
  const { administers } = useRights();
  return (
    <>
      {administers && sort !== 'related' ? (
        <p className={reading.sub}>
          Is there a file of it? <RouteLink to={screenRoute('import')}>Read the report or letter</RouteLink> and check
          what it says, in place of writing it down here.
        </p>
      ) : null}
      <InspectionForm
        sort={sort}
        inspection={null}
        onSaved={(id) => host.navigate(screenRoute('inspections', String(id)))}
        onCancel={onCancel}
      />
    </>
  );
}

function GradesByArea({ histories }: { histories: readonly AreaHistory[] }): React.ReactElement {
  const reading = useReadingStyles();
  const { plan } = usePlan().data;
  const { manages } = useRights();
  return (
    <Section
      title="Grades by area"
      forms={
        manages && histories.length > 0
          ? [
              {
                label: plan.targets.length > 0 ? 'Edit the targets' : 'Set the grades hoped for',
                form: (close) => <TargetsForm histories={histories} onClose={close} />,
              },
            ]
          : []
      }
    >
      {histories.length > 0 ? (
        <GradeHistory histories={histories} targets={plan.targets} />
      ) : (
        <p className={reading.none}>
          No grades are kept yet. They come with a report, or are entered with an inspection.
        </p>
      )}
    </Section>
  );
}

interface SaidAndAnsweredProps {
  /** The inspection that the plan answers. */
  inspection: Inspection;
  answered: Answered | null;
}

/** Shows the strengths that the inspection named, and its recommendations with the actions that answer them. */
function SaidAndAnswered({ inspection, answered }: SaidAndAnsweredProps): React.ReactElement {
  const reading = useReadingStyles();
  const { data } = usePlan();
  const { manages } = useRights();
  const strengths = data.findings
    .filter(({ kind, inspectionId }) => kind === 'strength' && inspectionId === inspection.id)
    .sort((one, other) => one.order - other.order);
  return (
    <div className={reading.two}>
      <Section
        title="Strengths, in the inspectors’ words"
        forms={
          manages
            ? [
                {
                  label: 'Add a strength',
                  form: (close) => (
                    <FindingForm inspection={inspection} kind="strength" finding={null} onClose={close} />
                  ),
                },
              ]
            : []
        }
      >
        {strengths.length > 0 ? (
          <Quotes findings={strengths} inspection={inspection} />
        ) : (
          <p className={reading.none}>No strengths are quoted from the report yet.</p>
        )}
      </Section>
      <Section title="What must improve, and what answers it">
        {answered && answered.recommendations.length > 0 ? (
          <RecommendationsByAddressee answered={answered} />
        ) : (
          <p className={reading.none}>The report’s recommendations are not in the plan.</p>
        )}
      </Section>
    </div>
  );
}

function InspectionRow({ inspection, answers }: { inspection: Inspection; answers: boolean }): React.ReactElement {
  const reading = useReadingStyles();
  const { data } = usePlan();
  const visited = inspection.kind === 'inspection' ? '' : progressFoundInWords(progressFoundBy(inspection, data));
  const made = isGraded(inspection) ? recommendationCounts([inspection], data.recommendations)[0]?.count : undefined;
  const parts = [
    whenInWords(inspection),
    gradedInWords(inspection, data.allJudgements),
    made === undefined ? '' : `${made} ${made === 1 ? 'recommendation' : 'recommendations'}`,
    answers ? 'This plan answers it' : '',
  ];
  return (
    <li className={reading.row}>
      <RouteLink className={reading.link} to={screenRoute('inspections', String(inspection.id))}>
        {inspectionName(inspection)}
      </RouteLink>
      <div>{asSentences(parts)}</div>
      {visited ? <div className={reading.quiet}>{visited}</div> : null}
    </li>
  );
}
