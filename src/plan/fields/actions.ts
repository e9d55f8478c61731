import {
  day,
  key,
  line,
  number,
  optionalLine,
  optionalRow,
  people,
  person,
  planId,
  rows,
  text,
  yesOrNo,
} from './field';
import type { Row } from './field';
import { carriedActions, dependencies, earlierGroups, furtherDetails } from './structured';

/** The fields of an action, in the order in which people read them (requirements 20, 21 and 25). */
export const actionFields = {
  /** The action's number, "3.2"; unique in the plan and kept for good. */
  ref: line('Number', { short: 'No.', compared: 'other', public: true }),
  text: text('What will be done', { short: 'Action', compared: 'wording', public: true }),
  outcome: text('Desired outcome', { short: 'Outcome', compared: 'wording', public: true }),
  measure: text('How success is measured', { short: 'Measured by', compared: 'wording', public: true }),
  /**
   * The current lead, deputies and due date as the Actions list shows them. The Progress rows are the record: see
   * ActionState.
   */
  leadId: person('Lead', { compared: 'lead' }),
  deputyIds: people('Deputies', { compared: 'lead' }),
  /**
   * The owner when that is a partner, another directorate or a person without an account; the lead answers for them
   * (requirement 43).
   */
  externalOwner: optionalLine('Owner outside the service', { short: 'Owner outside', compared: 'lead' }),
  /** The lead in the words of the plan from which the action came, where they name no person: "Head of Front Door". */
  leadText: optionalLine('Lead, in words', { short: 'Lead in words', compared: 'lead' }),
  start: day('Starts', { compared: 'date', public: true }),
  /** The action's first due date; never changes. */
  originalDue: day('First due date', { public: true }),
  due: day('Due', { compared: 'date', public: true }),
  /** The due date in words, when the plan from which the action came had no certain day: "end of term". */
  dueText: optionalLine('Due, in words', { short: 'In words', compared: 'wording' }),
  /** The recommendation that the action answers; null when no recommendation asked for it (requirement 20). */
  recommendationId: optionalRow('Answers recommendation', 'recommendations', {
    short: 'Answers',
    compared: 'other',
    public: true,
  }),
  /** The further recommendations that the same action answers, from this source or others (requirement 67). */
  alsoAnswersIds: rows('Also answers', 'recommendations', {
    asked: 'Other recommendations that it answers as well',
    compared: 'other',
    public: true,
  }),
  priorityId: optionalRow('Priority', 'priorities', { compared: 'other', public: true }),
  crossPriorityIds: rows('Cross-cutting priorities', 'priorities', {
    asked: 'Cross-cutting priorities it serves',
    compared: 'other',
    public: true,
  }),
  /** The actions that must be finished first (requirement 24). */
  waitsFor: dependencies('Waits for', [], { compared: 'other' }),
  /** The actions of the previous phase that this one continues. */
  carriedFrom: carriedActions('Carried from', { public: true }),
  urgent: yesOrNo('Urgent', { asked: 'Urgent: it comes before others', compared: 'other', public: true }),
  /** Whether the action is about the workforce: recruitment, retention, training (requirement 30). */
  workforce: yesOrNo('About the workforce', {
    asked: 'About the workforce: recruiting, keeping or training staff',
    short: 'Workforce',
    compared: 'other',
    public: true,
  }),
  /** What the action stood under before: who decided about it on a day follows from that (docs/decisions/0017). */
  stoodUnder: earlierGroups('What it stood under before'),
  /** The texts under headings of the original plan for which this plan has no field (requirement 82). */
  details: furtherDetails('Further details', { compared: 'wording' }),
  planId: planId(),
  key: key(),
  /** The action's position among those of the same recommendation or priority. */
  order: number('Place in the plan', { hidden: true }),
  /** True when the text was invented for the example plan. */
  illustrative: yesOrNo('Made up for the example plan', { hidden: true }),
};

/** Work that somebody is to do by a day (requirements 20, 21, 25). */
export type Action = Row<typeof actionFields>;
