import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { sectionHeading } from '../ui/styleParts';
import type { Day } from '../../plan/day';
import type { QuestionToClerk } from '../../plan/fields';
import { AddToCalendar } from '../components/AddToCalendar';
import { usePlan } from '../context/contexts';
import { RouteLink } from '../ui/RouteLink';
import { planRoute } from '../context/routes';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useInView } from '../ui/useInView';
import { deskHeading } from './deskWords';
import { DeskSections } from './DeskSections';
import { firstNameOf, nextInWords } from './duties';
import { dutySummary } from './dutySummary';
import type { Duties, Duty, Urgency } from './duties';
import type { AnswerBegun } from '../components/ask';
import { UpcomingReminders } from './UpcomingReminders';
import { ReportProgressForm } from '../action';
import { DutyList } from './DutyList';
import type { DutyListProps } from './DutyList';
import { HowIAmReminded } from './HowIAmReminded';
import { InOtherPlans } from './InOtherPlans';
import { useDesk } from './useDesk';
import type { Desk } from './useDesk';

const useStyles = makeStyles({
  screen: { maxWidth: '760px' },
  summary: { marginTop: '4px', marginBottom: 0, color: tokens.colorNeutralForeground2 },
  heading: {
    marginTop: '28px',
    marginBottom: '8px',
    ...sectionHeading,
  },
  next: { marginTop: '20px', marginBottom: 0, color: tokens.colorNeutralForeground2 },
  done: { marginTop: '28px' },
  doneSummary: {
    cursor: 'pointer',
    ...sectionHeading,
    marginBottom: '8px',
  },
  form: { marginTop: '12px', ':focus': { outlineStyle: 'none' } },
  sent: { marginTop: '12px', marginBottom: 0, ':focus': { outlineStyle: 'none' } },
});

const headings: { [urgency in Exclude<Urgency, 'done'>]: string } = {
  late: 'Late',
  soon: 'Due soon',
  asked: 'Asked for',
  nothing: 'Nothing needed today',
};

/** Encloses an open form and takes the focus when it opens, because the button that had the focus is gone. */
function RestoreFocusAround({ children }: { children: React.ReactNode }): React.ReactElement {
  const styles = useStyles();
  const place = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => place.current?.focus(), []);
  return (
    <div ref={place} tabIndex={-1} className={styles.form}>
      {children}
    </div>
  );
}

const none: readonly QuestionToClerk[] = [];

/**
 * Shows the person's coming reminders and their settings. Shown also to somebody who leads a measure or an audit but no
 * action.
 */
function MyReminders({ toClerk }: { toClerk: Desk['toClerk'] }): React.ReactElement {
  const styles = useStyles();
  const [remindersSection, remindersSeen] = useInView<HTMLElement>();
  return (
    <>
      <section aria-labelledby="my-asked">
        <h2 id="my-asked" className={styles.heading}>
          What you will be asked, and when
        </h2>
        <UpcomingReminders toClerk={toClerk.status === 'success' ? toClerk.data : none} />
      </section>
      <section ref={remindersSection} aria-labelledby="my-reminders">
        <h2 id="my-reminders" className={styles.heading}>
          How you are reminded
        </h2>
        {remindersSeen ? <HowIAmReminded /> : null}
      </section>
    </>
  );
}

/** The person's own actions by urgency, with the form to report in place, and what comes next. */
function MyReports({ mine }: { mine: Duties }): React.ReactElement {
  const styles = useStyles();
  const { view } = usePlan();
  const done = mine.duties.filter((duty) => duty.urgency === 'done');
  const [open, setOpen] = React.useState<number | null>(null);
  const [begun, setBegun] = React.useState<AnswerBegun | null>(null);
  const [left, setLeft] = React.useState<number | null>(null);
  const list = React.useRef<HTMLDivElement>(null);
  const [sentRef, setSentRef] = React.useState<string | null>(null);
  const note = React.useRef<HTMLParagraphElement>(null);
  React.useEffect(() => {
    if (sentRef !== null) note.current?.focus();
  }, [sentRef]);

  // After a form closes, the button that opened it gets the focus.
  React.useEffect(() => {
    if (left === null) return;
    list.current?.querySelector<HTMLElement>(`[data-report="${left}"]`)?.focus();
    setLeft(null);
  }, [left]);

  const form = ({ rated }: Duty): React.ReactNode =>
    rated.action.id === open ? (
      <RestoreFocusAround>
        <React.Suspense fallback={<p role="status">Opening the form</p>}>
          <ReportProgressForm
            rated={rated}
            answer={begun}
            onSent={() => {
              setOpen(null);
              setSentRef(rated.action.ref);
            }}
            onCancel={() => {
              setOpen(null);
              setLeft(rated.action.id);
            }}
          />
        </React.Suspense>
      </RestoreFocusAround>
    ) : null;
  const begin = (duty: Duty, answer: AnswerBegun | null = null): void => {
    setSentRef(null);
    setBegun(answer);
    setOpen(duty.rated.action.id);
  };

  const first = mine.dueNow > 0 ? (mine.duties[0]?.rated.action.id ?? null) : null;
  return (
    <div ref={list}>
      {sentRef !== null ? (
        <p ref={note} tabIndex={-1} className={styles.sent}>
          Your report on action {sentRef} was sent.
          {view.byRef.get(sentRef)?.rating ? ` It is now: ${view.byRef.get(sentRef)?.rating?.reason}` : ''}
        </p>
      ) : null}
      <DutiesByUrgency duties={mine.duties} first={first} onReport={begin} under={form} />
      {done.length > 0 ? <CompleteDuties duties={done} /> : null}
      {mine.next ? (
        <p className={styles.next}>
          {mine.dueNow > 0 ? 'Next after these: ' : 'Next: '}
          {nextInWords(mine.next)}.
        </p>
      ) : null}
    </div>
  );
}

