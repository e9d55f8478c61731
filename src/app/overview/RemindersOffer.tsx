import * as React from 'react';
import { useRead } from '../action/useRead';
import { dueInWords, toSendOf } from '../reminders/outcomes';
import { usePlan, useServices } from '../shell/contexts';
import { RouteLink } from '../shell/RouteLink';
import { useSeen } from '../shell/useSeen';

/**
 * For whoever manages the plan: how many people are due a reminder today, with the way to send them. Worked out when it
 * comes into sight, so that the first view waits for nothing; silent when nobody is due one, as where the job runs every
 * hour. What keeps it from being worked out is told under Reminders.
 */
export function RemindersOffer({ className }: { className: string }): React.ReactElement {
  const { reminders } = useServices();
  const { data, view } = usePlan();
  const [line, seen] = useSeen<HTMLParagraphElement>();
  const due = useRead(
    React.useCallback(async () => reminders.preview(data, view.today), [reminders, data, view.today]),
    data,
    seen,
  );
  const messages = due.kind === 'ready' ? due.value : [];
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
