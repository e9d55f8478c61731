import { data, day, key, line, number, optionalRow, person, text, yesOrNo } from './field';
import type { Row } from './field';
import { acceptanceChoices, readDrivers, targetGrades } from './structured';
import type { Driver } from './structured';

/** The fields of a plan (requirement 27). */
export const planFields = {
  title: line('Plan', { asked: 'Name of the plan', compared: 'wording', public: true }),
  /** A summary of the plan in plain words for the public (requirement 64). */
  summary: text('Summary for the public', {
    asked: 'In plain words, for the public',
    compared: 'wording',
    public: true,
  }),
  inspectionId: optionalRow('Inspection', 'inspections', { public: true }),
  starts: day('Starts', { asked: 'Runs from', compared: 'date', public: true }),
  ends: day('Ends', { asked: 'Runs to', compared: 'date', public: true }),
  /** The deadline rule for the response; a name from deadlineRules.ts. */
  responseRule: line('Rule for the response', { asked: 'The response is due by', compared: 'other', public: true }),
  /** The day of submission that the council chose, when it is earlier than the rule's (requirement 57). */
  chosenDue: day('Chosen day of submission', { asked: 'No later than', compared: 'date' }),
  /** The review period: how many days may pass without a report before an action counts as silent. */
  reviewDays: number('Days between reports', { compared: 'other' }),
  /** The plan manager, whose name stands under reminders and who is told of reminders that cannot be delivered. */
  managerId: person('Plan manager', { compared: 'lead' }),
  /** The sponsor, who answers for the plan above its manager and receives the last escalation of a late action. */
  sponsorId: person('Sponsor', { compared: 'lead' }),
  /** Who accepts an action that its lead reports complete, by day; nobody beside the lead until somebody chooses. */
  acceptance: acceptanceChoices('Who accepts what is complete'),
  targets: targetGrades('Grades hoped for', {
    asked: 'Grades hoped for at the next inspection',
    compared: 'other',
    public: true,
  }),
  drivers: data<Driver[]>('What else drives the plan', [], readDrivers, { compared: 'other', public: true }),
  /**
   * The day on which the plan was closed; from then on the plan is read-only and nobody is reminded (requirement 69).
   */
  closed: day('Closed on', { compared: 'date', public: true }),
  /** Why the plan was closed; kept while it is closed. */
  closedReason: text('Why it was closed', { compared: 'wording', public: true }),
  /** The plan of the previous phase, from which this one was begun (requirement 70). */
  followsPlanId: optionalRow('Follows from', 'plans', { hidden: true }),
  key: key(),
  /** True for the example plan, whose actions are illustrative. */
  example: yesOrNo('Example plan', { hidden: true }),
  /** True while the plan is being brought in; a plan that was cut off half-way stays hidden. */
  unfinished: yesOrNo('Still being brought in', { hidden: true }),
};

/** A named plan with a running period (requirement 27). */
export type Plan = Omit<Row<typeof planFields>, 'unfinished'>;
