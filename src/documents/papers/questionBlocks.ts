import { formatDayLong } from '../../plan/day';
import type { Question } from '../../plan/fields';
import { answerTo } from '../../plan/governance/questions';
import type { PlanData } from '../../plan/planData';
import { asSentence } from '../../plan/words';
import { heading } from './paper';
import type { Block, Line } from './paper';

function answerLine(data: PlanData, question: Question): Line {
  const answer = answerTo(data, question);
  if (answer) {
    const from = [answer.by, answer.on ? formatDayLong(answer.on) : ''].filter((part) => part !== '').join(', ');
    return [{ strong: 'Answer: ' }, asSentence(answer.text.trim()), from === '' ? '' : ` (${from})`];
  }
  const { due } = question;
  return [{ strong: 'Answer: ' }, due ? `to be given by ${formatDayLong(due)}.` : 'not given yet.'];
}

/** Members’ questions with their answers, and the views of group leaders and chairs; nothing where there are none. */
export function questionBlocks(data: PlanData, questions: readonly Question[]): Block[] {
  const blocks = [...questions]
    .sort((a, b) => a.order - b.order || a.id - b.id)
    .flatMap((question): Block[] => {
      const who = [question.askedBy, question.askedAs].filter((part) => part.trim() !== '').join(', ');
      const isQuestion = question.kind === 'question';
      const said = isQuestion ? `“${question.text.trim()}”` : asSentence(question.text.trim());
      const words: Line = [{ strong: `${who || (isQuestion ? 'A member' : 'A view')}: ` }, said];
      return [
        { kind: 'paragraph', line: words },
        ...(isQuestion ? [{ kind: 'paragraph' as const, line: answerLine(data, question) }] : []),
      ];
    });
  return blocks.length === 0 ? [] : [heading(2, 'Questions and views'), ...blocks];
}
