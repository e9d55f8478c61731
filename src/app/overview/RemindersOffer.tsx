import * as React from 'react';
import { useQuery } from '../ui/useQuery';
import { dueInWords, toSendOf } from '../reminders';
import { usePlan, useServices } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { useInView } from '../ui/useInView';

/**
 * For whoever manages the plan: how many people are due a reminder today, with the way to send them. Worked out when it
 * comes into sight, so that the first view waits for nothing; silent when nobody is due one, as where the job runs every
 * hour. What keeps it from being worked out is told under Reminders.
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
  return (
    <p ref={line} className={className}>
      {toSendOf(messages) > 0 ? (
        <>
          {dueInWords(messages)}.{' '}
          <RouteLink to="#/reminders">{reminders.canSend ? 'See who, and send them' : 'See who'}</RouteLink>
        </>
      ) : null}
    </p>
  );
}
