import * as React from 'react';
import { useQuery } from '../ui/useQuery';
import { confirmInWords, dueInWords, toConfirmOf, toSendOf } from '../reminders';
import { usePlan, useServices } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { useInView } from '../ui/useInView';

/**
 * Tells a plan manager how many people are due a reminder today, with a link to send them. The number is worked out
 * when this line scrolls into view, so that it does not delay the first view. Shows nothing when nobody is due a
 * reminder, for example because the hourly job has sent them. The Reminders screen says why the number cannot be worked
 * out.
 */
export function RemindersOffer({ className }: { className: string }): React.ReactElement {
  const { reminders } = useServices();
  const { data, view } = usePlan();
  const [line, seen] = useInView<HTMLParagraphElement>();
  const due = useQuery(
    React.useCallback(async () => reminders.preview(data, view.today), [reminders, data, view.today]),
    { key: data, enabled: seen },
  );
  const messages = due.status === 'success' ? due.data : [];
  const toConfirm = toConfirmOf(messages).length > 0;
  return (
    <p ref={line} className={className}>
      {toConfirm ? (
        <>
          {confirmInWords(messages)}. <RouteLink to="#/reminders">Look, and let them go</RouteLink>
        </>
      ) : null}
      {!toConfirm && toSendOf(messages) > 0 ? (
        <>
          {dueInWords(messages)}.{' '}
          <RouteLink to="#/reminders">{reminders.canSend ? 'See who, and send them' : 'See who'}</RouteLink>
        </>
      ) : null}
    </p>
  );
}
