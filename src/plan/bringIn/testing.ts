import type { IncomingAction } from './incoming';

/** An action of a file that says nothing, but for the changes. */
export const incoming = (changes: Partial<IncomingAction> = {}): IncomingAction => ({
  place: 'Plan!A4',
  key: null,
  ref: null,
  theme: null,
  recommendation: null,
  alsoAnswers: [],
  text: '',
  outcome: '',
  measure: '',
  people: [],
  externalOwner: null,
  due: null,
  dueText: null,
  originalDue: null,
  going: null,
  progress: null,
  entries: [],
  details: [],
  plain: {},
  ...changes,
});
