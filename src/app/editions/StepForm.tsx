import * as React from 'react';
import { Button, Field, Input, ProgressBar, Select, Textarea } from '@fluentui/react-components';
import { deadlineRule } from '../../plan/deadlines';
import { formatDay } from '../../plan/day';
import { routeOf, routeSteps } from '../../plan/editions';
import type { RouteStep } from '../../plan/fields';
import { DayField } from '../forms/DayField';
import { readDay } from '../forms/dayEntry';
import { DraftNote, FoundDraft } from '../forms/DraftNote';
import { useDraft } from '../forms/useDraft';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import { ProblemNotice } from '../ui/ProblemNotice';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useMutation } from '../ui/useMutation';
import { useMayTakeSteps } from './rights';
import { useEditionStyles } from './styles';
import { takeStep } from './takeStep';
import { stepWords, whereAndWhen } from './words';

interface StepEntry {
  step: RouteStep;
  day: string;
  meetingId: string;
  text: string;
  delegatedTo: string;
  inConsultationWith: string;
  submittedTo: string;
}

/** What is wrong with what was filled in; empty when it can be sent. */
export function stepProblems(
  entry: StepEntry,
  today: string,
): { day?: string; submittedTo?: string; delegatedTo?: string } {
  const { day, error } = readDay(entry.day);
  const dayProblem = error ?? (day === null ? 'Say on which day.' : day > today ? 'This day is still to come.' : null);
  return {
    ...(dayProblem ? { day: dayProblem } : {}),
    ...(entry.step === 'submitted' && entry.submittedTo.trim() === '' ? { submittedTo: 'Say to whom it went.' } : {}),
    ...(entry.inConsultationWith.trim() !== '' && entry.delegatedTo.trim() === ''
      ? { delegatedTo: 'Say to whom it was delegated.' }
      : {}),
  };
}

/** Records a step on the plan's route and freezes the plan with it; for plan managers and clerks. */
export function StepForm(): React.ReactElement {
  const styles = useEditionStyles();
  const mayTakeSteps = useMayTakeSteps();
  if (mayTakeSteps) return <Form />;
  return (
    <>
      <ScreenHeading>Record a step</ScreenHeading>
      <p className={styles.lead}>
        Plan managers and clerks record the plan’s steps.{' '}
        <RouteLink to={screenRoute('editions')}>Go to the editions</RouteLink>
      </p>
    </>
  );
}

