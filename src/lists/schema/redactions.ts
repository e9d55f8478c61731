import { data, day, key, line, listOf, moment, number, person, text } from '../../plan/fields/field';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

const isText = (one: unknown): one is string => typeof one === 'string';

const fields = {
  label: line('Where'),
  key: key(),
  list: line('List'),
  itemId: number('Row'),
  day: day('Day'),
  at: moment('At'),
  byId: person('By'),
  reason: text('Reason'),
  remaining: data<string[]>('Where it may still stand', [], listOf(isText)),
};

/**
 * The record of redactions: where words were removed and why, and where they may still stand (docs/design.md, data rule
 * 6). Never the words themselves.
 */
export const redactions = defineList({
  name: 'Redactions',
  title: 'Redactions',
  edited: true,
  searchable: false,
  access: roleTable.redactions,
  columns: columnsFor(fields, {
    internal: { label: 'Title', list: 'ListName', itemId: 'ItemNumber' },
  }),
});
