import * as React from 'react';
import type { Meeting, MeetingAction } from '../../plan/fields';
import { openMeetingActions } from '../../plan/governance/meetingActions';
import { actionsOfMeeting } from '../../plan/governance/mattersArising';
import { usePlan } from '../context/contexts';
import { useRights } from '../context/rights';
import { EditInPlace, Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { MeetingActionForm } from './MeetingActionForms';
import { MeetingActionLine } from './MeetingActionLine';
import { useMeetingStyles } from './styles';

/** Lists what a meeting asked for, who does it by when, and where it stands (requirement 91). */
export function MeetingActionsPart({ meeting }: { meeting: Meeting }): React.ReactElement | null {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { data, view } = usePlan();
  const { keepsRecords } = useRights();
  const actions = actionsOfMeeting(data, meeting, view.today);
  if (actions.length === 0 && !keepsRecords) return null;
  const form = (action: MeetingAction | null) => (close: () => void) => (
    <MeetingActionForm meeting={meeting} action={action} onClose={close} />
  );
  return (
    <Section title="Actions of the meeting" forms={keepsRecords ? [{ label: 'Add an action', form: form(null) }] : []}>
      {actions.length === 0 ? <p className={reading.none}>Nobody was asked to do anything yet.</p> : null}
      {actions.length > 0 ? (
        <ul className={reading.list}>
          {actions.map((standing) => (
            <li key={standing.action.id} className={styles.entry}>
              <EditInPlace
                label={`Edit the action “${standing.action.text}”`}
                form={keepsRecords ? form(standing.action) : null}
              >
                <MeetingActionLine standing={standing} />
              </EditInPlace>
            </li>
          ))}
        </ul>
      ) : null}
    </Section>
  );
}

/** Lists what meetings asked for and nobody has done yet. Shows nothing where nothing is open. */
export function OpenMeetingActions(): React.ReactElement | null {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { data, view } = usePlan();
  const open = React.useMemo(() => openMeetingActions(data, view.today), [data, view.today]);
  if (open.length === 0) return null;
  return (
    <Section title="Meetings asked for">
      <ul className={reading.list}>
        {open.map((standing) => (
          <li key={standing.action.id} className={styles.entry}>
            <MeetingActionLine standing={standing} namesMeeting />
          </li>
        ))}
      </ul>
    </Section>
  );
}
