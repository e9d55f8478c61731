import { day, line, optionalChoice } from '../../plan/fields/field';
import { wordDays } from '../../plan/reminders/reminderPreference';
import { columnsFor, repeatableKey } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/**
 * People's reminder preferences; the newest row of each author counts. Each person sees their own rows, managers and
 * the job see all (docs/decisions/0015). The key cannot be unique in such a list (contracts/semantics.md S13), but a
 * preference that is stored twice has the same effect as once.
 */
export const preferences = defineList({
  name: 'Preferences',
  title: 'Preferences',
  stamped: true,
  searchable: false,
  access: roleTable.preferences,
  columns: {
    key: repeatableKey(),
    ...columnsFor(
      {
        label: line('Wish'),
        digest: optionalChoice('Digest', ['daily', 'weekly']),
        awayUntil: day('Away until'),
        wordOn: optionalChoice('Weekly word', wordDays),
      },
      { internal: { label: 'Title' } },
    ),
  },
});
