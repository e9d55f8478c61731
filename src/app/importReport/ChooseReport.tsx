import * as React from 'react';
import { Button, ProgressBar, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ArrowUpload24Regular } from '@fluentui/react-icons/lib/atoms/svg/arrow-upload';
import { ProblemNotice } from '../shell/ProblemNotice';
import { ScreenHeading } from '../shell/ScreenHeading';
import type { Reading } from './useReading';

const useStyles = makeStyles({
  lead: {
    maxWidth: '64ch',
    marginTop: '4px',
    marginBottom: '16px',
    color: tokens.colorNeutralForeground2,
  },
  zone: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    rowGap: '12px',
    boxSizing: 'border-box',
    minHeight: '240px',
    maxWidth: '720px',
    padding: '24px',
    textAlign: 'center',
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: {
    border: `1px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  zoneTitle: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  words: { margin: 0, color: tokens.colorNeutralForeground2 },
  hidden: { display: 'none' },
  problem: { marginBottom: '24px', overflowWrap: 'anywhere' },
  problemTitle: {
    marginTop: 0,
    marginBottom: '8px',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  progress: { width: 'min(360px, 100%)' },
  after: { maxWidth: '64ch', marginTop: '20px', color: tokens.colorNeutralForeground2 },
  press: { '@container (max-width: 640px)': { minHeight: '44px' } },
});

export interface ChooseReportProps {
  reading: Exclude<Reading, { step: 'read' }>;
  /** Names the plan that the site already holds, or null. */
  heldPlan: string | null;
  onFile(file: File): void;
  onCancel(): void;
}

/** The first step: drop a report or choose it, see how far the reading is, and hear why a file cannot be read. */
export function ChooseReport({ reading, heldPlan, onFile, onCancel }: ChooseReportProps): React.ReactElement {
  const styles = useStyles();
  const [over, setOver] = React.useState(false);
  const input = React.useRef<HTMLInputElement>(null);
  const isReading = reading.step === 'reading';
  const take = (files: FileList | null): void => {
    if (files && files.length > 0 && !isReading) onFile(files[0]);
  };
  return (
    <>
      <ScreenHeading>Read an inspection report</ScreenHeading>
      <p className={styles.lead}>
        Choose the PDF as the inspectorate published it. You will see the judgements and every recommendation beside the
        page it came from, and correct what needs correcting. Nothing is kept until you confirm.
      </p>
      {heldPlan ? (
        <p className={styles.lead}>
          This site already holds “{heldPlan}”. A report that is read now becomes a second plan beside it.
        </p>
      ) : null}
      {!isReading && reading.problem ? (
        <div className={styles.problem}>
          <h2 className={styles.problemTitle}>This file cannot be read as a report</h2>
          <ProblemNotice problem={reading.problem} />
        </div>
      ) : null}
      <div
        className={mergeClasses(styles.zone, over && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files);
        }}
      >
        {isReading ? (
          <>
            <p className={styles.zoneTitle} role="status">
              Reading {reading.fileName}
            </p>
            <ProgressBar
              className={styles.progress}
              aria-label={`Reading ${reading.fileName}`}
              value={reading.of ? reading.page : undefined}
              max={reading.of || 1}
            />
            <p className={styles.words}>{reading.of ? `Page ${reading.page} of ${reading.of}` : 'Opening the file'}</p>
            <Button className={styles.press} onClick={onCancel}>
              Stop
            </Button>
          </>
        ) : (
          <>
            <ArrowUpload24Regular aria-hidden />
            <p className={styles.zoneTitle}>Drop the report here</p>
            <Button className={styles.press} appearance="primary" onClick={() => input.current?.click()}>
              Choose a PDF
            </Button>
            <p className={styles.words}>
              One PDF of up to 50 MB. It is read in this browser; nothing is sent before you confirm.
            </p>
          </>
        )}
        <input
          ref={input}
          className={styles.hidden}
          type="file"
          accept="application/pdf,.pdf"
          aria-label="The report’s PDF"
          tabIndex={-1}
          onChange={(event) => {
            take(event.target.files);
            // So that the same file can be chosen again after it was put right.
            event.target.value = '';
          }}
        />
      </div>
      <p className={styles.after}>
        Reports of inspections of children’s services since 2013 are read whole. From other reports what can be found is
        shown, and you add the rest. A scan of printed pages cannot be read.
      </p>
    </>
  );
}
