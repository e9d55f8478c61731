import { data, day, key, line, moment, optionalRow, text } from '../../plan/fields/field';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

const fields = {
  label: line('Run'),
  key: key(),
  planId: optionalRow('Plan', 'plans', { hidden: true }),
  day: day('Day'),
  startedAt: moment('Started'),
  endedAt: moment('Ended'),
  by: line('Started by'),
  report: data<unknown>('Report', null, (parsed) => parsed),
  why: text('Why it ended'),
};

/** The reports of reminder runs: messages sent, skipped or failed, with the reasons. */
export const runs = defineList({
  name: 'Runs',
  title: 'Reminder runs',
  edited: true,
  searchable: false,
  access: roleTable.runs,
  columns: columnsFor(fields, {
    internal: { label: 'Title' },
  }),
});
