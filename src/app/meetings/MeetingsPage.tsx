import * as React from 'react';
import { Button, makeStyles } from '@fluentui/react-components';
import { Add20Regular } from '@fluentui/react-icons/lib/atoms/svg/add';
import { meetingsPast, meetingsToCome } from '../../plan/governance/meetings';
import { approvalTimeline, timelineSentence } from '../../plan/governance/approvalTimeline';
import { Section } from '../forms/Section';
import { useReadingStyles } from '../ui/readingStyles';
import { SentenceText } from '../overview';
import { usePlan } from '../context/contexts';
import { useHost } from '../ui/useHost';
import { screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { Bodies, ReportsDue } from './ReportsDue';
import { QuestionsToClerk } from './QuestionsToClerk';
import { RemovalsToDo } from './RemovalsToDo';
import { ComingRows, HeldRows } from './MeetingRows';
import { MeetingForm } from './MeetingForm';
import { OpenMeetingActions } from './MeetingActionsPart';
import { StillOwed } from './Promised';
import { useRights } from '../context/rights';
import { FoldButton } from '../ui/FoldButton';
import { TimelineChart } from './ApprovalTimeline';
import { useMeetingStyles } from './styles';

/** How many held meetings are shown until somebody asks for all. */
const SHOWN = 8;

const useStyles = makeStyles({
  top: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '24px',
    rowGap: '8px',
    alignItems: 'center',
    justifyContent: 'space-between',
  },
  form: { marginTop: '16px' },
});

/**
 * The page of all meetings: the steps up to submission, the next report for each body, and the meetings (requirements
 * 45, 46, 53, 55).
 */
export function MeetingsPage({
  askAbout,
}: {
  /** The actions about which somebody came to ask. */
  askAbout?: number[];
}): React.ReactElement {
  const styles = useStyles();
  const shared = useMeetingStyles();
  const reading = useReadingStyles();
  const host = useHost();
  const { data, view } = usePlan();
  const { keepsRecords } = useRights();
  const [adding, setAdding] = React.useState(false);
  const [all, setAll] = React.useState(false);
  const add = React.useRef<HTMLButtonElement>(null);
  const timeline = React.useMemo(() => approvalTimeline(data, view.today), [data, view.today]);
  const coming = React.useMemo(() => meetingsToCome(data, view.today), [data, view.today]);
  const past = React.useMemo(() => meetingsPast(data, view.today), [data, view.today]);
  const stop = (): void => {
    setAdding(false);
    requestAnimationFrame(() => add.current?.focus());
  };
  return (
    <>
      <div className={styles.top}>
        <ScreenHeading>Meetings</ScreenHeading>
        {keepsRecords ? (
          <Button
            ref={add}
            className={shared.button}
            icon={<Add20Regular />}
            aria-expanded={adding}
            onClick={() => setAdding(!adding)}
          >
            Add a meeting
          </Button>
        ) : null}
      </div>
      <p className={reading.lead}>
        <SentenceText sentence={timelineSentence(data, timeline, view.today)} />
      </p>
      {adding ? (
        <div className={styles.form}>
          <MeetingForm
            meeting={null}
            onSaved={(id) => host.navigate(screenRoute('meetings', String(id)))}
            onCancel={stop}
          />
        </div>
      ) : null}
      <TimelineChart timeline={timeline} today={view.today} extraHolidays={data.settings.extraHolidays} />
      <RemovalsToDo />
      <QuestionsToClerk meeting={null} actionIds={askAbout} />
      <ReportsDue />
      <Section title="Coming">
        <ComingRows meetings={coming} />
      </Section>
      <OpenMeetingActions />
      <StillOwed />
      <Section title="Held">
        <HeldRows meetings={all ? past : past.slice(0, SHOWN)} />
        {past.length > SHOWN ? (
          <div className={shared.buttons}>
            <FoldButton of="Meetings held" all={all} onChange={setAll} count={past.length} most={SHOWN} />
          </div>
        ) : null}
      </Section>
      <Bodies />
    </>
  );
}
