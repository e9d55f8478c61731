import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { boundDates, meetingName } from '../../plan/governance/meetings';
import type { Meeting } from '../../plan/fields';
import { inWorkingDays } from '../../plan/inWorkingDays';
import { submissionDue, submissionOf } from '../../plan/governance/submission';
import { workingDaysBetween } from '../../plan/workingDays';
import { useSectionStyles } from '../ui/sectionStyles';
import { useReadingStyles } from '../ui/readingStyles';
import { usePlan } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { MeetingTable, MeetingTableRow } from './MeetingTable';
import { useMeetingStyles } from './styles';
import { keptOf, paperWords, whatCameOf, whatFor } from './words';

function MeetingLink({ meeting }: { meeting: Meeting }): React.ReactElement {
  const styles = useMeetingStyles();
  const section = useSectionStyles();
  const { data } = usePlan();
  return (
    <RouteLink
      className={mergeClasses(section.stretched, styles.name)}
      to={screenRoute('meetings', String(meeting.id))}
    >
      {meetingName(data, meeting)}
    </RouteLink>
  );
}

function When({ meeting }: { meeting: Meeting }): React.ReactElement {
  const styles = useMeetingStyles();
  return meeting.day === null ? (
    <span className={styles.date}>No day yet</span>
  ) : (
    <time className={styles.date} dateTime={meeting.day}>
      {formatDay(meeting.day)}
    </time>
  );
}

/** Lists coming meetings, each with its purpose, the working days left and the state of its paper. */
export function ComingRows({ meetings }: { meetings: readonly Meeting[] }): React.ReactElement {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { data, view } = usePlan();
  const deadline = submissionOf(data) === null ? submissionDue(data) : null;
  if (meetings.length === 0) return <p className={reading.none}>No meeting is planned.</p>;
  return (
    <MeetingTable label="Coming meetings" heads={['Date', 'Meeting', 'What for', 'What is due']}>
      {meetings.map((meeting) => {
        const left =
          meeting.day === null ? null : workingDaysBetween(view.today, meeting.day, data.settings.extraHolidays);
        const tooLate =
          meeting.routeStep !== null && deadline !== null && meeting.day !== null && meeting.day > deadline;
        const dates = boundDates(data, meeting, view.today);
        const cells = [
          <When key="when" meeting={meeting} />,
          <React.Fragment key="meeting">
            <MeetingLink meeting={meeting} />
            {meeting.keyDecision ? <span className={styles.small}>Key decision</span> : null}
          </React.Fragment>,
          <React.Fragment key="what for">
            {whatFor(meeting)}
            <span className={styles.small}>{left === null ? '' : inWorkingDays(left)}</span>
            {tooLate ? (
              <span className={mergeClasses(styles.small, styles.warning)}>
                After the submission’s deadline of {formatDay(deadline)}
              </span>
            ) : null}
          </React.Fragment>,
          <React.Fragment key="due">
            {paperWords(dates)}
            {dates
              .filter(({ state }) => state === 'missed')
              .map(({ rule, title, day }) => (
                <span key={rule} className={mergeClasses(styles.small, styles.warning)}>
                  {title}: was due {formatDay(day)}
                </span>
              ))}
          </React.Fragment>,
        ];
        return <MeetingTableRow key={meeting.id} cells={cells} />;
      })}
    </MeetingTable>
  );
}

/** Lists held meetings, latest first, each with its result. */
export function HeldRows({ meetings }: { meetings: readonly Meeting[] }): React.ReactElement {
  const reading = useReadingStyles();
  const { data } = usePlan();
  if (meetings.length === 0) return <p className={reading.none}>No meeting has been held yet.</p>;
  return (
    <MeetingTable label="Meetings held" heads={['Date', 'Meeting', 'What came of it', 'What is kept of it']}>
      {meetings.map((meeting) => (
        <MeetingTableRow
          key={meeting.id}
          cells={[
            <When key="when" meeting={meeting} />,
            <MeetingLink key="meeting" meeting={meeting} />,
            whatCameOf(data, meeting),
            <span key="kept" className={reading.quiet}>
              {keptOf(data, meeting)}
            </span>,
          ]}
        />
      ))}
    </MeetingTable>
  );
}
