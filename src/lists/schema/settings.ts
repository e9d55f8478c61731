import { choice, data, day, key, line, optionalRow, person } from '../../plan/fields/field';
import { appointedRoles } from '../../plan/appointments';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

const fields = {
  label: line('What is set'),
  key: key(),
  kind: choice(
    'Kind',
    ['plan settings', 'appointment', 'column mapping', 'paper settings', 'site settings', 'operation'],
    'plan settings',
  ),
  planId: optionalRow('Plan', 'plans', { hidden: true }),
  /** appointment: the role that the person holds. Rows of before there were others are of managers. */
  role: choice('Role', appointedRoles, 'managers'),
  /** appointment: whoever holds the role. */
  personId: person('Who'),
  /** appointment of a senior responsible officer: the priority. */
  priorityId: optionalRow('Priority', 'priorities', { hidden: true }),
  from: day('From'),
  to: day('Until'),
  value: data<unknown>('Value', null, (parsed) => parsed),
};

/**
 * A plan's settings, made by an administrator, and the period in which each person held a role, so that rows of
 * somebody who left still count (docs/design.md, data rule 2; docs/decisions/0017). The list's description also carries the version of the
 * schema: see marker.ts.
 */
export const settings = defineList({
  name: 'Settings',
  title: 'Settings',
  edited: true,
  searchable: false,
  access: roleTable.settings,
  columns: columnsFor(fields, {
    internal: { label: 'Title' },
  }),
});
