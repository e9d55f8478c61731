import * as React from 'react';
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { widths } from '../ui/breakpoints';
import type { Day } from '../../plan/day';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useElementWidth } from '../ui/useElementSize';
import { AddingFooter } from './AddingFooter';
import { DestinationSection } from './DestinationSection';
import { DoubtsSection } from './DoubtsSection';
import { doubtsLeft, factOf } from './doubtsLeft';
import type { ImportPreview, PreviewedDoubt } from './importPreview';
import { changePreview } from './previewChanges';
import type { PreviewChange } from './previewChanges';
import { FactsSection } from './FactsSection';
import { FindingsSection } from './FindingsSection';
import type { ReportInProgress } from './reportInProgress';
import type { PreviewProblem } from './imported';
import { JudgementsSection } from './JudgementsSection';
import { ReportPane } from './ReportPane';
import { PlanSection } from './PlanSection';
import { ProgressSection } from './ProgressSection';
import { RecommendationsSection } from './RecommendationsSection';
import { useAdding } from './useAdding';

const useStyles = makeStyles({
  both: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 5fr) minmax(0, 7fr)',
    columnGap: '32px',
    alignItems: 'start',
  },
  pane: {
    position: 'sticky',
    top: 0,
    display: 'flex',
    flexDirection: 'column',
    height: 'min(100vh, 920px)',
    boxSizing: 'border-box',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground1,
  },
  paneAbove: { position: 'static', height: 'min(80vh, 720px)', marginBottom: '16px' },
  content: { minWidth: 0 },
  lead: { marginTop: '4px', marginBottom: '12px', color: tokens.colorNeutralForeground2 },
  toggle: { marginBottom: '12px', minHeight: '44px' },
});

export interface PreviewProps {
  inProgress: ReportInProgress;
  today: Day;
  onCancel(): void;
}

/**
 * The preview "Is this what the report says?", with the report on the left and what was read from it on the right, to
 * correct and confirm.
 */
export function Preview({ inProgress, today, onCancel }: PreviewProps): React.ReactElement {
  const styles = useStyles();
  const { report } = inProgress;
  const [preview, change] = React.useReducer(changePreview, inProgress.preview);
  React.useEffect(() => {
    inProgress.preview = preview;
  }, [inProgress, preview]);
  const [ground, setGround] = React.useState<HTMLDivElement | null>(null);
  const hasRoom = useElementWidth(ground) >= widths.columns;
  const selection = useSelectionInReport(preview, ground, hasRoom);
  const { pageShown, setPageShown } = selection;
  const { adding, problems } = useAdding(inProgress, preview, today, ground, selection.showProblems);
  const locked = adding.isLocked;
  const makeChange = (made: PreviewChange): void => {
    if (!locked) change(made);
  };

  const pane = (
    <aside className={mergeClasses(styles.pane, !hasRoom && styles.paneAbove)} aria-label="The report as printed">
      <ReportPane
        report={report}
        preview={preview}
        selected={selection.selected}
        page={selection.page}
        disabled={locked}
        onPage={selection.setPage}
        onSelect={selection.select}
        onChange={makeChange}
      />
    </aside>
  );
  return (
    <div ref={setGround} className={hasRoom ? styles.both : undefined}>
      {hasRoom ? pane : null}
      <div className={styles.content}>
        <ScreenHeading>Is this what the report says?</ScreenHeading>
        <p className={styles.lead}>
          {hasRoom ? 'Select a line to see where it was read. ' : ''}Correct anything here; the report itself is kept as
          it is.
        </p>
        {!hasRoom ? (
          <Button className={styles.toggle} aria-expanded={pageShown} onClick={() => setPageShown(!pageShown)}>
            {pageShown ? 'Hide the page' : 'Show the page'}
          </Button>
        ) : null}
        {!hasRoom && pageShown ? pane : null}
        <WhatWasRead
          preview={preview}
          today={today}
          selection={selection}
          problems={problems}
          onChange={makeChange}
          disabled={locked}
        />
        <AddingFooter adding={adding} preview={preview} onCancel={onCancel} />
      </div>
    </div>
  );
}

