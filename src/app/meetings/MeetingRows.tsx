import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { boundDates, meetingName } from '../../plan/governance/meetings';
import type { Meeting } from '../../plan/fields';
import { inWorkingDays } from '../../plan/governance/approvalTimeline';
import { submissionDue, submissionOf } from '../../plan/governance/submission';
import { workingDaysBetween } from '../../plan/workingDays';
import { useSectionStyles } from '../ui/sectionStyles';
import { useReadingStyles } from '../ui/readingStyles';
import { usePlan } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
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
    <ul className={reading.list}>
      {meetings.map((meeting) => {
        const left =
          meeting.day === null ? null : workingDaysBetween(view.today, meeting.day, data.settings.extraHolidays);
        const tooLate =
          meeting.routeStep !== null && deadline !== null && meeting.day !== null && meeting.day > deadline;
        const missed = boundDates(data, meeting, view.today).filter(({ state }) => state === 'missed');
        return (
          <li key={meeting.id} className={styles.row}>
            <When meeting={meeting} />
            <span>
              <MeetingLink meeting={meeting} />
              {meeting.keyDecision ? <span className={styles.small}>Key decision</span> : null}
            </span>
            <span>
              {whatFor(meeting)}
              <span className={styles.small}>{left === null ? '' : inWorkingDays(left)}</span>
              {tooLate ? (
                <span className={mergeClasses(styles.small, styles.warning)}>
                  After the submission’s deadline of {formatDay(deadline)}
                </span>
              ) : null}
            </span>
            <span>
              {paperWords(boundDates(data, meeting, view.today))}
              {missed.map(({ rule, title, day }) => (
                <span key={rule} className={mergeClasses(styles.small, styles.warning)}>
                  {title}: was due {formatDay(day)}
                </span>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** Lists held meetings, latest first, each with its result. */
export function HeldRows({ meetings }: { meetings: readonly Meeting[] }): React.ReactElement {
  const styles = useMeetingStyles();
  const reading = useReadingStyles();
  const { data } = usePlan();
  if (meetings.length === 0) return <p className={reading.none}>No meeting has been held yet.</p>;
  return (
    <ul className={reading.list}>
      {meetings.map((meeting) => (
        <li key={meeting.id} className={styles.row}>
          <When meeting={meeting} />
          <span>
            <MeetingLink meeting={meeting} />
          </span>
          <span>{whatCameOf(data, meeting)}</span>
          <span className={reading.quiet}>{keptOf(data, meeting)}</span>
        </li>
      ))}
    </ul>
  );
}
