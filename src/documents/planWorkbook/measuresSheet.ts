import { addMonths, formatDay, formatMonth, monthEnd } from '../../plan/day';
import type { Day } from '../../plan/day';
import type { Measure } from '../../plan/fields';
import { measureFields } from '../../plan/fields/measures';
import { standingReadings } from '../../plan/measures/standing';
import type { StandingReading } from '../../plan/measures/standing';
import type { PlanData } from '../../plan/planData';
import { FIGURES_SHEET, MEASURE_KEY_HEADING } from '../existingPlan/exports';
import type { Sheet, SheetCell } from '../spreadsheet';

/** So many months back, figures are in the sheet. */
const MONTHS = 12;

/** Stands for a number that is hidden; the product reads it so, too. */
const HIDDEN = 'c';

/**
 * The sheet with the plan's measures and their figures of a year, a month a column, with a column for the last month to
 * be filled in. It is read by `readFigures`, which knows each row by the measure's key. None where nothing is measured.
 */
export function measuresSheet({ measures, readings }: PlanData, on: Day): Sheet[] {
  const live = measures.filter(({ withdrawn, undefinedWhy }) => withdrawn === null && undefinedWhy === null);
  if (live.length === 0) return [];
  const since = addMonths(on, -MONTHS);
  const standing = new Map(
    live.map((measure) => [measure, standingReadings(measure, readings, on).filter(({ day }) => day >= since)]),
  );
  const lastMonth = monthEnd(addMonths(on, -1));
  const days = [
    ...new Set([...standing.values()].flatMap((each) => each.map(({ day }) => day)).concat(lastMonth)),
  ].sort();
  return [
    {
      name: FIGURES_SHEET,
      columns: [
        { title: measureFields.ref.label, width: 9 },
        { title: measureFields.title.label, width: 48 },
        { title: measureFields.unit.label, width: 12 },
        ...days.map((day) => ({ title: day === monthEnd(day) ? formatMonth(day) : formatDay(day), width: 16 })),
        { title: MEASURE_KEY_HEADING, width: 12, hidden: true },
      ],
      rows: [...standing].map(([measure, figures]): SheetCell[] => [
        measure.ref,
        measure.title,
        measure.unit,
        ...days.map((day) =>
          figureCell(
            measure,
            figures.find((each) => each.day === day),
          ),
        ),
        measure.key,
      ]),
    },
  ];
}

function figureCell({ unit }: Measure, reading: StandingReading | undefined): SheetCell {
  if (!reading) return null;
  if (reading.value === null) return HIDDEN;
  const sign = unit.trim();
  return sign === '%' || sign === '£' ? { amount: reading.value, unit: sign } : reading.value;
}
