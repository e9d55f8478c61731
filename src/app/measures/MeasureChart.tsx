import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { smallText } from '../ui/styleParts';
import type { Day } from '../../plan/day';
import { formatMonth } from '../../plan/day';
import type { Measure } from '../../plan/fields';
import type { Outlook } from '../../plan/measures/outlook';
import { formatNumber, formatValue, shownBaseline, underLimit } from '../../plan/measures/values';
import { layOutChart, shortMonth, ticksOf } from './chartScale';
import type { ChartLayout, TimeSpan } from './chartScale';

const useStyles = makeStyles({
  chart: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: '8px', forcedColorAdjust: 'auto' },
  plot: { display: 'block', width: '100%', overflow: 'visible' },
  labels: {
    position: 'relative',
    minWidth: '56px',
    ...smallText,
    fontVariantNumeric: 'tabular-nums',
  },
  // Keeps the column as wide as its longest label. The labels are positioned absolutely and so do not widen it
  // themselves.
  width: { display: 'block', visibility: 'hidden', height: 0, overflow: 'hidden', whiteSpace: 'nowrap' },
  label: { position: 'absolute', left: 0, transform: 'translateY(-50%)', whiteSpace: 'nowrap' },
  ticks: {
    position: 'relative',
    height: '20px',
    marginTop: '4px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ...smallText,
  },
  tick: { position: 'absolute', top: '2px', whiteSpace: 'nowrap' },
});

const percent = (along: number): string => `${along}%`;

/** The least distance between the labels of target and baseline, in pixels, so that they do not overlap. */
const LEAST_APART = 16;

function labelPositions(target: number | null, baseline: number | null): { target: number; baseline: number } {
  const [one, other] = [target ?? 0, baseline ?? 0];
  if (target === null || baseline === null || Math.abs(one - other) >= LEAST_APART)
    return { target: one, baseline: other };
  const middle = (one + other) / 2;
  const half = (one <= other ? -LEAST_APART : LEAST_APART) / 2;
  return { target: middle + half, baseline: middle - half };
}

/** A label beside a line. It has only room for a number; the unit is in the title and the sentence. */
function labelOf({ unit }: Measure, value: number): string {
  return ['%', '£'].includes(unit.trim()) ? formatValue({ unit }, value) : formatNumber(value);
}

/**
 * The content of the chart in words, for people who cannot see it: "Readings from May 2025: 62%, 66%, 71%. Target 90%,
 * baseline 58%."
 */
export function chartInWords(measure: Measure, { readings }: Pick<Outlook, 'readings'>): string {
  const values = readings.map(({ value }) => (value === null ? underLimit(measure) : formatValue(measure, value)));
  const baseline = shownBaseline(measure);
  const lines = [
    measure.target === null ? '' : ` Target ${formatValue(measure, measure.target)}.`,
    baseline === null ? '' : ` Baseline ${formatValue(measure, baseline)}.`,
  ].join('');
  if (readings.length === 0) return `No readings yet.${lines}`;
  return `Readings from ${formatMonth(readings[0].day)}: ${values.join(', ')}.${lines}`;
}

export interface MeasureChartProps {
  measure: Measure;
  outlook: Outlook;
  span: TimeSpan;
  today: Day;
  /** The height of the plot without its labels, in pixels. */
  height: number;
}

/**
 * Draws the readings of a measure as a line with dots, the target as a solid line with its day, the baseline dotted.
 */
export function MeasureChart({ measure, outlook, span, today, height }: MeasureChartProps): React.ReactElement {
  const styles = useStyles();
  const layout = layOutChart(measure, outlook, span, today, height);
  const { target, baseline } = layout;
  const labels = labelPositions(target, baseline);
  const baselineValue = shownBaseline(measure);
  const targetLabel = measure.target === null ? '' : labelOf(measure, measure.target);
  const baselineLabel = baselineValue === null ? '' : labelOf(measure, baselineValue);
  return (
    <div className={styles.chart}>
      <svg
        className={styles.plot}
        height={height}
        role="img"
        aria-label={chartInWords(measure, outlook)}
        focusable="false"
      >
        <FixedLines layout={layout} height={height} showsToday={span.to > today && layout.today < 99} />
        <ReadingLine layout={layout} />
      </svg>
      <div className={styles.labels} aria-hidden="true">
        <span className={styles.width}>{targetLabel.length > baselineLabel.length ? targetLabel : baselineLabel}</span>
        {target !== null ? (
          <span className={styles.label} style={{ top: labels.target }}>
            {targetLabel}
          </span>
        ) : null}
        {baseline !== null && baselineLabel !== targetLabel ? (
          <span className={styles.label} style={{ top: labels.baseline }}>
            {baselineLabel}
          </span>
        ) : null}
      </div>
      <Ticks span={span} />
    </div>
  );
}

interface FixedLinesProps {
  layout: ChartLayout;
  height: number;
  showsToday: boolean;
}

