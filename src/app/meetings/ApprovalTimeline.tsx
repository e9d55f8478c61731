import * as React from 'react';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { widths } from '../ui/breakpoints';
import { smallText } from '../ui/styleParts';
import { formatDay, formatDayShort } from '../../plan/day';
import type { Day } from '../../plan/day';
import { spreadLabels } from '../../plan/governance/approvalTimeline';
import type { ApprovalTimeline, TimelinePoint } from '../../plan/governance/approvalTimeline';
import { workingDaysBetween } from '../../plan/workingDays';
import { useReadingStyles } from '../ui/readingStyles';
import { useElementWidth } from '../ui/useElementSize';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { asSentences } from '../../plan/words';

const LABEL = 132;
const LEAST_LABEL = 96;
const MARK = 18;

const useStyles = makeStyles({
  timeline: { marginTop: '20px', breakInside: 'avoid' },
  line: { position: 'relative', height: '58px' },
  svg: { position: 'absolute', left: 0, top: 0, width: '100%', height: '58px', overflow: 'visible' },
  way: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: '2px' },
  gone: { stroke: tokens.colorNeutralForeground1, strokeWidth: '3px' },
  lead: { stroke: tokens.colorNeutralStroke1, strokeWidth: '1px' },
  today: { stroke: tokens.colorCompoundBrandStroke, strokeWidth: '3px' },
  done: { fill: tokens.colorNeutralForeground1, stroke: tokens.colorNeutralForeground1, strokeWidth: '2px' },
  coming: { fill: tokens.colorNeutralBackground1, stroke: tokens.colorNeutralForeground1, strokeWidth: '2.5px' },
  tick: { stroke: tokens.colorNeutralBackground1, strokeWidth: '2px', fill: 'none' },
  todayWords: {
    position: 'absolute',
    top: 0,
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  labels: { position: 'relative', listStyleType: 'none', margin: 0, padding: 0 },
  label: { position: 'absolute', top: 0, paddingRight: '12px', boxSizing: 'border-box' },
  name: { display: 'block', overflowWrap: 'break-word' },
  next: { fontWeight: tokens.fontWeightSemibold },
  small: {
    display: 'block',
    ...smallText,
  },
  warning: { display: 'block', fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase200 },
  upright: { listStyleType: 'none', margin: '16px 0 0', padding: 0 },
  stop: {
    position: 'relative',
    paddingLeft: '32px',
    paddingBottom: '14px',
    '::before': {
      content: '""',
      position: 'absolute',
      left: '8px',
      top: '12px',
      bottom: '-10px',
      borderLeft: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    },
    ':last-child::before': { borderLeftStyle: 'none' },
  },
  stopMark: { position: 'absolute', left: 0, top: '1px', width: '18px', height: '18px' },
  todayStop: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink },
});

/** The working day of a mark: "Day 58", "Day 70 of 70, the last". */
function dayWords(point: TimelinePoint, timeline: ApprovalTimeline): string {
  const day = point.workingDay === null ? '' : `Day ${point.workingDay}`;
  return point.kind === 'submission' && timeline.lastDay === point.day && day ? `${day}, the last` : day;
}

function Mark({ point, x, y }: { point: TimelinePoint; x: number; y: number }): React.ReactElement {
  const styles = useStyles();
  const half = MARK / 2 - 2;
  const className = point.done ? styles.done : styles.coming;
  return (
    <g>
      {point.kind === 'submission' ? (
        <rect className={className} x={x - half} y={y - half} width={half * 2} height={half * 2} />
      ) : (
        <circle className={className} cx={x} cy={y} r={half} />
      )}
      {point.done ? <path className={styles.tick} d={`M${x - 4} ${y} l3 3.5 l5.5 -7`} /> : null}
    </g>
  );
}

function PointWords({
  point,
  timeline,
  next,
}: {
  point: TimelinePoint;
  timeline: ApprovalTimeline;
  next: boolean;
}): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  const name = mergeClasses(styles.name, next && styles.next);
  const { meetingId, title, detail, day, afterDeadline, kind } = point;
  return (
    <>
      {meetingId !== null && kind === 'meeting' ? (
        <RouteLink className={mergeClasses(name, reading.link)} to={screenRoute('meetings', String(meetingId))}>
          {title}
        </RouteLink>
      ) : (
        <span className={name}>{title}</span>
      )}
      <span className={styles.name}>{formatDay(day)}</span>
      <span className={styles.small}>{asSentences([dayWords(point, timeline), detail])}</span>
      {afterDeadline ? (
        <span className={styles.warning}>
          After the deadline{kind === 'meeting' && timeline.deadline ? ` of ${formatDayShort(timeline.deadline)}` : ''}
        </span>
      ) : null}
    </>
  );
}

interface TimelineChartProps {
  timeline: ApprovalTimeline;
  today: Day;
  extraHolidays: readonly Day[];
}

const isOnTheWay = (timeline: ApprovalTimeline, today: Day): boolean =>
  timeline.submittedOn === null && timeline.points.length > 0 && today >= timeline.points[0].day;

