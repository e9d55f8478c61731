import { choice, day, key, line, optionalLine, person, planId, rows, text } from './field';
import type { Row } from './field';

/** The fields of a partner's commitment or a joint service (requirements 42 and 44). */
export const partnerFields = {
  organisation: line('Organisation', { compared: 'other' }),
  kind: choice('Kind', ['partner', 'joint service'], 'partner', { compared: 'other' }),
  commitment: text('What they are asked to do', { compared: 'wording' }),
  state: choice('How it stands', ['to be sought', 'sought', 'gained', 'declined'], 'to be sought', {
    compared: 'other',
  }),
  soughtOn: day('Asked on'),
  gainedOn: day('Committed on'),
  /** The body with which a joint service is shared. */
  sharedWith: optionalLine('Shared with', { compared: 'other' }),
  contact: line('Contact there'),
  answeredForById: person('Answered for here by', { compared: 'lead' }),
  actionIds: rows('Actions it is about', 'actions', { compared: 'other' }),
  note: text('Note'),
  planId: planId(),
  key: key(),
};

/** A commitment sought from a partner, or a service shared with another council (requirements 42 and 44). */
export type Partner = Row<typeof partnerFields>;
