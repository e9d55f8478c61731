import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { touchTarget } from '../ui/styleParts';
import { upTo } from '../ui/breakpoints';
import { readingTimes } from '../../plan/measures/due';
import { useRights } from '../context/rights';
import { usePlan } from '../context/contexts';
import { useAnnounce } from '../ui/useAnnounce';
import { useHost } from '../ui/useHost';
import { Loading } from '../ui/Loading';
import { BackLink } from '../ui/BackLink';
import { RouteLink } from '../ui/RouteLink';
import { AskButton, OpenQueries, useAskable } from '../components/ask';
import { screenRoute } from '../context/routes';
import { answerIn } from '../context/parseRoute';
import { ScreenHeading } from '../ui/ScreenHeading';
import { spanOf } from './chartScale';
import { dueWords } from './dueWords';
import { ChartKey, keyPartsOf, MeasureChart } from './MeasureChart';
import { MeasureFacts } from './MeasureFacts';
import { MeasureRatingMark } from './MeasureRatingMark';
import { ReadingsTable } from './ReadingsTable';
import { RowHistory } from '../components/RowHistory';
import { useMeasures } from './useMeasures';
import type { MeasureView } from './useMeasures';
import { EditCommand } from '../ui/EditButton';

const ReadingForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'reading-form' */ './ReadingForm')).ReadingForm,
}));
const MeasureForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'measure-form' */ './MeasureForm')).MeasureForm,
}));

const useStyles = makeStyles({
  kicker: { margin: 0, color: tokens.colorNeutralForeground2 },
  sentence: {
    marginTop: '8px',
    marginBottom: '16px',
    maxWidth: '72ch',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  rating: { marginTop: '8px' },
  due: { marginTop: 0, marginBottom: '16px' },
  late: { marginTop: 0, marginBottom: '16px', fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', columnGap: '8px', rowGap: '8px', marginBottom: '20px' },
  touch: touchTarget,
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 360px)',
    columnGap: '48px',
    rowGap: '32px',
    [upTo.sideColumn]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  key: { marginBottom: '12px' },
  section: { marginTop: '32px' },
  said: { fontWeight: tokens.fontWeightSemibold, marginTop: 0 },
});

/** The screen of one measure: its sentence, its readings as a chart and a table, its facts and its changes. */
export function MeasureScreen({
  measureRef,
  query,
}: {
  measureRef: string;
  query: URLSearchParams;
}): React.ReactElement {
  const measures = useMeasures();
  const shown = measures.find(({ measure }) => measure.ref === measureRef);
  if (!shown) {
    return (
      <>
        <ScreenHeading>There is no measure {measureRef} in this plan</ScreenHeading>
        <p>
          It may have been given another number. <RouteLink to={screenRoute('measures')}>See all measures</RouteLink>
        </p>
      </>
    );
  }
  return <KnownMeasure key={shown.measure.id} shown={shown} query={query} />;
}

function kickerOf({ measure, owner }: MeasureView): string {
  const { name } = readingTimes[measure.frequency];
  return `Measure ${measure.ref}, read ${name}${owner ? ` by ${owner.name}` : ''}`;
}

function KnownMeasure({ shown, query }: { shown: MeasureView; query: URLSearchParams }): React.ReactElement {
  const host = useHost();
  const announce = useAnnounce();
  const { manages, addsReadingsTo } = useRights();
  const mayAdd = addsReadingsTo(shown.measure);
  const [said, setSaid] = React.useState('');
  const { measure, outlook } = shown;
  const doing = query.get('do');
  const corrected = outlook.readings.find(({ reading }) => String(reading.id) === query.get('row')) ?? null;
  const go = (what: string): void => host.navigate(screenRoute('measures', measure.ref, what));
  const close = (ref: string | null, done?: string): void => {
    host.navigate(screenRoute('measures', ref ?? measure.ref), 'replace');
    setSaid(done ?? '');
    if (done) announce(done);
  };

  if ((doing === 'read' || (doing === 'correct' && corrected)) && mayAdd) {
    return (
      <React.Suspense fallback={<Loading what="Opening the form" />}>
        <ReadingForm
          shown={shown}
          corrected={doing === 'correct' ? corrected : null}
          onClose={(done) => close(measure.ref, done)}
        />
      </React.Suspense>
    );
  }
  if (doing === 'edit' && manages) {
    return (
      <React.Suspense fallback={<Loading what="Opening the form" />}>
        <MeasureForm measure={measure} onClose={close} />
      </React.Suspense>
    );
  }
  return (
    <ShownMeasure shown={shown} said={said} mayAdd={mayAdd} manages={manages} answering={answerIn(query)} onGo={go} />
  );
}

interface ShownMeasureProps {
  shown: MeasureView;
  /** The sentence about what was just saved; empty for nothing. */
  said: string;
  mayAdd: boolean;
  manages: boolean;
  /** The question whose form for the answer is open; null for none. */
  answering: number | null;
  /** Opens a form of this measure: "do=read". */
  onGo(what: string): void;
}

/** The measure with the buttons that open its forms. */
function ShownMeasure({ shown, said, mayAdd, manages, answering, onGo }: ShownMeasureProps): React.ReactElement {
  const styles = useStyles();
  const { opened, view } = usePlan();
  const { measure, outlook, sentence, rating, due } = shown;
  const askable = useAskable().measure(measure);
  const span = spanOf([shown], view.today);
  const hasChart = outlook.readings.length > 0 && measure.undefinedWhy === null;
  return (
    <>
      <BackLink to={screenRoute('measures')}>All measures</BackLink>
      <p className={styles.kicker}>{kickerOf(shown)}</p>
      <ScreenHeading>{measure.title}</ScreenHeading>
      <MeasureRatingMark className={styles.rating} rating={rating} />
      <p className={styles.sentence}>{sentence}</p>
      {due ? <p className={due.daysLate > 0 ? styles.late : styles.due}>{dueWords(due)}</p> : null}
      {said ? <p className={styles.said}>{said}</p> : null}
      <OpenQueries askable={askable} mayAnswer={({ ofId }) => manages || ofId === opened.me.id} answering={answering} />
      {mayAdd || manages || (askable.target ?? askable.clerk) ? (
        <div className={styles.buttons}>
          {mayAdd ? (
            <Button appearance="primary" className={styles.touch} onClick={() => onGo('do=read')}>
              Add a reading
            </Button>
          ) : null}
          <AskButton askable={askable} look="command" />
          {manages ? (
            <EditCommand className={styles.touch} onClick={() => onGo('do=edit')}>
              {measure.undefinedWhy === null ? 'Edit' : 'Edit its definition'}
            </EditCommand>
          ) : null}
        </div>
      ) : null}
      <div className={styles.columns}>
        <div>
          {hasChart ? (
            <>
              <ChartKey className={styles.key} parts={keyPartsOf([shown])} />
              <MeasureChart measure={measure} outlook={outlook} span={span} today={view.today} height={240} />
            </>
          ) : null}
          <div className={hasChart ? styles.section : undefined}>
            <ReadingsTable shown={shown} onCorrect={mayAdd ? (id) => onGo(`do=correct&row=${id}`) : null} />
          </div>
        </div>
        <div>
          <MeasureFacts shown={shown} />
          <RowHistory list="measures" id={measure.id} />
        </div>
      </div>
    </>
  );
}
