import * as React from 'react';
import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { addDays, formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { unreportedSince } from '../../plan/reportForOthers/unreported';
import { newKey } from '../../lists/keys';
import type { ReportForOthers } from '../../lists/planStore';
import type { PlanData } from '../../plan/planData';
import type { PlanView, RatedAction } from '../../plan/view';
import { counted } from '../../plan/words';
import { useRights } from '../context/rights';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ScreenHeading } from '../ui/ScreenHeading';
import { StickyFoot } from '../ui/StickyFoot';
import { useMutation } from '../ui/useMutation';
import type { Mutation } from '../ui/useMutation';
import type { RowFormHandle } from '../forms/RowForm';
import { shortWindow } from '../ui/breakpoints';
import { touchTarget } from '../ui/styleParts';
import { ReportRow } from './ReportRow';
import { reportsTogether } from './reportsTogether';
import type { ReportsTogether } from './reportsTogether';

const useStyles = makeStyles({
  quiet: { marginTop: '4px', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    columnGap: '16px',
    rowGap: '8px',
    '& > *': { minWidth: 0, maxWidth: '100%' },
  },
  list: {
    listStyleType: 'none',
    marginTop: '16px',
    marginBottom: 0,
    padding: 0,
    maxWidth: '960px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    rowGap: '8px',
    maxWidth: '960px',
    paddingTop: '12px',
    paddingBottom: '12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    [shortWindow]: { position: 'static' },
  },
  // A browser makes a select as wide as its longest option, which may be wider than the screen.
  select: { minWidth: 0, maxWidth: '100%', '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  touch: touchTarget,
});

/** How many forms are rendered at once. */
const atOnce = 25;

/** The screen on which a plan manager reports for several leads before a board meeting. */
export function ReportForOthersScreen(): React.ReactElement {
  const styles = useStyles();
  const { manages } = useRights();
  return manages ? (
    <Reports />
  ) : (
    <>
      <ScreenHeading>Report for others</ScreenHeading>
      <p className={styles.quiet}>
        Only plan managers report on behalf of others. What you owe stands under My actions.
      </p>
    </>
  );
}

/**
 * The periods in which reports may be missing: since the last board, within the plan's reporting interval, or within a
 * week.
 */
function periodsOf({ plan }: PlanData, { changes, today }: PlanView): { since: Day; label: string }[] {
  const { meeting, since } = changes;
  return [
    ...(meeting ? [{ since, label: `since ${meeting}, ${formatDay(since)}` }] : []),
    { since: addDays(today, -plan.reviewDays), label: `in the last ${counted(plan.reviewDays, 'day')}` },
    { since: addDays(today, -7), label: 'in the last week' },
  ];
}

/** The state of the rows: which are filled in, and how each is sent. */
interface ReportRows {
  rows: React.MutableRefObject<Map<number, RowFormHandle>>;
  filled: ReadonlySet<number>;
  onFilled(id: number, isFilled: boolean): void;
  onReady(id: number, handle: RowFormHandle | null): void;
}

function useReportRows(): ReportRows {
  const [filled, setFilled] = React.useState<ReadonlySet<number>>(new Set());
  const rows = React.useRef(new Map<number, RowFormHandle>());
  const onFilled = React.useCallback((id: number, isFilled: boolean): void => {
    setFilled((before) => {
      if (before.has(id) === isFilled) return before;
      const next = new Set(before);
      if (isFilled) next.add(id);
      else next.delete(id);
      return next;
    });
  }, []);
  const onReady = React.useCallback((id: number, handle: RowFormHandle | null): void => {
    if (handle) rows.current.set(id, handle);
    else rows.current.delete(id);
  }, []);
  return { rows, filled, onFilled, onReady };
}

/** The state of sending the reports: one alone, or several together. */
interface ReportsSubmission {
  /** The actions on which a report was sent since the screen was opened. */
  sent: ReadonlySet<number>;
  submission: Mutation;
  send(some: readonly RatedAction[]): void;
  /** Adds a report to those that are being sent together; null where its form is sent alone. */
  give(report: ReportForOthers): Promise<void> | null;
}

/**
 * Writes several reports as one operation. A repeat of the very same reports resumes it; where something was changed
 * since, what was begun is taken back first, so that no report is written twice.
 */
function useWriteReports(): (reports: readonly ReportForOthers[]) => Promise<void> {
  const { store } = useServices();
  const begun = React.useRef<{ key: string; said: string } | null>(null);
  return async (reports) => {
    const said = JSON.stringify(reports.map(({ action, report }) => [action.id, report]));
    if (begun.current && begun.current.said !== said) {
      await store.takeOperationBack({ operationKey: begun.current.key });
      begun.current = null;
    }
    begun.current ??= { key: newKey(), said };
    await store.reportForOthers(reports, begun.current.key);
    begun.current = null;
  };
}

function useSubmitReports(rows: ReportRows['rows']): ReportsSubmission {
  const announce = useAnnounce();
  const { reload } = usePlan();
  const [sent, setSent] = React.useState<ReadonlySet<number>>(new Set());
  const submission = useMutation();
  const write = useWriteReports();
  const together = React.useRef<ReportsTogether | null>(null);
  const send = (some: readonly RatedAction[]): void =>
    void submission.run(async () => {
      const ids = some.map(({ action }) => action.id);
      together.current = ids.length > 1 ? reportsTogether(ids, write) : null;
      const attempts = await Promise.all(
        ids.map(async (id) => {
          const wasSent = (await rows.current.get(id)?.attempt()) ?? false;
          together.current?.leaveOut(id);
          return wasSent;
        }),
      );
      together.current = null;
      const written = ids.filter((_, at) => attempts[at]);
      const count = written.length;
      setSent((before) => new Set([...before, ...written]));
      announce(`${counted(count, 'report')} of ${some.length} ${count === 1 ? 'was' : 'were'} sent.`);
      if (count > 0) await reload();
    });
  return { sent, submission, send, give: (report) => together.current?.give(report) ?? null };
}

function Reports(): React.ReactElement {
  const styles = useStyles();
  const { data, view } = usePlan();
  const periods = periodsOf(data, view);
  const [at, setAt] = React.useState(0);
  const { since, label } = periods[Math.min(at, periods.length - 1)];
  const missing = React.useMemo(() => unreportedSince(view, since), [view, since]);
  const { rows, filled, onFilled, onReady } = useReportRows();
  const { sent, submission, send, give } = useSubmitReports(rows);
  // An action stays on the list after its report was sent, so that the result remains visible.
  const ids = new Set([...missing.map(({ action }) => action.id), ...sent]);
  const listed = view.actions.filter(({ action }) => ids.has(action.id));
  const [most, setMost] = React.useState(atOnce);
  const shown = listed.slice(0, most);
  const waiting = shown.filter(({ action }) => filled.has(action.id) && !sent.has(action.id));

  return (
    <>
      <ScreenHeading>Report for others</ScreenHeading>
      <p className={styles.quiet}>
        What leads told you before a board, one short form an action. Each report stands in the lead’s name with yours
        beside it. What you type is kept until it is sent.
      </p>
      <div className={styles.head}>
        <Field label="Actions without a report">
          <Select className={styles.select} value={String(at)} onChange={(_, { value }) => setAt(Number(value))}>
            {periods.map((period, index) => (
              <option key={period.since + period.label} value={index}>
                {period.label}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <p role="status">
        {missing.length === 0
          ? `Every action that owes a report has one ${label}.`
          : `${counted(missing.length, 'action')} without a report ${label}.`}
      </p>
      {shown.length > 0 ? (
        <ul className={styles.list}>
          {shown.map((rated) => (
            <li key={rated.action.id}>
              <ReportRow
                rated={rated}
                isSent={sent.has(rated.action.id)}
                busy={submission.running}
                onFilled={onFilled}
                onReady={onReady}
                onSend={() => send([rated])}
                onGive={give}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {shown.length < listed.length ? (
        <Button className={styles.touch} onClick={() => setMost(most + atOnce)}>
          Show the next {Math.min(atOnce, listed.length - shown.length)}
        </Button>
      ) : null}
      {submission.problem ? (
        <ProblemNotice
          problem={{
            ...submission.problem,
            message: `What is marked as sent was sent. Only the plan could not be read again: ${submission.problem.message}`,
          }}
        />
      ) : null}
      {shown.length > 0 ? (
        <SendFoot waiting={waiting} running={submission.running} onSend={() => send(waiting)} />
      ) : null}
    </>
  );
}

/** The button that sends the filled-in reports, with their number. */
function SendFoot({
  waiting,
  running,
  onSend,
}: {
  waiting: readonly RatedAction[];
  running: boolean;
  onSend(): void;
}): React.ReactElement {
  const styles = useStyles();
  return (
    <StickyFoot className={styles.foot}>
      <Button
        appearance="primary"
        className={styles.touch}
        disabledFocusable={running || waiting.length === 0}
        onClick={() => {
          if (!running && waiting.length > 0) onSend();
        }}
      >
        {running ? 'Sending' : `Send ${waiting.length === 0 ? 'what is filled in' : `all ${waiting.length}`}`}
      </Button>
      <span className={styles.quiet}>
        {waiting.length === 0
          ? 'Nothing is filled in yet.'
          : `${counted(waiting.length, 'report')} filled in and not sent.`}
      </span>
    </StickyFoot>
  );
}
