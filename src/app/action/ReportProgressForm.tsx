import * as React from 'react';
import { Button, Checkbox, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { progressFields } from '../../plan/fields/progress';
import { askedLabel } from '../../plan/fields/field';
import { newKey } from '../../lists/keys';
import { formatDay } from '../../plan/day';
import { linksOf } from '../../plan/dependencies/waiting';
import type { Going, ProgressRow } from '../../plan/fields';
import { predictRating } from '../../plan/planView';
import type { ReportProblem } from '../../plan/report';
import type { RatedAction } from '../../plan/view';
import { actionsNamed } from '../../plan/words';
import { usePlan, useServices } from '../context/contexts';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';
import { DayField } from '../forms/DayField';
import { DraftNote, FoundDraft } from '../forms/DraftNote';
import { EvidenceField } from '../forms/EvidenceField';
import { evidenceThere } from '../forms/evidenceToCome';
import { focusFirstFault } from '../forms/focus';
import { FormFoot } from '../forms/FormFoot';
import { AnswersQuestion, brought } from './AnswersQuestion';
import { GoingChoice } from './GoingChoice';
import { IdentifyingNotice } from '../forms/IdentifyingNotice';
import { MeanwhileNotice } from '../components/MeanwhileNotice';
import { LastReport } from './LastReport';
import { RatingForecast } from './RatingForecast';
import {
  answerKeyOf,
  chosen,
  dayToAskFor,
  goingOf,
  moreTimeOf,
  newEntry,
  problemsOf,
  reportOf,
  reportSoFar,
} from '../components/reportEntry';
import type { ReportEntry } from '../components/reportEntry';
import type { AnswerBegun } from '../components/ask';
import { reportedMeanwhile, sendReport } from '../components/sendReport';
import { useDraft } from '../forms/useDraft';
import type { Draft } from '../forms/useDraft';
import { useEvidenceChecks } from '../forms/useEvidenceChecks';
import type { EvidenceChecks } from '../forms/useEvidenceChecks';

export interface ReportProgressFormProps {
  rated: RatedAction;
  /**
   * The answer to "How is it going?" that the person already chose in a reminder mail; the form then starts in its next
   * field.
   */
  begunWith?: Going;
  /** The answer to a question with which the report begins, and which it then is; left out for none. */
  answer?: AnswerBegun | null;
  /** Called once the report was sent and the plan was read again. */
  onSent(): void;
  onCancel(): void;
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '20px', containerType: 'inline-size' },
});

/** The problem to show when sending the report, or reading the plan afterwards, failed. */
function notSent(reason: unknown, sent: boolean): Problem {
  const problem = describeProblem(reason);
  if (problem.unknownOutcome && !sent)
    return { ...problem, message: `It is not known whether your report was sent. ${problem.message}` };
  const message = sent
    ? `Your report was sent. Only the plan could not be read again: ${problem.message}`
    : `Your report was not sent. ${problem.message} What you typed is kept: press Send again.`;
  return { ...problem, message };
}

/** The report being typed, kept as a draft until it is sent. */
interface EntryBeingTyped {
  draft: Draft<ReportEntry>;
  /** The newest entry, which may be ahead of the one last rendered. */
  newest: React.MutableRefObject<ReportEntry>;
  change(changes: Partial<ReportEntry>): void;
  /** The ref of the field for the report's words. */
  words: React.RefObject<HTMLTextAreaElement>;
}

