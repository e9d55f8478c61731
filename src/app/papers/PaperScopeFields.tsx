import * as React from 'react';
import { Button, Field, Select } from '@fluentui/react-components';
import type { AskedKind } from '../../documents/papers';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Meeting } from '../../plan/fields';
import { meetingAndDay } from '../../plan/governance/meetings';
import { DayField } from '../forms/DayField';
import { readDay } from '../forms/dayEntry';
import { usePlan } from '../context/contexts';
import { useHost } from '../ui/useHost';
import { screenRoute } from '../context/routes';
import { usePaperStyles } from './styles';

interface PaperScopeFieldsProps {
  kind: AskedKind;
  meeting: Meeting | null;
  day: Day;
  since: Day | null;
}

const withChanges: readonly AskedKind[] = ['highlight', 'changes', 'committee', 'pack'];

/**
 * Asks for which meeting and day a paper is made. The address keeps the answers, so that the paper can be sent to
 * somebody as a link.
 */
export function PaperScopeFields({ kind, meeting, day, since }: PaperScopeFieldsProps): React.ReactElement {
  const styles = usePaperStyles();
  const host = useHost();
  const { data } = usePlan();
  const [typed, setTyped] = React.useState({ on: formatDay(day), since: since ? formatDay(since) : '' });
  const meetings = data.meetings
    .filter((one) => one.state !== 'cancelled' && one.day !== null)
    .sort((a, b) => String(b.day).localeCompare(String(a.day)));
  const show = (meetingId: number | null): void => {
    const parts = [
      ...(meetingId === null ? [] : [`meeting=${meetingId}`]),
      ...(readDay(typed.on).day ? [`on=${readDay(typed.on).day}`] : []),
      ...(readDay(typed.since).day ? [`since=${readDay(typed.since).day}`] : []),
    ];
    host.navigate(screenRoute('papers', kind, parts.join('&')));
  };
  const changed = readDay(typed.on).day !== day || readDay(typed.since).day !== since;
  return (
    <>
      {meeting ? (
        <Field label="Meeting">
          <Select value={String(meeting.id)} onChange={(_, { value }) => show(Number(value))}>
            {meetings.map((one) => (
              <option key={one.id} value={one.id}>
                {meetingAndDay(data, one)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
      <DayField
        label="The plan as it stood on"
        required
        value={typed.on}
        onChange={(on) => setTyped((before) => ({ ...before, on }))}
      />
      {withChanges.includes(kind) ? (
        <DayField
          label="Changes since"
          value={typed.since}
          onChange={(next) => setTyped((before) => ({ ...before, since: next }))}
          hint="Left empty, since the last meeting, or a month before."
        />
      ) : null}
      {changed ? (
        <div className={styles.buttons}>
          <Button
            className={styles.touch}
            disabledFocusable={!readDay(typed.on).day}
            onClick={() => show(meeting?.id ?? null)}
          >
            Show this day
          </Button>
        </div>
      ) : null}
    </>
  );
}
