import * as React from 'react';
import { Button, MessageBar, MessageBarBody } from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import { formatDayWithWeekday } from '../../plan/day';
import { quietBecause } from '../../plan/reminders/due';
import { usePlan, useServices } from '../context/contexts';
import { useRights } from '../context/rights';
import { useAnnounce } from '../ui/useAnnounce';
import { ProblemNotice } from '../ui/ProblemNotice';
import { RouteLink } from '../ui/RouteLink';
import { ScreenHeading } from '../ui/ScreenHeading';
import type { RemindedBefore, ReminderMessage, RunsSoFar } from '../context/services';
import { useQuery } from '../ui/useQuery';
import type { Query } from '../ui/useQuery';
import { useMutation } from '../ui/useMutation';
import type { Mutation } from '../ui/useMutation';
import { ConfirmForm } from './ConfirmForm';
import { History } from './History';
import { MessageList } from './MessageList';
import { runInWords } from './outcomes';
import { confirmInWords, dueInWords, toConfirmOf, toSendOf } from './whoIsDue';
import { Pauses } from './Pauses';
import { Runs } from './Runs';
import { useSections } from './sections';
import { Uncertain } from './Uncertain';

/** The screen of reminders, for managers. Other people get a sentence instead, and nothing is read for them. */
export function RemindersScreen(): React.ReactElement {
  const sections = useSections();
  if (useRights().administers) return <ManagedReminders />;
  return (
    <>
      <ScreenHeading>Reminders</ScreenHeading>
      <p className={sections.lead}>
        Only plan managers see and send reminders, because the list of them names people. What you yourself will be
        asked, and when, stands under <RouteLink to="#/my">My actions</RouteLink>.
      </p>
    </>
  );
}

/** Warns that the hourly job has stopped. */
function JobStopped({ soFar }: { soFar: RunsSoFar | null }): React.ReactElement | null {
  const { reminders } = useServices();
  if (!soFar?.late) return null;
  return (
    // Fluent labels a bar by its title, which this one does not have.
    <MessageBar intent="warning" layout="multiline" aria-labelledby={undefined} aria-label="Reminders have stopped">
      <MessageBarBody>
        {soFar.late} {reminders.canSend ? 'You can send what is due by hand meanwhile.' : ''} Ask whoever looks after it
        to see why: its set-up is described under “Reminders” in the product’s documentation.
      </MessageBarBody>
    </MessageBar>
  );
}

