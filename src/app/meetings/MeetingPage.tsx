import * as React from 'react';
import { makeStyles } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import { bodyOf, meetingName } from '../../plan/governance/meetings';
import { formerNames } from '../../plan/governance/bodyNames';
import type { Body, Meeting } from '../../plan/fields';
import { inWorkingDays } from '../../plan/inWorkingDays';
import { workingDaysBetween } from '../../plan/workingDays';
import { capitalised } from '../../plan/words';
import { MeetingRequests } from '../requests';
import { EditInPlace } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { AddToCalendar } from '../components/AddToCalendar';
import { CopyLink } from '../ui/CopyLink';
import { usePlan } from '../context/contexts';
import { useHost } from '../ui/useHost';
import { BackLink } from '../ui/BackLink';
import { screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { AgendaPart } from './AgendaPart';
import { AsItHappens } from './AsItHappens';
import { AttendancePart } from './AttendancePart';
import { CoverFacts, DatesPart } from './CoverFacts';
import { DraftQuestions } from './DraftQuestions';
import { ExemptPart } from './ExemptPart';
import { makeExempt } from './makeExempt';
import { MeetingActionsPart } from './MeetingActionsPart';
import { MeetingForm } from './MeetingForm';
import { MeetingPapers } from './MeetingPapers';
import { PromisedPart } from './PromisedPart';
import { QuestionsPart } from './QuestionsPart';
import { QuestionsToClerk } from './QuestionsToClerk';
import { Resolutions } from './Resolutions';
import { FoldedRowHistory } from '../components/RowHistory';
import { useRights } from '../context/rights';
import { ScrutinyPart } from './ScrutinyPart';
import { useMeetingStyles } from './styles';
import { TeamsMeetingLink } from './TeamsMeetingLink';
import { useExemptItems } from './useExemptItems';
import { whatFor } from './words';

const useStyles = makeStyles({
  copy: {
    marginTop: '24px',
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '16px',
    rowGap: '8px',
  },
});

const stateWords = { planned: '', held: 'held', cancelled: 'cancelled' };

/** The day of a meeting: "12 Jan 2026, in 5 working days", or the day alone for a meeting held or cancelled. */
function dayInWords({ day, state }: Meeting, today: Day, extraHolidays: readonly Day[]): string {
  if (day === null) return 'No day yet';
  return `${formatDay(day)}${state === 'planned' ? `, ${inWorkingDays(workingDaysBetween(today, day, extraHolidays))}` : ''}`;
}

/** When, where and at which item of the agenda: "10 am, Council chamber, item 7"; empty where nobody said. */
function whereInWords({ time, place, itemNumber }: Meeting): string {
  return [time, place, itemNumber ? `item ${itemNumber}` : ''].filter(Boolean).join(', ');
}

/**
 * The page of one meeting: the plan's item, the days to keep, and the questions, resolutions and promised reports
 * (requirements 45 to 53).
 */
export function MeetingPage({ meeting }: { meeting: Meeting }): React.ReactElement {
  const styles = useStyles();
  const shared = useMeetingStyles();
  const reading = useReadingStyles();
  const host = useHost();
  const { data, view } = usePlan();
  const rights = useRights();
  const exempt = useExemptItems();
  const { id, itemTitle, state } = meeting;
  const body = bodyOf(data, meeting);
  const name = meetingName(data, meeting);
  const itemsHere = exempt.status === 'success' ? exempt.data.filter(({ meetingId }) => meetingId === id) : [];
  const itemIsExempt = itemsHere.some(({ kind }) => kind === 'paper');
  const line = [
    dayInWords(meeting, view.today, data.settings.extraHolidays),
    whereInWords(meeting),
    stateWords[state],
    rights.seesExempt ? (itemsHere.length > 0 ? 'in part exempt' : 'public') : '',
    meeting.keyDecision ? 'key decision' : '',
  ].filter(Boolean);
  return (
    <>
      <BackLink to={screenRoute('meetings')}>All meetings</BackLink>
      <EditInPlace
        label={`Edit ${name}`}
        form={
          rights.keepsRecords ? (close) => <MeetingForm meeting={meeting} onSaved={close} onCancel={close} /> : null
        }
        further={
          itemTitle === '' && meeting.asks === '' ? [] : [makeExempt({ list: 'meetings', row: meeting }, 'the item')]
        }
      >
        <ScreenHeading>{name}</ScreenHeading>
        <p className={reading.sub}>{line.join(', ')}</p>
        {body ? <OtherNames body={body} /> : null}
        <p className={reading.lead}>{capitalised(whatFor({ ...meeting, itemNumber: null }))}</p>
        {itemTitle !== '' && meeting.asks !== '' ? <p className={reading.sub}>Item: {itemTitle}</p> : null}
        {meeting.note !== '' ? <p className={reading.text}>{meeting.note}</p> : null}
      </EditInPlace>
      <MeetingPapers meeting={meeting} />
      <TeamsMeetingLink meeting={meeting} />
      <div className={shared.columns}>
        <div>
          <AsItHappens meeting={meeting} />
          <React.Suspense fallback={null}>
            <MeetingRequests meeting={meeting} />
          </React.Suspense>
          <AgendaPart meeting={meeting} />
          <AttendancePart meeting={meeting} />
          <Resolutions meeting={meeting} />
          <ScrutinyPart meeting={meeting} />
          <PromisedPart meeting={meeting} />
          <MeetingActionsPart meeting={meeting} />
          <QuestionsToClerk meeting={meeting} />
          <QuestionsPart meeting={meeting} />
          <DraftQuestions meeting={meeting} />
          <ExemptPart meeting={meeting} items={exempt} />
        </div>
        <div>
          <DatesPart meeting={meeting} exempt={itemIsExempt || itemsHere.length > 0} />
          <CoverFacts meeting={meeting} />
        </div>
      </div>
      <FoldedRowHistory list="meetings" id={id} of="this meeting" />
      <div className={styles.copy}>
        <CopyLink address={host.linkTo(screenRoute('meetings', String(id)))} label="Copy a link to this meeting" />
        {meeting.day !== null ? <AddToCalendar of={{ what: 'meeting', meeting }}>Add to calendar</AddToCalendar> : null}
      </div>
    </>
  );
}

/** Names the body that succeeded this one, or the one that it succeeded. */
function OtherNames({ body }: { body: Body }): React.ReactElement | null {
  const reading = useReadingStyles();
  const { data } = usePlan();
  const former = formerNames(data.bodies, body);
  if (!body.becameId && former.length === 0) return null;
  return (
    <p className={reading.sub}>
      {body.becameId
        ? `It is now ${data.bodies.find((each) => each.id === body.becameId)?.name ?? 'another body'}.`
        : `Before: ${former.map((each) => each.name).join(', ')}.`}
    </p>
  );
}
