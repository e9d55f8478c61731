import * as React from 'react';
import { Button, Checkbox, Field, ProgressBar, Spinner } from '@fluentui/react-components';
import {
  draftedPart,
  paperFile,
  paperTitles,
  reportAddress,
  toComplete,
  unwrittenParts,
  withStandingWords,
} from '../../documents/papers';
import type { PaperFormat } from '../../documents/papers';
import { formatDay } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Meeting } from '../../plan/fields';
import { meetingAndDay } from '../../plan/governance/meetings';
import type { OnStep } from '../../lists/planStore';
import { DraftNote, FoundDraft } from '../forms/DraftNote';
import { FormConflict } from '../forms/Form';
import { usePlan } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import type { Problem } from '../ui/problem';
import { ProblemNotice } from '../ui/ProblemNotice';
import { BackLink } from '../ui/BackLink';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useHost } from '../ui/useHost';
import { useMutation } from '../ui/useMutation';
import type { Mutation } from '../ui/useMutation';
import { saveFile } from '../ui/saveFile';
import { Findings } from './Findings';
import { PaperScopeFields } from './PaperScopeFields';
import { Preview } from '../ui/Preview';
import { useRights } from '../context/rights';
import { usePaperStyles } from './styles';
import type { PaperSetup } from './usePaperSetup';
import type { MadePaper } from './usePaper';
import { useWrittenPaper } from './useWrittenPaper';
import type { PaperToWrite, WrittenPaper } from './useWrittenPaper';
import { WordsFields } from './WordsFields';

const FORMATS: readonly [PaperFormat, string][] = [
  ['docx', 'Word'],
  ['html', 'Web page'],
  ['xlsx', 'Tables for Excel'],
];

/** The editor of one paper: its meeting or day and the texts that a person writes, beside a preview of the paper. */
export function PaperEditor(asked: PaperToWrite): React.ReactElement {
  const { kind, meeting, day, since, kept } = asked;
  const styles = usePaperStyles();
  const { data } = usePlan();
  const { keepsRecords } = useRights();
  const paper = useWrittenPaper(asked);
  const { writing, made, toPublic, keeping, step, said } = paper;
  const { form, words } = writing;
  const frame = React.useRef<HTMLIFrameElement>(null);
  const { taking, take } = useTaking(made, kept);
  const [looked, setLooked] = React.useState(false);
  const findings = made.kind === 'made' ? made.findings : [];
  const blocked = toPublic && findings.length > 0 && !looked;
  const unwritten =
    kind === 'committee'
      ? unwrittenParts({ words: withStandingWords(words, kept.settings), sections: kept.settings.sections, meeting })
      : [];
  const linkless = kind === 'public' && (data.inspection === null || reportAddress(data.inspection) === null);
  return (
    <>
      <BackLink to={screenRoute('papers')}>All papers</BackLink>
      <ScreenHeading>{paperTitles[kind]}</ScreenHeading>
      <PaperLead meeting={meeting} day={day} />
      <div className={styles.columns}>
        <div className={styles.form}>
          <PaperScopeFields kind={kind} meeting={meeting} day={day} since={since} />
          <FoundDraft draft={form.draft} />
          {keepsRecords ? <WordsToWrite paper={paper} /> : null}
        </div>
        <div className={styles.shown}>
          <PaperButtons
            paper={paper}
            blocked={blocked}
            taking={taking.running}
            onTake={take}
            onPrint={() => frame.current?.contentWindow?.print()}
          />
          <Progress
            running={keeping.running}
            step={step}
            said={said}
            problems={[form.failure, keeping.problem, taking.problem]}
          />
          <Missing unwritten={unwritten} linkless={linkless} />
          <Findings findings={findings} />
          {toPublic && findings.length > 0 && keepsRecords ? (
            <Checkbox
              label="I have read each of these places, and it may go to the public"
              checked={looked}
              onChange={(_, { checked }) => setLooked(checked === true)}
            />
          ) : null}
          <PaperPreview made={made} reading={paper.reading} day={day} frame={frame} onRetry={paper.retry} />
        </div>
      </div>
      <FormConflict form={form} columns={writing.columns} />
    </>
  );
}