function Across({ timeline, today, extraHolidays, width }: TimelineChartProps & { width: number }): React.ReactElement {
  const styles = useStyles();
  const { points } = timeline;
  const shown = isOnTheWay(timeline, today);
  const first = points[0].day;
  const last = points[points.length - 1].day;
  const end = shown && today > last ? today : last;
  const days = Math.max(1, workingDaysBetween(first, end, extraHolidays));
  const inset = MARK / 2;
  const length = width - MARK;
  const positionOf = (day: Day): number => inset + (workingDaysBetween(first, day, extraHolidays) / days) * length;
  // With many marks the labels become narrower, down to the width that a date needs.
  const label = Math.max(LEAST_LABEL, Math.min(LABEL, Math.floor(width / points.length)));
  const positions = points.map(({ day }) => positionOf(day));
  const starts = spreadLabels(
    positions.map((place) => Math.max(0, place - inset)),
    label,
    width,
  );
  const y = 34;
  const now = positionOf(today < first ? first : today > end ? end : today);
  const lastDone = points.filter(({ done }) => done).pop();
  const goneTo = shown ? now : lastDone ? positionOf(lastDone.day) : inset;
  const nextAt = points.findIndex(({ done }) => !done);
  const labels = React.useRef<HTMLOListElement>(null);
  const [height, setHeight] = React.useState(96);
  React.useLayoutEffect(() => {
    const heights = [...(labels.current?.children ?? [])].map((each) => (each as HTMLElement).offsetHeight);
    setHeight(Math.max(72, ...heights));
  }, [width, points]);
  return (
    <div className={styles.timeline}>
      <div className={styles.line} aria-hidden="true">
        {shown ? (
          <span
            className={styles.todayWords}
            style={now > width / 2 ? { right: `${width - now - 24}px` } : { left: `${Math.max(0, now - 24)}px` }}
          >
            Today
            {timeline.from !== null ? `, day ${workingDaysBetween(timeline.from, today, extraHolidays)}` : ''}
          </span>
        ) : null}
        <svg className={styles.svg} focusable="false">
          <line className={styles.way} x1={inset} x2={width - inset} y1={y} y2={y} />
          <line className={styles.gone} x1={inset} x2={goneTo} y1={y} y2={y} />
          {points.map((_, at) =>
            starts[at] + inset - positions[at] > 4 || positions[at] - starts[at] - inset > 4 ? (
              <line key={at} className={styles.lead} x1={positions[at]} x2={starts[at] + inset} y1={y + 8} y2={58} />
            ) : null,
          )}
          {shown ? <line className={styles.today} x1={now} x2={now} y1={18} y2={50} /> : null}
          {points.map((point, at) => (
            <Mark key={at} point={point} x={positions[at]} y={y} />
          ))}
        </svg>
      </div>
      <ol ref={labels} className={styles.labels} style={{ height: `${height}px` }} aria-label="The way to submission">
        {points.map((point, at) => (
          <li key={at} className={styles.label} style={{ left: `${starts[at]}px`, width: `${label}px` }}>
            <PointWords point={point} timeline={timeline} next={at === nextAt} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function Upright({ timeline, today, extraHolidays }: TimelineChartProps): React.ReactElement {
  const styles = useStyles();
  const { points } = timeline;
  const nextAt = points.findIndex(({ done }) => !done);
  const shown = isOnTheWay(timeline, today);
  // The mark for today is placed before the first later mark.
  const todayAt = points.findIndex(({ day }) => day > today);
  const todayWords =
    timeline.from === null ? 'Today' : `Today, day ${workingDaysBetween(timeline.from, today, extraHolidays)}`;
  return (
    <ol className={styles.upright} aria-label="The way to submission">
      {points.map((point, at) => (
        <React.Fragment key={at}>
          {shown && at === todayAt ? (
            <li className={mergeClasses(styles.stop, styles.todayStop)}>{todayWords}</li>
          ) : null}
          <li className={styles.stop}>
            <svg className={styles.stopMark} viewBox="0 0 18 18" aria-hidden="true" focusable="false">
              <Mark point={point} x={9} y={9} />
            </svg>
            <PointWords point={point} timeline={timeline} next={at === nextAt} />
          </li>
        </React.Fragment>
      ))}
      {shown && todayAt === -1 ? <li className={mergeClasses(styles.stop, styles.todayStop)}>{todayWords}</li> : null}
    </ol>
  );
}

/**
 * Draws the plan's steps up to submission to scale in working days. On a narrow screen the line is vertical
 * (requirement 46).
 */
export function TimelineChart(props: TimelineChartProps): React.ReactElement | null {
  const [element, setElement] = React.useState<HTMLDivElement | null>(null);
  const width = useElementWidth(element);
  if (props.timeline.points.length < 2) return null;
  return (
    <div ref={setElement}>{width >= widths.columns ? <Across {...props} width={width} /> : <Upright {...props} />}</div>
  );
}
