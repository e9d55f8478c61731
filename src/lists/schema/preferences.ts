import { day, line, optionalChoice } from '../../plan/fields/field';
import { columnsFor, repeatableKey } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/**
 * What people wish for their reminders: the newest row of each author counts. Each sees their own rows, managers and
 * the job see all (docs/decisions/0015). The key cannot be unique in such a list (contracts/semantics.md S13): a wish
 * that arrived twice is the same wish.
 */
export const preferences = defineList({
  name: 'Preferences',
  title: 'Preferences',
  purpose: 'How people wish to be reminded. The newest row of each person counts.',
  stamped: true,
  searchable: false,
  access: roleTable.preferences,
  columns: {
    key: repeatableKey(),
    ...columnsFor(
      { label: line('Wish'), digest: optionalChoice('Digest', ['daily', 'weekly']), awayUntil: day('Away until') },
      { internal: { label: 'Title' }, inView: ['label', 'digest', 'awayUntil'] },
    ),
  },
});
