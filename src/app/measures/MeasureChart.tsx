import * as React from 'react';
import { makeStyles, mergeClasses, tokens, useId } from '@fluentui/react-components';
import { smallText } from '../ui/styleParts';
import type { Day } from '../../plan/day';
import { formatDay, formatMonth } from '../../plan/day';
import type { Measure } from '../../plan/fields';
import type { Outlook } from '../../plan/measures/outlook';
import { comparatorWords, latestComparators } from '../../plan/measures/comparing';
import { toleranceBounds } from '../../plan/measures/tolerance';
import { formatNumber, formatValue, hiddenWords } from '../../plan/measures/values';
import { shownBaseline } from '../../plan/measures/smallNumbers';
import { labelPositions, layOutChart, shortMonth, ticksOf } from './chartScale';
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

/** The least distance between two labels, in pixels, so that they do not overlap. */
const LEAST_APART = 16;

/** A label beside a line. It has only room for a number; the unit is in the title and the sentence. */
function labelOf({ unit }: Measure, value: number): string {
  return ['%', '£'].includes(unit.trim()) ? formatValue({ unit }, value) : formatNumber(value);
}

/** The name of a comparator as a chart has room for it. */
function shortName(name: string): string {
  return name === 'Statistical neighbours' ? 'Neighbours' : name;
}

interface Label {
  words: string;
  down: number;
}

/** The labels beside the lines: target and baseline by their numbers, what others reach by name and number. */
function labelsOf(measure: Measure, { target, baseline, comparators }: ChartLayout, height: number): Label[] {
  const baselineValue = shownBaseline(measure);
  const lines: Label[] = [
    ...(target === null || measure.target === null ? [] : [{ words: labelOf(measure, measure.target), down: target }]),
    ...(baseline === null || baselineValue === null
      ? []
      : [{ words: labelOf(measure, baselineValue), down: baseline }]),
  ].filter(({ words }, at, all) => all.findIndex((each) => each.words === words) === at);
  const others = comparators.map(({ name, value, down }) => ({
    words: `${shortName(name)} ${labelOf(measure, value)}`,
    down,
  }));
  const all = [...lines, ...others];
  const placed = labelPositions(
    all.map(({ down }) => down),
    LEAST_APART,
    height,
  );
  return all.map((label, at) => ({ ...label, down: placed[at] }));
}

/**
 * The content of the chart in words, for people who cannot see it: "Readings from May 2025: 62%, 66%, 71%. Target 90%,
 * baseline 58%. England 78% in 2025/26."
 */
