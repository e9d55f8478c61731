import { choice, day, json, key, optionalNumber, person, title } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/**
 * What an administrator set for a plan, and from when to when each plan manager was one: a leaver's rows go on counting
 * (docs/design.md, data rule 2). Its description also carries the version of the schema: see version.ts.
 */
export const settings = defineList({
  name: 'Settings',
  title: 'Settings',
  purpose: 'What was set for the improvement plan, and who its managers were and are.',
  edited: true,
  searchable: false,
  access: roleTable.settings,
  columns: {
    label: title('What is set', { inView: true }),
    key: key(),
    kind: choice(
      'Kind',
      'Kind',
      ['plan settings', 'appointment', 'column mapping', 'paper settings'],
      'plan settings',
      { indexed: true, inView: true },
    ),
    planId: optionalNumber('PlanId', 'Plan', { indexed: true }),
    personId: person('Person', 'Plan manager', { indexed: true, inView: true }),
    from: day('From', 'From', { inView: true }),
    to: day('To', 'Until', { inView: true }),
    value: json<unknown>('Value', 'Value', null, (parsed) => parsed),
  },
});
