import { choice, data, day, key, line, optionalRow, person } from '../../plan/fields/field';
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
  personId: person('Plan manager'),
  from: day('From'),
  to: day('Until'),
  value: data<unknown>('Value', null, (parsed) => parsed),
};

/**
 * A plan's settings, made by an administrator, and the period in which each plan manager was one, so that rows of a
 * manager who left still count (docs/design.md, data rule 2). The list's description also carries the version of the
 * schema: see marker.ts.
 */
export const settings = defineList({
  name: 'Settings',
  title: 'Settings',
  purpose: 'What was set for the improvement plan, and who its managers were and are.',
  edited: true,
  searchable: false,
  access: roleTable.settings,
  columns: columnsFor(fields, {
    internal: { label: 'Title' },
    indexed: ['kind', 'planId', 'personId'],
    inView: ['label', 'kind', 'personId', 'from', 'to'],
  }),
});
