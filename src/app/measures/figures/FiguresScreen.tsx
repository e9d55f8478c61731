import * as React from 'react';
import { Button, Field, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { newKey } from '../../../lists';
import { PlanError } from '../../../documents/existingPlan';
import { pastedFile, readFigures } from '../../../documents/figures';
import { noFigureAnswers } from '../../../plan/measures/figures/understood';
import { usePlan, useServices, useSite } from '../../context/contexts';
import { screenRoute } from '../../context/routes';
import { usePreviewStyles } from '../../importReport';
import { BackLink } from '../../ui/BackLink';
import { FileDrop } from '../../ui/FileDrop';
import { ProblemNotice } from '../../ui/ProblemNotice';
import { describeProblem } from '../../ui/problem';
import type { Problem } from '../../ui/problem';
import { ScreenHeading } from '../../ui/ScreenHeading';
import { useAnnounce } from '../../ui/useAnnounce';
import { AddedBefore } from './AddedBefore';
import { figuresInProgress, keepFiguresInProgress } from './figuresInProgress';
import type { FiguresInProgress } from './figuresInProgress';
import { FiguresPreview } from './FiguresPreview';
import { rememberedMatches } from './scorecardMemory';

const useStyles = makeStyles({
  lead: { maxWidth: '64ch', marginTop: '4px', marginBottom: '16px', color: tokens.colorNeutralForeground2 },
  ways: { display: 'flex', flexDirection: 'column', rowGap: '24px', maxWidth: '720px' },
  paste: { display: 'flex', flexDirection: 'column', rowGap: '12px', alignItems: 'flex-start' },
  box: { width: '100%' },
  said: { fontWeight: tokens.fontWeightSemibold },
});

/** Reads a sheet, remembering what was matched before; a later reading makes an earlier one void. */
function useFiguresReading(): {
  inProgress: FiguresInProgress | null;
  reading: string | null;
  problem: Problem | null;
  read(file: { name: string; bytes(): Promise<Uint8Array> }): void;
  putAway(): void;
} {
  const { store } = useServices();
  const { opened } = useSite();
  const { data, view } = usePlan();
  const siteUrl = opened.site.url;
  const planId = data.plan.id;
  const [inProgress, setInProgress] = React.useState(() => figuresInProgress(siteUrl, planId));
  const [reading, setReading] = React.useState<string | null>(null);
  const [problem, setProblem] = React.useState<Problem | null>(null);
  const turn = React.useRef(0);
  React.useEffect(
    () => () => {
      turn.current++;
    },
    [],
  );
  const keep = (next: FiguresInProgress | null): void => {
    keepFiguresInProgress(next);
    setInProgress(next);
  };
  const read = async (file: { name: string; bytes(): Promise<Uint8Array> }): Promise<void> => {
    const mine = ++turn.current;
    setReading(file.name);
    setProblem(null);
    try {
      const [bytes, remembered] = await Promise.all([file.bytes(), rememberedMatches(store, planId)]);
      const figures = await readFigures(bytes, file.name, view.today);
      if (turn.current !== mine) return;
      keep({
        siteUrl,
        planId,
        read: figures,
        remembered,
        answers: noFigureAnswers,
        operationKey: newKey(),
        begun: false,
        confirmed: null,
      });
    } catch (error) {
      if (turn.current !== mine) return;
      setProblem(error instanceof PlanError ? { message: error.message, detail: '' } : describeProblem(error));
    }
    setReading(null);
  };
  const putAway = (): void => {
    turn.current++;
    setReading(null);
    keep(null);
  };
  return { inProgress, reading, problem, read: (file) => void read(file), putAway };
}

/**
 * The screen for a month's figures (requirement 94): paste a sheet or choose its file, look what it means, and add all
 * of it in one go.
 */
export function FiguresScreen(): React.ReactElement {
  const styles = useStyles();
  const shared = usePreviewStyles();
  const announce = useAnnounce();
  const { inProgress, reading, problem, read, putAway } = useFiguresReading();
  const [pasted, setPasted] = React.useState('');
  const [said, setSaid] = React.useState('');
  const readPasted = (): void => {
    const { name, bytes } = pastedFile(pasted);
    read({ name, bytes: async () => bytes });
  };
  if (inProgress)
    return (
      <FiguresPreview
        key={inProgress.operationKey}
        inProgress={inProgress}
        onAdded={(words) => {
          setPasted('');
          setSaid(words);
          announce(words);
          putAway();
        }}
        onCancel={putAway}
      />
    );
  return (
    <>
      <BackLink to={screenRoute('measures')}>All measures</BackLink>
      <ScreenHeading>A month’s figures</ScreenHeading>
      {said ? <p className={styles.said}>{said}</p> : null}
      <p className={styles.lead}>
        Paste your scorecard or choose its file. Every figure is matched to a measure, and what is in doubt is shown
        first. Nothing is written until you confirm.
      </p>
      {problem ? <ProblemNotice problem={problem} /> : null}
      <div className={styles.ways}>
        <div className={styles.paste}>
          <Field
            className={styles.box}
            label="Paste from a sheet"
            hint="Copy the cells with the headings: months across or down, or one figure a row."
          >
            <Textarea
              className={styles.box}
              rows={6}
              value={pasted}
              disabled={reading !== null}
              onChange={(_, { value }) => setPasted(value)}
            />
          </Field>
          <Button
            appearance="primary"
            className={shared.press}
            disabledFocusable={pasted.trim() === '' || reading !== null}
            onClick={readPasted}
          >
            Look at the figures
          </Button>
        </div>
        <FileDrop
          reading={reading === null ? null : { fileName: reading, done: 0, of: 0, words: 'Opening the file' }}
          title="Or drop the file here"
          button="Choose a file"
          words="Excel, OpenDocument, CSV or Word. The workbook from Bring in a plan has a sheet for figures too."
          label="The file with the figures"
          accept=".xlsx,.xlsm,.ods,.csv,.tsv,.txt,.docx"
          onFile={(file) => read({ name: file.name, bytes: async () => new Uint8Array(await file.arrayBuffer()) })}
          onStop={putAway}
        />
      </div>
      <AddedBefore />
    </>
  );
}
