import {
  key,
  line,
  number,
  optionalLine,
  optionalNumber,
  optionalRow,
  optionalText,
  planId,
  rows,
  text,
} from './field';
import type { Row } from './field';
import { earlierGroups } from './structured';

/** The fields of a recommendation, in the order in which people read them (requirements 15, 16, 19, 54). */
export const recommendationFields = {
  /** The number by which the plan cites the recommendation: the printed number, else its position in the list. */
  ref: line('Number', { short: 'No.', compared: 'other', public: true }),
  /** The number as printed, or null for an unnumbered area for improvement. */
  number: optionalLine('Number in the report', { public: true }),
  text: text('Recommendation', { asked: 'The recommendation, word for word', compared: 'wording', public: true }),
  addressee: line('Addressed to', { asked: 'To whom', compared: 'other', public: true }),
  page: optionalNumber('Page of the report'),
  /** "priority action" or "improvement", where the report prints lists of both. */
  urgency: optionalLine('Urgency in the report', { public: true }),
  inspectionId: optionalRow('Inspection that made it', 'inspections', { asked: 'Who made it', public: true }),
  /** The decision from which a recommendation of scrutiny came. */
  decisionId: optionalRow('Decision it came from', 'decisions'),
  priorityId: optionalRow('Priority', 'priorities', { compared: 'other', public: true }),
  /** The cross-cutting priorities that it serves, beside its own priority (requirement 18). */
  crossPriorityIds: rows('Cross-cutting priorities', 'priorities', {
    asked: 'Cross-cutting priorities it serves',
    compared: 'other',
    public: true,
  }),
  /** The priorities that it stood under before: who decided about its actions on a day follows from that. */
  stoodUnder: earlierGroups('What it stood under before'),
  /** The part of the councillor or corporate parent in the response (requirement 54). */
  councillorRole: optionalText('What the councillor does', { compared: 'wording', public: true }),
  stateAtImport: optionalLine('Where it stood when it came in'),
  /** Why the recommendation was withdrawn; null while it counts. */
  withdrawn: optionalText('Withdrawn because', { public: true }),
  planId: planId(),
  key: key(),
  order: number('Place in the plan', { hidden: true }),
};

/** A recommendation of the inspectors, verbatim (requirements 15, 16, 19). */
export type Recommendation = Row<typeof recommendationFields>;
