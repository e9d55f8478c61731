import * as React from 'react';
import { Button } from '@fluentui/react-components';
import { newKey } from '../../lists/keys';
import type { Meeting } from '../../plan/fields';
import { bodyOf } from '../../plan/governance/meetings';
import { usePlan, useServices } from '../context/contexts';
import { useRights } from '../context/rights';
import { ProblemNotice } from '../ui/ProblemNotice';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import { useMutation } from '../ui/useMutation';
import { useMeetingStyles } from './styles';

/**
 * Ties the Teams meeting in which the app runs to the body of a meeting, so that the app opens there on that body's
 * meeting from then on (requirement 90). Shown in a Teams meeting alone, to those who keep meetings.
 */
export function TeamsMeetingLink({ meeting }: { meeting: Meeting }): React.ReactElement | null {
  const styles = useMeetingStyles();
  const { teamsMeeting } = useHost();
  const { store } = useServices();
  const { data, reload } = usePlan();
  const { keepsRecords } = useRights();
  const announce = useAnnounce();
  const { running, problem, run } = useMutation();
  const [key] = React.useState(newKey);
  const body = bodyOf(data, meeting);
  if (!teamsMeeting || !keepsRecords || !body || body.teamsChat === teamsMeeting.chat) return null;
  const tie = async (): Promise<void> => {
    await store.editRecord('bodies', body, { teamsChat: teamsMeeting.chat }, 'It meets in this Teams meeting.', key);
    await reload();
    announce(`The app now opens here on the meeting of ${body.name}.`);
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button className={styles.button} disabledFocusable={running} onClick={() => void run(tie)}>
          {running ? 'Saving' : `${body.name} meets in this Teams meeting`}
        </Button>
      </div>
      {problem ? <ProblemNotice problem={problem} /> : null}
    </>
  );
}
