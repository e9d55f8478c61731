import { day, key, note, number, optionalNumber, optionalText, title, yesOrNo } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** Values of measures: rows are added and never changed, as in Progress (requirement 34). */
export const readings = defineList({
  name: 'Readings',
  title: 'Readings',
  purpose: 'Values of the measures. Rows are added and never changed.',
  stamped: true,
  access: roleTable.readings,
  columns: {
    measureRef: title('Measure', { inView: true }),
    key: key(),
    planId: number('PlanId', 'Plan', { indexed: true }),
    measureId: number('MeasureId', 'Measure number', { indexed: true }),
    day: day('Day', 'Up to', { indexed: true, inView: true }),
    value: optionalNumber('Value', 'Value', { inView: true }),
    outOf: optionalNumber('OutOf', 'Out of how many'),
    suppressed: yesOrNo('Suppressed', 'Too small to be kept', { inView: true }),
    note: note('Note', 'Note', { inView: true }),
    imported: yesOrNo('Imported', 'Brought in from elsewhere'),
    replaces: optionalText('Replaces', 'Stands for the row with this key'),
  },
});
