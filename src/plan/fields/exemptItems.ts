import { choice, day, key, line, number, optionalLine, optionalRow, optionalText, planId, text } from './field';
import type { Row } from './field';
import { riskFields, riskReviewFields } from './risks';

/** The fields of an exempt item (requirement 48). */
export const exemptItemFields = {
  title: line('Title'),
  kind: choice(
    'What it is',
    ['resolution', 'scrutiny recommendation', 'promised report', 'question', 'view', 'paper', 'risk'],
    'paper',
  ),
  letter: optionalLine('Letter or number'),
  text: text('The words'),
  answer: text('Answer, response or outcome'),
  /**
   * The ground: confidential information, which the law itself closes to the public, or exempt information, where the
   * public interest is in keeping it private (section 100A).
   */
  ground: choice('Why the public may not see it', ['exempt', 'confidential'], 'exempt'),
  paragraph: choice('Paragraph of Part 1 of Schedule 12A', ['1', '2', '3', '4', '5', '6', '7'], '3'),
  /** "1, 2": further paragraphs under which the item falls (requirement 73). */
  furtherParagraphs: line('Further paragraphs', { asked: 'Further paragraphs, where it falls under several' }),
  publicInterest: text('Why the public interest is in keeping it exempt'),
  /** For confidential information: the terms, enactment or court order that forbid its disclosure. */
  confidentialBecause: text('What forbids its disclosure'),
  paperUrl: optionalText('Where the exempt paper is kept'),
  /** risk: how it scores now, when it is to be looked at again and which actions lower it (requirement 97). */
  likelihood: riskReviewFields.likelihood,
  impact: riskReviewFields.impact,
  nextReview: riskReviewFields.nextReview,
  actionIds: riskFields.actionIds,
  meetingId: optionalRow('Meeting', 'meetings'),
  /** The key of the open row from which the item was moved, when it was made exempt later. */
  movedFrom: optionalLine('Moved from the row with this key'),
  movedOn: day('Made exempt on'),
  /** The day on which a site owner removed the open row's earlier versions for good; null until that is done. */
  removedOn: day('Earlier versions removed on'),
  planId: planId(),
  key: key(),
  order: number('Place', { hidden: true }),
};

/** An item that the public may not see, kept in a separate list from the start (requirement 48). */
export type ExemptItem = Row<typeof exemptItemFields>;

/** A paragraph of Part 1 of Schedule 12A to the Local Government Act 1972. */
export type ExemptParagraph = ExemptItem['paragraph'];
