import * as React from 'react';
import { Button, Field, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import { formatDay } from '../../plan/day';
import type { ReportProblem } from '../../plan/report';
import type { RatedAction } from '../../plan/view';
import { DayField } from '../forms/DayField';
import { goingOf, newEntry, problemsOf, reportOf } from '../components/reportEntry';
import type { ReportEntry } from '../components/reportEntry';
import { reportedMeanwhile, sendReport } from '../components/sendReport';
import { useDraft } from '../forms/useDraft';
import { RatingMark } from '../rating';
import { usePlan, useServices } from '../context/contexts';
import { describeProblem } from '../ui/problem';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute } from '../context/routes';
import { leadInWords } from '../../plan/leads';

/** What became of one report of the round. */
export type RoundOutcome =
  | { kind: 'none' }
  | { kind: 'sending' }
  | { kind: 'sent' }
  /** Nothing was written; what was typed is kept. */
  | { kind: 'not sent'; why: string };

export interface RoundRowHandle {
  send(): Promise<RoundOutcome>;
}

export interface RoundRowProps {
  rated: RatedAction;
  outcome: RoundOutcome;
  busy: boolean;
  onFilled(actionId: number, filled: boolean): void;
  onReady(actionId: number, handle: RoundRowHandle | null): void;
  onSend(): void;
}

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: '22px minmax(0, 1fr)',
    columnGap: '12px',
    paddingTop: '14px',
    paddingBottom: '14px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  fields: {
    display: 'grid',
    gridTemplateColumns: '180px minmax(0, 1fr) 220px',
    columnGap: '12px',
    rowGap: '8px',
    alignItems: 'start',
    marginTop: '8px',
    '@container (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '12px', rowGap: '4px', marginTop: '8px' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  touch: { '@media (max-width: 640px), (pointer: coarse)': { minHeight: '44px' } },
});

const goings = [
  { value: 'on course', label: 'On course' },
  { value: 'at risk', label: 'At risk' },
  { value: 'off track', label: 'Off track' },
] as const;

/** The report of one row: what is typed, kept until it is sent, and sending it. */
interface RowReport {
  entry: ReportEntry;
  set(changes: Partial<ReportEntry>): void;
  problemAt(field: ReportProblem['field']): string | undefined;
  send(): Promise<RoundOutcome>;
}

function useRowReport(rated: RatedAction): RowReport {
  const { store } = useServices();
  const { view } = usePlan();
  const { action, state } = rated;
  const draft = useDraft<ReportEntry>(`round report ${action.id}`, () => newEntry(rated, newKey(), true, view.today));
  const entry = draft.value;
  const newest = React.useRef(entry);
  newest.current = entry;
  const set = (changes: Partial<ReportEntry>): void => draft.set({ ...newest.current, ...changes });
  const [checked, setChecked] = React.useState(false);
  const problems: ReportProblem[] = checked ? problemsOf(entry, view.today) : [];
  const problemAt = (field: ReportProblem['field']): string | undefined =>
    problems.find((each) => each.field === field)?.message;

  const send = async (): Promise<RoundOutcome> => {
    const current = newest.current;
    setChecked(true);
    if (problemsOf(current, view.today).length > 0)
      return { kind: 'not sent', why: 'Something is still missing: see above.' };
    try {
      const others = await reportedMeanwhile(store, action, current.seenRowId, current.key);
      if (others.length > 0) {
        draft.set({ ...current, seenRowId: Math.max(...others.map(({ id }) => id)) });
        return {
          kind: 'not sent',
          why: `Meanwhile it was reported: “${others[others.length - 1].text}”. Send again if yours still says something new.`,
        };
      }
      await sendReport(store, action, reportOf(current, state.leadId), current.key);
      draft.drop();
      return { kind: 'sent' };
    } catch (failure) {
      return { kind: 'not sent', why: `${describeProblem(failure).message} What you typed is kept.` };
    }
  };
  return { entry, set, problemAt, send };
}