/** The button to send now where the page may send mail; otherwise a button that asks the job to send. */
function SendBar({
  count,
  soFar,
  onSend,
  onQueue,
}: {
  count: number;
  soFar: RunsSoFar | null;
  onSend: () => void;
  onQueue: () => void;
}): React.ReactElement {
  const sections = useSections();
  const { reminders } = useServices();
  if (reminders.canSend)
    return (
      <div className={sections.bar}>
        <Button appearance={soFar?.quiet ? 'secondary' : 'primary'} className={sections.touch} onClick={onSend}>
          {count === 1 ? 'Send it now' : `Send all ${count} now`}
        </Button>
        {soFar?.quiet ? <span>{soFar.quiet} The job sends these by itself then; by hand they go at once.</span> : null}
      </div>
    );
  return (
    <>
      <p className={sections.lead}>
        This tenant has not allowed the page to send mail, so the reminder job sends these on its next run.
        {soFar?.waiting ? ' It was asked to, and will note here when it has.' : ''}
      </p>
      {soFar !== null && !soFar.waiting ? (
        <div className={sections.bar}>
          <Button className={sections.touch} onClick={onQueue}>
            {count === 1 ? 'Ask the job to send it' : `Ask the job to send all ${count}`}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** The messages that are due, the earlier messages and the latest runs, each read from the site. */
interface RemindersRead {
  preview: Query<ReminderMessage[]>;
  history: Query<RemindedBefore[]>;
  runs: Query<RunsSoFar>;
}

function useRemindersRead(): RemindersRead {
  const { reminders } = useServices();
  const { opened, data, view } = usePlan();
  const zone = opened.site.timeZone ?? 'Europe/London';
  const preview = useQuery(React.useCallback(() => reminders.preview(data, view.today), [reminders, data, view.today]));
  const history = useQuery(React.useCallback(() => reminders.history(data, view.today), [reminders, data, view.today]));
  const runs = useQuery(React.useCallback(() => reminders.runs(data, zone), [reminders, data, zone]));
  return { preview, history, runs };
}

/** A run that somebody began by hand: the people told so far, their total, and the result. */
interface SendingByHand {
  sending: Mutation;
  told: ReminderMessage[];
  total: number;
  /** The result for every person; null until the run has ended. */
  finished: ReminderMessage[] | null;
  send(): Promise<void>;
  /** Asks the job to send, where the page may not. */
  queue(): Promise<void>;
}

function useSendingByHand(toSend: number, { preview, history, runs }: RemindersRead): SendingByHand {
  const { reminders } = useServices();
  const { opened, data, view } = usePlan();
  const announce = useAnnounce();
  const sending = useMutation();
  const [told, setTold] = React.useState<ReminderMessage[]>([]);
  const [total, setTotal] = React.useState(0);
  const [finished, setFinished] = React.useState<ReminderMessage[] | null>(null);
  const queueKey = React.useRef(newKey());

  const send = async (): Promise<void> => {
    setTold([]);
    setTotal(toSend);
    setFinished(null);
    const done = await sending.run(async () => {
      const result = await reminders.send(data, view.today, opened.me.name, (message, count, of) => {
        setTold((before) => [...before, message]);
        setTotal(of);
        announce(`${count} of ${of}: ${message.name}`);
      });
      setFinished(result);
      announce(`Finished: ${runInWords(result)}`);
    });
    history.refetch();
    runs.refetch();
    if (done) preview.refetch();
  };
  const queue = async (): Promise<void> => {
    const done = await sending.run(async () => {
      await reminders.queue(data, view.today, opened.me.name, queueKey.current);
      queueKey.current = newKey();
      announce('The job is asked to send these with its next run');
    });
    if (done) runs.refetch();
  };

  return { sending, told, total, finished, send, queue };
}

/** Lists the people whom the run by hand has told, during the run and afterwards. */
function ThisRun({ sending, told, total, finished }: SendingByHand): React.ReactElement | null {
  const sections = useSections();
  if (finished === null && !sending.running) return null;
  return (
    <section aria-labelledby="reminders-run">
      <h2 id="reminders-run" className={sections.heading}>
        {finished ? `This run: ${runInWords(finished)}` : `Sending, ${told.length} of ${total}`}
      </h2>
      <MessageList messages={finished ?? told} />
    </section>
  );
}

/** Lists the people who are due a reminder today with the reasons, and lets the manager send them. */
function DueToday({
  preview,
  soFar,
  run,
}: {
  preview: RemindersRead['preview'];
  soFar: RunsSoFar | null;
  run: SendingByHand;
}): React.ReactElement | null {
  const sections = useSections();
  const due = preview.status === 'success' ? preview.data : [];
  const toSend = toSendOf(due);
  const rest = due.filter(({ outcome }) => outcome !== 'to confirm');
  if (rest.length === 0 && due.length > 0) return null;
  return (
    <section aria-labelledby="reminders-due">
      <h2 id="reminders-due" className={sections.heading}>
        {preview.status === 'success' ? dueInWords(due) : 'Today’s reminders'}
      </h2>
      {preview.status === 'pending' ? <p className={sections.lead}>Working out who is due what</p> : null}
      {preview.status === 'error' ? <ProblemNotice problem={preview.problem} onRetry={preview.refetch} /> : null}
      {toSend > 0 ? (
        <SendBar count={toSend} soFar={soFar} onSend={() => void run.send()} onQueue={() => void run.queue()} />
      ) : null}
      {rest.length > 0 ? <MessageList messages={rest} /> : null}
    </section>
  );
}

/** What a plan manager has to confirm before it may go; nothing where nothing waits. */
function ToConfirm({
  preview,
  onConfirmed,
}: {
  preview: RemindersRead['preview'];
  onConfirmed(): void;
}): React.ReactElement | null {
  const sections = useSections();
  const messages = preview.status === 'success' ? toConfirmOf(preview.data) : [];
  if (messages.length === 0) return null;
  return (
    <section aria-labelledby="reminders-confirm">
      <h2 id="reminders-confirm" className={sections.heading}>
        {confirmInWords(messages)}
      </h2>
      <ConfirmForm key={messages.map(({ id }) => id).join()} messages={messages} onConfirmed={onConfirmed} />
    </section>
  );
}

/** The screen for managers: reminders due today, uncertain and earlier messages, runs, and pauses. */
function ManagedReminders(): React.ReactElement {
  const sections = useSections();
  const { data, view } = usePlan();
  const read = useRemindersRead();
  const { preview, history, runs } = read;
  const toSend = preview.status === 'success' ? toSendOf(preview.data) : 0;
  const run = useSendingByHand(toSend, read);
  const { sending, finished } = run;

  const soFar = runs.status === 'success' ? runs.data : null;
  const quietDay = quietBecause(data, view.today);
  const uncertain = history.status === 'success' ? history.data.filter(({ outcome }) => outcome === 'uncertain') : [];
  const askAgain = (): void => {
    preview.refetch();
    history.refetch();
    runs.refetch();
  };

  return (
    <>
      <ScreenHeading>Reminders</ScreenHeading>
      <p className={sections.lead}>
        {formatDayWithWeekday(view.today)}. Each person gets one mail with everything that is due. What was said once is
        not said again. {quietDay === null ? '' : `${quietDay} Nothing goes out. `}
        <RouteLink to="#/set-up">Change when reminders go</RouteLink>
      </p>
      <JobStopped soFar={soFar} />

      <Uncertain rows={uncertain} onSettled={askAgain} />

      <ThisRun {...run} />
      {sending.problem ? (
        <ProblemNotice problem={sending.problem} onRetry={() => void run.send()} retryLabel="Send the rest" />
      ) : null}

      {sending.running || (finished !== null && toSend === 0 && preview.status === 'success') ? null : (
        <>
          <ToConfirm preview={preview} onConfirmed={askAgain} />
          <DueToday preview={preview} soFar={soFar} run={run} />
        </>
      )}

      <section aria-labelledby="reminders-before">
        <h2 id="reminders-before" className={sections.heading}>
          What went already
        </h2>
        <History query={history} />
      </section>

      <section aria-labelledby="reminders-runs">
        <h2 id="reminders-runs" className={sections.heading}>
          The latest runs
        </h2>
        <Runs query={runs} />
      </section>

      <section aria-labelledby="reminders-pauses">
        <h2 id="reminders-pauses" className={sections.heading}>
          Pauses
        </h2>
        <Pauses onChanged={askAgain} />
      </section>
    </>
  );
}
