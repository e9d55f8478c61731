import {
  choice,
  data,
  day,
  hasTexts,
  key,
  line,
  listOf,
  moment,
  number,
  optionalChoice,
  planId,
  text,
} from '../../plan/fields/field';
import { columnsFor } from './columns';
import { defineList } from './list';
import { roleTable } from './roleTable';

interface Occurrence {
  key: string;
  ref: string;
  rule: string;
}

const isOccurrence = (parsed: unknown): parsed is Occurrence => hasTexts(parsed, 'key', 'ref', 'rule');

const fields = {
  subject: line('Subject'),
  key: key(),
  planId: planId(),
  personLogin: line('Sent to'),
  personName: line('Name'),
  day: day('Day'),
  sequence: number('Sequence'),
  occurrences: data<Occurrence[]>('What it says', [], listOf(isOccurrence)),
  state: choice('State', ['claimed', 'sent', 'failed', 'uncertain', 'skipped'], 'claimed'),
  runKey: line('Run'),
  claimedAt: moment('Claimed at'),
  sentAt: moment('Sent at'),
  why: text('Why'),
  channel: optionalChoice('Channel', ['mail', 'mail and activity']),
};

/**
 * Reminder messages, one row each: claimed before the message is sent, with its outcome written after (docs/design.md,
 * "Reminders"). Only managers and the job have access.
 */
export const reminders = defineList({
  name: 'Reminders',
  title: 'Reminders',
  edited: true,
  searchable: false,
  access: roleTable.reminders,
  columns: columnsFor(fields, {
    internal: { subject: 'Title' },
  }),
});
