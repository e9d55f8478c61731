import { choice, key, line, number, person, planId } from './field';
import type { Row } from './field';
import { acceptanceChoices } from './structured';

/** The fields of a priority or theme (requirement 18). */
export const priorityFields = {
  ref: line('Number', { compared: 'other', public: true }),
  title: line('Priority', { asked: 'What it is called', compared: 'wording', public: true }),
  /** A theme groups recommendations; a cross-cutting priority stands beside the themes. */
  kind: choice('Kind', ['theme', 'cross-cutting'], 'theme', { asked: 'What it does', compared: 'other', public: true }),
  /** Whoever decides for the priority; who it was on which day stands in Settings (docs/decisions/0017). */
  seniorId: person('Senior responsible officer', { compared: 'lead', short: 'Senior officer' }),
  /** Who accepts what is complete under this priority, where that is not as in the rest of the plan, by day. */
  acceptance: acceptanceChoices('Who accepts what is complete'),
  planId: planId(),
  key: key(),
  order: number('Place in the plan', { hidden: true }),
};

/** A cross-cutting priority or theme that groups recommendations and actions (requirement 18). */
export type Priority = Row<typeof priorityFields>;
