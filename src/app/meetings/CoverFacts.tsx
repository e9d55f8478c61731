import * as React from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { meetingFields } from '../../plan/fields/meetings';
import { formatDay } from '../../plan/day';
import { boundDates } from '../../plan/governance/meetings';
import type { Meeting } from '../../plan/fields';
import { Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { FileLink } from '../components/FileLink';
import { usePlan } from '../context/contexts';
import { CoverForm, DatesForm } from './MeetingForm';
import { useRights } from '../context/rights';
import { useMeetingStyles } from './styles';
import { boundState } from './words';
import { FactList } from '../ui/FactList';

const useStyles = makeStyles({
  dates: { display: 'flex', flexDirection: 'column', rowGap: '12px', listStyleType: 'none', margin: 0, padding: 0 },
});

/** Lists the days that the law and the clerk set for the meeting, each with its state and the way it is counted. */
export function DatesPart({ meeting, exempt }: { meeting: Meeting; exempt: boolean }): React.ReactElement {
  const styles = useStyles();
  const shared = useMeetingStyles();
  const reading = useReadingStyles();
  const { data, view } = usePlan();
  const { keepsRecords } = useRights();
  const dates = boundDates(data, meeting, view.today, exempt);
  return (
    <Section
      title="Dates that bind it"
      forms={
        keepsRecords
          ? [
              {
                label: 'Edit the dates',
                form: (close) => <DatesForm meeting={meeting} exempt={exempt} onClose={close} />,
              },
            ]
          : []
      }
    >
      {dates.length === 0 ? (
        <p className={reading.none}>
          {meeting.day === null
            ? 'They follow once it has a day.'
            : meeting.state === 'cancelled'
              ? 'It was cancelled.'
              : 'The law binds no day to a meeting of this body.'}
        </p>
      ) : null}
      <ul className={styles.dates}>
        {dates.map((bound) => (
          <li key={bound.rule}>
            <span className={shared.name}>{bound.title}</span>
            <div>
              <time dateTime={bound.day}>{formatDay(bound.day)}</time>
              {'. '}
              <span className={mergeClasses((bound.state === 'missed' || bound.state === 'late') && shared.warning)}>
                {boundState(bound)}
              </span>
            </div>
            <span className={shared.small}>Counted: {bound.because}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Address({ url, words }: { url: string; words: string }): React.ReactElement {
  const reading = useReadingStyles();
  // The field may hold a file number instead of an address, and only an address becomes a link.
  return /^(https?:\/\/|\/)/.test(url) ? (
    <FileLink className={reading.link} url={url}>
      {words}
    </FileLink>
  ) : (
    <>{url}</>
  );
}

/** Shows the facts of the cover report on the plan's item (requirement 47). */
export function CoverFacts({ meeting }: { meeting: Meeting }): React.ReactElement | null {
  const reading = useReadingStyles();
  const { view } = usePlan();
  const { keepsRecords } = useRights();
  const officer = meeting.officerId === null ? null : (view.people.get(meeting.officerId) ?? null);
  const facts: [string, React.ReactNode][] = [
    [
      meetingFields.officerId.label,
      officer ? (
        <>
          {officer.name}
          {officer.jobTitle ? `, ${officer.jobTitle}` : ''}
          <br />
          <a className={reading.link} href={`mailto:${officer.email}`}>
            {officer.email}
          </a>
        </>
      ) : null,
    ],
    [
      'Telephone',
      meeting.officerPhone ? (
        <a className={reading.link} href={`tel:${meeting.officerPhone.replace(/[^+\d]/g, '')}`}>
          {meeting.officerPhone}
        </a>
      ) : null,
    ],
    [meetingFields.cabinetMember.label, meeting.cabinetMember],
    [meetingFields.localMember.label, meeting.localMember],
    [meetingFields.backgroundPapers.label, meeting.backgroundPapers || null],
    [
      'Paper',
      meeting.paperUrl ? (
        <>
          <Address url={meeting.paperUrl} words="Read the paper" />
          {meeting.paperChecksum ? (
            <span className={reading.quiet}> The file as it was frozen for the meeting</span>
          ) : null}
        </>
      ) : null,
    ],
    ['Minutes', meeting.minutesUrl ? <Address url={meeting.minutesUrl} words="Read the minutes" /> : null],
  ];
  // Only people who can fill in the missing facts see which are missing.
  const shown = keepsRecords ? facts : facts.filter(([, value]) => value !== null);
  if (shown.length === 0) return null;
  return (
    <Section
      title="Cover report"
      forms={
        keepsRecords
          ? [
              {
                label: 'Edit the cover facts',
                form: (close) => <CoverForm meeting={meeting} onClose={close} />,
              },
            ]
          : []
      }
    >
      <FactList
        wide
        facts={shown.map(([term, value]) => [term, value ?? <span className={reading.quiet}>Not filled in yet</span>])}
      />
    </Section>
  );
}