function useReportEntry(
  rated: RatedAction,
  forOthers: boolean,
  { begunWith, answer }: Pick<ReportProgressFormProps, 'begunWith' | 'answer'>,
): EntryBeingTyped {
  const { view } = usePlan();
  const draft = useDraft<ReportEntry>(`progress report ${rated.action.id}`, () => ({
    ...newEntry(rated, newKey(), forOthers, view.today),
    ...(begunWith && chosen(begunWith)),
    ...(answer && brought(answer)),
  }));
  // An upload may end while another field is being typed in, and must add its file to the newest entry.
  const newest = React.useRef(draft.value);
  newest.current = draft.value;
  const change = (changes: Partial<ReportEntry>): void => {
    newest.current = { ...newest.current, ...changes };
    draft.set(newest.current);
  };
  const words = React.useRef<HTMLTextAreaElement>(null);
  const begin = React.useRef((): void => {
    // A draft of an earlier visit gives way to the words just written as the answer.
    if (answer && newest.current.answers !== answer.about) change(brought(answer));
    if (begunWith === undefined) return;
    // A draft of an earlier visit keeps the answer that was given then.
    if (newest.current.going === null) change(chosen(begunWith));
    words.current?.focus();
  });
  React.useEffect(() => begin.current(), []);
  return { draft, newest, change, words };
}

/** The state of sending the report. */
interface ReportSubmission {
  submit(event?: React.FormEvent): void;
  /** How often the person pressed Send while the form had problems. */
  refused: number;
  submitting: boolean;
  failure: Problem | null;
  /** The reports that others sent since the form was opened. */
  meanwhile: ProgressRow[];
  /** Whether the report is already written. If so, trying again only reads the plan. */
  isSent(): boolean;
}

function useReportSubmission(
  rated: RatedAction,
  { draft, newest, change }: EntryBeingTyped,
  checks: EvidenceChecks,
  uploading: boolean,
  onSent: () => void,
): ReportSubmission {
  const { store } = useServices();
  const { view, reload } = usePlan();
  const { action, state } = rated;
  const [refused, setRefused] = React.useState(0);
  const [failure, setFailure] = React.useState<Problem | null>(null);
  const [meanwhile, setMeanwhile] = React.useState<ProgressRow[]>([]);
  const [submitting, setSubmitting] = React.useState(false);
  // A ref, because a second press may come before the first is rendered.
  const under = React.useRef(false);
  const sent = React.useRef(false);

  /** Sends the report and reads the plan again. Answers false when the form has to stay open. */
  const send = async (): Promise<boolean> => {
    if (!sent.current) {
      if (!(await write())) return false;
      sent.current = true;
      draft.drop();
    }
    await reload();
    onSent();
    return true;
  };

  /** Writes the report and answers true. If others reported in the meantime, shows their reports and answers false. */
  const write = async (): Promise<boolean> => {
    const current = newest.current;
    const others = await reportedMeanwhile(store, action, current.seenRowId, current.key);
    if (others.length > 0) {
      change({ seenRowId: Math.max(...others.map((row) => row.id)) });
      setMeanwhile(others);
      return false;
    }
    const there = evidenceThere(current.evidence);
    const evidence = current.going === 'done' ? await checks.settle(there) : there;
    const report = { ...reportOf({ ...current, evidence }, state.leadId), about: answerKeyOf(rated, current) };
    await sendReport(store, action, report, current.key, moreTimeOf(current, state.due, state.leadId));
    return true;
  };

  const submit = (event?: React.FormEvent): void => {
    event?.preventDefault();
    if (under.current || uploading) return;
    setFailure(null);
    if (problemsOf(newest.current, view.today).length > 0) {
      setRefused(refused + 1);
      return;
    }
    under.current = true;
    setSubmitting(true);
    send()
      .then(
        (done) => {
          if (!done) setSubmitting(false);
        },
        (reason: unknown) => {
          setFailure(notSent(reason, sent.current));
          setSubmitting(false);
        },
      )
      .finally(() => (under.current = false));
  };
  return { submit, refused, submitting, failure, meanwhile, isSent: () => sent.current };
}

function sendWords({ submitting, failure, meanwhile, isSent }: ReportSubmission, uploading: boolean): string {
  if (submitting) return 'Sending';
  if (uploading) return 'Waiting for the file';
  if (isSent()) return 'Read the plan again';
  if (failure) return 'Send again';
  return meanwhile.length > 0 ? 'Send all the same' : 'Send report';
}

