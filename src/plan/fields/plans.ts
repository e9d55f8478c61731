import { data, day, key, line, number, optionalRow, person, text, yesOrNo } from './field';
import type { Row } from './field';
import { readDrivers, targetGrades } from './structured';
import type { Driver } from './structured';

/** The fields of a plan (requirement 27). */
export const planFields = {
  title: line('Plan', { asked: 'Name of the plan', compared: 'wording', public: true }),
  /** What the plan is about, in plain words for the public (requirement 64). */
  summary: text('Summary for the public', {
    asked: 'In plain words, for the public',
    compared: 'wording',
    public: true,
  }),
  inspectionId: optionalRow('Inspection', 'inspections', { public: true }),
  starts: day('Starts', { asked: 'Runs from', compared: 'date', public: true }),
  ends: day('Ends', { asked: 'Runs to', compared: 'date', public: true }),
  /** Which deadline rule applies to the response; a name from deadlines.ts. */
  responseRule: line('Rule for the response', { asked: 'The response is due by', compared: 'other', public: true }),
  /** The day the council chose to submit by, when it is earlier than the rule's (requirement 57). */
  chosenDue: day('Chosen day of submission', { asked: 'No later than', compared: 'date' }),
  /** How many days may pass without progress before an action counts as silent. */
  reviewDays: number('Days between reports', { compared: 'other' }),
  /** Whose name stands under reminders and who is told of what cannot be delivered. */
  managerId: person('Plan manager', { compared: 'lead' }),
  /** Who answers for the plan above its manager: reminders go there last. */
  sponsorId: person('Sponsor', { compared: 'lead' }),
  targets: targetGrades('Grades hoped for', {
    asked: 'Grades hoped for at the next inspection',
    compared: 'other',
    public: true,
  }),
  drivers: data<Driver[]>('What else drives the plan', [], readDrivers, { compared: 'other', public: true }),
  /** The day on which the plan was closed: from then on it is read only and nobody is reminded (requirement 69). */
  closed: day('Closed on', { compared: 'date', public: true }),
  /** Why it was closed; kept while it is closed. */
  closedReason: text('Why it was closed', { compared: 'wording', public: true }),
  /** The plan of the phase before, from which this one was begun (requirement 70). */
  followsPlanId: optionalRow('Follows from', 'plans', { hidden: true }),
  key: key(),
  /** True for the example plan: its actions are illustrative. */
  example: yesOrNo('Example plan', { hidden: true }),
  /** True while its report is being brought in: a plan that was cut off half-way is not shown. */
  unfinished: yesOrNo('Still being brought in', { hidden: true }),
};

/** A named plan with a running period (requirement 27). */
export type Plan = Omit<Row<typeof planFields>, 'unfinished'>;
