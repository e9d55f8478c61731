import { inWords } from '../ui/countWords';
import type { Urgency, Duties } from './duties';

function isAre(count: number): string {
  return count === 1 ? 'is' : 'are';
}

/** The summary under the heading: "One action is late and one is due soon. Your other three need nothing today." */
export function dutySummary({ duties }: Duties): string {
  const count = (urgency: Urgency): number => duties.filter((duty) => duty.urgency === urgency).length;
  const parts = [
    count('late') > 0 ? `${inWords(count('late'))} ${isAre(count('late'))} late` : '',
    count('soon') > 0 ? `${inWords(count('soon'))} ${isAre(count('soon'))} due soon` : '',
    count('asked') > 0 ? `on ${inWords(count('asked'))} something is asked of you` : '',
  ].filter((part) => part !== '');
  const rest = count('nothing');
  const sentences: string[] = [];
  if (parts.length > 0) {
    const last = parts.pop() as string;
    sentences.push(`Of your actions, ${parts.length > 0 ? `${parts.join(', ')} and ${last}` : last}.`);
  }
  if (rest > 0) {
    const which =
      sentences.length === 0
        ? rest === 1
          ? 'Your one action'
          : `Your ${inWords(rest)} actions`
        : rest === 1
          ? 'Your other one'
          : `Your other ${inWords(rest)}`;
    sentences.push(`${which} ${rest === 1 ? 'needs' : 'need'} nothing today.`);
  }
  return sentences.join(' ');
}
