import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { formatDayWithWeekday } from '../../plan/day';
import { isWorkingDay } from '../../plan/workingDays';
import { useAnnounce, usePlan, useServices } from '../shell/contexts';
import { ProblemNotice } from '../shell/ProblemNotice';
import { RouteLink } from '../shell/RouteLink';
import { ScreenHeading } from '../shell/ScreenHeading';
import type { ReminderMessage } from '../shell/services';
import { useAnswer } from '../shell/useAnswer';
import { useOperation } from '../shell/useOperation';
import { inWordsFirst } from '../shell/words';
import { History } from './History';
import { MessageList } from './MessageList';
import { runInWords } from './outcomes';

const useStyles = makeStyles({
  lead: { marginTop: '4px', marginBottom: '16px', color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  heading: {
    marginTop: '32px',
    marginBottom: '8px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    rowGap: '8px',
    marginBottom: '16px',
  },
  touch: { '@media (max-width: 640px), (pointer: coarse)': { minHeight: '44px' } },
});

/** How the preview is headed: "Four people would get a mail today". */
function previewHeading(messages: readonly ReminderMessage[]): string {
  const count = messages.filter((message) => message.outcome === 'would send').length;
  if (count === 0) return 'Nobody needs a reminder today';
  return `${inWordsFirst(count)} ${count === 1 ? 'person is' : 'people are'} due a reminder today`;
}

/** For managers; others are told so, and nothing is asked of the site for them. */
export function RemindersScreen(): React.ReactElement {
  const styles = useStyles();
  const { opened } = usePlan();
  if (opened.me.isManager || opened.me.isSiteOwner) return <ManagedReminders />;
  return (
    <>
      <ScreenHeading>Reminders</ScreenHeading>
      <p className={styles.lead}>Only plan managers see and send reminders, because the list of them names people.</p>
    </>
  );
}

/** Who would get what today and why, sending it, and what went already. */
function ManagedReminders(): React.ReactElement {
  const styles = useStyles();
  const { reminders } = useServices();
  const { opened, data, view } = usePlan();
  const announce = useAnnounce();
  const sending = useOperation();
  const [told, setTold] = React.useState<ReminderMessage[]>([]);
  const [total, setTotal] = React.useState(0);
  const [finished, setFinished] = React.useState<ReminderMessage[] | null>(null);
  const preview = useAnswer(
    React.useCallback(() => reminders.preview(data, view.today), [reminders, data, view.today]),
  );
  const history = useAnswer(
    React.useCallback(() => reminders.history(data, view.today), [reminders, data, view.today]),
  );

  const due = preview.answer.kind === 'here' ? preview.answer.value : [];
  const toSend = due.filter((message) => message.outcome === 'would send').length;
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
    history.ask();
    if (done) preview.ask();
  };

  return (
    <>
      <ScreenHeading>Reminders</ScreenHeading>
      <p className={styles.lead}>
        {formatDayWithWeekday(view.today)}. Each person gets one mail with everything that is due. What was said once is
        not said again.{' '}
        {isWorkingDay(view.today, data.settings.extraHolidays)
          ? ''
          : 'Today is not a working day, so nothing goes out. '}
        <RouteLink to="#/set-up">Change when reminders go</RouteLink>
      </p>

      {finished !== null || sending.running ? (
        <section aria-labelledby="reminders-run">
          <h2 id="reminders-run" className={styles.heading}>
            {finished ? `This run: ${runInWords(finished)}` : `Sending, ${told.length} of ${total}`}
          </h2>
          <MessageList messages={finished ?? told} />
        </section>
      ) : null}
      {sending.problem ? (
        <ProblemNotice problem={sending.problem} onRetry={() => void send()} retryLabel="Send the rest" />
      ) : null}

      {sending.running || (finished !== null && toSend === 0 && preview.answer.kind === 'here') ? null : (
        <section aria-labelledby="reminders-due">
          <h2 id="reminders-due" className={styles.heading}>
            {preview.answer.kind === 'here' ? previewHeading(due) : 'Today’s reminders'}
          </h2>
          {preview.answer.kind === 'waiting' ? <p className={styles.lead}>Working out who is due what</p> : null}
          {preview.answer.kind === 'failed' ? (
            <ProblemNotice problem={preview.answer.problem} onRetry={preview.ask} />
          ) : null}
          {toSend > 0 && !reminders.canSend ? (
            <p className={styles.lead}>
              This tenant has not allowed the page to send mail, so the reminder job sends these on its next run.
            </p>
          ) : null}
          {toSend > 0 && reminders.canSend ? (
            <div className={styles.bar}>
              <Button appearance="primary" className={styles.touch} onClick={() => void send()}>
                {toSend === 1 ? 'Send it now' : `Send all ${toSend} now`}
              </Button>
            </div>
          ) : null}
          {due.length > 0 ? <MessageList messages={due} /> : null}
        </section>
      )}

      <section aria-labelledby="reminders-before">
        <h2 id="reminders-before" className={styles.heading}>
          What went already
        </h2>
        <History answer={history.answer} onRetry={history.ask} />
      </section>
    </>
  );
}
