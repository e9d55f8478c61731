import * as React from 'react';
import { tokens } from '@fluentui/react-components';
import { addDays } from '../../../plan/day';
import type { Day } from '../../../plan/day';
import { barOf, scaleOf } from '../../../plan/timeline/timeline';
import type { TimeBar, Waited, Zoom } from '../../../plan/timeline/timeline';
import type { RatedAction } from '../../../plan/view';
import { RatingMark, ratingColour } from '../../rating';
import { freerLine, placeOf } from './layout';
import type { TimeLayout } from './layout';

/** A row that is drawn: its action, and the middle of its bar from the top of the drawing. */
export interface DrawnRow {
  rated: RatedAction;
  middle: number;
}

export interface TimeDrawingProps {
  layout: TimeLayout;
  height: number;
  today: Day;
  zoom: Zoom;
  /** The rows in sight. */
  rows: readonly DrawnRow[];
  /** What waits for what, with the middles of both rows. */
  waits: readonly (Waited & { from: number; to: number })[];
}

/** The bars, what waits for what, and today, drawn over the rows. The rows themselves say all of it in words. */
export function TimeDrawing({ layout, height, today, zoom, rows, waits }: TimeDrawingProps): React.ReactElement {
  const { large, small } = scaleOf(layout.span, zoom);
  const lines = [
    ...small.map((part) => ({ ...part, strong: false })),
    ...large.map((part) => ({ ...part, strong: true })),
  ];
  return (
    <svg width={layout.width} height={height} aria-hidden="true" focusable="false" style={{ display: 'block' }}>
      {lines.map(({ from, strong }) => (
        <line
          key={`${from}${strong}`}
          x1={placeOf(layout, from)}
          x2={placeOf(layout, from)}
          y1={0}
          y2={height}
          stroke={strong ? tokens.colorNeutralStroke1 : tokens.colorNeutralStroke2}
          strokeDasharray={strong ? undefined : '2 4'}
        />
      ))}
      {waits.map((wait) => (
        <WaitLine key={`${wait.by.action.id} ${wait.for.action.id}`} wait={wait} layout={layout} today={today} />
      ))}
      {rows.map(({ rated, middle }) => (
        <Bar
          key={`${rated.action.id} ${middle}`}
          bar={barOf(rated, today)}
          layout={layout}
          middle={middle}
          today={today}
        />
      ))}
      <line
        x1={placeOf(layout, today)}
        x2={placeOf(layout, today)}
        y1={0}
        y2={height}
        stroke={tokens.colorNeutralForeground1}
        strokeWidth={2.5}
      />
    </svg>
  );
}

/** The end of a day on the line: a bar lasts until the day is over. */
const endOf = (layout: TimeLayout, day: Day): number => placeOf(layout, addDays(day, 1));

interface BarProps {
  bar: TimeBar;
  layout: TimeLayout;
  middle: number;
  today: Day;
}

const markOf = ({ row }: TimeLayout): number => Math.min(20, row * 0.8);
const thickOf = ({ row }: TimeLayout): number => Math.min(14, row * 0.45);

/** The bar of an action in its rating's colour and shape, with what belongs to its due day. */
function Bar({ bar, layout, middle, today }: BarProps): React.ReactElement | null {
  const { rated, from, to } = bar;
  if (from === null || to === null) return null;
  const { rating } = rated;
  const key = rating?.key ?? 'Grey';
  const hollow = rating === null || (key === 'Blue' && !rating.embedded) || rating.awaiting;
  const thick = thickOf(layout);
  const mark = markOf(layout);
  const outline = ratingColour(key, hollow ? 'Hollow' : 'Outline');
  const start = placeOf(layout, from);
  const end = endOf(layout, to);
  return (
    <g>
      <DueDays bar={bar} layout={layout} middle={middle} today={today} outline={outline} />
      <rect
        x={start}
        y={middle - thick / 2}
        width={Math.max(2, end - start)}
        height={thick}
        rx={Math.min(3, thick / 3)}
        fill={hollow ? tokens.colorNeutralBackground1 : ratingColour(key, 'Fill')}
        stroke={outline}
        strokeWidth={hollow ? 2 : 1}
      />
      {rating ? (
        <g transform={`translate(${end - mark / 2} ${middle - mark / 2})`}>
          <circle cx={mark / 2} cy={mark / 2} r={mark / 2 + 1} fill={tokens.colorNeutralBackground1} />
          <RatingMark rating={key} embedded={rating.embedded} awaiting={rating.awaiting} size={mark} decorative />
        </g>
      ) : null}
    </g>
  );
}

