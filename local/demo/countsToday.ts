import type { Counts } from '../../src/plan/view';

/** How the example plan stands, whichever day it is seeded on. */
export const countsToday: Counts = {
  Blue: 21,
  Green: 21,
  Amber: 6,
  Red: 4,
  Grey: 2,
  embedded: 12,
  awaiting: 1,
  total: 54,
};