function Form(): React.ReactElement {
  const styles = useEditionStyles();
  const { store } = useServices();
  const { data, view, reload } = usePlan();
  const host = useHost();
  const announce = useAnnounce();
  const operation = useMutation();
  const [checked, setChecked] = React.useState(false);
  const [progress, setProgress] = React.useState<{ done: number; total: number; label: string } | null>(null);
  const draft = useDraft<StepEntry>(`step of the route of plan ${data.plan.id}`, () => ({
    step: routeOf(data.decisions).next ?? 'submitted',
    day: formatDay(view.today),
    meetingId: '',
    text: '',
    delegatedTo: '',
    inConsultationWith: '',
    submittedTo: deadlineRule(data.plan.responseRule)?.to ?? '',
  }));
  const entry = draft.value;
  const set = (changes: Partial<StepEntry>): void => draft.set({ ...entry, ...changes });
  const problems = checked ? stepProblems(entry, view.today) : {};
  const meetings = [...data.meetings]
    .filter(({ state }) => state !== 'cancelled')
    .sort((a, b) => (b.day ?? '').localeCompare(a.day ?? ''));

  const send = async (): Promise<void> => {
    setChecked(true);
    const { day } = readDay(entry.day);
    if (day === null || Object.keys(stepProblems(entry, view.today)).length > 0) return;
    const words = (text: string): string | null => text.trim() || null;
    const submitted = entry.step === 'submitted';
    const done = await operation.run(async () => {
      const decision = await takeStep(
        store,
        data.plan.id,
        {
          step: entry.step,
          day,
          meetingId: entry.meetingId === '' ? null : Number(entry.meetingId),
          text: entry.text.trim(),
          delegatedTo: words(entry.delegatedTo),
          inConsultationWith: words(entry.inConsultationWith),
          submittedTo: submitted ? words(entry.submittedTo) : null,
        },
        setProgress,
      );
      draft.drop();
      await reload();
      announce('The step is recorded and the plan frozen with it.');
      host.navigate(screenRoute('editions', String(decision.id)), 'replace');
    });
    if (!done) setProgress(null);
  };

  return (
    <>
      <ScreenHeading>Record a step</ScreenHeading>
      <p className={styles.lead}>
        The whole plan is frozen with it, as it was recorded by the end of the day you give: a full edition for members
        and one for the public. Nobody can change them afterwards.
      </p>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <FoundDraft draft={draft} />
        <Field label="Step" required hint={stepWords[entry.step].says}>
          <Select value={entry.step} onChange={(_, { value }) => set({ step: value as RouteStep })}>
            {routeSteps.map((step) => (
              <option key={step} value={step}>
                {stepWords[step].label}
              </option>
            ))}
          </Select>
        </Field>
        <DayField label="Day" required value={entry.day} onChange={(day) => set({ day })} error={problems.day} />
        <Field label="Meeting" hint="Where it was taken at one.">
          <Select
            value={entry.meetingId}
            onChange={(_, { value }) => {
              const meeting = data.meetings.find(({ id }) => String(id) === value);
              set({ meetingId: value, ...(meeting?.day ? { day: formatDay(meeting.day) } : {}) });
            }}
          >
            <option value="">No meeting</option>
            {meetings.map((meeting) => (
              <option key={meeting.id} value={meeting.id}>
                {whereAndWhen(data, { meetingId: meeting.id, day: meeting.day })}
              </option>
            ))}
          </Select>
        </Field>
        {entry.step === 'submitted' ? (
          <Field
            label="Submitted to"
            required
            validationMessage={problems.submittedTo}
            validationState={problems.submittedTo ? 'error' : 'none'}
          >
            <Input value={entry.submittedTo} onChange={(_, { value }) => set({ submittedTo: value })} />
          </Field>
        ) : null}
        <Field label="What was decided" hint="The exact words where there was a resolution.">
          <Textarea rows={3} resize="vertical" value={entry.text} onChange={(_, { value }) => set({ text: value })} />
        </Field>
        {entry.step === 'authorised' || entry.step === 'submitted' ? (
          <>
            <Field
              label="Delegated to"
              hint="Who may make minor amendments before it goes."
              validationMessage={problems.delegatedTo}
              validationState={problems.delegatedTo ? 'error' : 'none'}
            >
              <Input value={entry.delegatedTo} onChange={(_, { value }) => set({ delegatedTo: value })} />
            </Field>
            <Field label="In consultation with">
              <Input value={entry.inConsultationWith} onChange={(_, { value }) => set({ inConsultationWith: value })} />
            </Field>
          </>
        ) : null}
        {operation.problem ? (
          <ProblemNotice problem={operation.problem} onRetry={() => void send()} retryLabel="Go on where it stopped" />
        ) : null}
        {operation.running && progress ? (
          <Field label={progress.label}>
            <ProgressBar value={progress.done} max={progress.total} />
          </Field>
        ) : null}
        <div className={styles.bar}>
          <Button type="submit" appearance="primary" className={styles.touch} disabledFocusable={operation.running}>
            {operation.running ? 'Freezing the plan' : 'Record it and freeze the plan'}
          </Button>
          <Button className={styles.touch} onClick={() => host.navigate(screenRoute('editions'))}>
            Cancel
          </Button>
        </div>
        <DraftNote keptAt={draft.keptAt} />
      </form>
    </>
  );
}
