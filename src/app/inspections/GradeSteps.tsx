import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { dayNumber } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { AreaHistory } from '../../plan/inspections/history';
import { stepsOf } from '../../plan/inspections/scales';
import type { Grade } from '../../plan/inspections/scales';

const useStyles = makeStyles({
  drawing: { display: 'block', maxWidth: '100%', height: 'auto', forcedColorAdjust: 'auto', overflow: 'visible' },
  letter: { fontSize: '11px', fontWeight: 600, textAnchor: 'middle' },
  year: { fontSize: '11px', textAnchor: 'middle' },
});

const width = 232;
const height = 84;
const left = 20;
/** Where the grades end, in the drawing's units; the target grade is drawn to the right of it. */
const right = 176;
const hoped = 214;
const top = 12;
const bottom = 56;

export interface GradeStepsProps {
  history: AreaHistory;
  /** The first and last day of all areas, so that their drawings share one time scale. */
  from: Day;
  to: Day;
  target: Grade | null;
  /** The content of the drawing in a sentence, for screen readers. */
  sentence: string;
}

/**
 * Draws the grades of one area as steps by year, the best at the top and the target grade dashed. The same content is
 * in words beside the drawing.
 */
export function GradeSteps({ history, from, to, target, sentence }: GradeStepsProps): React.ReactElement | null {
  const styles = useStyles();
  const { scale } = history;
  const points = history.points.flatMap(({ day, grade, judgement }) =>
    grade && day ? [{ day, grade, id: judgement.id }] : [],
  );
  if (!scale || points.length === 0) return null;
  const span = Math.max(1, dayNumber(to) - dayNumber(from));
  const x = (day: Day): number =>
    from === to ? right : left + ((dayNumber(day) - dayNumber(from)) / span) * (right - left);
  const y = ({ rank }: Grade): number => top + ((rank - 1) / Math.max(1, stepsOf(scale) - 1)) * (bottom - top);
  const last = points[points.length - 1];
  const path = points
    .map(({ day, grade }, index) => (index === 0 ? `M${x(day)} ${y(grade)}` : `H${x(day)}V${y(grade)}`))
    .join('');
  return (
    <svg
      className={styles.drawing}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={sentence}
      focusable="false"
    >
      {Array.from({ length: stepsOf(scale) }, (_, index) => (
        <line
          key={index}
          x1="4"
          x2={width - 4}
          y1={y({ rank: index + 1 } as Grade)}
          y2={y({ rank: index + 1 } as Grade)}
          stroke={tokens.colorNeutralStroke2}
          strokeWidth="1"
        />
      ))}
      <path d={path} fill="none" stroke={tokens.colorNeutralForeground1} strokeWidth="2" />
      {target ? (
        <path
          d={`M${x(last.day)} ${y(last.grade)}L${hoped} ${y(target)}`}
          fill="none"
          stroke={tokens.colorNeutralForeground2}
          strokeWidth="1.4"
          strokeDasharray="3 3"
        />
      ) : null}
      {points.map(({ day, grade, id }) => (
        <GradeBox key={id} grade={grade} x={x(day)} y={y(grade)} dashed={false} />
      ))}
      {target ? <GradeBox key="target" grade={target} x={hoped} y={y(target)} dashed /> : null}
      {points.map(({ day, id }) => (
        <text key={id} className={styles.year} x={x(day)} y={height - 4} fill={tokens.colorNeutralForeground2}>
          {day.slice(0, 4)}
        </text>
      ))}
      {target ? (
        <text className={styles.year} x={hoped} y={height - 4} fill={tokens.colorNeutralForeground2}>
          target
        </text>
      ) : null}
    </svg>
  );
}

interface GradeBoxProps {
  grade: Grade;
  /** The horizontal centre of the box. */
  x: number;
  y: number;
  dashed: boolean;
}

/** A grade's letter in a box; the target grade has a dashed border. */
function GradeBox({ grade, x, y, dashed }: GradeBoxProps): React.ReactElement {
  const styles = useStyles();
  const wide = grade.letter.length > 1 ? 26 : 20;
  return (
    <g>
      <rect
        x={x - wide / 2}
        y={y - 9}
        width={wide}
        height="18"
        rx="3"
        fill={tokens.colorNeutralBackground1}
        stroke={dashed ? tokens.colorNeutralForeground2 : tokens.colorNeutralForeground1}
        strokeWidth="1.4"
        strokeDasharray={dashed ? '3 2' : undefined}
      />
      <text className={styles.letter} x={x} y={y + 4} fill={tokens.colorNeutralForeground1}>
        {grade.letter}
      </text>
    </g>
  );
}
