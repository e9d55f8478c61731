import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { monthEnd, formatDay } from '../../../plan/day';
import type { Day } from '../../../plan/day';
import { matchedBefore, understandFigures } from '../../../plan/measures/figures/understood';
import type { FigureAnswers, UnderstoodFigure, UnderstoodFigures } from '../../../plan/measures/figures/understood';
import { counted } from '../../../plan/words';
import { usePlan, useServices } from '../../context/contexts';
import { ConfirmFoot } from '../../forms/ConfirmFoot';
import { DayField } from '../../forms/DayField';
import { readDay } from '../../forms/dayEntry';
import { useConfirmation } from '../../forms/useConfirmation';
import { usePreviewStyles } from '../../importReport';
import { useAnnounce } from '../../ui/useAnnounce';
import { ScreenHeading } from '../../ui/ScreenHeading';
import type { FiguresInProgress } from './figuresInProgress';
import { FigureTable } from './FigureTable';
import { leftOutFor } from './figureWords';
import { NamesSection } from './NamesSection';
import { rememberMatches } from './scorecardMemory';

const useStyles = makeStyles({
  lead: { maxWidth: '80ch', marginTop: '4px', marginBottom: '12px', color: tokens.colorNeutralForeground2 },
  period: { maxWidth: '320px' },
});

export interface FiguresPreviewProps {
  inProgress: FiguresInProgress;
  /** Called after the figures were added, with a sentence to announce. */
  onAdded(said: string): void;
  onCancel(): void;
}

/** The answers so far, kept with the sheet while somebody visits other screens. */
function useAnswers(inProgress: FiguresInProgress): [FigureAnswers, (change: Partial<FigureAnswers>) => void] {
  const [answers, setAnswers] = React.useState(inProgress.answers);
  React.useEffect(() => {
    inProgress.answers = answers;
  }, [inProgress, answers]);
  return [answers, (change) => setAnswers((now) => ({ ...now, ...change }))];
}

/** The figures of a sheet before they are added: doubts first, then what is restated, then the rest under folds. */
export function FiguresPreview({ inProgress, onAdded, onCancel }: FiguresPreviewProps): React.ReactElement {
  const styles = useStyles();
  const announce = useAnnounce();
  const { store } = useServices();
  const { data, view } = usePlan();
  const [answers, change] = useAnswers(inProgress);
  const [ground, setGround] = React.useState<HTMLDivElement | null>(null);
  const understood = React.useMemo(
    () =>
      understandFigures(
        inProgress.read,
        { measures: data.measures, readings: data.readings, remembered: inProgress.remembered, today: view.today },
        answers,
      ),
    [inProgress, data, view, answers],
  );
  const readings = understood.figures.flatMap(({ reading }) => reading ?? []);
  const confirmation = useConfirmation({
    name: 'figures',
    inProgress,
    problems: [],
    ground,
    onRefused: () => undefined,
    write: async (onStep) => {
      const label = `Adding the figures of ${inProgress.read.fileName}`;
      inProgress.confirmed ??= readings;
      const toAdd = { planId: inProgress.planId, label, readings: inProgress.confirmed, takesBack: false };
      await store.addReadings(toAdd, inProgress.operationKey, onStep);
      const matches = matchedBefore(understood, inProgress.remembered);
      // The figures are in. Matches that could not be kept are only asked for again with the next sheet.
      await rememberMatches(store, inProgress.planId, matches, inProgress.operationKey).catch(() => undefined);
    },
    saved: `${counted(readings.length, 'figure')} ${readings.length === 1 ? 'was' : 'were'} added.`,
    onSaved: () => onAdded(`${counted(readings.length, 'figure')} added from ${inProgress.read.fileName}.`),
  });
  const locked = confirmation.isLocked;
  const leaveOut = (place: string, leave: boolean): void => {
    const others = answers.leftOut.filter((each) => each !== place);
    change({ leftOut: leave ? [...others, place] : others });
  };
  return (
    <div ref={setGround}>
      <ScreenHeading>Are these the figures?</ScreenHeading>
      <p className={styles.lead}>{inShort(inProgress.read.fileName, understood)}</p>
      <PeriodQuestion
        understood={understood}
        answers={answers}
        disabled={locked}
        onAnswer={(periods) => {
          change({ periods });
          announce('The figures were read again for this month.');
        }}
      />
      <NamesSection
        names={understood.names}
        printed={inProgress.read.figures}
        measures={data.measures}
        disabled={locked}
        onChoose={(words, key) => change({ measures: { ...answers.measures, [words]: key } })}
      />
      <FigureSections understood={understood} answers={answers} disabled={locked} onLeaveOut={leaveOut} />
      <NotTaken cells={inProgress.read.notTaken} />
      <ConfirmFoot
        confirmation={confirmation}
        label={readings.length === 0 ? 'Nothing to add' : `Confirm and add ${counted(readings.length, 'figure')}`}
        note="They can be taken back together afterwards."
        left="These figures were being added when the screen was left."
        disabled={readings.length === 0}
        onCancel={onCancel}
      />
    </div>
  );
}

