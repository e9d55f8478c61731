import * as React from 'react';
import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { EditButton } from '../ui/EditButton';
import { formatDay } from '../../plan/day';
import { doubtWords } from '../../plan/fields';
import type { Measure, Reading } from '../../plan/fields';
import { formatNumber, formatValue, hiddenWords } from '../../plan/measures/values';
import { shownOutOf, shownValue } from '../../plan/measures/smallNumbers';
import { usePlan } from '../context/contexts';
import { useFigureTable } from '../ui/figureTable';
import type { MeasureView } from './useMeasures';

const useStyles = makeStyles({
  words: { whiteSpace: 'normal' },
  // The pencil stands at the end of the line, and under the note where there is no room beside it.
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', columnGap: '8px' },
  note: { flexGrow: 1, flexBasis: '120px', minWidth: 0 },
});

interface ReadingsTableProps {
  shown: MeasureView;
  /** Begins the correction of a reading; null where the person may not correct. */
  onCorrect: ((readingId: number) => void) | null;
}

function valueWords(measure: Measure, reading: Reading): string {
  const value = shownValue(measure, reading);
  if (value !== null) return formatValue(measure, value);
  return reading.value === null && !reading.suppressed && !reading.besideHidden
    ? 'taken back'
    : hiddenWords(measure, reading);
}

function outOfWords(measure: Measure, reading: Reading): string {
  const outOf = shownOutOf(measure, shownValue(measure, reading), reading.outOf);
  return outOf === null ? '' : formatNumber(outOf);
}

/**
 * Shows the readings of a measure, newest first, with their notes. A corrected reading is struck through under its
 * correction.
 */
export function ReadingsTable({ shown, onCorrect }: ReadingsTableProps): React.ReactElement | null {
  const styles = useFigureTable();
  const own = useStyles();
  const { data, view } = usePlan();
  const { measure, outlook } = shown;
  const names = view.people;
  const by = ({ authorId, recorded, imported }: Reading): string =>
    `${names.get(authorId)?.name ?? 'Somebody no longer listed'}, ${formatDay(recorded)}${imported ? ', brought in' : ''}`;
  // SharePoint's history of these readings contradicts itself, or their author does not answer for the measure. They are
  // listed with the reason, and no figure counts them (data rule 2).
  const uncounted = data.readings.filter(
    ({ measureId, doubt, remark }) => measureId === measure.id && (doubt || remark),
  );
  if (outlook.readings.length + uncounted.length === 0) return null;
  const shares = outlook.readings.some(({ reading, value }) => shownOutOf(measure, value, reading.outOf) !== null);
  const row = (reading: Reading, old: boolean): React.ReactElement => (
    <tr key={reading.id}>
      <td className={mergeClasses(styles.cell, styles.nowrap, old && styles.old)}>
        {reading.day ? formatDay(reading.day) : ''}
      </td>
      <td className={mergeClasses(styles.cell, styles.number, old && styles.old)}>{valueWords(measure, reading)}</td>
      {shares ? (
        <td className={mergeClasses(styles.cell, styles.number, old && styles.old)}>{outOfWords(measure, reading)}</td>
      ) : null}
      <td className={mergeClasses(styles.cell, own.words)}>
        <div className={own.line}>
          <div className={own.note}>
            {reading.note}
            <div className={styles.quiet}>
              {by(reading)}
              {reading.doubt
                ? `, ${doubtWords[reading.doubt]}`
                : reading.remark
                  ? ', a remark: it does not count, because they do not answer for this measure'
                  : old
                    ? ', corrected later'
                    : reading.replaces !== null
                      ? ', a correction'
                      : ''}
            </div>
          </div>
          {onCorrect && !old ? (
            <EditButton
              label={`Edit the reading of ${formatDay(reading.day as string)}`}
              onClick={() => onCorrect(reading.id)}
            />
          ) : null}
        </div>
      </td>
    </tr>
  );
  return (
    <div className={styles.box} role="region" aria-label="Readings" tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>Readings</caption>
        <Head shares={shares} />
        <tbody>
          {[...outlook.readings]
            .reverse()
            .flatMap(({ reading, earlier }) => [row(reading, false), ...earlier.map((each) => row(each, true))])}
          {uncounted.map((reading) => row(reading, true))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ shares }: { shares: boolean }): React.ReactElement {
  const styles = useFigureTable();
  const own = useStyles();
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.head}>
          Up to
        </th>
        <th scope="col" className={mergeClasses(styles.head, styles.number)}>
          Value
        </th>
        {shares ? (
          <th scope="col" className={mergeClasses(styles.head, styles.number)}>
            Out of
          </th>
        ) : null}
        <th scope="col" className={mergeClasses(styles.head, own.words)}>
          Note, and who recorded it when
        </th>
      </tr>
    </thead>
  );
}
