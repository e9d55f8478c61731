import type { Day } from '../day';
import { impactWords, likelihoodWords } from '../risks/scaleWords';
import { choice, day, key, line, number, optionalChoice, person, planId, row, rows, text } from './field';
import type { Row } from './field';
import type { Doubt } from './progress';

/** The fields of a risk to the plan (requirement 97). Its scores and its owner stand in the rows of its history. */
export const riskFields = {
  ref: line('Number', { compared: 'other' }),
  title: line('Risk', { asked: 'Name of the risk', compared: 'wording' }),
  cause: text('Cause', { asked: 'Because of what?', compared: 'wording' }),
  event: text('What could happen', { compared: 'wording' }),
  effect: text('Effect', { asked: 'What would that mean for children and the council?', compared: 'wording' }),
  /** Both as they would be if nothing were done. */
  likelihoodBefore: optionalChoice('Likelihood if nothing is done', likelihoodWords, { compared: 'other' }),
  impactBefore: optionalChoice('Impact if nothing is done', impactWords, { compared: 'other' }),
  controls: text('What is in place against it', { short: 'In place', compared: 'wording' }),
  actionIds: rows('Actions that lower it', 'actions', { compared: 'other' }),
  /** The day on which it came into the register: earlier days do not show it. */
  since: day('In the register since'),
  /** The owner until another was named by a row of the history. */
  ownerId: person('First owner', { asked: 'Owner', compared: 'lead' }),
  planId: planId(),
  key: key(),
  order: number('Place in the register', { hidden: true }),
};

/** A risk to the plan: its cause, its event and its effect (requirement 97). */
export type Risk = Row<typeof riskFields>;

/** The fields of a row of a risk's history, which is only ever added to. */
export const riskReviewFields = {
  riskRef: line('Number of the risk'),
  kind: choice('Kind', ['review', 'owner', 'closed', 'reopened'], 'review'),
  /** review: both from now on. */
  likelihood: optionalChoice('Likelihood now', likelihoodWords),
  impact: optionalChoice('Impact now', impactWords),
  /** review: what was found; otherwise the reason. */
  text: text('What was said'),
  /** review: the day by which the risk is to be looked at again. */
  nextReview: day('Look at it again by'),
  /** owner: the owner from now on. */
  ownerId: person('Owner from now on'),
  riskId: row('Risk', 'risks'),
  planId: planId(),
  key: key(),
};

/**
 * A row of a risk's history, append-only. SharePoint stamps author and time; `recorded` is the day of `created` in the
 * site's time zone. A past day shows the rows recorded by its end.
 */
export type RiskReview = Omit<Row<typeof riskReviewFields>, 'etag' | 'riskRef'> & {
  authorId: number;
  created: string;
  recorded: Day;
  doubt?: Doubt;
};
