import { actionsNamed } from '../../plan/words';
import type { RemindedBefore, ReminderMessage } from '../context/services';

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