/**
 * The form with the four questions of a progress report. The last report is shown above them, the resulting rating
 * below.
 */
export function ReportProgressForm({
  rated,
  begunWith,
  answer,
  onSent,
  onCancel,
}: ReportProgressFormProps): React.ReactElement {
  const styles = useStyles();
  const { opened, data, view } = usePlan();
  const { action, state } = rated;
  const forOthers = opened.me.id !== state.leadId && !state.deputyIds.includes(opened.me.id) && rated.lead !== null;
  const typed = useReportEntry(rated, forOthers, { begunWith, answer });
  const { draft, newest } = typed;
  const entry = draft.value;
  const [uploading, setUploading] = React.useState(false);
  const form = React.useRef<HTMLFormElement>(null);
  const openings = useEvidenceChecks(entry.evidence, entry.going === 'done');
  const submission = useReportSubmission(rated, typed, openings, uploading, onSent);
  const { refused, meanwhile, failure } = submission;
  // What is typed while the report is sent would be in no report and no draft.
  const change = (changes: Partial<ReportEntry>): void => (submission.submitting ? undefined : typed.change(changes));
  const problems: ReportProblem[] = refused > 0 ? problemsOf(entry, view.today) : [];
  const problemAt = (field: ReportProblem['field']): string | null =>
    problems.find((each) => each.field === field)?.message ?? null;
  // Only evidence that opens can turn the action Blue.
  const shows = openings.marked(entry.evidence);
  const next =
    goingOf(entry) === null
      ? null
      : predictRating(data, action.id, reportSoFar({ ...entry, evidence: shows }), view.today);

  // After a refused Send the first field with a problem gets the focus.
  React.useEffect(() => {
    if (refused > 0 && form.current) focusFirstFault(form.current);
  }, [refused]);

  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={submission.submit}
      aria-label={`Report progress on action ${action.ref}`}
    >
      <LastReport rated={rated} />
      <FoundDraft draft={draft} />
      <GoingChoice entry={entry} onChange={change} error={problemAt('going')} />
      <WordsFields rated={rated} typed={{ ...typed, change }} error={problemAt('text')} />
      <DayAsked rated={rated} entry={entry} problemAt={problemAt} onChange={change} />
      <AskForTime rated={rated} entry={entry} onChange={change} />
      <EvidenceField
        label={askedLabel(progressFields.evidence)}
        evidence={entry.evidence}
        onChange={(to) => change({ evidence: to(newest.current.evidence) })}
        error={problemAt('evidence')}
        wordsFor={openings.wordsFor}
        onBusy={setUploading}
      />
      <FarEnough rated={rated} entry={entry} onChange={change} />
      <AnswersQuestion rated={rated} entry={entry} onChange={change} />
      {forOthers && rated.lead ? (
        <Checkbox
          label={`I report for ${rated.lead.name}, who told me`}
          checked={entry.forLead}
          onChange={(_, { checked }) => change({ forLead: checked === true })}
        />
      ) : null}
      <FormFoot
        buttons={
          <>
            <Button type="submit" appearance="primary" disabledFocusable={submission.submitting || uploading}>
              {sendWords(submission, uploading)}
            </Button>
            <Button onClick={onCancel}>Cancel</Button>
            <DraftNote keptAt={draft.keptAt} />
          </>
        }
      >
        {meanwhile.length > 0 ? <MeanwhileNotice rows={meanwhile} /> : null}
        {failure ? <ProblemNotice problem={failure} onSignedIn={submission.submit} /> : null}
        {rated.rating ? <RatingForecast now={rated.rating} next={next} /> : null}
      </FormFoot>
    </form>
  );
}