/** The cells of the sheet that held no figure, under a fold. */
function NotTaken({ cells }: { cells: FiguresInProgress['read']['notTaken'] }): React.ReactElement | null {
  const shared = usePreviewStyles();
  if (cells.length === 0) return null;
  return (
    <details>
      <summary>{counted(cells.length, 'cell')} of the sheet held no figure</summary>
      <ul className={shared.list}>
        {cells.slice(0, MOST_NOT_TAKEN).map(({ place, text }) => (
          <li key={place}>
            {place}: {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** More cells without a figure than these are not listed one by one. */
const MOST_NOT_TAKEN = 200;

function inShort(fileName: string, { figures }: UnderstoodFigures): string {
  const of = (...states: UnderstoodFigure['state'][]): number =>
    figures.filter(({ state }) => states.includes(state)).length;
  const same = of('the same');
  const parts = [
    `${counted(of('new'), 'figure')} ${of('new') === 1 ? 'is' : 'are'} new`,
    ...(of('restated') > 0 ? [`${of('restated')} ${of('restated') === 1 ? 'restates' : 'restate'} what is there`] : []),
    ...(same > 0 ? [`${same} ${same === 1 ? 'is' : 'are'} there already`] : []),
    ...(of('unclear') > 0 ? [`${of('unclear')} ${of('unclear') === 1 ? 'is' : 'are'} in doubt`] : []),
  ];
  return `In ${fileName}, ${parts.join(', ')}. Nothing is written until you confirm.`;
}

/** Asks for which month a sheet is that names none. */
function PeriodQuestion({
  understood: { figures },
  answers,
  disabled,
  onAnswer,
}: {
  understood: UnderstoodFigures;
  answers: FigureAnswers;
  disabled: boolean;
  onAnswer(periods: { [periodText: string]: Day }): void;
}): React.ReactElement | null {
  const styles = useStyles();
  const shared = usePreviewStyles();
  const asked = [
    ...new Set(figures.filter(({ printed }) => printed.period === null).map(({ printed }) => printed.periodText)),
  ];
  const [typed, setTyped] = React.useState<{ [periodText: string]: string }>({});
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="figures-period">
      <div className={shared.head}>
        <h2 id="figures-period" className={shared.heading}>
          Which month is it?
        </h2>
      </div>
      <fieldset disabled={disabled} className={shared.form}>
        {asked.map((periodText) => (
          <div key={periodText} className={styles.period}>
            <DayField
              label={periodText === '' ? 'The figures are up to' : `“${periodText}” is up to`}
              value={typed[periodText] ?? (answers.periods[periodText] ? formatDay(answers.periods[periodText]) : '')}
              onChange={(value) => {
                setTyped({ ...typed, [periodText]: value });
                const { day } = readDay(value);
                if (day !== null)
                  onAnswer({ ...answers.periods, [periodText]: day.endsWith('-01') ? monthEnd(day) : day });
              }}
            />
          </div>
        ))}
      </fieldset>
    </section>
  );
}

/** The figures by what becomes of them: those in doubt and those that restate open, the others folded. */
function FigureSections({
  understood: { figures },
  answers,
  disabled,
  onLeaveOut,
}: {
  understood: UnderstoodFigures;
  answers: FigureAnswers;
  disabled: boolean;
  onLeaveOut(place: string, leave: boolean): void;
}): React.ReactElement {
  const shared = usePreviewStyles();
  const isLeftOut = ({ printed }: UnderstoodFigure): boolean => answers.leftOut.includes(printed.place);
  const doubted = figures.filter(({ doubt }) => doubt !== null && leftOutFor.has(doubt));
  const looked = figures.filter(({ doubt }) => doubt !== null && !leftOutFor.has(doubt));
  const restated = figures.filter((each) => each.state === 'restated' && !looked.includes(each));
  const added = figures.filter(
    (each) => (each.state === 'new' && !looked.includes(each)) || (each.state === 'left out' && isLeftOut(each)),
  );
  const same = figures.filter(({ state }) => state === 'the same');
  const choice = { leftOut: answers.leftOut, disabled, onLeaveOut };
  const heading = (title: string): React.ReactElement => (
    <div className={shared.head}>
      <h2 className={shared.heading}>{title}</h2>
    </div>
  );
  return (
    <>
      {doubted.length > 0 ? (
        <section>
          {heading(`${counted(doubted.length, 'figure')} left out`)}
          <FigureTable figures={doubted} caption="Figures that are left out" />
        </section>
      ) : null}
      {looked.length > 0 ? (
        <section>
          {heading(`${counted(looked.length, 'figure')} to look at`)}
          <FigureTable figures={looked} caption="Figures to look at" {...choice} />
        </section>
      ) : null}
      {restated.length > 0 ? (
        <section>
          {heading(`${counted(restated.length, 'figure')} restated`)}
          <p className={shared.quiet}>The value of now stays to be seen beside the new one.</p>
          <FigureTable figures={restated} caption="Figures that restate what is there" {...choice} />
        </section>
      ) : null}
      {added.length > 0 ? (
        <details>
          <summary>{counted(added.length, 'new figure')}</summary>
          <FigureTable figures={added} caption="New figures" {...choice} />
        </details>
      ) : null}
      {same.length > 0 ? (
        <details>
          <summary>{counted(same.length, 'figure')} there already</summary>
          <FigureTable figures={same} caption="Figures that are there already" />
        </details>
      ) : null}
    </>
  );
}
