import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { formatDay } from '../../plan/day';
import { measureFields } from '../../plan/fields/measures';
import { comparatorWords, latestComparators } from '../../plan/measures/comparing';
import { formatValue, hiddenWords } from '../../plan/measures/values';
import { shownBaseline } from '../../plan/measures/smallNumbers';
import { targetWords } from '../../plan/measures/words';
import { RouteLink } from '../ui/RouteLink';
import { screenRoute } from '../context/routes';
import { useFigureTable } from '../ui/figureTable';
import type { MeasureView } from './useMeasures';

/** Shows all measures in one table with the figures that the charts draw. */
export function MeasuresTable({ measures }: { measures: MeasureView[] }): React.ReactElement {
  const styles = useFigureTable();
  return (
    <div className={styles.box} role="region" aria-label="Measures as a table" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {['Measure', 'Baseline', 'Latest', 'Target', 'By', measureFields.comparators.label, 'What it shows'].map(
              (title, i) => (
                <th key={title} scope="col" className={mergeClasses(styles.head, i > 0 && i < 3 && styles.number)}>
                  {title}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {measures.map(({ measure, outlook: { latest }, rating, sentence }) => {
            const baseline = shownBaseline(measure);
            return (
              <tr key={measure.id}>
                <th scope="row" className={mergeClasses(styles.cell, styles.words)}>
                  <RouteLink to={screenRoute('measures', measure.ref)}>{measure.title}</RouteLink>
                  <div className={styles.quiet}>{measure.ref}</div>
                </th>
                <td className={mergeClasses(styles.cell, styles.number)}>
                  {baseline === null ? '' : formatValue(measure, baseline)}
                  {baseline !== null && measure.baselineDay ? (
                    <div className={styles.quiet}>{formatDay(measure.baselineDay)}</div>
                  ) : null}
                </td>
                <td className={mergeClasses(styles.cell, styles.number)}>
                  {latest
                    ? latest.value === null
                      ? hiddenWords(measure, latest.reading)
                      : formatValue(measure, latest.value)
                    : ''}
                  {latest ? <div className={styles.quiet}>{formatDay(latest.day)}</div> : null}
                  {rating ? <div>{rating.key}</div> : null}
                </td>
                <td className={styles.cell}>{targetWords(measure) ?? ''}</td>
                <td className={mergeClasses(styles.cell, styles.nowrap)}>
                  {measure.targetDay ? formatDay(measure.targetDay) : ''}
                </td>
                <td className={styles.cell}>
                  {latestComparators(measure).map((one) => (
                    <div key={one.name}>{comparatorWords(measure, one)}</div>
                  ))}
                </td>
                <td className={mergeClasses(styles.cell, styles.words)}>{sentence}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
