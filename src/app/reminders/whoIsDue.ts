import type { ReminderMessage } from '../context/services';
import { inWordsFirst } from '../ui/countWords';

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