export function chartInWords(measure: Measure, { readings }: Pick<Outlook, 'readings'>): string {
  const values = readings.map(({ value, reading }) =>
    value === null ? hiddenWords(measure, reading) : formatValue(measure, value),
  );
  const baseline = shownBaseline(measure);
  const bounds = toleranceBounds(measure);
  const lines = [
    measure.target === null ? '' : ` Target ${formatValue(measure, measure.target)}.`,
    baseline === null ? '' : ` Baseline ${formatValue(measure, baseline)}.`,
    ...latestComparators(measure).map((one) => ` ${comparatorWords(measure, one)}.`),
    bounds ? ` Amber from ${formatValue(measure, bounds.amber)} to ${formatValue(measure, bounds.green)}.` : '',
    ...measure.definitionChanges.map(({ from }) => ` Counted in another way from ${formatDay(from)}.`),
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
  const labels = labelsOf(measure, layout, height);
  const longest = labels.reduce((words, label) => (label.words.length > words.length ? label.words : words), '');
  return (
    <div className={styles.chart}>
      <svg
        className={styles.plot}
        height={height}
        role="img"
        aria-label={chartInWords(measure, outlook)}
        focusable="false"
      >
        <ToleranceBand layout={layout} />
        <FixedLines layout={layout} height={height} showsToday={span.to > today && layout.today < 99} />
        <OtherLines layout={layout} height={height} />
        <ReadingLine layout={layout} />
      </svg>
      <div className={styles.labels} aria-hidden="true">
        <span className={styles.width}>{longest}</span>
        {labels.map(({ words, down }) => (
          <span key={words} className={styles.label} style={{ top: down }}>
            {words}
          </span>
        ))}
      </div>
      <Ticks span={span} />
    </div>
  );
}

/** Fills what is amber by the tolerance with slanted lines, so that it is told by more than a colour. */
function ToleranceBand({ layout: { amber } }: { layout: ChartLayout }): React.ReactElement | null {
  const id = useId('amber');
  if (amber === null) return null;
  return (
    <>
      <defs>
        <AmberPattern id={id} />
      </defs>
      <rect x="0" width="100%" y={amber.top} height={amber.bottom - amber.top} fill={`url(#${id})`} />
    </>
  );
}

function AmberPattern({ id }: { id: string }): React.ReactElement {
  return (
    <pattern id={id} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <line x1="0" x2="0" y1="0" y2="8" stroke={tokens.colorPaletteMarigoldBorderActive} strokeWidth="2" />
    </pattern>
  );
}

/** What others reach, as dashed lines, and a double line where the measure began to be counted in another way. */
function OtherLines({
  layout: { comparators, breaks },
  height,
}: {
  layout: ChartLayout;
  height: number;
}): React.ReactElement {
  return (
    <>
      {comparators.map(({ name, down }) => (
        <line
          key={name}
          x1="0"
          x2="100%"
          y1={down}
          y2={down}
          stroke={tokens.colorNeutralForeground2}
          strokeWidth="1.5"
          strokeDasharray="8 4"
        />
      ))}
      {breaks.map((along) => (
        <g key={along} stroke={tokens.colorNeutralForeground1} strokeWidth="1">
          <line x1={percent(along)} x2={percent(along)} y1={0} y2={height} />
          <line x1={percent(along)} x2={percent(along)} y1={0} y2={height} transform="translate(3 0)" />
        </g>
      ))}
    </>
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

/** What the charts show beside readings, target and baseline. */
export interface KeyParts {
  /** Readings that may not be shown. */
  hidden: boolean;
  comparators: boolean;
  tolerance: boolean;
  breaks: boolean;
}

/** What the charts of some measures show. */
export function keyPartsOf(shown: readonly { measure: Measure; outlook: Pick<Outlook, 'readings'> }[]): KeyParts {
  return {
    hidden: shown.some(({ outlook }) => outlook.readings.some(({ value }) => value === null)),
    comparators: shown.some(({ measure }) => measure.comparators.length > 0),
    tolerance: shown.some(({ measure }) => toleranceBounds(measure) !== null),
    breaks: shown.some(({ measure }) => measure.definitionChanges.length > 0),
  };
}

/** The key to the lines of the charts. */
export function ChartKey({ className, parts }: { className?: string; parts: KeyParts }): React.ReactElement {
  const styles = useKeyStyles();
  const amber = useId('amber-key');
  const line = tokens.colorCompoundBrandStroke;
  const text = tokens.colorNeutralForeground1;
  const quiet = tokens.colorNeutralForeground2;
  const entry = (words: string, mark: React.ReactNode): React.ReactElement => (
    <li className={styles.entry}>
      <svg width="36" height="12" aria-hidden="true" focusable="false">
        {mark}
      </svg>
      {words}
    </li>
  );
  return (
    <ul className={mergeClasses(styles.key, className)} aria-label="What the lines mean">
      {entry(
        'Reading',
        <>
          <line x1="0" x2="36" y1="6" y2="6" stroke={line} strokeWidth="2" />
          <circle cx="28" cy="6" r="5" fill={line} />
        </>,
      )}
      {entry(
        'Target, and the day set for it',
        <>
          <line x1="0" x2="36" y1="6" y2="6" stroke={text} strokeWidth="1.5" />
          <line x1="30" x2="30" y1="0" y2="12" stroke={text} strokeWidth="2.5" />
        </>,
      )}
      {entry(
        'Baseline',
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
      {parts.comparators
        ? entry(
            'What others reach',
            <line x1="0" x2="36" y1="6" y2="6" stroke={quiet} strokeWidth="1.5" strokeDasharray="8 4" />,
          )
        : null}
      {parts.tolerance
        ? entry(
            'Amber by its tolerance',
            <>
              <defs>
                <AmberPattern id={amber} />
              </defs>
              <rect x="0" y="0" width="36" height="12" fill={`url(#${amber})`} />
            </>,
          )
        : null}
      {parts.breaks
        ? entry(
            'Counted in another way from here',
            <g stroke={text} strokeWidth="1">
              <line x1="16" x2="16" y1="0" y2="12" />
              <line x1="19" x2="19" y1="0" y2="12" />
            </g>,
          )
        : null}
      {parts.hidden
        ? entry(
            'Not shown: somewhere here',
            <line x1="18" x2="18" y1="0" y2="12" stroke={line} strokeWidth="2" strokeDasharray="2 3" />,
          )
        : null}
    </ul>
  );
}

/** The target for the head of a chart: "90% by Jul 2026". */
export function targetByWords(measure: Measure, words: string | null): string | null {
  if (words === null) return null;
  return measure.targetDay === null ? `Target ${words}` : `Target ${words} by ${shortMonth(measure.targetDay)}`;
}
