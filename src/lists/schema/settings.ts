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
 * What an administrator set for a plan, and from when to when each plan manager was one: a leaver's rows go on counting
 * (docs/design.md, data rule 2). Its description also carries the version of the schema: see marker.ts.
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
