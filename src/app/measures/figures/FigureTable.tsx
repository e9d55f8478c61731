import * as React from 'react';
import { Checkbox, mergeClasses } from '@fluentui/react-components';
import type { Measure } from '../../../plan/fields';
import { readingFields } from '../../../plan/fields/measures';
import type { UnderstoodFigure } from '../../../plan/measures/figures/understood';
import { useFigureTable } from '../../ui/figureTable';
import { dayWords, doubtWords, printedWords, readingWords } from './figureWords';

export interface FigureTableProps {
  figures: readonly UnderstoodFigure[];
  caption: string;
  /** The places of figures that are left out by hand; undefined where none can be left out. */
  leftOut?: readonly string[];
  disabled?: boolean;
  onLeaveOut?(place: string, leave: boolean): void;
}

const nowWords = ({ named, before }: UnderstoodFigure): string =>
  before === null ? '' : readingWords(named.measure as Measure, { value: before.value, outOf: before.reading.outOf });

/** Figures as the sheet has them and as they are understood, with the reading that is there already. */
export function FigureTable({
  figures,
  caption,
  leftOut,
  disabled = false,
  onLeaveOut,
}: FigureTableProps): React.ReactElement {
  const styles = useFigureTable();
  const restated = figures.some(({ before }) => before !== null);
  const doubted = figures.some(({ doubt }) => doubt !== null);
  const heads = [
    'Measure',
    readingFields.day.label,
    'In the sheet',
    ...(restated ? ['Now'] : []),
    'Becomes',
    ...(doubted ? ['Why'] : []),
  ];
  return (
    <div className={styles.box} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {leftOut ? (
              <th scope="col" className={styles.head}>
                Add
              </th>
            ) : null}
            {heads.map((title) => (
              <th key={title} scope="col" className={styles.head}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => {
            const { printed, named, doubt, reading } = figure;
            const name = named.measure ? `${named.measure.ref} ${named.measure.title}` : printed.measure;
            return (
              <tr key={printed.place}>
                {leftOut ? (
                  <td className={styles.cell}>
                    <Checkbox
                      aria-label={`Add ${name}, ${dayWords(figure)}`}
                      disabled={disabled}
                      checked={!leftOut.includes(printed.place)}
                      onChange={(_, { checked }) => onLeaveOut?.(printed.place, checked !== true)}
                    />
                  </td>
                ) : null}
                <th scope="row" className={mergeClasses(styles.cell, styles.words)}>
                  {name}
                </th>
                <td className={mergeClasses(styles.cell, styles.nowrap)}>{dayWords(figure)}</td>
                <td className={styles.cell}>{printedWords(figure)}</td>
                {restated ? <td className={styles.cell}>{nowWords(figure)}</td> : null}
                <td className={styles.cell}>
                  {reading ? readingWords(named.measure as Measure, reading) : 'Left out'}
                </td>
                {doubted ? (
                  <td className={mergeClasses(styles.cell, styles.words)}>{doubt ? doubtWords[doubt] : ''}</td>
                ) : null}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