/** The lines with which readings are compared: today, the baseline, the target and its day. */
function FixedLines({ layout, height, showsToday }: FixedLinesProps): React.ReactElement {
  const { target, baseline } = layout;
  return (
    <>
      {showsToday ? (
        <line
          x1={percent(layout.today)}
          x2={percent(layout.today)}
          y1={0}
          y2={height}
          stroke={tokens.colorNeutralStroke2}
          strokeWidth="1"
        />
      ) : null}
      {baseline !== null ? (
        <line
          x1="0"
          x2="100%"
          y1={baseline}
          y2={baseline}
          stroke={tokens.colorNeutralForeground2}
          strokeWidth="1.5"
          strokeDasharray="1.5 4"
          strokeLinecap="round"
        />
      ) : null}
      {target !== null ? (
        <line x1="0" x2="100%" y1={target} y2={target} stroke={tokens.colorNeutralForeground1} strokeWidth="1.5" />
      ) : null}
      {target !== null && layout.targetDay !== null ? (
        <line
          x1={percent(layout.targetDay)}
          x2={percent(layout.targetDay)}
          y1={target - 6}
          y2={target + 6}
          stroke={tokens.colorNeutralForeground1}
          strokeWidth="2.5"
        />
      ) : null}
    </>
  );
}

/** The readings as a line with dots. A reading that may not be shown appears as a bar over its possible values. */
function ReadingLine({ layout }: { layout: ChartLayout }): React.ReactElement {
  const line = tokens.colorCompoundBrandStroke;
  return (
    <>
      {layout.segments.map(([from, to], i) => (
        <line
          key={i}
          x1={percent(from.along)}
          y1={from.down}
          x2={percent(to.along)}
          y2={to.down}
          stroke={line}
          strokeWidth="2"
          strokeLinecap="round"
        />
      ))}
      {layout.start ? (
        <circle
          cx={percent(layout.start.along)}
          cy={layout.start.down}
          r="3.5"
          fill={tokens.colorNeutralBackground1}
          stroke={tokens.colorNeutralForeground2}
          strokeWidth="1.5"
        />
      ) : null}
      {layout.hidden.map(({ along, top, bottom }) => (
        <line
          key={along}
          x1={percent(along)}
          x2={percent(along)}
          y1={top}
          y2={bottom}
          stroke={line}
          strokeWidth="2"
          strokeDasharray="2 3"
        />
      ))}
      {layout.dots.map(({ along, down, isLatest }) => (
        <circle key={along} cx={percent(along)} cy={down} r={isLatest ? 5.5 : 2.5} fill={line} />
      ))}
    </>
  );
}

function Ticks({ span }: { span: TimeSpan }): React.ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.ticks} aria-hidden="true">
      {ticksOf(span).map(({ along, words }) => (
        <span key={along} className={styles.tick} style={{ left: `${along}%` }}>
          {words}
        </span>
      ))}
    </div>
  );
}

const useKeyStyles = makeStyles({
  key: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '20px',
    rowGap: '4px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    ...smallText,
  },
  entry: { display: 'flex', alignItems: 'center', columnGap: '8px' },
});

/** The key to the lines of the charts. */
export function ChartKey({ className, hidden }: { className?: string; hidden: boolean }): React.ReactElement {
  const styles = useKeyStyles();
  const mark = (children: React.ReactNode): React.ReactElement => (
    <svg width="36" height="12" aria-hidden="true" focusable="false">
      {children}
    </svg>
  );
  const line = tokens.colorCompoundBrandStroke;
  const text = tokens.colorNeutralForeground1;
  const quiet = tokens.colorNeutralForeground2;
  return (
    <ul className={mergeClasses(styles.key, className)} aria-label="What the lines mean">
      <li className={styles.entry}>
        {mark(
          <>
            <line x1="0" x2="36" y1="6" y2="6" stroke={line} strokeWidth="2" />
            <circle cx="28" cy="6" r="5" fill={line} />
          </>,
        )}
        Reading
      </li>
      <li className={styles.entry}>
        {mark(
          <>
            <line x1="0" x2="36" y1="6" y2="6" stroke={text} strokeWidth="1.5" />
            <line x1="30" x2="30" y1="0" y2="12" stroke={text} strokeWidth="2.5" />
          </>,
        )}
        Target, and the day set for it
      </li>
      <li className={styles.entry}>
        {mark(
          <line
            x1="1"
            x2="36"
            y1="6"
            y2="6"
            stroke={quiet}
            strokeWidth="1.5"
            strokeDasharray="1.5 4"
            strokeLinecap="round"
          />,
        )}
        Baseline
      </li>
      {hidden ? (
        <li className={styles.entry}>
          {mark(<line x1="18" x2="18" y1="0" y2="12" stroke={line} strokeWidth="2" strokeDasharray="2 3" />)}
          Too few to be shown: somewhere here
        </li>
      ) : null}
    </ul>
  );
}

/** The target for the head of a chart: "90% by Jul 2026". */
export function targetByWords(measure: Measure, words: string | null): string | null {
  if (words === null) return null;
  return measure.targetDay === null ? `Target ${words}` : `Target ${words} by ${shortMonth(measure.targetDay)}`;
}
