import type { Becomes } from '../../plan/nextPhase/nextPhase';

/** The label of each decision on an open action. */
export const becomesWords: { readonly [becomes in Becomes]: string } = {
  carried: 'Carry it over',
  merged: 'Merge it into another',
  closed: 'Close it',
  withdrawn: 'Withdraw it',
};
