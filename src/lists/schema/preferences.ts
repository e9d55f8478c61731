import { day, key, optionalChoice, title } from './columns';
import { defineList } from './list';

/**
 * What people wish for their reminders. Everybody adds rows and the newest of each author counts: item-level
 * permissions, which "edit your own" would need, exclude unique columns (design, data rule 5).
 */
export const preferences = defineList({
  name: 'Preferences',
  title: 'Preferences',
  purpose: 'How people wish to be reminded. The newest row of each person counts.',
  stamped: true,
  searchable: false,
  access: { readers: 'add', leads: 'add', members: 'add', clerks: 'add', managers: 'add' },
  columns: {
    label: title('Wish', { inView: true }),
    key: key(),
    digest: optionalChoice('Digest', 'Digest', ['daily', 'weekly'], { inView: true }),
    awayUntil: day('AwayUntil', 'Away until', { inView: true }),
  },
});
