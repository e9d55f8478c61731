import type { Becomes } from '../../plan/nextPhase/nextPhase';

/** What may become of an open action, as the choice says it. */
export const becomesWords: { readonly [becomes in Becomes]: string } = {
  carried: 'Carry it over',
  merged: 'Merge it into another',
  closed: 'Close it',
  withdrawn: 'Withdraw it',
};
