import * as React from 'react';
import { Field, ProgressBar } from '@fluentui/react-components';
import type { listSchema } from '../../lists/schema';
import { deadlineRule } from '../../plan/deadlines';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { approvalSteps } from '../../plan/editions';
import type { Decision } from '../../plan/fields';
import type { FieldProblem, FormValues } from '../forms/fieldTypes';
import { NOT_WRITTEN } from '../forms/formDefinition';
import { ListForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';
import { FactList } from '../ui/FactList';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import { BackLink } from '../ui/BackLink';
import { screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useRights } from '../context/rights';
import { useEditionStyles } from './styles';
import { takeStep } from './takeStep';
import { stepWords, whereAndWhen } from './words';

type Columns = (typeof listSchema)['decisions']['columns'];
type Values = FormValues<Columns>;

/** A problem that concerns several fields together; null when the step can be recorded. */
export function stepProblem(
  { day, delegatedTo, inConsultationWith }: Values,
  today: Day,
): FieldProblem<keyof Columns> | null {
  if (day && day > today) return { field: 'day', message: 'This day is still to come.' };
  return inConsultationWith && !delegatedTo ? { field: 'delegatedTo', message: 'Say to whom it was delegated.' } : null;
}

/** The choice of no meeting, which has to be made: SharePoint numbers rows from 1. */
const NO_MEETING = 0;

const mayDelegate = ({ step }: Values): boolean => step === 'authorised' || step === 'submitted';

/**
 * The form that records a step of the plan's approval and freezes the plan at that step. For plan managers and clerks.
 */
export function StepForm(): React.ReactElement {
  const styles = useEditionStyles();
  const { keepsRecords } = useRights();
  if (keepsRecords) return <RecordStep />;
  return (
    <>
      <BackLink to={screenRoute('editions')}>All editions</BackLink>
      <ScreenHeading>Record a step</ScreenHeading>
      <p className={styles.lead}>Plan managers and clerks record the plan’s steps.</p>
    </>
  );
}

/** What is looked at once more before the plan is frozen, as one text; fields that the step hides do not count. */
function lookedAt(values: Values): string {
  const { step, day, meetingId, text, submittedTo, delegatedTo, inConsultationWith } = values;
  const delegated = mayDelegate(values) ? [delegatedTo, inConsultationWith] : [];
  const parts = [step, day, meetingId, text, step === 'submitted' ? submittedTo : '', ...delegated];
  return JSON.stringify(parts.map((one) => String(one ?? '').trim()));
}

/** What will be frozen, in words, before the press that freezes it. */
function LastLook({ values }: { values: Values }): React.ReactElement {
  const styles = useEditionStyles();
  const { data } = usePlan();
  const { step, day = null, meetingId = null, text = '', submittedTo } = values;
  const facts: [label: string, value: string][] = [
    ['Step', step ? `${stepWords[step].label}. ${stepWords[step].says}` : ''],
    ['Day', day ? formatDay(day) : ''],
    ['Body', meetingId === NO_MEETING ? 'No meeting' : whereAndWhen(data, { meetingId, day })],
    ['To', step === 'submitted' ? (submittedTo ?? '') : ''],
    ['What was decided', text.trim() === '' ? 'Nothing is written down: no body is said to have agreed to it.' : text],
  ];
  return (
    <section aria-label="What will be frozen">
      <h2 className={styles.heading}>Look once more</h2>
      <FactList facts={facts} />
      <p className={styles.lead}>Once it is frozen nobody can change it. To change anything, do so above.</p>
    </section>
  );
}

// eslint-disable-next-line max-lines-per-function -- It is one table: the fields of a step, and what is sent of them.
function RecordStep(): React.ReactElement {
  const styles = useEditionStyles();
  const { store } = useServices();
  const { data, view } = usePlan();
  const host = useHost();
  const announce = useAnnounce();
  const [progress, setProgress] = React.useState<{ done: number; total: number; label: string } | null>(null);
  const meetings = [...data.meetings]
    .filter(({ state }) => state !== 'cancelled')
    .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));

  const [looked, setLooked] = React.useState<string | null>(null);
  const take = async (values: Values): Promise<Decision | typeof NOT_WRITTEN> => {
    // The first press shows what will be frozen, for nobody can change it afterwards (WCAG 2.2, 3.3.4).
    if (looked !== lookedAt(values)) {
      setLooked(lookedAt(values));
      announce('Look once more at what will be frozen, then freeze it.');
      return NOT_WRITTEN;
    }
    const { step, day, meetingId = null, text = '', delegatedTo = null, inConsultationWith = null } = values;
    try {
      return await takeStep(
        store,
        data.plan.id,
        {
          step: step ?? 'submitted',
          day: day ?? view.today,
          meetingId: meetingId === NO_MEETING ? null : meetingId,
          text,
          delegatedTo,
          inConsultationWith,
          submittedTo: values.submittedTo ?? null,
        },
        setProgress,
      );
    } finally {
      setProgress(null);
    }
  };

  return (
    <>
      <BackLink to={screenRoute('editions')}>All editions</BackLink>
      <ScreenHeading>Record a step</ScreenHeading>
      <p className={styles.lead}>
        The whole plan is frozen with it, as it was recorded by the end of the day you give: a full edition for members
        and one for the public. Nobody can change them afterwards.
      </p>
      <ListForm<'decisions', Decision>
        name="step"
        about={`of plan ${data.plan.id}`}
        list="decisions"
        label="Record a step"
        saveLabel={(values) => (looked === lookedAt(values) ? 'Freeze the plan' : 'Look at what will be frozen')}
        savingLabel="Freezing the plan"
        againLabel="Go on where it stopped"
        fields={[
          {
            kind: 'choice',
            name: 'step',
            hint: ({ step }) => (step ? stepWords[step].says : undefined),
            options: approvalSteps.map((step) => ({ value: step, label: stepWords[step].label })),
            required: 'Choose the step.',
          },
          { kind: 'day', name: 'day', required: 'Say on which day.' },
          {
            kind: 'row',
            name: 'meetingId',
            hint: 'Where it was taken at one.',
            options: [
              { value: NO_MEETING, label: 'No meeting' },
              ...meetings.map(({ id, day }) => ({ value: id, label: whereAndWhen(data, { meetingId: id, day }) })),
            ],
            none: 'Choose',
            required: 'Choose the meeting, or that there was none.',
          },
          {
            kind: 'line',
            name: 'submittedTo',
            required: 'Say to whom it went.',
            shown: ({ step }) => step === 'submitted',
          },
          {
            kind: 'text',
            name: 'text',
            label: 'What was decided',
            hint: 'The exact words where there was a resolution.',
          },
          {
            kind: 'line',
            name: 'delegatedTo',
            hint: 'Who may make minor amendments before it goes.',
            shown: mayDelegate,
          },
          { kind: 'line', name: 'inConsultationWith', shown: mayDelegate },
        ]}
        row={null}
        start={{
          submittedTo: deadlineRule(data.plan.responseRule)?.to ?? null,
        }}
        fills={(name, { meetingId }) => {
          const meeting = name === 'meetingId' ? data.meetings.find(({ id }) => id === meetingId) : undefined;
          return meeting?.day ? { day: meeting.day } : null;
        }}
        check={(values) => stepProblem(values, view.today)}
        add={take}
        saved="The step is recorded and the plan frozen with it."
        onSaved={(made) => host.navigate(screenRoute('editions', String((made as Decision).id)), 'replace')}
        onCancel={() => host.navigate(screenRoute('editions'))}
      >
        {({ values }) =>
          progress ? (
            <Field label={progress.label}>
              <ProgressBar value={progress.done} max={progress.total} />
            </Field>
          ) : looked === lookedAt(values) ? (
            <LastLook values={values} />
          ) : null
        }
      </ListForm>
    </>
  );
}