/** What is drawn of the due days: the first one, the time since, and where a done action was due. */
function DueDays({ bar, layout, middle, today, outline }: BarProps & { outline: string }): React.ReactElement | null {
  const { due, firstDue, late, done } = bar;
  if (due === null) return null;
  const thick = thickOf(layout);
  const x = endOf(layout, due);
  return (
    <>
      {firstDue !== null ? <FirstDue x={endOf(layout, firstDue)} to={x} middle={middle} size={thick} /> : null}
      {late ? (
        <line
          x1={x}
          x2={placeOf(layout, today)}
          y1={middle}
          y2={middle}
          stroke={outline}
          strokeWidth={thick / 3}
          strokeDasharray={`${thick / 2} ${thick / 3}`}
        />
      ) : null}
      {done !== null && due !== done ? (
        <line
          x1={x}
          x2={x}
          y1={middle - thick / 2}
          y2={middle + thick / 2}
          stroke={tokens.colorNeutralForeground1}
          strokeWidth={2}
        />
      ) : null}
    </>
  );
}

/** A ring where an action was first due, with dots to the day that counts now. */
function FirstDue({
  x,
  to,
  middle,
  size,
}: {
  x: number;
  to: number;
  middle: number;
  size: number;
}): React.ReactElement {
  return (
    <>
      <line
        x1={x}
        x2={to}
        y1={middle}
        y2={middle}
        stroke={tokens.colorNeutralForeground2}
        strokeWidth={1.5}
        strokeDasharray="2 3"
      />
      <circle
        cx={x}
        cy={middle}
        r={size * 0.4}
        fill={tokens.colorNeutralBackground1}
        stroke={tokens.colorNeutralForeground2}
        strokeWidth={1.5}
      />
    </>
  );
}

/** A line from the end of an action to the beginning of the one that waits for it, with an arrow there. */
function WaitLine({
  wait,
  layout,
  today,
}: {
  wait: TimeDrawingProps['waits'][number];
  layout: TimeLayout;
  today: Day;
}): React.ReactElement | null {
  const before = barOf(wait.for, today);
  const after = barOf(wait.by, today);
  if (before.to === null || after.from === null) return null;
  const x1 = endOf(layout, before.to);
  // Without a start there is only the mark of the due day, to whose edge the line goes.
  const x2 = after.start === null ? endOf(layout, after.from) - markOf(layout) / 2 : placeOf(layout, after.from);
  const down = wait.to > wait.from ? 1 : -1;
  const bend = wait.to - (down * layout.row) / 2;
  const out = x1 + Math.min(14, layout.row / 2);
  const into = x2 - Math.min(10, layout.row / 3);
  const arrow = Math.min(5, layout.row / 5);
  const colour = wait.met ? tokens.colorNeutralForeground3 : tokens.colorNeutralForeground1;
  return (
    <g>
      <path
        d={`M${x1} ${wait.from}H${out}V${bend}H${into}V${wait.to}H${x2 - arrow}`}
        fill="none"
        stroke={colour}
        strokeWidth={wait.met ? 1 : 1.8}
        strokeLinejoin="round"
      />
      <path d={`M${x2} ${wait.to}l${-2 * arrow} ${-arrow}v${2 * arrow}Z`} fill={colour} />
    </g>
  );
}

/** The names of the years, quarters or months over the line, and of today. */
export function TimeHead({
  layout,
  zoom,
  today,
  className,
  todayClass,
}: {
  layout: TimeLayout;
  zoom: Zoom;
  today: Day;
  className: string;
  todayClass: string;
}): React.ReactElement {
  const { large, small } = scaleOf(layout.span, zoom);
  const half = layout.head / 2;
  const lineOfToday = freerLine([large, small], layout, today);
  return (
    <div aria-hidden="true" style={{ position: 'relative', width: layout.width, height: layout.head }}>
      {[large, small].map((parts, line) =>
        parts.map((part) => (
          <span
            key={`${line}${part.from}`}
            className={className}
            style={{
              left: placeOf(layout, part.from),
              width: placeOf(layout, addDays(part.to, 1)) - placeOf(layout, part.from),
              top: line * half,
              lineHeight: `${half}px`,
              fontWeight: line === 0 ? 600 : 400,
            }}
          >
            {part.label}
          </span>
        )),
      )}
      <span className={todayClass} style={{ left: placeOf(layout, today), top: lineOfToday * half }}>
        Today
      </span>
    </div>
  );
}
