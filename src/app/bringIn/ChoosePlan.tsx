import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons/lib/atoms/svg/arrow-download';
import type { PlanData } from '../../plan/planData';
import type { Day } from '../../plan/day';
import { viewPlan } from '../../plan/planView';
import { FileDrop } from '../ui/FileDrop';
import { usePreviewStyles } from '../importReport';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ScreenHeading } from '../ui/ScreenHeading';
import { useHost } from '../ui/useHost';
import { useMutation } from '../ui/useMutation';
import { EarlierImport } from './EarlierImport';
import { takePlanOut } from './takePlanOut';
import type { PlanReading } from './usePlanReading';

const useStyles = makeStyles({
  lead: { maxWidth: '64ch', marginTop: '4px', marginBottom: '16px', color: tokens.colorNeutralForeground2 },
  problem: { marginBottom: '24px', overflowWrap: 'anywhere' },
  title: {
    marginTop: 0,
    marginBottom: '8px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface ChoosePlanProps {
  reading: Extract<PlanReading, { step: 'choose' } | { step: 'reading' }>;
  data: PlanData | null;
  today: Day;
  onFile(file: File): void;
  onStop(): void;
}

/** The first step: choose the council's own plan, download the plan to edit it elsewhere, or undo an earlier import. */
export function ChoosePlan({ reading, data, today, onFile, onStop }: ChoosePlanProps): React.ReactElement {
  const styles = useStyles();
  const shared = usePreviewStyles();
  const view = React.useMemo(() => (data ? viewPlan(data, today) : null), [data, today]);
  const host = useHost();
  const taking = useMutation();
  const isReading = reading.step === 'reading';
  return (
    <>
      <ScreenHeading>Bring in an existing plan</ScreenHeading>
      <p className={styles.lead}>
        Choose the file of your plan. You will see every action that was read, each doubt with a way to settle it, and
        everything that was not taken. Nothing is written until you confirm.
      </p>
      {reading.step === 'choose' && reading.problem ? (
        <div className={styles.problem}>
          <h2 className={styles.title}>This file cannot be read as a plan</h2>
          <ProblemNotice problem={reading.problem} />
        </div>
      ) : null}
      <FileDrop
        reading={
          isReading
            ? {
                fileName: reading.fileName,
                done: reading.done,
                of: reading.of,
                words: reading.of
                  ? `Part ${Math.min(reading.done + 1, reading.of)} of ${reading.of}`
                  : 'Opening the file',
              }
            : null
        }
        title="Drop the plan here"
        button="Choose a file"
        words="Word, Excel, OpenDocument, PDF or CSV, up to 50 MB. It is read in this browser; nothing is sent before you confirm."
        label="The plan’s file"
        accept=".docx,.docm,.xlsx,.xlsm,.ods,.odt,.pdf,.csv,.txt,.tsv"
        onFile={onFile}
        onStop={onStop}
      />
      {data && view ? (
        <>
          <section aria-labelledby="bring-in-take-out">
            <div className={shared.head}>
              <h2 id="bring-in-take-out" className={shared.heading}>
                Take the plan out
              </h2>
            </div>
            <p className={styles.lead}>
              For somebody without access: a spreadsheet of “{data.plan.title}” that they can edit and send back.
              Brought in again, only what differs is offered.
            </p>
            <Button
              className={shared.press}
              icon={<ArrowDownload20Regular />}
              disabledFocusable={taking.running}
              onClick={() => void taking.run(() => takePlanOut(host, data, view, today))}
            >
              Take it out as a spreadsheet
            </Button>
            {taking.problem ? <ProblemNotice problem={taking.problem} /> : null}
          </section>
          <EarlierImport data={data} view={view} />
        </>
      ) : null}
    </>
  );
}
