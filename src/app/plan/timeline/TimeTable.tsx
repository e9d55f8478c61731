import * as React from 'react';
import { mergeClasses } from '@fluentui/react-components';
import { formatDay } from '../../../plan/day';
import { actionFields } from '../../../plan/fields/actions';
import { barOf, standingInWords, waitsInWords } from '../../../plan/timeline/timeline';
import { capitalised } from '../../../plan/words';
import type { PlanView, RatedAction } from '../../../plan/view';
import { useFigureTable } from '../../ui/figureTable';

/** The same as the drawing in a table: a row an action, with its days and what it waits for. */
export function TimeTable({ view, actions }: { view: PlanView; actions: readonly RatedAction[] }): React.ReactElement {
  const styles = useFigureTable();
  const heads = [
    actionFields.text.short,
    'Rating',
    actionFields.start.label,
    actionFields.originalDue.label,
    actionFields.due.label,
    'Done',
    actionFields.waitsFor.label,
  ];
  return (
    <div className={styles.box} tabIndex={0} role="region" aria-label="The time line as a table">
      <table className={styles.table}>
        <thead>
          <tr>
            {heads.map((title) => (
              <th key={title} scope="col" className={styles.head}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {actions.map((rated) => {
            const { start, due, done } = barOf(rated, view.today);
            return (
              <tr key={rated.action.id}>
                <th scope="row" className={mergeClasses(styles.cell, styles.words)}>
                  {rated.action.ref} {rated.action.text}
                </th>
                <td className={styles.cell}>{standingInWords(rated)}</td>
                {[start, rated.action.originalDue, due, done].map((day, at) => (
                  <td key={at} className={mergeClasses(styles.cell, styles.nowrap)}>
                    {day === null ? null : formatDay(day)}
                  </td>
                ))}
                <td className={styles.cell}>{capitalised(waitsInWords(rated, view))}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
