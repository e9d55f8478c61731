import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import type { Going } from '../../plan/fields';
import type { RatedAction } from '../../plan/view';
import type { ActionHistory } from '../../lists/planStore';
import { CopyLink } from '../ui/CopyLink';
import { useRights } from '../context/rights';
import { RatingMark, ratingWord, wordOfRating } from '../rating';
import { RemoveWords } from '../components/RemoveWords';
import { usePlan, useRoute, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import { Loading } from '../ui/Loading';
import { actionRoute } from '../context/routes';
import type { PlanFilters } from '../context/routes';
import { useInView } from '../ui/useInView';
import { ActionRequests, MoreTimeDialog, RequestButtons } from '../requests';
import { ActionFacts } from './ActionFacts';
import { ActionShows } from './ActionShows';
import { AskAtMeeting } from './AskAtMeeting';
import { ChangeMenu } from './ChangeMenu';
import { NotInPlan } from './NotInPlan';
import { PanelFrame } from './PanelFrame';
import { RecordNotice } from './RecordNotice';
import { AskButton, OpenQueries, useAskable, useOpenAsking } from '../components/ask';
import type { Askable, AnswerBegun, AnswerInstead } from '../components/ask';
import { Story } from '../components/Story';
import { storyLines } from '../components/storyWords';
import type { StoryLine } from '../components/storyWords';
import { useQuery } from '../ui/useQuery';
import type { Query } from '../ui/useQuery';
import { EditCommand } from '../ui/EditButton';

/** The code of the forms is loaded when somebody opens one, because most people only read. */
const ReportProgressForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'report-progress' */ './ReportProgressForm')).ReportProgressForm,
}));
const EditActionForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'edit-action' */ './ActionForm')).EditActionForm,
}));
const ActionMoney = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'edit-action' */ '../budget')).ActionMoney,
}));

export interface ActionScreenProps {
  actionRef: string;
  /** Whether the address asks for the report form. */
  report: boolean;
  beside: boolean;
  /** The filters of the plan behind this panel; every link keeps them. */
  filters: PlanFilters;
  onClose(): void;
}