/** Offers the paper as a file, based on the council's own Word document when it has one. */
function useTaking(made: MadePaper, kept: PaperSetup): { taking: Mutation; take(format: PaperFormat): void } {
  const host = useHost();
  const announce = useAnnounce();
  const taking = useMutation();
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
  return { taking, take };
}

/** Says for which meeting and day the paper is made, with a link to the settings. */
function PaperLead({ meeting, day }: { meeting: Meeting | null; day: Day }): React.ReactElement {
  const styles = usePaperStyles();
  const { data } = usePlan();
  const { keepsRecords } = useRights();
  return (
    <p className={styles.lead}>
      {meeting ? `${meetingAndDay(data, meeting)}. ` : ''}
      The plan as it stood at the end of {formatDay(day)}.
      {keepsRecords ? (
        <>
          {' '}
          <RouteLink to={screenRoute('papers', 'settings')}>Sections, names and your own document</RouteLink>
        </>
      ) : null}
    </p>
  );
}

/** The fields for the texts that a person writes, and the button to keep them. */
function WordsToWrite({ paper }: { paper: WrittenPaper }): React.ReactElement {
  const styles = usePaperStyles();
  const { parts, writing, made, busy, keepTyped } = paper;
  return (
    <>
      <WordsFields
        parts={parts}
        writing={writing}
        drafted={(part) => (made.kind === 'made' ? draftedPart(made.paper, part) : null)}
      />
      {parts.length > 0 ? (
        <div className={styles.buttons}>
          <Button className={styles.touch} disabledFocusable={busy} onClick={keepTyped}>
            Keep what I wrote
          </Button>
          <DraftNote keptAt={writing.form.draft.keptAt} />
        </div>
      ) : null}
    </>
  );
}

/** The buttons that keep the paper in the library, download it and print it. */
function PaperButtons({
  paper: { made, busy, toPublic, keepPaper },
  blocked,
  taking,
  onTake,
  onPrint,
}: {
  paper: WrittenPaper;
  /** Whether somebody must check possible identifications of children before the paper is published. */
  blocked: boolean;
  taking: boolean;
  onTake(format: PaperFormat): void;
  onPrint(): void;
}): React.ReactElement {
  const styles = usePaperStyles();
  const { keepsRecords } = useRights();
  const ready = made.kind === 'made';
  return (
    <div className={styles.buttons}>
      {keepsRecords ? (
        <Button
          appearance="primary"
          className={styles.touch}
          disabledFocusable={!ready || busy || blocked}
          onClick={() => {
            if (!blocked) keepPaper();
          }}
        >
          {toPublic ? 'Keep it for the public' : 'Keep it in the library'}
        </Button>
      ) : null}
      {FORMATS.map(([format, label]) => (
        <Button
          key={format}
          className={styles.touch}
          disabledFocusable={!ready || taking}
          onClick={() => onTake(format)}
        >
          {label}
        </Button>
      ))}
      <Button className={styles.touch} disabledFocusable={!ready} onClick={onPrint}>
        Print
      </Button>
    </div>
  );
}

/** Warns about parts that nobody has written and about a missing link to the report. */
function Missing({ unwritten, linkless }: { unwritten: readonly string[]; linkless: boolean }): React.ReactElement {
  const styles = usePaperStyles();
  return (
    <>
      {unwritten.length > 0 ? (
        <p className={styles.quiet}>
          Still to be written: {unwritten.join('; ')}. The paper says “{toComplete}” there.
        </p>
      ) : null}
      {linkless ? (
        <p className={styles.quiet}>
          It has no link to the inspectors’ report: nobody has said yet where the public can read it. Say so under{' '}
          <RouteLink to={screenRoute('inspections')}>Inspections</RouteLink>.
        </p>
      ) : null}
    </>
  );
}

type Step = Parameters<OnStep>[0];

/** Shows the progress of keeping the paper, its result, or the problem. */
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

/** Shows the paper as people will read it, or why it cannot be shown yet. */
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
