import * as React from 'react';
import { CalendarAdd20Regular } from '@fluentui/react-icons/lib/atoms/svg/calendar-add';
import type { CalendarOf } from '../../plan/calendar/planCalendar';
import { counted } from '../../plan/words';
import { usePlan } from '../context/contexts';
import { PlainButton } from '../ui/PlainButton';
import { ProblemNotice } from '../ui/ProblemNotice';
import { saveFile } from '../ui/saveFile';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import { useMutation } from '../ui/useMutation';

/**
 * Hands over a calendar file that Outlook, Teams and phones open (requirement 101). The code that makes it loads when it
 * is pressed.
 */
export function AddToCalendar({ of, children }: { of: CalendarOf; children: string }): React.ReactElement {
  const host = useHost();
  const { data, view } = usePlan();
  const announce = useAnnounce();
  const making = useMutation();
  const add = (): Promise<boolean> =>
    making.run(async () => {
      const { planCalendar } = await import(/* webpackChunkName: 'calendar' */ '../../plan/calendar/planCalendar');
      const context = { linkTo: (route: string) => host.linkTo(route), now: new Date().toISOString() };
      const file = planCalendar(data, view, of, context);
      if (file) saveFile(host, new TextEncoder().encode(file.text), file.name, 'text/calendar;charset=utf-8');
      announce(file ? `${file.name}, ${counted(file.count, 'entry', 'entries')}` : 'There is no day to keep.');
    });
  return (
    <>
      <PlainButton look="bare" busy={making.running} onClick={() => void add()}>
        <CalendarAdd20Regular aria-hidden="true" />
        {children}
      </PlainButton>
      {making.problem ? <ProblemNotice problem={making.problem} /> : null}
    </>
  );
}
