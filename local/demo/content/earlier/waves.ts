import type { Offset, Step } from '../story';

/**
 * When the plan grew, each time because of something: the board's second half-year, two quarterly reviews and the
 * monitoring visit. Each is the day on which the first priority's actions came in; the others follow one a day.
 */
export const AFTER_BOARD: Offset = -239;
export const THIRD_REVIEW: Offset = -171;
export const FOURTH_REVIEW: Offset = -108;
export const AFTER_VISIT: Offset = -53;

/** What actions under way today had behind them before the monitoring visit, by their numbers. */
export interface EarlierMonths {
  [ref: string]: {
    /** The wave it came with. */
    added: Offset;
    /** When its work was planned to begin, if not at once and if the action itself does not say. */
    start?: Offset;
    story: Step[];
  };
}