/** Asks what has happened and, when there is trouble, what would help. */
function WordsFields({
  rated,
  typed: { draft, change, words },
  error,
}: {
  rated: RatedAction;
  typed: EntryBeingTyped;
  error: string | null;
}): React.ReactElement {
  const entry = draft.value;
  const last = rated.state.lastReport;
  const since = last ? ` since ${formatDay(last.day)}` : ' so far';
  const trouble = entry.going === 'trouble';
  return (
    <>
      <Field
        label={trouble ? `Why, and what has happened${since}?` : `What has happened${since}?`}
        required
        hint="Say what changed for children, in a sentence or two. Leave out names."
        validationMessage={error ?? undefined}
        validationState={error ? 'error' : 'none'}
      >
        <Textarea
          ref={words}
          rows={4}
          resize="vertical"
          value={entry.text}
          onChange={(_, { value }) => change({ text: value })}
        />
      </Field>
      <IdentifyingNotice texts={[entry.text, trouble ? entry.help : '', entry.asksTime ? entry.tried : '']} />
      {trouble ? (
        <Field label="What would help?" hint="Who could do what. Leave it empty if nothing would.">
          <Textarea
            rows={2}
            resize="vertical"
            value={entry.help}
            onChange={(_, { value }) => change({ help: value })}
          />
        </Field>
      ) : null}
    </>
  );
}

interface EntryPartProps {
  rated: RatedAction;
  entry: ReportEntry;
  onChange(changes: Partial<ReportEntry>): void;
}

/** Asks for the day on which the action was completed or will be completed. */
function DayAsked({
  rated,
  entry,
  problemAt,
  onChange,
}: EntryPartProps & { problemAt(field: ReportProblem['field']): string | null }): React.ReactElement {
  const { due } = rated.state;
  return entry.going === 'done' ? (
    <DayField
      label="When was it done?"
      required
      value={entry.doneOn}
      onChange={(doneOn) => onChange({ doneOn })}
      error={problemAt('doneOn')}
      hint={due ? `It was due on ${formatDay(due)}.` : undefined}
    />
  ) : (
    <DayField
      label={entry.going === 'trouble' ? 'When do you now expect it to be done?' : 'When will it be done?'}
      value={entry.forecast}
      onChange={(forecast) => onChange({ forecast })}
      error={problemAt('forecast')}
      hint={due ? `It is due on ${formatDay(due)}. Telling a later day does not move that date.` : undefined}
    />
  );
}

/** Offers to ask for more time where the lead expects a day after the due date (requirement 86). */
function AskForTime({ rated, entry, onChange }: EntryPartProps): React.ReactElement | null {
  const askedDue = dayToAskFor(entry, rated.state.due);
  if (askedDue === null) return null;
  return (
    <>
      <Checkbox
        label={`Ask for more time until ${formatDay(askedDue)}: what happened is the reason, and the date stays until it is granted`}
        checked={entry.asksTime}
        onChange={(_, { checked }) => onChange({ asksTime: checked === true })}
      />
      {entry.asksTime ? (
        <Field label={askedLabel(progressFields.tried)}>
          <Textarea
            rows={2}
            resize="vertical"
            value={entry.tried}
            onChange={(_, { value }) => onChange({ tried: value })}
          />
        </Field>
      ) : null}
    </>
  );
}

/** Asks whether the actions that wait for this one may go on. Shows nothing when none waits or this action is done. */
function FarEnough({ rated, entry, onChange }: EntryPartProps): React.ReactElement | null {
  const { view } = usePlan();
  const waiting = React.useMemo(
    () =>
      linksOf(rated, view)
        .holdsUp.filter(({ need }) => need === 'sufficiently progressed')
        .map(({ other }) => other.action.ref),
    [rated, view],
  );
  return waiting.length > 0 && entry.going !== 'done' ? (
    <Checkbox
      label={`Far enough for ${actionsNamed(waiting)} to go on`}
      checked={entry.sufficient ?? rated.state.sufficient !== null}
      onChange={(_, { checked }) => onChange({ sufficient: checked === true })}
    />
  ) : null;
}
