import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { smallText, touchLink } from '../ui/styleParts';
import { touch } from '../ui/breakpoints';
import { formatValue } from '../../plan/measures/values';
import { targetWords } from '../../plan/measures/words';
import type { Reading } from '../../plan/fields';
import { usePlan } from '../context/contexts';
import { AskButton, AskLine, useAskable } from '../components/ask';
import { RouteLink } from '../ui/RouteLink';
import { actionRoute, screenRoute } from '../context/routes';
import type { TimeSpan } from './chartScale';
import { dueWords } from './dueWords';
import { MeasureChart, targetByWords } from './MeasureChart';
import { MeasureRatingMark } from './MeasureRatingMark';
import type { MeasureView } from './useMeasures';

const useStyles = makeStyles({
  cell: {
    display: 'flex',
    flexDirection: 'column',
    minWidth: 0,
    paddingTop: '12px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    breakInside: 'avoid',
  },
  head: { display: 'flex', alignItems: 'flex-start', justifyContent: 'space-between', columnGap: '16px' },
  title: {
    margin: 0,
    minWidth: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    textWrap: 'balance',
  },
  link: {
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    ':hover': { textDecorationLine: 'underline' },
    [touch]: { display: 'inline-block', minHeight: '44px' },
  },
  value: {
    flexShrink: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    whiteSpace: 'nowrap',
  },
  quiet: {
    ...smallText,
    marginBottom: '8px',
  },
  chart: { marginBottom: '8px' },
  // The same height as a chart, so that the sentences of neighbouring cells are on one line.
  noChart: {
    display: 'flex',
    alignItems: 'center',
    minHeight: '120px',
    color: tokens.colorNeutralForeground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    marginBottom: '8px',
  },
  sentence: { margin: 0, overflowWrap: 'anywhere' },
  late: { fontWeight: tokens.fontWeightSemibold },
  actions: { marginTop: '4px', display: 'flex', flexWrap: 'wrap', columnGap: '12px' },
  action: touchLink,
});

const CHART_HEIGHT = 96;

const hiddenHead = ({ besideHidden }: Reading): string => (besideHidden ? 'Hidden' : 'Too few');

/** One measure in the grid: its name and latest value, its chart, its sentence, and the actions that it belongs to. */
export function MeasureCell({ shown, span }: { shown: MeasureView; span: TimeSpan }): React.ReactElement {
  const styles = useStyles();
  const { view } = usePlan();
  const { measure, outlook, sentence, rating, due } = shown;
  const { latest, state } = outlook;
  const askable = useAskable().measure(measure);
  const target = targetByWords(measure, targetWords(measure));
  const open = state === 'not yet defined' || state === 'withdrawn';
  const actions = view.actions.filter(({ action }) => measure.actionIds.includes(action.id));
  return (
    <li className={styles.cell}>
      <div className={styles.head}>
        <h2 className={styles.title}>
          <RouteLink to={screenRoute('measures', measure.ref)} className={styles.link}>
            {measure.title}
          </RouteLink>
        </h2>
        {latest && !open ? (
          <span className={styles.value}>
            {latest.value === null ? hiddenHead(latest.reading) : formatValue(measure, latest.value)}
          </span>
        ) : null}
      </div>
      <MeasureRatingMark rating={rating} />
      <div className={styles.quiet}>{open ? measure.ref : [measure.ref, target].filter(Boolean).join(' · ')}</div>
      {open || (latest === null && outlook.from === null) ? (
        <div className={styles.noChart}>
          {state === 'not yet defined'
            ? 'No chart until it is defined'
            : state === 'withdrawn'
              ? 'Withdrawn'
              : 'No reading yet'}
        </div>
      ) : (
        <div className={styles.chart}>
          <MeasureChart measure={measure} outlook={outlook} span={span} today={view.today} height={CHART_HEIGHT} />
        </div>
      )}
      <p className={styles.sentence}>
        {sentence}
        {due && due.daysLate > 0 ? <span className={styles.late}> {dueWords(due)}</span> : null}
        <AskButton askable={askable} />
      </p>
      <AskLine askable={askable} />
      {actions.length > 0 ? (
        <div className={styles.actions}>
          {actions.map(({ action }) => (
            <RouteLink key={action.id} to={actionRoute(action.ref)} className={styles.action}>
              Action {action.ref}
            </RouteLink>
          ))}
        </div>
      ) : null}
    </li>
  );
}
