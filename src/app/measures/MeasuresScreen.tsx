import * as React from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { touchTarget } from '../ui/styleParts';
import { Add20Regular } from '@fluentui/react-icons/lib/atoms/svg/add';
import { measuresSentence } from '../../plan/measures/words';
import { useRights } from '../context/rights';
import { usePlan } from '../context/contexts';
import { useHost } from '../ui/useHost';
import { Loading } from '../ui/Loading';
import type { ScreenProps } from '../screens';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { ScreenHeading } from '../ui/ScreenHeading';
import { spanOf } from './chartScale';
import { ChartKey, keyPartsOf } from './MeasureChart';
import { MeasureCell } from './MeasureCell';
import { MeasuresTable } from './MeasuresTable';
import { useMeasures } from './useMeasures';

const MeasureScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'measure' */ './MeasureScreen')).MeasureScreen,
}));
const MeasureForm = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'measure-form' */ './MeasureForm')).MeasureForm,
}));

const FiguresScreen = React.lazy(async () => ({
  default: (await import(/* webpackChunkName: 'figures' */ './figures/FiguresScreen')).FiguresScreen,
}));

const useStyles = makeStyles({
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '24px', rowGap: '8px' },
  heading: { flexGrow: 1 },
  touch: touchTarget,
  sentence: {
    marginTop: '8px',
    marginBottom: '12px',
    maxWidth: '80ch',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '24px',
    rowGap: '8px',
    marginBottom: '16px',
  },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 300px), 1fr))',
    columnGap: '40px',
    rowGap: '24px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
});

/**
 * The screen of measures: a grid of small charts on one time scale, each with its sentence and a link to its readings
 * (requirements 32 to 34).
 */
export function MeasuresScreen({ item, query }: ScreenProps): React.ReactElement {
  if (item !== null)
    return (
      <React.Suspense fallback={<Loading what="Opening the measure" />}>
        <MeasureScreen measureRef={item} query={query} />
      </React.Suspense>
    );
  return <AllMeasures asTable={query.get('as') === 'table'} doing={query.get('do')} />;
}

function AllMeasures({ asTable, doing }: { asTable: boolean; doing: string | null }): React.ReactElement {
  const styles = useStyles();
  const host = useHost();
  const { view } = usePlan();
  const { manages } = useRights();
  const measures = useMeasures();
  const span = React.useMemo(() => spanOf(measures, view.today), [measures, view.today]);
  if (doing === 'figures' && manages)
    return (
      <React.Suspense fallback={<Loading what="Opening the figures" />}>
        <FiguresScreen />
      </React.Suspense>
    );
  if (doing === 'define' && manages) {
    return (
      <React.Suspense fallback={<Loading what="Opening the form" />}>
        <MeasureForm measure={null} onClose={(ref) => host.navigate(screenRoute('measures', ref), 'replace')} />
      </React.Suspense>
    );
  }
  const define = manages ? <DefineButton /> : null;
  if (measures.length === 0) {
    return (
      <>
        <ScreenHeading>Measures</ScreenHeading>
        <p className={styles.sentence}>
          No measures yet. A measure says what difference the plan makes to children: what is counted, where it began,
          and what it is to reach by when.
        </p>
        {define ?? <p className={styles.quiet}>The plan’s managers define them.</p>}
      </>
    );
  }
  return (
    <>
      <div className={styles.head}>
        <ScreenHeading className={styles.heading}>Measures</ScreenHeading>
        {manages ? (
          <Button
            className={styles.touch}
            appearance="primary"
            onClick={() => host.navigate(screenRoute('measures', null, 'do=figures'))}
          >
            A month’s figures
          </Button>
        ) : null}
        {define}
      </div>
      <p className={styles.sentence}>{measuresSentence(measures.map(({ outlook }) => outlook))}</p>
      <div className={styles.bar}>
        {asTable ? <span /> : <ChartKey parts={keyPartsOf(measures)} />}
        <RouteLink to={screenRoute('measures', null, asTable ? '' : 'as=table')}>
          {asTable ? 'Show as charts' : 'Show as a table'}
        </RouteLink>
      </div>
      {asTable ? (
        <MeasuresTable measures={measures} />
      ) : (
        <>
          <ul className={styles.grid}>
            {measures.map((each) => (
              <MeasureCell key={each.measure.id} shown={each} span={span} />
            ))}
          </ul>
          <p className={styles.quiet}>
            All charts cover the same months. Each has its own scale, between its baseline and its target and not from
            zero; the thin upright line is today.
          </p>
        </>
      )}
    </>
  );
}

/** Opens the form for a new measure. */
function DefineButton(): React.ReactElement {
  const styles = useStyles();
  const host = useHost();
  return (
    <Button
      className={styles.touch}
      icon={<Add20Regular />}
      onClick={() => host.navigate(screenRoute('measures', null, 'do=define'))}
    >
      Define a measure
    </Button>
  );
}
