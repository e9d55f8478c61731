import { day, instant, json, key, listOf, note, number, person, text, title } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

const isText = (one: unknown): one is string => typeof one === 'string';

/** What was removed from the lists and why, and where the words may still stand (docs/design.md, data rule 6). Never the words themselves. */
export const redactions = defineList({
  name: 'Redactions',
  title: 'Redactions',
  purpose: 'What was removed, by whom and why, and where it may still stand.',
  edited: true,
  searchable: false,
  access: roleTable.redactions,
  columns: {
    label: title('Where', { inView: true }),
    key: key(),
    list: text('ListName', 'List', { inView: true }),
    itemId: number('ItemNumber', 'Row', { inView: true }),
    day: day('Day', 'Day', { inView: true }),
    at: instant('At', 'At'),
    byId: person('By', 'By', { inView: true }),
    reason: note('Reason', 'Reason', { inView: true }),
    remaining: json<string[]>('Remaining', 'Where it may still stand', [], listOf(isText)),
  },
});
