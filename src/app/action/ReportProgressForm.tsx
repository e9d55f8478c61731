import * as React from 'react';
import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { progressFields } from '../../plan/fields/progress';
import { askedLabel } from '../../plan/fields/field';
import { newKey } from '../../lists/keys';
import { formatDay } from '../../plan/day';
import { linksOf } from '../../plan/dependencies/waiting';
import type { Going, ProgressRow } from '../../plan/fields';
import { predictRating } from '../../plan/planView';
import type { ReportProblem } from '../../plan/report';
import type { RatedAction } from '../../plan/view';
import { listed } from '../../plan/words';
import { RatingMark } from '../rating';
import { usePlan, useServices } from '../context/contexts';
import { describeProblem } from '../ui/problem';
import type { Problem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';
import { DayField } from '../forms/DayField';
import { DraftNote, FoundDraft } from '../forms/DraftNote';
import { EvidenceField } from '../forms/EvidenceField';
import { focusFirstFault } from '../forms/focus';
import { FormFoot } from '../forms/FormFoot';
import { GoingChoice } from './GoingChoice';
import { IdentifyingNotice } from '../forms/IdentifyingNotice';
import { MeanwhileNotice } from './MeanwhileNotice';
import { RatingForecast } from './RatingForecast';
import { chosen, goingOf, newEntry, problemsOf, reportOf, reportSoFar } from '../components/reportEntry';
import type { ReportEntry } from '../components/reportEntry';
import { reportedMeanwhile, sendReport } from '../components/sendReport';
import { useDraft } from '../forms/useDraft';
import { useEvidenceChecks } from '../forms/useEvidenceChecks';

export interface ReportProgressFormProps {
  rated: RatedAction;
  /** How it goes, when that was answered already, in a reminder: the words are asked for next. */
  begunWith?: Going;
  /** After it was sent and the plan was read again. */
  onSent(): void;
  onCancel(): void;
}

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', rowGap: '20px', containerType: 'inline-size' },
  last: {
    display: 'flex',
    columnGap: '12px',
    paddingTop: '12px',
    paddingRight: '12px',
    paddingBottom: '12px',
    paddingLeft: '12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: 'anywhere',
  },
  lastText: { whiteSpace: 'pre-wrap' },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

function LastReport({ rated }: { rated: RatedAction }): React.ReactElement {
  const styles = useStyles();
  const last = rated.state.lastReport;
  return (
    <div className={styles.last}>
      {rated.rating ? <RatingMark rating={rated.rating.key} embedded={rated.rating.embedded} size={22} /> : null}
      <div className={styles.lastText}>
        {last ? (
          <>
            <span className={styles.strong}>Last report, {formatDay(last.day)}.</span> {last.text}
          </>
        ) : (
          'Nothing has been reported on this action yet.'
        )}
      </div>
    </div>
  );
}

/** What to tell when sending, or reading the plan after it, went wrong. */
function notSent(reason: unknown, sent: boolean): Problem {
  const problem = describeProblem(reason);
  const message = sent
    ? `Your report was sent. Only the plan could not be read again: ${problem.message}`
    : `Your report was not sent. ${problem.message} What you typed is kept: press Send again.`;
  return { ...problem, message };
}

/** The four questions of a progress report, with the last report above them and the rating it leads to below. */
export function ReportProgressForm({
  rated,
  begunWith,
  onSent,
  onCancel,
}: ReportProgressFormProps): React.ReactElement {
  const styles = useStyles();
  const { store } = useServices();
  const { opened, data, view, reload } = usePlan();
  const { action, state } = rated;
  const forOthers = opened.me.id !== state.leadId && !state.deputyIds.includes(opened.me.id) && rated.lead !== null;
  const draft = useDraft<ReportEntry>(`progress report ${action.id}`, () => ({
    ...newEntry(rated, newKey(), forOthers, view.today),
    ...(begunWith && chosen(begunWith)),
  }));
  const entry = draft.value;
  // Uploads end while other fields are typed in: they must add to the newest entry.
  const newest = React.useRef(entry);
  newest.current = entry;
  const change = (changes: Partial<ReportEntry>): void => {
    newest.current = { ...newest.current, ...changes };
    draft.set(newest.current);
  };
  const words = React.useRef<HTMLTextAreaElement>(null);
  const begin = React.useRef((): void => {
    if (begunWith === undefined) return;
    // A draft of an earlier visit keeps its own answer.
    if (newest.current.going === null) change(chosen(begunWith));
    words.current?.focus();
  });
  React.useEffect(() => begin.current(), []);
  const [refused, setRefused] = React.useState(0);
  const problems: ReportProblem[] = refused > 0 ? problemsOf(entry, view.today) : [];
  const [failure, setFailure] = React.useState<Problem | null>(null);
  const [meanwhile, setMeanwhile] = React.useState<ProgressRow[]>([]);
  const [sending, setSending] = React.useState(false);
  // Two presses may come before the first is drawn.
  const under = React.useRef(false);
  const [uploading, setUploading] = React.useState(false);
  const sent = React.useRef(false);
  const form = React.useRef<HTMLFormElement>(null);

  const problemAt = (field: ReportProblem['field']): string | null =>
    problems.find((each) => each.field === field)?.message ?? null;
  const going = goingOf(entry);
  const openings = useEvidenceChecks(entry.evidence, entry.going === 'done');
  // Only what opens turns the action Blue.
  const shows = openings.marked(entry.evidence);
  const next =
    going === null ? null : predictRating(data, action.id, reportSoFar({ ...entry, evidence: shows }), view.today);

  /** Answers whether all is done; else the form stays. */
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

  /** Writes the report, unless others reported meanwhile: then it shows what they said first. */
  const write = async (): Promise<boolean> => {
    const current = newest.current;
    const others = await reportedMeanwhile(store, action, current.seenRowId, current.key);
    if (others.length > 0) {
      change({ seenRowId: Math.max(...others.map((row) => row.id)) });
      setMeanwhile(others);
      return false;
    }
    const evidence = current.going === 'done' ? await openings.settle(current.evidence) : current.evidence;
    await sendReport(store, action, reportOf({ ...current, evidence }, state.leadId), current.key);
    return true;
  };

  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (under.current || uploading) return;
    setFailure(null);
    if (problemsOf(newest.current, view.today).length > 0) {
      setRefused(refused + 1);
      return;
    }
    under.current = true;
    setSending(true);
    send()
      .then(
        (done) => {
          if (!done) setSending(false);
        },
        (reason: unknown) => {
          setFailure(notSent(reason, sent.current));
          setSending(false);
        },
      )
      .finally(() => (under.current = false));
  };

  // What is to be put right gets the focus.
  React.useEffect(() => {
    if (refused > 0 && form.current) focusFirstFault(form.current);
  }, [refused]);

  const buttonWords = (): string => {
    if (sending) return 'Sending';
    if (uploading) return 'Waiting for the file';
    if (sent.current) return 'Read the plan again';
    if (failure) return 'Send again';
    return meanwhile.length > 0 ? 'Send all the same' : 'Send report';
  };

  const since = state.lastReport ? ` since ${formatDay(state.lastReport.day)}` : ' so far';
  const trouble = entry.going === 'trouble';
  const waiting = React.useMemo(
    () =>
      linksOf(rated, view)
        .holdsUp.filter(({ need }) => need === 'sufficiently progressed')
        .map(({ other }) => other.action.ref),
    [rated, view],
  );
  return (
    <form
      ref={form}
      className={styles.form}
      noValidate
      onSubmit={submit}
      aria-label={`Report progress on action ${action.ref}`}
    >
      <LastReport rated={rated} />
      <FoundDraft draft={draft} />
      <GoingChoice entry={entry} onChange={change} error={problemAt('going')} />
      <Field
        label={trouble ? `Why, and what has happened${since}?` : `What has happened${since}?`}
        required
        hint="Say what changed for children, in a sentence or two. Leave out names."
        validationMessage={problemAt('text') ?? undefined}
        validationState={problemAt('text') ? 'error' : 'none'}
      >
        <Textarea
          ref={words}
          rows={4}
          resize="vertical"
          value={entry.text}
          onChange={(_, { value }) => change({ text: value })}
        />
      </Field>
      <IdentifyingNotice texts={[entry.text, trouble ? entry.help : '']} />
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
      {entry.going === 'done' ? (
        <DayField
          label="When was it done?"
          required
          value={entry.doneOn}
          onChange={(doneOn) => change({ doneOn })}
          error={problemAt('doneOn')}
          hint={state.due ? `It was due on ${formatDay(state.due)}.` : undefined}
        />
      ) : (
        <DayField
          label={trouble ? 'When do you now expect it to be done?' : 'When will it be done?'}
          value={entry.forecast}
          onChange={(forecast) => change({ forecast })}
          error={problemAt('forecast')}
          hint={
            state.due ? `It is due on ${formatDay(state.due)}. Telling a later day does not move that date.` : undefined
          }
        />
      )}
      <EvidenceField
        label={askedLabel(progressFields.evidence)}
        evidence={entry.evidence}
        onChange={(to) => change({ evidence: to(newest.current.evidence) })}
        error={problemAt('evidence')}
        wordsFor={openings.wordsFor}
        onBusy={setUploading}
      />
      {waiting.length > 0 && entry.going !== 'done' ? (
        <Checkbox
          label={`Far enough for ${listed(waiting)} to go on`}
          checked={entry.sufficient ?? state.sufficient !== null}
          onChange={(_, { checked }) => change({ sufficient: checked === true })}
        />
      ) : null}
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
            <Button type="submit" appearance="primary" disabledFocusable={sending || uploading}>
              {buttonWords()}
            </Button>
            <Button onClick={onCancel}>Cancel</Button>
            <DraftNote keptAt={draft.keptAt} />
          </>
        }
      >
        {meanwhile.length > 0 ? <MeanwhileNotice rows={meanwhile} /> : null}
        {failure ? <ProblemNotice problem={failure} /> : null}
        {rated.rating ? <RatingForecast now={rated.rating} next={next} /> : null}
      </FormFoot>
    </form>
  );
}
