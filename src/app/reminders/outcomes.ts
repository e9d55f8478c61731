import { actionsNamed } from '../../plan/words';
import type { RemindedBefore, ReminderMessage } from '../context/services';
import { inWordsFirst } from '../ui/countWords';

/** The result of a message in one word, for a table. */
export const outcomeWords: { [outcome in ReminderMessage['outcome'] | RemindedBefore['outcome']]: string } = {
  'would send': 'To be sent',
  'to confirm': 'To confirm',
  claimed: 'Being sent',
  sent: 'Sent',
  skipped: 'Skipped',
  failed: 'Failed',
  uncertain: 'Uncertain',
};

/** How many people are due a message that can be sent. */
export function toSendOf(messages: readonly ReminderMessage[]): number {
  return messages.filter(({ outcome }) => outcome === 'would send').length;
}

/** How many people are due a reminder, before sending: "Four people are due a reminder today". */
export function dueInWords(messages: readonly ReminderMessage[]): string {
  const count = toSendOf(messages);
  if (count === 0) return 'Nobody needs a reminder today';
  return `${inWordsFirst(count)} ${count === 1 ? 'person is' : 'people are'} due a reminder today`;
}

/** The messages that a plan manager has to confirm before they may go. */
export function toConfirmOf(messages: readonly ReminderMessage[]): ReminderMessage[] {
  return messages.filter(({ outcome }) => outcome === 'to confirm');
}

/** What waits for a plan manager's word, as a heading: "The first reminders: look who gets what". */
export function confirmInWords(messages: readonly ReminderMessage[]): string {
  if (messages.some(({ senior }) => !senior)) return 'The first reminders: look who would get what';
  return 'These people would be told of late actions for the first time';
}

/** The number of an action; measures and risks have a letter before theirs. */
const isActionRef = (ref: string): boolean => /^\d+(\.\d+)*[a-z]?$/.test(ref);

/** The subjects of a message: "actions 11.3 and 11.4, how the plan stands". */
export function aboutInWords(refs: readonly string[]): string {
  const actions = [...new Set(refs.filter(isActionRef))];
  const others = [...new Set(refs.filter((ref) => !isActionRef(ref)))].map((ref) =>
    ref === 'digest' ? 'how the plan stands' : ref === 'weekly word' ? 'the weekly word' : ref,
  );
  return [...(actions.length > 0 ? [actionsNamed(actions)] : []), ...others].join(', ');
}

/** The results of a run in one line, without results that did not occur: "3 sent, 1 failed". */
export function runInWords(messages: readonly ReminderMessage[]): string {
  const order: readonly ReminderMessage['outcome'][] = [
    'would send',
    'to confirm',
    'sent',
    'failed',
    'uncertain',
    'skipped',
  ];
  const parts = order
    .map((outcome) => ({ outcome, count: messages.filter((message) => message.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => `${count} ${outcomeWords[outcome].toLowerCase()}`);
  return parts.length > 0 ? parts.join(', ') : 'nothing to send';
}