/** Whether somebody leads an action whose due day is still to come. */
function hasDayAhead({ duties }: Duties, personId: number, today: Day): boolean {
  return duties.some(
    ({ rated: { state } }) => state.leadId === personId && !state.done && state.due !== null && state.due >= today,
  );
}

/** Says to somebody on whose desk nothing stands that nothing of the plan is in their name. */
function NothingHere(): React.ReactElement {
  const styles = useStyles();
  return (
    <p className={styles.summary}>
      You neither lead an action of this plan nor stand in for somebody who does.{' '}
      <RouteLink to={planRoute()}>See who leads what in the plan</RouteLink>
    </p>
  );
}

/**
 * The signed-in person's desk (requirement 88): what waits for them, the actions that they lead by urgency, and what
 * they may want to know. When nothing is due, it says so and when the next report will be.
 */
export function MyActions(): React.ReactElement {
  const styles = useStyles();
  const plan = usePlan();
  const { me } = plan.opened;
  const { mine, sections, toClerk } = useDesk('everybody');
  const leads = mine.duties.length > 0;
  // What is due stands first, and where it stood when the screen was opened, while it is worked through.
  const [reportsFirst] = React.useState(mine.dueNow > 0);
  const isEmpty = !leads && sections.length === 0;
  return (
    <div className={styles.screen}>
      <ScreenHeading>
        {isEmpty ? `${firstNameOf(me)}, no action is in your name` : deskHeading(mine, sections, me)}
      </ScreenHeading>
      {leads ? <p className={styles.summary}>{dutySummary(mine)}</p> : null}
      {hasDayAhead(mine, me.id, plan.view.today) ? (
        <AddToCalendar of={{ what: 'my days', personId: me.id }}>Add my due days to calendar</AddToCalendar>
      ) : null}
      {toClerk.status === 'error' ? <ProblemNotice problem={toClerk.problem} onRetry={toClerk.refetch} /> : null}
      {isEmpty ? <NothingHere /> : null}
      <DeskSections sections={sections.filter(({ waits }) => waits)} />
      {leads && reportsFirst ? <MyReports mine={mine} /> : null}
      <DeskSections sections={sections.filter(({ waits }) => !waits)} />
      {leads && !reportsFirst ? <MyReports mine={mine} /> : null}
      <InOtherPlans here={plan.data.plan.id} />
      <MyReminders toClerk={toClerk} />
    </div>
  );
}

/** Lists the actions that are not complete, with a heading for each urgency. */
function DutiesByUrgency({ duties: all, first, onReport, under }: Omit<DutyListProps, 'level'>): React.ReactElement {
  const styles = useStyles();
  return (
    <>
      {(Object.keys(headings) as (keyof typeof headings)[]).map((urgency) => {
        const duties = all.filter((duty) => duty.urgency === urgency);
        if (duties.length === 0) return null;
        return (
          <section key={urgency} aria-labelledby={`my-${urgency}`}>
            <h2 id={`my-${urgency}`} className={styles.heading}>
              {headings[urgency]}
            </h2>
            <DutyList duties={duties} level={3} first={first} onReport={onReport} under={under} />
          </section>
        );
      })}
    </>
  );
}

function CompleteDuties({ duties }: { duties: Duty[] }): React.ReactElement {
  const styles = useStyles();
  return (
    <details className={styles.done}>
      <summary className={styles.doneSummary}>
        {duties.length === 1 ? 'One is complete' : `${duties.length} are complete`}
      </summary>
      <DutyList duties={duties} level={3} first={null} />
    </details>
  );
}
