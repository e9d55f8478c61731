import { day, instant, json, key, note, optionalNumber, text, title } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

/** The report of each run of the reminders: sent, skipped, failed, and why. */
export const runs = defineList({
  name: 'Runs',
  title: 'Reminder runs',
  purpose: 'What each run of the reminders did.',
  edited: true,
  searchable: false,
  access: roleTable.runs,
  columns: {
    label: title('Run', { inView: true }),
    key: key(),
    planId: optionalNumber('PlanId', 'Plan', { indexed: true }),
    day: day('Day', 'Day', { indexed: true, inView: true }),
    startedAt: instant('StartedAt', 'Started', { inView: true }),
    endedAt: instant('EndedAt', 'Ended', { inView: true }),
    by: text('By', 'Started by'),
    report: json<unknown>('Report', 'Report', null, (parsed) => parsed),
    why: note('Why', 'Why it ended'),
  },
});