const useStyles = makeStyles({
  rating: { display: 'flex', columnGap: '12px', alignItems: 'flex-start', marginBottom: '16px' },
  word: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px', marginBottom: '20px' },
  section: {
    marginTop: '20px',
    paddingTop: '16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  heading: {
    marginTop: 0,
    marginBottom: '12px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  said: { marginTop: 0, marginBottom: '16px', fontWeight: tokens.fontWeightSemibold },
});

function RatingHead({ rated }: { rated: RatedAction }): React.ReactElement {
  const styles = useStyles();
  const { rating, state } = rated;
  if (!rating) {
    return (
      <p className={styles.rating}>
        <span>
          <span className={styles.word}>Withdrawn</span>
          {state.withdrawn ? ` on ${formatDay(state.withdrawn.day)}. ${state.withdrawn.reason}` : ''}
        </span>
      </p>
    );
  }
  return (
    <div className={styles.rating}>
      <RatingMark rating={rating.key} embedded={rating.embedded} awaiting={rating.awaiting} size={28} decorative />
      <div>
        <div className={styles.word}>{wordOfRating(rating)}</div>
        <div>{rating.reason}</div>
        {rating.moderated ? (
          <div className={styles.quiet}>
            Set by {rating.moderated.by} until {formatDay(rating.moderated.until)}. The rules say{' '}
            {ratingWord(rating.moderated.computed).toLowerCase()}: {rating.moderated.computedReason}
          </div>
        ) : null}
      </div>
    </div>
  );
}

function kickerOf({ action, priority }: RatedAction): string {
  return `Action ${action.ref}${priority ? `, priority ${priority.ref}` : ''}${action.urgent ? ', urgent' : ''}`;
}

/** Shows one action: its facts, its rating with the reason, its history, and the form to report progress. */
export function ActionScreen({ actionRef, report, beside, filters, onClose }: ActionScreenProps): React.ReactElement {
  const { view } = usePlan();
  const rated = view.byRef.get(actionRef);
  if (!rated) {
    return <NotInPlan kind="Action" number={actionRef} beside={beside} onClose={onClose} />;
  }
  return <KnownAction rated={rated} report={report} beside={beside} filters={filters} onClose={onClose} />;
}

/** An action's history, read when its section scrolls into view. */
interface ActionStory {
  section: React.RefCallback<HTMLElement>;
  history: Query<ActionHistory>;
  lines: StoryLine[];
}

function useActionStory(rated: RatedAction): ActionStory {
  const { store } = useServices();
  const { data, view } = usePlan();
  const { id } = rated.action;
  const [section, seen] = useInView<HTMLElement>();
  const history = useQuery(
    React.useCallback(() => store.history(id), [store, id]),
    { key: data, enabled: seen },
  );
  const lines = React.useMemo(
    () => (history.status === 'success' ? storyLines(data, rated.action, history.data, view.today) : []),
    [history, data, rated, view.today],
  );
  return { section, history, lines };
}

type ActionFormName = 'report' | 'edit' | null;

function formToShow(report: boolean, reports: boolean, editing: boolean): ActionFormName {
  if (report && reports) return 'report';
  return editing ? 'edit' : null;
}

/** The buttons that open the forms. When a form closes, the button that opened it gets the focus again. */
function useFormButtons(form: ActionFormName): {
  reportButton: React.RefObject<HTMLButtonElement>;
  editButton: React.RefObject<HTMLButtonElement>;
} {
  const reportButton = React.useRef<HTMLButtonElement>(null);
  const editButton = React.useRef<HTMLButtonElement>(null);
  const lastForm = React.useRef(form);
  React.useEffect(() => {
    if (lastForm.current === 'report' && form === null) reportButton.current?.focus();
    if (lastForm.current === 'edit' && form === null) editButton.current?.focus();
    lastForm.current = form;
  }, [form]);
  return { reportButton, editButton };
}

function KnownAction({
  rated,
  report,
  beside,
  filters,
  onClose,
}: Omit<ActionScreenProps, 'actionRef'> & { rated: RatedAction }): React.ReactElement {
  const host = useHost();
  const announce = useAnnounce();
  const rights = useRights();
  const [editing, setEditing] = React.useState(false);
  const [said, setSaid] = React.useState('');
  const [begun, setBegun] = React.useState<AnswerBegun | null>(null);
  const [moreTime, setMoreTime] = React.useState<AnswerBegun | null>(null);
  const story = useActionStory(rated);
  const askable = useAskable().action(rated);
  const { ref } = rated.action;
  const reports = rights.reportsOn(rated) && rated.rating !== null;
  const form = formToShow(report, reports, editing);
  const buttons = useFormButtons(form);

  const closeForm = (done?: string): void => {
    setEditing(false);
    setBegun(null);
    if (report) host.navigate(actionRoute(ref, false, filters), 'replace');
    setSaid(done ?? '');
    if (done) announce(done);
  };

  return (
    <PanelFrame
      kicker={kickerOf(rated)}
      title={rated.action.text}
      beside={beside}
      onClose={onClose}
      tools={rights.manages ? <ChangeMenu rated={rated} /> : null}
    >
      {form === null ? (
        <ActionOnShow
          rated={rated}
          filters={filters}
          Heading={beside ? 'h3' : 'h2'}
          reports={reports}
          said={said}
          story={story}
          askable={askable}
          instead={
            reports
              ? {
                  onReport: (answer) => {
                    setBegun(answer);
                    host.navigate(actionRoute(ref, true, filters));
                  },
                  ...(rated.state.due !== null && rated.state.done === null ? { onMoreTime: setMoreTime } : {}),
                }
              : undefined
          }
          buttons={
            <FormButtons
              {...buttons}
              reports={reports}
              rated={rated}
              onReport={(going) => host.navigate(actionRoute(ref, true, filters, going))}
              askable={askable}
              onEdit={() => setEditing(true)}
            />
          }
        />
      ) : (
        <ActionForms form={form} rated={rated} begun={begun} onClose={closeForm} />
      )}
      {moreTime ? (
        <React.Suspense fallback={null}>
          <MoreTimeDialog rated={rated} begun={moreTime} onClose={() => setMoreTime(null)} />
        </React.Suspense>
      ) : null}
    </PanelFrame>
  );
}

function FormButtons({
  reportButton,
  editButton,
  reports,
  rated,
  askable,
  onReport,
  onEdit,
}: ReturnType<typeof useFormButtons> & {
  reports: boolean;
  rated: RatedAction;
  onReport(going?: Going): void;
  askable: Askable;
  onEdit(): void;
}): React.ReactElement {
  const styles = useStyles();
  const { manages } = useRights();
  return (
    <div className={styles.buttons}>
      {reports ? (
        <Button ref={reportButton} appearance="primary" onClick={() => onReport()}>
          Report progress
        </Button>
      ) : null}
      {reports ? <RequestButtons rated={rated} onReadyToClose={() => onReport('done')} /> : null}
      <AskButton askable={askable} look="command" />
      {manages ? (
        <EditCommand ref={editButton} onClick={onEdit}>
          Edit
        </EditCommand>
      ) : null}
    </div>
  );
}

/** The action while no form is open. */
function ActionOnShow({
  rated,
  filters,
  Heading,
  reports,
  said,
  story,
  askable,
  instead,
  buttons,
}: {
  rated: RatedAction;
  filters: PlanFilters;
  Heading: 'h2' | 'h3';
  reports: boolean;
  said: string;
  story: ActionStory;
  askable: Askable;
  /** The forms with which an answer can go on. */
  instead: AnswerInstead | undefined;
  buttons: React.ReactElement;
}): React.ReactElement {
  const styles = useStyles();
  const host = useHost();
  const { view } = usePlan();
  const { manages } = useRights();
  const route = useRoute();
  const openAsking = useOpenAsking();
  const { id, ref } = rated.action;
  const { target } = askable;
  return (
    <>
      <RatingHead rated={rated} />
      {buttons}
      <RecordNotice rated={rated} manages={manages} />
      <ActionRequests rated={rated} />
      <OpenQueries
        askable={askable}
        mayAnswer={() => reports}
        answering={route.screen === 'action' ? (route.answer ?? null) : null}
        instead={instead}
      />
      {said ? <p className={styles.said}>{said}</p> : null}
      <ActionFacts rated={rated} view={view} filters={filters} />
      <ActionShows
        action={rated.action}
        sectionClass={styles.section}
        headingClass={styles.heading}
        Heading={Heading}
      />
      <AskAtMeeting action={rated.action} />
      <section ref={story.section} className={styles.section}>
        <Heading className={styles.heading}>The story so far</Heading>
        <Story
          read={story.history}
          lines={story.lines}
          today={view.today}
          onAsk={target && openAsking ? (entry) => openAsking(target, entry) : null}
        />
      </section>
      {manages ? (
        <section className={styles.section}>
          <React.Suspense fallback={null}>
            <ActionMoney actionId={id} />
          </React.Suspense>
        </section>
      ) : null}
      <section className={styles.section}>
        <CopyLink address={host.linkTo(actionRoute(ref))} label="Copy a link to this action" />
        <RemoveWords target={{ list: 'actions', itemId: id }} title={`the texts of action ${ref}`} />
      </section>
    </>
  );
}

/** The form that is open on the action. */
function ActionForms({
  form,
  rated,
  begun,
  onClose,
}: {
  form: 'report' | 'edit';
  rated: RatedAction;
  /** The answer to a question with which a report begins; null for none. */
  begun: AnswerBegun | null;
  /** Closes the form, with a sentence to announce when something was sent or saved. */
  onClose(done?: string): void;
}): React.ReactElement {
  const route = useRoute();
  const { ref } = rated.action;
  return (
    <React.Suspense fallback={<Loading what="Opening the form" />}>
      {form === 'report' ? (
        <ReportProgressForm
          rated={rated}
          begunWith={route.screen === 'action' ? route.going : undefined}
          answer={begun}
          onSent={() => onClose(`Your report on action ${ref} was sent.`)}
          onCancel={() => onClose()}
        />
      ) : (
        <EditActionForm rated={rated} onSaved={() => onClose(`Action ${ref} was saved.`)} onCancel={() => onClose()} />
      )}
    </React.Suspense>
  );
}
