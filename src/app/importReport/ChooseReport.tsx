import * as React from 'react';
import { Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import { useSite } from '../context/contexts';
import { routeOnPlan, screenRoute } from '../context/routes';
import { useHost } from '../ui/useHost';
import { sectionHeading } from '../ui/styleParts';
import { FileDrop } from '../ui/FileDrop';
import { ProblemNotice } from '../ui/ProblemNotice';
import { ScreenHeading } from '../ui/ScreenHeading';
import { PasteReport } from './PasteReport';
import type { Reading } from './useReading';

const useStyles = makeStyles({
  lead: {
    maxWidth: '64ch',
    marginTop: '4px',
    marginBottom: '16px',
    color: tokens.colorNeutralForeground2,
  },
  problem: { marginBottom: '24px', overflowWrap: 'anywhere' },
  problemTitle: {
    marginTop: 0,
    marginBottom: '8px',
    ...sectionHeading,
  },
  plan: { maxWidth: '420px', marginBottom: '20px' },
  after: { maxWidth: '64ch', marginTop: '20px', color: tokens.colorNeutralForeground2 },
});

export interface ChooseReportProps {
  reading: Exclude<Reading, { step: 'read' }>;
  /** The name of the open plan, or null when none is open. */
  openPlan: string | null;
  onFile(file: File): void;
  onCancel(): void;
}

/**
 * The first step: choose a report or drop it here, follow the progress of reading, and learn why a file cannot be read.
 */
export function ChooseReport({ reading, openPlan, onFile, onCancel }: ChooseReportProps): React.ReactElement {
  const styles = useStyles();
  const isReading = reading.step === 'reading';
  return (
    <>
      <ScreenHeading>Read an inspection report</ScreenHeading>
      <p className={styles.lead}>
        Choose the report or letter as it was published. You will see the judgements and every recommendation beside the
        page it came from, and correct what needs correcting. Nothing is kept until you confirm.
      </p>
      {openPlan ? (
        <p className={styles.lead}>
          You then say where it goes: into “{openPlan}”, into a new plan beside it, or into the history of inspections
          alone.
        </p>
      ) : null}
      {isReading ? null : <OtherPlan />}
      {!isReading && reading.problem ? (
        <div className={styles.problem}>
          <h2 className={styles.problemTitle}>This file cannot be read as a report</h2>
          <ProblemNotice problem={reading.problem} />
        </div>
      ) : null}
      <FileDrop
        reading={
          isReading
            ? {
                fileName: reading.fileName,
                done: reading.page,
                of: reading.of,
                words: reading.of ? `Page ${reading.page} of ${reading.of}` : 'Opening the file',
              }
            : null
        }
        title="Drop the report here"
        button="Choose a file"
        words="A PDF of up to 50 MB, a Word document, or a saved web page. It is read in this browser; nothing is sent before you confirm."
        label="The report’s file"
        accept="application/pdf,.pdf,.docx,.docm,.html,.htm,.txt"
        onFile={onFile}
        onStop={onCancel}
      />
      <PasteReport disabled={isReading} onFile={onFile} />
      <p className={styles.after}>
        Ofsted’s reports and letters on children’s services since 2013 and joint inspections are read whole. On any
        other document with words you mark what it recommends. A scan of printed pages cannot be read.
      </p>
    </>
  );
}

/**
 * Asks which of the site's plans the report may go into. The plan is chosen before reading, because a change of plan
 * later would lose what was read.
 */
function OtherPlan(): React.ReactElement | null {
  const { opened } = useSite();
  const styles = useStyles();
  const host = useHost();
  const here = opened.data?.plan.id ?? null;
  const plans = opened.plans.filter(({ closed }) => closed === null);
  if (here === null || plans.length < 2) return null;
  return (
    <Field label="The plan that it may go into" className={styles.plan}>
      <Select
        value={String(here)}
        onChange={(_, { value }) => host.navigate(routeOnPlan(screenRoute('import'), Number(value)), 'replace')}
      >
        {plans.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}
