import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { MeetingActionStanding } from '../../plan/governance/meetingActions';
import { inWorkingDays } from '../../plan/inWorkingDays';
import { capitalised, counted } from '../../plan/words';
import { usePlan } from '../context/contexts';
import { useRights } from '../context/rights';
import { MeetingLink } from './MeetingLink';
import { EntryForms } from './EntryForms';
import { MeetingActionWordForm } from './MeetingActionForms';
import { useMeetingStyles } from './styles';

/** Where something stands that a meeting asked for: "Late 2 working days, was due 9 Nov 2026". */
export function meetingActionState({ action, state, doneOn, workingDaysLeft }: MeetingActionStanding): string {
  if (doneOn !== null) return `Done on ${formatDay(doneOn)}`;
  if (action.due === null) return 'No day was set';
  if (state === 'late')
    return `Late ${counted(Math.max(1, Math.abs(workingDaysLeft ?? 0)), 'working day')}, was due ${formatDay(action.due)}`;
  return `Due ${formatDay(action.due)}, ${inWorkingDays(workingDaysLeft ?? 0)}`;
}

/**
 * One thing that a meeting asked for: what, who, where it stands, and what was said of it. Whoever was asked can say how
 * it goes.
 */
export function MeetingActionLine({
  standing,
  namesMeeting = false,
}: {
  standing: MeetingActionStanding;
  /** Whether the line says at which meeting it was asked for, outside that meeting's own page. */
  namesMeeting?: boolean;
}): React.ReactElement {
  const styles = useMeetingStyles();
  const { opened } = usePlan();
  const { replies } = useRights();
  const { action, meeting, who, state, words } = standing;
  const isMine = action.personId !== null && action.personId === opened.me.id;
  return (
    <>
      <p className={mergeClasses(styles.words, styles.name)}>{capitalised(action.text)}</p>
      <span className={mergeClasses(styles.small, state === 'late' && styles.warning)}>
        {[who || 'Nobody is named yet', meetingActionState(standing)].join('. ')}
      </span>
      {words === '' ? null : <p className={styles.words}>{words}</p>}
      {namesMeeting && meeting ? <MeetingLink meeting={meeting} /> : null}
      {isMine && replies && state !== 'done' ? (
        <EntryForms
          forms={[
            { label: 'Say how it goes', form: (close) => <MeetingActionWordForm action={action} onClose={close} /> },
          ]}
        />
      ) : null}
    </>
  );
}
