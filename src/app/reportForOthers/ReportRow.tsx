import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { listSchema } from '../../lists/schema';
import type { ReportForOthers } from '../../lists/planStore';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { leadInWords } from '../../plan/leads';
import { checkReport } from '../../plan/report';
import type { ReportToCome } from '../../plan/planView';
import type { RatedAction } from '../../plan/view';
import { sendReport } from '../components/sendReport';
import { useMeanwhile } from '../components/useMeanwhile';
import { usePlan, useServices } from '../context/contexts';
import { actionRoute } from '../context/routes';
import type { FieldProblem, FormField, FormValues } from '../forms/fieldTypes';
import { NOT_WRITTEN } from '../forms/formDefinition';
import { RowForm } from '../forms/RowForm';
import type { RowFormHandle } from '../forms/RowForm';
import { RatingMark } from '../rating';
import { RouteLink } from '../ui/RouteLink';

export interface ReportRowProps {
  rated: RatedAction;
  /** Whether this row's report was sent since the screen was opened. */
  isSent: boolean;
  /** Whether reports are being sent. */
  busy: boolean;
  onFilled(actionId: number, filled: boolean): void;
  /** Passes on the handle that sends this row's report, or null once the row is removed. */
  onReady(actionId: number, handle: RowFormHandle | null): void;
  /** Called when this row's own button is pressed. */
  onSend(): void;
  /** Adds the row's report to those that are being sent together; null where it is sent alone. */
  onGive(report: ReportForOthers): Promise<void> | null;
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
});

const { columns } = listSchema.progress;
type Columns = typeof columns;
type Values = FormValues<Columns>;

const fields: readonly FormField<Columns>[] = [
  {
    kind: 'choice',
    name: 'going',
    label: 'How is it going?',
    options: [
      { value: 'on course', label: 'On course' },
      { value: 'at risk', label: 'At risk' },
      { value: 'off track', label: 'Off track' },
    ],
    none: 'Choose',
    required: 'Choose how it is going.',
    half: true,
  },
  { kind: 'day', name: 'forecast', label: 'Done by', half: true },
  {
    kind: 'text',
    name: 'text',
    label: 'What has happened?',
    rows: 2,
    required: 'Say in a sentence or two what has happened.',
    advises: true,
  },
];

/** The report in the row. It never completes an action, so it has neither a day of completion nor evidence. */
function reportOf({ going = null, text, forecast = null }: Values): ReportToCome {
  return { going, text: text ?? '', forecast, doneOn: null, evidence: [], sufficient: null, replaces: null };
}

function problemOf(values: Values, today: Day): FieldProblem<keyof Columns> | null {
  const [found] = checkReport(reportOf(values), today);
  return found ?? null;
}

/** Whether the row has a report to send. */
const isFilled = ({ going, text }: Values): boolean => Boolean(going) && Boolean(text?.trim());

/**
 * One action with a short report form: how it is going, what happened, the expected day of completion. Completing an
 * action needs evidence and therefore the full form.
 */
export function ReportRow({
  rated,
  isSent,
  busy,
  onFilled,
  onReady,
  onSend,
  onGive,
}: ReportRowProps): React.ReactElement {
  const styles = useStyles();
  const { action, state, rating } = rated;
  const textId = `report-${action.id}`;
  return (
    <div className={styles.row}>
      {rating ? <RatingMark rating={rating.key} embedded={rating.embedded} awaiting={rating.awaiting} /> : <span />}
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
        {isSent ? (
          <p role="status" className={styles.title}>
            Sent. {rating ? `It is now: ${rating.reason}` : ''}
          </p>
        ) : (
          <ReportOfRow
            rated={rated}
            labelledBy={textId}
            busy={busy}
            onFilled={onFilled}
            onReady={onReady}
            onSend={onSend}
            onGive={onGive}
          />
        )}
      </div>
    </div>
  );
}

function ReportOfRow({
  rated,
  labelledBy,
  busy,
  onFilled,
  onReady,
  onSend,
  onGive,
}: Omit<ReportRowProps, 'isSent'> & { labelledBy: string }): React.ReactElement {
  const { store } = useServices();
  const { view } = usePlan();
  const { action, state } = rated;
  const meanwhile = useMeanwhile(action.id);
  const handle = React.useRef<RowFormHandle | null>(null);
  React.useEffect(() => {
    onReady(action.id, { attempt: async () => (await handle.current?.attempt()) ?? false });
    return () => onReady(action.id, null);
  }, [action.id, onReady]);
  return (
    <RowForm<Columns, never>
      name="report for another"
      about={action.id}
      columns={columns}
      fields={fields}
      row={null}
      // A past due date would be a promise that nobody can keep.
      start={{ going: null, forecast: state.due !== null && state.due >= view.today ? state.due : null }}
      check={(values) => problemOf(values, view.today)}
      add={async (values, key, seen) => {
        if (await meanwhile.happened(seen, key)) return NOT_WRITTEN;
        const { going, ...report } = reportOf(values);
        if (going === null) throw new Error('A report is sent only once it says how it is going.');
        const whole = { ...report, going, onBehalfOfId: state.leadId };
        return onGive({ action, report: whole }) ?? sendReport(store, action, whole, key);
      }}
      leavesReading
      label={`Send the report on action ${action.ref}`}
      saveLabel={meanwhile.rows.length > 0 ? 'Send all the same' : 'Send'}
      labelledBy={labelledBy}
      handle={handle}
      disabled={(values) => busy || !isFilled(values)}
      onSubmit={onSend}
      beside={<RouteLink to={actionRoute(action.ref, true)}>It is done: open the full form</RouteLink>}
      saved={`The report on action ${action.ref} was sent.`}
      onSaved={() => undefined}
    >
      {({ values }) => (
        <>
          <Told filled={isFilled(values)} onFilled={(filled) => onFilled(action.id, filled)} />
          {meanwhile.notice}
        </>
      )}
    </RowForm>
  );
}

/** Tells the list, on every change, whether this row has a report to send. */
function Told({ filled, onFilled }: { filled: boolean; onFilled(filled: boolean): void }): null {
  const tell = React.useRef(onFilled);
  tell.current = onFilled;
  React.useEffect(() => tell.current(filled), [filled]);
  return null;
}
