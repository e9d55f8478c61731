import * as React from 'react';
import { makeStyles, tokens } from '@fluentui/react-components';
import { widths } from '../ui/breakpoints';
import { smallText } from '../ui/styleParts';
import type { Day } from '../../plan/day';
import type { Inspection, Target } from '../../plan/fields';
import { sameArea } from '../../plan/inspections/areas';
import { byDayOfInspection, dayOfInspection, directionInWords } from '../../plan/inspections/history';
import type { AreaHistory } from '../../plan/inspections/history';
import { gradeOn } from '../../plan/inspections/scales';
import { useElementWidth } from '../ui/useElementSize';
import { GradeMark } from './GradeMark';
import { GradeSteps } from './GradeSteps';
import { useReadingStyles } from '../ui/readingStyles';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse' },
  head: {
    textAlign: 'left',
    verticalAlign: 'bottom',
    paddingRight: '16px',
    paddingBottom: '6px',
    ...smallText,
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  cell: {
    textAlign: 'left',
    verticalAlign: 'middle',
    paddingTop: '10px',
    paddingBottom: '10px',
    paddingRight: '16px',
    fontWeight: tokens.fontWeightRegular,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  area: { fontWeight: tokens.fontWeightSemibold },
  chart: { width: '232px' },
  card: { display: 'flex', flexDirection: 'column', rowGap: '6px' },
});

/** How many inspections the table shows, the newest ones. */
const columns = 3;

export interface GradeHistoryProps {
  histories: readonly AreaHistory[];
  targets: readonly Target[];
}

/**
 * The target grade for an area, found by the area's name. For the overall grade, any target whose name begins with
 * "overall" will do.
 */
export function targetFor({ area, role }: AreaHistory, targets: readonly Target[]): Target | null {
  const overall = (name: string): boolean => /^overall\b/i.test(name);
  return targets.find((target) => sameArea(target.area, area) || (role === 'overall' && overall(target.area))) ?? null;
}

/**
 * Shows every area with its grades by year as a drawing and in words, and the target grade for the next inspection
 * (requirements 4 to 6, 13).
 */
export function GradeHistory({ histories, targets }: GradeHistoryProps): React.ReactElement {
  const [box, setBox] = React.useState<HTMLDivElement | null>(null);
  const wide = useElementWidth(box) >= widths.wideTable;
  const inspections = [
    ...new Map(histories.flatMap(({ points }) => points.map(({ inspection }) => [inspection.id, inspection]))).values(),
  ].sort(byDayOfInspection);
  const days = inspections.flatMap((each) => dayOfInspection(each) ?? []);
  const shown = { histories, targets, from: days[0] ?? '', to: days[days.length - 1] ?? '' };
  return (
    <div ref={setBox}>
      {wide ? <GradeTable {...shown} inspections={inspections.slice(-columns)} /> : <GradeCards {...shown} />}
    </div>
  );
}

interface TimedGrades extends GradeHistoryProps {
  /** The first and last day of all areas. */
  from: Day;
  to: Day;
}

/** The layout for little room: each area by itself with its newest grade. */
function GradeCards({ histories, targets, from, to }: TimedGrades): React.ReactElement {
  const styles = useStyles();
  const reading = useReadingStyles();
  return (
    <ul className={reading.list}>
      {histories.map((history) => {
        const target = targetFor(history, targets);
        const newest = history.points[history.points.length - 1];
        return (
          <li key={newest.judgement.id} className={`${reading.row} ${styles.card}`}>
            <span className={styles.area}>{history.area}</span>
            <GradeMark printed={newest.judgement.grade} grade={newest.grade} />
            <AreaDrawing history={history} target={target} from={from} to={to} />
            <span className={reading.small}>
              {directionInWords(history)}
              {target ? `. Target: ${target.grade.toLowerCase()}` : ''}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The layout with room: each area in a row, with its grades at the given inspections. */
function GradeTable({
  histories,
  targets,
  from,
  to,
  inspections,
}: TimedGrades & { inspections: readonly Inspection[] }): React.ReactElement {
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            Area
          </th>
          <th scope="col" className={styles.head}>
            By year, best on top
          </th>
          {inspections.map((inspection) => (
            <th key={inspection.id} scope="col" className={styles.head}>
              {dayOfInspection(inspection)?.slice(0, 4) ?? inspection.framework}
            </th>
          ))}
          <th scope="col" className={styles.head}>
            Direction of travel
          </th>
          {targets.length > 0 ? (
            <th scope="col" className={styles.head}>
              Target
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {histories.map((history) => {
          const target = targetFor(history, targets);
          return (
            <tr key={history.points[0].judgement.id}>
              <th scope="row" className={`${styles.cell} ${styles.area}`}>
                {history.area}
              </th>
              <td className={`${styles.cell} ${styles.chart}`}>
                <AreaDrawing history={history} target={target} from={from} to={to} />
              </td>
              {inspections.map((inspection) => (
                <td key={inspection.id} className={styles.cell}>
                  <GradeAt history={history} inspection={inspection} />
                </td>
              ))}
              <td className={styles.cell}>{directionInWords(history)}</td>
              {targets.length > 0 ? (
                <td className={styles.cell}>
                  {target ? <GradeMark printed={target.grade} grade={gradeOn(history.scale, target.grade)} /> : null}
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function AreaDrawing({
  history,
  target,
  from,
  to,
}: Pick<TimedGrades, 'from' | 'to'> & { history: AreaHistory; target: Target | null }): React.ReactElement {
  const grades = history.points.map(({ judgement, day }) => `${judgement.grade.toLowerCase()} in ${day.slice(0, 4)}`);
  const sentence = `${history.area}: ${grades.join(', ')}${target ? `, target ${target.grade.toLowerCase()}` : ''}`;
  return (
    <GradeSteps
      history={history}
      from={from}
      to={to}
      target={target && gradeOn(history.scale, target.grade)}
      sentence={sentence}
    />
  );
}

function GradeAt({ history, inspection }: { history: AreaHistory; inspection: Inspection }): React.ReactElement | null {
  const point = history.points.find((each) => each.inspection.id === inspection.id);
  return point ? <GradeMark printed={point.judgement.grade} grade={point.grade} /> : null;
}
