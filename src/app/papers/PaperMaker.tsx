import * as React from 'react';
import { Button, Checkbox, Field, ProgressBar, Spinner } from '@fluentui/react-components';
import { meetingFields } from '../../plan/fields/meetings';
import {
  draftedPart,
  meetingFor,
  paperFile,
  paperTitles,
  reportAddress,
  rowFor,
  sectionsToWrite,
} from '../../documents/papers';
import type { AskedKind, PaperFormat, PaperRequest, PaperWords } from '../../documents/papers';
import { formatDay, isDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { PlanData } from '../../plan/planData';
import type { Meeting } from '../../plan/fields';
import { meetingName } from '../../plan/governance/meetings';
import { DraftNote, FoundDraft } from '../forms/DraftNote';
import { FormConflict } from '../forms/Form';
import { usePlan, useServices } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import type { Problem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';
import { BackLink } from '../ui/BackLink';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useHost } from '../ui/useHost';
import { useMutation } from '../ui/useMutation';
import { saveFile } from '../ui/saveFile';
import { Findings } from './Findings';
import { PaperScopeFields } from './PaperScopeFields';
import { Preview } from '../ui/Preview';
import { useRights } from '../context/rights';
import { freezePaper, libraryFor } from './savedPapers';
import type { PaperRow } from './savedPapers';
import { usePaperStyles } from './styles';
import { usePaperSetup } from './usePaperSetup';
import type { PaperSetup } from './usePaperSetup';
import { usePaper } from './usePaper';
import type { MadePaper } from './usePaper';
import { usePaperWords } from './usePaperWords';
import { partsToWrite } from './wording';
import { WordsFields } from './WordsFields';

/** The meeting that the address names, else the next one; null for other papers and where there is none. */
function meetingIn(kind: AskedKind, query: URLSearchParams, data: PlanData, today: Day): Meeting | null {
  if (kind !== 'committee') return null;
  const named = Number(query.get('meeting'));
  try {
    return meetingFor(data, today, Number.isInteger(named) && named > 0 ? named : null);
  } catch (error) {
    if (error instanceof Error && error.name === 'PaperProblem') return null;
    throw error;
  }
}

const dayIn = (text: string | null): Day | null => (text !== null && isDay(text) ? text : null);

/** One paper: what it is made for, what a person writes in it, how it will look, and keeping or taking it. */
export function PaperMaker({ kind, query }: { kind: AskedKind; query: URLSearchParams }): React.ReactElement {
  const styles = usePaperStyles();
  const { opened, data, view } = usePlan();
  const kept = usePaperSetup();
  const meeting = meetingIn(kind, query, data, view.today);
  const day = dayIn(query.get('on')) ?? view.today;
  const since = dayIn(query.get('since'));
  if (kind === 'committee' && meeting === null)
    return (
      <>
        <BackLink to={screenRoute('papers')}>All papers</BackLink>
        <ScreenHeading>{paperTitles[kind]}</ScreenHeading>
        <p className={styles.lead}>
          A committee report goes to a meeting, and none is planned. Add the meeting first, with its body, day and item;
          then come back.
        </p>
      </>
    );
  if (kept.status === 'pending')
    return (
      <>
        <ScreenHeading>{paperTitles[kind]}</ScreenHeading>
        <div className={styles.waiting}>
          <Spinner label="Reading what was written for it" labelPosition="after" />
        </div>
      </>
    );
  if (kept.status === 'error')
    return (
      <>
        <ScreenHeading>{paperTitles[kind]}</ScreenHeading>
        <ProblemNotice problem={kept.problem} onRetry={kept.refetch} />
      </>
    );
  const paperFor = { kind, planId: opened.data?.plan.id ?? data.plan.id, meetingId: meeting?.id ?? null, day };
  return (
    <PaperEditor
      kind={kind}
      meeting={meeting}
      day={day}
      since={since}
      kept={kept.data}
      row={rowFor(kept.data.rows, paperFor)}
    />
  );
}

const FORMATS: readonly [PaperFormat, string][] = [
  ['docx', 'Word'],
  ['html', 'Web page'],
  ['xlsx', 'Tables for Excel'],
];

interface PaperEditorProps {
  kind: AskedKind;
  meeting: Meeting | null;
  day: Day;
  since: Day | null;
  kept: PaperSetup;
  row: PaperRow | null;
}

function PaperEditor({ kind, meeting, day, since, kept, row: found }: PaperEditorProps): React.ReactElement {
  const styles = usePaperStyles();
  const { store } = useServices();
  const { data, reload } = usePlan();
  const host = useHost();
  const announce = useAnnounce();
  const { keepsRecords } = useRights();
  const parts = partsToWrite(kind, kept.settings);
  const planId = data.plan.id;
  const paperFor = { kind, planId, meetingId: meeting?.id ?? null, day };
  // Keeping the paper keeps the words first, with both versions where somebody else wrote in it meanwhile.
  const next = React.useRef<((row: PaperRow) => void) | null>(null);
  const writing = usePaperWords(paperFor, parts, meeting, found, (row) => {
    const go = next.current ?? ((): void => tell('What you wrote is kept for this paper.'));
    next.current = null;
    go(row);
  });
  const { form, words } = writing;
  const request: PaperRequest = {
    kind,
    planId,
    day,
    meetingId: meeting?.id ?? null,
    meeting,
    since,
    words,
    settings: kept.settings,
  };
  const { made, again, reading } = usePaper(store, request);
  const frame = React.useRef<HTMLIFrameElement>(null);
  const taking = useMutation();
  const keeping = useMutation();
  const [step, setStep] = React.useState<Step | null>(null);
  const [looked, setLooked] = React.useState(false);
  const [said, setSaid] = React.useState('');
  const toPublic = libraryFor(kind, words) === 'editions';
  const findings = made.kind === 'made' ? made.findings : [];
  const blocked = toPublic && findings.length > 0 && !looked;
  const unwritten = kind === 'committee' ? leftOut(words, kept.settings.sections, meeting) : [];
  const linkless = kind === 'public' && (data.inspection === null || reportAddress(data.inspection) === null);

  const take = (format: PaperFormat): void => {
    if (made.kind !== 'made') return;
    const { paper } = made;
    void taking.run(async () => {
      const base = format === 'docx' && kept.base ? await kept.base() : null;
      const file = await paperFile(paper, format, base);
      saveFile(host, file.bytes, file.name, file.type);
      announce('The file is ready.');
    });
  };
  const tell = (words_: string): void => {
    setSaid(words_);
    announce(words_);
  };
  const keepIt = (): void => {
    if (made.kind !== 'made' || blocked || keeping.running) return;
    const { paper } = made;
    next.current = (row) =>
      void keeping.run(async () => {
        const base = kept.base ? await kept.base() : null;
        const freezing = { paper, for: paperFor, request, words, row, meeting, base };
        writing.goOnFrom(await freezePaper(store, freezing, setStep));
        await reload();
        tell(
          `The paper is kept: ${toPublic ? 'in Plan editions' : 'where members and those who keep the plan read it'}.`,
        );
      });
    form.submit();
  };
  const keepTyped = (): void => {
    if (keeping.running) return;
    next.current = null;
    form.submit();
  };
  const busy = keeping.running || form.saving;
  const ready = made.kind === 'made';
  return (
    <>
      <BackLink to={screenRoute('papers')}>All papers</BackLink>
      <ScreenHeading>{paperTitles[kind]}</ScreenHeading>
      <p className={styles.lead}>
        {meeting ? `${meetingName(data, meeting)}${meeting.day ? `, ${formatDay(meeting.day)}` : ''}. ` : ''}
        The plan as it stood at the end of {formatDay(day)}.
        {keepsRecords ? (
          <>
            {' '}
            <RouteLink to={screenRoute('papers', 'settings')}>Sections, names and your own document</RouteLink>
          </>
        ) : null}
      </p>
      <div className={styles.columns}>
        <div className={styles.form}>
          <PaperScopeFields kind={kind} meeting={meeting} day={day} since={since} />
          <FoundDraft draft={form.draft} />
          {keepsRecords ? (
            <WordsFields
              parts={parts}
              writing={writing}
              drafted={(part) => (made.kind === 'made' ? draftedPart(made.paper, part) : null)}
            />
          ) : null}
          {keepsRecords && parts.length > 0 ? (
            <div className={styles.buttons}>
              <Button className={styles.touch} disabledFocusable={busy} onClick={keepTyped}>
                Keep what I wrote
              </Button>
              <DraftNote keptAt={form.draft.keptAt} />
            </div>
          ) : null}
        </div>
        <div className={styles.shown}>
          <div className={styles.buttons}>
            {keepsRecords ? (
              <Button
                appearance="primary"
                className={styles.touch}
                disabledFocusable={!ready || busy || blocked}
                onClick={keepIt}
              >
                {toPublic ? 'Keep it for the public' : 'Keep it in the library'}
              </Button>
            ) : null}
            {FORMATS.map(([format, label]) => (
              <Button
                key={format}
                className={styles.touch}
                disabledFocusable={!ready || taking.running}
                onClick={() => take(format)}
              >
                {label}
              </Button>
            ))}
            <Button
              className={styles.touch}
              disabledFocusable={!ready}
              onClick={() => frame.current?.contentWindow?.print()}
            >
              Print
            </Button>
          </div>
          <Progress
            running={keeping.running}
            step={step}
            said={said}
            problems={[form.failure, keeping.problem, taking.problem]}
          />
          {unwritten.length > 0 ? (
            <p className={styles.quiet}>Left out, because nothing is written yet: {unwritten.join('; ')}.</p>
          ) : null}
          {linkless ? (
            <p className={styles.quiet}>
              It has no link to the inspectors’ report: nobody has said yet where the public can read it. Say so under{' '}
              <RouteLink to={screenRoute('inspections')}>Inspections</RouteLink>.
            </p>
          ) : null}
          <Findings findings={findings} />
          {toPublic && findings.length > 0 && keepsRecords ? (
            <Checkbox
              label="I have read each of these places, and it may go to the public"
              checked={looked}
              onChange={(_, { checked }) => setLooked(checked === true)}
            />
          ) : null}
          <PaperPreview made={made} reading={reading} day={day} frame={frame} onRetry={again} />
        </div>
      </div>
      <FormConflict form={form} columns={writing.columns} />
    </>
  );
}

/** The parts that a cover report will go out without, for whoever writes it to see before a clerk does. */
function leftOut(words: PaperWords, sections: readonly string[], meeting: Meeting | null): string[] {
  const said = (part: string, ofMeeting: string | null | undefined): boolean =>
    (words[part] ?? '').trim() !== '' || (ofMeeting ?? '').trim() !== '';
  return [
    ...(said('telephone', meeting?.officerPhone) ? [] : ['Telephone of the responsible officer']),
    ...sectionsToWrite({ words, sections }),
    ...(said('cabinetMember', meeting?.cabinetMember) ? [] : [meetingFields.cabinetMember.label]),
    ...(said('localMember', meeting?.localMember) ? [] : [meetingFields.localMember.label]),
  ];
}

type Step = { done: number; total: number; label: string };

/** How far keeping has got, what came of it, or what went wrong. */
function Progress({
  running,
  step,
  said,
  problems,
}: {
  running: boolean;
  step: Step | null;
  said: string;
  problems: readonly (Problem | null)[];
}): React.ReactElement {
  return (
    <>
      {running && step ? (
        <Field validationMessage={step.label} validationState="none">
          <ProgressBar value={step.done} max={step.total} />
        </Field>
      ) : null}
      {said && !running ? <p>{said}</p> : null}
      {problems.map((problem, at) => (problem ? <ProblemNotice key={at} problem={problem} /> : null))}
    </>
  );
}

/** The paper as it will be read, or why it is not there yet. */
function PaperPreview({
  made,
  reading,
  day,
  frame,
  onRetry,
}: {
  made: MadePaper;
  reading: Step | null;
  day: Day;
  frame: React.RefObject<HTMLIFrameElement>;
  onRetry(): void;
}): React.ReactElement {
  const styles = usePaperStyles();
  switch (made.kind) {
    case 'reading':
      return (
        <div className={styles.waiting}>
          <Spinner label={`Reading the plan as it stood on ${formatDay(day)}`} labelPosition="after" />
          {reading && reading.total > 0 ? (
            <Field validationMessage={`${reading.label}: ${reading.done} of ${reading.total}`} validationState="none">
              <ProgressBar value={reading.done} max={reading.total} />
            </Field>
          ) : null}
        </div>
      );
    case 'failed':
      return <ProblemNotice problem={made.problem} onRetry={onRetry} />;
    case 'made':
      return <Preview ref={frame} html={made.html} title={`Preview: ${made.paper.title}`} />;
  }
}