/** One action of the round: how it is going, what happened, when it will be done. Completing needs evidence, so it has the full form. */
export function RoundRow({ rated, outcome, busy, onFilled, onReady, onSend }: RoundRowProps): React.ReactElement {
  const styles = useStyles();
  const { action, state } = rated;
  const report = useRowReport(rated);
  const { entry, send } = report;
  const handle = React.useRef<RoundRowHandle>({ send });
  handle.current.send = send;
  React.useEffect(() => {
    onReady(action.id, { send: () => handle.current.send() });
    return () => onReady(action.id, null);
  }, [action.id, onReady]);
  const filled = entry.text.trim() !== '' && goingOf(entry) !== null;
  React.useEffect(() => onFilled(action.id, filled), [action.id, filled, onFilled]);

  const textId = `round-${action.id}`;
  return (
    <div className={styles.row}>
      {rated.rating ? <RatingMark rating={rated.rating.key} embedded={rated.rating.embedded} /> : <span />}
      <div>
        <h2 className={styles.title} id={textId}>
          <RouteLink to={actionRoute(action.ref)}>
            {action.ref} {action.text}
          </RouteLink>
        </h2>
        <p className={styles.quiet}>
          {leadInWords(rated, 'No lead yet')}
          {state.due ? `, due ${formatDay(state.due)}` : ''}.{' '}
          {state.lastReport
            ? `Last report, ${formatDay(state.lastReport.day)}: ${state.lastReport.text}`
            : 'Nothing reported yet.'}
        </p>
        {outcome.kind === 'sent' ? (
          <p role="status" className={styles.title}>
            Sent. {rated.rating ? `It is now: ${rated.rating.reason}` : ''}
          </p>
        ) : (
          <form
            aria-labelledby={textId}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              if (!busy) onSend();
            }}
          >
            <ReportFields report={report} />
            <RowFoot actionRef={action.ref} outcome={outcome} disabled={busy || !filled} />
          </form>
        )}
      </div>
    </div>
  );
}

/** What answering how it goes changes; the empty answer takes it back. */
function goingChosen(value: string): Pick<ReportEntry, 'going' | 'trouble'> {
  if (value === 'on course') return { going: 'on course', trouble: null };
  return value === ''
    ? { going: null, trouble: null }
    : { going: 'trouble', trouble: value as 'at risk' | 'off track' };
}

function ReportFields({ report: { entry, set, problemAt } }: { report: RowReport }): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.fields}>
      <Field
        label="How is it going?"
        validationMessage={problemAt('going')}
        validationState={problemAt('going') ? 'error' : 'none'}
      >
        <Select value={goingOf(entry) ?? ''} onChange={(_, { value }) => set(goingChosen(value))}>
          <option value="">Choose</option>
          {goings.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label="What has happened?"
        validationMessage={problemAt('text')}
        validationState={problemAt('text') ? 'error' : 'none'}
      >
        <Textarea rows={2} resize="vertical" value={entry.text} onChange={(_, { value }) => set({ text: value })} />
      </Field>
      <DayField
        label="Done by"
        value={entry.forecast}
        onChange={(forecast) => set({ forecast })}
        error={problemAt('forecast')}
      />
    </div>
  );
}

/** The row's button, the way to the full form, and why nothing was sent. */
function RowFoot({
  actionRef,
  outcome,
  disabled,
}: {
  actionRef: string;
  outcome: RoundOutcome;
  disabled: boolean;
}): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.foot}>
      <Button
        type="submit"
        size="small"
        className={styles.touch}
        aria-label={`Send the report on action ${actionRef}`}
        disabledFocusable={disabled}
      >
        {outcome.kind === 'sending' ? 'Sending' : outcome.kind === 'not sent' ? 'Send again' : 'Send'}
      </Button>
      <RouteLink to={actionRoute(actionRef, true)}>It is done: open the full form</RouteLink>
      {outcome.kind === 'not sent' ? (
        <span role="alert" className={styles.wrong}>
          Not sent. {outcome.why}
        </span>
      ) : null}
    </div>
  );
}
