import {
  choice,
  day,
  hasTexts,
  instant,
  json,
  key,
  listOf,
  note,
  number,
  optionalChoice,
  text,
  title,
} from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

interface Occurrence {
  key: string;
  ref: string;
  rule: string;
}

const isOccurrence = (parsed: unknown): parsed is Occurrence => hasTexts(parsed, 'key', 'ref', 'rule');

/** One row a message: claimed before it is sent, its outcome written after (docs/design.md, "Reminders"). Nobody but managers and the job. */
export const reminders = defineList({
  name: 'Reminders',
  title: 'Reminders',
  purpose: 'Which reminder went to whom, and what came of it.',
  edited: true,
  searchable: false,
  access: roleTable.reminders,
  columns: {
    subject: title('Subject', { inView: true }),
    key: key(),
    planId: number('PlanId', 'Plan', { indexed: true }),
    personLogin: text('PersonLogin', 'Sent to', { indexed: true, inView: true }),
    personName: text('PersonName', 'Name', { inView: true }),
    day: day('Day', 'Day', { indexed: true, inView: true }),
    sequence: number('Sequence', 'Sequence'),
    occurrences: json<Occurrence[]>('Occurrences', 'What it says', [], listOf(isOccurrence)),
    state: choice('State', 'State', ['claimed', 'sent', 'failed', 'uncertain', 'skipped'], 'claimed', {
      indexed: true,
      inView: true,
    }),
    runKey: text('RunKey', 'Run'),
    claimedAt: instant('ClaimedAt', 'Claimed at', { inView: true }),
    sentAt: instant('SentAt', 'Sent at', { inView: true }),
    why: note('Why', 'Why', { inView: true }),
    channel: optionalChoice('Channel', 'Channel', ['mail', 'mail and activity'], { inView: true }),
  },
});