/** The position of the reader: the selected recommendation, the page shown, and the open sections. */
function useSelectionInReport(preview: ImportPreview, ground: HTMLElement | null, hasRoom: boolean) {
  const [selected, setSelected] = React.useState<number | null>(preview.recommendations[0]?.id ?? null);
  const [page, setPage] = React.useState(preview.recommendations[0]?.page ?? 1);
  const [open, setOpen] = React.useState({ facts: false, judgements: false });
  // When no recommendations were read, the report's text is shown first, so that somebody can mark them.
  const [pageShown, setPageShown] = React.useState(preview.recommendations.length === 0);

  const select = (id: number): void => {
    setSelected(id);
    const there = preview.recommendations.find((each) => each.id === id)?.page;
    if (there) setPage(there);
  };
  const showPage = (there: number): void => {
    setPage(there);
    setPageShown(true);
    if (!hasRoom) focusIn(ground, 'aside [tabindex], aside textarea');
  };
  const goTo = (about: NonNullable<PreviewedDoubt['about']>): void => {
    if ('recommendationId' in about) {
      select(about.recommendationId);
      focusIn(ground, `#import-recommendation-${about.recommendationId} input`);
      return;
    }
    const name = factOf(about.fact);
    setOpen(name === null ? { ...open, judgements: true } : { ...open, facts: true });
    focusIn(
      ground,
      name === null
        ? 'section[aria-labelledby="import-judgements"] :is(li input, li ~ button, ul + button)'
        : `[data-fact="${name}"] input`,
    );
  };
  // Sections with problems are opened, so that the problems can be seen.
  const showProblems = (found: readonly PreviewProblem[]): void => {
    setOpen({
      facts: open.facts || found.some(({ at }) => 'fact' in at),
      judgements: open.judgements || found.some(({ at }) => 'judgementId' in at),
    });
    const recommendation = found.map(({ at }) => ('recommendationId' in at ? at.recommendationId : null)).find(Boolean);
    if (recommendation) select(recommendation);
  };
  return { selected, select, page, setPage, pageShown, setPageShown, showPage, open, setOpen, goTo, showProblems };
}

interface WhatWasReadProps {
  preview: ImportPreview;
  today: Day;
  selection: ReturnType<typeof useSelectionInReport>;
  problems: PreviewProblem[];
  onChange(change: PreviewChange): void;
  disabled: boolean;
}

/** Shows everything that was read from the report, section by section, to correct. */
function WhatWasRead({
  preview,
  today,
  selection,
  problems,
  onChange,
  disabled,
}: WhatWasReadProps): React.ReactElement {
  const { selected, select, showPage, open, setOpen, goTo } = selection;
  return (
    <>
      <FactsSection
        preview={preview}
        onChange={onChange}
        open={open.facts}
        onOpen={(facts) => setOpen({ ...open, facts })}
        problemOf={(name) => messageAt(problems, (at) => 'fact' in at && at.fact === name)}
        disabled={disabled}
      />
      <DestinationSection
        preview={preview}
        onChange={onChange}
        problem={messageAt(problems, (at) => 'destination' in at)}
        disabled={disabled}
      />
      <DoubtsSection
        doubts={doubtsLeft(preview)}
        hadDoubts={preview.doubts.length > 0}
        onGoTo={goTo}
        onRight={(message) => onChange({ change: 'right as read', message })}
      />
      <RecommendationsSection
        preview={preview}
        selected={selected}
        onSelect={select}
        onChange={onChange}
        onShowPage={showPage}
        problemOf={(id) => messageAt(problems, (at) => 'recommendationId' in at && at.recommendationId === id)}
        disabled={disabled}
      />
      <ProgressSection preview={preview} onChange={onChange} onShowPage={showPage} disabled={disabled} />
      <FindingsSection preview={preview} onChange={onChange} onShowPage={showPage} disabled={disabled} />
      <JudgementsSection
        judgements={preview.judgements}
        onChange={onChange}
        open={open.judgements}
        onOpen={(judgements) => setOpen({ ...open, judgements })}
        problemOf={(id) => messageAt(problems, (at) => 'judgementId' in at && at.judgementId === id)}
        onShowPage={showPage}
        disabled={disabled}
      />
      {preview.destination === 'new plan' ? (
        <PlanSection
          preview={preview}
          today={today}
          onChange={onChange}
          problemOf={(name) => messageAt(problems, (at) => 'plan' in at && at.plan === name)}
          disabled={disabled}
        />
      ) : null}
    </>
  );
}

function messageAt(problems: PreviewProblem[], isThere: (at: PreviewProblem['at']) => boolean): string | null {
  return problems.find(({ at }) => isThere(at))?.message ?? null;
}

/** Moves the focus to the given element once it is rendered. */
function focusIn(ground: HTMLElement | null, selector: string): void {
  setTimeout(() => {
    const found = ground?.querySelector<HTMLElement>(selector);
    found?.scrollIntoView?.({ block: 'center' });
    found?.focus({ preventScroll: true });
  });
}
