import * as React from 'react';
import { Field, ProgressBar } from '@fluentui/react-components';
import type { listSchema } from '../../lists/schema';
import { deadlineRule } from '../../plan/deadlines';
import type { Day } from '../../plan/day';
import { approvalOf, approvalSteps } from '../../plan/editions';
import type { Decision } from '../../plan/fields';
import type { FieldProblem, FormValues } from '../forms/fieldTypes';
import { ListForm } from '../forms/RecordForm';
import { usePlan, useServices } from '../context/contexts';
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

// eslint-disable-next-line max-lines-per-function -- It is one table: the fields of a step, and what is sent of them.
function RecordStep(): React.ReactElement {
  const styles = useEditionStyles();
  const { store } = useServices();
  const { data, view } = usePlan();
  const host = useHost();
  const [progress, setProgress] = React.useState<{ done: number; total: number; label: string } | null>(null);
  const meetings = [...data.meetings]
    .filter(({ state }) => state !== 'cancelled')
    .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));

  const take = async (values: Values): Promise<Decision> => {
    const { step, day, meetingId = null, text = '', delegatedTo = null, inConsultationWith = null } = values;
    try {
      return await takeStep(
        store,
        data.plan.id,
        {
          step: step ?? 'submitted',
          day: day ?? view.today,
          meetingId,
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
        saveLabel="Record it and freeze the plan"
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
            options: meetings.map(({ id, day }) => ({ value: id, label: whereAndWhen(data, { meetingId: id, day }) })),
            none: 'No meeting',
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
          step: approvalOf(data.decisions).next ?? 'submitted',
          day: view.today,
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
        {() =>
          progress ? (
            <Field label={progress.label}>
              <ProgressBar value={progress.done} max={progress.total} />
            </Field>
          ) : null
        }
      </ListForm>
    </>
  );
}
