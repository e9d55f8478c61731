import type { Day } from '../day';
import { day, line, optionalChoice, optionalLine, optionalRow, person, planId, rows, text } from './field';
import type { Row } from './field';

/**
 * The fields of a question as its asker sent it to the clerk (requirement 89). Only the asker, clerks and plan managers
 * see it. One that is made public becomes a row of Questions; any other is answered here.
 */
export const questionToClerkFields = {
  askedBy: line('By whom'),
  askedAs: optionalLine('As what'),
  text: text('The words', { asked: 'Your question' }),
  actionIds: rows('Actions it is about', 'actions'),
  meetingId: optionalRow('For which meeting', 'meetings'),
  /** What the clerk decided; null for a question that was not decided on here: it waits, or was made public. */
  decided: optionalChoice('What the clerk decided', ['not public', 'not taken']),
  /**
   * The day on which the clerk wrote down that it is not taken, is kept for an answer in writing, or its answer. Its
   * asker hears of it from that day, whatever day the answer bears; null where this was not kept yet.
   */
  decidedOn: day('Decided on'),
  decidedWhy: text('Why', { asked: 'Words to the asker' }),
  answererId: person('Who answers'),
  due: day('To be answered by'),
  answer: text('Answer'),
  answeredBy: optionalLine('Answered by'),
  answeredOn: day('Answered on'),
  planId: planId(),
};

/**
 * A question to the clerk. SharePoint stamps its author, who asked it; `recorded` is the day on which it was asked, in
 * the site's time zone.
 */
export type QuestionToClerk = Row<typeof questionToClerkFields> & { key: string; authorId: number; recorded: Day };
